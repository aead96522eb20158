package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Json;
import org.parley.scenario.Problem;

/** Reads the fields of one object in a case file, and collects what is wrong with them. */
final class CaseFields {

    /** Duties, percent. */
    static final Range DUTY = Range.between(0, 1000);

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

    /** The root of a case file, after a look at its format. */
    static JsonNode root(String file, byte[] bytes, String format, List<Problem> problems) {
        JsonNode root = Json.parse(file, bytes);
        JsonNode found = root.path("format");
        if (found.isMissingNode()) {
            problems.add(new Problem(file, "", "'format' is missing; expected \"" + format + "\""));
        } else if (!found.asText().equals(format)) {
            problems.add(new Problem(file, "/format", "is " + quote(found) + ", expected \"" + format + "\""));
        }
        return root;
    }

    /** Suppliers of one market, each under a name of its own. */
    static <S> List<S> suppliers(
            String file,
            JsonNode list,
            List<Problem> problems,
            List<Problem> warnings,
            Set<String> known,
            Function<CaseFields, S> reader,
            ToDoubleFunction<S> value) {
        List<S> suppliers = new ArrayList<>();
        if (!list.isArray() || list.isEmpty()) {
            String found = list.isMissingNode() ? "is missing" : list.isArray() ? "is empty" : "is no list";
            problems.add(new Problem(file, "/suppliers", found + ", expected a list of at least one supplier"));
            return suppliers;
        }
        Set<String> names = new HashSet<>();
        double total = 0;
        for (int i = 0; i < list.size(); i++) {
            String here = "/suppliers/" + i;
            if (!list.get(i).isObject()) {
                problems.add(new Problem(file, here, "is " + quote(list.get(i)) + ", expected an object"));
                total = Double.NaN; // of what cannot be read nothing can be said
                continue;
            }
            CaseFields fields = new CaseFields(file, here, list.get(i), problems);
            S supplier = reader.apply(fields);
            suppliers.add(supplier);
            total += value.applyAsDouble(supplier);
            fields.warnOfOthers(known, warnings);
            String name = list.get(i).path("name").asText();
            if (!name.isEmpty() && !names.add(name)) {
                problems.add(new Problem(
                        file, here + "/name", "is '" + name + "', which another supplier has already; expected one of its own"));
            }
        }
        if (total == 0 || Double.isInfinite(total)) {
            problems.add(new Problem(
                    file,
                    "/suppliers",
                    total == 0
                            ? "sell nothing; expected a value above 0 of at least one"
                            : "sell more together than a double can hold"));
        }
        return suppliers;
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

    /** One number for all regions, or a list with one for each; null, in either place, for infinite where that is allowed. */
    double[] perRegion(String name, int regions, Range range, boolean orInfinite) {
        JsonNode value = node.path(name);
        String words = range.words() + (orInfinite ? ", or null for infinite" : "");
        double[] numbers = new double[regions];
        if (value.isMissingNode() && !orInfinite) {
            problems.add(new Problem(file, pointer, "'" + name + "' is missing; expected " + words + ", or a list of them"));
        } else if (value.isArray() && value.size() != regions) {
            fault(name, "has " + value.size() + " numbers, expected one for each of the " + regions + " regions");
        } else if (!value.isArray()) {
            Arrays.fill(numbers, infiniteOrItem("/" + name, value, range, words, orInfinite));
        } else {
            for (int i = 0; i < regions; i++) {
                numbers[i] = infiniteOrItem("/" + name + "/" + i, value.get(i), range, words, orInfinite);
            }
        }
        return numbers;
    }

    private double infiniteOrItem(String place, JsonNode value, Range range, String words, boolean orInfinite) {
        boolean infinite = orInfinite && (value.isNull() || value.isMissingNode());
        return infinite ? Double.POSITIVE_INFINITY : item(place, value, range, words);
    }

    /** A number at a place of its own, from this object on; NaN with a fault when it is none. */
    double item(String place, JsonNode value, Range range, String words) {
        if (value.isNumber() && range.holds(value.doubleValue())) {
            return value.doubleValue();
        }
        problems.add(new Problem(file, pointer + place, "is " + quote(value) + ", expected " + words));
        return Double.NaN;
    }

    private double number(String name, Range range, String words) {
        return item("/" + name, node.path(name), range, words);
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
