package org.parley.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** From trees to bytes, and what can go wrong with bytes on their way. */
final class Spelling {

    /** Keeps every number as it is written. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final List<String> TOKENS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD800", "\"a\":", "null", "NaN", "1e", "-", "01", "0x1", "//", "/*",
            "<", ">", "</", "&#0;", "&#x110000;", "<![CDATA[", "<?x", "\u0000", "\uFEFF", "=1+1", "\r", "\n", "#");
    private static final List<String> NESTS = List.of("[", "{\"a\":", "<a>", "\"", "((");

    private Spelling() {}

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A tree as a file, in one of the ways in which people and programs write them. */
    static byte[] write(JsonNode tree, Dice dice) {
        String text = dice.chance(0.5) ? tree.toPrettyString() : tree.toString();
        if (dice.chance(0.1)) {
            text = text.replace("\n", "\r\n");
        }
        if (dice.chance(0.1)) {
            text = "\uFEFF" + text;
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same bytes, or now and then damaged ones. */
    static byte[] damaged(byte[] bytes, Dice dice, double probability) {
        byte[] damaged = bytes;
        while (dice.chance(probability)) {
            damaged = damage(damaged, dice);
        }
        return damaged;
    }

    private static byte[] damage(byte[] bytes, Dice dice) {
        int from = dice.below(bytes.length + 1);
        int to = Math.min(bytes.length, from + dice.below(dice.chance(0.8) ? 20 : bytes.length + 1));
        byte[] head = Arrays.copyOf(bytes, from);
        byte[] span = Arrays.copyOfRange(bytes, from, to);
        byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (dice.below(7)) {
            case 0 -> head; // cut off
            case 1 -> joined(head, tail); // a hole
            case 2 -> joined(head, span, span, tail); // twice
            case 3 -> joined(head, dice.of(TOKENS).getBytes(StandardCharsets.UTF_8), tail);
            case 4 -> joined(head, new byte[] {(byte) dice.below(256)}, tail);
            case 5 -> joined(head, dice.of(NESTS).repeat(dice.of(List.of(10, 70, 5000))).getBytes(StandardCharsets.UTF_8), tail);
            default -> joined(head, Wild.number(dice).toString().getBytes(StandardCharsets.UTF_8), tail);
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
