package org.parley.bargain;

/**
 * For which chances that the threatened rate comes an offer is better than walking away: model, section 8. Walking away is
 * linear in that chance, so there is one chance at most at which it changes, and it is exact.
 *
 * @param chance at which both are worth the same, 0..1; NaN where none is
 */
public record Flip(Kind kind, double chance) {

    /** Where the offer is better. */
    public enum Kind {
        /** Whatever the chance. */
        ALWAYS,
        /** At no chance. */
        NEVER,
        /** Above {@link Flip#chance} only: the threat is worse than the offer, the pause better. */
        ABOVE,
        /** Below it only. */
        BELOW
    }

    /** The offer and both halves of the gamble as they are; the chance alone moves. */
    public static Flip of(SideScores scores) {
        double overPause = scores.score() - scores.pause();
        double overSnapback = scores.score() - scores.snapback();
        boolean atPause = overPause >= -SideScores.SAME;
        boolean atSnapback = overSnapback >= -SideScores.SAME;
        if (atPause && atSnapback) {
            return new Flip(Kind.ALWAYS, Double.NaN);
        }
        if (!atPause && !atSnapback) {
            return new Flip(Kind.NEVER, Double.NaN);
        }
        double chance = overPause / (overPause - overSnapback);
        return new Flip(atSnapback ? Kind.ABOVE : Kind.BELOW, Math.max(0, Math.min(1, chance)));
    }
}
