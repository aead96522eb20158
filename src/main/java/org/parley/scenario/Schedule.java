package org.parley.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named set of extra duties that the partner lays on top of its ordinary tariff.
 *
 * @param ratesPct extra duty by country code, percent; {@code ROW} serves countries not named
 * @param ceilingsPct highest sum of ordinary and extra duty by country code, percent
 * @param source source id, empty when the file gives none
 * @param basis for a schedule of the user's own, the case's that it is made from; else null
 * @param editedPct the rates that the user changed, by country code, percent
 */
public record Schedule(
        String id,
        String title,
        Map<String, Double> ratesPct,
        Map<String, Double> ceilingsPct,
        String source,
        Schedule basis,
        Map<String, Double> editedPct) {

    /** Code of the rest of the world. */
    public static final String REST_OF_WORLD = "ROW";

    public Schedule {
        ratesPct = Map.copyOf(ratesPct);
        ceilingsPct = Map.copyOf(ceilingsPct);
        editedPct = Collections.unmodifiableMap(new TreeMap<>(editedPct));
    }

    /** One of the case's. */
    public Schedule(
            String id, String title, Map<String, Double> ratesPct, Map<String, Double> ceilingsPct, String source) {
        this(id, title, ratesPct, ceilingsPct, source, null, Map.of());
    }

    /** Whether the user made it. */
    public boolean isOwn() {
        return basis != null;
    }

    /**
     * Extra duty of a supplier under this schedule, percent: its own rate for the schedule, else what a ceiling leaves above
     * the ordinary duty, else its country's rate, else the rest of the world's, else none. A rate that the user changed holds
     * for all that the country sells.
     */
    public double extraPct(Supplier supplier) {
        Double edited = editedPct.get(supplier.country());
        if (edited != null) {
            return edited;
        }
        if (isOwn()) {
            Double rest = editedPct.get(REST_OF_WORLD);
            return rest == null || basis.names(supplier) ? basis.extraPct(supplier) : rest;
        }
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

    /** Whether the supplier's duty is its own, or its country's, and not that of the rest of the world. */
    private boolean names(Supplier supplier) {
        return supplier.extraPct().containsKey(id)
                || ceilingsPct.containsKey(supplier.country())
                || ratesPct.containsKey(supplier.country());
    }
}
