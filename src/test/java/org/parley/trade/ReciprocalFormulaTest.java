package org.parley.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReciprocalFormulaTest {

    private static final double EXACT = 0;
    private static final double ROUNDING = 1e-12;
    /** A name, perhaps quoted, then exports, imports and the announced rate. */
    private static final Pattern ROW = Pattern.compile("(\"[^\"]*\"|[^,]*),([^,]*),([^,]*),([^,]*)");

    private record Economy(String name, double exports, double imports, double announcedPct) {}

    @Test
    void pakistanIsTwentyNineFromFiftyEight() {
        assertEquals(58, ReciprocalFormula.ratioPct(2135.1, 5123.7), EXACT);
        assertEquals(29, ReciprocalFormula.ratePct(2135.1, 5123.7), EXACT);
        assertEquals(50 * (5123.7 - 2135.1) / 5123.7, ReciprocalFormula.continuousPct(2135.1, 5123.7), ROUNDING);
    }

    @ParameterizedTest(name = "exports {0}, imports 100: ratio {1}, rate {2}")
    @CsvSource({
        "0, 100, 50", // nothing sold: half of everything
        "49, 51, 26", // an odd ratio: 25.5 goes up
        "50, 50, 25",
        "79, 21, 11", // 10.5 goes up
        "80, 20, 10",
        "81, 19, 10", // 9.5 goes up to what the floor asks anyway
        "90, 10, 10", // five, so the floor
        "100, 0, 10",
        "150, -50, 10", // a surplus of the imposing side still paid ten
    })
    void roundsTheRatioBeforeItHalves(double exports, double ratio, double rate) {
        assertEquals(ratio, ReciprocalFormula.ratioPct(exports, 100), EXACT);
        assertEquals(rate, ReciprocalFormula.ratePct(exports, 100), EXACT);
    }

    @Test
    void roundingTheRatioFirstMatters() {
        // 40.6 percent is printed as 41, and half of that, 20.5, as 21. Halving first would give 20.3, hence 20.
        assertEquals(41, ReciprocalFormula.ratioPct(59.4, 100), EXACT);
        assertEquals(21, ReciprocalFormula.ratePct(59.4, 100), EXACT);
    }

    @Test
    void continuousRateHasTheFloorAndTheUncappedOneHasNot() {
        assertEquals(10, ReciprocalFormula.continuousPct(90, 100), EXACT);
        assertEquals(5, ReciprocalFormula.uncappedPct(90, 100), ROUNDING);
        assertEquals(-25, ReciprocalFormula.uncappedPct(150, 100), ROUNDING);
        assertEquals(20.3, ReciprocalFormula.continuousPct(59.4, 100), ROUNDING);
        assertEquals(ReciprocalFormula.continuousPct(59.4, 100), ReciprocalFormula.uncappedPct(59.4, 100), EXACT);
    }

    @Test
    void unitsDoNotMatter() {
        assertEquals(
                ReciprocalFormula.uncappedPct(2135.1, 5123.7),
                ReciprocalFormula.uncappedPct(2.1351e9, 5.1237e9),
                ROUNDING);
    }

    /**
     * The whole published table: 51 of the 55 announced rates come out to the point, and four differ by one. The flows are
     * rounded to a tenth of a million, which is too little to explain Japan and Vietnam: the list is what the table says.
     */
    @Test
    void givesThePublishedTable() throws IOException {
        List<Economy> table = table();
        assertEquals(55, table.size());
        Map<String, Double> differing = new TreeMap<>();
        for (Economy economy : table) {
            double rate = ReciprocalFormula.ratePct(economy.exports, economy.imports);
            if (rate != economy.announcedPct) {
                differing.put(economy.name, rate - economy.announcedPct);
            }
        }
        assertEquals(DIFFERING, differing);
    }

    private static final Map<String, Double> DIFFERING =
            new TreeMap<>(Map.of("Japan", -1.0, "Vietnam", -1.0, "Vanuatu", 1.0, "Malawi", 1.0));

    @ParameterizedTest
    @CsvSource({
        "10, 0",
        "10, -1",
        "-1, 10",
        "NaN, 10",
        "10, NaN",
        "Infinity, 10",
        "10, Infinity",
        "-Infinity, 10",
    })
    void refusesWhatIsNoTrade(double exports, double imports) {
        for (Formula formula : List.<Formula>of(
                ReciprocalFormula::ratioPct,
                ReciprocalFormula::ratePct,
                ReciprocalFormula::continuousPct,
                ReciprocalFormula::uncappedPct)) {
            String message = assertThrows(IllegalArgumentException.class, () -> formula.of(exports, imports))
                    .getMessage();
            assertTrue(message.contains("imports above 0"), message);
        }
    }

    private interface Formula {
        double of(double exports, double imports);
    }

    private static List<Economy> table() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ReciprocalFormulaTest.class.getResourceAsStream("/us-rates-2025.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("country,"))
                    .map(ReciprocalFormulaTest::economy)
                    .collect(Collectors.toList());
        }
    }

    private static Economy economy(String line) {
        Matcher fields = ROW.matcher(line);
        assertTrue(fields.matches(), line);
        return new Economy(
                fields.group(1).replace("\"", ""),
                Double.parseDouble(fields.group(2)),
                Double.parseDouble(fields.group(3)),
                Double.parseDouble(fields.group(4)));
    }
}
