package org.parley.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Bands between shares of the draws that lie equally far from the middle, the inner ones laid over the outer. */
final class RangeBands extends Overlay {

    private static final long serialVersionUID = 1L;

    /** How much of the ground each band covers: thin enough to leave the grid visible. */
    private static final int[] ALPHA = {46, 62, 84};
    /** On dark ground the same cover is seen less. */
    private static final double DARKER = 1.5;

    private final transient double[][] ranges;
    private final int lastDay;
    private final double unit;
    private final Color color;
    private final double cover;

    /** @param unit of the axis, in that of the ranges */
    RangeBands(double[][] ranges, int lastDay, double unit, Color color, ChartStyle style) {
        this.ranges = ranges;
        this.lastDay = lastDay;
        this.unit = unit;
        this.color = color;
        cover = Palette.luminance(style.background()) < 0.5 ? DARKER : 1;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        for (int band = 0; band < ALPHA.length; band++) {
            double[] low = ranges[band];
            double[] high = ranges[ranges.length - 1 - band];
            Path2D area = new Path2D.Double();
            area.moveTo(frame.x(0), frame.y(high[0] / unit));
            for (int d = 1; d <= lastDay; d++) {
                area.lineTo(frame.x(d), frame.y(high[d] / unit));
            }
            for (int d = lastDay; d >= 0; d--) {
                area.lineTo(frame.x(d), frame.y(low[d] / unit));
            }
            area.closePath();
            g2.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (cover * ALPHA[band])));
            g2.fill(area);
        }
    }
}
