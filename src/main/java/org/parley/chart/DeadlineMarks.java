package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.simulate.Outcome;

/** The deadline as a dotted line with its date, and at most two steps of the duty beside it. */
final class DeadlineMarks extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final float[] DOTS = {1.5f, 3f};
    /** No chart has more event labels than this. */
    private static final int MOST_MARKS = 3;

    private final transient List<Mark> marks = new ArrayList<>();
    private final transient ChartStyle style;
    private final transient Font font;
    /** Where the tint begins. */
    private final int end;

    private record Mark(int day, String text, Color color, boolean strong) {}

    /** @param steps whether the duty that returns without a deal is named too */
    DeadlineMarks(Scene scene, ChartStyle style, boolean steps) {
        this.style = style;
        font = style.font(10.5f);
        Outcome outcome = scene.outcome();
        end = outcome.end();
        int deadline = scene.clock().deadlineDay();
        marks.add(new Mark(
                deadline,
                Wording.get("deadline", deadline, Figures.fullDay(scene.clock().deadline())),
                style.text(),
                true));
        if (outcome.end() > deadline) {
            marks.add(new Mark(
                    outcome.end(),
                    Wording.get("deadlineExtended", outcome.end(), Figures.fullDay(scene.clock().date(outcome.end()))),
                    style.text(),
                    false));
        }
        if (outcome.hasAgreement()) {
            scene.scenario().partnerRate().ifPresent(lever -> marks.add(new Mark(
                    rateStart(scene, outcome.offer().value(lever)),
                    Wording.get("rateStarts", Figures.rate(outcome.offer().value(lever))),
                    style.label(Palette.Role.OFFER.color()),
                    false)));
        }
        boolean shown = scene.lineEntries().stream().anyMatch(entry -> entry.role() == Palette.Role.NO_DEAL);
        if (steps && shown && marks.size() < MOST_MARKS) {
            Outcome without = scene.hasAgreement() ? scene.offer().noDeal() : outcome;
            Double rate = countryRate(scene, without.assumptions().snapback());
            boolean returns = Scene.fearsRise(scene.scenario(), without.assumptions());
            if (rate != null && returns) {
                marks.add(new Mark(
                        without.end(),
                        Wording.get("rateReturns", Figures.rate(rate)),
                        style.label(Palette.Role.NO_DEAL.color()),
                        false));
            }
        }
        marks.removeIf(mark -> mark.day > scene.lastDay());
    }

    /** An agreed rate above the pause's waits for the end of the pause: signing early never raises a duty. */
    private static int rateStart(Scene scene, double agreedPct) {
        Outcome outcome = scene.outcome();
        Double pausePct = countryRate(scene, outcome.assumptions().pause());
        boolean waits = pausePct != null && agreedPct > pausePct;
        return waits ? Math.max(outcome.inForceDay(), outcome.end()) : outcome.inForceDay();
    }

    private static Double countryRate(Scene scene, String schedule) {
        return scene.scenario()
                .schedules()
                .get(schedule)
                .ratesPct()
                .get(scene.scenario().home().code());
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        for (Mark mark : marks) {
            double x = frame.x(mark.day);
            boolean onDeadline = mark.day == marks.get(0).day;
            g2.setColor(onDeadline ? marks.get(0).color : mark.color);
            g2.setStroke(new BasicStroke(
                    mark.strong ? 1.4f : 0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1f, DOTS, 0f));
            if (mark.strong || !onDeadline) {
                g2.draw(new Line2D.Double(x, frame.area().getMinY(), x, frame.area().getMaxY()));
            }
        }
        // Words last, each at its own line, so that no line runs through them.
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        List<Rectangle2D> places = places(metrics, frame);
        for (int i = 0; i < marks.size(); i++) {
            Rectangle2D place = places.get(i);
            Color ground = place.getX() + 1 >= frame.x(end) ? style.tint() : style.background();
            double baseline = place.getY() + metrics.getAscent();
            text(g2, marks.get(i).text, place.getX() + 1, baseline, marks.get(i).color, style.wash(ground));
        }
    }

    /** Where the words stand, in the order of the marks. */
    private List<Rectangle2D> places(FontMetrics metrics, Frame frame) {
        List<Rectangle2D> places = new ArrayList<>();
        double y = frame.area().getMinY() + 1;
        for (Mark mark : marks) {
            double x = frame.x(mark.day);
            double width = metrics.stringWidth(mark.text);
            boolean right = x + 4 + width <= frame.area().getMaxX();
            double at = right ? x + 4 : Math.max(frame.area().getMinX(), x - 4 - width);
            places.add(new Rectangle2D.Double(at - 1, y, width + 2, metrics.getHeight()));
            y += metrics.getHeight();
        }
        return places;
    }

    /** What the marks say, in full. */
    List<String> words() {
        return marks.stream().map(Mark::text).toList();
    }

    int count() {
        return marks.size();
    }

    /** What other words must keep clear of: the words, and the dotted lines from top to bottom. */
    List<Rectangle2D> taken(Graphics2D g2, Frame frame) {
        List<Rectangle2D> taken = new ArrayList<>(places(g2.getFontMetrics(font), frame));
        for (Mark mark : marks) {
            taken.add(new Rectangle2D.Double(
                    frame.x(mark.day) - 1, frame.area().getMinY(), 2, frame.area().getHeight()));
        }
        return taken;
    }
}
