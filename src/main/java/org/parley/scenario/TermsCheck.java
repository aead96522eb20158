package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The levers of a scenario and the offers made of them. */
final class TermsCheck {

    private static final double SUM_TOLERANCE = 1e-6;

    private final Findings findings;
    private final JsonNode root;
    private final LineCheck lineCheck;
    private final Map<String, JsonNode> exportLines;
    private final Map<String, JsonNode> importLines;
    private final Set<String> schedules;
    private final Map<String, JsonNode> levers = new LinkedHashMap<>();

    TermsCheck(
            Findings findings,
            JsonNode root,
            LineCheck lineCheck,
            Map<String, JsonNode> exportLines,
            Map<String, JsonNode> importLines,
            Set<String> schedules) {
        this.findings = findings;
        this.root = root;
        this.lineCheck = lineCheck;
        this.exportLines = exportLines;
        this.importLines = importLines;
        this.schedules = schedules;
    }

    void checkLevers() {
        JsonNode list = root.path("levers");
        boolean rateSeen = false;
        for (int i = 0; i < list.size(); i++) {
            JsonNode lever = list.path(i);
            String here = "/levers/" + i;
            String id = lever.path("id").asText();
            if (!id.isEmpty() && levers.putIfAbsent(id, lever) != null) {
                findings.fault(here + "/id", "is " + Findings.quote(id) + ", which another lever has already; expected an id of its own");
            }
            findings.checkSource(here + "/source", lever.path("source"));
            double min = lever.path("min").asDouble(0);
            double max = lever.path("max").asDouble(min);
            if (lever.path("max").isNumber() && max <= min) {
                findings.fault(
                        here + "/max",
                        "is " + Json.number(max) + ", not above the lever's min; expected more than " + Json.number(min));
            }
            double base = lever.path("base").asDouble(min);
            if (max > min && !(base >= min && base <= max)) {
                findings.fault(here + "/base", OfferWords.outside(base, min, max, lever.path("unit").asText("")));
            }
            String kind = lever.path("kind").asText();
            if (kind.equals("partner-rate")) {
                if (rateSeen) {
                    findings.fault(here + "/kind", "is a second partner-rate lever; expected one at most");
                }
                rateSeen = true;
            }
            checkRange(here, lever, kind);
            checkScope(here, lever, kind);
        }
    }

    private void checkRange(String here, JsonNode lever, String kind) {
        if (lever.path("min").asDouble(0) < 0) {
            findings.fault(here + "/min", "is negative; expected at least 0");
        }
        double max = lever.path("max").asDouble(0);
        if (kind.endsWith("-cut") && max > 100) {
            findings.fault(here + "/max", "is " + Json.number(max) + "; expected a cut of at most 100 percent");
        }
        if (kind.equals("partner-rate") && max > 1000) {
            findings.fault(here + "/max", "is " + Json.number(max) + "; expected a rate of at most 1000 percent");
        }
        if (kind.equals("purchase")) {
            JsonNode line = importLines.get(lever.path("line").asText());
            if (line != null && line.path("purchase").isObject()) {
                lineCheck.checkPromise(here + "/max", line, max);
            } else if (line != null) {
                findings.warn(here + "/line", "names a line without a purchase block, so that a promise does nothing");
            }
        }
        if (kind.equals("investment") && lever.path("draws").isArray()) {
            double sum = 0;
            for (JsonNode draw : lever.path("draws")) {
                sum += draw.asDouble(0);
            }
            if (Math.abs(sum - 100) > SUM_TOLERANCE) {
                findings.fault(here + "/draws", "sums to " + Json.number(sum) + "; expected 100 percent");
            }
        }
    }

    private void checkScope(String here, JsonNode lever, String kind) {
        Map<String, JsonNode> lines = kind.equals("partner-duty-cut") ? exportLines : importLines;
        String direction = kind.equals("partner-duty-cut") ? "export" : "import";
        if (lever.has("line")) {
            findings.checkLineId(here + "/line", lever.path("line").asText(), lines, direction);
        }
        JsonNode many = lever.path("lines");
        for (int i = 0; i < many.size(); i++) {
            findings.checkLineId(here + "/lines/" + i, many.path(i).asText(), lines, direction);
        }
        if (lever.has("group")) {
            String group = lever.path("group").asText();
            if (lines.values().stream()
                    .noneMatch(line -> line.path("group").asText().equals(group))) {
                findings.fault(here + "/group", "is " + Findings.quote(group) + ", which no " + direction + " line has");
            }
        }
    }

    void checkOffers() {
        JsonNode offers = root.path("offers");
        Set<String> seen = new LinkedHashSet<>();
        Offer.BUILT_IN.forEach(offer -> seen.add(offer.id()));
        for (int i = 0; i < offers.size(); i++) {
            String id = offers.path(i).path("id").asText();
            if (!id.isEmpty() && !seen.add(id)) {
                findings.fault(
                        "/offers/" + i + "/id",
                        "is " + Findings.quote(id) + ", which another or a built-in offer has; expected an id of its own");
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
            findings.warn(place, "is " + offer + ", which is no offer; the desk opens without it");
        }
    }

    private void checkOffer(String here, JsonNode offer) {
        int most = root.at("/clock/maxExtensionDays").asInt(0);
        int extension = offer.path("extensionDays").asInt(0);
        if (extension > most) {
            findings.fault(here + "/extensionDays", OfferWords.extension(extension, most));
        }
        int end = root.at("/clock/deadlineDay").asInt(Integer.MAX_VALUE / 2) + extension;
        if (offer.path("agreementDay").asInt(0) > end) {
            findings.fault(here + "/agreementDay", OfferWords.agreementDay(offer.path("agreementDay").asInt(), end));
        }
        Map<String, Double> promises = new HashMap<>();
        offer.path("levers").properties().forEach(term -> {
            String place = here + "/levers/" + Json.escape(term.getKey());
            JsonNode lever = levers.get(term.getKey());
            if (lever == null) {
                findings.fault(place, OfferWords.noLever(levers.keySet()));
                return;
            }
            double value = term.getValue().asDouble(0);
            double min = lever.path("min").asDouble(Double.NEGATIVE_INFINITY);
            double max = lever.path("max").asDouble(Double.POSITIVE_INFINITY);
            if (!(value >= min && value <= max)) {
                findings.fault(place, OfferWords.outside(value, min, max, lever.path("unit").asText("")));
            } else if (lever.path("kind").asText().equals("purchase")) {
                promises.merge(lever.path("line").asText(), value, Double::sum);
            }
        });
        promises.forEach((lineId, promise) -> {
            JsonNode line = importLines.get(lineId);
            if (line != null && line.path("purchase").isObject()) {
                lineCheck.checkPromise(here + "/levers", line, promise);
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

    void checkSchedule(String place, String id) {
        if (!schedules.contains(id)) {
            findings.faultOnce(place, OfferWords.noSchedule(id, schedules));
        }
    }

    void checkAssumption(String place, String key, Object value) {
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            return; // said of every such number
        }
        try {
            Assumptions.DEFAULTS.with(Collections.singletonMap(key, value));
        } catch (IllegalArgumentException e) {
            findings.faultOnce(place, e.getMessage());
        }
    }
}
