package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands for the methods beside Parley's own; the numbers are worked by hand where the methods are tested. */
class OtherMethodsTest {

    private static final double EXACT = 1e-11;

    private static final String SMART = "{\"format\": \"parley-smart/1\", \"demand\": 1.5, \"substitution\": 1.5, \"supply\": null,"
            + " \"suppliers\": [{\"name\": \"a\", \"value\": 100, \"duty0Pct\": 10, \"duty1Pct\": %s},"
            + " {\"name\": \"b\", \"value\": 400, \"duty0Pct\": 10, \"duty1Pct\": 10}]}";

    private static final String GSIM = "{\"format\": \"parley-gsim/1\", \"regions\": [\"A\", \"B\"], \"trade\": [[0, 50], [20, 0]],"
            + " \"tariff0Pct\": [[0, 10], [20, 0]], \"tariff1Pct\": [[0, 0], [20, 0]], \"demand\": -1.25, \"supply\": %s,"
            + " \"substitution\": 5}";

    @Test
    void smartGivesItsFields() {
        Call call = parleyWith(SMART.formatted("0"), "smart", "-", "--json");
        JsonNode solved = call.json();
        assertEquals("", call.err());
        assertEquals(150.0 / 11, solved.path("creation").asDouble(), EXACT);
        assertEquals(1200.0 / 113, solved.path("diversion").asDouble(), EXACT);
        assertEquals(-10 - 120.0 / 113, solved.path("revenue").asDouble(), EXACT);
        assertEquals(7.5 / 11 - 60.0 / 113, solved.path("welfare").asDouble(), EXACT);
        assertEquals(100 + 150.0 / 11 + 1200.0 / 113, solved.at("/suppliers/0/value").asDouble(), EXACT);
        assertEquals(400 - 1200.0 / 113, solved.at("/suppliers/1/value").asDouble(), EXACT);
        String text = parleyWith(SMART.formatted("0"), "smart", "-").out();
        assertTrue(text.contains("Trade creation: +13.64") && text.contains("Trade diversion: 10.62"), text);
    }

    @Test
    void smartSaysThatARiseHasNoDiversion() {
        Call call = parleyWith(SMART.formatted("20"), "smart", "-", "--json");
        assertEquals(0, call.json().path("diversion").asDouble());
        assertTrue(call.err().contains("diversion formula is for cuts"), call.err());
    }

    @Test
    void smartRefusesToTakeMoreThanThereIs() {
        String text = SMART.formatted("900");
        List<String> faults = parleyWith(text, "smart", "-", "--json").faults(2);
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("standard input /suppliers/0: would sell less than nothing"), faults.get(0));
    }

    @Test
    void gsimGivesItsFieldsByRegion() {
        JsonNode linear = parleyWith(GSIM.formatted("1.5"), "gsim", "-", "--json").json();
        assertEquals(5.0 / 121, linear.at("/price/0").asDouble(), EXACT);
        assertEquals(0, linear.at("/price/1").asDouble(), EXACT);
        assertEquals(15.0 / 242, linear.at("/output/0").asDouble(), EXACT);
        assertEquals(50 * 257.0 / 242 * 126 / 121, linear.at("/trade/0/1").asDouble(), 1e-9);
        assertEquals(20, linear.at("/trade/1/0").asDouble(), EXACT);
        assertEquals(-5, linear.at("/revenue/1").asDouble(), EXACT);
        assertEquals(
                linear.at("/consumerSurplus/1").asDouble() - 5, linear.at("/welfare/1").asDouble(), EXACT);
        assertTrue(linear.at("/producerSurplus/0").asDouble() > 0);
        JsonNode exact = parleyWith(GSIM.formatted("1.5"), "gsim", "-", "--exact", "--json").json();
        assertEquals(Math.expm1(5.0 / 11 * Math.log(1.1)), exact.at("/price/0").asDouble(), 1e-10);
    }

    @Test
    void gsimTakesOneElasticityForEachRegion() {
        JsonNode one = parleyWith(GSIM.formatted("1.5"), "gsim", "-", "--json").json();
        assertEquals(one, parleyWith(GSIM.formatted("[1.5, 3]"), "gsim", "-", "--json").json(), "B's supply is not moved");
        JsonNode infinite = parleyWith(GSIM.formatted("[null, 3]"), "gsim", "-", "--json").json();
        assertEquals(0, infinite.at("/price/0").asDouble());
        assertEquals(1.25 / 11, infinite.at("/output/0").asDouble(), EXACT);
    }

    /** Both say what they are known to get wrong; the exact one has nothing to say. */
    @Test
    void gsimSaysWhereTheLinearSystemEnds() {
        assertTrue(parleyWith(GSIM.formatted("1.5"), "gsim", "-").err().contains("overstates losses"));
        Call exact = parleyWith(GSIM.formatted("1.5"), "gsim", "-", "--exact");
        assertEquals("", exact.err());
        assertTrue(exact.out().contains("shares moving with prices"), exact.out());
        String far = GSIM.formatted("1.5").replace("[[0, 0], [20, 0]]", "[[0, 300], [20, 0]]");
        assertTrue(parleyWith(far, "gsim", "-").err().contains("comes out below zero"));
        assertFalse(parleyWith(far, "gsim", "-", "--exact").err().contains("below zero"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[0, 50], [20, 0]] | [[0, 50]] | /trade: has 1 rows, expected a square table: 2 rows",
                "[[0, 50], [20, 0]] | [[0, 50], [20]] | /trade/1: has 1 numbers, expected a square table",
                "[[0, 50], [20, 0]] | [[0, 50], 7] | /trade/1: is 7, expected a square table",
                "[[0, 50], [20, 0]] | [[0, 50], [-20, 0]] | /trade/1/0: is -20, expected a number of 0 or more",
                "[[0, 50], [20, 0]] | [[0, 50], [0, 0]] | /trade/1: sells nothing: exporter 'B' has no trade at all",
                "[[0, 50], [20, 0]] | 5 | /trade: is 5, expected a square table",
                "[\"A\", \"B\"] | [\"A\", \"A\"] | /regions/1: is 'A', which is there already",
                "[\"A\", \"B\"] | [\"A\", 3] | /regions/1: is 3, expected a text",
                "[\"A\", \"B\"] | [] | /regions: is empty",
                "\"demand\": -1.25 | \"demand\": 1.25 | /demand: is 1.25, expected a number below 0",
                "\"demand\": -1.25 | \"demand\": [-1] | /demand: has 1 numbers, expected one for each of the 2 regions",
                "\"demand\": -1.25 | \"demand\": [-1, \"x\"] | /demand/1: is \"x\"",
                "\"demand\": -1.25 | \"deman\": -1.25 | 'demand' is missing",
                "\"substitution\": 5 | \"substitution\": 0 | /substitution: is 0",
                "[[0, 10], [20, 0]] | [[0, -100], [20, 0]] | /tariff0Pct/0/1: is -100",
                "parley-gsim/1 | parley-gsim/2 | /format: is \"parley-gsim/2\"",
            })
    void gsimNamesEveryFaultInOneLine(String part, String instead, String words) {
        String text = GSIM.formatted("1.5");
        assertTrue(text.contains(part), part);
        List<String> faults = parleyWith(text.replace(part, instead), "gsim", "-", "--json").faults(2).stream()
                .filter(line -> !line.startsWith("Note"))
                .toList();
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains(words), faults.get(0));
    }
}
