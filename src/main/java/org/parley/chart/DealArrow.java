package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The arrow from the offer to the frontier. */
final class DealArrow {

    private static final double HEAD = 9;
    private static final double HALF_HEAD = 4;
    /** The words of other marks are kept off it at so many places. */
    private static final int STOPS = 6;

    private final double fromX;
    private final double fromY;
    private final double toX;
    private final double toY;
    private final double start;
    private final Color color;

    /** @param start it begins so far from the offer's middle */
    DealArrow(double fromX, double fromY, double toX, double toY, double start, Color color) {
        this.fromX = fromX;
        this.fromY = fromY;
        this.toX = toX;
        this.toY = toY;
        this.start = start;
        this.color = color;
    }

    double middleX() {
        return (fromX + toX) / 2;
    }

    double middleY() {
        return (fromY + toY) / 2;
    }

    void take(LabelSpots spots) {
        for (int i = 1; i < STOPS; i++) {
            double share = (double) i / STOPS;
            spots.take(fromX + share * (toX - fromX), fromY + share * (toY - fromY), 2);
        }
    }

    void paint(Graphics2D g2) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length < start + HEAD) {
            return; // the two marks all but touch
        }
        double dx = (toX - fromX) / length;
        double dy = (toY - fromY) / length;
        g2.setColor(color);
        g2.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        double neckX = toX - HEAD * dx;
        double neckY = toY - HEAD * dy;
        g2.draw(new Line2D.Double(fromX + start * dx, fromY + start * dy, neckX, neckY));
        Path2D head = new Path2D.Double();
        head.moveTo(toX, toY);
        head.lineTo(neckX - HALF_HEAD * dy, neckY + HALF_HEAD * dx);
        head.lineTo(neckX + HALF_HEAD * dy, neckY - HALF_HEAD * dx);
        head.closePath();
        g2.fill(head);
    }
}
