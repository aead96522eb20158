package org.parley.export;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.parley.chart.Palette;
import org.parley.chart.PanelMarks;
import org.parley.chart.PanelMarks.Dot;
import org.parley.chart.PanelMarks.Stretch;
import org.parley.chart.PanelMarks.Upright;

/**
 * What a chart of lines marks beside its lines, as series of the office program: a list of the marks stands in the sheet beside
 * the numbers, so that a reader can move them too.
 */
final class NativeMarks {

    private static final int WORDS_WIDTH = 28;
    private static final int NUMBER_WIDTH = 12;
    private static final short MARKER_SIZE = 9;

    /** Brackets stand this far above the bottom, as a share of the value axis; their ends point down half as far. */
    private static final double STRETCH_HEIGHT = 0.03;

    /** Later in the picture than this, words stand left of their mark, where they do not run into the lines' names. */
    private static final double LATE = 0.6;

    /** A line nearer than this after another, as a share of the time axis, would cross that one's words. */
    private static final double CLOSE = 0.12;

    /** What the words at a dot may take of the time axis. */
    private static final double WIDE = 0.3;

    private final XDDFScatterChartData data;
    private final SheetWriter sheet;
    private final TableSheet rows;
    private final int column;
    private final double firstDate;
    private final double days;
    private final double low;
    private final double high;
    private int row;
    private final List<Label> labels = new ArrayList<>();

    /**
     * Words at one point of a series.
     *
     * @param down so much further down than they would stand, as a share of the whole chart
     * @param joined whether a thin line joins them to their point
     */
    private record Label(
            XDDFScatterChartData.Series series,
            int point,
            Color color,
            STDLblPos.Enum place,
            double down,
            boolean joined) {}

    /**
     * @param low lower end of the value axis
     * @param high its upper end
     */
    NativeMarks(XDDFScatterChartData data, SheetWriter sheet, TableSheet rows, double low, double high) {
        this.data = data;
        this.sheet = sheet;
        this.rows = rows;
        this.low = low;
        this.high = high;
        column = sheet.sheet().getRow(rows.firstRow() - 1).getLastCellNum() + 1;
        firstDate = sheet.sheet().getRow(rows.firstRow()).getCell(1).getNumericCellValue();
        days = rows.lastRow() - rows.firstRow();
        row = rows.firstRow();
    }

    /** Adds the series of all marks; nothing where there are none. */
    void add(PanelMarks marks, double line) {
        int head = rows.firstRow() - 1;
        sheet.text(head, column, CellLook.HEADER, ExportTexts.get("sheet.marks"));
        sheet.text(head, column + 1, CellLook.HEADER, ExportTexts.get("sheet.marks.date"));
        sheet.text(head, column + 2, CellLook.HEADER, ExportTexts.get("sheet.marks.height"));
        sheet.width(column, WORDS_WIDTH);
        sheet.width(column + 1, NUMBER_WIDTH);
        sheet.width(column + 2, NUMBER_WIDTH);
        uprights(marks.uprights(), line);
        dots(marks.dots(), line);
        marks.stretches().forEach(this::stretch);
    }

    /** Words of one mark below those of the one before. */
    private void uprights(List<Upright> uprights, double line) {
        List<Upright> ordered = new ArrayList<>(uprights);
        ordered.sort(Comparator.comparing(Upright::strong).reversed().thenComparing(Upright::day));
        for (int i = 0; i < ordered.size(); i++) {
            Upright upright = ordered.get(i);
            XDDFScatterChartData.Series series = series(
                    upright.words(), new double[] {upright.day(), upright.day()}, new double[] {low, high});
            series.setLineProperties(
                    NativeChart.stroke(upright.color(), upright.strong() ? 1.25 : 1, PresetLineDash.SYSTEM_DOT));
            // Left of what follows close by, whose line would cross the words.
            boolean followed = uprights.stream()
                    .anyMatch(other -> other.day() > upright.day() && other.day() - upright.day() < CLOSE * days);
            labels.add(new Label(
                    series,
                    1,
                    upright.color(),
                    followed ? STDLblPos.L : beside(upright.day()),
                    line * (i + 0.5),
                    false));
        }
    }

    /** The offer's line rises where something arrives: names stand above it on the left, each above the one before. */
    private void dots(List<Dot> dots, double line) {
        double before = Double.POSITIVE_INFINITY;
        int dayBefore = Integer.MIN_VALUE / 2;
        for (Dot dot : dots) {
            XDDFScatterChartData.Series series =
                    series(dot.words(), new double[] {dot.day()}, new double[] {dot.value()});
            series.setLineProperties(NativeChart.noLine());
            series.setMarkerStyle(MarkerStyle.DIAMOND);
            series.setMarkerSize(MARKER_SIZE);
            ChartLabels.marker(series.getCTScatterSer(), dot.color());
            double at = NativeChart.HEIGHT * (high - dot.value()) / (high - low);
            double place = at - 0.7 * line;
            if (dot.day() - dayBefore < WIDE * days) {
                place = Math.min(place, before - line);
            }
            before = place;
            dayBefore = dot.day();
            labels.add(new Label(series, 0, dot.color(), STDLblPos.L, place - at, true));
        }
    }

    private void stretch(Stretch stretch) {
        double y = low + STRETCH_HEIGHT * (high - low);
        double end = (low + y) / 2;
        XDDFScatterChartData.Series series = series(
                stretch.words(),
                new double[] {stretch.from(), stretch.from(), stretch.to(), stretch.to()},
                new double[] {end, y, y, end});
        series.setLineProperties(NativeChart.stroke(stretch.color(), 1, PresetLineDash.SOLID));
        labels.add(new Label(series, 2, stretch.color(), beside(stretch.to()), 0, false));
    }

    private STDLblPos.Enum beside(int day) {
        return day > LATE * days ? STDLblPos.L : STDLblPos.R;
    }

    private XDDFScatterChartData.Series series(String words, double[] atDays, double[] values) {
        int first = row;
        for (int i = 0; i < atDays.length; i++) {
            sheet.text(row, column, CellLook.PLAIN, words);
            sheet.number(row, column + 1, CellLook.PLAIN, CellFormat.DATE, firstDate + atDays[i]);
            sheet.number(row, column + 2, CellLook.PLAIN, CellFormat.GENERAL, values[i]);
            row++;
        }
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet.sheet(), new CellRangeAddress(first, row - 1, column + 1, column + 1)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet.sheet(), new CellRangeAddress(first, row - 1, column + 2, column + 2)));
        series.setTitle(words, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        return series;
    }

    /** Writes the words, once the chart is drawn. */
    void label() {
        for (Label label : labels) {
            ChartLabels.name(
                    label.series.getCTScatterSer(),
                    label.point,
                    Palette.readable(label.color, Color.WHITE, NativeChart.TEXT_CONTRAST),
                    label.place,
                    label.down,
                    label.joined);
        }
    }
}
