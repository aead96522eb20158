package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Basis;
import org.parley.simulate.Quantity;

/** Any figure of a run can be explained, and the explanation is of that figure. */
class ExplainTest {

    @ParameterizedTest
    @EnumSource(Quantity.Field.class)
    void everyFigureIsExplained(Quantity.Field field) {
        for (Basis basis : Basis.values()) {
            String name = basis.key() + "." + field.word();
            JsonNode run = parley("run", "classroom", "--offer", "free-trade", "--explain", name, "--json").json();
            JsonNode told = run.path("explain");
            assertEquals(name, told.path("field").asText());
            double value = run.path("bases").path(basis.key()).path(field.word()).asDouble();
            assertEquals(value, told.path("value").asDouble(), 0, name);
            double sum = 0;
            for (JsonNode part : told.path("contributions")) {
                sum += part.path("value").asDouble();
                assertFalse(part.path("name").asText().isBlank());
            }
            assertEquals(told.path("whole").asDouble(), sum, 1e-9, name);
            assertEquals(value - told.path("noDeal").asDouble(), told.path("whole").asDouble(), 1e-9, name);
            assertTrue(told.path("words").asText().length() > 30, name);
            assertTrue(told.path("symbols").asText().contains("flow = v "), name);
            // What is nothing yet rests on the terms alone that could make it something.
            assertTrue(told.path("inputs").size() > (value == 0 ? 0 : 3), name);
            for (JsonNode input : told.path("inputs")) {
                assertFalse(input.path("name").asText().isBlank() || input.path("source").asText().isBlank(), input.toString());
                assertFalse(input.path("value").isNull(), input.toString());
            }
        }
    }

    /** A point of a chart and a line of a run are figures, too. */
    @Test
    void daysAndLinesAreExplained() {
        JsonNode day = parley("run", "pakistan-us-2025", "--offer", "july-2025", "--explain", "day120.exports", "--json").json();
        assertEquals(day.at("/exports/120").asDouble(), day.at("/explain/value").asDouble(), 0);
        assertEquals("on day 120, 8 Aug 2025", day.at("/explain/basis").asText());
        JsonNode run = parley(
                        "run", "pakistan-us-2025", "--offer", "july-2025", "--explain", "longRun.lines.towels.change", "--json")
                .json();
        for (JsonNode line : run.path("lines")) {
            if (line.path("id").asText().equals("towels")) {
                double change = line.path("long").asDouble() - line.path("base").asDouble();
                assertEquals(change, run.at("/explain/value").asDouble(), 1e-9);
            }
        }
        assertTrue(run.at("/explain/inputs").toString().contains("Towels and kitchen linen, sold in 2024"));
        assertFalse(run.at("/explain/inputs").toString().contains("Knit tops"), "another product");
        assertFalse(run.at("/explain/inputs").toString().contains("99999"), "no digits that nobody set");
    }

    /** All that a run tells of a line or as a whole is a figure with the same value. */
    @Test
    void theFieldsOfARunAreExplained() {
        JsonNode run = parley("run", "pakistan-us-2025", "--offer", "july-2025", "--json").json();
        JsonNode line = run.at("/lines/0");
        String id = line.path("id").asText();
        for (String field : List.of(
                "base", "short", "long", "afterDeadline", "horizon", "dutyBasePct", "dutyPct", "priceChangePct")) {
            assertEquals(line.path(field).asDouble(), explained("lines." + id + "." + field).path("value").asDouble(), 0, field);
        }
        JsonNode breakEven = explained("breakEvenRate");
        assertEquals(run.path("breakEvenRate").asDouble(), breakEven.path("value").asDouble(), 1e-9);
        for (JsonNode limit : run.path("limits")) {
            String name = limit.path("id").asText() + (limit.has("line") ? "." + limit.path("line").asText() : "");
            assertEquals(
                    limit.path("value").asDouble(), explained("limits." + name).path("value").asDouble(), 1e-9, name);
        }
        assertEquals("points", explained("home.politicalCost").path("unit").asText());
    }

    private static JsonNode explained(String name) {
        return parley("run", "pakistan-us-2025", "--offer", "july-2025", "--json", "--explain", name).json().path("explain");
    }

    @Test
    void aDayThatIsNoneIsOneClearLine() {
        List<String> faults = parley("run", "pakistan-us-2025", "--offer", "july-2025", "--explain", "day5000.exports")
                .faults(ExitCode.WRONG_INPUT);
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("expected a day of at most 730"), faults.toString());
    }

    @Test
    void inputsAreThoseOfTheFigure() {
        String longRun = inputs("longRun.exports");
        assertTrue(longRun.contains("US extra tariff") && longRun.contains("Knit tops, sold in 2024"), longRun);
        assertTrue(longRun.contains("US Census Bureau") && longRun.contains("measured"), longRun);
        assertFalse(longRun.contains("Raw cotton, bought"), "imports do not move exports");
        assertFalse(longRun.contains("Rush orders"), "the long run has none");
        assertTrue(inputs("firstYear.exports").contains("Rush orders before the deadline"));
        String imports = inputs("longRun.imports");
        assertTrue(imports.contains("Raw cotton, bought in 2024") && imports.contains("estimate"), imports);
        assertTrue(imports.contains("Share of a purchase promise that is delivered"), imports);
        assertTrue(inputs("longRun.imports", "--assume", "deliveredPct=57").contains("Changed by the user or the offer"));
    }

    private static String inputs(String name, String... more) {
        String[] start = {"run", "pakistan-us-2025", "--offer", "july-2025", "--json", "--explain", name};
        String[] call = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, call, start.length, more.length);
        return parley(call).json().at("/explain/inputs").toString();
    }

    @Test
    void peopleReadAWaterfall() {
        String text = parley("run", "pakistan-us-2025", "--offer", "july-2025", "--explain", "longRun.exports").out();
        int noDeal = text.indexOf("No deal");
        int signed = text.indexOf("Signed on day 112, talks extended by 23 days");
        int rate = text.indexOf("US extra tariff 19%");
        int offer = text.indexOf("What was agreed in July 2025");
        assertTrue(0 < noDeal && noDeal < signed && signed < rate && rate < offer, text);
        assertTrue(text.contains("(1) The offer"), text);
        assertTrue(text.contains("in all orders of the parts"), text);
    }

    @Test
    void noDealHasNoParts() {
        JsonNode told = parley("run", "classroom", "--offer", "no-deal", "--explain", "longRun.exports", "--json")
                .json()
                .path("explain");
        assertEquals(0, told.path("contributions").size());
        assertEquals(0, told.path("whole").asDouble());
    }

    /** Without a deal there are no parts: the figure stands alone, once. */
    @Test
    void noDealIsToldOnce() {
        String text = parley("run", "classroom", "--offer", "no-deal", "--explain", "longRun.exports").out();
        assertEquals(1, text.lines().filter(line -> line.startsWith("No deal")).count(), text);
        assertFalse(text.contains("Shapley"), text);
    }
}
