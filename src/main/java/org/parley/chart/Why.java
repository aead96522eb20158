package org.parley.chart;

import java.util.Optional;
import org.parley.simulate.Figure;

/**
 * What somebody wants to see explained.
 *
 * @param subject whose figure it is
 * @param against for a difference, whose figure is taken off
 * @param step for the worth of one term's move, that move of the subject
 */
public record Why(Subject subject, Optional<Subject> against, Optional<Step> step, Figure figure) {

    /**
     * One term's move.
     *
     * @param lever the term's id
     * @param to its value after the move
     */
    public record Step(String lever, double to) {}

    public static Why of(Subject subject, Figure figure) {
        return new Why(subject, Optional.empty(), Optional.empty(), figure);
    }

    /** A figure of the offer on the desk. */
    public static Why of(Figure figure) {
        return of(Subject.DESK, figure);
    }

    /** How much more a figure is for one than for the other. */
    public static Why difference(Subject subject, Subject against, Figure figure) {
        return new Why(subject, Optional.of(against), Optional.empty(), figure);
    }

    /** What a move of the offer on the desk would change. */
    public static Why step(String lever, double to, Figure figure) {
        return new Why(Subject.DESK, Optional.empty(), Optional.of(new Step(lever, to)), figure);
    }

    /** The same of another figure. */
    public Why with(Figure other) {
        return new Why(subject, against, step, other);
    }
}
