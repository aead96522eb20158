package org.parley.desk.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.chart.Figures;
import org.parley.chart.TermWords;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;

/** The terms and the days of the offer on the desk: each change is a move of the desk. */
public final class OfferMoves {

    private final Desk desk;
    /** The day of signature that was given up last; null for none. */
    private Integer lastSigned;

    OfferMoves(Desk desk) {
        this.desk = desk;
    }

    /** Other work is on the desk. */
    void begin() {
        lastSigned = null;
    }

    /** Puts an offer on the desk. */
    public void pick(Offer offer) {
        DeskState now = desk.state();
        desk.refuse(lockedMoved(offer));
        desk.move(Texts.get("move.pick", offer.name()), now.withChosen(offer));
    }

    /**
     * Moves one term. A value beyond the slider's ends is taken back to the end, and a message says so.
     *
     * A locked term stays, and a message says that it is locked.
     *
     * @param value a number, not NaN
     */
    public void setTerm(Lever lever, double value) {
        double kept = Math.max(lever.min(), Math.min(lever.max(), value));
        if (desk.state().isLocked(lever) && desk.state().offer().value(lever) != kept) {
            desk.refuse(Texts.get("message.locked", lever.name()));
            return;
        }
        if (kept != value) {
            desk.refuse(Texts.get(
                    kept < value ? "message.most" : "message.least",
                    lever.name(),
                    TermWords.value(lever, kept),
                    Figures.plain(value)));
        } else {
            desk.refuse("");
        }
        Offer offer = desk.state().offer();
        if (offer.value(lever) == kept) {
            return;
        }
        String name = Texts.get("move.term", lever.name(), TermWords.value(lever, kept));
        desk.move(name, desk.state().withOffer(withTerm(offer, lever, kept)));
    }

    /** Back at no concession, a term that the chosen offer does not name is named no more, so that the two are equal. */
    private Offer withTerm(Offer offer, Lever lever, double value) {
        if (value != lever.base() || desk.state().chosen().terms().containsKey(lever.id())) {
            return offer.withTerm(lever, value);
        }
        Map<String, Double> terms = new LinkedHashMap<>(offer.terms());
        terms.remove(lever.id());
        return offer.withTerms(terms);
    }

    /** Locks a term where it stands, or unlocks it. */
    public void setLocked(Lever lever, boolean lock) {
        desk.refuse("");
        desk.move(Texts.get(lock ? "move.lock" : "move.unlock", lever.name()), desk.state().withLock(lever.id(), lock));
    }

    /**
     * Moves several terms in one step; where nothing was to be signed, an agreement is.
     *
     * @param name what is done, for undo and the log of moves
     * @param values by lever id, each within its slider's ends; terms that are not in it stay
     * @param day the day of signature, should there be none
     */
    public void setTerms(String name, Map<String, Double> values, int day) {
        desk.refuse("");
        Offer offer = desk.state().offer();
        if (offer.situation() != Offer.Situation.TALKS) {
            offer = Offer.NO_DEAL; // of a situation that nobody negotiates, nothing can be kept
        }
        for (Lever lever : desk.scenarioProperty().get().levers()) {
            Double value = values.get(lever.id());
            offer = value == null ? offer : withTerm(offer, lever, value);
        }
        desk.move(name, desk.state().withOffer(offer.hasAgreement() ? offer : offer.withAgreementDay(day)));
    }

    /**
     * Moves all terms to those of another offer, in one step.
     *
     * @param name what is done, for undo and the log of moves
     */
    public void setTerms(String name, Offer like) {
        Map<String, Double> values = new LinkedHashMap<>();
        desk.scenarioProperty().get().levers().forEach(lever -> values.put(lever.id(), like.value(lever)));
        String told = lockedMoved(like);
        setTerms(name, values, suggestedDay());
        desk.refuse(told);
    }

