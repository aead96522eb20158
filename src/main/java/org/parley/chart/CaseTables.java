package org.parley.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Event;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Source;
import org.parley.simulate.Comparison;

/** What stands behind the charts, as tables: every term of the offers, the assumptions and the sources. */
public final class CaseTables {

    private CaseTables() {}

    /** Every term of the case, moved or not, with its value in each offer. */
    public static ChartTable terms(Scenario scenario, List<Comparison> offers) {
        List<String> header = new ArrayList<>(List.of(
                Wording.get("terms.side"), Wording.get("terms.term"), Wording.get("table.unit"), Wording.get("terms.base")));
        offers.forEach(offer -> header.add(offer.outcome().offer().name()));
        List<List<Object>> rows = new ArrayList<>();
        for (Lever lever : scenario.levers()) {
            String side = (lever.side() == Lever.Side.HOME ? scenario.home() : scenario.partner()).name();
            List<Object> row = new ArrayList<>(List.of(side, lever.name(), lever.unit(), lever.base()));
            for (Comparison offer : offers) {
                row.add(offer.outcome().hasAgreement()
                        ? (Object) offer.outcome().offer().value(lever)
                        : Wording.get("table.noAgreement"));
            }
            rows.add(row);
        }
        rows.add(days(scenario, "table.signed", offers, offer -> offer.outcome().hasAgreement()
                ? (Object) (double) offer.outcome().offer().agreementDay()
                : Wording.get("table.noAgreement")));
        rows.add(days(scenario, "table.inForce", offers, offer -> offer.outcome().hasAgreement()
                ? (Object) (double) offer.outcome().inForceDay()
                : Wording.get("table.noAgreement")));
        rows.add(days(scenario, "table.end", offers, offer -> (double) offer.outcome().end()));
        List<Object> cuts = new ArrayList<>(List.of("", Wording.get("table.cuts"), "", ""));
        offers.forEach(offer -> cuts.add(
                offer.outcome().hasAgreement()
                        ? Wording.get(
                                offer.outcome().offer().mostFavoured() ? "table.cuts.all" : "table.cuts.partner",
                                scenario.partner().inText())
                        : Wording.get("table.noAgreement")));
        rows.add(cuts);
        return new ChartTable(
                List.of(Wording.get("terms.title"), Wording.get("terms.note", Figures.fullDay(scenario.clock().start()))),
                header,
                rows);
    }

    private static List<Object> days(
            Scenario scenario,
            String key,
            List<Comparison> offers,
            java.util.function.Function<Comparison, Object> day) {
        List<Object> row = new ArrayList<>(List.of("", Wording.get(key), Wording.get("day"), ""));
        offers.forEach(offer -> row.add(day.apply(offer)));
        return row;
    }

    /**
     * Every assumption that the offers rest on, and what the case's file says where that is another: one column of values
     * while the offers share a world, else one for each.
     */
    public static ChartTable assumptions(Scenario scenario, List<Comparison> offers) {
        List<Comparison> worlds = worlds(offers);
        List<String> header = new ArrayList<>(List.of(Wording.get("assumption.head")));
        for (Comparison offer : worlds) {
            header.add(worlds.size() == 1 ? Wording.get("assumption.value") : offer.outcome().offer().name());
        }
        header.addAll(List.of(
                Wording.get("table.unit"), Wording.get("assumption.inFile"), Wording.get("assumption.remark")));
        List<List<Object>> rows = new ArrayList<>();
        for (AssumptionKey key : AssumptionKey.values()) {
            List<Object> row = new ArrayList<>(List.of(assumptionName(scenario, key)));
            worlds.forEach(offer -> row.add(value(scenario, key, offer.outcome().assumptions())));
            Object file = value(scenario, key, scenario.assumptions());
            boolean changed = row.subList(1, row.size()).stream().anyMatch(value -> !value.equals(file));
            row.addAll(List.of(
                    Wording.get("assumption.unit." + key.key()), file, changed ? Wording.get("assumption.changed") : ""));
            rows.add(row);
        }
        String note = worlds.size() == 1
                ? Wording.get("assumption.note", offers.get(0).outcome().offer().name())
                : Wording.get("assumption.note.worlds");
        note += Wording.situations(scenario, offers, " ");
        return new ChartTable(List.of(Wording.get("assumption.title"), note), header, rows);
    }

    /** One offer for each set of assumptions. */
    private static List<Comparison> worlds(List<Comparison> offers) {
        List<Comparison> worlds = new ArrayList<>();
        for (Comparison offer : offers) {
            boolean known = worlds.stream()
                    .anyMatch(other -> other.outcome().assumptions().equals(offer.outcome().assumptions()));
            if (!known) {
                worlds.add(offer);
            }
        }
        return worlds;
    }

    /** What an assumption is called in this case. */
    public static String assumptionName(Scenario scenario, AssumptionKey key) {
        return Wording.get("assumption." + key.key(), scenario.home().inText());
    }

