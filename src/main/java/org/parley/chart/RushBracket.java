package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.scenario.Assumptions.Rush;
import org.parley.simulate.Outcome;

/** A bracket over the days of rush orders and their payback. */
final class RushBracket extends Overlay {

    private static final long serialVersionUID = 1L;

    private final transient ChartStyle style;
    private final transient DeadlineMarks marks;
    private final int from;
    private final int to;

    /** @param marks what its words must keep clear of */
    RushBracket(Scene scene, ChartStyle style, DeadlineMarks marks) {
        this.style = style;
        this.marks = marks;
        Outcome outcome = scene.outcome();
        Rush rush = outcome.assumptions().rush();
        int deadline = scene.clock().deadlineDay();
        int signed = outcome.hasAgreement() ? outcome.offer().agreementDay() : Integer.MAX_VALUE;
        int first = Math.max(0, deadline - rush.windowDays());
        int stop = Math.min(outcome.end(), signed);
        boolean rushes = rush.on() && stop > first + 1 && Scene.fearsRise(scene.scenario(), outcome.assumptions());
        from = rushes ? first : 0;
        to = rushes ? Math.min(scene.lastDay(), stop + rush.repayDays()) : 0;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        if (to <= from) {
            return;
        }
        double y = bracket(frame);
        Path2D bracket = new Path2D.Double();
        bracket.moveTo(frame.x(from), y - 4);
        bracket.lineTo(frame.x(from), y);
        bracket.lineTo(frame.x(to), y);
        bracket.lineTo(frame.x(to), y - 4);
        g2.setColor(style.muted());
        g2.setStroke(new BasicStroke(1f));
        g2.draw(bracket);
        g2.setFont(style.font(10f));
        words(g2, frame).ifPresent(place -> g2.drawString(
                Wording.get("rushBracket"),
                (float) place.getX() + 1,
                (float) place.getY() + g2.getFontMetrics().getAscent()));
    }

    /** The same for formats that draw their own charts; nothing when there is no rush. */
    List<PanelMarks.Stretch> onPanel() {
        return to <= from
                ? List.of()
                : List.of(new PanelMarks.Stretch(from, to, Wording.get("rushBracket"), style.muted()));
    }

    /** A place for the words at the bracket, where neither a line nor a mark is in the way; empty when there is none. */
    Optional<Rectangle2D> words(Graphics2D g2, Frame frame) {
        if (to <= from) {
            return Optional.empty();
        }
        FontMetrics metrics = g2.getFontMetrics(style.font(10f));
        double width = metrics.stringWidth(Wording.get("rushBracket")) + 2.0;
        double height = metrics.getHeight();
        double y = bracket(frame);
        double first = frame.x(from);
        double last = frame.x(to);
        double above = y - 5 - height;
        double beside = Math.min(y - height / 2, frame.area().getMaxY() - height);
        List<Rectangle2D> taken = marks.taken(g2, frame);
        DrawnLines lines = frame.lines();
        return Stream.of(
                        new Rectangle2D.Double(first + 3, above, width, height),
                        new Rectangle2D.Double(last - 3 - width, above, width, height),
                        new Rectangle2D.Double((first + last - width) / 2, above, width, height),
                        new Rectangle2D.Double(last + 4, beside, width, height),
                        new Rectangle2D.Double(first - 4 - width, beside, width, height))
                .<Rectangle2D>map(place -> place)
                .filter(place -> frame.area().contains(place))
                .filter(place -> taken.stream().noneMatch(place::intersects) && lines.through(place) == 0)
                .findFirst();
    }

    /** Height of the bracket on the page. */
    private static double bracket(Frame frame) {
        return frame.area().getMaxY() - 8;
    }
}
