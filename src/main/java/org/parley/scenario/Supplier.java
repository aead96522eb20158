package org.parley.scenario;

import java.util.Map;

/**
 * One country that sells a line's product.
 *
 * @param valueMusd base customs value, US$ million a year
 * @param dutyPct ordinary duty paid at the base, percent
 * @param extraPct extra duty of this supplier on this line by schedule id, percent, where it differs from the schedule's own
 */
public record Supplier(String country, double valueMusd, double dutyPct, Map<String, Double> extraPct) {

    public Supplier {
        extraPct = Map.copyOf(extraPct);
    }
}
