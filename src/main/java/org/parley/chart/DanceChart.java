package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.bargain.Gains;
import org.parley.bargain.Debrief;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;

/** The dance of offers: what each gave both sides over walking away, in turn, below the frontier. */
public final class DanceChart {

    /** Its name in files. */
    public static final String WORD = "debrief-dance";

    static final double POINTS = 100;
    private static final double ROOM = 0.07;
    private static final double SOFT = 5;
    /** No axis spans less, in points; where next to nothing is at stake it is not made to look much. */
    private static final double LEAST_SPAN = 10;

    private DanceChart() {}

    public static Chart of(DebriefPicture picture, ChartStyle style) {
        Scenario scenario = picture.scenario();
        NumberAxis up = axis(scenario.partner(), style);
        EqualPlot plot = new EqualPlot(
                span(picture, true), span(picture, false), axis(scenario.home(), style), up, List.of(up.getLabel()));
        PlotBase.ground(plot, style);
        plot.setInsets(new RectangleInsets(8, 0, 0, 4));
        plot.addAnnotation(new DanceGround(picture, style));
        plot.addAnnotation(new DancePath(picture, style));
        boolean struck = !picture.debrief().record().struck().isEmpty();
        String subtitle = Wording.get(
                struck ? "debrief.subtitle.danceStruck" : "debrief.subtitle.dance",
                scenario.home().shortName(),
                scenario.partner().shortName());
        return DebriefChart.of(WORD, DanceTitle.of(picture), subtitle, picture, plot, style, () -> table(picture));
    }

    private static NumberAxis axis(Party party, ChartStyle style) {
        NumberAxis axis = PlotBase.valueAxis(new Spans.Span(0, 1), new SignedFormat(), style);
        axis.setLabel(Wording.get("debrief.axis.gain", party.shortName()));
        axis.setLabelFont(style.font(10.5f));
        axis.setLabelPaint(style.text());
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    /** Walking away, every offer, the result, and as much of the frontier as is better than walking away for both. */
    private static Spans.Span span(DebriefPicture picture, boolean home) {
        Spans.Span span = new Spans.Span(0, 0).with(part(picture.result(), home));
        for (Optional<Gains> gain : picture.gains()) {
            if (gain.isPresent()) {
                span = span.with(part(gain.get(), home));
            }
        }
        for (Gains gain : picture.frontier()) {
            if (!picture.hasZone() || gain.home() >= 0 && gain.partner() >= 0) {
                span = span.with(part(gain, home));
            }
        }
        span = span.withRoom(ROOM, ROOM).toSteps(SOFT);
        double more = Math.max(0, LEAST_SPAN - span.size()) / 2;
        return new Spans.Span(span.low() - more, span.high() + more);
    }

    private static double part(Gains gain, boolean home) {
        return POINTS * (home ? gain.home() : gain.partner());
    }

    private static ChartTable table(DebriefPicture picture) {
        DebriefWords words = new DebriefWords(picture);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(Wording.get("debrief.point.walk"), new Gains(0, 0)));
        for (int i = 0; i < picture.gains().size(); i++) {
            Debrief.Step step = picture.debrief().steps().get(i);
            picture.gains().get(i).ifPresent(gain -> rows.add(row(words.turn(step), gain)));
        }
        picture.deal().ifPresent(deal -> rows.add(row(Wording.get("debrief.point.deal"), picture.result())));
        picture.nash().ifPresent(gain -> rows.add(row(Wording.get("debrief.point.nash"), gain)));
        for (int i = 0; i < picture.frontier().size(); i++) {
            rows.add(row(Wording.get("debrief.point.frontier", i + 1), picture.frontier().get(i)));
        }
        return new ChartTable(
                List.of(),
                List.of(
                        Wording.get("debrief.column.offer"),
                        Wording.get("debrief.axis.gain", picture.scenario().home().name()),
                        Wording.get("debrief.axis.gain", picture.scenario().partner().name())),
                rows,
                (row, column) -> column == 0 ? NumberKind.PLAIN : NumberKind.SIGNED);
    }

    private static List<Object> row(String name, Gains gain) {
        return List.of(name, POINTS * gain.home() + 0.0, POINTS * gain.partner() + 0.0);
    }
}
