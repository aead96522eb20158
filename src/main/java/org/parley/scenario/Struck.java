package org.parley.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What has changed for all alike since a case was written, whatever is offered or assumed: see {@link Happening}.
 *
 * @param extendedDays by how much the deadline has been put off for everybody, beside what an offer asks for itself
 * @param voidFrom day from which the partner's extra duties are void, for home and for all rivals; empty while they hold
 * @param rivalRatesPct extra duty that rivals have agreed on for the time after the deadline, by country code, percent; takes
 *     the place of what any schedule says of them
 * @param importNeedPct how much more is needed of what a line brings, by line id, percent; the lines hold it already
 */
public record Struck(int extendedDays, OptionalInt voidFrom, Map<String, Double> rivalRatesPct, Map<String, Double> importNeedPct) {

    /** Nothing has happened. */
    public static final Struck NOTHING = new Struck(0, OptionalInt.empty(), Map.of(), Map.of());

    public Struck {
        rivalRatesPct = Collections.unmodifiableMap(new TreeMap<>(rivalRatesPct));
        importNeedPct = Collections.unmodifiableMap(new TreeMap<>(importNeedPct));
    }

    Struck withExtension(int days) {
        return new Struck(extendedDays + days, voidFrom, rivalRatesPct, importNeedPct);
    }

    /** Of two rulings the first counts: what is void cannot be made void again. */
    Struck withRuling(int day) {
        return new Struck(extendedDays, OptionalInt.of(Math.min(day, voidFrom.orElse(day))), rivalRatesPct, importNeedPct);
    }

    /** Of two deals of one rival the last counts. */
    Struck withRival(String country, double ratePct) {
        Map<String, Double> rates = new TreeMap<>(rivalRatesPct);
        rates.put(country, ratePct);
        return new Struck(extendedDays, voidFrom, rates, importNeedPct);
    }

    /** Of two failures of one crop the second comes on top of the first. */
    Struck withNeed(String line, double pct) {
        Map<String, Double> needs = new TreeMap<>(importNeedPct);
        needs.merge(line, pct, (before, more) -> 100 * ((1 + before / 100) * (1 + more / 100) - 1));
        return new Struck(extendedDays, voidFrom, rivalRatesPct, needs);
    }
}
