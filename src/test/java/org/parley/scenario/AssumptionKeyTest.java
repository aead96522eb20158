package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssumptionKeyTest {

    private static final double EXACT = 0;

    private static Assumptions with(AssumptionKey key, Object value) {
        return Assumptions.DEFAULTS.with(Collections.singletonMap(key.key(), value));
    }

    /** A value within the range that is not the usual one. */
    private static Object other(AssumptionKey key) {
        return switch (key.type()) {
            case SCHEDULE -> "another-schedule";
            case SWITCH -> false;
            case NUMBER -> key.min() + 0.37 * (key.max() - key.min());
            case WHOLE -> Math.rint(key.min() + 0.37 * (key.max() - key.min()));
        };
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @ParameterizedTest
    @EnumSource
    void setsItselfAndNothingElse(AssumptionKey key) {
        Object value = other(key);
        Assumptions changed = with(key, value);
        for (AssumptionKey each : AssumptionKey.values()) {
            Object found = each.get(changed);
            if (each != key) {
                assertEquals(each.get(Assumptions.DEFAULTS), found, each.key());
            } else if (value instanceof Number number) {
                assertNotEquals(number(each.get(Assumptions.DEFAULTS)), number(found));
                assertEquals(number.doubleValue(), number(found), EXACT);
            } else {
                assertEquals(value, found);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsKey(AssumptionKey key) {
        assertEquals(key, AssumptionKey.of(key.key()));
        assertTrue(Assumptions.DEFAULTS.values().containsKey(key.key()));
        assertEquals(key.get(Assumptions.DEFAULTS), Assumptions.DEFAULTS.values().get(key.key()));
    }

    @ParameterizedTest
    @EnumSource
    void acceptsItsEndsAndRefusesWhatLiesBeyond(AssumptionKey key) {
        if (key.type() != AssumptionKey.Type.NUMBER && key.type() != AssumptionKey.Type.WHOLE) {
            return;
        }
        assertTrue(key.max() > key.min());
        assertEquals(key.min(), number(key.get(with(key, key.min()))), EXACT);
        assertEquals(key.max(), number(key.get(with(key, key.max()))), EXACT);
        for (double wrong : new double[] {
            key.min() - 1, key.max() + 1, Math.nextDown(key.min()), Math.nextUp(key.max()), Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        }) {
            refused(key, wrong);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesOtherTypes(AssumptionKey key) {
        List<Object> wrong = new ArrayList<>();
        wrong.add(null);
        wrong.add(List.of());
        if (key.type() != AssumptionKey.Type.SCHEDULE) {
            wrong.add("30");
        }
        if (key.type() != AssumptionKey.Type.SWITCH) {
            wrong.add(true);
        }
        if (key.type() == AssumptionKey.Type.SCHEDULE || key.type() == AssumptionKey.Type.SWITCH) {
            wrong.add(1);
        }
        if (key.type() == AssumptionKey.Type.WHOLE) {
            wrong.add(key.min() + 1.5);
        }
        wrong.forEach(value -> refused(key, value));
    }

    private static void refused(AssumptionKey key, Object value) {
        String message = assertThrows(IllegalArgumentException.class, () -> with(key, value), "took " + value)
                .getMessage();
        assertTrue(message.startsWith(key.key() + " must be " + key.expected() + ", not "), message);
    }

    @Test
    void wholeNumbersMayComeInAnyType() {
        assertEquals(9, with(AssumptionKey.EFFECTIVE, 9).effectiveDays());
        assertEquals(9, with(AssumptionKey.EFFECTIVE, 9L).effectiveDays());
        assertEquals(9, with(AssumptionKey.EFFECTIVE, 9.0).effectiveDays());
        assertEquals(9, with(AssumptionKey.ORDER_LAG, 9).orderLagDays(), EXACT);
    }

    @Test
    void anUnknownKeyIsToldWithThoseKnown() {
        String message = assertThrows(IllegalArgumentException.class, () -> Assumptions.DEFAULTS.with(Map.of("growth", 1)))
                .getMessage();
        assertTrue(message.contains("'growth'"), message);
        for (AssumptionKey key : AssumptionKey.values()) {
            assertTrue(message.contains(key.key()), message);
        }
    }

    /** Editors read the schema, the program asks the key: they may not differ. */
    @ParameterizedTest
    @EnumSource
    void theSchemaHasTheSameTypeAndEnds(AssumptionKey key) throws IOException {
        Path file = Path.of("scenarios", "scenario.schema.json");
        JsonNode asked = Json.parse(file.toString(), Files.readAllBytes(file))
                .at("/$defs/assumptions/properties/" + key.key().replace(".", "/properties/"));
        String type =
                switch (key.type()) {
                    case SCHEDULE -> "string";
                    case SWITCH -> "boolean";
                    case NUMBER -> "number";
                    case WHOLE -> "integer";
                };
        assertEquals(type, asked.path("type").asText());
        boolean ranged = key.type() == AssumptionKey.Type.NUMBER || key.type() == AssumptionKey.Type.WHOLE;
        assertEquals(ranged ? key.min() : Double.NaN, asked.path("minimum").asDouble(Double.NaN), EXACT);
        assertEquals(ranged ? key.max() : Double.NaN, asked.path("maximum").asDouble(Double.NaN), EXACT);
        assertFalse(asked.has("exclusiveMinimum") || asked.has("exclusiveMaximum"));
    }

    @Test
    void expectationsReadWell() {
        assertEquals("a number from -50 to 100", AssumptionKey.GROWTH.expected());
        assertEquals("a whole number from 0 to 365", AssumptionKey.RUSH_WINDOW.expected());
        assertEquals("true or false", AssumptionKey.RUSH_ON.expected());
        assertEquals("the id of a schedule", AssumptionKey.PAUSE.expected());
    }

    @Test
    void nothingChangedIsTheSame() {
        assertEquals(Assumptions.DEFAULTS, Assumptions.DEFAULTS.with(Map.of()));
        assertEquals(Assumptions.DEFAULTS, Assumptions.DEFAULTS.with(new HashMap<>(Assumptions.DEFAULTS.values())));
    }

    @Test
    void valuesAreInTheOrderOfTheFileFormat() {
        assertEquals(
                List.of(
                        "rivals", "snapback", "pause", "orderLagDays", "adjustmentPerYear", "growthPct", "substitution", "demand",
                        "passThroughPct", "preferenceUsePct", "frontLoading.on", "frontLoading.beta", "frontLoading.risk",
                        "frontLoading.windowDays", "frontLoading.repayDays", "effectiveDays", "deliveredPct",
                        "jobsPerMusd"),
                List.copyOf(Assumptions.DEFAULTS.values().keySet()));
        assertThrows(
                UnsupportedOperationException.class,
                () -> Assumptions.DEFAULTS.values().clear());
    }

    @Test
    void theDeepestRepaymentIsTwiceTheSurgeOverItsDays() {
        Assumptions.Rush rush = new Assumptions.Rush(true, 0.02, 0.5, 30, 60);
        // the surge of whole days 0..29 rises to 2 beta J 29/30 and sums to beta J 29
        assertEquals(2 * 0.02 * 0.5 * 19 * 29 / 60, rush.deepestRepayment(19, 90), 1e-14);
        // of a window that begins before the first day, only days 0, 1 and 2 swell, by 27, 28 and 29 thirtieths
        assertEquals(2 * 0.02 * 0.5 * 2 * 19 * (27 + 28 + 29) / 30 / 60, rush.deepestRepayment(19, 3), 1e-14);
        assertEquals(0, rush.deepestRepayment(-5, 90), EXACT);
        assertEquals(0, new Assumptions.Rush(false, 1, 1, 30, 60).deepestRepayment(19, 90), EXACT);
        assertEquals(0, new Assumptions.Rush(true, 1, 1, 0, 60).deepestRepayment(19, 90), EXACT);
    }
}
