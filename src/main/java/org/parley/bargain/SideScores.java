package org.parley.bargain;

/**
 * What an offer is worth to one side, and what walking away is. Scores are 0 where every result is at its worst and 1 where
 * every one is at its best; they are not clamped.
 *
 * @param score of the offer
 * @param snapback score if talks fail and the rate that was threatened comes
 * @param pause score if talks fail and the pause goes on for everybody
 * @param risk chance of the first when talks fail, 0..1
 */
public record SideScores(double score, double snapback, double pause, double risk) {

    /** Scores that differ by no more than this are equal. */
    public static final double SAME = 1e-9;

    /**
     * The reservation value: walking away is a gamble between the two, and is worth what it gives on average. Scores are
     * linear in the results, so that it is also the score of the average results.
     */
    public double walkAway() {
        return risk * snapback + (1 - risk) * pause;
    }

    /** Whether the offer is worth no less than walking away. */
    public boolean accepts() {
        return score >= walkAway() - SAME;
    }
}
