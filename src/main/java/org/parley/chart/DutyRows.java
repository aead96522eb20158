package org.parley.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;
import org.parley.simulate.MarketSetup;

/** The duties that hold on the days that a figure is of: on one day, one after the other, or once everything is in force. */
final class DutyRows {

    private final Scenario scenario;
    private final Comparison comparison;
    private final InputRows rows;
    private final FigureDays days;

    DutyRows(Scenario scenario, Comparison comparison, Figure figure, InputRows rows) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.rows = rows;
        days = FigureDays.of(figure, scenario.clock());
    }

    /** The markets of some products, each in every stretch of constant duties that the figure is of: by stretch, then product. */
    List<List<MarketSetup>> stretches(List<Line> lines) {
        var outcome = comparison.outcome();
        List<List<MarketSetup>> stretches = new ArrayList<>();
        for (Line line : lines) {
            List<MarketSetup> own = days.kind() == FigureDays.Kind.LONG_RUN
                    ? List.of(rows.setup(line))
                    : MarketSetup.until(scenario, outcome.offer(), outcome.assumptions(), line, days.day());
            List<MarketSetup> told = days.kind() == FigureDays.Kind.ONE ? own.subList(own.size() - 1, own.size()) : own;
            for (int k = 0; k < told.size(); k++) {
                if (stretches.size() == k) {
                    stretches.add(new ArrayList<>());
                }
                stretches.get(k).add(told.get(k));
            }
        }
        return stretches;
    }

    /**
     * The duty on the goods of one seller.
     *
     * @param goods whose goods, in words
     * @param rivals whether they pay the extra duties that the schedules have for others
     */
    void duty(Line line, String goods, int seller, boolean rivals) {
        List<List<MarketSetup>> stretches = stretches(List.of(line));
        Object value = value(stretches, line, setup -> setup.sellers().get(seller).dutyAfterPct());
        add("duty", goods, value, Wording.get("explain.unit.percent"), rivals, stretches);
    }

    /** The barriers on the partner's goods, as a duty. */
    void barrier(Line line, String goods) {
        List<List<MarketSetup>> stretches = stretches(List.of(line));
        Object value = value(stretches, line, setup -> setup.principal().barrierAfterPct());
        add("barrier", goods, value, Wording.get("explain.unit.percent"), false, stretches);
    }

    private static Object value(List<List<MarketSetup>> stretches, Line line, ToDoubleFunction<MarketSetup> duty) {
        List<String> texts = new ArrayList<>();
        for (List<MarketSetup> stretch : stretches) {
            texts.add(InputRows.number(clean(duty.applyAsDouble(stretch.get(0)))));
        }
        return texts.stream().distinct().count() == 1
                ? (Object) duty.applyAsDouble(stretches.get(stretches.size() - 1).get(0))
                : oneAfterTheOther(texts, stretches);
    }

    /** A rate that went through fractions has lost its last digits. */
    private static double clean(double rate) {
        return Math.rint(rate * 1e9) / 1e9;
    }

    /**
     * The duties on the same goods of many products, from the least to the most.
     *
     * @param others whether the goods of all others are meant, rather than the party's
     */
    void duties(List<Line> lines, String goods, boolean others) {
        List<List<MarketSetup>> stretches = stretches(lines);
        List<String> texts = new ArrayList<>();
        for (List<MarketSetup> stretch : stretches) {
            DoubleSummaryStatistics rates = stretch.stream()
                    .flatMap(setup -> setup.sellers().stream().filter(each -> each == setup.principal() != others))
                    .mapToDouble(seller -> clean(seller.dutyAfterPct()))
                    .summaryStatistics();
            if (rates.getCount() == 0) {
                return;
            }
            texts.add(InputRows.range(rates));
        }
        String value = oneAfterTheOther(texts, stretches);
        boolean sold = lines.get(0).direction() == Line.Direction.EXPORT;
        add("duty", goods, value, Wording.get("explain.spread.percent"), others && sold, stretches);
    }

    /** {@code 10 until day 89, then 19}: stretches that are alike are one. */
    private static String oneAfterTheOther(List<String> texts, List<List<MarketSetup>> stretches) {
        String told = texts.get(0);
        for (int k = 1; k < texts.size(); k++) {
            if (!texts.get(k).equals(texts.get(k - 1))) {
                int last = stretches.get(k).get(0).fromDay() - 1;
                told = Wording.get("explain.duty.then", told, last, texts.get(k));
            }
        }
        return told;
    }

    /** Extra duties on rivals have the source of the schedule that holds for them, where it is one alone. */
    private void add(
            String word, String goods, Object value, String unit, boolean rivals, List<List<MarketSetup>> stretches) {
        String name = Wording.get("explain.line." + word + "." + days.kind().name(), goods, days.day());
        boolean one = stretches.stream().map(stretch -> schedule(stretch.get(0))).distinct().count() == 1;
        Schedule schedule = schedule(stretches.get(0).get(0));
        if (rivals && one && !schedule.source().isEmpty()) {
            String source =
                    Wording.get("explain.source.schedule", schedule.title(), rows.sourceName(schedule.source()));
            rows.add(name, value, unit, source, "", schedule.source());
        } else {
            rows.add(name, value, unit, Wording.get("explain.source.model"), "", "");
        }
    }

    /** The one that holds for the partner's other suppliers in a stretch. */
    private Schedule schedule(MarketSetup setup) {
        var assumptions = comparison.outcome().assumptions();
        boolean past = days.kind() == FigureDays.Kind.LONG_RUN
                || setup.fromDay() >= comparison.outcome().end();
        return scenario.schedules().get(past ? assumptions.rivals() : assumptions.pause());
    }
}
