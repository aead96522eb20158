package org.parley.scenario.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.Lever;
import org.parley.scenario.Source;

/** The terms that can be moved, and a few offers to begin with. All of it is assumed but what the tables give. */
final class MadeTerms {

    private static final double WIDEST_PCT = 50;
    private static final double CUT_STEP = 5;
    private static final double ALL = 100;
    private static final double RATE_STEP = 0.5;
    private static final int MOST_GROUPS = 8;
    private static final String RATE = "partner-rate";
    private static final String DUTIES = "partner-duties";
    private static final String BARRIERS = "inspections";
    private static final String BUY = "buy-";

    private final NewCase wanted;
    private final MadeSchedules schedules;
    private final Totals totals;
    private final String home;
    private final String partner;

    /** Cuts of home's duties, by the id of the term: the group it works on, or nothing for all goods. */
    private final Map<String, String> dutyCuts = new LinkedHashMap<>();

    MadeTerms(NewCase wanted, MadeSchedules schedules, Totals totals) {
        this.wanted = wanted;
        this.schedules = schedules;
        this.totals = totals;
        home = CountryNames.inText(wanted.homeCode());
        partner = CountryNames.inText(wanted.partnerCode());
        Set<String> groups = totals.dutiableGroups();
        if (groups.size() == 1 || groups.size() > MOST_GROUPS) {
            dutyCuts.put("import-duties", "");
        } else {
            groups.forEach(group -> dutyCuts.put(dutyCutId(group), group));
        }
    }

    /** Groups in other letters than Latin ones, and those that differ in their signs alone, are numbered. */
    private String dutyCutId(String group) {
        String id = TradeTable.slug(group) + "-duties";
        return Column.isId(id) && !dutyCuts.containsKey(id) ? id : "group-" + (dutyCuts.size() + 1) + "-duties";
    }

    /** The field {@code levers} of the case. */
    List<Map<String, Object>> levers() {
        List<Map<String, Object>> levers = new ArrayList<>();
        levers.add(rate());
        levers.add(cut(DUTIES, Lever.Kind.PARTNER_DUTY_CUT, "partner", "", 0, 7));
        totals.purchaseLines().forEach(line -> levers.add(purchase(line)));
        dutyCuts.forEach((id, group) -> levers.add(cut(id, Lever.Kind.DUTY_CUT, "home", group, 5, 0)));
        if (totals.hasBarriers()) {
            levers.add(cut(BARRIERS, Lever.Kind.BARRIER_CUT, "home", "", 4, 0));
        }
        return levers;
    }

    private Map<String, Object> rate() {
        double threat = schedules.homePct(schedules.threat());
        double pause = schedules.homePct(schedules.pause());
        double most = Math.max(WIDEST_PCT, Math.ceil(threat / 10) * 10);
        List<Map<String, Object>> bands = new ArrayList<>();
        if (pause > 0 && pause < threat) {
            bands.add(band("band.pause", pause));
            bands.add(band("band.threat", threat));
            if (most > threat) {
                bands.add(band("band.above", most));
            }
        }
        return lever(RATE, Lever.Kind.PARTNER_RATE, "partner")
                .with("name", Words.get("term.rate", CountryNames.shortName(wanted.partnerCode())))
                .with("unit", "%")
                .with("min", 0)
                .with("max", most)
                .with("step", RATE_STEP)
                .with("base", threat)
                .with("explanation", Words.get("term.rate.explanation", partner, home))
                .withWhen(!bands.isEmpty(), "bands", bands)
                .with("political", political(0, 8))
                .with("source", schedules.source())
                .with("note", Words.get("term.political"))
                .map();
    }

    private static Map<String, Object> band(String key, double to) {
        return new Fields().with("to", to).with("name", Words.get(key)).map();
    }

    private Map<String, Object> purchase(TradeLine line) {
        double most = line.number("purchase_max").orElse(0);
        String name = line.text("name");
        return lever(BUY + line.text("id"), Lever.Kind.PURCHASE, "home")
                .with("line", line.text("id"))
                .with("name", name)
                .with("unit", "US$ m a year")
                .with("min", 0)
                .with("max", most)
                .with("step", Round.step(most))
                .with("base", 0)
                .with("explanation", Words.get("term.buy.explanation", CountryNames.of(wanted.homeCode()), partner, name, wanted.baseYearNumber()))
                .with("political", political(2, 0))
                .with("source", Source.ASSUMPTION)
                .with("note", Words.get("term.buy.note"))
                .map();
    }

