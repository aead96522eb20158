package org.parley.bargain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Problem;
import org.parley.scenario.ProblemList;

/** Reads a domain from JSON, and says everything that is wrong with it and where. */
public final class DomainFile {

    /** What its field {@code format} says. */
    public static final String FORMAT = "parley-domain/1";

    private static final Set<String> KNOWN = Set.of("format", "name", "parties", "reservation", "issues");
    private static final Set<String> KNOWN_OF_ISSUE = Set.of("name", "weights", "values");
    private static final Set<String> KNOWN_OF_VALUE = Set.of("name", "evals");
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final List<Problem> problems = new ProblemList();
    private final List<Problem> warnings = new ProblemList();

    private DomainFile(String file) {
        this.file = file;
    }

    /**
     * @param file what to call the input in messages
     * @throws InputException with every fault of it
     */
    public static Loaded<Domain> read(String file, byte[] bytes) {
        return new DomainFile(file).read(Json.parse(file, bytes));
    }

    private Loaded<Domain> read(JsonNode root) {
        JsonNode format = root.path("format");
        if (!format.asText().equals(FORMAT)) {
            missingOr("/format", format, "\"" + FORMAT + "\"");
        }
        warnOfOthers("", root, KNOWN);
        String name = root.has("name") ? text("/name", root.path("name")) : file;
        List<String> parties = parties(root.path("parties"));
        double[] reservation = {0, 0};
        if (root.has("reservation")) {
            reservation = pair("/reservation", root.path("reservation"), -Double.MAX_VALUE, "two numbers");
        }
        List<Domain.IssueData> issues = issues(root.path("issues"));
        if (problems.isEmpty()) {
            checkWeights(issues, parties);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new Loaded<>(Domain.of(name, parties, reservation, issues), warnings);
    }

    private List<String> parties(JsonNode list) {
        if (list.isMissingNode()) {
            return List.of("A", "B");
        }
        if (!list.isArray() || list.size() != 2) {
            missingOr("/parties", list, "the names of two parties");
            return List.of("A", "B");
        }
        return List.of(text("/parties/0", list.get(0)), text("/parties/1", list.get(1)));
    }

    private List<Domain.IssueData> issues(JsonNode list) {
        List<Domain.IssueData> issues = new ArrayList<>();
        if (!list.isArray() || list.isEmpty()) {
            missingOr("/issues", list, "a list of at least one issue");
            return issues;
        }
        Set<String> names = new HashSet<>();
        for (int n = 0; n < list.size(); n++) {
            String here = "/issues/" + n;
            JsonNode issue = list.get(n);
            if (!issue.isObject()) {
                missingOr(here, issue, "an object");
                continue;
            }
            warnOfOthers(here, issue, KNOWN_OF_ISSUE);
            String name = name(here, issue, names, "issue");
            double[] weights = pair(here + "/weights", issue.path("weights"), 0, "two numbers of 0 or more");
            issues.add(values(here + "/values", name, weights, issue.path("values")));
        }
        return issues;
    }

    private Domain.IssueData values(String here, String issue, double[] weights, JsonNode list) {
        List<String> names = new ArrayList<>();
        if (!list.isArray() || list.isEmpty()) {
            missingOr(here, list, "a list of at least one value");
            return new Domain.IssueData(issue, names, weights, new double[2][0]);
        }
        double[][] evals = new double[2][list.size()];
        Set<String> taken = new HashSet<>();
        for (int v = 0; v < list.size(); v++) {
            JsonNode value = list.get(v);
            if (!value.isObject()) {
                missingOr(here + "/" + v, value, "an object");
                continue;
            }
            warnOfOthers(here + "/" + v, value, KNOWN_OF_VALUE);
            names.add(name(here + "/" + v, value, taken, "value of this issue"));
            double[] both = pair(here + "/" + v + "/evals", value.path("evals"), 0, "two numbers of 0 or more");
            evals[0][v] = both[0];
            evals[1][v] = both[1];
        }
        return new Domain.IssueData(issue, names, weights, evals);
    }

    private void checkWeights(List<Domain.IssueData> issues, List<String> parties) {
        for (int party = 0; party < 2; party++) {
            double sum = 0;
            for (Domain.IssueData issue : issues) {
                sum += issue.weights()[party];
            }
            if (!(sum > 0) || Double.isInfinite(sum)) {
                problems.add(new Problem(
                        file,
                        "/issues",
                        "have weights for '" + parties.get(party) + "' that sum to " + (sum > 0 ? "too much" : "0")
                                + "; expected a sum above 0 that a double can hold"));
            }
        }
    }

    /** A name of its own; empty with a fault when it has none. */
    private String name(String here, JsonNode node, Set<String> taken, String what) {
        String name = text(here + "/name", node.path("name"));
        if (!name.isEmpty() && !taken.add(name)) {
            problems.add(new Problem(
                    file, here + "/name", "is '" + name + "', which another " + what + " has already; expected one of its own"));
        }
        return name;
    }

    private String text(String place, JsonNode node) {
        if (node.isTextual() && !node.asText().isBlank()) {
            return node.asText();
        }
        missingOr(place, node, "a text");
        return "";
    }

    private double[] pair(String place, JsonNode list, double least, String words) {
        if (!list.isArray() || list.size() != 2) {
            missingOr(place, list, words + ", one for each party");
            return new double[2];
        }
        double[] pair = new double[2];
        for (int n = 0; n < 2; n++) {
            pair[n] = list.get(n).doubleValue();
            if (!list.get(n).isNumber() || !Double.isFinite(pair[n]) || pair[n] < least) {
                missingOr(place + "/" + n, list.get(n), least == 0 ? "a number of 0 or more" : "a number");
            }
        }
        return pair;
    }

    private void missingOr(String place, JsonNode found, String expected) {
        if (found.isMissingNode()) {
            int slash = place.lastIndexOf('/');
            problems.add(new Problem(
                    file,
                    place.substring(0, slash),
                    "'" + place.substring(slash + 1) + "' is missing; expected " + expected));
        } else {
            problems.add(new Problem(file, place, "is " + quote(found) + ", expected " + expected));
        }
    }

    private void warnOfOthers(String here, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String place = here + "/" + name.replace("~", "~0").replace("/", "~1");
                warnings.add(new Problem(file, place, "is not a field that Parley knows; it does nothing"));
            }
        });
    }

    private static String quote(JsonNode value) {
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return value.isEmpty() ? "an empty list" : "a list of " + value.size();
        }
        String text = value.toString();
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE - 3) + "..." : text;
    }
}
