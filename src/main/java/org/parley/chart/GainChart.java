package org.parley.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.chart.Palette.Role;
import org.parley.simulate.Comparison;
import org.parley.simulate.Quantity;

/** What the offer has gained or lost since day 0 against no deal, exports and imports, with the pins' exports. */
final class GainChart {

    /** Short dashes, which no pin has: before the tariffs has about the same, and does not stand on this chart. */
    private static final BasicStroke IMPORTS =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f, 2.5f}, 0f);

    /** Widest label beside the plot: the names of pins have a word before them here. */
    private static final double LABEL_WIDTH = FlowChart.LABEL_WIDTH + 20;

    private GainChart() {}

    /** One line: US$ million since day 0. */
    private record Curve(String name, Role role, Subject subject, boolean imports, double[] musd) {}

    static Chart of(Scene scene, ChartStyle style, Spans spans) {
        List<Curve> curves = curves(scene);
        DailyData data = new DailyData(scene.lastDay(), 1);
        EndLabels labels = new EndLabels(style.font(11f), LABEL_WIDTH);
        for (Curve curve : curves) {
            Quantity.Field field =
                    curve.imports ? Quantity.Field.IMPORTS_VS_NO_DEAL : Quantity.Field.EXPORTS_VS_NO_DEAL;
            data.add(
                    curve.name,
                    day -> curve.musd[day],
                    Optional.of(new DailyData.Asking(curve.subject, true, field)));
            labels.add(curve.name, style.label(curve.role.color()), curve.musd[scene.lastDay()]);
        }
        NumberAxis values =
                PlotBase.valueAxis(spans.gain().withRoom(0, FlowChart.ROOM_ABOVE), new SignedFormat(), style);
        XYPlot plot = PlotBase.plot(data, new DayAxis(scene.clock(), scene.lastDay(), style), values, style);
        XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
        for (int i = 0; i < curves.size(); i++) {
            renderer.setSeriesPaint(i, style.line(curves.get(i).role));
            renderer.setSeriesStroke(i, stroke(curves.get(i)));
        }
        PlotBase.tint(plot, scene, style);
        plot.addRangeMarker(new ValueMarker(0, style.muted(), new BasicStroke(1f)), Layer.BACKGROUND);
        plot.setInsets(new RectangleInsets(2, 2, 0, labels.width()));
        DeadlineMarks marks = new DeadlineMarks(scene, style, false);
        plot.addAnnotation(marks);
        List<PanelMarks.Dot> dots = new ArrayList<>();
        if (!scene.offer().isNoDeal()) {
            GainPath.of(scene.offer(), scene.lastDay()).turn().ifPresent(day -> {
                BreakEvenDot dot = new BreakEvenDot(day, style);
                plot.addAnnotation(dot);
                dots.add(dot.onPanel(Wording.get("breakEven", Figures.day(scene.clock().date(day)))));
            });
        }
        plot.addAnnotation(labels);
        String title = Wording.gainTitle(scene);
        String subtitle = Wording.get(scene.worldsDiffer() ? "subtitle.gain.worlds" : "subtitle.gain");
        if (!showsImports(scene)) {
            subtitle = Wording.get("subtitle.linesLeftOut", subtitle, Wording.get("imports"));
        }
        String footer = Wording.footer(scene);
        String measure = subtitle;
        List<Panel.Series> series = new ArrayList<>();
        for (Curve curve : curves) {
            series.add(new Panel.Series(
                    curve.name,
                    style.line(curve.role),
                    stroke(curve),
                    DailyData.FIRST_SERIES + series.size()));
        }
        return new Chart(
                ChartKind.GAIN,
                title,
                subtitle,
                measure,
                footer,
                PlotBase.gridChart(title, subtitle, plot, style, footer),
                List.of(PlotBase.days(values, 1, PlotBase.CHANGES_FORMAT, series, marks.onPanel().withDots(dots))),
                () -> data.table(scene.clock(), measure, Wording.get("unit.sinceStart"), NumberKind.CHANGE));
    }

    private static BasicStroke stroke(Curve curve) {
        return curve.imports ? IMPORTS : curve.role.stroke();
    }

    /** What its lines show: US$ million since day 0, by day. */
    static List<double[]> series(Scene scene) {
        return curves(scene).stream().map(Curve::musd).toList();
    }

    /** With many pins the imports give way, so that the lines can still be told apart. */
    private static boolean showsImports(Scene scene) {
        return scene.pins().size() + 2 <= Scene.MOST_LINES;
    }

    private static List<Curve> curves(Scene scene) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < scene.pins().size(); i++) {
            Comparison pin = scene.pins().get(i);
            if (pin.isNoDeal()) {
                continue; // a line along zero says nothing
            }
            curves.add(new Curve(
                    Wording.get("series.exportsOf", pin.outcome().offer().name()),
                    scene.role(i),
                    Subject.of(pin.outcome().offer()),
                    false,
                    pin.exportsGained(scene.lastDay())));
        }
        if (showsImports(scene)) {
            double[] imports = scene.offer().importsGained(scene.lastDay());
            curves.add(new Curve(Wording.get("series.imports"), Role.OFFER, Subject.DESK, true, imports));
        }
        curves.add(
                new Curve(Wording.get("series.exports"), Role.OFFER, Subject.DESK, false, scene.offer().exportsGained(scene.lastDay())));
        return curves;
    }
}
