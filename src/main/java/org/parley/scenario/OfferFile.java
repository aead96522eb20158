package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes offer files ({@code parley-offer/1}). */
public final class OfferFile {

    /** First field of every offer file. */
    public static final String FORMAT = "parley-offer/1";

    private static final Set<String> KNOWN = Set.of(
            "format", "scenario", "id", "name", "summary", "agreementDay", "extensionDays", "mfn", "levers", "assume");

    private OfferFile() {}

    /**
     * Reads an offer and holds it against its scenario.
     *
     * @throws InputException with every fault of the file
     */
    public static Loaded<Offer> read(String name, byte[] bytes, Scenario scenario) {
        JsonNode tree = Json.parse(name, bytes);
        List<Problem> problems = new ProblemList(faults(name, tree));
        List<Problem> warnings = Schema.OFFER.unknownFields(name, tree);
        if (problems.isEmpty()) {
            String of = tree.path("scenario").asText();
            if (!of.equals(scenario.id())) {
                problems.add(new Problem(
                        name, "/scenario", "is '" + of + "', expected the open scenario '" + scenario.id() + "'"));
            }
            Offer offer = offer(tree);
            problems.addAll(OfferCheck.problems(name, "", scenario, offer));
            if (problems.isEmpty()) {
                return new Loaded<>(offer, warnings);
            }
        }
        throw new InputException(problems, warnings);
    }

    /** @throws InputException with every fault of the file */
    public static Loaded<Offer> read(Path file, Scenario scenario) {
        return read(file.toString(), Json.read(file), scenario);
    }

    /** Faults of an offer file that show without its scenario. */
    static List<Problem> faults(String name, JsonNode tree) {
        List<Problem> problems = new ProblemList(Schema.OFFER.validate(name, tree));
        if (!tree.has("format")) {
            problems.add(new Problem(name, "", "'format' is missing; expected \"" + FORMAT + "\""));
        }
        if (!tree.has("scenario")) {
            problems.add(new Problem(name, "", "'scenario' is missing; expected the id of the scenario it belongs to"));
        }
        return problems;
    }

    static Offer offer(JsonNode node) {
        Map<String, Object> other = new LinkedHashMap<>(Json.plainFields(node));
        other.keySet().removeAll(KNOWN);
        JsonNode day = node.path("agreementDay");
        return new Offer(
                ScenarioFile.text(node, "id"),
                ScenarioFile.text(node, "name"),
                ScenarioFile.text(node, "summary"),
                Offer.Situation.TALKS,
                day.isNumber() ? Integer.valueOf(day.asInt()) : null,
                node.path("extensionDays").asInt(0),
                node.path("mfn").asBoolean(false),
                ScenarioFile.numbers(node.path("levers")),
                Json.plainFields(node.path("assume")),
                other);
    }

    /** The text of an offer file: the same offer gives the same bytes. */
    public static String write(Offer offer, String scenarioId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("scenario", scenarioId);
        fields.putAll(fields(offer));
        return Json.write(fields);
    }

    static Map<String, Object> fields(Offer offer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", offer.id());
        fields.put("name", offer.name());
        if (!offer.summary().isEmpty()) {
            fields.put("summary", offer.summary());
        }
        fields.put("agreementDay", offer.agreementDay());
        fields.put("extensionDays", offer.extensionDays());
        fields.put("mfn", offer.mostFavoured());
        Map<String, Object> terms = new LinkedHashMap<>();
        offer.terms().forEach((lever, value) -> terms.put(lever, Json.number(value)));
        fields.put("levers", terms);
        if (!offer.assume().isEmpty()) {
            fields.put("assume", offer.assume());
        }
        fields.putAll(offer.other());
        return fields;
    }
}
