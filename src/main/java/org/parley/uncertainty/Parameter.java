package org.parley.uncertainty;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.parley.scenario.Promise;

/**
 * A parameter that nobody knows for sure, and how it spreads around the value that the case gives, which is its median: model,
 * section 7. Elasticities and speeds spread lognormally; shares spread over a triangle on either side of their median, with
 * half of the draws on each, since they have ends.
 */
public enum Parameter {
    /** Elasticities of substitution, a factor for every line's short and long run alike. */
    SUBSTITUTION("substitution", 0.35),
    /** Elasticities of demand, a factor likewise. */
    DEMAND("demand", 0.2),
    PASS_THROUGH("passThroughPct", 80, 98),
    ADJUSTMENT("adjustmentPerYear", 0.3),
    RUSH_SIZE("frontLoading.beta", 0.4),
    DELIVERED("deliveredPct", Promise.RECORD_PCT, 100),
    PREFERENCE_USE("preferenceUsePct", 60, 95);

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final String word;
    private final double logSd;
    private final double low;
    private final double high;

    Parameter(String word, double logSd) {
        this.word = word;
        this.logSd = logSd;
        low = Double.NaN;
        high = Double.NaN;
    }

    Parameter(String word, double low, double high) {
        this.word = word;
        logSd = Double.NaN;
        this.low = low;
        this.high = high;
    }

    /** Its name in files: the dotted key of the assumption that gives its median. */
    public String word() {
        return word;
    }

    /** Whether it multiplies the elasticities of all lines, rather than being a value of its own. */
    public boolean isFactor() {
        return this == SUBSTITUTION || this == DEMAND;
    }

    /**
     * Its value at a point of its distribution.
     *
     * @param base its median
     * @param share share of the draws below it, between 0 and 1
     * @param width 1 for the spread of the model, 0 for none
     */
    double at(double base, double share, double width) {
        if (!Double.isNaN(logSd)) {
            return base * Math.exp(logDeviation(share, width));
        }
        double below = width * Math.max(0, base - low);
        double above = width * Math.max(0, high - base);
        return share < 0.5
                ? base - below * (1 - Math.sqrt(2 * share))
                : base + above * (1 - Math.sqrt(2 * (1 - share)));
    }

    /** The parameter of a name; empty where nobody draws it. */
    public static Optional<Parameter> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /**
     * Between which two values eight in ten of its draws lie.
     *
     * @param base its median
     */
    public double[] eightInTen(double base) {
        return new double[] {at(base, 0.1, 1), at(base, 0.9, 1)};
    }

    /**
     * Share of its draws that are at most so many times its median, of one that spreads lognormally.
     *
     * @param width 1 for the spread of the model, 0 for none
     */
    double shareUpTo(double factor, double width) {
        return width > 0 ? NORMAL.cumulativeProbability(Math.log(factor) / (width * logSd)) : 1;
    }

    /** ln of a factor that spreads lognormally. */
    double logDeviation(double share, double width) {
        return width * logSd * normal(share);
    }

    /** Standard normal quantile. */
    static double normal(double share) {
        return NORMAL.inverseCumulativeProbability(share);
    }
}
