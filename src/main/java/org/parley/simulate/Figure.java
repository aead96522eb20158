package org.parley.simulate;

import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;

/** One figure that can be read off any outcome of a case, and so be explained: by what each part of an offer adds to it. */
public interface Figure {

    /**
     * The figure in one outcome, in its {@link #unit}; NaN where there is none, as a share of no trade.
     *
     * @param scenario the outcome's case
     */
    double value(Scenario scenario, Comparison comparison);

    /** Its name in files and calls. */
    String name();

    Quantity.Unit unit();

    /** Whether the case's file gives it, so that no offer moves it. */
    default boolean isGiven() {
        return false;
    }

    /** Whether terms of a kind can have a part in it: what a loan pays for is in no product. */
    default boolean canDependOn(Lever.Kind kind) {
        return true;
    }

    /** Whether it is of the long run, which knows nothing of the way there. */
    boolean isLongRun();

    /**
     * Reads a name as a figure gives it, such as {@code longRun.exports}, {@code day37.imports},
     * {@code byDay37.exportsVsNoDeal}, {@code longRun.lines.cotton.change}, {@code methods.cotton.smart} or
     * {@code limits.package}, or as a field of a run is called, such as {@code breakEvenRate}.
     *
     * @throws IllegalArgumentException with a sentence for a reader, when there is no such figure
     */
    static Figure of(String name, Scenario scenario) {
        return FigureNames.read(name, scenario);
    }
}
