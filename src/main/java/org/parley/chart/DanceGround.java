package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Below the offers: where both gain over walking away, the lines at which each would walk away, and the frontier. */
final class DanceGround extends Overlay {

    private static final long serialVersionUID = 1L;

    private final transient DebriefPicture picture;
    private final transient ChartStyle style;

    DanceGround(DebriefPicture picture, ChartStyle style) {
        this.picture = picture;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        WalkAwayGround ground = new WalkAwayGround(picture.scenario(), style);
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        ground.tint(g2, frame);
        ground.lines(g2, frame);
        g2.setColor(style.text());
        g2.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g2.draw(FrontierLine.line(picture.frontier().size(), picture.frontier()::get, frame));
        g2.setClip(clip);
    }
}
