package org.parley.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.parley.chart.NameLines;
import org.parley.chart.Palette;
import org.parley.chart.Panel;
import org.parley.chart.Panel.Series;
import org.parley.chart.Spread;

/**
 * One panel of a chart as a chart of the office program, which its reader can edit. The numbers stay in the cells of a sheet;
 * each series has its colour and values in the file, since some programs draw nothing otherwise.
 */
final class NativeChart {

    private static final Color MUTED = new Color(0x59636E);
    private static final Color GRID = new Color(0xE1E4E8);
    static final double TEXT_CONTRAST = 4.5;
    private static final String DATES = "d mmm yy";
    private static final int[] DAY_STEPS = {10, 30, 60, 90, 120, 180, 365};
    private static final int MOST_TICKS = 8;

    /** Where lines are drawn, as shares of the whole chart: at the right there is room for their names. */
    private static final double LEFT = 0.07;

    private static final double TOP = 0.03;
    private static final double WIDTH = 0.76;
    static final double HEIGHT = 0.87;

    /** Height of a line of a label, points. */
    private static final double LINE_POINTS = 14;

    /**
     * Width of a chart for each letter on a line at a line's end, points: programs break labels at a share of the chart's width, and
     * those without Calibri take wider letters.
     */
    private static final double POINTS_PER_LETTER = 40;

    private static final int MOST_LABEL_LETTERS = 22;
    private static final int LABEL_LINES = 3;

    /** What there is room for beside a bar, and what is left of a name that is cut. */
    private static final int BAR_LETTERS = 30;

    private static final int CUT_BAR_LETTERS = 20;
    private static final int BAR_LINES = 2;

    private final XDDFChart chart;
    private final SheetWriter sheet;
    private final TableSheet rows;
    /** Height of a line of a label as a share of the whole chart. */
    private final double lineHeight;
    /** Letters that a line of a label has room for. */
    private final int labelLetters;

    /**
     * @param sheet where the chart's table is
     * @param rows where in it
     * @param width width of the chart, points
     * @param height its height, points
     */
    NativeChart(XDDFChart chart, SheetWriter sheet, TableSheet rows, double width, double height) {
        this.chart = chart;
        this.sheet = sheet;
        this.rows = rows;
        lineHeight = LINE_POINTS / height;
        labelLetters = (int) Math.min(MOST_LABEL_LETTERS, width / POINTS_PER_LETTER);
        chart.setAutoTitleDeleted(true);
        chart.displayBlanksAs(DisplayBlanks.GAP);
    }

    void draw(Panel panel) {
        if (panel.form() == Panel.Form.LINES) {
            lines(panel);
        } else {
            bars(panel);
        }
    }

    // --- Lines over days

    private void lines(Panel panel) {
        XDDFValueAxis days = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        double first = cell(rows.firstRow(), 1);
        double last = cell(rows.lastRow(), 1);
        dayAxis(days, values, first, last);
        valueAxis(values, panel);
        XDDFScatterChartData data =
                (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, days, values);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        XDDFDataSource<Double> dates = numbers(1);
        for (Series series : panel.series()) {
            line(data.addSeries(dates, numbers(series.column())), series);
        }
        NativeMarks marks = new NativeMarks(data, sheet, rows, low(panel, step(panel)), high(panel, step(panel)));
        marks.add(panel.marks(), lineHeight);
        chart.plot(data);
        ChartLabels.ownFormats(chart);
        ChartLabels.plotArea(chart, LEFT, TOP, WIDTH, HEIGHT);
        nameLines(data, panel);
        marks.label();
    }

    private void dayAxis(XDDFValueAxis days, XDDFValueAxis values, double first, double last) {
        plain(days);
        days.setMinimum(first);
        days.setMaximum(last);
        int step = DAY_STEPS[DAY_STEPS.length - 1];
        for (int candidate : DAY_STEPS) {
            if ((last - first) / candidate <= MOST_TICKS) {
                step = candidate;
                break;
            }
        }
        days.setMajorUnit(step);
        days.setNumberFormat(DATES);
        days.setTickLabelPosition(AxisTickLabelPosition.LOW);
        days.setMajorTickMark(AxisTickMark.OUT);
        days.setCrosses(AxisCrosses.MIN);
        values.setCrosses(AxisCrosses.MIN);
    }

    private void line(XDDFChartData.Series drawn, Series series) {
        // The bare name: the head of the column says the unit too, and would crowd the chart.
        drawn.setTitle(label(series), null);
        XDDFScatterChartData.Series scatter = (XDDFScatterChartData.Series) drawn;
        scatter.setSmooth(false);
        scatter.setMarkerStyle(MarkerStyle.NONE);
        drawn.setLineProperties(stroke(series.color(), series.stroke().getLineWidth(), dash(series.stroke())));
    }

    private String label(Series series) {
        return ShortNames.of(series.name(), labelLetters, LABEL_LINES);
    }

    /** Names at the lines' ends, moved apart where lines end close together. */
    private void nameLines(XDDFScatterChartData data, Panel panel) {
        double low = low(panel, step(panel));
        double high = high(panel, step(panel));
        List<Double> wanted = new ArrayList<>();
        List<Double> tall = new ArrayList<>();
        for (Series series : panel.series()) {
            double end = cell(rows.lastRow(), series.column());
            wanted.add(HEIGHT * (high - end) / (high - low));
            tall.add(lineHeight * NameLines.of(label(series), labelLetters, LABEL_LINES, String::length).size());
        }
        double[] places = Spread.apart(wanted, tall, 0, HEIGHT);
        int lastPoint = rows.lastRow() - rows.firstRow();
        for (int i = 0; i < panel.series().size(); i++) {
            XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.getSeries(i);
            ChartLabels.name(
                    series.getCTScatterSer(),
                    lastPoint,
                    Palette.readable(panel.series().get(i).color(), Color.WHITE, TEXT_CONTRAST),
                    STDLblPos.R,
                    places[i] - wanted.get(i),
                    false);
        }
    }

