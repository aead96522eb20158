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

    @Test
    void theyAreToldOfWhereverTheyStand() {
        Loaded<Domain> loaded = read(GOOD.replace("\"name\": \"Car\"", "\"name\": \"Car\", \"a/b~c\": 1")
                .replace("\"name\": \"price\"", "\"name\": \"price\", \"unit\": \"EUR\""));
        assertEquals(
                List.of("/a~1b~0c", "/issues/0/unit"),
                loaded.warnings().stream().map(warning -> warning.pointer()).toList());
        assertTrue(loaded.warnings().get(0).message().contains("does nothing"), loaded.warnings().toString());
    }

    @Test
    void partiesWithoutNamesAreAAndB() {
        assertEquals(List.of("A", "B"), read(GOOD.replace("\"parties\": [\"Seller\", \"Buyer\"], ", "")).value().parties());
        assertEquals("domain.json", read(GOOD.replace("\"name\": \"Car\", ", "")).value().name());
    }

    /** Each fault says what is there, shortened when it is long, and what was expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"evals\": [4, 5]|\"evals\": {}|domain.json /issues/0/values/1/evals: is an object, expected two numbers of 0 or more, one for each party",
                "\"evals\": [4, 5]|\"evals\": []|domain.json /issues/0/values/1/evals: is an empty list, expected two numbers",
                "\"evals\": [4, 5]|\"evals\": [1, 2, 3]|domain.json /issues/0/values/1/evals: is a list of 3, expected two numbers",
                "\"evals\": [4, 5]|\"evals\": [4, true]|domain.json /issues/0/values/1/evals/1: is true, expected a number of 0 or more",
                ", \"evals\": [4, 5]|``|domain.json /issues/0/values/1: 'evals' is missing; expected two numbers",
                "[0.3, 0.2]|[0.3, \"x\"]|domain.json /reservation/1: is \"x\", expected a number",
                "{\"name\": \"high\", \"evals\": [4, 5]}|7|domain.json /issues/0/values/1: is 7, expected an object",
                "\"name\": \"high\"|\"name\": \" \"|domain.json /issues/0/values/1/name: is \" \", expected a text",
                "[\"Seller\", \"Buyer\"]|[\"Seller\", 7]|domain.json /parties/1: is 7, expected a text",
                "[\"Seller\", \"Buyer\"]|7|domain.json /parties: is 7, expected the names of two parties",
                "\"weights\": [3, 1]|\"weights\": [3, 0]|domain.json /issues: have weights for 'Buyer' that sum to 0; expected a sum above 0",
                "\"weights\": [3, 1]|\"weights\": [-3, 1]|domain.json /issues/0/weights/0: is -3, expected a number of 0 or more",
            })
    void faultsSayWhatIsThere(String good, String bad, String told) {
        assertTrue(GOOD.contains(good), good);
        InputException refused = assertThrows(InputException.class, () -> read(GOOD.replace(good, bad)));
        assertEquals(1, refused.problems().size(), refused.getMessage());
        assertTrue(refused.getMessage().startsWith(told), refused.getMessage());
    }

    @Test
    void whatIsLongIsShortened() {
        String longest = "x".repeat(500);
        InputException refused = assertThrows(
                InputException.class, () -> read(GOOD.replace("[4, 5]", "[4, \"" + longest + "\"]")));
        String told = refused.getMessage();
        assertTrue(told.contains("is \"xxxx") && told.contains("xx..., expected a number of 0 or more"), told);
        assertTrue(told.length() < 200, told);
    }

    @Test
    void weightsThatNoDoubleCanHoldAreRefused() {
        InputException refused = assertThrows(
                InputException.class,
                () -> read(GOOD.replace("\"weights\": [3, 1]", "\"weights\": [1e308, 1]")
                        .replace("\"weights\": [1, 0]", "\"weights\": [1e308, 0]")));
        assertTrue(refused.getMessage().contains("for 'Seller' that sum to too much"), refused.getMessage());
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
