package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A dot on the day on which what was lost has been made good. */
final class BreakEvenDot extends Overlay {

    private static final long serialVersionUID = 1L;

    private final transient ChartStyle style;
    private final int day;

    /** @param gained total since day 0, by day */
    BreakEvenDot(double[] gained, ChartStyle style) {
        this.style = style;
        int turn = -1;
        for (int d = 1; d < gained.length; d++) {
            if (gained[d - 1] < 0 && gained[d] >= 0) {
                turn = d;
            }
        }
        day = turn;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        if (day < 0) {
            return;
        }
        Ellipse2D dot = new Ellipse2D.Double(frame.x(day) - 4.5, frame.y(0) - 4.5, 9, 9);
        g2.setColor(style.line(Palette.Role.OFFER));
        g2.fill(dot);
        g2.setColor(style.background());
        g2.setStroke(new BasicStroke(1.5f));
        g2.draw(dot);
    }
}
