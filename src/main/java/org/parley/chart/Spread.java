package org.parley.chart;

import java.util.Collections;
import java.util.List;

/** Moves labels apart that would lie on each other. */
public final class Spread {

    private Spread() {}

    /**
     * Middles of labels of one height, in the order given: none overlaps another, all between top and bottom where they fit,
     * each as near to where it wants to be as that allows.
     *
     * @param wanted middles that are asked for, growing downwards, in any order
     */
    public static double[] apart(List<Double> wanted, double height, double top, double bottom) {
        return apart(wanted, Collections.nCopies(wanted.size(), height), top, bottom);
    }

    /** The same for labels of different heights, in the order of what is asked for. */
    public static double[] apart(List<Double> wanted, List<Double> tall, double top, double bottom) {
        Integer[] order = new Integer[wanted.size()];
        double[] sorted = new double[order.length];
        double[] heights = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, (a, b) -> Double.compare(wanted.get(a), wanted.get(b)));
        for (int i = 0; i < order.length; i++) {
            sorted[i] = wanted.get(order[i]);
            heights[i] = tall.get(order[i]);
        }
        double[] middles = apart(sorted, heights, top, bottom);
        double[] places = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = middles[i];
        }
        return places;
    }

    /** The same for labels of different heights, given from top to bottom. */
    static double[] apart(double[] wanted, double[] heights, double top, double bottom) {
        double[] middles = new double[wanted.length];
        double free = top;
        for (int i = 0; i < middles.length; i++) {
            double half = heights[i] / 2;
            middles[i] = Math.max(wanted[i], free + half);
            free = middles[i] + half;
        }
        double floor = bottom;
        for (int i = middles.length - 1; i >= 0; i--) {
            double half = heights[i] / 2;
            middles[i] = Math.min(middles[i], floor - half);
            floor = middles[i] - half;
        }
        return middles;
    }
}
