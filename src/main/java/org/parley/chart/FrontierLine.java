package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.function.IntFunction;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;

/** The frontier as a line; where it has few points, these as dots, since nothing lies between them. */
final class FrontierLine extends Overlay {

    private static final long serialVersionUID = 1L;

    /** Points nearer to the last one drawn than this, in points of the page, add nothing to see. */
    private static final double THIN = 0.75;

    /** Words are kept off the line at places so far from each other. */
    private static final double APART = 9;

    private static final int FEW = 80;
    private static final double DOT = 3.2;

    private final transient DealPicture picture;
    private final transient ChartStyle style;

    FrontierLine(DealPicture picture, ChartStyle style) {
        this.picture = picture;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        if (picture.frontier().isEmpty()) {
            return;
        }
        DealFrontier frontier = picture.frontier().get();
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        // Of other days or beliefs than the offer: still there, but not to be read.
        g2.setColor(picture.pending() ? Palette.mix(style.text(), style.background(), 0.75) : style.text());
        boolean few = frontier.size() <= FEW;
        g2.setStroke(new BasicStroke(few ? 1f : 2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g2.draw(line(frontier, frame));
        if (few) {
            for (int i = 0; i < frontier.size(); i++) {
                Gains gains = frontier.gains(i);
                double x = frame.x(DealSpaceChart.POINTS * gains.home());
                double y = frame.y(DealSpaceChart.POINTS * gains.partner());
                g2.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
            }
        }
        g2.setClip(clip);
    }

    /** Keeps words off the line, as far as that goes. */
    void take(Frame frame, LabelSpots spots) {
        if (picture.frontier().isEmpty()) {
            return;
        }
        double[] at = new double[6];
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (PathIterator each = line(picture.frontier().get(), frame).getPathIterator(null); !each.isDone(); each.next()) {
            each.currentSegment(at);
            if (!(Math.hypot(at[0] - lastX, at[1] - lastY) < APART) && frame.area().contains(at[0], at[1])) {
                spots.take(at[0], at[1], 1);
                lastX = at[0];
                lastY = at[1];
            }
        }
    }

    private static Path2D line(DealFrontier frontier, Frame frame) {
        return line(frontier.size(), frontier::gains, frame);
    }

    /** Thinned to what can be seen; both ends are on it. */
    static Path2D line(int size, IntFunction<Gains> points, Frame frame) {
        Path2D line = new Path2D.Double();
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < size; i++) {
            Gains gains = points.apply(i);
            double x = frame.x(DealSpaceChart.POINTS * gains.home());
            double y = frame.y(DealSpaceChart.POINTS * gains.partner());
            if (i == 0) {
                line.moveTo(x, y);
            } else if (i == size - 1 || Math.hypot(x - lastX, y - lastY) >= THIN) {
                line.lineTo(x, y);
            } else {
                continue;
            }
            lastX = x;
            lastY = y;
        }
        return line;
    }
}
