package org.parley.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly, with clear words for what is wrong, and writes it in one stable form. */
public final class Json {

    /** A larger file is refused before it is read. */
    public static final long MOST_BYTES = 64L << 20;

    private static final int MOST_DEPTH = 64;

    /** Three times what a case of 5,000 lines with twelve suppliers each has: beyond, a small file takes very much memory. */
    private static final int MOST_TOKENS = 2_000_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxNumberLength(400)
                            .maxStringLength(1 << 20)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new PlainNumber())
                    .addSerializer(double[].class, new PlainNumbers()))
            .build();

    /** A whole number is written as one, without a fraction or an exponent. */
    private static final class PlainNumber extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            writeNumber(out, value);
        }
    }

    private static final class PlainNumbers extends JsonSerializer<double[]> {
        @Override
        public void serialize(double[] values, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray(values, values.length);
            for (double value : values) {
                writeNumber(out, value);
            }
            out.writeEndArray();
        }
    }

    private Json() {}

    /**
     * Reads a file whole.
     *
     * @throws InputException when it cannot be read or is larger than {@link #MOST_BYTES}
     */
    public static byte[] read(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                throw new InputException(name, "", "is a folder, expected a file");
            }
            // What is no plain file, such as a device, has no size before it is read.
            byte[] bytes = new byte[0];
            if (Files.size(file) <= MOST_BYTES) {
                try (InputStream in = Files.newInputStream(file)) {
                    bytes = in.readNBytes((int) MOST_BYTES + 1);
                }
            }
            if (Files.size(file) > MOST_BYTES || bytes.length > MOST_BYTES) {
                throw new InputException(
                        name, "", "is larger than " + (MOST_BYTES >> 20) + " MB, which is more than any case needs");
            }
            return bytes;
        } catch (java.nio.file.NoSuchFileException e) {
            throw new InputException(name, "", "there is no such file");
        } catch (java.nio.file.AccessDeniedException e) {
            throw new InputException(name, "", "may not be read");
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Parses one JSON object.
     *
     * @param name what to call the input in messages
     * @throws InputException when it is not JSON, not an object, names a field twice, or holds a number too large for a
     *     double
     */
    public static JsonNode parse(String name, byte[] bytes) {
        JsonNode tree;
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            // Editors on Windows put a byte order mark before the first letter.
            tree = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new InputException(name, place, inWords(e));
        }
        if (tree == null || !tree.isObject()) {
            throw new InputException(
                    name, "", "holds " + (tree == null || tree.isMissingNode() ? "nothing" : describe(tree))
                            + ", expected a JSON object");
        }
        return tree;
    }

    private static String inWords(JsonProcessingException e) {
        String original = e.getOriginalMessage();
        if (e instanceof JsonEOFException || original.startsWith("Unexpected end-of-input")) {
            return "the file ends in the middle; it may have been cut off";
        }
        if (e instanceof StreamConstraintsException) {
            return "is nested too deeply, or holds too many values, or a text or number that is too long";
        }
        if (original.startsWith("Duplicate")) {
            return "names the same field twice: " + original.replaceFirst("Duplicate [Ff]ield ", "");
        }
        if (original.contains("'NaN'") || original.contains("INF") || original.contains("Infinity'")) {
            return "is not a number that JSON knows; expected an ordinary number";
        }
        if (e instanceof JsonParseException) {
            return "is not valid JSON here: " + firstSentence(original);
        }
        return "has something after its end; expected one JSON object and nothing more";
    }

    private static String firstSentence(String text) {
        int end = text.indexOf("\n");
        String line = end < 0 ? text : text.substring(0, end);
        int bracket = line.indexOf(" (start marker");
        return bracket < 0 ? line : line.substring(0, bracket);
    }

    /** A value in a few words, for messages. */
    static String describe(JsonNode node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "a list";
        }
        if (node.isNull()) {
            return "null";
        }
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }

    /** Adds a problem for every number in the tree that a double cannot hold. */
    static void checkFinite(String name, JsonNode node, String pointer, List<Problem> problems) {
        if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            problems.add(new Problem(name, pointer, "is too large a number; expected one that a double can hold"));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkFinite(name, node.get(i), pointer + "/" + i, problems);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            checkFinite(name, field.getValue(), pointer + "/" + escape(field.getKey()), problems));
        }
    }

    /** Puts a number in the place of another. */
    static void replace(JsonNode root, String pointer, double number) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = root.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), DoubleNode.valueOf(number));
        } else if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), DoubleNode.valueOf(number));
        }
    }

    /** One step of a JSON pointer (RFC 6901). */
    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** A tree of maps, lists, strings, numbers and booleans. */
    static Object plain(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    /** Fields of an object as maps, lists, strings, numbers and booleans, in their order. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> plainFields(JsonNode node) {
        return node.isObject() ? MAPPER.convertValue(node, java.util.LinkedHashMap.class) : Map.of();
    }

    /**
     * Two-space indented JSON with a final line feed: the same bytes on every system.
     *
     * @param value maps, lists, strings, numbers, booleans, nulls or arrays of numbers; a whole number is written without a
     *     fraction
     */
    public static String write(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static void writeNumber(JsonGenerator out, double value) throws IOException {
        Number plain = number(value);
        if (plain instanceof Long whole) {
            out.writeNumber(whole);
        } else {
            out.writeNumber(value);
        }
    }

    /** A number as a person writes it: a whole one without a fraction. */
    static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (long) value;
        }
        return value;
    }
}
