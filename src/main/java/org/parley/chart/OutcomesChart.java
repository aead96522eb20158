package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.parley.chart.Palette.Role;
import org.parley.scenario.Basis;
import org.parley.scenario.Clock;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Readout;

/**
 * The first picture: every outcome's exports and imports against no deal, by the deadline and after a year. It shows at a
 * glance what happens by the deadline, and that the deadline itself hides most of it.
 */
final class OutcomesChart {

    /** Columns of the table with changes against no deal, by the deadline and, next to it, by the year's end. */
    private static final int FIRST_EXPORTS_CHANGE = 5;

    private static final int FIRST_IMPORTS_CHANGE = 7;

    /** Widest name of an outcome, in points: a longer one would leave no room for the outcomes themselves. */
    private static final double MOST_NAME_WIDTH = 210;

    /** How much of a colour gives way to the ground where the change by the deadline is a bar. */
    private static final double PALE = 0.6;

    private OutcomesChart() {}

    /** One outcome: totals in US$ million, and those of no deal in the same world. */
    record Row(
            String name,
            Role role,
            Subject subject,
            double exportsByDeadline,
            double exportsByYear,
            double importsByDeadline,
            double importsByYear,
            double noDealExportsByDeadline,
            double noDealExportsByYear,
            double noDealImportsByDeadline,
            double noDealImportsByYear) {}

    static List<Row> rows(Scene scene) {
        List<Row> rows = new ArrayList<>();
        Outcome noDeal = scene.offer().noDeal();
        Readout deadline = noDeal.on(Basis.TO_DEADLINE);
        Readout year = noDeal.on(Basis.FIRST_YEAR);
        double years = years(scene.clock());
        Row before = row(
                Wording.before(scene.scenario(), noDeal),
                Role.BEFORE,
                Subject.BEFORE,
                deadline.exportsBefore(),
                year.exportsBefore() * years,
                deadline.importsBefore(),
                year.importsBefore() * years,
                noDeal,
                years);
        if (!scene.isBefore()) {
            rows.add(before);
        }
        for (Scene.Entry entry : scene.entries()) {
            Outcome own = entry.role() == Role.NO_DEAL || entry.role() == Role.OFFER ? noDeal : noDealOf(scene, entry);
            Readout byDeadline = entry.outcome().on(Basis.TO_DEADLINE);
            Readout byYear = entry.outcome().on(Basis.FIRST_YEAR);
            rows.add(row(
                    entry.name(),
                    entry.role(),
                    entry.subject(),
                    byDeadline.exports(),
                    byYear.exports() * years,
                    byDeadline.imports(),
                    byYear.imports() * years,
                    own,
                    years));
        }
        return rows;
    }

    private static Outcome noDealOf(Scene scene, Scene.Entry entry) {
        for (Comparison pin : scene.pins()) {
            if (pin.outcome() == entry.outcome()) {
                return pin.noDeal();
            }
        }
        return scene.offer().noDeal();
    }

    private static Row row(
            String name,
            Role role,
            Subject subject,
            double x90,
            double x365,
            double m90,
            double m365,
            Outcome noDeal,
            double years) {
        Readout deadline = noDeal.on(Basis.TO_DEADLINE);
        Readout year = noDeal.on(Basis.FIRST_YEAR);
        return new Row(
                name,
                role,
                subject,
                x90,
                x365,
                m90,
                m365,
                deadline.exports(),
                year.exports() * years,
                deadline.imports(),
                year.imports() * years);
    }

    /** Length of the first year in years: less than one when the horizon cuts it. */
    private static double years(Clock clock) {
        return yearDays(clock) / 365.0;
    }

    private static int yearDays(Clock clock) {
        return Math.min(365, clock.horizonDays() + 1);
    }

