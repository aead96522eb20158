package org.parley.bargain;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The pairs of scores of some issues that no other choice on the same issues beats for one side without hurting the other, in
 * falling order of the first score. A choice is beaten when another is worth no less to both sides and more to one, scores
 * within {@link SideScores#SAME} being equal, so that all ties stay.
 *
 * <p>How a pair comes about is kept as a sum of two smaller fronts and an option of one issue, not written out: choices of
 * equal worth multiply.
 */
final class Front {

    /** Of no issue at all: nothing, in one way. */
    static final Front NOTHING = new Front(new double[1], new double[1], new int[] {0, 1}, List.of(), null, null, null);

    /** Up to so many sums are sorted without a look at which of them can matter. */
    private static final int FEW = 256;

    /** Sums are thrown out by blocks of so many points of either front. */
    private static final int BLOCK = 16;

    /** About so many points of each front are tried first. */
    private static final int SAMPLES = 48;

    /**
     * All choices with one option of an issue (none when it is negative), which adds its own scores, and two fronts of other
     * issues.
     */
    record Part(int issue, int option, double first, double second, Front left, Front right) {

        long sums() {
            return (long) left.size() * right.size();
        }
    }

    private final double[] first;
    private final double[] second;
    /** The ways to point n stand from start[n] to before start[n + 1] in the three lists below. */
    private final int[] start;

    private final List<Part> parts;
    private final int[] part;
    private final int[] left;
    private final int[] right;
    private BigInteger[] counts;

    Front(
            double[] first, double[] second, int[] start, List<Part> parts, int[] part, int[] left, int[] right) {
        this.first = first;
        this.second = second;
        this.start = start;
        this.parts = parts;
        this.part = part;
        this.left = left;
        this.right = right;
    }

    /** The front of all the choices of these parts; empty when there is none that can be agreed on. */
    static Front of(List<Part> parts) {
        FrontSums sums = new FrontSums();
        long all = 0;
        for (Part part : parts) {
            all += part.sums();
        }
        if (all <= FEW) {
            for (int p = 0; p < parts.size(); p++) {
                sums.addAll(parts.get(p), p);
            }
        } else {
            addWhatCanMatter(parts, all, sums);
        }
        return sums.front(parts);
    }

    /** The sums of two fronts, and scores that all of them get. */
    static Front sum(Front left, Front right, double first, double second) {
        return of(List.of(new Part(-1, 0, first, second, left, right)));
    }

    private static void addWhatCanMatter(List<Part> parts, long all, FrontSums sums) {
        Stair stair = Stair.over(parts, all);
        for (Part part : parts) {
            stair.sample(part, SAMPLES);
        }
        stair.settle();
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            Front a = part.left();
            Front b = part.right();
            for (int i = 0; i < a.size(); i += BLOCK) {
                int iEnd = Math.min(i + BLOCK, a.size());
                for (int j = 0; j < b.size(); j += BLOCK) {
                    int jEnd = Math.min(j + BLOCK, b.size());
                    double bestFirst = part.first() + a.first[i] + b.first[j];
                    // The second score rises along a front but for ties.
                    double bestSecond =
                            part.second() + a.second[iEnd - 1] + b.second[jEnd - 1] + 2 * SideScores.SAME;
                    if (!stair.isAbove(bestFirst, bestSecond)) {
                        sums.add(part, p, i, iEnd, j, jEnd, stair);
                    }
                }
            }
            stair.settle();
        }
        sums.retain(stair);
    }

    int size() {
        return first.length;
    }

    double first(int point) {
        return first[point];
    }

    double second(int point) {
        return second[point];
    }

    /** The ways to a pair of scores are numbered from this one to before that of the next point. */
    int firstWay(int point) {
        return start[point];
    }

    /** What a way is a sum of. */
    Part part(int way) {
        return parts.get(part[way]);
    }

    /** The point of its left front that a way takes. */
    int left(int way) {
        return left[way];
    }

    /** The point of its right front that a way takes. */
    int right(int way) {
        return right[way];
    }

    /** In how many ways a pair of scores can be had. */
    synchronized BigInteger count(int point) {
        if (this == NOTHING) {
            return BigInteger.ONE;
        }
        if (counts == null) {
            counts = new BigInteger[size()];
        }
        if (counts[point] == null) {
            BigInteger sum = BigInteger.ZERO;
            for (int way = start[point]; way < start[point + 1]; way++) {
                Part from = parts.get(part[way]);
                sum = sum.add(from.left().count(left[way]).multiply(from.right().count(right[way])));
            }
            counts[point] = sum;
        }
        return counts[point];
    }

    /**
     * Writes each way to a pair of scores into the choice, one after the other.
     *
     * @param then called for each; false stops
     * @return false when it was stopped
     */
    boolean each(int point, int[] choice, BooleanSupplier then) {
        if (this == NOTHING) {
            return then.getAsBoolean();
        }
        for (int n = start[point]; n < start[point + 1]; n++) {
            int way = n;
            Part from = parts.get(part[way]);
            if (from.issue() >= 0) {
                choice[from.issue()] = from.option();
            }
            if (!from.left().each(left[way], choice, () -> from.right().each(right[way], choice, then))) {
                return false;
            }
        }
        return true;
    }
}
