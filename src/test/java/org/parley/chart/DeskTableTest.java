package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.chart.DeskTable.Cell;
import org.parley.chart.DeskTable.Words;

/** A table of the desk says the same to its reader and as data, and none of its rows is left out. */
class DeskTableTest {

    private static final Words WORDS = new Words("products", "The finding", "US$ m a year", "A remark. Private.");
    private static final double WIDTH = 960;

    private static DeskTable table() {
        return new DeskTable()
                .words("Product", 200)
                .figures("Change", "US$ m", 100, NumberKind.CHANGE)
                .figures("Change, %", "", 100, NumberKind.SIGNED);
    }

    private static Chart chart(DeskTable table) {
        Scene scene = Scenes.opening();
        return table.chart(WORDS, scene.scenario(), List.of(scene.offer()), ChartStyle.SLIDE);
    }

    private static List<Cell> cells(String name, double change) {
        return List.of(Cell.words(name), Cell.figure(change, "+1"), Cell.figure(Double.NaN, ""));
    }

    @Test
    void theDataAreTheFiguresAndTheHeadsHaveTheirUnits() {
        DeskTable table = table();
        table.addBold(cells("All", 1.25));
        table.add(cells("One", -0.0));
        ChartTable data = chart(table).table();
        assertEquals(List.of("Product", "Change (US$ m)", "Change, %"), data.header());
        assertEquals(List.of(List.of("All", 1.25, "none"), List.of("One", 0.0, "none")), data.rows());
        assertEquals(NumberKind.CHANGE, data.kinds().of(0, 1));
        assertEquals(NumberKind.SIGNED, data.kinds().of(1, 2));
    }

    @Test
    void itsReaderSeesTheSameRows() {
        DeskTable table = table();
        table.addBold(cells("All", 1.25));
        table.add(cells("One", 0));
        ShownTable shown = chart(table).shown().orElseThrow();
        assertEquals(List.of("Product", "Change", "Change, %"), shown.header());
        assertEquals(List.of("All", "+1", ""), shown.rows().get(0).cells());
        assertTrue(shown.rows().get(0).heading() && !shown.rows().get(1).heading());
        assertEquals(1, shown.wordColumns());
    }

    @Test
    void sourceAndRemarkStandBelow() {
        Chart chart = chart(table());
        assertTrue(chart.footer().startsWith("Source: Parley, model results on " + Scenes.PAKISTAN.title()), chart.footer());
        assertTrue(chart.footer().endsWith("Private."), chart.footer());
        assertEquals(List.of("The finding", "US$ m a year", chart.footer()), chart.table().notes());
    }

    /** Twice the rows, twice the height: nothing is cut, whatever height anybody asks for. */
    @Test
    void itIsAsHighAsItsRows() {
        DeskTable few = table();
        DeskTable many = table();
        for (int i = 0; i < 200; i++) {
            (i < 100 ? List.of(few, many) : List.of(many)).forEach(table -> table.add(cells("One", 1)));
        }
        double row = (chart(many).heightFor(WIDTH) - chart(few).heightFor(WIDTH)) / 100;
        assertTrue(row > 15 && row < 30, "a row is " + row);
        assertTrue(chart(few).isAsHighAsItsRows());
    }

    /** A long word goes on in the next line, where others are cut: a row is the higher for it. */
    @Test
    void aLongWordIsNotCut() {
        DeskTable one = table();
        one.add(cells("short", 1));
        DeskTable two = table();
        two.add(cells("x".repeat(400), 1));
        double more = chart(two).heightFor(WIDTH) - chart(one).heightFor(WIDTH);
        assertTrue(more > 4 * 15, "four lines at least: " + more);
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThrows(IllegalArgumentException.class, () -> table().add(List.of(Cell.words("One"))));
    }

    private static Chart bars(List<SpanBars.Bar> bars) {
        Scene scene = Scenes.opening();
        return new SpanBars(bars, "US$ m", NumberKind.CHANGE)
                .chart(WORDS, List.of("Part", "Adds"), scene.scenario(), List.of(scene.offer()), ChartStyle.SLIDE);
    }

    @Test
    void stepsAreDataAsWhatTheyAdd() {
        Chart chart = bars(List.of(
                new SpanBars.Bar("No deal", 100, 100, "US$ 0.10 bn", true),
                new SpanBars.Bar("Signed", 100, 130, "+US$ 30 m", false),
                new SpanBars.Bar("Duty", 130, 110, "\u2212US$ 20 m", false),
                new SpanBars.Bar("Offer", 110, 110, "US$ 0.11 bn", true)));
        List<Object> values = new ArrayList<>();
        chart.table().rows().forEach(row -> values.add(row.get(1)));
        assertEquals(List.of(100.0, 30.0, -20.0, 110.0), values);
        assertEquals(NumberKind.LEVEL, chart.table().kinds().of(0, 1));
        assertEquals(NumberKind.CHANGE, chart.table().kinds().of(1, 1));
        assertEquals(List.of(), chart.panels(), "steps are no bar chart of other programs");
    }

    /** Bars from zero can be edited elsewhere: the axis holds all of them, and zero. */
    @Test
    void barsFromZeroHaveAnAxis() {
        Panel panel = bars(List.of(
                        new SpanBars.Bar("Oil", 0, 480, "+US$ 480 m", false),
                        new SpanBars.Bar("Tops", 0, -42, "\u2212US$ 42 m", false)))
                .panels()
                .get(0);
        assertTrue(panel.low() < -42 && panel.high() > 480);
        Panel gains = bars(List.of(new SpanBars.Bar("Oil", 0, 480, "+US$ 480 m", false))).panels().get(0);
        assertEquals(0, gains.low());
    }
}