    static Chart of(Scene scene, ChartStyle style, Spans spans) {
        List<Row> rows = rows(scene);
        String[] names = rows.stream()
                .map(row -> TextMeasure.shorten(row.name, style.font(11.5f), MOST_NAME_WIDTH))
                .toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis(null, names);
        axis.setInverted(true);
        axis.setTickLabelFont(style.font(11.5f));
        axis.setTickLabelPaint(style.text());
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setRange(-0.5, rows.size() - 0.5);
        CombinedRangeXYPlot both = new CombinedRangeXYPlot(axis);
        both.setGap(Dots.TOTALS_WIDTH + 14);
        both.setInsets(new RectangleInsets(0, 0, 0, Dots.TOTALS_WIDTH));
        both.add(panel(rows, true, scene, style, spans), 1);
        both.add(panel(rows, false, scene, style, spans), 1);
        int deadline = scene.clock().deadlineDay();
        int year = yearDays(scene.clock());
        String title = title(rows, deadline, year);
        String subtitle = Wording.get("subtitle.outcomes", deadline, year);
        String footer = Wording.footer(scene);
        return new Chart(
                ChartKind.OUTCOMES,
                title,
                subtitle,
                Wording.get("measure.outcomes", deadline, year),
                footer,
                PlotBase.gridChart(title, subtitle, both, style, footer),
                List.of(bars(rows, true, scene, style, spans), bars(rows, false, scene, style, spans)),
                () -> table(rows, deadline, year));
    }

    /** How far apart the outcomes are: all that have a row, the time before the tariffs too. */
    private static String title(List<Row> rows, int deadline, int year) {
        DoubleSummaryStatistics byDeadline =
                rows.stream().mapToDouble(Row::exportsByDeadline).summaryStatistics();
        DoubleSummaryStatistics byYear =
                rows.stream().mapToDouble(Row::exportsByYear).summaryStatistics();
        return Wording.outcomesTitle(byDeadline, byYear, deadline, year);
    }

    private static XYPlot panel(List<Row> rows, boolean exports, Scene scene, ChartStyle style, Spans spans) {
        NumberAxis axis = PlotBase.valueAxis(spans.outcomes().withRoom(0.04, 0.04), new SignedFormat(), style);
        axis.setLabel(Wording.get(
                exports ? "panel.exports" : "panel.imports", scene.scenario().partner().inText()));
        axis.setLabelFont(style.font(11f));
        axis.setLabelPaint(style.muted());
        axis.setLabelInsets(new RectangleInsets(0, 0, 0, 0));
        XYPlot plot = new XYPlot(new XYSeriesCollection(), axis, null, new XYLineAndShapeRenderer());
        PlotBase.ground(plot, style);
        plot.setRangeGridlinesVisible(false);
        plot.addDomainMarker(new ValueMarker(0, style.muted(), new BasicStroke(1f)), Layer.BACKGROUND);
        plot.addAnnotation(new Dots(rows, exports, scene.clock(), style));
        return plot;
    }

    /** The same for formats with charts of their own: two bars for each outcome, the change by the deadline paler. */
    private static Panel bars(List<Row> rows, boolean exports, Scene scene, ChartStyle style, Spans spans) {
        // Each bar has its outcome's colour; what stands for both kinds of bars has none.
        List<Color> colors = rows.stream().map(row -> style.line(row.role)).toList();
        List<Color> pale = colors.stream().map(color -> pale(color, style)).toList();
        int first = exports ? FIRST_EXPORTS_CHANGE : FIRST_IMPORTS_CHANGE;
        Spans.Span span = spans.outcomes().withRoom(0.04, 0.04);
        BasicStroke plain = new BasicStroke(1f);
        return new Panel(
                Wording.get(exports ? "panel.exports" : "panel.imports", scene.scenario().partner().inText()),
                Panel.Form.BARS,
                span.low(),
                span.high(),
                PlotBase.CHANGES_FORMAT,
                List.of(
                        new Panel.Series(
                                Wording.get("byDay", scene.clock().deadlineDay()),
                                pale(style.muted(), style),
                                plain,
                                first,
                                pale),
                        new Panel.Series(
                                Wording.get("byDay", yearDays(scene.clock())), style.muted(), plain, first + 1, colors)),
                PanelMarks.NONE);
    }

