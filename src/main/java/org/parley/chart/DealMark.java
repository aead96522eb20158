package org.parley.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes of the deal space's marks, so that colour is never the only cue. */
enum DealMark {
    OFFER,
    NO_DEAL,
    PIN_1,
    PIN_2,
    PIN_3,
    PIN_4,
    NAMED;

    /** Of a pin by its place, from 0. */
    static DealMark pin(int place) {
        return values()[PIN_1.ordinal() + place];
    }

    /** The shape around a place, about twice as wide as the radius. */
    Shape at(double x, double y, double radius) {
        double r = radius;
        return switch (this) {
            case OFFER -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case NO_DEAL -> polygon(x, y, -r, -0.5 * r, -0.5 * r, -r, 0, -0.5 * r, 0.5 * r, -r, r, -0.5 * r, 0.5 * r, 0, r,
                    0.5 * r, 0.5 * r, r, 0, 0.5 * r, -0.5 * r, r, -r, 0.5 * r, -0.5 * r, 0);
            case PIN_1 -> new Rectangle2D.Double(x - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r);
            case PIN_2 -> polygon(x, y, 0, -r, r, 0.8 * r, -r, 0.8 * r);
            case PIN_3 -> polygon(x, y, 0, r, r, -0.8 * r, -r, -0.8 * r);
            case PIN_4 -> polygon(x, y, -r, -0.35 * r, 0, -r, r, -0.35 * r, 0.62 * r, 0.85 * r, -0.62 * r, 0.85 * r);
            case NAMED -> polygon(x, y, 0, -r, r, 0, 0, r, -r, 0);
        };
    }

    private static Path2D polygon(double x, double y, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + corners[0], y + corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(x + corners[i], y + corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
