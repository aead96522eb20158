package org.parley.uncertainty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.simulate.Quantity;

/**
 * Ranges of an outcome over draws of what nobody knows for sure, given what rivals pay. Every range has one value for each of
 * {@link #SHARES}: that share of the draws lies below it, day by day.
 *
 * @param draws how many worlds were drawn
 * @param seed which ones
 * @param exports by share and day, annual pace in US$ million
 * @param imports the same
 * @param balance the same; of exports and imports of one draw, not of their ranges
 * @param gained exports gained since day 0 against no deal in the same draw, by share and day, total in US$ million
 * @param figures ranges of the figures on each date basis, by share
 * @param odds what home may hope for; empty when nobody said what home cares for
 * @param redrawn share of the draws, 0..1, whose rush orders could not have been paid back: they were drawn again
 */
public record Fan(
        int draws,
        long seed,
        double[][] exports,
        double[][] imports,
        double[][] balance,
        double[][] gained,
        Map<Quantity, double[]> figures,
        Optional<Odds> odds,
        double redrawn) {

    /** Shares of the draws below each line, 0..1. The one in the middle is the median. */
    public static final List<Double> SHARES = List.of(0.05, 0.20, 0.35, 0.50, 0.65, 0.80, 0.95);

    /** Fewest draws of which a range can be told. */
    public static final int LEAST_DRAWS = 2;

    /** Most that are kept at a time. */
    public static final int MOST_DRAWS = 65536;

    /** Place of the median among the shares. */
    public static final int MEDIAN = 3;

    /**
     * Shares of the draws, 0..1.
     *
     * @param betterThanNoDeal in which the offer is worth more to home than no deal
     * @param betterThanWalkAway in which it is worth more than the gamble of walking away
     */
    public record Odds(double betterThanNoDeal, double betterThanWalkAway) {}

    /** The number of draws that is used when this many are asked for: the next power of two, at which the points are even. */
    public static int evenDraws(int asked) {
        int draws = Integer.highestOneBit(Math.max(LEAST_DRAWS, asked));
        return draws < asked ? 2 * draws : draws;
    }

    /** The seed of a case, when nobody names another: the same for the same case. */
    public static long seedOf(String scenarioId) {
        return scenarioId.hashCode();
    }
}
