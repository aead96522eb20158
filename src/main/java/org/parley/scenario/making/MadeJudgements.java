package org.parley.scenario.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Source;
import org.parley.trade.ReciprocalFormula;

/**
 * What no table can say: how trade reacts over time, what each side cares for, and what home cannot afford. The scales are those of
 * the case of Pakistan and the United States, in proportion to the trade of this one.
 */
final class MadeJudgements {

    private static final double DEEPEST_REPAYMENT = 0.9;

    /** The estimate of what an agreement can bring knows nothing of rivals that pay more than home. */
    private static final double GAIN_MARGIN = 1.25;

    /** Political cost at which a side has nothing left to give, points. */
    private static final double HOME_POINTS = 40;
    private static final String RUSH = "frontLoading.";

    /** One for each US$ 10,000: a round number, as no table tells how many hands an export takes. */
    private static final double JOBS_PER_MUSD = 100;

    /** Of no use in a file: they change all elasticities of the products at once, and begin at 1. */
    private static final Set<String> FACTORS =
            Set.of(AssumptionKey.SUBSTITUTION.key(), AssumptionKey.DEMAND.key());

    private final NewCase wanted;
    private final MadeSchedules schedules;
    private final Totals totals;
    private final double homePoints;

    MadeJudgements(NewCase wanted, MadeSchedules schedules, Totals totals, double homePoints) {
        this.wanted = wanted;
        this.schedules = schedules;
        this.totals = totals;
        this.homePoints = homePoints;
    }

    /** The field {@code assumptions} of the case. */
    Map<String, Object> assumptions() {
        Assumptions usual = Assumptions.DEFAULTS;
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("rivals", schedules.settled().id());
        named.put("snapback", schedules.threat().id());
        named.put("pause", schedules.pause().id());
        named.put("frontLoading.repayDays", repayDays(usual.rush()));
        named.put("jobsPerMusd", JOBS_PER_MUSD);
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> rush = new LinkedHashMap<>();
        usual.with(named).values().forEach((key, value) -> {
            if (key.startsWith(RUSH)) {
                fields.put("frontLoading", rush);
                rush.put(key.substring(RUSH.length()), value);
            } else if (!FACTORS.contains(key)) {
                fields.put(key, value);
            }
        });
        fields.put("source", Source.ASSUMPTION);
        Map<String, Object> notes = new LinkedHashMap<>();
        usual.values().keySet().stream()
                .filter(key -> !FACTORS.contains(key))
                .forEach(key -> notes.put(key, Words.get("note." + key)));
        fields.put("notes", notes);
        return fields;
    }

    /** Long enough for the rush that a high rate would start to be paid back with less than all trade. */
    private int repayDays(Assumptions.Rush usual) {
        double rise = wanted.exports().lines().stream()
                .mapToDouble(line -> own(line, schedules.threat()) - own(line, schedules.pause()))
                .max()
                .orElse(0);
        double deepest = usual.deepestRepayment(rise, wanted.deadlineDay());
        return deepest <= DEEPEST_REPAYMENT
                ? usual.repayDays()
                : (int) Math.ceil(usual.repayDays() * deepest / DEEPEST_REPAYMENT);
    }

    private double own(TradeLine line, RatesTable.Rates rates) {
        return line.extraPct(wanted.homeCode(), rates.id()).orElse(schedules.homePct(rates));
    }

    /** The field {@code preferences} of the case. */
    Map<String, Object> preferences() {
        double exports = totals.exportsMusd();
        double gain = GAIN_MARGIN * totals.exportsGainMusd(line -> own(line, schedules.threat()));
        double sold = totals.purchasesMusd() + totals.importsMusd() / 2;
        Side home = new Side()
                .cares("exports", 50, 0, gain)
                .cares("home-duty-revenue", 15, -2 * totals.homeRevenueMusd(), 0)
                .cares("purchase-cost", 5, 2 * totals.purchaseCostMusd(), 0)
                .cares("political-cost", 30, homePoints > 0 ? Math.max(HOME_POINTS, homePoints) : 0, 0);
        Side partner = new Side()
                .cares("deficit-cut", 35, -0.9 * gain, 0.9 * gain)
                .cares("imports-sold", 30, 0, sold)
                .cares("market-access", 10, 0, 100)
                .cares("partner-duty-revenue", 10, -schedules.homePct(schedules.threat()) / 100 * exports, 0.05 * exports)
                .cares("political-cost", 15, 15, 0);
        return new Fields().with("home", home.fields()).with("partner", partner.fields()).map();
    }

