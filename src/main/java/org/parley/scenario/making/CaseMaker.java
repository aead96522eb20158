package org.parley.scenario.making;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.Source;

/** Makes a case from tables and a clock. The same tables make the same bytes. */
public final class CaseMaker {

    private static final int ROUNDS = 6;
    private static final int LAST_ROUND = 2; // days before the deadline
    private static final int USUAL_TODAY = 20;
    private static final int USUAL_EXTENSION = 90;
    private static final int USUAL_HORIZON = 730;
    private static final int YEAR = 365;

    private CaseMaker() {}

    /** @throws InputException with every fault that keeps the tables from making a case */
    public static MadeCase make(NewCase wanted) {
        check(wanted);
        Gaps gaps = new Gaps();
        MadeSchedules schedules = new MadeSchedules(wanted, gaps);
        Totals totals = new Totals(wanted);
        List<Map<String, Object>> exports =
                new MadeLines(wanted.exports(), true, wanted.homeCode(), schedules.ids(), gaps).fields();
        List<Map<String, Object>> imports =
                new MadeLines(wanted.imports(), false, wanted.partnerCode(), List.of(), gaps).fields();
        checkIds(wanted);
        MadeTerms terms = new MadeTerms(wanted, schedules, totals);
        MadeJudgements judgements = new MadeJudgements(wanted, schedules, totals, terms.homePoints());
        if (wanted.baseYear().isEmpty() && wanted.exports().year().isEmpty()) {
            gaps.add("gap.year", "/baseYear", wanted.baseYearNumber());
        }
        gaps.add("gap.clock", "/clock");
        gaps.add("gap.terms", "/levers");
        gaps.add("gap.offers", "/offers");
        gaps.add("gap.assumptions", "/assumptions");
        gaps.add("gap.preferences", "/preferences");
        gaps.add("gap.limits", "/limits");
        gaps.add("gap.events", "/rehearsalEvents");
        Map<String, Object> fields = new Fields()
                .with("format", ScenarioFile.FORMAT)
                .with("id", wanted.idText())
                .with("title", wanted.titleText())
                .with("summary", summary(wanted, schedules))
                .with("home", CountryNames.party(wanted.homeCode()))
                .with("partner", CountryNames.party(wanted.partnerCode()))
                .with("baseYear", wanted.baseYearNumber())
                .with("clock", clock(wanted))
                .with("countries", countries(wanted))
                .with("sources", MadeSources.fields(wanted, sources(schedules, exports, imports)))
                .with("events", events(wanted))
                .with("schedules", schedules.fields())
                .with("exports", exports)
                .with("imports", imports)
                .with("levers", terms.levers())
                .with("offers", terms.offers())
                .with("desk", terms.desk())
                .with("assumptions", judgements.assumptions())
                .with("preferences", judgements.preferences())
                .with("limits", judgements.limits())
                .with("rehearsalEvents", judgements.rehearsalEvents())
                .map();
        return read(wanted, Json.write(fields), gaps);
    }

    private static MadeCase read(NewCase wanted, String json, Gaps gaps) {
        Loaded<Scenario> loaded = ScenarioFile.read(wanted.idText() + ".json", json.getBytes(StandardCharsets.UTF_8));
        List<Problem> warnings = new ProblemList(wanted.exports().warnings());
        warnings.addAll(wanted.imports().warnings());
        wanted.rates().ifPresent(rates -> warnings.addAll(rates.warnings()));
        warnings.addAll(loaded.warnings());
        return new MadeCase(json, loaded.value(), gaps.list(), warnings);
    }

