package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
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

    static final double SUM_TOLERANCE = 1e-6;

    private final JsonNode root;
    private final Findings findings;
    private final LineCheck lineCheck;
    private final TermsCheck termsCheck;
    private final Map<String, JsonNode> exportLines = new LinkedHashMap<>();
    private final Map<String, JsonNode> importLines = new LinkedHashMap<>();
    private final Set<String> schedules = new HashSet<>();
    private final String home;
    private final String partner;

    ScenarioCheck(String file, JsonNode root, List<Problem> problems, List<Problem> warnings) {
        this.root = root;
        findings = new Findings(file, root, problems, warnings);
        home = root.at("/home/code").asText();
        partner = root.at("/partner/code").asText();
        lineCheck = new LineCheck(findings, schedules, partner);
        termsCheck = new TermsCheck(findings, root, lineCheck, exportLines, importLines, schedules);
    }

    void run() {
        checkClock();
        checkSchedules();
        if (!home.isEmpty() && home.equals(partner)) {
            findings.fault("/partner/code", "is " + Findings.quote(home) + ", the same as home's; expected another country");
        }
        Set<String> lineIds = new HashSet<>();
        lineCheck.checkLines("/exports", root.path("exports"), home, "home", lineIds, exportLines);
        lineCheck.checkLines("/imports", root.path("imports"), partner, "the partner", lineIds, importLines);
        checkAssumptions();
        termsCheck.checkLevers();
        termsCheck.checkOffers();
        checkEvents();
        checkPreferences("/preferences/home", root.at("/preferences/home"));
        checkPreferences("/preferences/partner", root.at("/preferences/partner"));
        checkLimits();
        new HappeningCheck(findings, root, exportLines, importLines).run();
    }

    private void checkClock() {
        JsonNode clock = root.path("clock");
        findings.checkDate("/clock/start", clock.path("start"));
        int horizon = clock.path("horizonDays").asInt(Integer.MAX_VALUE);
        int deadline = clock.path("deadlineDay").asInt(0);
        if (deadline > horizon) {
            findings.fault("/clock/deadlineDay", "is day " + deadline + ", after the horizon; expected at most day " + horizon);
        }
        if (clock.path("today").asInt(0) > horizon) {
            findings.fault("/clock/today", "is after the horizon; expected at most day " + horizon);
        }
        JsonNode rounds = clock.path("rounds");
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.path(i).asInt(0) > horizon) {
                findings.fault("/clock/rounds/" + i, "is after the horizon; expected at most day " + horizon);
            }
            if (i > 0 && rounds.path(i).asInt() <= rounds.path(i - 1).asInt()) {
                findings.fault("/clock/rounds/" + i, "is not after the round before it; expected rising days");
            }
        }
    }

    private void checkSchedules() {
        root.path("schedules").properties().forEach(field -> {
            String place = "/schedules/" + Json.escape(field.getKey());
            schedules.add(field.getKey());
            JsonNode source = field.getValue().path("source");
            if (source.isMissingNode() && field.getValue().isObject()) {
                findings.warn(place, "names no source for its rates; they count as an assumption");
            } else {
                findings.checkSource(place + "/source", source);
            }
        });
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
                termsCheck.checkSchedule("/assumptions/" + key, named.asText(usual));
            }
        });
        for (Map.Entry<String, Object> value : flatten(assumptions).entrySet()) {
            termsCheck.checkAssumption("/assumptions/" + value.getKey().replace('.', '/'), value.getKey(), value.getValue());
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

    private void checkEvents() {
        JsonNode events = root.path("events");
        for (int i = 0; i < events.size(); i++) {
            findings.checkDate("/events/" + i + "/date", events.path(i).path("date"));
            findings.checkSource("/events/" + i + "/source", events.path(i).path("source"));
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
                findings.fault(place + "/" + i + "/best", "is the same as the worst; expected another value");
            }
        }
        if (side.size() > 0 && Math.abs(sum - 1) > SUM_TOLERANCE) {
            findings.fault(place, "has weights that sum to " + Json.number(sum) + "; expected 1");
        }
    }

    private void checkLimits() {
        JsonNode limits = root.path("limits");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < limits.size(); i++) {
            JsonNode limit = limits.path(i);
            String here = "/limits/" + i;
            findings.checkSource(here + "/source", limit.path("source"));
            String id = limit.path("id").asText();
            String line = limit.path("line").asText();
            if (!seen.add(id + " " + line + " " + limit.path("basis").asText())) {
                findings.fault(here + "/id", "is " + Findings.quote(id) + ", which stands here twice; expected once for each basis");
            }
            if (!line.isEmpty()) {
                findings.checkLineId(here + "/line", line, importLines, "import");
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
            findings.fault(here + "/line", "names a line without a purchase block; expected one on which purchases can be promised");
        } else if (own.isMissingNode() && most.isMissingNode()) {
            findings.fault(here, "has no limit; expected 'limitMusd' here or 'maxMusd' in the line's purchase block");
        } else if (own.isNumber() && most.isNumber() && own.asDouble() != most.asDouble()) {
            findings.warn(
                    here + "/limitMusd",
                    "is " + most + ", but the line's own maxMusd is " + own + "; the line's is used");
        }
    }
}
