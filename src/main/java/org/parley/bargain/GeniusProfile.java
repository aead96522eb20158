package org.parley.bargain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a domain from the utility profiles of two parties, as the GENIUS negotiation environment writes them: discrete issues,
 * and integer issues whose evaluation is linear and cut to 0..1. A profile with a document type, and so with entities of its
 * own, is refused.
 */
public final class GeniusProfile {

    /** More values of one issue than a domain of this kind has. */
    private static final int MOST_VALUES = 10_000;

    private static final int MOST_DEPTH = 64;

    /** One issue of one party. */
    private static final class Issue {
        private String name = "";
        private String place = "";
        private boolean integer;
        private int lowest;
        private int highest;
        private double slope;
        private double offset;
        private boolean evaluated;
        private final Map<String, Double> items = new java.util.LinkedHashMap<>();

        List<String> values() {
            List<String> values = new ArrayList<>(items.keySet());
            for (int value = lowest; integer && value <= highest; value++) {
                values.add(Integer.toString(value));
            }
            return values;
        }

        double eval(String value) {
            if (!integer) {
                return items.get(value);
            }
            return Math.max(0, Math.min(1, offset + slope * (Integer.parseInt(value) - lowest)));
        }
    }

    private final String file;
    private final List<Problem> problems = new ProblemList();
    private final Map<String, Issue> issues = new TreeMap<>(GeniusProfile::byNumber);
    private final Map<String, Double> weights = new HashMap<>();
    private double reservation;

    private GeniusProfile(String file) {
        this.file = file;
    }