    private static void check(NewCase wanted) {
        List<Problem> problems = new ProblemList();
        String home = wanted.homeCode();
        String partner = wanted.partnerCode();
        if (!wanted.exports().sellers().contains(home)) {
            problems.add(missing(wanted.exports(), home));
        } else if (!(wanted.exports().totalMusd(home) > 0)) {
            problems.add(new Problem(wanted.exports().name(), "column " + home + TradeLine.VALUE, "has nothing that is sold; expected values above 0"));
        }
        if (!wanted.imports().sellers().contains(partner)) {
            problems.add(missing(wanted.imports(), partner));
        }
        if (home.equals(partner)) {
            problems.add(new Problem(
                    wanted.imports().name(),
                    "line 1",
                    "has " + partner + " as the country across the table, which is home in the other table; expected another, in the first column of values"));
        }
        if (wanted.deadlineDay() < 1 || wanted.deadlineDay() > NewCase.MOST_DAYS) {
            problems.add(new Problem("clock", "", "has its deadline on day " + wanted.deadlineDay() + "; expected from day 1 to day " + NewCase.MOST_DAYS));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private static Problem missing(TradeTable table, String code) {
        return new Problem(table.name(), "line 1", "has no column '" + code + TradeLine.VALUE + "'; expected what " + CountryNames.of(code) + " sells, for each product");
    }

    /** One product may not be in both tables under one id. */
    private static void checkIds(NewCase wanted) {
        Set<String> exports = new LinkedHashSet<>();
        wanted.exports().lines().forEach(line -> exports.add(line.text("id")));
        List<Problem> problems = wanted.imports().lines().stream()
                .filter(line -> exports.contains(line.text("id")))
                .map(line -> new Problem(
                        wanted.imports().name(),
                        "line " + line.row() + ", column id",
                        "is '" + line.text("id") + "', which a product of the exports has already; expected an id of its own"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private static String summary(NewCase wanted, MadeSchedules schedules) {
        return Words.get(
                "case.summary",
                CountryNames.of(wanted.homeCode()),
                CountryNames.inText(wanted.partnerCode()),
                Round.plain(schedules.homePct(schedules.threat())),
                Round.plain(schedules.homePct(schedules.pause())),
                wanted.deadlineDay(),
                wanted.baseYearNumber());
    }

    private static Set<String> sources(
            MadeSchedules schedules, List<Map<String, Object>> exports, List<Map<String, Object>> imports) {
        Set<String> used = new LinkedHashSet<>(List.of(schedules.source()));
        exports.forEach(line -> used.add((String) line.get("source")));
        imports.forEach(line -> used.add((String) line.get("source")));
        return used;
    }

    private static Map<String, Object> clock(NewCase wanted) {
        int deadline = wanted.deadlineDay();
        int extension = Math.min(USUAL_EXTENSION, deadline);
        Set<Integer> rounds = new TreeSet<>();
        for (int i = 1; i < ROUNDS; i++) {
            rounds.add(deadline * i / ROUNDS);
        }
        rounds.add(deadline - LAST_ROUND);
        rounds.removeIf(day -> day < 1 || day >= deadline);
        if (rounds.isEmpty()) {
            rounds.add(0);
        }
        return new Fields()
                .with("start", wanted.start().toString())
                .with("deadlineDay", deadline)
                .with("horizonDays", Math.min(NewCase.MOST_DAYS, Math.max(USUAL_HORIZON, deadline + extension + YEAR)))
                .with("maxExtensionDays", extension)
                .with("today", Math.min(USUAL_TODAY, deadline / 4))
                .with("rounds", List.copyOf(rounds.stream().sorted().toList()))
                .map();
    }

    private static Map<String, Object> countries(NewCase wanted) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put(wanted.homeCode(), CountryNames.of(wanted.homeCode()));
        names.put(wanted.partnerCode(), CountryNames.of(wanted.partnerCode()));
        for (TradeTable table : List.of(wanted.exports(), wanted.imports())) {
            table.sellers().forEach(code -> names.putIfAbsent(code, CountryNames.of(code)));
        }
        return names;
    }

    private static List<Map<String, Object>> events(NewCase wanted) {
        return List.of(
                event(wanted.start().toString(), Words.get("case.start")),
                event(wanted.start().plusDays(wanted.deadlineDay()).toString(), Words.get("case.deadline")));
    }

    private static Map<String, Object> event(String date, String title) {
        return new Fields().with("date", date).with("title", title).with("source", Source.ASSUMPTION).map();
    }
}