    /** An assumption as it is shown: a number, or words for a choice. */
    static Object value(Scenario scenario, AssumptionKey key, Assumptions assumptions) {
        Object value = key.get(assumptions);
        return switch (key.type()) {
            case SCHEDULE -> {
                Schedule schedule = scenario.schedules().get((String) value);
                yield schedule == null ? value : InputWords.schedule(scenario, schedule);
            }
            case SWITCH -> Wording.get((Boolean) value ? "assumption.on" : "assumption.off");
            case NUMBER, WHOLE -> ((Number) value).doubleValue();
        };
    }

    /** Where an assumption comes from: for a schedule, where its rates do. */
    public static String sourceOf(Scenario scenario, AssumptionKey key, Assumptions assumptions) {
        if (key.type() != AssumptionKey.Type.SCHEDULE) {
            return scenario.assumptionNotes().source();
        }
        Schedule schedule = scenario.schedules().get((String) key.get(assumptions));
        return schedule == null || schedule.source().isEmpty() ? Source.ASSUMPTION : schedule.source();
    }

    /** Every source of the case, and what was taken from it. */
    public static ChartTable sources(Scenario scenario) {
        Map<String, List<String>> uses = uses(scenario);
        List<List<Object>> rows = new ArrayList<>();
        for (Source source : scenario.sources().values()) {
            List<String> used = uses.getOrDefault(source.id(), List.of());
            rows.add(List.of(
                    source.title(),
                    source.publisher(),
                    source.year() == 0 ? "" : Integer.toString(source.year()),
                    source.licence(),
                    String.join("; ", used)));
        }
        List<String> judged = uses.getOrDefault(Source.ASSUMPTION, List.of());
        if (!judged.isEmpty()) {
            rows.add(List.of(Wording.get("sources.assumption"), "", "", "", String.join("; ", judged)));
        }
        return new ChartTable(
                List.of(Wording.get("sources.title"), Wording.get("sources.note")),
                List.of(
                        Wording.get("sources.source"),
                        Wording.get("sources.publisher"),
                        Wording.get("sources.year"),
                        Wording.get("sources.licence"),
                        Wording.get("sources.used")),
                rows);
    }

    /** The sources of all products and duties in one line. */
    public static String sourceLine(Scenario scenario) {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        countTradeAndDuties(uses, scenario);
        List<String> names = new ArrayList<>();
        for (Source source : scenario.sources().values()) {
            if (uses.containsKey(source.id())) {
                names.add(source.publisher().isEmpty() ? source.title() : source.publisher() + ", " + source.title());
            }
        }
        if (uses.containsKey(Source.ASSUMPTION)) {
            names.add(Wording.get("sources.assumption"));
        }
        return String.join("; ", names);
    }

    /** One of these tables with its figures written out: words everywhere, since a column mixes both. */
    public static ShownTable shown(ChartTable table) {
        List<ShownTable.Row> rows = new ArrayList<>();
        for (List<Object> cells : table.rows()) {
            List<String> words = new ArrayList<>();
            for (Object cell : cells) {
                words.add(cell instanceof Double number ? Figures.exact(number) : cell.toString());
            }
            rows.add(new ShownTable.Row(false, words));
        }
        return new ShownTable(table.header(), rows, table.header().size());
    }

    private static Map<String, List<String>> uses(Scenario scenario) {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        countTradeAndDuties(uses, scenario);
        count(uses, "sources.events", scenario.events().stream().map(Event::source).toList());
        count(uses, "sources.terms", scenario.levers().stream().map(Lever::source).toList());
        count(uses, "sources.limits", scenario.limits().stream().map(Limit::source).toList());
        count(
                uses,
                "sources.assumptions",
                Arrays.stream(AssumptionKey.values())
                        .map(key -> sourceOf(scenario, key, scenario.assumptions()))
                        .toList());
        return uses;
    }

    private static void countTradeAndDuties(Map<String, List<String>> uses, Scenario scenario) {
        count(uses, "sources.exports", scenario.exports().stream().map(Line::source).toList());
        count(uses, "sources.imports", scenario.imports().stream().map(Line::source).toList());
        // Those of the user's own are no part of the case: they are told among the assumptions.
        count(
                uses,
                "sources.schedules",
                scenario.schedules().values().stream()
                        .filter(schedule -> !schedule.isOwn())
                        .map(Schedule::source)
                        .toList());
    }

    private static void count(Map<String, List<String>> uses, String key, List<String> sources) {
        Map<String, Integer> counts = new TreeMap<>();
        sources.forEach(source -> counts.merge(source.isEmpty() ? Source.ASSUMPTION : source, 1, Integer::sum));
        counts.forEach((source, count) ->
                uses.computeIfAbsent(source, id -> new ArrayList<>()).add(Wording.get(key, count)));
    }
}
