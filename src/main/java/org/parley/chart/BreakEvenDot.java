package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A dot on the day on which what was lost, or gained, has been made up for: the day that the title names. */
final class BreakEvenDot extends Overlay {

    private static final long serialVersionUID = 1L;

    private final transient ChartStyle style;
    private final int day;

    BreakEvenDot(int day, ChartStyle style) {
        this.style = style;
        this.day = day;
    }

    /** The same for formats that draw their own charts. */
    PanelMarks.Dot onPanel(String words) {
        return new PanelMarks.Dot(day, 0, words, style.line(Palette.Role.OFFER));
    }

    int day() {
        return day;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        Ellipse2D dot = new Ellipse2D.Double(frame.x(day) - 4.5, frame.y(0) - 4.5, 9, 9);
        g2.setColor(style.line(Palette.Role.OFFER));
        g2.fill(dot);
        g2.setColor(style.background());
        g2.setStroke(new BasicStroke(1.5f));
        g2.draw(dot);
    }
}
