package org.parley.bargain;

import java.util.Arrays;

/**
 * What one side believes that the other likes, from what the other has offered (frequency model: Hindriks and Tykhonov 2008): an
 * issue left as it was between two offers matters more to it, and options that it offers often please it.
 */
final class Opinion {

    /** What an issue gains in weight when it is left as it was, for the sum of all weights at first. */
    private static final double GAIN = 0.2;

    private final double[] weights;
    private final int[][] counts;
    private final int[] most;
    private Proposal last;

    Opinion(OfferSpace space) {
        int issues = space.issues().size();
        weights = new double[issues];
        Arrays.fill(weights, 1.0 / issues);
        counts = new int[issues][];
        for (int issue = 0; issue < issues; issue++) {
            counts[issue] = new int[space.issues().get(issue).options().size()];
        }
        most = new int[issues];
    }

    /** Takes note of an offer of the other side. */
    void hear(Proposal offer) {
        double sum = 0;
        for (int issue = 0; issue < weights.length; issue++) {
            int option = offer.option(issue);
            counts[issue][option]++;
            most[issue] = Math.max(most[issue], counts[issue][option]);
            if (last != null && last.option(issue) == option) {
                weights[issue] += GAIN / weights.length;
            }
            sum += weights[issue];
        }
        for (int issue = 0; issue < weights.length; issue++) {
            weights[issue] /= sum;
        }
        last = offer;
    }

    /** What an option of an issue is believed to add to the other side's score, 0..1; 0 before it has offered anything. */
    double liking(int issue, int option) {
        return most[issue] == 0 ? 0 : weights[issue] * counts[issue][option] / most[issue];
    }

    /** What the other side is believed to score, 0..1. */
    double liking(Proposal offer) {
        double sum = 0;
        for (int issue = 0; issue < weights.length; issue++) {
            sum += liking(issue, offer.option(issue));
        }
        return sum;
    }
}
