package org.parley.bargain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;

/** The values that a lever's slider can stand at: every step from its lower end on, and its upper end. */
final class LeverGrid {

    /** More steps than anybody can tell apart on a slider. */
    private static final int MOST_VALUES = 10_000;

    private LeverGrid() {}

    /** @throws InputException when there are too many to be looked at */
    static double[] values(String scenarioId, Lever lever) {
        if ((lever.max() - lever.min()) / lever.step() > MOST_VALUES) {
            throw new InputException(
                    "scenario '" + scenarioId + "'",
                    "/levers",
                    "lever '" + lever.id() + "' has more than " + MOST_VALUES
                            + " steps; expected a larger step for a frontier");
        }
        BigDecimal min = BigDecimal.valueOf(lever.min());
        BigDecimal step = BigDecimal.valueOf(lever.step());
        List<Double> values = new ArrayList<>();
        // In decimals, so that three steps of 0.1 are at 0.3.
        for (BigDecimal value = min; value.doubleValue() < lever.max(); value = value.add(step)) {
            values.add(value.doubleValue());
        }
        values.add(lever.max());
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The values and one more, in rising order, if it is not among them. */
    static double[] with(double[] values, double more) {
        return DoubleStream.concat(Arrays.stream(values), DoubleStream.of(more)).sorted().distinct().toArray();
    }

    /** Index of the value that is nearest to this one. */
    static int nearest(double[] values, double value) {
        int nearest = 0;
        for (int n = 1; n < values.length; n++) {
            if (Math.abs(values[n] - value) < Math.abs(values[nearest] - value)) {
                nearest = n;
            }
        }
        return nearest;
    }
}