    private Map<String, Object> cut(String id, Lever.Kind kind, String side, String group, double homePoints, double partnerPoints) {
        String key = "term." + kind.word() + (kind == Lever.Kind.DUTY_CUT && !group.isEmpty() ? ".group" : "");
        return lever(id, kind, side)
                .withWhen(!group.isEmpty(), "group", group)
                .with("name", name(key, group))
                .with("unit", "% cut")
                .with("min", 0)
                .with("max", ALL)
                .with("step", CUT_STEP)
                .with("base", 0)
                .with("explanation", Words.get(key + ".explanation", home, partner, group))
                .with("political", political(homePoints, partnerPoints))
                .with("source", Source.ASSUMPTION)
                .with("note", Words.get("term.political"))
                .map();
    }

    private String name(String key, String group) {
        String capital = group.isEmpty() ? "" : group.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + group.substring(1);
        return Words.get(key, capital, CountryNames.shortName(wanted.partnerCode()));
    }

    private static Fields lever(String id, Lever.Kind kind, String side) {
        return new Fields().with("id", id).with("kind", kind.word()).with("side", side);
    }

    private static Map<String, Object> political(double homePoints, double partnerPoints) {
        return new Fields().with("home", homePoints).with("partner", partnerPoints).map();
    }

    /** Points of political cost for home when it gives all. */
    double homePoints() {
        return 2.0 * totals.purchaseLines().size() + 5.0 * dutyCuts.size() + (totals.hasBarriers() ? 4 : 0);
    }

    /** The field {@code offers} of the case. */
    List<Map<String, Object>> offers() {
        int day = Math.max(1, Math.round(wanted.deadlineDay() * 5 / 6f));
        List<Map<String, Object>> offers = new ArrayList<>();
        double pause = schedules.homePct(schedules.pause());
        double half = halfway();
        offers.add(offer("pause-for-good", day, Map.of(RATE, pause), Round.plain(pause)));
        Map<String, Object> zero = new LinkedHashMap<>();
        zero.put(RATE, 0);
        zero.put(DUTIES, ALL);
        dutyCuts.keySet().forEach(id -> zero.put(id, ALL));
        offers.add(offer("zero-tariff", day, zero));
        if (!totals.purchaseLines().isEmpty()) {
            Map<String, Object> buying = new LinkedHashMap<>();
            buying.put(RATE, half);
            putPurchases(buying);
            offers.add(offer("purchases", day, buying, Round.plain(half)));
        }
        Map<String, Object> mixed = new LinkedHashMap<>();
        mixed.put(RATE, half);
        mixed.put(DUTIES, ALL / 4);
        putPurchases(mixed);
        dutyCuts.keySet().forEach(id -> mixed.put(id, ALL / 2));
        if (totals.hasBarriers()) {
            mixed.put(BARRIERS, ALL / 2);
        }
        offers.add(offer("half-of-everything", day, mixed, Round.plain(half)));
        return offers;
    }

    private void putPurchases(Map<String, Object> levers) {
        for (TradeLine line : totals.purchaseLines()) {
            double most = line.number("purchase_max").orElse(0);
            levers.put(BUY + line.text("id"), Math.min(most, Round.onStep(most / 2, Round.step(most))));
        }
    }

    /** Halfway between the rate of the pause and the one that is feared, on the slider's steps. */
    private double halfway() {
        double pause = schedules.homePct(schedules.pause());
        double threat = schedules.homePct(schedules.threat());
        return Round.onStep((pause + threat) / 2, RATE_STEP);
    }

    private static Map<String, Object> offer(String id, int day, Map<String, Object> levers, Object... arguments) {
        return new Fields()
                .with("id", id)
                .with("name", Words.get("offer." + id))
                .with("summary", Words.get("offer." + id + ".summary", arguments))
                .with("agreementDay", day)
                .with("extensionDays", 0)
                .with("mfn", false)
                .with("levers", levers)
                .map();
    }

    /** The field {@code desk}: what lies on it when the case is opened. */
    Map<String, Object> desk() {
        return new Fields()
                .with("offer", totals.purchaseLines().isEmpty() ? "pause-for-good" : "purchases")
                .with("pinned", List.of("zero-tariff"))
                .map();
    }
}
