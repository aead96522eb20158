package org.parley.chart;

import java.util.Map;
import java.util.Optional;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Offer;

/**
 * Whose figure is asked for.
 *
 * @param offer for {@link Kind#OFFER}
 * @param assume assumptions that are put in the place of those that hold, by dotted key
 */
public record Subject(Kind kind, Optional<Offer> offer, Map<String, Object> assume) {

    /** The offer on the desk, as it moves. */
    public static final Subject DESK = new Subject(Kind.DESK, Optional.empty(), Map.of());

    /** What happens without a deal, in the world of the offer on the desk. */
    public static final Subject NO_DEAL = new Subject(Kind.NO_DEAL, Optional.empty(), Map.of());

    /** The time before the tariffs, in the world of the offer on the desk. */
    public static final Subject BEFORE = new Subject(Kind.BEFORE, Optional.empty(), Map.of());

    /** What a subject is. */
    public enum Kind {
        DESK,
        NO_DEAL,
        BEFORE,
        /** An offer of its own, in its own world. */
        OFFER
    }

    public Subject {
        assume = Map.copyOf(assume);
    }

    /** A pinned offer, or one of the case. */
    public static Subject of(Offer offer) {
        return new Subject(Kind.OFFER, Optional.of(offer), Map.of());
    }

    /** The same with rivals under another schedule of duties. */
    public Subject underRivals(String schedule) {
        return under(AssumptionKey.RIVALS.key(), schedule);
    }

    /**
     * The same with one assumption elsewhere.
     *
     * @param key dotted
     */
    public Subject under(String key, Object value) {
        return new Subject(kind, offer, Map.of(key, value));
    }
}
