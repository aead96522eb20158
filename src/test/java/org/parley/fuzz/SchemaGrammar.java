package org.parley.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON Schema taken as the grammar of a format: it grows documents, or regrows parts of a whole one, so that names and totals
 * elsewhere still hold. Where the dice say so, what grows is something else than the grammar asks for.
 */
final class SchemaGrammar {

    /** Now and then one entry comes very often: a small file can have very many faults. */
    private static final double FLOOD = 0.02;

    private static final int MOST_COPIES = 60_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final int DEEPEST = 12;

    private final JsonNode root;
    private final JsonNode start;
    private final Vocabulary vocabulary;
    private final double wild;
    private final Dice dice;

    /**
     * @param root what references in the schema begin at
     * @param start the schema of the documents
     * @param wild how probable it is that a value is not what the grammar asks for
     */
    SchemaGrammar(JsonNode root, JsonNode start, Vocabulary vocabulary, double wild, Dice dice) {
        this.root = root;
        this.start = start;
        this.vocabulary = vocabulary;
        this.wild = wild;
        this.dice = dice;
    }

    /** A document from nothing. */
    JsonNode grow() {
        return grow("", start, 0);
    }

    /** A copy of a whole document, some parts of which are grown anew, taken out, doubled or added. */
    JsonNode regrow(JsonNode whole, int times) {
        JsonNode copy = whole.deepCopy();
        for (int n = 0; n < times; n++) {
            Map<String, List<Place>> places = new TreeMap<>();
            collect("", "", copy, start, places);
            if (places.isEmpty()) {
                return copy;
            }
            // Of kinds of places first: else hardly anything but the figures of suppliers would ever change.
            change(dice.of(places.get(dice.of(new ArrayList<>(places.keySet())))));
        }
        return copy;
    }

    // --- Places of a document

    /** Where something stands: a field of an object, or an entry of a list. */
    private record Place(JsonNode parent, String field, int index, JsonNode schema) {}

    private void collect(String kind, String field, JsonNode node, JsonNode schema, Map<String, List<Place>> places) {
        JsonNode rule = resolved(schema);
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> {
                String name = each.getKey();
                JsonNode known = rule.path("properties").path(name);
                boolean named = !known.isMissingNode();
                String here = kind + "/" + (named ? name : "*");
                JsonNode below = named ? known : rule.path("additionalProperties");
                places.computeIfAbsent(here, any -> new ArrayList<>()).add(new Place(object, name, -1, below));
                collect(here, named ? name : field, each.getValue(), below, places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.computeIfAbsent(kind + "/-", any -> new ArrayList<>())
                        .add(new Place(array, field, i, rule.path("items")));
                collect(kind + "/-", field, array.get(i), rule.path("items"), places);
            }
        }
    }

    private void change(Place place) {
        int how = dice.below(10);
        if (place.parent instanceof ObjectNode object) {
            if (how == 0) {
                object.remove(place.field);
            } else if (how == 1) {
                object.set(dice.chance(wild) ? Wild.text(dice) : vocabulary.key(place.field, dice), object.get(place.field));
            } else {
                object.set(place.field, grow(place.field, place.schema, 1));
            }
        } else if (place.parent instanceof ArrayNode array) {
            if (how == 0) {
                array.remove(place.index);
            } else if (how == 1) {
                int copies = dice.chance(FLOOD) ? dice.between(1_000, MOST_COPIES) : 1;
                JsonNode entry = dice.chance(0.5) ? array.get(place.index) : NODES.objectNode();
                for (int n = 0; n < copies; n++) {
                    array.add(entry); // many, but one object: it takes room only where it is read
                }
            } else {
                array.set(place.index, grow(place.field, place.schema, 1));
            }
        }
    }

    // --- Growing

