package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes session files ({@code parley-session/1}, {@code *.parley}). */
public final class SessionFile {

    /** First field of every session file. */
    public static final String FORMAT = "parley-session/1";

    /** Places of the pins, counted from 1; left out while they are in order. */
    private static final String PLACES = "pinnedPlaces";

    /** Ids of the terms that are locked; left out while none is. */
    private static final String LOCKED = "locked";

    private static final Set<String> KNOWN =
            Set.of("format", "scenario", "offer", "chosen", "pinned", PLACES, OwnScheduleFields.NAME, "assumptions",
                    OwnPreferenceFields.NAME, LOCKED, "moves", PackFields.ITEMS, PackFields.CHOICES,
                    RehearsalFields.NAME);

    private SessionFile() {}

    /**
     * The id of the scenario that a session rests on, so that it can be found before the rest is read.
     *
     * @throws InputException when the file is not a session
     */
    public static String scenarioId(String name, byte[] bytes) {
        JsonNode tree = Json.parse(name, bytes);
        List<Problem> problems = faults(name, tree);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return tree.at("/scenario/id").asText();
    }

    /**
     * Reads a session and holds it against its scenario.
     *
     * @throws InputException with every fault of the file
     */
    public static Loaded<Session> read(String name, byte[] bytes, Scenario scenario) {
        JsonNode tree = Json.parse(name, bytes);
        List<Problem> problems = new ProblemList(faults(name, tree));
        List<Problem> warnings = new ProblemList(Schema.SESSION.unknownFields(name, tree));
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        Session session = session(tree);
        boolean same = session.scenarioId().equals(scenario.id());
        if (!same) {
            problems.add(new Problem(
                    name,
                    "/scenario/id",
                    "is '" + session.scenarioId() + "', expected the scenario '" + scenario.id() + "'"));
        }
        problems.addAll(OfferCheck.problems(name, "/offer", scenario, session.offer()));
        for (int i = 0; i < session.pinned().size(); i++) {
            problems.addAll(OfferCheck.problems(
                    name, "/pinned/" + i, scenario, session.pinned().get(i)));
        }
        problems.addAll(OwnScheduleFields.problems(name, scenario, session.schedules()));
        Scenario whole = OwnScheduleFields.beside(scenario, session.schedules());
        problems.addAll(OfferCheck.assumptionProblems(name, "/assumptions", whole, session.assumptions()));
        problems.addAll(OwnPreferenceFields.problems(name, scenario, session.preferences()));
        problems.addAll(lockProblems(name, scenario, session.locked()));
        problems.addAll(RehearsalCheck.problems(name, whole, session.rehearsals()));
        String hash = session.scenarioSha256();
        if (same && !hash.isEmpty() && !hash.equals(scenario.sha256())) {
            warnings.add(new Problem(
                    name, "/scenario/sha256", "the scenario has changed since this session was saved: numbers may differ"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        return new Loaded<>(session, warnings);
    }

    /** Only a term of the case can be locked. */
    private static List<Problem> lockProblems(String name, Scenario scenario, List<String> locked) {
        List<Problem> problems = new ProblemList();
        for (int i = 0; i < locked.size(); i++) {
            if (scenario.lever(locked.get(i)).isEmpty()) {
                List<String> known = scenario.levers().stream().map(Lever::id).toList();
                problems.add(new Problem(
                        name, "/" + LOCKED + "/" + i, "'" + locked.get(i) + "' " + OfferWords.noLever(known)));
            }
        }
        return problems;
    }

    static List<Problem> faults(String name, JsonNode tree) {
        return Schema.SESSION.validate(name, tree);
    }

    private static Session session(JsonNode node) {
        Map<String, Object> other = new LinkedHashMap<>(Json.plainFields(node));
        other.keySet().removeAll(KNOWN);
        // What the program does not know inside fields that it does know travels under their own names.
        Map<String, Object> scenario = new LinkedHashMap<>(Json.plainFields(node.path("scenario")));
        scenario.keySet().removeAll(Set.of("id", "sha256"));
        if (!scenario.isEmpty()) {
            other.put("scenario", scenario);
        }
        List<Map<String, Object>> moves = ScenarioFile.list(node.path("moves"), Json::plainFields);
        if (moves.stream().anyMatch(move -> move.size() > 1)) {
            other.put("moves", moves);
        }
        Object preferences = OwnPreferenceFields.unknown(node);
        if (preferences != null) {
            other.put(OwnPreferenceFields.NAME, preferences);
        }
        return new Session(
                node.at("/scenario/id").asText(),
                node.at("/scenario/sha256").asText(""),
                OfferFile.offer(node.path("offer")),
                ScenarioFile.text(node, "chosen"),
                ScenarioFile.list(node.path("pinned"), OfferFile::offer),
                ScenarioFile.list(node.path(PLACES), place -> place.asInt() - 1),
                OwnScheduleFields.read(node),
                Json.plainFields(node.path("assumptions")),
                OwnPreferenceFields.read(node),
                ScenarioFile.list(node.path(LOCKED), JsonNode::asText),
                ScenarioFile.list(node.path("moves"), move -> ScenarioFile.text(move, "name")),
                PackFields.read(node),
                RehearsalFields.read(node),
                other);
    }

    /** The text of a session file: the same session gives the same bytes. */
    public static String write(Session session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("id", session.scenarioId());
        if (!session.scenarioSha256().isEmpty()) {
            scenario.put("sha256", session.scenarioSha256());
        }
        Map<String, Object> other = new LinkedHashMap<>(session.other());
        if (other.remove("scenario") instanceof Map<?, ?> unknown) {
            unknown.forEach((key, value) -> scenario.putIfAbsent((String) key, value));
        }
        fields.put("scenario", scenario);
        fields.put("offer", OfferFile.fields(session.offer()));
        if (!session.chosen().isEmpty()) {
            fields.put("chosen", session.chosen());
        }
        fields.put("pinned", session.pinned().stream().map(OfferFile::fields).toList());
        if (!session.places().equals(PinPlaces.inOrder(session.pinned().size()))) {
            fields.put(PLACES, session.places().stream().map(place -> place + 1).toList());
        }
        OwnScheduleFields.write(session.schedules(), fields);
        fields.put("assumptions", session.assumptions());
        OwnPreferenceFields.write(session.preferences(), other.remove(OwnPreferenceFields.NAME), fields);
        if (!session.locked().isEmpty()) {
            fields.put(LOCKED, session.locked());
        }
        fields.put("moves", moves(session.moves(), other.remove("moves")));
        PackFields.write(session.pack(), fields);
        RehearsalFields.write(session.rehearsals(), fields);
        fields.putAll(other);
        return Json.write(fields);
    }

    /** The moves by name, each with the other fields that it was read with. */
    private static List<Object> moves(List<String> names, Object read) {
        List<?> before = read instanceof List<?> list ? list : List.of();
        List<Object> moves = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean same = i < before.size()
                    && before.get(i) instanceof Map<?, ?> move
                    && names.get(i).equals(move.get("name"));
            moves.add(same ? before.get(i) : Map.of("name", names.get(i)));
        }
        return moves;
    }
}
