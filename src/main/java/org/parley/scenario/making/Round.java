package org.parley.scenario.making;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers that nobody measured are round ones, and are written as a person writes them. */
final class Round {

    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double SLIDER_STEPS = 50;

    private Round() {}

    /** To two significant digits. */
    static double two(double value) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
        return clean(Math.rint(value / unit) * unit);
    }

    static double decimals(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.rint(value * unit) / unit;
    }

    /** Step of a slider from 0 to {@code max} that takes about fifty of them: 1, 2 or 5 and noughts. */
    static double step(double max) {
        double wanted = max / SLIDER_STEPS;
        double unit = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * unit >= wanted * (1 - 1e-9)) {
                return clean(step * unit);
            }
        }
        throw new IllegalArgumentException("no step for " + max);
    }

    /** A share of the largest value, on the slider's steps. */
    static double onStep(double value, double step) {
        return clean(Math.rint(value / step) * step);
    }

    /** Takes off what binary fractions add: 0.30000000000000004 is 0.3. */
    private static double clean(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }

    /** Without an exponent and without noughts behind the last digit. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
