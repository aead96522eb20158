package org.parley.scenario.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.scenario.Source;

/** The products of one direction, each as the table has it, with defaults for what it leaves out. */
final class MadeLines {

    /** Usual in the case of Pakistan and the United States: the middle of what its products have. */
    private static final double SUBSTITUTION_SHORT = 0.8;

    static final double SUBSTITUTION_LONG = 2.85;
    private static final double DEMAND_SHORT = -0.5;
    static final double DEMAND_LONG = -1.0;
    private static final double LEAD_DAYS = 90;
    private static final double RAMP_DAYS = 120;

    private final TradeTable table;
    private final boolean exports;
    private final String principal;
    private final List<String> schedules;
    private final Gaps gaps;
    private final String tableSource;

    /** @param principal code of the party that sells: home on an export line, the partner on an import line */
    MadeLines(TradeTable table, boolean exports, String principal, List<String> schedules, Gaps gaps) {
        this.table = table;
        this.exports = exports;
        this.principal = principal;
        this.schedules = schedules;
        this.gaps = gaps;
        tableSource = table.source().isPresent() ? exports ? MadeSources.EXPORTS : MadeSources.IMPORTS : Source.ASSUMPTION;
    }

    /**
     * The field {@code exports} or {@code imports} of the case.
     *
     * @throws InputException when a line has no value of the party that must sell on it
     */
    List<Map<String, Object>> fields() {
        List<Problem> problems = table.lines().stream()
                .filter(line -> !line.sellers().contains(principal))
                .map(line -> new Problem(
                        table.name(),
                        "line " + line.row() + ", column " + principal + TradeLine.VALUE,
                        "is empty; expected what " + CountryNames.of(principal) + " sells, and 0 if nothing"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        if (table.source().isEmpty()) {
            gaps.add(exports ? "gap.exportsSource" : "gap.importsSource", "/" + direction(), table.name());
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < table.lines().size(); i++) {
            lines.add(line(table.lines().get(i), "/" + direction() + "/" + i));
        }
        return lines;
    }

    private String direction() {
        return exports ? "exports" : "imports";
    }

    private Map<String, Object> line(TradeLine line, String here) {
        String name = line.text("name");
        List<String> assumed = new ArrayList<>();
        Fields fields = new Fields()
                .with("id", line.text("id"))
                .with("name", name)
                .withWhen(!line.text("hs").isEmpty(), "hs", line.text("hs"))
                .with("group", group(line, here))
                .with("substitution", substitution(line, here, assumed))
                .with("demand", demand(line, here, assumed));
        if (exports) {
            OptionalDouble exempt = line.number("exempt");
            if (exempt.isEmpty()) {
                gaps.addFor("gap.exempt", name, here + "/exempt");
                assumed.add(Words.get("line.exempt"));
            }
            fields.with("exempt", exempt.orElse(0));
        }
        fields.with("suppliers", suppliers(line, here, assumed));
        if (!exports) {
            if (line.number("barrier_pct").isEmpty()) {
                gaps.addFor("gap.barrier", name, here + "/barrierPct");
                assumed.add(Words.get("line.barrier"));
            }
            fields.with("barrierPct", line.number("barrier_pct").orElse(0));
            line.number("purchase_max").ifPresent(most -> fields.with("purchase", purchase(line, most, here)));
        }
        String source = line.texts().getOrDefault("source", tableSource);
        String quality = line.text("quality");
        if (quality.isEmpty()) {
            // A source is no measurement: whether it is one only the table can say.
            boolean assumption = source.equals(Source.ASSUMPTION);
            quality = assumption ? Source.ASSUMPTION : "estimate";
            if (!assumption) {
                gaps.addFor("gap.quality", name, here + "/quality");
            }
        }
        return fields.with("quality", quality)
                .with("source", quality.equals(Source.ASSUMPTION) ? Source.ASSUMPTION : source)
                .withWhen(!line.text("note").isEmpty() || !assumed.isEmpty(), "note", note(line, assumed))
                .map();
    }

    private static String note(TradeLine line, List<String> assumed) {
        String own = line.text("note");
        if (assumed.isEmpty()) {
            return own;
        }
        String ours = Words.get("line.assumed", String.join(", ", assumed));
        return own.isEmpty() ? ours : own + (own.matches("(?s).*[.!?]") ? " " : ". ") + ours;
    }

    private String group(TradeLine line, String here) {
        String group = line.text("group");
        if (group.isEmpty()) {
            gaps.addFor("gap.group", line.text("name"), here + "/group", Words.get("group.all"));
            return Words.get("group.all");
        }
        return group;
    }

    private Map<String, Object> substitution(TradeLine line, String here, List<String> assumed) {
        if (isMissing(line, "substitution")) {
            gaps.addFor(
                    "gap.substitution",
                    line.text("name"),
                    here + "/substitution",
                    Round.plain(SUBSTITUTION_SHORT),
                    Round.plain(SUBSTITUTION_LONG));
            assumed.add(Words.get("line.substitution"));
        }
        return elasticity(line, "substitution", SUBSTITUTION_SHORT, SUBSTITUTION_LONG);
    }

    private Map<String, Object> demand(TradeLine line, String here, List<String> assumed) {
        if (isMissing(line, "demand")) {
            gaps.addFor(
                    "gap.demand", line.text("name"), here + "/demand", Round.plain(DEMAND_SHORT), Round.plain(DEMAND_LONG));
            assumed.add(Words.get("line.demand"));
        }
        return elasticity(line, "demand", DEMAND_SHORT, DEMAND_LONG);
    }

    private static boolean isMissing(TradeLine line, String column) {
        return line.number(column + "_short").isEmpty() || line.number(column + "_long").isEmpty();
    }

    /** As the table has it. Where one of the two is missing, the short run stays the weaker one. */
    private static Map<String, Object> elasticity(TradeLine line, String column, double usualShort, double usualLong) {
        OptionalDouble longRun = line.number(column + "_long");
        double soon = line.number(column + "_short").orElse(weaker(usualShort, longRun.orElse(usualShort)));
        return new Fields()
                .with("short", soon)
                .with("long", longRun.orElse(weaker(soon, usualLong) == soon ? usualLong : soon))
                .map();
    }

    private static double weaker(double one, double other) {
        return Math.abs(one) <= Math.abs(other) ? one : other;
    }

    private List<Map<String, Object>> suppliers(TradeLine line, String here, List<String> assumed) {
        List<Map<String, Object>> suppliers = new ArrayList<>();
        for (String seller : line.sellers()) {
            if (line.dutyPct(seller).isEmpty()) {
                gaps.addFor(
                        line.meanDutyPct().isPresent() ? "gap.dutyMean" : "gap.dutyNone",
                        line.text("name"),
                        here + "/suppliers/" + suppliers.size() + "/dutyPct");
                String said = Words.get("line.duty");
                if (!assumed.contains(said)) {
                    assumed.add(said);
                }
            }
            Map<String, Double> extra = new LinkedHashMap<>();
            schedules.forEach(schedule -> line.extraPct(seller, schedule).ifPresent(pct -> extra.put(schedule, pct)));
            suppliers.add(new Fields()
                    .with("country", seller)
                    .with("valueMusd", line.valueMusd(seller))
                    .with("dutyPct", line.dutyOrMeanPct(seller))
                    .withWhen(!extra.isEmpty(), "extraPct", extra)
                    .map());
        }
        return suppliers;
    }

    private Map<String, Object> purchase(TradeLine line, double mostMusd, String here) {
        boolean rivals = line.sellers().stream()
                .anyMatch(seller -> !seller.equals(principal) && line.valueMusd(seller) > 0);
        if (List.of("purchase_displacement", "purchase_premium_pct", "purchase_lead_days", "purchase_ramp_days").stream()
                .anyMatch(column -> line.number(column).isEmpty())) {
            gaps.addFor(
                    "gap.purchase",
                    line.text("name"),
                    here + "/purchase",
                    Round.plain(Totals.PREMIUM_PCT),
                    Round.plain(LEAD_DAYS),
                    Round.plain(RAMP_DAYS));
        }
        return new Fields()
                .with("maxMusd", mostMusd)
                .with("displacement", line.number("purchase_displacement").orElse(rivals ? 1 : 0))
                .with("premiumPct", line.number("purchase_premium_pct").orElse(Totals.PREMIUM_PCT))
                .with("leadDays", line.number("purchase_lead_days").orElse(LEAD_DAYS))
                .with("rampDays", line.number("purchase_ramp_days").orElse(RAMP_DAYS))
                .withWhen(line.number("cargo_value").isPresent(), "cargoMusd", line.number("cargo_value").orElse(0))
                .withWhen(!line.text("cargo_name").isEmpty(), "cargoName", line.text("cargo_name"))
                .with("source", Source.ASSUMPTION)
                .map();
    }
}
