package org.parley.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.chart.Subject;
import org.parley.desk.state.Origins;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;

/**
 * What can stand in a column.
 *
 * @param offer null for an empty column and for the offer on the desk, which is another at every move
 * @param name how it is offered in a list
 */
public record Candidate(Kind kind, Offer offer, String name) {

    /** Where an offer comes from. */
    public enum Kind {
        NONE,
        DESK,
        PIN,
        CASE
    }

    static final Candidate NONE = new Candidate(Kind.NONE, null, "");

    /** The offer on the desk, the pins, the offers of the case, no deal. */
    static List<Candidate> of(Picture picture) {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(
                Kind.DESK, null, Texts.get("compare.onDesk", picture.offer().outcome().offer().name())));
        for (Offer pin : picture.state().pinned()) {
            all.add(new Candidate(Kind.PIN, pin, Texts.get("compare.pinned", pin.name())));
        }
        for (Offer offer : picture.scene().scenario().offers()) {
            all.add(new Candidate(Kind.CASE, offer, offer.name()));
        }
        all.add(new Candidate(Kind.CASE, Offer.NO_DEAL, Offer.NO_DEAL.name()));
        return all;
    }

    @Override
    public String name() {
        return isNone() ? Texts.get("compare.none") : name;
    }

    public boolean isNone() {
        return kind == Kind.NONE;
    }

    /** Whether it is the same choice, perhaps under another name. */
    boolean means(Candidate other) {
        return kind == other.kind && Objects.equals(offer, other.offer);
    }

    /** Whose figures its column holds; it must not be {@link #NONE}. */
    Subject subject() {
        return kind == Kind.DESK ? Subject.DESK : Subject.of(offer);
    }

    /** Where it comes from, in words. */
    String origin() {
        return Origins.of(reference());
    }

    /** What a briefing pack calls it by. */
    String reference() {
        return switch (kind) {
            case NONE -> "";
            case DESK -> Pack.ON_DESK;
            case PIN -> Pack.pin(offer.name());
            case CASE -> Pack.ofCase(offer.id());
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
