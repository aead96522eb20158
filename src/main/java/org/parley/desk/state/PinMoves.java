package org.parley.desk.state;

import java.util.Optional;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;
import org.parley.scenario.Session;

/** Offers that are kept beside the one on the desk: each change is a move of the desk. */
public final class PinMoves {

    private final Desk desk;

    PinMoves(Desk desk) {
        this.desk = desk;
    }

    /** Keeps the present offer beside the desk. */
    public void pin() {
        pin(desk.state().offer());
    }

    /** Whether an offer of these terms is among the pins, whatever it is called there. */
    public boolean isPinned(Offer offer) {
        return pinLike(offer).isPresent();
    }

    private Optional<Offer> pinLike(Offer offer) {
        return desk.state().pinned().stream()
                .filter(pin -> pin.withName(offer.id(), offer.name()).equals(offer))
                .findFirst();
    }

    /** Keeps an offer beside the desk that has nothing to do with the present one, as one read from a file. */
    public void pinAsItIs(Offer offer) {
        DeskState now = desk.state();
        pin(offer, now.withChosen(offer));
    }

    /** Keeps an offer beside the desk that the present one could be moved to, under a name that no pin has yet. */
    public void pin(Offer like) {
        pin(like, desk.state().withOffer(like));
    }

    /** @param now the desk with that offer on it, after which the pin is called */
    private void pin(Offer like, DeskState now) {
        if (now.pinned().size() >= Session.MOST_PINNED) {
            desk.refuse(Texts.get("message.pinsFull", Session.MOST_PINNED));
            return;
        }
        Optional<Offer> there = pinLike(like);
        if (there.isPresent()) {
            desk.refuse(Texts.get("message.pinnedAlready", there.get().name()));
            return;
        }
        Offer pinned = like.withName(like.id(), OfferNames.forPin(now));
        desk.refuse("");
        desk.move(Texts.get("move.pin", pinned.name()), desk.state().withPin(pinned));
    }

    public void unpin(int index) {
        DeskState now = desk.state();
        desk.refuse("");
        String gone = now.pinned().get(index).name();
        desk.move(Texts.get("move.unpin", gone), now.withoutPin(index));
        if (now.pack().shows(Pack.pin(gone))) {
            desk.tell(Texts.get("notice.leftPack", gone));
        }
    }

    /**
     * Gives a pin another name, which the briefing pack follows.
     *
     * @return whether it has that name now; if not, a message says why
     */
    public boolean rename(int index, String typed) {
        DeskState now = desk.state();
        String name = typed.strip();
        Optional<String> refusal = OfferNames.refusal(now, desk.scenarioProperty().get(), index, name);
        desk.refuse(refusal.orElse(""));
        if (refusal.isEmpty()) {
            desk.move(Texts.get("move.renamePin", now.pinned().get(index).name(), name), now.withPinNamed(index, name));
        }
        return refusal.isEmpty();
    }
}
