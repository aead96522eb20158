package org.parley.bargain;

import java.util.Arrays;
import java.util.List;

/** Sums of two fronts that may be on the front of both, and where each comes from. */
final class FrontSums {

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

    /** Adds all sums of a part, the p-th of its front; those that cannot be agreed on are left out. */
    void addAll(Front.Part from, int p) {
        Front a = from.left();
        Front b = from.right();
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                double one = from.first() + a.first(i) + b.first(j);
                if (one > Double.NEGATIVE_INFINITY) {
                    add(one, from.second() + a.second(i) + b.second(j), p, i, j);
                }
            }
        }
    }

    /** Adds the sums of a block of either front that nothing known so far beats, and makes them known. */
    void add(Front.Part from, int p, int i, int iEnd, int j, int jEnd, Stair stair) {
        Front a = from.left();
        Front b = from.right();
        for (int n = i; n < iEnd; n++) {
            double aFirst = from.first() + a.first(n);
            double aSecond = from.second() + a.second(n);
            for (int m = j; m < jEnd; m++) {
                double one = aFirst + b.first(m);
                double two = aSecond + b.second(m);
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

    /** The front of what was added. */
    Front front(List<Front.Part> parts) {
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
