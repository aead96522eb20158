package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.simulate.Outcome;

/** The deadline as a dotted line with its date, and at most two steps of the duty beside it. */
final class DeadlineMarks extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final float[] DOTS = {1.5f, 3f};

    private final transient List<Mark> marks = new ArrayList<>();
    private final transient ChartStyle style;
    private final transient Font font;

    private record Mark(int day, String text, Color color, boolean strong) {}

    /** @param steps whether the duty that returns without a deal is named too */
    DeadlineMarks(Scene scene, ChartStyle style, boolean steps) {
        this.style = style;
        font = style.font(10.5f);
        Outcome outcome = scene.outcome();
        int deadline = scene.clock().deadlineDay();
        marks.add(new Mark(
                deadline,
                Wording.get("deadline", deadline, Figures.fullDay(scene.clock().deadline())),
                style.text(),
                true));
        if (outcome.hasAgreement()) {
            scene.scenario().partnerRate().ifPresent(lever -> marks.add(new Mark(
                    outcome.inForceDay(),
                    Wording.get("rateStarts", Figures.rate(outcome.offer().value(lever))),
                    style.label(Palette.Role.OFFER.color()),
                    false)));
        } else if (outcome.end() > deadline) {
            marks.add(new Mark(
                    outcome.end(), Wording.get("deadlineExtended", outcome.end()), style.muted(), false));
        }
        boolean shown = scene.lineEntries().stream().anyMatch(entry -> entry.role() == Palette.Role.NO_DEAL);
        if (steps && shown) {
            Outcome without = scene.hasAgreement() ? scene.offer().noDeal() : outcome;
            Double rate = scene.scenario()
                    .schedules()
                    .get(without.assumptions().snapback())
                    .ratesPct()
                    .get(scene.scenario().home().code());
            if (rate != null) {
                marks.add(new Mark(
                        without.end(),
                        Wording.get("rateReturns", Figures.rate(rate)),
                        style.label(Palette.Role.NO_DEAL.color()),
                        false));
            }
        }
        marks.removeIf(mark -> mark.day > scene.lastDay());
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        double y = frame.area().getMinY() + metrics.getAscent() + 1;
        for (Mark mark : marks) {
            double x = frame.x(mark.day);
            g2.setColor(mark.day == marks.get(0).day ? marks.get(0).color : mark.color);
            g2.setStroke(new BasicStroke(
                    mark.strong ? 1.4f : 0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1f, DOTS, 0f));
            g2.draw(new Line2D.Double(x, frame.area().getMinY(), x, frame.area().getMaxY()));
            double width = metrics.stringWidth(mark.text);
            double beside = x;
            for (Mark other : marks) {
                // Words start right of a line that would run through them.
                double line = frame.x(other.day);
                beside = line > x && line < x + width ? line : beside;
            }
            boolean fits = beside + 4 + width <= frame.area().getMaxX();
            double at = fits
                    ? beside + 4
                    : Math.max(frame.area().getMinX(), Math.min(x - 4, frame.area().getMaxX()) - width);
            Color ground = at >= frame.x(marks.get(0).day) ? style.tint() : style.background();
            text(g2, mark.text, at, y, mark.color, ground);
            y += metrics.getHeight();
        }
    }
}
