package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.parley.bargain.Debrief;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;

/** How far each offer of a rehearsal was from the frontier, by day of the talks. */
public final class DistanceChart {

    /** Its name in files. */
    public static final String WORD = "debrief-distance";

    private static final double POINTS = 100;
    /** A scale shows no less than so many points, where next to nothing is left. */
    private static final double LEAST = 2;

    private static final double ROOM_ABOVE = 0.12;
    private static final double ROOM_RIGHT = 76;
    private static final double RADIUS = 4;

    private DistanceChart() {}

    public static Chart of(DebriefPicture picture, ChartStyle style) {
        Scenario scenario = picture.scenario();
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        double most = LEAST;
        int lastDay = picture.deadlineDay();
        for (Lever.Side side : Lever.Side.values()) {
            XYSeries series = new XYSeries(side.name());
            for (Debrief.Step step : measured(picture)) {
                if (step.tabled().side() == side) {
                    series.add(step.tabled().day(), POINTS * step.distance().orElseThrow());
                    most = Math.max(most, POINTS * step.distance().orElseThrow());
                }
                lastDay = Math.max(lastDay, step.tabled().day());
            }
            int place = data.getSeriesCount();
            data.addSeries(series);
            renderer.setSeriesPaint(place, SideLook.line(side, style));
            renderer.setSeriesStroke(place, SideLook.stroke(side));
            renderer.setSeriesShape(place, SideLook.mark(side, 0, 0, RADIUS));
        }
        NumberAxis values =
                PlotBase.valueAxis(new Spans.Span(0, most * (1 + ROOM_ABOVE)), new java.text.DecimalFormat("0.##"), style);
        XYPlot plot = new XYPlot(data, new DayAxis(scenario.clock(), lastDay, style), values, renderer);
        PlotBase.ground(plot, style);
        plot.setDomainGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(8, 2, 0, ROOM_RIGHT));
        plot.addAnnotation(new DistanceMarks(picture, measured(picture), style));
        return DebriefChart.of(
                WORD, title(picture), Wording.get("debrief.subtitle.distance"), picture, plot, style, () -> table(picture));
    }

    /** Turns with an offer. */
    static List<Debrief.Step> measured(DebriefPicture picture) {
        return picture.debrief().steps().stream()
                .filter(step -> step.distance().isPresent())
                .toList();
    }

    static String title(DebriefPicture picture) {
        List<Debrief.Step> steps = measured(picture);
        if (steps.isEmpty()) {
            return Wording.get("debrief.title.noOffer");
        }
        String first = ScoreWords.points(steps.get(0).distance().orElseThrow());
        String last = ScoreWords.points(steps.get(steps.size() - 1).distance().orElseThrow());
        return steps.size() == 1
                ? Wording.get("debrief.title.distanceOne", first)
                : Wording.get("debrief.title.distance", last, first);
    }

    private static ChartTable table(DebriefPicture picture) {
        Clock clock = picture.scenario().clock();
        DebriefWords words = new DebriefWords(picture);
        List<List<Object>> rows = new ArrayList<>();
        for (Debrief.Step step : measured(picture)) {
            int day = step.tabled().day();
            rows.add(List.of(
                    (double) day,
                    clock.date(day).toString(),
                    (double) step.tabled().round(),
                    words.party(step.tabled().side()).name(),
                    POINTS * step.distance().orElseThrow()));
        }
        return new ChartTable(
                List.of(),
                List.of(
                        Wording.get("day"),
                        Wording.get("date"),
                        Wording.get("debrief.column.round"),
                        Wording.get("debrief.column.side"),
                        Wording.get("table.unitOf", Wording.get("debrief.column.distance"), Wording.get("debrief.unit.points"))),
                rows);
    }
}
