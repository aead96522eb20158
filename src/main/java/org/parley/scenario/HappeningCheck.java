package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a schema cannot say of the events that may strike in a rehearsal. */
final class HappeningCheck {

    private final Findings findings;
    private final JsonNode root;
    private final Map<String, JsonNode> importLines;
    private final Set<String> rivals = new TreeSet<>();

    HappeningCheck(Findings findings, JsonNode root, Map<String, JsonNode> exportLines, Map<String, JsonNode> importLines) {
        this.findings = findings;
        this.root = root;
        this.importLines = importLines;
        for (JsonNode line : exportLines.values()) {
            line.path("suppliers").forEach(supplier -> rivals.add(supplier.path("country").asText()));
        }
        root.path("countries").fieldNames().forEachRemaining(rivals::add);
        rivals.remove(root.at("/home/code").asText());
        rivals.remove(root.at("/partner/code").asText());
        rivals.remove("");
    }

    void run() {
        JsonNode list = root.path(HappeningFields.NAME);
        // A deadline that is none has been said to be so.
        JsonNode last = root.at("/clock/deadlineDay");
        int deadline = last.canConvertToInt() && last.asInt() > 0 ? last.asInt() : Integer.MAX_VALUE;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode event = list.path(i);
            String here = "/" + HappeningFields.NAME + "/" + i;
            String id = event.path("id").asText();
            if (!id.isEmpty() && !seen.add(id)) {
                findings.fault(
                        here + "/id", "is " + Findings.quote(id) + ", which another event has already; expected an id of its own");
            }
            if (event.path("day").asInt(0) > deadline) {
                findings.fault(
                        here + "/day",
                        "is day " + event.path("day") + ", after the deadline; expected from day 0 to day " + deadline);
            }
            findings.checkSource(here + "/source", event.path("source"));
            checkEffect(here + "/effect", event.path("effect"));
        }
    }

    private void checkEffect(String here, JsonNode effect) {
        String kind = effect.path("kind").asText();
        if (kind.equals(HappeningFields.RIVAL_DEAL) && effect.path("country").isTextual()) {
            String country = effect.path("country").asText();
            if (!rivals.contains(country)) {
                findings.fault(
                        here + "/country",
                        "is " + Findings.quote(country) + ", which is no rival in this case; expected one of " + rivals);
            }
        } else if (kind.equals(HappeningFields.CROP_FAILURE) && effect.path("line").isTextual() && !importLines.isEmpty()) {
            findings.checkLineId(here + "/line", effect.path("line").asText(), importLines, "import");
        }
    }
}
