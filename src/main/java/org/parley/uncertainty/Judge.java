package org.parley.uncertainty;

import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;

/** Says what a draw is worth to home, by what it is believed to care for. */
@FunctionalInterface
public interface Judge {

    /** What differs by no more than this is worth the same. */
    double SAME = 1e-9;

    /** Worth of the offer, of no deal, and of walking away, in one draw. */
    record Verdict(double offer, double noDeal, double walkAway) {}

    /**
     * Judges one draw. Called from several threads at once.
     *
     * @param pause outcome of the pause that goes on for everybody, in the same draw
     */
    Verdict judge(Comparison comparison, Outcome pause);
}
