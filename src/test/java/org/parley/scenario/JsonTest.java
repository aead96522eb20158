package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON is refused with the line and the column, in words. */
class JsonTest {

    private static Problem refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(byte[] bytes) {
        InputException refusal = assertThrows(InputException.class, () -> Json.parse("case.json", bytes));
        assertEquals(1, refusal.problems().size());
        Problem problem = refusal.problems().get(0);
        assertEquals("case.json", problem.file());
        return problem;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{\\n  \"id\": x};line 2, column 10;is not valid JSON here: Unrecognized token 'x'",
                "{\\n  \"id\" 3};line 2, column 9;is not valid JSON here",
                "{\"a\": 1,};line 1, column 10;is not valid JSON here",
                "{'a': 1};line 1, column 3;is not valid JSON here",
                "{\"a\": 01};line 1, column 8;is not valid JSON here",
                "{\"a\": 1} {\"b\": 2};line 1, column 11;has something after its end",
                "{\\n\"a\": 1,\\n\"a\": 2};line 3, column 5;names the same field twice: 'a'",
                "{\"a\": NaN};line 1, column 11;is not a number that JSON knows",
                "{\"a\": -Infinity};line 1, column 17;is not a number that JSON knows",
                "{\"a\": Infinity};line 1, column 16;is not a number that JSON knows",
                "{\"a\": -INF};line 1, column 12;is not a number that JSON knows",
                "{\"a\": [1, 2;line 1, column 13;the file ends in the middle",
                "{\"a\": \"un;line 1, column 11;the file ends in the middle",
            })
    void namesLineAndColumn(String text, String place, String words) {
        Problem problem = refused(text.replace("\\n", "\n"));
        assertTrue(problem.message().contains(words), problem.toString());
        // The reader stands at most a few characters behind the fault, but always on its line.
        assertEquals(place.split(",")[0], problem.pointer().split(",")[0], problem.toString());
        int expected = Integer.parseInt(place.replaceAll(".*column ", ""));
        int found = Integer.parseInt(problem.pointer().replaceAll(".*column ", ""));
        assertTrue(Math.abs(expected - found) <= 4, problem.toString());
    }

    @Test
    void everyTruncationOfTheShippedCaseIsRefused() {
        byte[] whole = Tree.shipped("classroom").bytes();
        for (int length = 0; length < whole.length - 1; length += 97) {
            Problem problem = refused(Arrays.copyOf(whole, length));
            if (length == 0) {
                assertTrue(problem.message().contains("holds nothing"), problem.toString());
            } else {
                assertTrue(problem.pointer().startsWith("line "), length + ": " + problem);
                // a cut behind a decimal point is seen as a number that is not finished
                assertTrue(
                        problem.message().contains("ends in the middle")
                                || problem.message().contains("Decimal point not followed by a digit"),
                        length + ": " + problem);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {"[1];a list", "3;3", "\"text\";\"text\"", "null;null", "true;true", "||;nothing", "|   |;nothing"})
    void wantsAnObject(String text, String words) {
        Problem problem = refused(text == null ? "" : text);
        assertEquals("holds " + words + ", expected a JSON object", problem.message());
        assertEquals("", problem.pointer());
    }

    @Test
    void refusesWhatIsNotText() {
        byte[] zeros = new byte[100];
        assertTrue(refused(zeros).message().contains("not valid JSON"));
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        assertTrue(refused(picture).message().contains("not valid JSON"));
    }

    @Test
    void refusesTowersOfBrackets() {
        Problem problem = refused("{\"a\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        assertTrue(problem.message().contains("nested too deeply"), problem.toString());
    }

    @Test
    void refusesEndlessNumbersAndTexts() {
        assertTrue(refused("{\"a\": " + "9".repeat(1000) + "}").message().contains("too long"));
        assertTrue(refused("{\"a\": \"" + "x".repeat(2 << 20) + "\"}").message().contains("too long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e+400"})
    void findsNumbersThatNoDoubleHoldsWhereverTheyStand(String number) {
        JsonNode tree = Json.parse("f", ("{\"a\": [1, {\"b/c\": " + number + "}], \"d\": 2}").getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new java.util.ArrayList<>();
        Json.checkFinite("f", tree, "", problems);
        assertEquals(
                List.of(new Problem("f", "/a/1/b~1c", "is too large a number; expected one that a double can hold")),
                problems);
    }

    /** Windows editors like to put one before the first letter. */
    @Test
    void passesOverAByteOrderMark() {
        assertEquals(3, Json.parse("f", "\uFEFF{\"a\": 3}".getBytes(StandardCharsets.UTF_8)).path("a").asInt());
    }

    @Test
    void readsLettersOfEveryLanguage() {
        String name = "تولیہ č 🧺";
        assertEquals(
                name,
                Json.parse("f", ("{\"a\": \"" + name + "\"}").getBytes(StandardCharsets.UTF_8)).path("a").asText());
    }

    @Test
    void writesTheSameBytesEverywhere() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, 2.5));
        value.put("a", Map.of());
        value.put("none", null);
        assertEquals("{\n  \"b\": [\n    1,\n    2.5\n  ],\n  \"a\": {},\n  \"none\": null\n}\n", Json.write(value).replace("{ }", "{}"));
        assertFalse(Json.write(value).contains("\r"));
    }

    @Test
    void wholeNumbersAreWrittenWithoutAFraction() {
        assertEquals(3L, Json.number(3.0));
        assertEquals(-150L, Json.number(-150.0));
        assertEquals(0L, Json.number(-0.0));
        assertEquals(2.5, Json.number(2.5));
        assertEquals(1e300, Json.number(1e300));
    }

    @Test
    void pointersAreEscaped() {
        assertEquals("a~1b~0c", Json.escape("a/b~c"));
        assertEquals("~01", Json.escape("~1"));
    }

    @Test
    void longValuesAreShortenedInMessages() {
        JsonNode tree = Json.parse("f", ("{\"a\": \"" + "x".repeat(200) + "\"}").getBytes(StandardCharsets.UTF_8));
        assertEquals(60, Json.describe(tree.path("a")).length());
        assertTrue(Json.describe(tree.path("a")).endsWith("..."));
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        assertTrue(fileProblem(folder.resolve("none.json")).contains("there is no such file"));
        assertTrue(fileProblem(folder).contains("is a folder"));
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Json.MOST_BYTES + 1); // sparse: no bytes are written
        }
        assertTrue(fileProblem(large).contains("larger than 64 MB"));
        Path small = Files.writeString(folder.resolve("small.json"), "{}");
        assertEquals(2, Json.read(small).length);
        assertThrows(InputException.class, () -> ScenarioFile.read(small));
        assertTrue(fileProblem(Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("gone")))
                .contains("there is no such file"));
    }

    private static String fileProblem(Path file) {
        Problem problem = assertThrows(InputException.class, () -> Json.read(file)).problems().get(0);
        assertEquals(file.toString(), problem.file());
        return problem.message();
    }
}
