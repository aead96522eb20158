package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.chart.Palette.Role;
import org.parley.scenario.Basis;
import org.parley.simulate.Outcome;
import org.parley.simulate.Quantity;
import org.parley.uncertainty.Fan;

/** The range of exports, imports or the balance by day: bands of draws, and the path of the offer itself as a line. */
public final class RangeChart {

    /** What ranges can be shown of. */
    public static final List<ChartKind> KINDS = List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE);

    private static final String WORD = "range";
    private static final BasicStroke EDGE =
            new BasicStroke(0.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f, 3f}, 0f);
    private static final double ROOM_BELOW = 0.06;
    private static final double ROOM_ABOVE = 0.16;
    private static final double MUSD_IN_BN = 1000;

    private RangeChart() {}

    /**
     * The chart.
     *
     * @param kind one of {@link #KINDS}
     * @param scene of which the offer alone is shown
     */
    public static Chart of(ChartKind kind, Scene scene, Fan fan, ChartStyle style) {
        Role role = scene.offer().isNoDeal() ? Role.NO_DEAL : Role.OFFER;
        IntToDoubleFunction path = path(kind, scene.outcome());
        double[][] ranges = ranges(kind, fan);
        DailyData data = new DailyData(scene.lastDay(), MUSD_IN_BN);
        Subject subject = scene.offer().isNoDeal() ? Subject.NO_DEAL : Subject.DESK;
        DailyData.Asking asking = new DailyData.Asking(subject, false, field(kind));
        data.add(scene.offerName(), path, Optional.of(asking));
        Spans.Span span = span(kind, scene, fan);
        NumberAxis values = PlotBase.valueAxis(span.withRoom(ROOM_BELOW, ROOM_ABOVE), PlotBase.levels(span), style);
        XYPlot plot = PlotBase.plot(data, new DayAxis(scene.clock(), scene.lastDay(), style), values, style);
        XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
        renderer.setSeriesPaint(0, style.line(role));
        renderer.setSeriesStroke(0, role.stroke());
        renderer.addAnnotation(
                new RangeBands(ranges, scene.lastDay(), MUSD_IN_BN, style.line(role), style, scene.clock(), asking),
                Layer.BACKGROUND);
        PlotBase.tint(plot, scene, style);
        EndLabels labels = labels(scene, ranges, path, style, style.label(role.color()));
        plot.setInsets(new RectangleInsets(2, 2, 0, labels.width()));
        DeadlineMarks marks = new DeadlineMarks(scene, style, false);
        plot.addAnnotation(marks);
        plot.addAnnotation(labels);
        String title = title(kind, fan);
        String subtitle = subtitle(kind, scene, "unit.lines");
        String footer = Wording.footer(scene) + " " + Wording.get("range.footer", Integer.toString(fan.draws()));
        Panel panel = PlotBase.days(
                values,
                MUSD_IN_BN,
                PlotBase.levelsFormat(span),
                series(scene, style.line(role), role),
                marks.onPanel());
        return new Chart(
                kind,
                WORD,
                title,
                subtitle,
                subtitle,
                footer,
                PlotBase.chart(title, subtitle, plot, style, footer),
                List.of(panel),
                () -> table(kind, scene, ranges, path));
    }

    /** Where a format draws its own chart, which has no bands, the edges of the widest are thin lines beside the path. */
    private static List<Panel.Series> series(Scene scene, Color color, Role role) {
        int path = DailyData.FIRST_SERIES;
        List<String> shares = shares();
        int last = shares.size() - 1;
        return List.of(
                new Panel.Series(scene.offerName(), color, role.stroke(), path),
                new Panel.Series(shares.get(0), color, EDGE, path + 1),
                new Panel.Series(shares.get(last), color, EDGE, path + 1 + last));
    }

    private static List<String> shares() {
        List<String> names = new ArrayList<>();
        for (double share : Fan.SHARES) {
            names.add(Wording.get("range.share", Long.toString(Math.round(100 * share))));
        }
        return names;
    }

    private static IntToDoubleFunction path(ChartKind kind, Outcome outcome) {
        return switch (kind) {
            case EXPORTS -> outcome::exports;
            case IMPORTS -> outcome::imports;
            case BALANCE -> outcome::balance;
            default -> throw new IllegalArgumentException("no ranges are drawn of " + kind);
        };
    }

    private static double[][] ranges(ChartKind kind, Fan fan) {
        return switch (kind) {
            case EXPORTS -> fan.exports();
            case IMPORTS -> fan.imports();
            default -> fan.balance();
        };
    }

    /** Exports and imports cover equal amounts, so that a range looks as wide as it is on both. */
    private static Spans.Span span(ChartKind kind, Scene scene, Fan fan) {
        Spans.Span own = needed(kind, scene, fan);
        return kind == ChartKind.BALANCE
                ? own
                : own.widenedTo(needed(
                                kind == ChartKind.EXPORTS ? ChartKind.IMPORTS : ChartKind.EXPORTS, scene, fan)
                        .size());
    }

    private static Spans.Span needed(ChartKind kind, Scene scene, Fan fan) {
        Spans.Span span = Spans.Span.NONE;
        IntToDoubleFunction path = path(kind, scene.outcome());
        double[][] ranges = ranges(kind, fan);
        for (int d = 0; d <= scene.lastDay(); d++) {
            span = span.with(path.applyAsDouble(d) / MUSD_IN_BN);
            for (double[] share : new double[][] {ranges[0], ranges[ranges.length - 1]}) {
                span = span.with(share[d] / MUSD_IN_BN);
            }
        }
        return Spans.rounded(span);
    }

    /** The bands are named at their upper halves, the innermost at its lower one, out of the way of the path's name. */
    private static EndLabels labels(
            Scene scene, double[][] ranges, IntToDoubleFunction path, ChartStyle style, Color color) {
        EndLabels labels = new EndLabels(style.font(11f), FlowChart.LABEL_WIDTH);
        int last = scene.lastDay();
        labels.add(Wording.get("range.band.9"), style.muted(), (ranges[5][last] + ranges[6][last]) / 2 / MUSD_IN_BN);
        labels.add(Wording.get("range.band.6"), style.muted(), (ranges[4][last] + ranges[5][last]) / 2 / MUSD_IN_BN);
        labels.add(scene.offerName(), color, path.applyAsDouble(last) / MUSD_IN_BN);
        labels.add(Wording.get("range.band.3"), style.muted(), (ranges[2][last] + ranges[3][last]) / 2 / MUSD_IN_BN);
        return labels;
    }

    /** {@code Year-one exports US$ 4.60 bn to US$ 5.71 bn, nine in ten draws}: the widest band of the year's total. */
    static String title(ChartKind kind, Fan fan) {
        double[] range = fan.figures().get(new Quantity(Basis.FIRST_YEAR, field(kind)));
        double low = range[0];
        double high = range[range.length - 1];
        String name = Wording.get("range.name." + kind.word());
        if (kind == ChartKind.BALANCE && low < 0 == high < 0) {
            name = Wording.get(low < 0 ? "range.name.deficit" : "range.name.surplus");
            double nearer = Math.min(Math.abs(low), Math.abs(high));
            high = Math.max(Math.abs(low), Math.abs(high));
            low = nearer;
        }
        String from = Figures.level(low);
        String to = Figures.level(high);
        return from.equals(to) ? Wording.get("title.range.same", name, from) : Wording.get("title.range", name, from, to);
    }

    private static Quantity.Field field(ChartKind kind) {
        return switch (kind) {
            case EXPORTS -> Quantity.Field.EXPORTS;
            case IMPORTS -> Quantity.Field.IMPORTS;
            default -> Quantity.Field.BALANCE;
        };
    }

    private static String subtitle(ChartKind kind, Scene scene, String unit) {
        return Wording.get(
                "subtitle.range." + kind.word(),
                scene.scenario().home().inText(),
                scene.scenario().partner().inText(),
                Wording.get(unit));
    }

    private static ChartTable table(ChartKind kind, Scene scene, double[][] ranges, IntToDoubleFunction path) {
        DailyData data = new DailyData(scene.lastDay(), 1);
        data.add(scene.offerName(), path);
        List<String> names = shares();
        for (int s = 0; s < ranges.length; s++) {
            double[] range = ranges[s];
            data.add(names.get(s), d -> range[d]);
        }
        return data.table(scene.clock(), subtitle(kind, scene, "unit.table"), Wording.get("unit.pace"), NumberKind.LEVEL);
    }
}
