package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.parley.bargain.Gains;

/** The offers of a talk in turn, as a thin line with their numbers; of a long talk, not every one has its number. */
final class TalkLine {

    private static final double DOT = 2.2;
    private static final float SIZE = 9.5f;
    private static final int MOST_NUMBERS = 12;
    private static final double PALE = 0.45;

    private final DealPicture picture;
    private final ChartStyle style;

    TalkLine(DealPicture picture, ChartStyle style) {
        this.picture = picture;
        this.style = style;
    }

    void paint(Graphics2D g2, Overlay.Frame frame) {
        List<Gains> talk = picture.talk();
        if (talk.isEmpty()) {
            return;
        }
        Path2D line = new Path2D.Double();
        for (int i = 0; i < talk.size(); i++) {
            if (i == 0) {
                line.moveTo(x(frame, i), y(frame, i));
            } else {
                line.lineTo(x(frame, i), y(frame, i));
            }
        }
        // Paler than its dots: it goes to and fro between the two sides, over everything else.
        g2.setColor(Palette.mix(style.muted(), style.background(), PALE));
        g2.setStroke(new BasicStroke(0.7f));
        g2.draw(line);
        g2.setColor(style.muted());
        for (int i = 0; i < talk.size(); i++) {
            g2.fill(new Ellipse2D.Double(x(frame, i) - DOT, y(frame, i) - DOT, 2 * DOT, 2 * DOT));
        }
    }

    /** Writes its numbers, which come before all names: a path without them has no direction. */
    void number(Graphics2D g2, Overlay.Frame frame, LabelSpots spots) {
        int count = picture.talk().size();
        int every = (count + MOST_NUMBERS - 1) / MOST_NUMBERS;
        every += every % 2 == 0 ? 1 : 0; // of both sides, who take turns
        Font font = style.font(SIZE);
        g2.setFont(font);
        g2.setColor(style.muted());
        for (int i = 0; i < count; i++) {
            if (i % every == 0 || i == count - 1) {
                String number = String.valueOf(i + 1);
                Rectangle2D place =
                        spots.place(x(frame, i), y(frame, i), DOT, Writing.width(number, font), SIZE);
                g2.drawString(number, (float) place.getMinX(), (float) (place.getMaxY() - 1));
            }
        }
    }

    private double x(Overlay.Frame frame, int index) {
        return frame.x(DealSpaceChart.POINTS * picture.talk().get(index).home());
    }

    private double y(Overlay.Frame frame, int index) {
        return frame.y(DealSpaceChart.POINTS * picture.talk().get(index).partner());
    }
}
