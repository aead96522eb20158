package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what the checks of a scenario find, and holds what they all ask. */
final class Findings {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final String file;
    private final JsonNode root;
    private final List<Problem> problems;
    private final List<Problem> warnings;

    Findings(String file, JsonNode root, List<Problem> problems, List<Problem> warnings) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.warnings = warnings;
    }

    void checkDate(String place, JsonNode date) {
        if (!date.isTextual()) {
            return; // the schema says so
        }
        try {
            LocalDate.parse(date.asText());
        } catch (DateTimeParseException e) {
            fault(place, "is " + date + "; expected a date such as 2025-04-10");
        }
    }

    void checkSource(String place, JsonNode source) {
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

    void fault(String place, String message) {
        problems.add(new Problem(file, place, message));
    }

    /** In place of what the schema says there in other words. */
    void faultOnce(String place, String message) {
        problems.removeIf(problem -> problem.pointer().equals(place));
        fault(place, message);
    }

    void warn(String place, String message) {
        warnings.add(new Problem(file, place, message));
    }

    static String quote(String text) {
        return "'" + text + "'";
    }

    void checkLineId(String place, String id, Map<String, JsonNode> lines, String direction) {
        if (!lines.containsKey(id)) {
            fault(place, "is " + quote(id) + ", which is no " + direction + " line; expected one of " + lines.keySet());
        }
    }
}
