package org.parley.scenario.making;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Schedule;
import org.parley.scenario.Source;
import org.parley.trade.ReciprocalFormula;

/** The schedules of extra duties, from a table or assumed, and which of them is what. */
final class MadeSchedules {

    private static final double PAUSE_PCT = 10;
    private static final String BEFORE = "before";
    private static final String PAUSE = "pause";
    private static final String THREAT = "threat";

    private final NewCase wanted;
    private final List<RatesTable.Rates> schedules;
    private final String source;

    MadeSchedules(NewCase wanted, Gaps gaps) {
        this.wanted = wanted;
        Optional<RatesTable> table = wanted.rates();
        schedules = table.map(RatesTable::schedules).orElseGet(() -> assumed(gaps));
        source = table.isEmpty() ? Source.ASSUMPTION : table.get().source().isPresent() ? MadeSources.RATES : Source.ASSUMPTION;
        if (table.isPresent()) {
            if (table.get().source().isEmpty()) {
                gaps.add("gap.ratesSource", "/schedules", table.get().name());
            }
            if (schedules.stream().anyMatch(rates -> !rates.ratesPct().containsKey(wanted.homeCode()))) {
                gaps.add("gap.homeRate", "/schedules", CountryNames.of(wanted.homeCode()));
            }
            gaps.add("gap.roles", "/assumptions", pause().title(), threat().title(), settled().title());
        }
    }

    private List<RatesTable.Rates> assumed(Gaps gaps) {
        double threat = ReciprocalFormula.ratePct(
                wanted.imports().totalMusd(wanted.partnerCode()), wanted.exports().totalMusd(wanted.homeCode()));
        gaps.add("gap.rates", "/schedules", Round.plain(PAUSE_PCT), Round.plain(threat), CountryNames.of(wanted.homeCode()));
        return List.of(
                rates(BEFORE, 0, 0), rates(PAUSE, PAUSE_PCT, PAUSE_PCT), rates(THREAT, threat, PAUSE_PCT));
    }

    private RatesTable.Rates rates(String id, double home, double others) {
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put(wanted.homeCode(), home);
        rates.put(Schedule.REST_OF_WORLD, others);
        return new RatesTable.Rates(id, Words.get("schedule." + id), rates, Map.of());
    }

    /** While the talks go on. */
    RatesTable.Rates pause() {
        return schedules.get(1);
    }

    /** What returns if the talks fail. */
    RatesTable.Rates threat() {
        return schedules.get(2);
    }

    /** What rivals pay after the deadline: the last schedule of a table, the pause where all is assumed. */
    RatesTable.Rates settled() {
        return wanted.rates().isPresent() ? schedules.get(schedules.size() - 1) : pause();
    }

    List<String> ids() {
        return schedules.stream().map(RatesTable.Rates::id).toList();
    }

    /** Home's extra duty, percent. */
    double homePct(RatesTable.Rates rates) {
        return pct(rates, wanted.homeCode());
    }

    static double pct(RatesTable.Rates rates, String country) {
        Double own = rates.ratesPct().get(country);
        return own != null ? own : rates.ratesPct().getOrDefault(Schedule.REST_OF_WORLD, 0.0);
    }

    /** The field {@code schedules} of the case. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RatesTable.Rates rates : schedules) {
            fields.put(
                    rates.id(),
                    new Fields()
                            .with("title", rates.title())
                            .with("rates", rates.ratesPct())
                            .withWhen(!rates.ceilingsPct().isEmpty(), "ceilings", rates.ceilingsPct())
                            .with("source", source)
                            .map());
        }
        return fields;
    }

    String source() {
        return source;
    }
}
