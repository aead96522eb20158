package org.parley.simulate;

import java.util.OptionalDouble;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;

/**
 * Which value of one term brings a figure to a target, the offer's other terms as they are. The lever's whole range is looked
 * at in even pieces; the root is then found between two ends of opposite sign, in the piece nearest to where the term stands
 * now, so that the answer is the smallest change that does it.
 */
public final class GoalSeek {

    /** A target is reached when the figure is this near, in its own unit. */
    public static final double TOLERANCE = 1e-6;

    private static final int PIECES = 64;
    private static final double STEP = 1e-13;
    private static final double ZERO = 1e-9;
    private static final int MOST_EVALUATIONS = 500;

    private final Simulator simulator;
    private final Offer offer;
    private final Assumptions assumptions;
    private final Outcome noDeal;
    private final Lever lever;
    private final Quantity quantity;

    /**
     * What came of it. Values are in the lever's unit, figures in the quantity's.
     *
     * @param value the value that reaches the target; empty when none within the lever's ends does
     * @param figure the figure at that value, or at the nearest one
     * @param nearest the value at which the figure comes nearest to the target
     * @param least smallest figure that was seen between the lever's ends
     * @param most largest one
     */
    public record Answer(OptionalDouble value, double figure, double nearest, double least, double most) {

        public boolean reached() {
            return value.isPresent();
        }
    }

    private GoalSeek(Simulator simulator, Offer offer, Assumptions assumptions, Lever lever, Quantity quantity) {
        this.simulator = simulator;
        this.offer = offer;
        this.assumptions = assumptions;
        this.lever = lever;
        this.quantity = quantity;
        noDeal = simulator.run(Offer.NO_DEAL, assumptions);
    }

    /**
     * Looks for the value.
     *
     * @param lever the one free term
     * @param target in the quantity's own unit
     * @throws org.parley.scenario.InputException when a value within the lever's ends has no outcome
     */
    public static Answer seek(
            Simulator simulator, Offer offer, Assumptions assumptions, Lever lever, Quantity quantity, double target) {
        return new GoalSeek(simulator, offer, assumptions, lever, quantity).seek(target);
    }

    private double figure(double value) {
        return quantity.value(new Comparison(simulator.run(offer.withTerm(lever, value), assumptions), noDeal));
    }

    private Answer seek(double target) {
        double[] x = new double[PIECES + 1];
        double[] gap = new double[PIECES + 1];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= PIECES; i++) {
            x[i] = i == PIECES ? lever.max() : lever.min() + (lever.max() - lever.min()) * i / PIECES;
            double figure = figure(x[i]);
            least = Math.min(least, figure);
            most = Math.max(most, figure);
            gap[i] = figure - target;
        }
        OptionalDouble root = root(x, gap, target);
        if (root.isPresent()) {
            return new Answer(root, figure(root.getAsDouble()), root.getAsDouble(), least, most);
        }
        return nearest(x, gap, target, least, most);
    }

    /** The root nearest to where the term stands now. */
    private OptionalDouble root(double[] x, double[] gap, double target) {
        double now = offer.value(lever);
        OptionalDouble best = OptionalDouble.empty();
        UnivariateFunction function = value -> figure(value) - target;
        for (int i = 0; i <= PIECES; i++) {
            OptionalDouble here = OptionalDouble.empty();
            if (Math.abs(gap[i]) <= ZERO) {
                here = OptionalDouble.of(x[i]);
            } else if (i < PIECES && gap[i] * gap[i + 1] < 0) {
                here = OptionalDouble.of(new BrentSolver(STEP, STEP, ZERO)
                        .solve(MOST_EVALUATIONS, function, x[i], x[i + 1]));
            }
            if (here.isPresent()
                    && (best.isEmpty() || Math.abs(here.getAsDouble() - now) < Math.abs(best.getAsDouble() - now))
                    && Math.abs(figure(here.getAsDouble()) - target) <= TOLERANCE) {
                best = here;
            }
        }
        if (best.isPresent() && Math.abs(figure(now) - target) <= ZERO) {
            return OptionalDouble.of(now); // where a stretch of values does it, none has to move
        }
        return best;
    }

    /** Between the neighbours of the best end the figure may turn: a peak that touches the target is found, too. */
    private Answer nearest(double[] x, double[] gap, double target, double least, double most) {
        int best = -1;
        for (int i = 0; i <= PIECES; i++) {
            if (!Double.isNaN(gap[i]) && (best < 0 || Math.abs(gap[i]) < Math.abs(gap[best]))) {
                best = i;
            }
        }
        if (best < 0) {
            return new Answer(OptionalDouble.empty(), Double.NaN, Double.NaN, least, most);
        }
        double low = x[Math.max(0, best - 1)];
        double high = x[Math.min(PIECES, best + 1)];
        double nearest = x[best];
        double off = Math.abs(gap[best]);
        while (high - low > STEP * Math.max(1, Math.abs(high))) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            double offLeft = Math.abs(figure(left) - target);
            double offRight = Math.abs(figure(right) - target);
            if (Math.min(offLeft, offRight) < off) {
                nearest = offLeft < offRight ? left : right;
                off = Math.min(offLeft, offRight);
            }
            if (offLeft < offRight) {
                high = right;
            } else {
                low = left;
            }
        }
        OptionalDouble value = off <= TOLERANCE ? OptionalDouble.of(nearest) : OptionalDouble.empty();
        double figure = figure(nearest);
        return new Answer(value, figure, nearest, Math.min(least, figure), Math.max(most, figure));
    }
}
