package org.parley.scenario;

import java.util.Map;

/**
 * A named set of extra duties that the partner lays on top of its ordinary tariff.
 *
 * @param ratesPct extra duty by country code, percent; {@code ROW} serves countries not named
 * @param ceilingsPct highest sum of ordinary and extra duty by country code, percent
 * @param source source id, empty when the file gives none
 */
public record Schedule(
        String id, String title, Map<String, Double> ratesPct, Map<String, Double> ceilingsPct, String source) {

    /** Code of the rest of the world. */
    public static final String REST_OF_WORLD = "ROW";

    public Schedule {
        ratesPct = Map.copyOf(ratesPct);
        ceilingsPct = Map.copyOf(ceilingsPct);
    }

    /**
     * Extra duty of a supplier under this schedule, percent: its own rate for the schedule, else what a ceiling leaves above
     * the ordinary duty, else its country's rate, else the rest of the world's, else none.
     */
    public double extraPct(Supplier supplier) {
        Double own = supplier.extraPct().get(id);
        if (own != null) {
            return own;
        }
        Double ceiling = ceilingsPct.get(supplier.country());
        if (ceiling != null) {
            return Math.max(0, ceiling - supplier.dutyPct());
        }
        Double rate = ratesPct.get(supplier.country());
        return rate != null ? rate : ratesPct.getOrDefault(REST_OF_WORLD, 0.0);
    }
}
