package org.parley.chart;

import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts share: ground, titles, axes. */
final class PlotBase {

    private static final float TINT = 0.05f;

    /** Height of title, measure and source above and below a table. */
    static final double WORDS_HEIGHT = 76;

    private static final double LEFT_MARGIN = 8;
    private static final double RIGHT_MARGIN = 6;
    /** What is free of a chart's width, at both sides. */
    static final double MARGINS = LEFT_MARGIN + RIGHT_MARGIN;

    /** A source line that names changed assumptions, and a stamp after it, must not be cut. */
    private static final int FOOTER_LINES = 5;

    private static final double FOOTER_LINE = 13;
    /** What a line of the footer has of the width, since lines end at whole words. */
    private static final double FOOTER_SHARE = 0.92;

    /** Room at the right of a title, where the screen has a button. */
    private static final double CORNER = 22;
    /** And where it has a second one, to put another chart in the place. */
    private static final double WIDE_CORNER = 52;

    private static final double SIDE = 2;

    private PlotBase() {}

    /** A chart with its finding as title and the measure below it, both at the left. */
    static JFreeChart chart(String title, String subtitle, Plot plot, ChartStyle style, String footer) {
        return chart(title, subtitle, plot, style, footer, CORNER);
    }

    /** A chart of the first view's grid, where another can be put in its place. */
    static JFreeChart gridChart(String title, String subtitle, Plot plot, ChartStyle style, String footer) {
        return chart(title, subtitle, plot, style, footer, WIDE_CORNER);
    }

    private static JFreeChart chart(
            String title, String subtitle, Plot plot, ChartStyle style, String footer, double corner) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(style.ground());
        chart.setPadding(new RectangleInsets(4, LEFT_MARGIN, 4, RIGHT_MARGIN));
        chart.addSubtitle(line(title, style.boldFont(13f), style.text(), RectangleEdge.TOP, corner));
        chart.addSubtitle(line(subtitle, style.font(10.5f), style.muted(), RectangleEdge.TOP, CORNER));
        if (style.footer()) {
            chart.addSubtitle(line(footer, style.font(9.5f), style.muted(), RectangleEdge.BOTTOM, SIDE));
        }
        return chart;
    }

    private static TextTitle line(String text, Font font, java.awt.Color color, RectangleEdge edge, double right) {
        TextTitle title = new TextTitle(
                text,
                font,
                color,
                edge,
                HorizontalAlignment.LEFT,
                org.jfree.chart.ui.VerticalAlignment.TOP,
                new RectangleInsets(edge == RectangleEdge.TOP ? 0 : 7, SIDE, 1, right));
        title.setExpandToFitSpace(true);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setMaximumLinesToDisplay(edge == RectangleEdge.TOP ? 2 : FOOTER_LINES);
        return title;
    }

    /** What a source line needs below a table beyond the room that every table has. */
    static double moreFooter(TextTitle footer, double width) {
        double lines = Math.ceil(Writing.width(footer.getText(), footer.getFont()) / (width * FOOTER_SHARE));
        return Math.max(0, Math.min(FOOTER_LINES, lines) - 2) * FOOTER_LINE;
    }

    static NumberAxis valueAxis(Spans.Span span, NumberFormat format, ChartStyle style) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(span.low(), span.high());
        axis.setNumberFormatOverride(format);
        axis.setTickLabelFont(style.font(10.5f));
        axis.setTickLabelPaint(style.muted());
        axis.setTickLabelInsets(new RectangleInsets(5, 2, 5, 4));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    /** Spreadsheet number format of axes that show changes in US$ m. */
    static final String CHANGES_FORMAT = "[>=0.5]+#,##0;[<=-0.5]\u2212#,##0;0";

    /** The same as {@link #levels} for a spreadsheet whose cells are in US$ m: the comma divides by a thousand. */
    static String levelsFormat(Spans.Span span) {
        String digits = span.size() < 1.5 ? "0.00," : "0.0,";
        return digits + ";\u2212" + digits;
    }

    /** A panel of lines over days. */
    static Panel days(NumberAxis values, double unit, String format, List<Panel.Series> series, PanelMarks marks) {
        return new Panel(
                "",
                Panel.Form.LINES,
                values.getLowerBound() * unit,
                values.getUpperBound() * unit,
                format,
                series,
                marks);
    }

    /** Axis labels for levels in US$ bn, with as many decimals as the span asks for, the same on all labels. */
    static NumberFormat levels(Spans.Span span) {
        String digits = span.size() < 1.5 ? "0.00" : "0.0";
        return new DecimalFormat(digits + ";\u2212" + digits, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static XYPlot plot(DailyData data, DayAxis days, NumberAxis values, ChartStyle style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        XYPlot plot = new XYPlot(data, days, values, renderer);
        ground(plot, style);
        plot.setDomainGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    static void ground(XYPlot plot, ChartStyle style) {
        plot.setBackgroundPaint(style.ground());
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(style.grid());
        plot.setRangeGridlineStroke(new java.awt.BasicStroke(0.8f));
        plot.setDomainGridlinePaint(style.grid());
        plot.setDomainGridlineStroke(new java.awt.BasicStroke(0.8f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** A tint after the deadline that is in force for the offer: an extension puts it off. */
    static void tint(XYPlot plot, Scene scene, ChartStyle style) {
        int end = scene.outcome().end();
        if (end < scene.lastDay()) {
            // Laid over the grid, and thin enough to leave it visible.
            IntervalMarker after = new IntervalMarker(end, scene.lastDay(), style.text());
            after.setAlpha(TINT);
            plot.addDomainMarker(after, Layer.BACKGROUND);
        }
    }
}
