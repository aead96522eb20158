package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.chart.Palette.Role;
import org.parley.simulate.Outcome;
import org.parley.simulate.Quantity;

/** Exports, imports or the balance by day: before the tariffs, no deal, the offer and the pins. */
final class FlowChart {

    /** Widest label beside a plot, in points of its font. */
    static final double LABEL_WIDTH = 100;

    /** Shares of the axis kept free of lines, for the labels that stand there. */
    static final double ROOM_ABOVE = 0.16;

    private static final double ROOM_BELOW = 0.12;

    private FlowChart() {}

    /** One line of the chart. */
    private record Curve(String name, Role role, Subject subject, IntToDoubleFunction musd) {}

    static Chart of(ChartKind kind, Scene scene, ChartStyle style, Spans spans) {
        List<Curve> curves = curves(kind, scene);
        MoneyScale scale = MoneyScale.of(scene, span(kind, spans));
        Spans.Span axis = scale.of(span(kind, spans));
        DailyData data = new DailyData(scene.lastDay(), scale.musd());
        EndLabels labels = new EndLabels(style.font(11f), LABEL_WIDTH);
        for (Curve curve : curves) {
            data.add(curve.name, curve.musd, Optional.of(new DailyData.Asking(curve.subject, false, field(kind))));
            labels.add(
                    curve.name,
                    style.label(curve.role.color()),
                    curve.musd.applyAsDouble(scene.lastDay()) / scale.musd());
        }
        NumberAxis values = PlotBase.valueAxis(axis.withRoom(ROOM_BELOW, ROOM_ABOVE), scale.labels(axis), style);
        XYPlot plot = PlotBase.plot(data, new DayAxis(scene.clock(), scene.lastDay(), style), values, style);
        XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
        for (int i = 0; i < curves.size(); i++) {
            renderer.setSeriesPaint(i, style.line(curves.get(i).role));
            renderer.setSeriesStroke(i, curves.get(i).role.stroke());
        }
        PlotBase.tint(plot, scene, style);
        plot.setInsets(new RectangleInsets(2, 2, 0, labels.width()));
        DeadlineMarks marks = new DeadlineMarks(scene, style, kind == ChartKind.EXPORTS);
        PanelMarks onPanel = marks.onPanel();
        if (kind == ChartKind.IMPORTS) {
            FinancedHatch hatch = new FinancedHatch(scene, scale, style);
            Arrivals arrivals = new Arrivals(scene, scale, style, marks, hatch);
            plot.addAnnotation(hatch);
            plot.addAnnotation(arrivals);
            onPanel = onPanel.withDots(arrivals.onPanel());
        }
        plot.addAnnotation(marks);
        if (kind == ChartKind.EXPORTS) {
            RushBracket rush = new RushBracket(scene, style, marks);
            plot.addAnnotation(rush);
            onPanel = onPanel.withStretches(rush.onPanel());
        }
        plot.addAnnotation(labels);
        String title = title(kind, scene);
        String subtitle = subtitle(kind, scene, scale.word(), true);
        String footer = Wording.footer(scene);
        List<Panel.Series> series = new ArrayList<>();
        for (Curve curve : curves) {
            series.add(new Panel.Series(
                    curve.name, style.line(curve.role), curve.role.stroke(), DailyData.FIRST_SERIES + series.size()));
        }
        Panel panel = PlotBase.days(values, scale.musd(), scale.spreadsheetLabels(axis), series, onPanel);
        return new Chart(
                kind,
                title,
                subtitle,
                subtitle(kind, scene, scale.word(), false),
                footer,
                PlotBase.gridChart(title, subtitle, plot, style, footer),
                List.of(panel),
                () -> data.table(
                        scene.clock(), subtitle(kind, scene, "unit.table", false), Wording.get("unit.pace"), NumberKind.LEVEL));
    }

    private static List<Curve> curves(ChartKind kind, Scene scene) {
        List<Curve> curves = new ArrayList<>();
        if (scene.showsBefore()) {
            Outcome outcome = scene.outcome();
            curves.add(new Curve(
                    Wording.before(scene.scenario(), outcome),
                    Role.BEFORE,
                    Subject.BEFORE,
                    switch (kind) {
                        case EXPORTS -> outcome::exportsBefore;
                        case IMPORTS -> outcome::importsBefore;
                        default -> day -> outcome.exportsBefore(day) - outcome.importsBefore(day);
                    }));
        }
        Curve offer = null;
        for (Scene.Entry entry : scene.lineEntries()) {
            Outcome outcome = entry.outcome();
            Curve curve = new Curve(
                    entry.name(),
                    entry.role(),
                    entry.subject(),
                    switch (kind) {
                        case EXPORTS -> outcome::exports;
                        case IMPORTS -> outcome::imports;
                        default -> outcome::balance;
                    });
            if (entry.role() == Role.OFFER) {
                offer = curve;
            } else {
                curves.add(curve);
            }
        }
        if (offer != null) {
            curves.add(offer); // last, so that it lies on top
        }
        return curves;
    }

    private static Quantity.Field field(ChartKind kind) {
        return switch (kind) {
            case EXPORTS -> Quantity.Field.EXPORTS;
            case IMPORTS -> Quantity.Field.IMPORTS;
            default -> Quantity.Field.BALANCE;
        };
    }

    private static Spans.Span span(ChartKind kind, Spans spans) {
        return switch (kind) {
            case EXPORTS -> spans.exports();
            case IMPORTS -> spans.imports();
            default -> spans.balance();
        };
    }

    private static String title(ChartKind kind, Scene scene) {
        return switch (kind) {
            case EXPORTS -> Wording.exportsTitle(scene.offer());
            case IMPORTS -> Wording.importsTitle(scene.scenario(), scene.offer(), scene.lastDay());
            default -> Wording.balanceTitle(scene.offer());
        };
    }

    /**
     * Lines are drawn in another unit than their table has.
     *
     * @param brief whether the words above a chart are wanted, which get fewer where they say too what is not on it
     */
    private static String subtitle(ChartKind kind, Scene scene, String unit, boolean brief) {
        boolean all = scene.showsBefore() || scene.isBefore();
        String text = Wording.get(
                "subtitle." + kind.word() + (brief && !all ? ".short" : ""),
                scene.scenario().home().inText(),
                scene.scenario().partner().inText(),
                Wording.get(unit),
                scene.scenario().home().shortName(),
                scene.scenario().partner().shortName());
        if (all) {
            return text;
        }
        String left = scene.lineEntries().size() < scene.entries().size()
                ? Wording.get("before") + ", " + Wording.get("noDeal")
                : Wording.get("before");
        return Wording.get("subtitle.linesLeftOut", text, left);
    }
}
