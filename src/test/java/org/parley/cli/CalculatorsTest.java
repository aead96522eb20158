package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculators against cases worked by hand. */
class CalculatorsTest {

    private static final double EXACT = 1e-11;

    private static final String TWO = "{\"format\": \"parley-market/1\", \"substitution\": %s, \"demand\": -1, \"suppliers\": ["
            + "{\"name\": \"a\", \"value\": 60, \"duty1Pct\": 10}, {\"name\": \"b\", \"value\": 40, \"supply\": null}]}";

    private static JsonNode market(String text) {
        return parleyWith(text, "market", "-", "--json").json();
    }

    /** sigma = 1: P = 1.1^0.6; a's quantity is P/1.1 x 1/P = 1/1.1, b's is P x 1/P = 1: budget shares stay. */
    @Test
    void cobbDouglasMarket() {
        JsonNode solved = market(TWO.formatted("1"));
        double p = Math.pow(1.1, 0.6);
        assertEquals(p, solved.path("p").asDouble(), EXACT);
        assertSupplier(solved, 0, "a", 1, 1 / 1.1, 60 / 1.1, 1.1);
        assertSupplier(solved, 1, "b", 1, 1, 40, 1);
        assertEquals(-100 * 0.6 * Math.log(1.1), solved.path("consumerSurplus").asDouble(), 1e-9);
        assertEquals(0.1 * 60 / 1.1, solved.path("dutyRevenue").asDouble(), 1e-9);
    }

    /** sigma = 2: P = 1/(0.6/1.1 + 0.4) = 1.1/1.04; a's quantity is (P/1.1)^2/P = P/1.21, b's is P^2/P = P. */
    @Test
    void marketWithSubstitutionOfTwo() {
        JsonNode solved = market(TWO.formatted("2"));
        double p = 1.1 / 1.04;
        assertEquals(p, solved.path("p").asDouble(), EXACT);
        assertSupplier(solved, 0, "a", 1, p / 1.21, 60 * p / 1.21, 1.1);
        assertSupplier(solved, 1, "b", 1, p, 40 * p, 1);
        // Demand of -1 keeps spending at landed prices: 1.1 x 60 P/1.21 + 40 P = 100.
        assertEquals(100, 1.1 * 60 * p / 1.21 + 40 * p, 1e-9);
        assertEquals(-100 * Math.log(p), solved.path("consumerSurplus").asDouble(), 1e-9);
        assertEquals(0.1 * 60 * p / 1.21, solved.path("dutyRevenue").asDouble(), 1e-9);
    }

    /**
     * One supplier, supply 1, demand -1, a wedge of 1.1 from duty times 1.1 from a barrier = 1.21: what is supplied, c, is what
     * is asked, 1/(1.21 c), so that c = q = 1/1.1, P = 1.1, and the producer loses 100 (1 - 1/1.21)/2.
     */
    @Test
    void oneSupplierWithRisingSupply() {
        JsonNode solved = market("{\"format\": \"parley-market/1\", \"substitution\": 4, \"demand\": -1, \"suppliers\": ["
                + "{\"name\": \"only\", \"value\": 100, \"supply\": 1, \"duty0Pct\": 5, \"duty1Pct\": 15.5,"
                + " \"barrier0Pct\": 20, \"barrier1Pct\": 32}]}");
        assertEquals(1.1, solved.path("p").asDouble(), EXACT);
        assertSupplier(solved, 0, "only", 1 / 1.1, 1 / 1.1, 100 / 1.21, 1.1);
        assertEquals(
                100 * (1 / 1.21 - 1) / 2,
                solved.at("/suppliers/0/producerSurplus").asDouble(),
                1e-9);
        // Buyers spent 100 x 1.05 x 1.2 = 126 at landed prices.
        assertEquals(-126 * Math.log(1.1), solved.path("consumerSurplus").asDouble(), 1e-9);
        assertEquals(0.155 * 100 / 1.21, solved.path("dutyRevenue").asDouble(), 1e-9);
    }

    private static void assertSupplier(
            JsonNode solved, int i, String name, double price, double quantity, double value, double landed) {
        JsonNode supplier = solved.path("suppliers").get(i);
        assertEquals(name, supplier.path("name").asText());
        assertEquals(price, supplier.path("price").asDouble(), EXACT);
        assertEquals(quantity, supplier.path("quantity").asDouble(), EXACT);
        assertEquals(value, supplier.path("value").asDouble(), 1e-9);
        assertEquals(landed, supplier.path("landed").asDouble(), EXACT);
    }

