package org.parley.simulate;

/**
 * Where an outcome stands against one limit.
 *
 * @param id the limit's id
 * @param line id of the line, for a capacity limit; empty otherwise
 * @param basis date basis of the value
 * @param value US$ million, or percent for the formula rate; NaN when it cannot be told
 * @param limit same unit
 */
public record LimitResult(
        String id, String line, org.parley.scenario.Basis basis, State state, double value, double limit) {

    /** How much of the limit is used, as a share of it: 1 at the limit, 0 or below for the other way; NaN for a limit of 0. */
    public double usedShare() {
        return limit == 0 ? Double.NaN : value / limit;
    }

    /** Near is from this share of the limit on. */
    public static final double NEAR_SHARE = 0.8;

    /** Where a value stands. */
    public enum State {
        OK,
        NEAR,
        BROKEN;

        /** Its name in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
