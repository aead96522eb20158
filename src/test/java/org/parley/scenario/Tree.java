package org.parley.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A scenario, offer or session as a tree of JSON, in which a test changes one thing and then reads it as a file. */
public final class Tree {

    /** Keeps every number as it is written: 1e400 must reach the reader that is tested. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final ObjectNode root;

    private Tree(ObjectNode root) {
        this.root = root;
    }

    /** The shipped case of this id. */
    public static Tree shipped(String id) {
        try (InputStream in = Tree.class.getResourceAsStream("/scenarios/" + id + ".json")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Tree of(String json) {
        return new Tree((ObjectNode) node(json));
    }

    private static JsonNode node(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /**
     * Puts a value at a place, which must exist but for its last step.
     *
     * @param pointer JSON pointer; a last step of {@code -} adds to a list
     * @param json the value as JSON
     */
    public Tree set(String pointer, String json) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = at(pointer.substring(0, slash));
        String step = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ArrayNode list) {
            if (step.equals("-")) {
                list.add(node(json));
            } else {
                list.set(Integer.parseInt(step), node(json));
            }
        } else {
            ((ObjectNode) parent).set(step, node(json));
        }
        return this;
    }

    /** Takes away what must be there. */
    public Tree remove(String pointer) {
        at(pointer);
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = at(pointer.substring(0, slash));
        String step = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(step));
        } else {
            ((ObjectNode) parent).remove(step);
        }
        return this;
    }

    public JsonNode at(String pointer) {
        JsonNode found = root.at(pointer);
        if (found instanceof MissingNode) {
            throw new IllegalArgumentException("nothing at " + pointer);
        }
        return found;
    }

    public String text() {
        return root.toPrettyString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public Loaded<Scenario> load() {
        return ScenarioFile.read("case.json", bytes());
    }

    public Scenario scenario() {
        return load().value();
    }

    /** What reading it as a scenario finds wrong; empty when nothing is. */
    public List<Problem> problems() {
        try {
            load();
            return List.of();
        } catch (InputException e) {
            return e.problems();
        }
    }
}
