package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema cannot say of a scenario: ids that nothing else has or that must exist, sums, and the order of days. Works on
 * the tree and passes over what is missing or of a wrong type, so that its findings can be listed beside the schema's.
 */
final class ScenarioCheck {

    private static final double SUM_TOLERANCE = 1e-6;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]*";
    /** A purchase that takes more than this share of the rivals' sales is worth a warning. */
    private static final double LARGE_SHARE = 0.8;

    private final String file;
    private final JsonNode root;
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final Map<String, JsonNode> exportLines = new LinkedHashMap<>();
    private final Map<String, JsonNode> importLines = new LinkedHashMap<>();
    private final Map<String, JsonNode> levers = new LinkedHashMap<>();
    private final Set<String> schedules = new HashSet<>();
    private final String home;
    private final String partner;

    ScenarioCheck(String file, JsonNode root, List<Problem> problems, List<Problem> warnings) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.warnings = warnings;
        home = root.at("/home/code").asText();
        partner = root.at("/partner/code").asText();
    }

    void run() {
        checkClock();
        checkSchedules();
        if (!home.isEmpty() && home.equals(partner)) {
            fault("/partner/code", "is " + quote(home) + ", the same as home's; expected another country");
        }
        Set<String> lineIds = new HashSet<>();
        checkLines("/exports", root.path("exports"), home, "home", lineIds, exportLines);
        checkLines("/imports", root.path("imports"), partner, "the partner", lineIds, importLines);
        checkAssumptions();
        checkLevers();
        checkOffers();
        checkEvents();
        checkPreferences("/preferences/home", root.at("/preferences/home"));
        checkPreferences("/preferences/partner", root.at("/preferences/partner"));
        checkLimits();
    }

    private void checkClock() {
        JsonNode clock = root.path("clock");
        checkDate("/clock/start", clock.path("start"));
        int horizon = clock.path("horizonDays").asInt(Integer.MAX_VALUE);
        int deadline = clock.path("deadlineDay").asInt(0);
        if (deadline > horizon) {
            fault("/clock/deadlineDay", "is day " + deadline + ", after the horizon; expected at most day " + horizon);
        }
        if (clock.path("today").asInt(0) > horizon) {
            fault("/clock/today", "is after the horizon; expected at most day " + horizon);
        }
        JsonNode rounds = clock.path("rounds");
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.path(i).asInt(0) > horizon) {
                fault("/clock/rounds/" + i, "is after the horizon; expected at most day " + horizon);
            }
            if (i > 0 && rounds.path(i).asInt() <= rounds.path(i - 1).asInt()) {
                fault("/clock/rounds/" + i, "is not after the round before it; expected rising days");
            }
        }
    }

    private void checkSchedules() {
        root.path("schedules").properties().forEach(field -> {
            String place = "/schedules/" + Json.escape(field.getKey());
            schedules.add(field.getKey());
            JsonNode source = field.getValue().path("source");
            if (source.isMissingNode() && field.getValue().isObject()) {
                warnings.add(new Problem(file, place, "names no source for its rates; they count as an assumption"));
            } else {
                checkSource(place + "/source", source);
            }
        });
    }

    private void checkLines(
            String place, JsonNode lines, String principal, String who, Set<String> seen, Map<String, JsonNode> byId) {
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.path(i);
            String here = place + "/" + i;
            String id = line.path("id").asText();
            if (!id.isEmpty() && !seen.add(id)) {
                fault(here + "/id", "is " + quote(id) + ", which another line has already; expected an id of its own");
            }
            byId.putIfAbsent(id, line);
            checkSource(here + "/source", line.path("source"));
            Set<String> countries = new HashSet<>();
            JsonNode suppliers = line.path("suppliers");
            for (int s = 0; s < suppliers.size(); s++) {
                String country = suppliers.path(s).path("country").asText();
                String supplier = here + "/suppliers/" + s;
                if (!country.isEmpty() && !countries.add(country)) {
                    fault(supplier + "/country", "is " + quote(country) + ", named twice on this line; expected once");
                }
                suppliers.path(s).path("extraPct").properties().forEach(rate -> {
                    if (!schedules.contains(rate.getKey())) {
                        fault(
                                supplier + "/extraPct/" + Json.escape(rate.getKey()),
                                "is no schedule; expected one of " + schedules);
                    }
                });
            }
            if (suppliers.isArray() && !principal.isEmpty() && !countries.contains(principal)) {
                fault(here + "/suppliers", "does not name " + who + "; expected a supplier " + quote(principal));
            }
            checkElasticities(here, line);
            checkPurchase(here, line);
        }
    }

    private void checkElasticities(String here, JsonNode line) {
        double substitution = shortRun(line.path("substitution"));
        double demand = shortRun(line.path("demand"));
        if (substitution > 0 && demand < 0 && substitution <= -demand) {
            warnings.add(new Problem(
                    file,
                    here + "/substitution",
                    "is not above the demand elasticity in the short run, so that a rival's duty hurts home"));
        }
    }

    private static double shortRun(JsonNode elasticity) {
        return elasticity.isObject() ? elasticity.path("short").asDouble() : elasticity.asDouble();
    }

    private void checkPurchase(String here, JsonNode line) {
        JsonNode purchase = line.path("purchase");
        if (purchase.isObject()) {
            checkPromise(here + "/purchase/maxMusd", line, purchase.path("maxMusd").asDouble(0));
        }
    }

    /** A promise may not take more from other suppliers than they sell. */
    private void checkPromise(String place, JsonNode line, double promise) {
        double taken = Promise.taken(
                promise,
                line.at("/purchase/displacement").asDouble(0),
                line.at("/purchase/premiumPct").asDouble(0));
        double rivals = 0;
        for (JsonNode supplier : line.path("suppliers")) {
            if (!supplier.path("country").asText().equals(partner)) {
                rivals += supplier.path("valueMusd").asDouble(0);
            }
        }
        String refusal = Promise.refusal(promise, taken, rivals);
        if (refusal != null) {
            fault(place, refusal);
        } else if (taken > LARGE_SHARE * rivals) {
            warnings.add(new Problem(file, place, "takes more than 80 percent of what other suppliers sell"));
        }
    }

    private void checkAssumptions() {
        JsonNode assumptions = root.path("assumptions");
        Map<String, String> places = new LinkedHashMap<>();
        places.put("rivals", Assumptions.DEFAULTS.rivals());
        places.put("snapback", Assumptions.DEFAULTS.snapback());
        places.put("pause", Assumptions.DEFAULTS.pause());
        places.forEach((key, usual) -> {
            JsonNode named = assumptions.path(key);
            if (named.isMissingNode() || named.isTextual()) {
                checkSchedule("/assumptions/" + key, named.asText(usual));
            }
        });
        for (Map.Entry<String, Object> value : flatten(assumptions).entrySet()) {
            checkAssumption("/assumptions/" + value.getKey().replace('.', '/'), value.getKey(), value.getValue());
        }
    }

    private void checkSchedule(String place, String id) {
        if (!schedules.contains(id)) {
            faultOnce(place, "is " + quote(id) + ", which is no schedule; expected one of " + schedules);
        }
    }

    private void checkAssumption(String place, String key, Object value) {
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            return; // said of every such number
        }
        try {
            Assumptions.DEFAULTS.with(Collections.singletonMap(key, value));
        } catch (IllegalArgumentException e) {
            faultOnce(place, e.getMessage());
        }
    }

    /** The assumptions that the program knows, by dotted key. */
    static Map<String, Object> flatten(JsonNode assumptions) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (AssumptionKey key : AssumptionKey.values()) {
            JsonNode node = assumptions;
            for (String step : key.key().split("\\.")) {
                node = node.path(step);
            }
            if (!node.isMissingNode()) {
                values.put(key.key(), Json.plain(node));
            }
        }
        return values;
    }

    private void checkLevers() {
        JsonNode list = root.path("levers");
        boolean rateSeen = false;
        for (int i = 0; i < list.size(); i++) {
            JsonNode lever = list.path(i);
            String here = "/levers/" + i;
            String id = lever.path("id").asText();
            if (!id.isEmpty() && levers.putIfAbsent(id, lever) != null) {
                fault(here + "/id", "is " + quote(id) + ", which another lever has already; expected an id of its own");
            }
            checkSource(here + "/source", lever.path("source"));
            double min = lever.path("min").asDouble(0);
            double max = lever.path("max").asDouble(min);
            if (lever.path("max").isNumber() && max <= min) {
                fault(here + "/max", "is " + max + ", not above the lever's min; expected more than " + min);
            }
            double base = lever.path("base").asDouble(min);
            if (max > min && !(base >= min && base <= max)) {
                fault(here + "/base", "is " + base + ", outside the lever; expected from " + min + " to " + max);
            }
            String kind = lever.path("kind").asText();
            if (kind.equals("partner-rate")) {
                if (rateSeen) {
                    fault(here + "/kind", "is a second partner-rate lever; expected one at most");
                }
                rateSeen = true;
            }
            checkRange(here, lever, kind);
            checkScope(here, lever, kind);
        }
    }

    private void checkRange(String here, JsonNode lever, String kind) {
        if (lever.path("min").asDouble(0) < 0) {
            fault(here + "/min", "is negative; expected at least 0");
        }
        double max = lever.path("max").asDouble(0);
        if (kind.endsWith("-cut") && max > 100) {
            fault(here + "/max", "is " + max + "; expected a cut of at most 100 percent");
        }
        if (kind.equals("partner-rate") && max > 1000) {
            fault(here + "/max", "is " + max + "; expected a rate of at most 1000 percent");
        }
        if (kind.equals("purchase")) {
            JsonNode line = importLines.get(lever.path("line").asText());
            if (line != null && line.path("purchase").isObject()) {
                checkPromise(here + "/max", line, max);
            } else if (line != null) {
                warnings.add(new Problem(
                        file, here + "/line", "names a line without a purchase block, so that a promise does nothing"));
            }
        }
        if (kind.equals("investment") && lever.path("draws").isArray()) {
            double sum = 0;
            for (JsonNode draw : lever.path("draws")) {
                sum += draw.asDouble(0);
            }
            if (Math.abs(sum - 100) > SUM_TOLERANCE) {
                fault(here + "/draws", "sums to " + sum + "; expected 100 percent");
            }
        }
    }

    private void checkScope(String here, JsonNode lever, String kind) {
        Map<String, JsonNode> lines = kind.equals("partner-duty-cut") ? exportLines : importLines;
        String direction = kind.equals("partner-duty-cut") ? "export" : "import";
        if (lever.has("line")) {
            checkLineId(here + "/line", lever.path("line").asText(), lines, direction);
        }
        JsonNode many = lever.path("lines");
        for (int i = 0; i < many.size(); i++) {
            checkLineId(here + "/lines/" + i, many.path(i).asText(), lines, direction);
        }
        if (lever.has("group")) {
            String group = lever.path("group").asText();
            if (lines.values().stream()
                    .noneMatch(line -> line.path("group").asText().equals(group))) {
                fault(here + "/group", "is " + quote(group) + ", which no " + direction + " line has");
            }
        }
    }

    private void checkLineId(String place, String id, Map<String, JsonNode> lines, String direction) {
        if (!lines.containsKey(id)) {
            fault(place, "is " + quote(id) + ", which is no " + direction + " line; expected one of " + lines.keySet());
        }
    }

    private void checkOffers() {
        JsonNode offers = root.path("offers");
        Set<String> seen = new java.util.LinkedHashSet<>();
        Offer.BUILT_IN.forEach(offer -> seen.add(offer.id()));
        for (int i = 0; i < offers.size(); i++) {
            String id = offers.path(i).path("id").asText();
            if (!id.isEmpty() && !seen.add(id)) {
                fault(
                        "/offers/" + i + "/id",
                        "is " + quote(id) + ", which another or a built-in offer has; expected an id of its own");
            }
            checkOffer("/offers/" + i, offers.path(i));
        }
        checkOpening(seen);
    }

    /** A slip here spoils no number: the desk opens without that offer. */
    private void checkOpening(Set<String> offerIds) {
        JsonNode desk = root.path("desk");
        warnUnknown("/desk/offer", desk.path("offer"), offerIds);
        for (int i = 0; i < desk.path("pinned").size(); i++) {
            warnUnknown("/desk/pinned/" + i, desk.path("pinned").get(i), offerIds);
        }
    }

    private void warnUnknown(String place, JsonNode offer, Set<String> offerIds) {
        if (offer.isTextual() && !offerIds.contains(offer.asText())) {
            warnings.add(new Problem(
                    file, place, "is " + offer + ", which is no offer; the desk opens without it"));
        }
    }

    private void checkOffer(String here, JsonNode offer) {
        int most = root.at("/clock/maxExtensionDays").asInt(0);
        int extension = offer.path("extensionDays").asInt(0);
        if (extension > most) {
            fault(here + "/extensionDays", "is " + extension + "; expected at most " + most + " days");
        }
        int end = root.at("/clock/deadlineDay").asInt(Integer.MAX_VALUE / 2) + extension;
        if (offer.path("agreementDay").asInt(0) > end) {
            fault(
                    here + "/agreementDay",
                    "is day " + offer.path("agreementDay").asInt() + ", after the end of the talks; expected at most day "
                            + end);
        }
        Map<String, Double> promises = new HashMap<>();
        offer.path("levers").properties().forEach(term -> {
            String place = here + "/levers/" + Json.escape(term.getKey());
            JsonNode lever = levers.get(term.getKey());
            if (lever == null) {
                fault(place, "is no lever; expected one of " + levers.keySet());
                return;
            }
            double value = term.getValue().asDouble(0);
            double min = lever.path("min").asDouble(Double.NEGATIVE_INFINITY);
            double max = lever.path("max").asDouble(Double.POSITIVE_INFINITY);
            if (!(value >= min && value <= max)) {
                fault(place, "is " + term.getValue() + "; expected from " + min + " to " + max);
            } else if (lever.path("kind").asText().equals("purchase")) {
                promises.merge(lever.path("line").asText(), value, Double::sum);
            }
        });
        promises.forEach((lineId, promise) -> {
            JsonNode line = importLines.get(lineId);
            if (line != null && line.path("purchase").isObject()) {
                checkPromise(here + "/levers", line, promise);
            }
        });
        offer.path("assume").properties().forEach(value -> {
            String place = here + "/assume/" + Json.escape(value.getKey());
            checkAssumption(place, value.getKey(), Json.plain(value.getValue()));
            if (Set.of("rivals", "snapback", "pause").contains(value.getKey())
                    && value.getValue().isTextual()) {
                checkSchedule(place, value.getValue().asText());
            }
        });
    }

    private void checkEvents() {
        JsonNode events = root.path("events");
        for (int i = 0; i < events.size(); i++) {
            checkDate("/events/" + i + "/date", events.path(i).path("date"));
            checkSource("/events/" + i + "/source", events.path(i).path("source"));
        }
    }

    private void checkPreferences(String place, JsonNode side) {
        double sum = 0;
        for (int i = 0; i < side.size(); i++) {
            JsonNode preference = side.path(i);
            sum += preference.path("weight").asDouble(0);
            if (preference.path("worst").isNumber()
                    && preference.path("best").isNumber()
                    && preference.path("worst").asDouble()
                            == preference.path("best").asDouble()) {
                fault(place + "/" + i + "/best", "is the same as the worst; expected another value");
            }
        }
        if (side.size() > 0 && Math.abs(sum - 1) > SUM_TOLERANCE) {
            fault(place, "has weights that sum to " + sum + "; expected 1");
        }
    }

    private void checkLimits() {
        JsonNode limits = root.path("limits");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < limits.size(); i++) {
            JsonNode limit = limits.path(i);
            String here = "/limits/" + i;
            checkSource(here + "/source", limit.path("source"));
            String id = limit.path("id").asText();
            String line = limit.path("line").asText();
            if (!seen.add(id + " " + line + " " + limit.path("basis").asText())) {
                fault(here + "/id", "is " + quote(id) + ", which stands here twice; expected once for each basis");
            }
            if (!line.isEmpty()) {
                checkLineId(here + "/line", line, importLines, "import");
            }
            if (id.equals(Limit.CAPACITY) && importLines.containsKey(line)) {
                checkCapacity(here, limit, importLines.get(line).path("purchase"));
            }
        }
    }

    private void checkCapacity(String here, JsonNode limit, JsonNode purchase) {
        JsonNode own = purchase.path("maxMusd");
        JsonNode most = limit.path("limitMusd");
        if (purchase.isMissingNode()) {
            fault(here + "/line", "names a line without a purchase block; expected one on which purchases can be promised");
        } else if (own.isMissingNode() && most.isMissingNode()) {
            fault(here, "has no limit; expected 'limitMusd' here or 'maxMusd' in the line's purchase block");
        } else if (own.isNumber() && most.isNumber() && own.asDouble() != most.asDouble()) {
            warn(
                    here + "/limitMusd",
                    "is " + most + ", but the line's own maxMusd is " + own + "; the line's is used");
        }
    }

    private void checkDate(String place, JsonNode date) {
        if (!date.isTextual()) {
            return; // the schema says so
        }
        try {
            LocalDate.parse(date.asText());
        } catch (DateTimeParseException e) {
            fault(place, "is " + date + "; expected a date such as 2025-04-10");
        }
    }

    private void checkSource(String place, JsonNode source) {
        if (!source.isTextual()
                || source.asText().equals(Source.ASSUMPTION)
                || !source.asText().matches(ID)) {
            return; // what does not look like an id is a citation
        }
        List<String> known = new ArrayList<>();
        root.path("sources").fieldNames().forEachRemaining(known::add);
        if (!known.contains(source.asText())) {
            fault(
                    place,
                    "is " + source + ", which is not in the list of sources; expected one of them or \"assumption\"");
        }
    }

    private void fault(String place, String message) {
        problems.add(new Problem(file, place, message));
    }

    /** In place of what the schema says there in other words. */
    private void faultOnce(String place, String message) {
        problems.removeIf(problem -> problem.pointer().equals(place));
        fault(place, message);
    }

    private void warn(String place, String message) {
        warnings.add(new Problem(file, place, message));
    }

    private static String quote(String text) {
        return "'" + text + "'";
    }
}
