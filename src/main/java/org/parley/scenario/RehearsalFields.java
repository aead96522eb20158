package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Rehearsals as a session file has them. */
final class RehearsalFields {

    /** Left out while there are none. */
    static final String NAME = "rehearsals";

    /** What stands in the place of a tactic where a second person sits across the table. */
    private static final String PERSON = "person";

    private static final Set<String> KNOWN = Set.of(
            "side", "counterpart", "rounds", "minutesPerRound", "events", "hints", "seed", "held", "assumptions", "status",
            "endedBy", "struck", "tabled", "draft", OwnPreferenceFields.NAME);
    private static final Set<String> KNOWN_OF_TABLED = Set.of("side", "round", "day", "passed", "levers", "note");

    private RehearsalFields() {}

    static List<RehearsalRecord> read(JsonNode session) {
        return ScenarioFile.list(session.path(NAME), RehearsalFields::rehearsal);
    }

    private static RehearsalRecord rehearsal(JsonNode node) {
        Map<String, Object> other = others(node, KNOWN);
        Object preferences = OwnPreferenceFields.unknown(node);
        if (preferences != null) {
            other.put(OwnPreferenceFields.NAME, preferences);
        }
        String counterpart = ScenarioFile.text(node, "counterpart");
        RehearsalSetup setup = new RehearsalSetup(
                side(node.path("side")),
                counterpart.equals(PERSON) ? Optional.empty() : Optional.of(counterpart),
                ScenarioFile.list(node.path("rounds"), JsonNode::asInt),
                node.has("minutesPerRound") ? OptionalInt.of(node.path("minutesPerRound").asInt()) : OptionalInt.empty(),
                ScenarioFile.list(node.path("events"), JsonNode::asText),
                node.path("hints").asBoolean(),
                node.path("seed").asInt(),
                OfferFile.offer(node.path("held")),
                Json.plainFields(node.path("assumptions")),
                OwnPreferenceFields.read(node));
        return new RehearsalRecord(
                setup,
                ScenarioFile.list(node.path("tabled"), RehearsalFields::tabled),
                ScenarioFile.list(node.path("struck"), JsonNode::asText),
                RehearsalRecord.Status.of(ScenarioFile.text(node, "status")),
                node.has("endedBy") ? Optional.of(side(node.path("endedBy"))) : Optional.empty(),
                ScenarioFile.text(node, "draft"),
                other);
    }

    private static Tabled tabled(JsonNode node) {
        return new Tabled(
                side(node.path("side")),
                node.path("round").asInt(),
                node.path("day").asInt(),
                node.path("passed").asBoolean(false),
                ScenarioFile.numbers(node.path("levers")),
                ScenarioFile.text(node, "note"),
                others(node, KNOWN_OF_TABLED));
    }

    private static Map<String, Object> others(JsonNode node, Set<String> known) {
        Map<String, Object> other = new LinkedHashMap<>(Json.plainFields(node));
        other.keySet().removeAll(known);
        return other;
    }

    private static Lever.Side side(JsonNode node) {
        return Lever.Side.valueOf(node.asText().toUpperCase(Locale.ROOT));
    }

    private static String word(Lever.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    static void write(List<RehearsalRecord> rehearsals, Map<String, Object> fields) {
        if (!rehearsals.isEmpty()) {
            fields.put(NAME, rehearsals.stream().map(RehearsalFields::fields).toList());
        }
    }

    private static Map<String, Object> fields(RehearsalRecord rehearsal) {
        RehearsalSetup setup = rehearsal.setup();
        Map<String, Object> other = new LinkedHashMap<>(rehearsal.other());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("side", word(setup.side()));
        fields.put("counterpart", setup.tactic().orElse(PERSON));
        fields.put("rounds", setup.rounds());
        setup.minutes().ifPresent(minutes -> fields.put("minutesPerRound", minutes));
        fields.put("events", setup.events());
        fields.put("hints", setup.hints());
        fields.put("seed", setup.seed());
        fields.put("held", OfferFile.fields(setup.held()));
        fields.put("assumptions", setup.assumptions());
        OwnPreferenceFields.write(setup.preferences(), other.remove(OwnPreferenceFields.NAME), fields);
        fields.put("status", rehearsal.status().word());
        rehearsal.endedBy().ifPresent(side -> fields.put("endedBy", word(side)));
        fields.put("struck", rehearsal.struck());
        List<Object> tabled = new ArrayList<>();
        rehearsal.tabled().forEach(turn -> tabled.add(fields(turn)));
        fields.put("tabled", tabled);
        if (!rehearsal.draft().isEmpty()) {
            fields.put("draft", rehearsal.draft());
        }
        fields.putAll(other);
        return fields;
    }

    private static Map<String, Object> fields(Tabled turn) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("side", word(turn.side()));
        fields.put("round", turn.round());
        fields.put("day", turn.day());
        if (turn.passed()) {
            fields.put("passed", true);
        } else {
            Map<String, Object> terms = new LinkedHashMap<>();
            turn.terms().forEach((lever, value) -> terms.put(lever, Json.number(value)));
            fields.put("levers", terms);
        }
        if (!turn.note().isEmpty()) {
            fields.put("note", turn.note());
        }
        fields.putAll(turn.other());
        return fields;
    }
}
