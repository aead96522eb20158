package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One call of the command line in this process, and what came of it. */
record Call(int code, String out, String err) {

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Call parley(String... args) {
        return parleyWith("", args);
    }

    /** @param input what stands on standard input */
    static Call parleyWith(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new Call(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The result of a call that must have gone well: one JSON object and nothing more. */
    JsonNode json() {
        assertEquals(0, code, err);
        return printedJson();
    }

    JsonNode printedJson() {
        try {
            return STRICT.readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }

    /** The faults of a call that must have been refused: at least one line, no result and no stack trace. */
    List<String> faults(int expectedCode) {
        assertEquals(expectedCode, code, out + err);
        assertFalse(err.isBlank());
        assertFalse(err.contains("\tat ") || err.contains("Exception"), err);
        return err.lines().toList();
    }
}
