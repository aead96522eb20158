package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * One set of axes: what a format needs that draws its own charts and lets a reader edit the numbers.
 *
 * @param name what it shows, when the chart has several panels; empty otherwise
 * @param low lower end of the value axis, in the table's unit
 * @param high upper end of the value axis, in the table's unit
 * @param format how the value axis writes its figures, as a spreadsheet's number format
 * @param marks what is marked beside the series; nothing where there is no time axis
 */
public record Panel(
        String name,
        Form form,
        double low,
        double high,
        String format,
        List<Series> series,
        PanelMarks marks) {

    /** How its series are drawn. */
    public enum Form {
        /** Lines over days; the table's first column holds the day and its second the date. */
        LINES,
        /** Bars for each row of the table, whose first column names it. */
        BARS
    }

    /**
     * One series.
     *
     * @param column its column in the chart's table, from 0
     * @param rowColors of bars, the colour of each row's; empty where all have the series' own
     */
    public record Series(String name, Color color, BasicStroke stroke, int column, List<Color> rowColors) {

        public Series {
            rowColors = List.copyOf(rowColors);
        }

        /** In one colour. */
        Series(String name, Color color, BasicStroke stroke, int column) {
            this(name, color, stroke, column, List.of());
        }
    }

    /** Columns of the table that it needs: the names, then those of its series. */
    public List<Integer> columns() {
        List<Integer> columns = new ArrayList<>(List.of(0));
        series.forEach(each -> columns.add(each.column()));
        return columns;
    }

    /** The same panel for a table of just those columns. */
    public Panel ownColumns() {
        List<Series> own = new ArrayList<>();
        for (Series each : series) {
            own.add(new Series(each.name(), each.color(), each.stroke(), own.size() + 1, each.rowColors()));
        }
        return new Panel(name, form, low, high, format, own, marks);
    }

    public Panel {
        series = List.copyOf(series);
    }
}
