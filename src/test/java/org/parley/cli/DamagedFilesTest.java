package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files damaged at random places: they may be good or bad, but never stop the program. More damages than usual are tried with
 * {@code -Dparley.damages=2000}.
 */
class DamagedFilesTest {

    private static final int DAMAGES = Integer.getInteger("parley.damages", 60);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null", "-1", "0", "1", "2.5", "100", "1e9", "3e9", "1e-300", "1e308", "-1e308", "true", "\"\"", "\"x\"",
            "\"PK\"", "\"2025-02-30\"", "\"classroom\"", "[]", "{}", "[null]", "{\"\": 1}", "{\"short\": 1}");

    private static final String OFFER = "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"mine\","
            + " \"name\": \"Mine\", \"agreementDay\": 10, \"extensionDays\": 5, \"mfn\": true, \"levers\": {\"wheat\": 100},"
            + " \"assume\": {\"growthPct\": 2, \"rivals\": \"threat\"}}";
    private static final String SESSION = "{\"format\": \"parley-session/1\", \"scenario\": {\"id\": \"classroom\"},"
            + " \"offer\": " + OFFER + ", \"pinned\": [" + OFFER + "], \"assumptions\": {\"growthPct\": 1},"
            + " \"moves\": [{\"name\": \"cotton\"}]}";
    private static final String MARKET = "{\"format\": \"parley-market/1\", \"substitution\": 2, \"demand\": -1,"
            + " \"suppliers\": [{\"name\": \"a\", \"value\": 1, \"supply\": 2, \"duty1Pct\": 10, \"barrier0Pct\": 5},"
            + " {\"name\": \"b\", \"value\": 3}]}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aDamagedScenarioIsJudgedAndRunsOrIsRefused(long seed) throws IOException {
        String whole = Files.readString(Path.of("scenarios", "classroom.json"));
        Random random = new Random(seed);
        int bad = 0;
        for (int n = 0; n < DAMAGES; n++) {
            String damaged = damage(whole, random, 1 + n % 3);
            Call check = parleyWith(damaged, "check", "-");
            assertTrue(check.code() == 0 || check.code() == 1, check.err() + damaged);
            assertFalse(check.err().contains("Exception"), check.err());
            bad += check.code();
            Call run = parleyWith(damaged, "run", "-", "--offer", "a-bit-of-everything", "--json");
            assertTrue(run.code() == 2 || check.code() == 0 && run.code() == 0, check.err() + run.err() + damaged);
            Call text = parleyWith(damaged, "run", "-", "--offer", "a-bit-of-everything");
            assertTrue(text.code() == run.code(), text.err() + damaged);
            Call show = parleyWith(damaged, "show", "-");
            assertTrue(show.code() == 2 * check.code(), show.err() + damaged);
        }
        assertTrue(bad > DAMAGES / 4 && bad < DAMAGES, bad + " of " + DAMAGES + " were bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFER, SESSION, MARKET})
    void aDamagedOfferSessionOrMarketIsJudged(String whole) throws IOException {
        Random random = new Random(3);
        int bad = 0;
        for (int n = 0; n < DAMAGES; n++) {
            String damaged = damage(whole, random, 1 + n % 3);
            Call check = parleyWith(damaged, "check", "-");
            assertTrue(check.code() == 0 || check.code() == 1, check.err() + damaged);
            bad += check.code();
            Call use = whole.equals(MARKET)
                    ? parleyWith(damaged, "market", "-")
                    : parleyWith(damaged, "run", "classroom", "--offer", "-");
            assertTrue(use.code() == 0 || use.code() == 2, use.err() + damaged);
        }
        assertTrue(bad > DAMAGES / 4 && bad < DAMAGES, bad + " of " + DAMAGES + " were bad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"horizonDays\": 365 | \"horizonDays\": 3e9 | /clock/horizonDays",
                "\"kind\": \"purchase\" | \"kind\": 1e400 | /levers/2/kind",
                "\"exports\": [ | \"exports\": {\"\": 1}, \"other\": [ | /exports"
            })
    void damagesThatOnceStoppedTheProgramAreFaults(String old, String damaged, String place) throws IOException {
        String whole = Files.readString(Path.of("scenarios", "classroom.json"));
        assertTrue(whole.contains(old), old);
        List<String> faults = parleyWith(whole.replace(old, damaged), "check", "-").faults(1);
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("standard input " + place)), faults.toString());
    }

    @Test
    void anOutcomeThatDoublesCannotHoldIsRefused() throws IOException {
        String whole = Files.readString(Path.of("scenarios", "classroom.json"));
        String extreme = whole.replaceFirst("(\"country\": \"XA\", \"valueMusd\": )[0-9.]+", "$11e308");
        assertFalse(extreme.equals(whole));
        List<String> faults = parleyWith(extreme, "run", "-", "--offer", "free-trade", "--json").faults(2);
        assertTrue(faults.get(0).contains("has no outcome that doubles can hold"), faults.toString());
    }

    @Test
    void aFileCutOffAnywhereIsAFault() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("scenarios", "classroom.json"));
        for (int length = 0; length < whole.length - 2; length += 397) {
            Call check = parleyWith(new String(whole, 0, length, java.nio.charset.StandardCharsets.UTF_8), "check", "-");
            assertTrue(check.code() == 1, "cut at " + length + ": " + check.err());
            assertTrue(check.err().lines().count() == 1, check.err());
        }
    }

    private static String damage(String text, Random random, int times) throws IOException {
        JsonNode root = MAPPER.readTree(text);
        for (int n = 0; n < times; n++) {
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
            boolean remove = random.nextInt(4) == 0;
            if (container instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                if (remove) {
                    object.remove(name);
                } else {
                    object.set(name, value);
                }
            } else if (container instanceof ArrayNode array && !array.isEmpty()) {
                int i = random.nextInt(array.size());
                if (remove) {
                    array.add(array.get(i).deepCopy());
                } else {
                    array.set(i, value);
                }
            }
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
