package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.simulate.Quantity;

/** Ranges and what matters most, as commands. */
class RangesTest {

    private static Call fan(String... more) {
        String[] start = {"fan", "pakistan-us-2025", "--offer", "july-2025", "--json"};
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return parley(all);
    }

    @Test
    void rangesHaveOneRowForEachShareAndOneValueForEachDay() {
        JsonNode fan = fan("--draws", "64").json();
        JsonNode run = parley("run", "pakistan-us-2025", "--offer", "july-2025", "--json").json();
        assertEquals("[0.05,0.2,0.35,0.5,0.65,0.8,0.95]", fan.path("quantiles").toString());
        assertEquals(run.path("days"), fan.path("days"));
        for (String series : new String[] {"exports", "imports", "balance", "gained"}) {
            JsonNode rows = fan.path(series);
            assertEquals(7, rows.size(), series);
            for (int d = 0; d < run.path("days").size(); d++) {
                for (int q = 0; q < 7; q++) {
                    double value = rows.get(q).get(d).asDouble();
                    assertTrue(q == 0 || value >= rows.get(q - 1).get(d).asDouble(), series + " on day " + d);
                    // Nobody doubts the first day.
                    assertTrue(d > 0 || series.equals("gained") || Math.abs(value - run.path(series).get(0).asDouble()) < 1);
                }
            }
        }
        double middle = fan.at("/bases/longRun/exports/3").asDouble();
        assertEquals(run.at("/bases/longRun/exports").asDouble(), middle, 0.05 * middle, "the case is in the middle");
        assertTrue(fan.at("/bases/longRun/exports/6").asDouble() > 1.1 * fan.at("/bases/longRun/exports/0").asDouble());
        double odds = fan.path("betterThanWalkAway").asDouble(-1);
        assertTrue(odds >= 0 && odds <= 1 && fan.path("betterThanNoDeal").asDouble(-1) >= 0);
    }

    @Test
    void theSameSeedDrawsTheSameWorlds() {
        String first = fan("--draws", "16", "--seed", "7").out();
        assertEquals(first, fan("--draws", "16", "--seed", "7").out());
        assertNotEquals(first, fan("--draws", "16", "--seed", "8").out());
        assertEquals(fan("--draws", "16").out(), fan("--draws", "16").out(), "and so does the case's own");
    }

    /** The case's own seed can be given back, from the sentence and from the JSON, and is then the same worlds. */
    @Test
    void theSeedThatIsToldIsTaken() {
        String usual = fan("--draws", "16").out();
        Matcher told = Pattern.compile("\"seed\": (-?\\d+),").matcher(usual);
        assertTrue(told.find(), usual.substring(0, 600));
        assertEquals(usual, fan("--draws", "16", "--seed", told.group(1)).out());
        String text = parley("fan", "pakistan-us-2025", "--offer", "july-2025", "--draws", "16").out();
        assertTrue(text.contains("seed " + told.group(1)), text);
        assertEquals("123456789012345678", fan("--draws", "16", "--seed", "123456789012345678").json().path("seed").asText());
    }

    /** Days and counts have no fraction, in whatever command. */
    @Test
    void wholeNumbersAreWrittenWhole() {
        String ranges = fan("--draws", "16").out();
        assertTrue(ranges.contains("\"draws\": 16,") && ranges.contains("\"extensionDays\": 23,"), ranges.substring(0, 900));
        String run = parley("run", "pakistan-us-2025", "--offer", "july-2025", "--json").out();
        for (String json : new String[] {ranges, run}) {
            assertFalse(Pattern.compile("\\d\\.0[,\\s]").matcher(json).find(), "a whole number with a fraction");
        }
    }

    @Test
    void drawsAreMadeEvenAndItIsSaid() {
        Call call = fan("--draws", "9");
        assertEquals(16, call.json().path("draws").asInt());
        assertTrue(call.err().contains("16 are used"), call.err());
        assertEquals("", fan("--draws", "16").err());
    }

    @Test
    void peopleReadTheOddsAndThatItIsNoForecast() {
        String text = parley("fan", "pakistan-us-2025", "--offer", "july-2025", "--draws", "32").out().replace('\n', ' ');
        assertTrue(text.contains("nine in ten draws from") && text.contains("given what rivals pay"), text);
        assertTrue(text.contains("The offer is worth more to Pakistan than no deal in "), text);
        assertTrue(text.contains("No range is a forecast"), text);
    }

    @ParameterizedTest
    @EnumSource(Quantity.Field.class)
    void theWidestBarStandsFirstAndEveryBarHoldsTheBase(Quantity.Field field) {
        JsonNode tornado = parley(
                        "tornado", "classroom", "--offer", "free-trade", "--of", "firstYear." + field.word(), "--json")
                .json();
        JsonNode run = parley("run", "classroom", "--offer", "free-trade", "--json").json();
        double base = run.at("/bases/firstYear/" + field.word()).asDouble();
        assertEquals(base, tornado.path("base").asDouble(), 0);
        assertEquals(8, tornado.path("bars").size());
        Set<String> names = new HashSet<>();
        double wider = Double.POSITIVE_INFINITY;
        for (JsonNode bar : tornado.path("bars")) {
            double low = bar.path("low").asDouble();
            double high = bar.path("high").asDouble();
            assertTrue(low <= base && base <= high, bar.toString());
            assertTrue(high - low <= wider, "ranked");
            wider = high - low;
            assertTrue(names.add(bar.path("parameter").asText()));
            assertEquals(bar.path("parameter").asText().equals("rivals"), bar.path("lowInput").isTextual(), bar.toString());
        }
    }

    /** Each end is what a run gives with that input. */
    @Test
    void barsAreRunsWithTheirInputs() {
        JsonNode tornado = parley(
                        "tornado", "pakistan-us-2025", "--offer", "july-2025", "--of", "longRun.imports", "--json")
                .json();
        int checked = 0;
        for (JsonNode bar : tornado.path("bars")) {
            String key = bar.path("parameter").asText();
            if (key.equals("substitution") || key.equals("demand")) {
                continue; // no assumption of the file
            }
            for (String end : new String[] {"low", "high"}) {
                String input = bar.path(end + "Input").asText();
                JsonNode run = parley(
                                "run", "pakistan-us-2025", "--offer", "july-2025", "--json", "--assume", key + "=" + input)
                        .json();
                assertEquals(run.at("/bases/longRun/imports").asDouble(), bar.path(end).asDouble(), 1e-9, key);
                checked++;
            }
        }
        assertEquals(12, checked);
    }
}
