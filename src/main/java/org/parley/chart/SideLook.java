package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.parley.scenario.Lever;

/** How each side of a rehearsal is drawn: by colour, and by shape and dash, so that colour is never the only cue. */
final class SideLook {

    private SideLook() {}

    private static Palette.Role role(Lever.Side side) {
        return side == Lever.Side.HOME ? Palette.Role.OFFER : Palette.Role.PIN_1;
    }

    static Color line(Lever.Side side, ChartStyle style) {
        return style.line(role(side));
    }

    static Color label(Lever.Side side, ChartStyle style) {
        return style.label(role(side).color());
    }

    static BasicStroke stroke(Lever.Side side) {
        return side == Lever.Side.HOME
                ? new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {7f, 4f}, 0f);
    }

    /** A round mark for one side, a square one for the other. */
    static Shape mark(Lever.Side side, double x, double y, double radius) {
        return side == Lever.Side.HOME
                ? new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)
                : new Rectangle2D.Double(x - 0.88 * radius, y - 0.88 * radius, 1.76 * radius, 1.76 * radius);
    }
}
