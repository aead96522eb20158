package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema that stands beside the scenarios, applied to a whole scenario or, by a pointer to one of its definitions,
 * to an offer or a session.
 */
final class Schema {

    static final Schema SCENARIO = new Schema("");
    static final Schema OFFER = new Schema("#/$defs/offer");
    static final Schema SESSION = new Schema("#/$defs/session");

    private static final String PLACE = "/scenarios/scenario.schema.json";

    private final String definition;

    private Schema(String definition) {
        this.definition = definition;
    }

    /** Loaded when first needed: a command that reads no file need not wait for it. */
    private static final class Document {
        static final JsonNode TREE = load();
        static final SchemaRegistry REGISTRY =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

        private static JsonNode load() {
            try (InputStream in = Schema.class.getResourceAsStream(PLACE)) {
                return Json.parse(PLACE, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Every place at which the tree is not what the schema asks for, in the order of the file, and after them each number that a
     * double cannot hold.
     */
    List<Problem> validate(String name, JsonNode tree) {
        ProblemList tooLarge = new ProblemList();
        Json.checkFinite(name, tree, "", tooLarge);
        if (tooLarge.isEmpty()) {
            return violations(name, tree);
        }
        if (tooLarge.isFull()) {
            return tooLarge;
        }
        // The arithmetic of the schema's checks cannot hold such numbers either, and stops at them.
        JsonNode held = tree.deepCopy();
        List<String> places = tooLarge.stream().map(Problem::pointer).toList();
        places.forEach(place -> Json.replace(held, place, 0));
        List<Problem> problems = new ProblemList(violations(name, held));
        problems.removeIf(problem -> places.contains(problem.pointer()));
        problems.addAll(tooLarge);
        return problems;
    }

    private List<Problem> violations(String name, JsonNode tree) {
        JsonNode schema = Document.TREE;
        if (!definition.isEmpty()) {
            com.fasterxml.jackson.databind.node.ObjectNode root = new ObjectMapper().createObjectNode();
            root.put("$ref", definition);
            root.set("$defs", Document.TREE.get("$defs"));
            schema = root;
        }
        List<Problem> problems = new ArrayList<>();
        for (Error error : errors(Document.REGISTRY.getSchema(schema), tree)) {
            problems.add(new Problem(name, error.getInstanceLocation().toString(), inWords(error)));
        }
        return new ProblemList(problems.stream().distinct().toList());
    }

    /** The errors of a tree, as far as they are of use: one place can have several that are told in the same words. */
    private static List<Error> errors(com.networknt.schema.Schema schema, JsonNode tree) {
        List<Error> errors = new FewErrors();
        ExecutionContext context = schema.createExecutionContext();
        context.setErrors(errors);
        try {
            schema.validate(context, tree);
        } catch (EnoughErrors e) {
            // the first ones are there
        }
        return errors;
    }

    /** Ends a check that finds no end of errors. */
    private static final class FewErrors extends ArrayList<Error> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 10 * ProblemList.MOST;

        @Override
        public boolean add(Error error) {
            if (size() == MOST) {
                throw new EnoughErrors();
            }
            return super.add(error);
        }
    }

    private static final class EnoughErrors extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EnoughErrors() {
            super(null, null, false, false);
        }
    }

    private static String inWords(Error error) {
        JsonNode found = error.getInstanceNode();
        JsonNode asked = error.getSchemaNode();
        String value = found == null ? "this" : Json.describe(found);
        return switch (error.getKeyword()) {
            case "required" -> "'" + error.getProperty() + "' is missing";
            case "type" -> "is " + value + ", expected " + typeWords(asked);
            case "minimum" -> "is " + value + ", expected at least " + asked.asText();
            case "exclusiveMinimum" -> "is " + value + ", expected more than " + asked.asText();
            case "maximum" -> "is " + value + ", expected at most " + asked.asText();
            case "exclusiveMaximum" -> "is " + value + ", expected less than " + asked.asText();
            case "enum" -> "is " + value + ", expected one of " + listWords(asked);
            case "const" -> "is " + value + ", expected " + asked;
            case "pattern" -> "is " + value + ", expected a text of the form " + asked.asText();
            case "minItems" -> "has too few entries, expected at least " + asked.asText();
            case "maxItems" -> "has too many entries, expected at most " + asked.asText();
            case "maxLength" -> "is too long, expected at most " + asked.asText() + " letters";
            case "minLength" -> "is empty, expected a text";
            default -> error.getMessage();
        };
    }

    private static String typeWords(JsonNode types) {
        if (!types.isArray()) {
            return "a value of type " + types.asText();
        }
        List<String> words = new ArrayList<>();
        types.forEach(type -> words.add(type.asText()));
        return "a value of type " + String.join(" or ", words);
    }

    private static String listWords(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return String.join(", ", words);
    }

    /** One warning for each field that the schema does not know: kept, but perhaps a slip of the pen. */
    List<Problem> unknownFields(String name, JsonNode tree) {
        ProblemList warnings = new ProblemList();
        JsonNode start = definition.isEmpty() ? Document.TREE : Document.TREE.at(definition.substring(1));
        walk(name, tree, start, "", warnings);
        return warnings;
    }

    private static void walk(String name, JsonNode node, JsonNode schema, String pointer, ProblemList warnings) {
        if (warnings.isFull()) {
            return;
        }
        JsonNode resolved = resolve(schema);
        if (node.isArray()) {
            for (int i = 0; i < node.size() && resolved.has("items"); i++) {
                walk(name, node.get(i), resolved.get("items"), pointer + "/" + i, warnings);
            }
        } else if (node.isObject() && (resolved.has("properties") || resolved.has("additionalProperties"))) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String place = pointer + "/" + Json.escape(field.getKey());
                JsonNode known = resolved.path("properties").path(field.getKey());
                JsonNode others = resolved.path("additionalProperties");
                if (!known.isMissingNode()) {
                    walk(name, field.getValue(), known, place, warnings);
                } else if (others.isObject()) {
                    walk(name, field.getValue(), others, place, warnings);
                } else if (!others.asBoolean(false)) {
                    warnings.add(new Problem(name, place, "is not a field that Parley knows; it is kept as it is"));
                }
            }
        }
    }

    private static JsonNode resolve(JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            resolved = Document.TREE.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }
}
