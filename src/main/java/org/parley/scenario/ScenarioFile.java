package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads scenario files ({@code parley-scenario/1}): validates the whole, then makes the records. */
public final class ScenarioFile {

    /** First field of every scenario file. */
    public static final String FORMAT = "parley-scenario/1";

    private ScenarioFile() {}

    /** @throws InputException with every fault of the file */
    public static Loaded<Scenario> read(Path file) {
        return read(file.toString(), Json.read(file));
    }

    /**
     * @param name what to call the input in messages
     * @throws InputException with every fault of the input
     */
    public static Loaded<Scenario> read(String name, byte[] bytes) {
        JsonNode tree = Json.parse(name, bytes);
        List<Problem> problems = new ProblemList(Schema.SCENARIO.validate(name, tree));
        List<Problem> warnings = new ProblemList(Schema.SCENARIO.unknownFields(name, tree));
        new ScenarioCheck(name, tree, problems, warnings).run();
        if (!problems.isEmpty()) {
            throw new InputException(problems, warnings);
        }
        Scenario scenario = scenario(tree, sha256(bytes));
        checkRush(name, scenario, warnings);
        return new Loaded<>(scenario, warnings);
    }

    /** A case that travels with the program. Every build reads the same bytes with all the checks; a start has no time for them. */
    static Loaded<Scenario> readShipped(String name, byte[] bytes) {
        return new Loaded<>(scenario(Json.parse(name, bytes), sha256(bytes)), List.of());
    }