    @Test
    void marketTellsEveryFaultWithItsPlace() {
        List<String> faults = parleyWith(
                        "{\"format\": \"parley-market/1\", \"substitution\": 0, \"demand\": \"low\", \"suppliers\": ["
                                + "{\"name\": \"a\", \"value\": -1, \"duty1Pct\": 2000},"
                                + "{\"name\": \"a\", \"supply\": 0, \"barrier0Pct\": -3}, 7]}",
                        "market", "-", "--json")
                .faults(2);
        List<String> places = List.of(
                "/substitution: is 0",
                "/demand: is \"low\"",
                "/suppliers/0/value: is -1",
                "/suppliers/0/duty1Pct: is 2000",
                "/suppliers/1: 'value' is missing",
                "/suppliers/1/supply: is 0",
                "/suppliers/1/barrier0Pct: is -3",
                "/suppliers/1/name: is 'a', which another supplier has",
                "/suppliers/2: is 7");
        assertEquals(places.size(), faults.size(), faults.toString());
        for (int i = 0; i < places.size(); i++) {
            assertTrue(faults.get(i).startsWith("standard input " + places.get(i)), faults.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 'format' is missing",
                "{\"format\": \"parley-market/1\"} | 'substitution' is missing",
                "{\"format\": \"parley-smart/1\"} | /format: is \"parley-smart/1\"",
                "[] | expected a JSON object",
                "{\"format\": | the file ends in the middle",
                "{\"format\": \"parley-market/1\", \"substitution\": 1e999, \"demand\": -1, \"suppliers\": []} | /substitution",
                "{\"format\": \"parley-market/1\", \"substitution\": NaN} | is not a number that JSON knows",
                "{\"format\": \"parley-market/1\", \"substitution\": 2, \"demand\": -1, \"suppliers\": []} | /suppliers: is empty",
                "{\"format\": \"parley-market/1\", \"substitution\": 2, \"demand\": -1, \"suppliers\": [{\"name\": \"a\","
                        + " \"value\": 0}]} | /suppliers: sell nothing",
            })
    void marketRefusesWhatIsNoMarket(String text, String words) {
        String faults = String.join("\n", parleyWith(text, "market", "-").faults(2));
        assertTrue(faults.contains(words), faults);
    }

    @Test
    void marketWithNumbersTooFarApartIsRefused() {
        String text = "{\"format\": \"parley-market/1\", \"substitution\": 1e308, \"demand\": -1, \"suppliers\": ["
                + "{\"name\": \"a\", \"value\": 1, \"duty0Pct\": 1000}, {\"name\": \"b\", \"value\": 1e300}]}";
        List<String> faults = parleyWith(text, "market", "-", "--json").faults(2);
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).contains("no solution that doubles can hold"), faults.get(0));
    }

    @Test
    void marketWarnsOfFieldsItDoesNotKnow() {
        String text = TWO.formatted("2").replace("\"demand\"", "\"demnd\": -2, \"demand\"");
        Call call = parleyWith(text, "market", "-", "--json");
        assertEquals(0, call.code());
        assertEquals("Note: standard input /demnd: is not a field that Parley knows; it does nothing\n", call.err());
        assertTrue(call.json().has("p"));
    }

    /** Published in April 2025: Pakistan 58 and 29, China 67 and 34, the European Union 39 and 20. */
    @ParameterizedTest
    @CsvSource({
        "2135.1, 5123.7, 58, 29",
        "143.5, 438.9, 67, 34",
        "370.2, 605.8, 39, 20",
        "0, 12.5, 100, 50",
        "7, 7, 0, 10",
        "200, 100, -100, 10",
        "80, 100, 20, 10",
        "79, 100, 21, 11"
    })
    void formulaGivesThePublishedRates(String exports, String imports, double ratio, double rate) {
        JsonNode result = parley("formula", "--exports", exports, "--imports", imports, "--json").json();
        assertEquals(ratio, result.path("ratioPct").asDouble());
        assertEquals(rate, result.path("rate").asDouble());
        double x = Double.parseDouble(exports);
        double m = Double.parseDouble(imports);
        assertEquals(Math.max(10, 50 * (m - x) / m), result.path("continuous").asDouble(), 1e-12);
        assertTrue(parley("formula", "--exports", exports, "--imports", imports)
                .out()
                .contains("Rate by the formula, rounded, at least 10  " + " ".repeat(Double.compare(ratio, 100) == 0 || ratio < 0 ? 1 : 0)));
    }
}
