package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The user's own beliefs about each side as a session file has them. */
final class OwnPreferenceFields {

    /** Left out while all is as in the case's file. */
    static final String NAME = "preferences";

    private static final String HOME = "home";
    private static final String PARTNER = "partner";
    private static final String POLITICAL = "political";
    private static final Set<String> SIDES = Set.of(HOME, PARTNER);
    private static final Set<String> KNOWN = Set.of(HOME, PARTNER, POLITICAL);
    private static final Set<String> KNOWN_OF_ONE = Set.of("attribute", "basis", "weight", "worst", "best");

    private OwnPreferenceFields() {}

    static OwnPreferences read(JsonNode session) {
        JsonNode node = session.path(NAME);
        Map<String, Lever.Political> political = new TreeMap<>();
        node.path(POLITICAL)
                .properties()
                .forEach(cost -> political.put(
                        cost.getKey(),
                        new Lever.Political(
                                cost.getValue().path(HOME).asDouble(),
                                cost.getValue().path(PARTNER).asDouble())));
        return new OwnPreferences(side(node, HOME), side(node, PARTNER), political);
    }

    private static Optional<List<Preference>> side(JsonNode node, String name) {
        return node.has(name)
                ? Optional.of(ScenarioFile.list(node.path(name), ScenarioFile::preference))
                : Optional.empty();
    }

    /** What the program does not know of in there, to be kept: the whole as it was read, or null where it knows all. */
    static Object unknown(JsonNode session) {
        JsonNode node = session.path(NAME);
        boolean any = node.isObject() && (hasOthers(node, KNOWN) || node.isEmpty());
        for (String name : SIDES) {
            for (JsonNode one : node.path(name)) {
                any |= hasOthers(one, KNOWN_OF_ONE);
            }
        }
        for (JsonNode cost : node.path(POLITICAL)) {
            any |= hasOthers(cost, SIDES);
        }
        return any ? Json.plain(node) : null;
    }

    private static boolean hasOthers(JsonNode node, Set<String> known) {
        return node.properties().stream().anyMatch(field -> !known.contains(field.getKey()));
    }

    /**
     * Adds the field, unless all is as in the file.
     *
     * @param read the whole as it was read, when it held what the program does not know; else null
     */
    static void write(OwnPreferences preferences, Object read, Map<String, Object> fields) {
        Map<?, ?> before = read instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Object> all = new LinkedHashMap<>();
        preferences.home().ifPresent(cares -> all.put(HOME, cares(cares, before.get(HOME))));
        preferences.partner().ifPresent(cares -> all.put(PARTNER, cares(cares, before.get(PARTNER))));
        if (!preferences.political().isEmpty()) {
            Map<String, Object> costs = new LinkedHashMap<>();
            Map<?, ?> costsBefore = before.get(POLITICAL) instanceof Map<?, ?> map ? map : Map.of();
            preferences.political().forEach((lever, cost) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put(HOME, Json.number(cost.home()));
                one.put(PARTNER, Json.number(cost.partner()));
                keep(costsBefore.get(lever), SIDES, one);
                costs.put(lever, one);
            });
            all.put(POLITICAL, costs);
        }
        keep(before, KNOWN, all);
        if (!all.isEmpty() || read != null) {
            fields.put(NAME, all);
        }
    }

    /** Each as the program knows it, with the other fields with which it was read: those of the same attribute and basis. */
    private static List<Object> cares(List<Preference> cares, Object read) {
        List<?> before = read instanceof List<?> list ? list : List.of();
        List<Object> written = new ArrayList<>();
        for (Preference care : cares) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("attribute", care.attribute());
            one.put("basis", care.basis());
            one.put("weight", Json.number(care.weight()));
            one.put("worst", Json.number(care.worst()));
            one.put("best", Json.number(care.best()));
            before.stream().filter(each -> isOf(each, care)).findFirst().ifPresent(each -> keep(each, KNOWN_OF_ONE, one));
            written.add(one);
        }
        return written;
    }

    private static boolean isOf(Object read, Preference care) {
        if (!(read instanceof Map<?, ?> map)) {
            return false;
        }
        Object basis = map.containsKey("basis") ? map.get("basis") : Basis.LONG_RUN.key();
        return care.attribute().equals(map.get("attribute")) && care.basis().equals(basis);
    }

    private static void keep(Object read, Set<String> known, Map<String, Object> into) {
        if (read instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!known.contains(key)) {
                    into.put((String) key, value);
                }
            });
        }
    }

    /** Every reason why nobody can be judged by these. */
    static List<Problem> problems(String file, Scenario scenario, OwnPreferences preferences) {
        List<Problem> problems = new ProblemList();
        preferences.home().ifPresent(cares -> check(file, "/" + NAME + "/" + HOME, cares, problems));
        preferences.partner().ifPresent(cares -> check(file, "/" + NAME + "/" + PARTNER, cares, problems));
        for (String lever : preferences.political().keySet()) {
            if (scenario.lever(lever).isEmpty()) {
                problems.add(new Problem(
                        file,
                        "/" + NAME + "/" + POLITICAL + "/" + Json.escape(lever),
                        "is no term of this case; expected one of "
                                + scenario.levers().stream().map(Lever::id).toList()));
            }
        }
        return problems;
    }

    private static void check(String file, String place, List<Preference> cares, List<Problem> problems) {
        double sum = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cares.size(); i++) {
            Preference care = cares.get(i);
            sum += care.weight();
            if (care.worst() == care.best()) {
                problems.add(new Problem(
                        file, place + "/" + i + "/best", "is the same as the worst; expected another value"));
            }
            if (!seen.add(care.attribute() + " " + care.basis())) {
                problems.add(new Problem(
                        file, place + "/" + i, "is there twice; expected each attribute once on each basis"));
            }
        }
        if (!cares.isEmpty() && Math.abs(sum - 1) > ScenarioCheck.SUM_TOLERANCE) {
            problems.add(new Problem(file, place, "has weights that sum to " + Json.number(sum) + "; expected 1"));
        }
    }
}
