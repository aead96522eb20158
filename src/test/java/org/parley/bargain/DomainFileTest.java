package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.InputException;
import org.parley.scenario.Loaded;

class DomainFileTest {

    private static final String GOOD =
            """
            {"format": "parley-domain/1", "name": "Car", "parties": ["Seller", "Buyer"], "reservation": [0.3, 0.2],
             "issues": [
               {"name": "price", "weights": [3, 1], "values": [
                 {"name": "low", "evals": [1, 10]}, {"name": "high", "evals": [4, 5]}]},
               {"name": "colour", "weights": [1, 0], "values": [
                 {"name": "red", "evals": [2, 7]}, {"name": "blue", "evals": [1, 7]}, {"name": "grey", "evals": [0, 7]}]}]}
            """;

    private static Loaded<Domain> read(String text) {
        return DomainFile.read("domain.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void utilitiesAreWeightsTimesEvaluationsOverTheLargest() {
        Domain domain = read(GOOD).value();
        assertEquals("Car", domain.name());
        assertEquals(List.of("Seller", "Buyer"), domain.parties());
        OfferSpace space = domain.space();
        assertArrayEquals(new double[] {0.3, 0.2}, space.reservation());
        assertArrayEquals(new double[] {0.75 * 0.25 + 0.25, 1}, space.utilities(new int[] {0, 0}), 1e-12);
        assertArrayEquals(new double[] {0.75, 0.5}, space.utilities(new int[] {1, 2}), 1e-12);
        assertEquals(6, space.offers().intValueExact());
        double seller = 0.75 * 0.625 + 0.25 * 0.5;
        assertEquals((seller + 0.75) / 2, space.meanUtility(), 1e-12);
        assertEquals(2, Frontier.of(space).points().size(), "red, at either price");
    }

    @Test
    void reservationNameAndPartiesMayBeLeftOut() {
        Domain domain = read(
                        "{\"format\": \"parley-domain/1\", \"issues\": [{\"name\": \"x\", \"weights\": [1, 1],"
                                + " \"values\": [{\"name\": \"only\", \"evals\": [0, 0]}]}]}")
                .value();
        assertArrayEquals(new double[2], domain.space().reservation());
        assertArrayEquals(new double[2], domain.space().utilities(new int[1]), "who values nothing gains nothing");
    }

    @Test
    void fieldsThatAreNotKnownAreToldOf() {
        Loaded<Domain> loaded = read(GOOD.replace("\"name\": \"red\"", "\"name\": \"red\", \"note\": 1"));
        assertEquals(1, loaded.warnings().size());
        assertEquals("/issues/1/values/0/note", loaded.warnings().get(0).pointer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"parley-domain/1\"|\"parley-domain/9\"|/format",
                "\"weights\": [3, 1]|\"weights\": [3, -1]|/issues/0/weights/1",
                "\"weights\": [3, 1]|\"weights\": [3]|/issues/0/weights",
                "\"weights\": [3, 1], |''|/issues/0",
                "\"evals\": [4, 5]|\"evals\": [4, \"5\"]|/issues/0/values/1/evals/1",
                "\"evals\": [4, 5]|\"evals\": [4, -5]|/issues/0/values/1/evals/1",
                "\"evals\": [4, 5]|\"evals\": [4, 1e999]|/issues/0/values/1/evals/1",
                "\"evals\": [4, 5]|\"evals\": null|/issues/0/values/1/evals",
                "\"name\": \"high\"|\"name\": \"low\"|/issues/0/values/1/name",
                "\"name\": \"colour\"|\"name\": \"price\"|/issues/1/name",
                "\"name\": \"colour\"|\"name\": 7|/issues/1/name",
                "[\"Seller\", \"Buyer\"]|[\"Seller\"]|/parties",
                "[0.3, 0.2]|[0.3, \"x\"]|/reservation/1",
                "\"weights\": [3, 1]|\"weights\": [3, 0]|/issues",
            })
    void everyFaultHasItsPlace(String good, String bad, String place) {
        assertTrue(GOOD.contains(good), good);
        InputException refused = assertThrows(InputException.class, () -> read(GOOD.replace(good, bad)));
        assertEquals(List.of(place), refused.problems().stream().map(p -> p.pointer()).toList(), refused.getMessage());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        InputException refused = assertThrows(
                InputException.class, () -> read(GOOD.replace("[4, 5]", "5").replace("[2, 7]", "{}")));
        assertEquals(2, refused.problems().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "[]", "null", "''", "{\"format\": \"parley-domain/1\"}", "{\"format\": \"parley-domain/1\", \"issues\": []}",
                "{\"format\": \"parley-domain/1\", \"issues\": [1, [], null]}", "{\"format\": {}, \"issues\": {\"a\": 1}}",
                "{\"format\": \"parley-domain/1\", \"issues\": [{\"name\": \"x\", \"weights\": [1, 1], \"values\": []}]}"})
    void whatIsNoDomainIsRefusedInWords(String text) {
        InputException refused = assertThrows(InputException.class, () -> read(text));
        assertTrue(refused.getMessage().startsWith("domain.json"), refused.getMessage());
    }
}
