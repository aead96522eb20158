package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/**
 * A table of the desk on its way out: every row as it is read and, from the same figures, as data. Columns of words come first.
 */
public final class DeskTable {

    /** What stands for a figure that there is none of, among data. */
    private static final String NONE = "none";

    private record Column(String head, String dataHead, double width, NumberKind kind) {}

    /**
     * One cell.
     *
     * @param value a {@link Double} or text
     * @param shown the same for a reader
     */
    public record Cell(Object value, String shown) {

        public static Cell words(String text) {
            return new Cell(text, text);
        }

        /** @param value not a number where there is no such figure */
        public static Cell figure(double value, String shown) {
            return new Cell(Double.isNaN(value) ? NONE : (Object) (value + 0.0), shown);
        }
    }

    /**
     * What is said of the table.
     *
     * @param word its name in files
     * @param title the finding
     * @param subtitle what the figures are, with unit and date basis
     * @param remark what else a reader away from the desk must know, after the source; empty for nothing
     */
    public record Words(String word, String title, String subtitle, String remark) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Boolean> bold = new ArrayList<>();
    private int wordColumns;

    /** Adds a column of words. */
    public DeskTable words(String head, double width) {
        columns.add(new Column(head, head, width, NumberKind.PLAIN));
        wordColumns++;
        return this;
    }

    /**
     * Adds a column of figures.
     *
     * @param unit what its data are counted in; empty where the head says it
     */
    public DeskTable figures(String head, String unit, double width, NumberKind kind) {
        String dataHead = unit.isEmpty() ? head : Wording.get("table.unitOf", head, unit);
        columns.add(new Column(head, dataHead, width, kind));
        return this;
    }

    public void add(List<Cell> cells) {
        add(cells, false);
    }

    /** A row that stands out, as one that bold up others. */
    public void addBold(List<Cell> cells) {
        add(cells, true);
    }

    private void add(List<Cell> cells, boolean stress) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        bold.add(stress);
    }

    /** The rows as they are read. */
    public List<ShownTable.Row> shown() {
        List<ShownTable.Row> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            shown.add(new ShownTable.Row(
                    bold.get(i), rows.get(i).stream().map(Cell::shown).toList()));
        }
        return shown;
    }

    /** The whole table as it is read. */
    public ShownTable table() {
        return new ShownTable(
                columns.stream().map(Column::head).toList(),
                shown(),
                wordColumns,
                columns.stream().map(Column::width).toList());
    }

    /**
     * As a chart, to be drawn, copied and saved like any other.
     *
     * @param offers the offers that the figures are of
     */
    public Chart chart(Words words, Scenario scenario, List<Comparison> offers, ChartStyle style) {
        ShownTable shown = table();
        String footer = (Wording.footer(scenario, offers) + " " + words.remark).strip();
        return new Chart(
                ChartKind.COMPARISON,
                words.word,
                words.title,
                words.subtitle,
                words.subtitle,
                footer,
                PlotBase.chart(words.title, words.subtitle, new TablePlot(shown, style), style, footer),
                List.of(),
                this::data);
    }

    private ChartTable data() {
        List<List<Object>> cells = rows.stream()
                .map(row -> row.stream().map(Cell::value).toList())
                .toList();
        return new ChartTable(
                List.of(),
                columns.stream().map(Column::dataHead).toList(),
                cells,
                (row, column) -> columns.get(column).kind);
    }
}
