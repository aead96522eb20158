package org.parley.bargain;

import java.util.Arrays;
import java.util.List;

/** The best second score at or above each stretch of first scores, as far as it is known: a quick way to see who is beaten. */
final class Stair {

    private static final int MOST_STEPS = 8192;

    private final double lowest;
    private final double stepsPerScore;
    private final double[] best;
    /** The best second score among the points of all higher steps. */
    private final double[] above;

    private boolean settled;

    private Stair(double lowest, double highest, int steps) {
        this.lowest = lowest;
        stepsPerScore = highest > lowest ? (steps - 1) / (highest - lowest) : 0;
        best = new double[steps];
        above = new double[steps];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        settle();
    }

    static Stair over(List<Front.Part> parts, long sums) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Front.Part part : parts) {
            Front a = part.left();
            Front b = part.right();
            if (part.sums() > 0 && part.first() > Double.NEGATIVE_INFINITY) {
                highest = Math.max(highest, part.first() + a.first(0) + b.first(0));
                lowest = Math.min(lowest, part.first() + a.first(a.size() - 1) + b.first(b.size() - 1));
            }
        }
        return new Stair(lowest, highest, (int) Math.max(64, Math.min(MOST_STEPS, sums / 16)));
    }

    private int step(double first) {
        return Math.max(0, Math.min(best.length - 1, (int) ((first - lowest) * stepsPerScore)));
    }

    /** Makes some sums of a part known, evenly spread. */
    void sample(Front.Part part, int samples) {
        Front a = part.left();
        Front b = part.right();
        int iStep = Math.max(1, a.size() / samples);
        int jStep = Math.max(1, b.size() / samples);
        for (int i = 0; i < a.size(); i += iStep) {
            for (int j = 0; j < b.size(); j += jStep) {
                put(part.first() + a.first(i) + b.first(j), part.second() + a.second(i) + b.second(j));
            }
        }
    }

    /** Makes a point known; {@link #isAbove} looks at it once the stair is settled. */
    void put(double first, double second) {
        int step = step(first);
        if (second > best[step]) {
            best[step] = second;
            settled = false;
        }
    }

    void settle() {
        if (!settled) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int step = best.length - 1; step >= 0; step--) {
                above[step] = highest;
                highest = Math.max(highest, best[step]);
            }
            settled = true;
        }
    }

    /** Whether a known point beats this one: no worse for the first side, and better for the second. */
    boolean isAbove(double first, double second) {
        return above[step(first)] > second + SideScores.SAME;
    }
}
