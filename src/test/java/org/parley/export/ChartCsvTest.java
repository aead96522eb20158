package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.ChartTable;
import org.parley.chart.Scenes;

class ChartCsvTest {

    private static String row(Object... cells) {
        String text = ChartCsv.of(new ChartTable(List.of(), List.of("a"), List.of(List.of(cells))));
        return text.substring(text.indexOf('\n') + 1);
    }

    @Test
    void plainCellsAreNotQuoted() {
        assertEquals("Cotton,1,2.5,-3\n", row("Cotton", 1.0, 2.5, -3.0));
    }

    @Test
    void commasAndQuotesAreQuoted() {
        assertEquals("\"oils, edible\",\"a \"\"b\"\"\"\n", row("oils, edible", "a \"b\""));
    }

    /** Some programs end a cell at a line break, whatever stands in quotes: there is none. */
    @Test
    void lineBreaksAreSpaces() {
        assertEquals("two lines,a b,c  d,e f\n", row("two\nlines", "a\rb", "c\r\nd", "e\u2028f"));
        assertEquals("a =1+1\n", row("a\n=1+1"));
    }

    /** And some at any comma, semicolon or quote. */
    @Test
    void whatLooksLikeAFormulaWithinATextIsText() {
        assertEquals("a;'=1+1\n", row("a;=1+1"));
        assertEquals("\"a, '@b\"\n", row("a, @b"));
        assertEquals("\"a \"\"'=1\"\n", row("a \"=1"));
        assertEquals("a \u2212 b = c\n", row("a \u2212 b = c"));
    }

    /** An offer may come from anybody: its name must not run in somebody's spreadsheet. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\",\"y\")"})
    void whatLooksLikeAFormulaIsText(String name) {
        String cell = row(name);
        assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
        String header = ChartCsv.of(new ChartTable(List.of(), List.of(name), List.of()));
        assertTrue(header.startsWith("'") || header.startsWith("\"'"), header);
        String pasted = ChartCsv.forClipboard(new ChartTable(List.of(), List.of(name), List.of()));
        assertTrue(pasted.startsWith("'") || pasted.startsWith("\"'"), pasted);
    }

    /** A number is a number, whatever its sign. */
    @Test
    void negativeNumbersStayNumbers() {
        assertEquals("-0.5,-12\n", row(-0.5, -12.0));
    }

    @Test
    void numbersAreExactAndNeverInPowersOfTen() {
        assertEquals("0.1,0.00012,123456789012\n", row(0.1, 1.2e-4, 123456789012.0));
        assertFalse(row(1e20, 1e-20).toUpperCase(java.util.Locale.ROOT).contains("E"));
        assertEquals(Math.PI, Double.parseDouble(row(Math.PI).strip()), 0);
    }

    /** A name may hold any sign; those that no program shows do not reach a file. */
    @Test
    void controlCharactersAreSpaces() {
        assertEquals("a b c d,1\n", row("a\u0001b\bc\u0085d", 1.0));
        assertEquals("' =1\n", row("\u0001=1"));
    }

    @Test
    void notesStandAboveAsComments() {
        String text = ChartCsv.of(new ChartTable(List.of("One\nTwo", "=3"), List.of("day"), List.of(List.of(1.0))));
        assertEquals("# One Two\n# =3\nday\n1\n", text);
    }

    @Test
    void theClipboardIsSeparatedByTabs() {
        String text = ChartCsv.forClipboard(
                new ChartTable(List.of(), List.of("a, b", "tab\there"), List.of(List.of(1.0, 2.0))));
        assertEquals("a, b\ttab here\n1\t2\n", text);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theSameBytesTwiceAndAllRows(ChartKind kind) {
        String once = ChartCsv.of(Chart.of(kind, Scenes.opening(), ChartStyle.PRINT).table());
        Chart chart = Chart.of(kind, Scenes.opening(), ChartStyle.PRINT);
        assertEquals(once, ChartCsv.of(chart.table()));
        long rows = once.lines().filter(line -> !line.startsWith("#")).count();
        assertEquals(1 + chart.table().rows().size(), rows);
        assertTrue(once.startsWith("# " + chart.title() + "\n"), "the finding travels with the numbers");
        assertTrue(once.contains("# Source: Parley"), "and so does the source");
    }
}