    /**
     * @param names what to call the two inputs in messages
     * @param profiles the two profiles
     * @throws InputException with every fault of them
     */
    public static Domain read(List<String> names, List<byte[]> profiles) {
        GeniusProfile first = new GeniusProfile(names.get(0));
        GeniusProfile second = new GeniusProfile(names.get(1));
        first.parse(profiles.get(0));
        second.parse(profiles.get(1));
        List<Problem> problems = new ProblemList(first.problems);
        problems.addAll(second.problems);
        if (problems.isEmpty()) {
            first.compare(second, problems);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<Domain.IssueData> data = new ArrayList<>();
        first.issues.forEach((index, issue) -> {
            Issue other = second.issues.get(index);
            List<String> values = issue.values();
            data.add(new Domain.IssueData(
                    issue.name,
                    values,
                    new double[] {first.weights.getOrDefault(index, 0.0), second.weights.getOrDefault(index, 0.0)},
                    new double[][] {
                        values.stream().mapToDouble(issue::eval).toArray(),
                        values.stream().mapToDouble(other::eval).toArray()
                    }));
        });
        return Domain.of(
                names.get(0) + " and " + names.get(1),
                List.of("A", "B"),
                new double[] {first.reservation, second.reservation},
                data);
    }

    /** Whether an input looks like XML rather than JSON. */
    public static boolean isXml(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<') {
                return true;
            }
            boolean mark = each == (byte) 0xEF || each == (byte) 0xBB || each == (byte) 0xBF;
            if (!mark && !Character.isWhitespace(each)) {
                return false;
            }
        }
        return false;
    }

    private static int byNumber(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private void compare(GeniusProfile other, List<Problem> faults) {
        if (!issues.keySet().equals(other.issues.keySet())) {
            faults.add(new Problem(
                    other.file,
                    "",
                    "has the issues " + other.issues.keySet() + " (by index), where " + file + " has "
                            + issues.keySet() + "; expected the same in both"));
            return;
        }
        issues.forEach((index, issue) -> {
            Issue same = other.issues.get(index);
            if (!new HashSet<>(issue.values()).equals(new HashSet<>(same.values()))) {
                faults.add(new Problem(
                        other.file,
                        same.place,
                        "issue '" + same.name + "' has other values than in " + file + "; expected the same in both"));
            } else if (!issue.name.equals(same.name)) {
                faults.add(new Problem(
                        other.file,
                        same.place,
                        "issue " + index + " is called '" + same.name + "', and '" + issue.name + "' in " + file
                                + "; expected the same in both"));
            }
        });
    }

    private void parse(byte[] bytes) {
        Handler handler = new Handler();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            SAXParser parser = factory.newSAXParser();
            parser.parse(new InputSource(new ByteArrayInputStream(bytes)), handler);
        } catch (SAXParseException e) {
            problems.add(new Problem(
                    file, "line " + e.getLineNumber() + ", column " + e.getColumnNumber(), inWords(e)));
            return;
        } catch (SAXException | IOException e) {
            problems.add(new Problem(file, "", "is not XML that can be read: " + e.getMessage()));
            return;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        if (issues.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    file, "", "has no issue; expected a GENIUS utility profile with discrete or integer issues"));
        }
        checkWeights();
    }

    private static String inWords(SAXParseException e) {
        if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
            return "has a document type (DOCTYPE), which is refused; expected a profile without one";
        }
        return "is not valid XML here: " + e.getMessage();
    }

    private void checkWeights() {
        if (!problems.isEmpty()) {
            return;
        }
        weights.keySet().stream().filter(index -> !issues.containsKey(index)).sorted().forEach(index -> problems.add(
                new Problem(file, "", "has a weight for issue " + index + ", which is not there")));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (problems.isEmpty() && (!(sum > 0) || Double.isInfinite(sum))) {
            problems.add(new Problem(
                    file, "", "has weights that sum to " + sum + "; expected a sum above 0 that a double can hold"));
        }
    }

    /** Walks through one profile. */
    private final class Handler extends DefaultHandler {
        private Locator where;
        private Issue current;
        private int depth;

        @Override
        public void setDocumentLocator(Locator locator) {
            where = locator;
        }

        /** Nothing outside the profile is ever fetched. */
        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXParseException("it refers to something outside of it", where);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (++depth > MOST_DEPTH) {
                throw new SAXParseException("it is nested too deeply", where);
            }
            switch (name) {
                case "issue" -> issue(attributes);
                case "item" -> item(attributes);
                case "evaluator" -> evaluator(attributes);
                case "range" -> range(attributes);
                case "weight" -> weight(attributes);
                case "reservation" -> reservation = number(attributes, "value", -Double.MAX_VALUE);
                default -> {
                    // Descriptions, discounts and the like say nothing about what an offer is worth.
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
            if (name.equals("issue") && current != null) {
                finish();
                current = null;
            }
        }

        private void issue(Attributes attributes) {
            current = new Issue();
            current.place = place();
            current.name = required(attributes, "name");
            String index = required(attributes, "index");
            if (issues.values().stream().anyMatch(other -> other.name.equals(current.name))) {
                fault("has a second issue called '" + current.name + "'; expected a name of its own");
            }
            String kind = "discrete";
            for (String attribute : List.of("type", "vtype", "etype")) {
                kind = attributes.getValue(attribute) == null ? kind : attributes.getValue(attribute);
            }
            current.integer = kind.equals("integer");
            if (!current.integer && !kind.equals("discrete")) {
                fault("issue '" + current.name + "' is of type '" + kind + "'; expected discrete or integer");
            }
            if (current.integer && attributes.getValue("lowerbound") != null) {
                range(attributes);
            }
            if (issues.putIfAbsent(index, current) != null) {
                fault("has a second issue with the index " + index + "; expected one of its own");
            }
        }

        private void range(Attributes attributes) {
            if (current != null && current.integer) {
                current.lowest = whole(attributes, "lowerbound");
                current.highest = whole(attributes, "upperbound");
            }
        }

        private void item(Attributes attributes) {
            if (current == null || current.integer) {
                return;
            }
            String value = required(attributes, "value");
            if (current.items.put(value, number(attributes, "evaluation", 0)) != null) {
                fault("issue '" + current.name + "' has the value '" + value + "' twice; expected each once");
            }
            tooMany(current.items.size());
        }

        private void evaluator(Attributes attributes) {
            if (current == null || !current.integer) {
                return;
            }
            String type = attributes.getValue("ftype");
            if (type != null && !type.equalsIgnoreCase("linear")) {
                fault("issue '" + current.name + "' has an evaluation of the type '" + type + "'; expected linear");
            }
            current.slope = number(attributes, "slope", -Double.MAX_VALUE);
            current.offset = number(attributes, "offset", -Double.MAX_VALUE);
            current.evaluated = true;
        }

        private void weight(Attributes attributes) {
            String index = required(attributes, "index");
            if (weights.put(index, number(attributes, "value", 0)) != null) {
                fault("has a second weight for issue " + index + "; expected one");
            }
        }

        private void finish() {
            if (!current.integer && current.items.isEmpty()) {
                fault("issue '" + current.name + "' has no item; expected at least one");
            } else if (current.integer && current.highest < current.lowest) {
                fault("issue '" + current.name + "' goes from " + current.lowest + " to " + current.highest
                        + "; expected an upper bound not below the lower");
            } else if (current.integer && !current.evaluated) {
                fault("issue '" + current.name + "' has no evaluator; expected one with slope and offset");
            } else if (current.integer) {
                tooMany((long) current.highest - current.lowest + 1);
            }
        }

        private void tooMany(long values) {
            if (values > MOST_VALUES) {
                fault("issue '" + current.name + "' has more than " + MOST_VALUES + " values, which is more than can be"
                        + " looked at");
                current.highest = current.lowest;
            }
        }

        private String required(Attributes attributes, String name) {
            String value = attributes.getValue(name);
            if (value == null) {
                fault("'" + name + "' is missing; expected a text");
                return "";
            }
            return value;
        }

        private double number(Attributes attributes, String name, double least) {
            String text = attributes.getValue(name);
            String words = least == 0 ? "a number of 0 or more" : "a number";
            if (text == null) {
                fault("'" + name + "' is missing; expected " + words);
                return 0;
            }
            try {
                double value = Double.parseDouble(text.trim());
                if (Double.isFinite(value) && value >= least) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below, as are infinite numbers
            }
            fault("'" + name + "' is '" + text + "'; expected " + words);
            return 0;
        }

        private int whole(Attributes attributes, String name) {
            double value = number(attributes, name, -Double.MAX_VALUE);
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE / 2) {
                fault("'" + name + "' is '" + attributes.getValue(name) + "'; expected a whole number");
                return 0;
            }
            return (int) value;
        }

        private String place() {
            return "line " + where.getLineNumber();
        }

        private void fault(String message) {
            problems.add(new Problem(file, place(), message));
        }
    }
}
