package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The plain way to a frontier, for spaces that are small enough: every offer against every other. */
final class Enumeration {

    private static final double SAME = 1e-9;

    private Enumeration() {}

    /** Every choice of one option of each issue. */
    static List<int[]> choices(int[] sizes) {
        List<int[]> all = new ArrayList<>();
        all.add(new int[sizes.length]);
        for (int n = 0; n < sizes.length; n++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] choice : all) {
                for (int option = 0; option < sizes[n]; option++) {
                    int[] next = choice.clone();
                    next[n] = option;
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Those that no other beats. */
    static List<int[]> undominated(List<int[]> choices, Function<int[], double[]> worth) {
        List<double[]> scores = choices.stream().map(worth).toList();
        List<int[]> left = new ArrayList<>();
        for (int n = 0; n < choices.size(); n++) {
            double[] own = scores.get(n);
            if (scores.stream().noneMatch(other -> beats(other, own))) {
                left.add(choices.get(n));
            }
        }
        return left;
    }

    private static boolean beats(double[] one, double[] other) {
        boolean noWorse = one[0] >= other[0] - SAME && one[1] >= other[1] - SAME;
        return noWorse && (one[0] > other[0] + SAME || one[1] > other[1] + SAME);
    }

    /** Choices as text, to be compared; issues in {@code left out} do not count. */
    static Set<String> texts(List<int[]> choices, Set<Integer> leftOut) {
        Set<String> texts = new TreeSet<>();
        for (int[] choice : choices) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < choice.length; n++) {
                text.append(leftOut.contains(n) ? "*" : choice[n]).append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** All offers of a frontier. */
    static List<int[]> choices(Frontier frontier) {
        List<int[]> all = new ArrayList<>();
        frontier.points().forEach(point -> all.addAll(point.choices(Integer.MAX_VALUE)));
        return all;
    }

    static Set<Integer> free(OfferSpace space) {
        Set<Integer> free = new TreeSet<>();
        for (int n = 0; n < space.issues().size(); n++) {
            if (space.isFree(n)) {
                free.add(n);
            }
        }
        return free;
    }
}
