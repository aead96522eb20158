package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.parley.scenario.Problem;

/** Reads the fields of one object in a case file, and collects what is wrong with them. */
final class CaseFields {

    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final List<Problem> problems;

    CaseFields(String file, String pointer, JsonNode node, List<Problem> problems) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    /** Which numbers a field takes: {@code above} leaves the bound itself out. */
    record Range(double min, double max, boolean above, String words) {

        static final Range POSITIVE = new Range(0, Double.MAX_VALUE, true, "a number above 0");
        static final Range NOT_NEGATIVE = new Range(0, Double.MAX_VALUE, false, "a number of 0 or more");
        static final Range NEGATIVE = new Range(-Double.MAX_VALUE, -Double.MIN_VALUE, false, "a number below 0");

        static Range between(double min, double max) {
            return new Range(min, max, false, "a number from " + Figures.plain(min) + " to " + Figures.plain(max));
        }

        boolean holds(double value) {
            return value <= max && (above ? value > min : value >= min);
        }
    }

    /** A number that has to be there; NaN when it is not. */
    double required(String name, Range range) {
        if (!node.has(name)) {
            problems.add(new Problem(file, pointer, "'" + name + "' is missing; expected " + range.words()));
            return Double.NaN;
        }
        return number(name, range, range.words());
    }

    double optional(String name, double absent, Range range) {
        return node.has(name) ? number(name, range, range.words()) : absent;
    }

    /** A number, or null or nothing for an infinite one. */
    double orInfinite(String name, Range range) {
        return node.path(name).isNull() || !node.has(name)
                ? Double.POSITIVE_INFINITY
                : number(name, range, range.words() + ", or null for infinite");
    }

    /** A text that has to be there; empty when it is not. */
    String text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            problems.add(new Problem(file, pointer, "'" + name + "' is missing; expected a text"));
        } else if (!value.isTextual() || value.asText().isBlank()) {
            fault(name, "is " + quote(value) + ", expected a text");
        } else {
            return value.asText();
        }
        return "";
    }

    private double number(String name, Range range, String words) {
        JsonNode value = node.path(name);
        if (value.isNumber() && range.holds(value.doubleValue())) {
            return value.doubleValue();
        }
        fault(name, "is " + quote(value) + ", expected " + words);
        return Double.NaN;
    }

    private void fault(String name, String message) {
        problems.add(new Problem(file, pointer + "/" + name, message));
    }

    /** A warning for each field that is not one of these. */
    void warnOfOthers(Set<String> known, List<Problem> warnings) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                warnings.add(new Problem(file, place, "is not a field that Parley knows; it does nothing"));
            }
        });
    }

    static String quote(JsonNode value) {
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "a list";
        }
        String text = value.toString();
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE - 3) + "..." : text;
    }
}
