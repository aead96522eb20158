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

    /** Near is from 80 percent of the limit on. */
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
