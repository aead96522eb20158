package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.parley.simulate.Outcome;

/** The part of imports that is equipment bought on loans, hatched. */
final class FinancedHatch extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double STEP = 6;

    private final transient ChartStyle style;
    private final transient Outcome outcome;
    private final int lastDay;

    FinancedHatch(Scene scene, ChartStyle style) {
        this.style = style;
        outcome = scene.outcome();
        lastDay = scene.lastDay();
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        int first = 0;
        while (first <= lastDay && outcome.financedImports(first) == 0) {
            first++;
        }
        if (first > lastDay) {
            return;
        }
        Path2D band = new Path2D.Double();
        band.moveTo(frame.x(first), y(frame, first, 0));
        for (int d = first; d <= lastDay; d++) {
            band.lineTo(frame.x(d), y(frame, d, 0));
        }
        for (int d = lastDay; d >= first; d--) {
            band.lineTo(frame.x(d), y(frame, d, outcome.financedImports(d)));
        }
        band.closePath();
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        g2.clip(band);
        Color blue = style.line(Palette.Role.OFFER);
        g2.setColor(new Color(blue.getRed(), blue.getGreen(), blue.getBlue(), 110));
        g2.setStroke(new BasicStroke(1f));
        Rectangle2D box = band.getBounds2D();
        for (double x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += STEP) {
            g2.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()));
        }
        g2.setClip(clip);
    }

    private double y(Frame frame, int day, double less) {
        return frame.y((outcome.imports(day) - less) / 1000);
    }
}