    /** What one side cares for; a thing that nothing can change is left out, and its weight goes to the others. */
    private static final class Side {

        private static final int WHOLE = 100;

        private final List<Fields> cares = new ArrayList<>();
        private final List<Integer> weights = new ArrayList<>();

        Side cares(String attribute, int weightPct, double worst, double best) {
            double low = Round.two(worst);
            double high = Round.two(best);
            if (low != high) {
                weights.add(weightPct);
                cares.add(new Fields()
                        .with("attribute", attribute)
                        .with("basis", Basis.LONG_RUN.key())
                        .with("weight", 0)
                        .with("worst", low)
                        .with("best", high)
                        .with("source", Source.ASSUMPTION));
            }
            return this;
        }

        List<Map<String, Object>> fields() {
            int sum = weights.stream().mapToInt(Integer::intValue).sum();
            int left = WHOLE;
            for (int i = cares.size() - 1; i >= 0; i--) {
                int weight = i == 0 ? left : Math.round(weights.get(i) * (float) WHOLE / sum);
                left -= weight;
                cares.get(i).with("weight", weight / (double) WHOLE);
            }
            return cares.stream().map(Fields::map).toList();
        }
    }

    /** The field {@code limits} of the case. */
    List<Map<String, Object>> limits() {
        List<Map<String, Object>> limits = new ArrayList<>();
        String home = CountryNames.inText(wanted.homeCode());
        double revenue = Round.two(1.4 * totals.homeRevenueMusd());
        if (revenue > 0) {
            limits.add(limit("duty-revenue", "", "limitMusd", -revenue, Words.get("limit.revenue", home)));
        }
        limits.add(limit(
                "net-foreign-exchange", "", "limitMusd", -Round.two(0.25 * totals.exportsMusd()), Words.get("limit.exchange", home)));
        if (totals.purchaseLines().size() > 1) {
            limits.add(limit("package", "", "limitMusd", Round.two(0.63 * totals.purchasesMusd()), Words.get("limit.package")));
        }
        for (TradeLine line : totals.purchaseLines()) {
            limits.add(limit(
                    "capacity", line.text("id"), "limitMusd", line.number("purchase_max").orElse(0), Words.get("limit.capacity")));
        }
        double now = ReciprocalFormula.continuousPct(totals.importsMusd(), totals.exportsMusd());
        limits.add(limit("formula-rate", "", "limitPct", Math.max(10, Math.ceil(now)), Words.get("limit.formula")));
        return limits;
    }

    private static Map<String, Object> limit(String id, String line, String unit, double amount, String note) {
        return new Fields()
                .with("id", id)
                .withWhen(!line.isEmpty(), "line", line)
                .with("basis", Basis.LONG_RUN.key())
                .with(unit, amount)
                .with("source", Source.ASSUMPTION)
                .with("note", note)
                .map();
    }

    /** The field {@code rehearsalEvents} of the case. */
    List<Map<String, Object>> rehearsalEvents() {
        int deadline = wanted.deadlineDay();
        double pause = schedules.homePct(schedules.pause());
        List<Map<String, Object>> events = new ArrayList<>();
        totals.largestRival().ifPresent(rival -> events.add(event(
                "rival-deal",
                deadline * 3 / 10,
                new Fields().with("kind", "rival-deal").with("country", rival).with("ratePct", pause).map(),
                CountryNames.of(rival),
                Round.plain(pause))));
        events.add(event(
                "court-ruling", deadline / 2, new Fields().with("kind", "court-ruling").map(), CountryNames.inText(wanted.partnerCode())));
        events.add(event(
                "extension",
                Math.max(0, deadline - 2),
                new Fields().with("kind", "extension").with("days", extensionDays()).map(),
                extensionDays()));
        return events;
    }

    private int extensionDays() {
        return Math.max(1, wanted.deadlineDay() / 3);
    }

    private static Map<String, Object> event(String id, int day, Map<String, Object> effect, Object... arguments) {
        return new Fields()
                .with("id", id)
                .with("day", day)
                .with("title", Words.get("event." + id, arguments))
                .with("text", Words.get("event." + id + ".text", arguments))
                .with("source", Source.ASSUMPTION)
                .with("effect", effect)
                .map();
    }
}