    /** A rush that is paid back with more than the whole trade of a day makes no sense. */
    private static void checkRush(String name, Scenario scenario, List<Problem> warnings) {
        Assumptions assumptions = scenario.assumptions();
        Schedule snapback = scenario.schedules().get(assumptions.snapback());
        Schedule pause = scenario.schedules().get(assumptions.pause());
        for (Line line : scenario.exports()) {
            Supplier home = line.suppliers().get(line.principal());
            double rise = (snapback.extraPct(home) - pause.extraPct(home)) * (1 - line.exemptShare());
            if (assumptions.rush().deepestRepayment(rise, scenario.clock().deadlineDay()) > 1) {
                Problem problem = new Problem(name, "/assumptions/frontLoading", Assumptions.Rush.refusal(line.id()));
                throw new InputException(List.of(problem), warnings);
            }
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario scenario(JsonNode root, String hash) {
        Party home = party(root.path("home"));
        Party partner = party(root.path("partner"));
        Clock clock = clock(root.path("clock"));
        return new Scenario(
                text(root, "id"),
                text(root, "title"),
                text(root, "summary"),
                home,
                partner,
                root.path("baseYear").asInt(clock.start().getYear() - 1),
                clock,
                strings(root.path("countries")),
                map(root.path("sources"), field -> source(field.getKey(), field.getValue())),
                list(root.path("events"), ScenarioFile::event),
                map(root.path("schedules"), field -> schedule(field.getKey(), field.getValue())),
                list(root.path("exports"), node -> line(node, Line.Direction.EXPORT, home.code(), "home")),
                list(root.path("imports"), node -> line(node, Line.Direction.IMPORT, partner.code(), "partner")),
                list(root.path("levers"), ScenarioFile::lever),
                list(root.path("offers"), OfferFile::offer),
                Assumptions.DEFAULTS.with(ScenarioCheck.flatten(root.path("assumptions"))),
                new AssumptionNotes(
                        root.at("/assumptions/source").asText(Source.ASSUMPTION),
                        strings(root.at("/assumptions/notes"))),
                new Preferences(
                        list(root.at("/preferences/home"), ScenarioFile::preference),
                        list(root.at("/preferences/partner"), ScenarioFile::preference)),
                list(root.path("limits"), ScenarioFile::limit),
                opening(root),
                list(root.path(HappeningFields.NAME), HappeningFields::read),
                Struck.NOTHING,
                hash);
    }

    private static Opening opening(JsonNode root) {
        JsonNode desk = root.path("desk");
        String first = root.path("offers").path(0).path("id").asText(Offer.NO_DEAL.id());
        return new Opening(desk.path("offer").asText(first), list(desk.path("pinned"), JsonNode::asText));
    }

    private static Party party(JsonNode node) {
        String name = text(node, "name");
        return new Party(
                text(node, "code"),
                name,
                node.path("nameInText").asText(name),
                node.path("shortName").asText(name),
                node.path("gdpMusd").asDouble(0));
    }

    private static Clock clock(JsonNode node) {
        return new Clock(
                LocalDate.parse(text(node, "start")),
                node.path("deadlineDay").asInt(),
                node.path("horizonDays").asInt(),
                node.path("maxExtensionDays").asInt(0),
                node.path("today").asInt(0),
                list(node.path("rounds"), JsonNode::asInt));
    }

    private static Source source(String id, JsonNode node) {
        return new Source(
                id,
                text(node, "title"),
                text(node, "publisher"),
                node.path("year").asInt(0),
                text(node, "licence"));
    }

    private static Event event(JsonNode node) {
        return new Event(LocalDate.parse(text(node, "date")), text(node, "title"), text(node, "source"));
    }

    private static Schedule schedule(String id, JsonNode node) {
        String title = node.path("title").asText(id);
        return new Schedule(
                id, title, numbers(node.path("rates")), numbers(node.path("ceilings")), text(node, "source"));
    }

    private static Line line(JsonNode node, Line.Direction direction, String principalCode, String principalName) {
        List<Supplier> suppliers = list(
                node.path("suppliers"),
                supplier -> new Supplier(
                        text(supplier, "country"),
                        supplier.path("valueMusd").asDouble(),
                        supplier.path("dutyPct").asDouble(),
                        numbers(supplier.path("extraPct"))));
        int principal = 0;
        while (!suppliers.get(principal).country().equals(principalCode)) {
            principal++;
        }
        return new Line(
                text(node, "id"),
                text(node, "name"),
                text(node, "hs"),
                text(node, "group"),
                direction,
                elasticity(node.path("substitution")),
                elasticity(node.path("demand")),
                node.path("exempt").asDouble(0),
                suppliers,
                principal,
                node.path("barrierPct").asDouble(0),
                supply(node.path("supply").path(principalName)),
                supply(node.path("supply").path("rivals")),
                purchase(node.path("purchase")),
                text(node, "quality"),
                text(node, "source"),
                text(node, "note"));
    }

    private static Elasticity elasticity(JsonNode node) {
        if (!node.isObject()) {
            return Elasticity.of(finiteOrInfinite(node));
        }
        return new Elasticity(finiteOrInfinite(node.path("short")), finiteOrInfinite(node.path("long")));
    }

    private static double finiteOrInfinite(JsonNode node) {
        return node.isNull() ? Double.POSITIVE_INFINITY : node.asDouble();
    }

    private static Optional<Elasticity> supply(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(elasticity(node));
    }

    private static Optional<Purchase> purchase(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Purchase(
                node.path("maxMusd").asDouble(Double.NaN),
                node.path("displacement").asDouble(),
                node.path("premiumPct").asDouble(),
                node.path("leadDays").asInt(),
                node.path("rampDays").asInt(),
                node.path("cargoMusd").asDouble(0),
                text(node, "cargoName")));
    }

    private static Lever lever(JsonNode node) {
        List<String> lines = node.has("line")
                ? List.of(text(node, "line"))
                : list(node.path("lines"), JsonNode::asText);
        JsonNode political = node.path("political");
        return new Lever(
                text(node, "id"),
                Lever.Kind.of(text(node, "kind")),
                Lever.Side.valueOf(text(node, "side").toUpperCase(Locale.ROOT)),
                node.path("name").asText(text(node, "id")),
                text(node, "unit"),
                node.path("min").asDouble(),
                node.path("max").asDouble(),
                node.path("step").asDouble(),
                node.path("base").asDouble(),
                text(node, "group"),
                lines,
                list(
                        node.path("bands"),
                        band -> new Lever.Band(band.path("to").asDouble(), text(band, "name"))),
                new Lever.Political(
                        political.path("home").asDouble(0),
                        political.path("partner").asDouble(0)),
                text(node, "explanation"),
                text(node, "note"),
                text(node, "source"),
                node.path("startDays").asInt(0),
                list(node.path("draws"), JsonNode::asDouble));
    }

    static Preference preference(JsonNode node) {
        return new Preference(
                text(node, "attribute"),
                node.path("basis").asText(Basis.LONG_RUN.key()),
                node.path("weight").asDouble(),
                node.path("worst").asDouble(),
                node.path("best").asDouble());
    }

    private static Limit limit(JsonNode node) {
        double amount = node.path("limitMusd").asDouble(node.path("limitPct").asDouble(Double.NaN));
        return new Limit(
                text(node, "id"),
                text(node, "line"),
                node.path("basis").asText(Basis.LONG_RUN.key()),
                amount,
                text(node, "source"),
                text(node, "note"));
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> items = new ArrayList<>();
        array.forEach(item -> items.add(each.apply(item)));
        return items;
    }

    private static <T> Map<String, T> map(JsonNode object, Function<Map.Entry<String, JsonNode>, T> each) {
        Map<String, T> items = new LinkedHashMap<>();
        object.properties().forEach(field -> items.put(field.getKey(), each.apply(field)));
        return items;
    }

    static Map<String, Double> numbers(JsonNode object) {
        return map(object, field -> field.getValue().asDouble());
    }

    private static Map<String, String> strings(JsonNode object) {
        return map(object, field -> field.getValue().asText());
    }
}