    private static Color pale(Color color, ChartStyle style) {
        return Palette.mix(color, style.background(), PALE);
    }

    private static ChartTable table(List<Row> rows, int deadline, int year) {
        List<String> header = List.of(
                Wording.get("outcome"),
                "Exports by day " + deadline + " (US$ m)",
                "Exports by day " + year + " (US$ m)",
                "Imports by day " + deadline + " (US$ m)",
                "Imports by day " + year + " (US$ m)",
                "Exports by day " + deadline + " against no deal (US$ m)",
                "Exports by day " + year + " against no deal (US$ m)",
                "Imports by day " + deadline + " against no deal (US$ m)",
                "Imports by day " + year + " against no deal (US$ m)");
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(List.of(
                    row.name,
                    row.exportsByDeadline,
                    row.exportsByYear,
                    row.importsByDeadline,
                    row.importsByYear,
                    row.exportsByDeadline - row.noDealExportsByDeadline,
                    row.exportsByYear - row.noDealExportsByYear,
                    row.importsByDeadline - row.noDealImportsByDeadline,
                    row.importsByYear - row.noDealImportsByYear));
        }
        return new ChartTable(
                List.of(Wording.get("table.outcomes", deadline, year)),
                header,
                cells,
                (row, column) -> column < FIRST_EXPORTS_CHANGE ? NumberKind.LEVEL : NumberKind.CHANGE);
    }

    /** A hollow dot by the deadline and a filled one by the year's end, joined, with the totals at the right. */
    private static final class Dots extends Overlay implements ChartPoints.Pointed {

        private static final long serialVersionUID = 1L;

        static final double TOTALS_WIDTH = 100;

        private final transient List<Row> rows;
        private final boolean exports;
        private final transient Clock clock;
        private final transient ChartStyle style;

        Dots(List<Row> rows, boolean exports, Clock clock, ChartStyle style) {
            this.rows = rows;
            this.exports = exports;
            this.clock = clock;
            this.style = style;
        }

        @Override
        public List<ChartPoints.Track> tracks(Frame frame) {
            List<ChartPoints.Track> tracks = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                tracks.add(new OutcomeDots(rows.get(i), exports, clock, frame, frame.y(i)));
            }
            return tracks;
        }

        @Override
        void paint(Graphics2D g2, Frame frame) {
            g2.setFont(style.font(11f));
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                double byDeadline = exports ? row.exportsByDeadline : row.importsByDeadline;
                double byYear = exports ? row.exportsByYear : row.importsByYear;
                double without90 = exports ? row.noDealExportsByDeadline : row.noDealImportsByDeadline;
                double without365 = exports ? row.noDealExportsByYear : row.noDealImportsByYear;
                double y = frame.y(i);
                double hollow = frame.x(byDeadline - without90);
                double filled = frame.x(byYear - without365);
                Color color = style.line(row.role);
                g2.setColor(style.grid());
                g2.setStroke(new BasicStroke(0.8f));
                g2.draw(new Line2D.Double(frame.area().getMinX(), y, frame.area().getMaxX(), y));
                g2.setColor(color);
                g2.setStroke(new BasicStroke(2f));
                g2.draw(new Line2D.Double(hollow, y, filled, y));
                g2.fill(new Ellipse2D.Double(filled - 5, y - 5, 10, 10));
                Ellipse2D ring = new Ellipse2D.Double(hollow - 4.5, y - 4.5, 9, 9);
                g2.setColor(style.background());
                g2.fill(ring);
                g2.setColor(color);
                g2.setStroke(new BasicStroke(1.8f));
                g2.draw(ring);
                g2.setColor(style.text());
                g2.drawString(
                        "\u25cb " + Figures.bare(byDeadline) + "  \u25cf " + Figures.bare(byYear),
                        (float) frame.area().getMaxX() + 8,
                        (float) y + 4);
            }
        }
    }
}
