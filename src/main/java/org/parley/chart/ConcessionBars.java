package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.parley.bargain.Debrief;
import org.parley.scenario.Lever;

/** Bars side by side for each round, one side's filled and the other's hatched, each with its figure. */
final class ConcessionBars extends Overlay {

    private static final long serialVersionUID = 1L;

    /** Of the distance between two rounds. */
    private static final double BAR = 0.34;

    private static final double MOST_WIDTH = 34;
    private static final double HATCH = 5;
    private static final float SIZE = 10f;

    private final transient DebriefPicture picture;
    private final transient ChartStyle style;

    ConcessionBars(DebriefPicture picture, ChartStyle style) {
        this.picture = picture;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        double zero = frame.y(0);
        double width = Math.min(MOST_WIDTH, BAR * (frame.x(2) - frame.x(1)));
        for (Debrief.Concession move : picture.debrief().concessions()) {
            double left = frame.x(move.round()) - (move.side() == Lever.Side.HOME ? width + 1 : -1);
            bar(g2, move, left, width, zero, frame.y(ConcessionChart.givenUp(move)));
        }
        g2.setColor(style.muted());
        g2.setStroke(new BasicStroke(1f));
        g2.draw(new Line2D.Double(frame.area().getMinX(), zero, frame.area().getMaxX(), zero));
    }

    private void bar(Graphics2D g2, Debrief.Concession move, double left, double width, double zero, double end) {
        Rectangle2D bar = new Rectangle2D.Double(left, Math.min(zero, end), width, Math.abs(end - zero));
        g2.setColor(SideLook.line(move.side(), style));
        if (move.side() == Lever.Side.HOME) {
            g2.fill(bar);
        } else {
            hatch(g2, bar);
        }
        g2.setStroke(new BasicStroke(1.2f));
        g2.draw(bar);
        Font font = style.font(SIZE);
        String figure = ScoreWords.points(ConcessionChart.givenUp(move) / ConcessionChart.POINTS);
        double x = left + (width - Writing.width(figure, font)) / 2;
        g2.setFont(font);
        g2.setColor(SideLook.label(move.side(), style));
        g2.drawString(figure, (float) x, (float) (end <= zero ? end - 3 : end + SIZE));
    }

    private static void hatch(Graphics2D g2, Rectangle2D bar) {
        Shape clip = g2.getClip();
        g2.clip(bar);
        g2.setStroke(new BasicStroke(1f));
        for (double x = bar.getMinX() - bar.getHeight(); x < bar.getMaxX(); x += HATCH) {
            g2.draw(new Line2D.Double(x, bar.getMaxY(), x + bar.getHeight(), bar.getMinY()));
        }
        g2.setClip(clip);
    }
}
