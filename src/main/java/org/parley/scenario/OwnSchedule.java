package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A schedule of the user's own: one of the case's, some of whose rates are others. Only those are kept, so that all else stays
 * what the case says.
 *
 * @param id unlike that of any schedule of the case
 * @param title name on screen
 * @param basedOn id of the case's schedule that holds where no rate is named
 * @param ratesPct extra duty by country code, percent, on all its goods; {@code ROW} serves countries that the case's schedule
 *     does not name
 * @param other fields of the file that this program does not use, kept when it is saved
 */
public record OwnSchedule(
        String id, String title, String basedOn, Map<String, Double> ratesPct, Map<String, Object> other) {

    /** More than these nobody can tell apart. */
    public static final int MOST = 12;

    /** No rate is higher, in any file, percent. */
    public static final double HIGHEST_PCT = 1000;

    /** A longer title has no room on a chart. */
    public static final int LONGEST_TITLE = 60;

    public OwnSchedule {
        // By code: the same rates are written in the same order, however they came about.
        ratesPct = Collections.unmodifiableMap(new TreeMap<>(ratesPct));
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    public OwnSchedule(String id, String title, String basedOn, Map<String, Double> ratesPct) {
        this(id, title, basedOn, ratesPct, Map.of());
    }

    /** With another rate for one country, percent. */
    public OwnSchedule withRate(String country, double pct) {
        Map<String, Double> rates = new TreeMap<>(ratesPct);
        rates.put(country, pct);
        return new OwnSchedule(id, title, basedOn, rates, other);
    }

    /** With the case's rate for one country. */
    public OwnSchedule withoutRate(String country) {
        Map<String, Double> rates = new TreeMap<>(ratesPct);
        rates.remove(country);
        return new OwnSchedule(id, title, basedOn, rates, other);
    }

    /** The same rates under another name. */
    public OwnSchedule withName(String otherId, String otherTitle) {
        return new OwnSchedule(otherId, otherTitle, basedOn, ratesPct, other);
    }

    /** The whole of it: the case's schedule with these rates in it. */
    Schedule over(Schedule basis) {
        Map<String, Double> rates = new TreeMap<>(basis.ratesPct());
        rates.putAll(ratesPct);
        Map<String, Double> ceilings = new TreeMap<>(basis.ceilingsPct());
        ceilings.keySet().removeAll(ratesPct.keySet());
        return new Schedule(id, title, rates, ceilings, Source.ASSUMPTION, basis, ratesPct);
    }
}