    // --- Bars by outcome

    private void bars(Panel panel) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        plain(names);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        valueAxis(values, panel);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        // The bars say their values themselves.
        values.setTickLabelPosition(AxisTickLabelPosition.NONE);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(60);
        int column = barNames();
        XDDFDataSource<String> outcomes = XDDFDataSourcesFactory.fromStringCellRange(
                sheet.sheet(), new CellRangeAddress(rows.firstRow(), rows.lastRow(), column, column));
        for (Series series : panel.series()) {
            XDDFBarChartData.Series drawn =
                    (XDDFBarChartData.Series) data.addSeries(outcomes, numbers(series.column()));
            drawn.setTitle(series.name(), null);
            XDDFShapeProperties properties = new XDDFShapeProperties();
            properties.setFillProperties(fill(series.color()));
            drawn.setShapeProperties(properties);
            for (int row = 0; row < series.rowColors().size(); row++) {
                XDDFShapeProperties own = new XDDFShapeProperties();
                own.setFillProperties(fill(series.rowColors().get(row)));
                drawn.getDataPoint(row).setInvertIfNegative(false);
                drawn.getDataPoint(row).setShapeProperties(own);
            }
            drawn.setInvertIfNegative(false);
        }
        chart.plot(data);
        ChartLabels.ownFormats(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        ChartLabels.values(chart, panel.format());
    }

    /** Column of the bars' names: the table's first, or one beside the table where a name would take the bars' room. */
    private int barNames() {
        boolean fit = true;
        for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
            fit &= barName(row).equals(sheet.sheet().getRow(row).getCell(0).getStringCellValue());
        }
        if (fit) {
            return 0;
        }
        int column = sheet.sheet().getRow(rows.firstRow() - 1).getLastCellNum() + 1;
        for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
            XSSFCell cell = sheet.sheet().getRow(row).createCell(column);
            cell.setCellValue(barName(row));
            cell.setCellStyle(sheet.sheet().getRow(row).getCell(0).getCellStyle());
        }
        return column;
    }

    private String barName(int row) {
        return ShortNames.of(sheet.sheet().getRow(row).getCell(0).getStringCellValue(), BAR_LETTERS, CUT_BAR_LETTERS, BAR_LINES);
    }

    // --- What both share

    private void valueAxis(XDDFValueAxis axis, Panel panel) {
        plain(axis);
        double step = step(panel);
        axis.setMinimum(low(panel, step));
        axis.setMaximum(high(panel, step));
        axis.setMajorUnit(step);
        axis.setNumberFormat(panel.format());
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.getOrAddMajorGridProperties().setLineProperties(stroke(GRID, 0.75, PresetLineDash.SOLID));
    }

    /** Round steps of the value axis: one, two or five times a power of ten, and some five to ten of them. */
    private static double step(Panel panel) {
        double rough = (panel.high() - panel.low()) / 6;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
    }

    private static double low(Panel panel, double step) {
        return step * Math.floor(panel.low() / step);
    }

    private static double high(Panel panel, double step) {
        return step * Math.ceil(panel.high() / step);
    }

    private static void plain(XDDFChartAxis axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(stroke(GRID, 0.75, PresetLineDash.SOLID));
        axis.getOrAddTextProperties().setFillProperties(fill(MUTED));
        axis.getOrAddTextProperties().setFontSize(11d);
    }

    private XDDFNumericalDataSource<Double> numbers(int column) {
        return numbers(column, rows.firstRow(), rows.lastRow());
    }

    private XDDFNumericalDataSource<Double> numbers(int column, int first, int last) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet.sheet(), new CellRangeAddress(first, last, column, column));
    }

    private double cell(int row, int column) {
        return sheet.sheet().getRow(row).getCell(column).getNumericCellValue();
    }

    static XDDFLineProperties noLine() {
        XDDFLineProperties line = new XDDFLineProperties();
        line.setFillProperties(new XDDFNoFillProperties());
        return line;
    }

    static XDDFLineProperties stroke(Color color, double width, PresetLineDash dash) {
        XDDFLineProperties line = new XDDFLineProperties();
        line.setFillProperties(fill(color));
        line.setWidth(width);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    private static XDDFSolidFillProperties fill(Color color) {
        byte[] rgb = {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
        return new XDDFSolidFillProperties(XDDFColor.from(rgb));
    }

    /** The dash of the office programs that is most like ours: different ones stay different. */
    private static PresetLineDash dash(BasicStroke stroke) {
        float[] dash = stroke.getDashArray();
        if (dash == null) {
            return PresetLineDash.SOLID;
        }
        return switch (dash.length) {
            case 2 ->
                dash[0] < 3 ? PresetLineDash.SYSTEM_DOT
                        : dash[0] < 6.5 ? PresetLineDash.SYSTEM_DASH
                        : dash[0] < 8 ? PresetLineDash.DASH : PresetLineDash.LARGE_DASH;
            case 4 -> PresetLineDash.DASH_DOT;
            default -> PresetLineDash.LARGE_DASH_DOT_DOT;
        };
    }
}
