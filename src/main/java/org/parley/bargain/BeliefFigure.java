package org.parley.bargain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * What an offer is believed to be worth to a side, or to cost it among its own people. In points: a score of 100 is every
 * result at its best, a political cost of 10 a whole concession that hurts as much as any.
 *
 * @param side whose it is
 */
public record BeliefFigure(Kind kind, Lever.Side side) implements Figure {

    /** What is believed. */
    public enum Kind {
        POLITICAL_COST("politicalCost"),
        SCORE("score");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its word in files. */
        public String word() {
            return word;
        }
    }

    /** Points of a score that is 1 where every result is at its best. */
    private static final double WHOLE = 100;

    /** Reads a name as such a figure gives it; empty when none is called so. */
    public static Optional<BeliefFigure> named(String name) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Lever.Side.values()).map(side -> new BeliefFigure(kind, side)))
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    @Override
    public double value(Scenario scenario, Comparison comparison) {
        if (kind == Kind.POLITICAL_COST) {
            return Concessions.politicalPoints(scenario, comparison.outcome().offer(), side);
        }
        // What walking away is worth does not count here, and is not computed.
        Scores scores = new Scorer(new Simulator(scenario)).scores(comparison, comparison.noDeal());
        return (side == Lever.Side.HOME ? scores.home() : scores.partner())
                .map(found -> WHOLE * found.score())
                .orElse(Double.NaN);
    }

    @Override
    public String name() {
        return side.name().toLowerCase(Locale.ROOT) + "." + kind.word;
    }

    @Override
    public Quantity.Unit unit() {
        return Quantity.Unit.POINTS;
    }

    @Override
    public boolean isLongRun() {
        return false;
    }
}
