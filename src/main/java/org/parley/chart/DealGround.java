package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;

/** Below everything else: where both gain, where each would walk away, and what is better for both than the offer. */
final class DealGround extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double HATCH_STEP = 6;
    private static final int HATCH = 120;

    private final transient DealPicture picture;
    private final transient ChartStyle style;

    DealGround(DealPicture picture, ChartStyle style) {
        this.picture = picture;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        WalkAwayGround ground = new WalkAwayGround(picture.scene().scenario(), style);
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        ground.tint(g2, frame);
        picture.present().ifPresent(frontier -> hatch(g2, frame, frontier, ground.gain()));
        ground.lines(g2, frame);
        g2.setClip(clip);
    }

    /** From the offer up and to the right as far as the frontier. */
    private void hatch(Graphics2D g2, Frame frame, DealFrontier frontier, Color color) {
        Gains offer = picture.gains();
        Path2D wedge = new Path2D.Double();
        double left = frame.x(DealSpaceChart.POINTS * offer.home());
        double bottom = frame.y(DealSpaceChart.POINTS * offer.partner());
        boolean empty = true;
        double highest = 0;
        // From the point that is best for home to the one that is best for the partner; nothing lies beyond the two.
        for (int i = 0; i < frontier.size(); i++) {
            Gains gains = frontier.gains(i);
            if (!gains.minus(offer).isMoreThan(0)) {
                continue;
            }
            double x = frame.x(DealSpaceChart.POINTS * gains.home());
            double y = frame.y(DealSpaceChart.POINTS * gains.partner());
            if (empty) {
                wedge.moveTo(left, bottom);
                wedge.lineTo(x, bottom);
                empty = false;
            }
            wedge.lineTo(x, y);
            highest = y;
        }
        if (empty) {
            return;
        }
        wedge.lineTo(left, highest);
        wedge.closePath();
        Shape clip = g2.getClip();
        g2.clip(wedge);
        g2.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), HATCH));
        g2.setStroke(new BasicStroke(0.9f));
        Rectangle2D box = wedge.getBounds2D().createIntersection(frame.area());
        // On a grid of the page's own, so that the lines stand still while the offer moves.
        double first = Math.floor((box.getMinX() - box.getHeight()) / HATCH_STEP) * HATCH_STEP;
        double foot = Math.ceil(box.getMaxY() / HATCH_STEP) * HATCH_STEP;
        double rise = foot - box.getMinY();
        for (double x = first - HATCH_STEP; x < box.getMaxX(); x += HATCH_STEP) {
            g2.draw(new Line2D.Double(x, foot, x + rise, foot - rise));
        }
        g2.setClip(clip);
    }
}
