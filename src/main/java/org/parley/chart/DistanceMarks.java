package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.bargain.Debrief;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;

/** Each side's name beside its last offer, and the end of the talks as a dotted line with its date. */
final class DistanceMarks extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final float[] DOTS = {1.5f, 3f};
    private static final double GAP = 8;
    private static final double LINE = 14;

    private final transient DebriefPicture picture;
    private final transient List<Debrief.Step> steps;
    private final transient ChartStyle style;

    /** @param steps turns with an offer */
    DistanceMarks(DebriefPicture picture, List<Debrief.Step> steps, ChartStyle style) {
        this.picture = picture;
        this.steps = steps;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        deadline(g2, frame);
        List<Debrief.Step> last = new ArrayList<>();
        for (Lever.Side side : Lever.Side.values()) {
            steps.stream().filter(step -> step.tabled().side() == side).reduce((one, next) -> next).ifPresent(last::add);
        }
        last.sort(java.util.Comparator.comparingDouble(step -> -step.distance().orElseThrow()));
        double[] middles = Spread.apart(
                last.stream().mapToDouble(step -> frame.y(100 * step.distance().orElseThrow())).toArray(),
                last.stream().mapToDouble(step -> LINE).toArray(),
                frame.area().getMinY(),
                frame.area().getMaxY());
        g2.setFont(style.font(11f));
        DebriefWords words = new DebriefWords(picture);
        for (int i = 0; i < middles.length; i++) {
            Lever.Side side = last.get(i).tabled().side();
            double x = frame.x(last.get(i).tabled().day()) + GAP;
            String name = words.party(side).shortName();
            text(g2, name, x, middles[i] + 4, SideLook.label(side, style), style.wash(style.background()));
        }
    }

    private void deadline(Graphics2D g2, Frame frame) {
        Clock clock = picture.scenario().clock();
        int day = picture.deadlineDay();
        double x = frame.x(day);
        g2.setColor(style.muted());
        g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DOTS, 0f));
        g2.draw(new Line2D.Double(x, frame.area().getMinY(), x, frame.area().getMaxY()));
        Font font = style.font(10.5f);
        g2.setFont(font);
        String words = Wording.get("deadline", day, Figures.day(clock.date(day)));
        double left = x - Writing.width(words, font) - 4;
        text(g2, words, left, frame.area().getMinY() + 10, style.muted(), style.wash(style.background()));
    }
}
