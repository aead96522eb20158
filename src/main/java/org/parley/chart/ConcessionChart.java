package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.parley.bargain.Debrief;
import org.parley.scenario.Lever;

/** How much of its own score each side gave up from one of its offers to the next, by round. */
public final class ConcessionChart {

    /** Its name in files. */
    public static final String WORD = "debrief-concessions";

    static final double POINTS = 100;
    private static final double ROOM = 0.14;
    /** A scale shows no less than so many points, where next to nothing moves. */
    private static final double LEAST = 2;

    private ConcessionChart() {}

    public static Chart of(DebriefPicture picture, ChartStyle style) {
        Spans.Span span = new Spans.Span(0, LEAST);
        for (Debrief.Concession move : picture.debrief().concessions()) {
            span = span.with(givenUp(move));
        }
        NumberAxis values = PlotBase.valueAxis(
                span.withRoom(span.low() < 0 ? ROOM : 0, ROOM), new java.text.DecimalFormat("0.##;\u22120.##"), style);
        NumberAxis rounds = PlotBase.valueAxis(
                new Spans.Span(0.5, Math.max(2, picture.round()) + 0.5), new java.text.DecimalFormat("0"), style);
        rounds.setTickUnit(new NumberTickUnit(1));
        rounds.setLabel(Wording.get("debrief.column.round"));
        rounds.setLabelFont(style.font(10.5f));
        rounds.setLabelPaint(style.muted());
        XYPlot plot = new XYPlot(new XYSeriesCollection(), rounds, values, new XYLineAndShapeRenderer());
        PlotBase.ground(plot, style);
        plot.setDomainGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(8, 2, 0, 8));
        plot.addAnnotation(new ConcessionBars(picture, style));
        DebriefWords words = new DebriefWords(picture);
        String subtitle = Wording.get(
                "debrief.subtitle.concessions",
                words.party(Lever.Side.HOME).shortName(),
                words.party(Lever.Side.PARTNER).shortName());
        return DebriefChart.of(WORD, title(picture), subtitle, picture, plot, style, () -> table(picture));
    }

    /** Points of its own score that a side gave up; below zero where it took some back. */
    static double givenUp(Debrief.Concession move) {
        return 0.0 - POINTS * move.change().of(move.side());
    }

    /** {@code Pakistan gave up 12.3 points, US 4.5}: over all rounds. */
    static String title(DebriefPicture picture) {
        if (picture.debrief().concessions().isEmpty()) {
            return Wording.get("debrief.title.noConcession");
        }
        DebriefWords words = new DebriefWords(picture);
        return Wording.get(
                "debrief.title.concessions",
                part(words, picture, Lever.Side.HOME),
                part(words, picture, Lever.Side.PARTNER));
    }

    private static String part(DebriefWords words, DebriefPicture picture, Lever.Side side) {
        double sum = picture.debrief().concessions().stream()
                .filter(move -> move.side() == side)
                .mapToDouble(move -> move.change().of(side))
                .sum();
        String points = ScoreWords.points(Math.abs(sum));
        return Wording.get(
                sum > 0 && !points.equals("0") ? "debrief.part.took" : "debrief.part.gave",
                words.party(side).shortName(),
                points);
    }

    private static ChartTable table(DebriefPicture picture) {
        DebriefWords words = new DebriefWords(picture);
        List<List<Object>> rows = new ArrayList<>();
        for (Debrief.Concession move : picture.debrief().concessions()) {
            rows.add(List.of(
                    (double) move.round(), words.party(move.side()).name(), givenUp(move), POINTS
                            * move.change().of(DebriefWords.other(move.side()))));
        }
        return new ChartTable(
                List.of(),
                List.of(
                        Wording.get("debrief.column.round"),
                        Wording.get("debrief.column.side"),
                        Wording.get("table.unitOf", Wording.get("debrief.column.gaveUp"), Wording.get("debrief.unit.points")),
                        Wording.get("table.unitOf", Wording.get("debrief.column.otherGot"), Wording.get("debrief.unit.points"))),
                rows,
                (row, column) -> column == 3 ? NumberKind.SIGNED : NumberKind.PLAIN);
    }
}
