package org.parley.bargain;

import java.math.BigInteger;
import java.util.Arrays;
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

    private Front(
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
        Sums sums = new Sums();
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

    private static void addWhatCanMatter(List<Part> parts, long all, Sums sums) {
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

    /** The best second score at or above each stretch of first scores, as far as it is known: a quick way to see who is beaten. */
    private static final class Stair {
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

        static Stair over(List<Part> parts, long sums) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (Part part : parts) {
                Front a = part.left();
                Front b = part.right();
                if (part.sums() > 0 && part.first() > Double.NEGATIVE_INFINITY) {
                    highest = Math.max(highest, part.first() + a.first[0] + b.first[0]);
                    lowest = Math.min(lowest, part.first() + a.first[a.size() - 1] + b.first[b.size() - 1]);
                }
            }
            return new Stair(lowest, highest, (int) Math.max(64, Math.min(MOST_STEPS, sums / 16)));
        }

        private int step(double first) {
            return Math.max(0, Math.min(best.length - 1, (int) ((first - lowest) * stepsPerScore)));
        }

        void sample(Part part, int samples) {
            Front a = part.left();
            Front b = part.right();
            int iStep = Math.max(1, a.size() / samples);
            int jStep = Math.max(1, b.size() / samples);
            for (int i = 0; i < a.size(); i += iStep) {
                for (int j = 0; j < b.size(); j += jStep) {
                    put(part.first() + a.first[i] + b.first[j], part.second() + a.second[i] + b.second[j]);
                }
            }
        }

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

    /** Sums that may be on the front, and where each comes from. */
    private static final class Sums {
        private int size;
        private double[] first = new double[64];
        private double[] second = new double[64];
        private int[] part = new int[64];
        private int[] left = new int[64];
        private int[] right = new int[64];

        private void add(double one, double two, int p, int i, int j) {
            if (size == first.length) {
                int more = 2 * size;
                first = Arrays.copyOf(first, more);
                second = Arrays.copyOf(second, more);
                part = Arrays.copyOf(part, more);
                left = Arrays.copyOf(left, more);
                right = Arrays.copyOf(right, more);
            }
            first[size] = one;
            second[size] = two;
            part[size] = p;
            left[size] = i;
            right[size++] = j;
        }

        void addAll(Part from, int p) {
            Front a = from.left();
            Front b = from.right();
            for (int i = 0; i < a.size(); i++) {
                for (int j = 0; j < b.size(); j++) {
                    double one = from.first() + a.first[i] + b.first[j];
                    if (one > Double.NEGATIVE_INFINITY) {
                        add(one, from.second() + a.second[i] + b.second[j], p, i, j);
                    }
                }
            }
        }

        void add(Part from, int p, int i, int iEnd, int j, int jEnd, Stair stair) {
            double[] bFirst = from.right().first;
            double[] bSecond = from.right().second;
            for (int n = i; n < iEnd; n++) {
                double aFirst = from.first() + from.left().first[n];
                double aSecond = from.second() + from.left().second[n];
                for (int m = j; m < jEnd; m++) {
                    double one = aFirst + bFirst[m];
                    double two = aSecond + bSecond[m];
                    if (!stair.isAbove(one, two) && one > Double.NEGATIVE_INFINITY) {
                        stair.put(one, two);
                        add(one, two, p, n, m);
                    }
                }
            }
        }

        /** Drops what the settled stair beats. */
        void retain(Stair stair) {
            int all = size;
            size = 0;
            for (int n = 0; n < all; n++) {
                if (!stair.isAbove(first[n], second[n])) {
                    add(first[n], second[n], part[n], left[n], right[n]);
                }
            }
        }

        Front front(List<Part> parts) {
            int[] order = order();
            int[] kept = kept(order);
            int points = 0;
            int[] start = new int[kept.length + 1];
            double[] pointFirst = new double[kept.length];
            double[] pointSecond = new double[kept.length];
            int[] wayPart = new int[kept.length];
            int[] wayLeft = new int[kept.length];
            int[] wayRight = new int[kept.length];
            for (int n = 0; n < kept.length; n++) {
                int sum = kept[n];
                boolean same = points > 0
                        && Math.abs(pointFirst[points - 1] - first[sum]) <= OfferSpace.ROUNDING
                        && Math.abs(pointSecond[points - 1] - second[sum]) <= OfferSpace.ROUNDING;
                if (!same) {
                    start[points] = n;
                    pointFirst[points] = first[sum];
                    pointSecond[points++] = second[sum];
                }
                wayPart[n] = part[sum];
                wayLeft[n] = left[sum];
                wayRight[n] = right[sum];
            }
            start[points] = kept.length;
            return new Front(
                    Arrays.copyOf(pointFirst, points),
                    Arrays.copyOf(pointSecond, points),
                    Arrays.copyOf(start, points + 1),
                    parts,
                    wayPart,
                    wayLeft,
                    wayRight);
        }

        /** Those that no other beats, in falling order of the first score. */
        private int[] kept(int[] order) {
            int[] kept = new int[order.length];
            int size = 0;
            int noWorse = 0;
            int better = 0;
            double bestOfNoWorse = Double.NEGATIVE_INFINITY;
            double bestOfBetter = Double.NEGATIVE_INFINITY;
            for (int sum : order) {
                while (noWorse < order.length && first[order[noWorse]] >= first[sum] - SideScores.SAME) {
                    bestOfNoWorse = Math.max(bestOfNoWorse, second[order[noWorse++]]);
                }
                while (first[order[better]] > first[sum] + SideScores.SAME) {
                    bestOfBetter = Math.max(bestOfBetter, second[order[better++]]);
                }
                if (bestOfNoWorse <= second[sum] + SideScores.SAME && bestOfBetter < second[sum] - SideScores.SAME) {
                    kept[size++] = sum;
                }
            }
            return Arrays.copyOf(kept, size);
        }

        /** Falling by the first score, then by the second: merge sort, stable, so that results are the same every time. */
        private int[] order() {
            int[] order = new int[size];
            for (int n = 0; n < size; n++) {
                order[n] = n;
            }
            int[] spare = new int[size];
            for (int run = 1; run < size; run *= 2) {
                for (int from = 0; from < size; from += 2 * run) {
                    merge(order, spare, from, Math.min(from + run, size), Math.min(from + 2 * run, size));
                }
                int[] swap = order;
                order = spare;
                spare = swap;
            }
            return order;
        }

        private void merge(int[] from, int[] to, int begin, int middle, int end) {
            int i = begin;
            int j = middle;
            for (int n = begin; n < end; n++) {
                to[n] = j >= end || i < middle && !isBefore(from[j], from[i]) ? from[i++] : from[j++];
            }
        }

        private boolean isBefore(int one, int other) {
            return first[one] > first[other] || first[one] == first[other] && second[one] > second[other];
        }
    }
}
