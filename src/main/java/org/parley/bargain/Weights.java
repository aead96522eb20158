package org.parley.bargain;

import java.util.Arrays;

/** Weights that sum to one, and stay so while one of them is moved. */
public final class Weights {

    private Weights() {}

    /**
     * Moves one weight; those that are not locked give or take the rest in proportion, or in equal parts where all of them
     * are zero.
     *
     * @param weights summing to one, about
     * @param locked which of them are to stay; the one that is moved is not held by its own lock
     * @param moved index of the one that is moved
     * @param value asked for; kept within what the locked ones leave, and where nothing can give way, all of that
     * @return weights that sum to one to the last digits
     */
    public static double[] moved(double[] weights, boolean[] locked, int moved, double value) {
        double room = 1;
        double sum = 0;
        int free = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i != moved && locked[i]) {
                room -= weights[i];
            } else if (i != moved) {
                sum += weights[i];
                free++;
            }
        }
        room = Math.max(0, room);
        double kept = free == 0 ? room : Math.max(0, Math.min(room, value));
        double[] result = weights.clone();
        result[moved] = kept;
        double rest = room - kept;
        for (int i = 0; i < weights.length; i++) {
            if (i != moved && !locked[i]) {
                result[i] = sum > 0 ? rest * (weights[i] / sum) : rest / free;
            }
        }
        return result;
    }

    /** Without one of them; the others, locked or not, take its share in proportion, or in equal parts where all are zero. */
    public static double[] without(double[] weights, int removed) {
        double[] left = new double[weights.length - 1];
        for (int i = 0; i < left.length; i++) {
            left[i] = weights[i < removed ? i : i + 1];
        }
        double sum = Arrays.stream(left).sum();
        for (int i = 0; i < left.length; i++) {
            left[i] = sum > 0 ? left[i] / sum : 1.0 / left.length;
        }
        return left;
    }
}
