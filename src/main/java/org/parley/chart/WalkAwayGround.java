package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;

/** What lies below the offers of two sides: where both gain over walking away, and the lines at which each would walk away. */
final class WalkAwayGround {

    private static final float WORDS_SIZE = 10f;
    private static final int TINT = 22;
    private static final double GAP = 4;
    /** How far letters reach below their line. */
    private static final double BELOW = 2.5;

    /** What is written on a line, and where. */
    private record Words(String words, Rectangle2D place) {}

    private final Scenario scenario;
    private final ChartStyle style;

    WalkAwayGround(Scenario scenario, ChartStyle style) {
        this.scenario = scenario;
        this.style = style;
    }

    Color gain() {
        return style.line(Palette.Role.PIN_4);
    }

    void tint(Graphics2D g2, Overlay.Frame frame) {
        Rectangle2D area = frame.area();
        double x = frame.x(0);
        double y = frame.y(0);
        g2.setColor(new Color(gain().getRed(), gain().getGreen(), gain().getBlue(), TINT));
        g2.fill(new Rectangle2D.Double(x, area.getMinY(), Math.max(0, area.getMaxX() - x), Math.max(0, y - area.getMinY())));
    }

    void lines(Graphics2D g2, Overlay.Frame frame) {
        Rectangle2D area = frame.area();
        double x = frame.x(0);
        double y = frame.y(0);
        g2.setColor(style.text());
        g2.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {3f, 3f}, 0f));
        g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        g2.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
        g2.setFont(style.font(WORDS_SIZE));
        g2.setColor(style.muted());
        words(frame).forEach(each ->
                g2.drawString(each.words, (float) each.place.getX(), (float) (each.place.getMaxY() - BELOW)));
    }

    /** Where its words stand, which others are to keep off. */
    List<Rectangle2D> places(Overlay.Frame frame) {
        return words(frame).stream().map(Words::place).toList();
    }

    /** Each beside its line, in the corner where nothing else is: below and left of walking away. */
    private List<Words> words(Overlay.Frame frame) {
        Rectangle2D area = frame.area();
        double x = frame.x(0);
        double y = frame.y(0);
        Font font = style.font(WORDS_SIZE);
        double height = WORDS_SIZE + BELOW;
        List<Words> all = new ArrayList<>();
        String home = Wording.get("deal.walks", scenario.home().shortName());
        double left = x - GAP - Writing.width(home, font);
        if (left > area.getMinX() && area.getMaxY() - y > 2 * WORDS_SIZE) {
            double top = area.getMaxY() - GAP - WORDS_SIZE;
            all.add(new Words(home, new Rectangle2D.Double(left, top, x - GAP - left, height)));
        }
        String partner = Wording.get("deal.walks", scenario.partner().shortName());
        double wide = Writing.width(partner, font);
        if (area.getMaxY() - y > 1.6 * WORDS_SIZE) {
            all.add(new Words(partner, new Rectangle2D.Double(area.getMaxX() - GAP - wide, y + 2, wide, height)));
        }
        return all;
    }
}