    private JsonNode grow(String field, JsonNode schema, int depth) {
        if (dice.chance(wild)) {
            return wildNode(depth);
        }
        JsonNode rule = resolved(schema);
        if (rule.has("const")) {
            return rule.get("const");
        }
        if (rule.has("enum")) {
            return rule.get("enum").get(dice.below(rule.get("enum").size()));
        }
        return switch (type(rule)) {
            case "object" -> object(field, rule, depth);
            case "array" -> array(field, rule, depth);
            case "string" -> NODES.textNode(string(field, rule));
            case "integer" -> NODES.numberNode(number(rule).setScale(0, RoundingMode.FLOOR));
            case "number" -> NODES.numberNode(number(rule));
            case "boolean" -> NODES.booleanNode(dice.chance(0.5));
            default -> NODES.nullNode();
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode rule = schema;
        while (rule.has("$ref")) {
            rule = root.at(rule.get("$ref").textValue().substring(1));
        }
        return rule;
    }

    private String type(JsonNode rule) {
        JsonNode type = rule.path("type");
        if (type.isArray()) {
            return type.get(dice.below(type.size())).textValue();
        }
        if (type.isTextual()) {
            return type.textValue();
        }
        return rule.has("properties") ? "object" : dice.of(List.of("number", "string", "boolean", "null"));
    }

    private ObjectNode object(String field, JsonNode rule, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        rule.path("required").forEach(name -> required.add(name.textValue()));
        rule.path("properties").properties().forEach(each -> {
            boolean needed = required.contains(each.getKey());
            if (needed ? !dice.chance(wild / 2) : depth < DEEPEST && dice.chance(0.4)) {
                object.set(each.getKey(), grow(each.getKey(), each.getValue(), depth + 1));
            }
        });
        // What a kind of entry needs beyond the others.
        rule.path("allOf").forEach(when -> when.path("then").path("required").forEach(name -> {
            JsonNode known = rule.path("properties").path(name.textValue());
            if (!object.has(name.textValue()) && dice.chance(0.8)) {
                object.set(name.textValue(), grow(name.textValue(), known, depth + 1));
            }
        }));
        JsonNode others = rule.path("additionalProperties");
        for (int n = others.isObject() ? dice.below(4) : 0; n > 0; n--) {
            object.set(vocabulary.key(field, dice), grow(field, others, depth + 1));
        }
        if (dice.chance(wild / 2)) {
            object.set(Wild.text(dice), wildNode(depth + 1));
        }
        return object;
    }

    private ArrayNode array(String field, JsonNode rule, int depth) {
        ArrayNode array = NODES.arrayNode();
        int least = rule.path("minItems").asInt(0);
        int most = Math.min(rule.path("maxItems").asInt(least + 3), least + 3);
        for (int n = depth < DEEPEST ? dice.between(least, most) : least; n > 0; n--) {
            array.add(grow(field, rule.path("items"), depth + 1));
        }
        return array;
    }

    private String string(String field, JsonNode rule) {
        if (!rule.has("pattern") && !rule.has("format") && dice.chance(0.1)) {
            return Wild.text(dice);
        }
        return vocabulary.word(field, dice);
    }

    private BigDecimal number(JsonNode rule) {
        double least = bound(rule, "minimum", "exclusiveMinimum", -1000);
        double most = Math.max(least, bound(rule, "maximum", "exclusiveMaximum", Math.max(1000, least + 1000)));
        double value =
                switch (dice.below(6)) {
                    case 0 -> least;
                    case 1 -> most;
                    case 2 -> Math.floor(least + dice.unit() * (most - least));
                    default -> least + dice.unit() * dice.unit() * (most - least);
                };
        return BigDecimal.valueOf(value);
    }

    private static double bound(JsonNode rule, String bound, String beyond, double otherwise) {
        return rule.has(bound)
                ? rule.get(bound).doubleValue()
                : rule.path(beyond).isNumber() ? rule.get(beyond).doubleValue() : otherwise;
    }

    private JsonNode wildNode(int depth) {
        return switch (dice.below(9)) {
            case 0, 1, 2 -> NODES.numberNode(Wild.number(dice));
            case 3, 4 -> NODES.textNode(Wild.text(dice));
            case 5 -> NODES.nullNode();
            case 6 -> NODES.booleanNode(true);
            case 7 -> depth < DEEPEST ? NODES.arrayNode().add(wildNode(depth + 1)) : NODES.arrayNode();
            default -> depth < DEEPEST
                    ? NODES.objectNode().set(Wild.text(dice), wildNode(depth + 1))
                    : NODES.objectNode();
        };
    }
}