    /** A lock holds a term within an offer, not one offer against another; whoever set it is told which terms move. */
    private String lockedMoved(Offer other) {
        DeskState now = desk.state();
        List<String> moved = desk.scenarioProperty().get().levers().stream()
                .filter(lever -> now.isLocked(lever) && now.offer().value(lever) != other.value(lever))
                .map(Lever::name)
                .toList();
        return moved.isEmpty() ? "" : Texts.get("message.lockedMoved", other.name(), String.join(", ", moved));
    }

    /** Moves the day of signature, within the talks; null for no agreement. */
    public void setAgreementDay(Integer day) {
        Offer offer = desk.state().offer();
        Integer kept = day == null ? null : Integer.valueOf(Math.max(0, Math.min(end(offer), day)));
        desk.refuse(Objects.equals(day, kept) ? "" : Texts.get("message.signed", kept, end(offer)));
        if (kept == null && offer.hasAgreement()) {
            lastSigned = offer.agreementDay();
        }
        String name = kept == null ? Texts.get("move.noAgreement") : Texts.get("move.signed", kept);
        desk.move(name, desk.state().withOffer(offer.withAgreementDay(kept)));
    }

    /** Puts the deadline off; a signature after the new end moves with it. */
    public void setExtensionDays(int days) {
        int most = desk.scenarioProperty().get().clock().maxExtensionDays();
        int kept = Math.max(0, Math.min(most, days));
        desk.refuse(kept == days ? "" : Texts.get("message.extension", most));
        Offer offer = desk.state().offer().withExtensionDays(kept);
        if (offer.hasAgreement() && offer.agreementDay() > end(offer)) {
            offer = offer.withAgreementDay(end(offer));
            desk.refuse(Texts.get("message.signedEarlier", end(offer)));
        }
        desk.move(Texts.get("move.extension", kept), desk.state().withOffer(offer));
    }

    /** A day to sign on: the one that was given up last, else the chosen offer's, else the last round before the deadline. */
    public int suggestedDay() {
        Offer offer = desk.state().offer();
        int deadline = desk.scenarioProperty().get().clock().deadlineDay();
        Integer day = lastSigned != null ? lastSigned : desk.state().chosen().agreementDay();
        if (day == null) {
            day = desk.scenarioProperty().get().clock().rounds().stream()
                    .filter(round -> round < deadline)
                    .reduce(deadline, (first, second) -> second);
        }
        return Math.min(day, end(offer));
    }

    /** Last day on which this offer can be signed. */
    public int end(Offer offer) {
        return desk.scenario().endOfTalks() + offer.extensionDays();
    }

    /** Whether the cuts of duties hold for all countries alike. */
    public void setMostFavoured(boolean on) {
        Offer offer = desk.state().offer().withMostFavoured(on);
        desk.refuse("");
        desk.move(on ? Texts.get("move.mfn.on") : Texts.get("move.mfn.off", desk.scenarioProperty().get().partner().inText()), desk.state().withOffer(offer));
    }

    /** Back to the offer that was chosen, but for the terms that are locked. */
    public void resetToChosen() {
        DeskState now = desk.state();
        reset(Texts.get("move.resetChosen", now.chosen().name()), now.chosen());
    }

    /** All terms to no concession, but for those that are locked; the days stay. */
    public void resetToNoConcession() {
        reset(Texts.get("move.resetNone"), desk.state().offer().withTerms(Map.of()).withMostFavoured(false));
    }

    /** A message names the locked terms that would have moved. */
    private void reset(String name, Offer to) {
        DeskState now = desk.state();
        Offer kept = to;
        List<String> stayed = new ArrayList<>();
        for (Lever lever : desk.scenarioProperty().get().levers()) {
            double value = now.offer().value(lever);
            if (now.isLocked(lever) && to.value(lever) != value) {
                kept = kept.withTerm(lever, value);
                stayed.add(lever.name());
            }
        }
        desk.refuse(stayed.isEmpty() ? "" : Texts.get("message.lockedStay", String.join(", ", stayed)));
        desk.move(name, now.withOffer(kept));
    }
}
