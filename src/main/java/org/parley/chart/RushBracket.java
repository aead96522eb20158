package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.parley.scenario.Assumptions.Rush;
import org.parley.simulate.Outcome;

/** A bracket over the days of rush orders and their payback. */
final class RushBracket extends Overlay {

    private static final long serialVersionUID = 1L;

    private final transient ChartStyle style;
    private final int from;
    private final int to;

    RushBracket(Scene scene, ChartStyle style) {
        this.style = style;
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
        double y = frame.area().getMaxY() - 8;
        Path2D bracket = new Path2D.Double();
        bracket.moveTo(frame.x(from), y - 4);
        bracket.lineTo(frame.x(from), y);
        bracket.lineTo(frame.x(to), y);
        bracket.lineTo(frame.x(to), y - 4);
        g2.setColor(style.muted());
        g2.setStroke(new BasicStroke(1f));
        g2.draw(bracket);
        g2.setFont(style.font(10f));
        text(g2, Wording.get("rushBracket"), frame.x(from) + 3, y - 5, style.muted(), style.wash(style.background()));
    }
}
