package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.simulate.Outcome;

/** The part of imports that is equipment bought on loans, hatched. */
final class FinancedHatch extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double STEP = 6;
    /** So many parts of the band are tried for words. */
    private static final int STEPS = 8;

    private final transient MoneyScale scale;
    private final transient ChartStyle style;
    private final transient Outcome outcome;
    private final int lastDay;
    /** The first day of the band; after the last where there is none. */
    private final int first;

    FinancedHatch(Scene scene, MoneyScale scale, ChartStyle style) {
        this.scale = scale;
        this.style = style;
        outcome = scene.outcome();
        lastDay = scene.lastDay();
        first = IntStream.rangeClosed(0, lastDay)
                .filter(day -> outcome.financedImports(day) != 0)
                .findFirst()
                .orElse(lastDay + 1);
    }

    /**
     * Where words on the band would be near it, the best first: below it, from its end to its beginning, then above it.
     *
     * @param width width of the words
     * @param height their height
     */
    List<Rectangle2D> nearby(Frame frame, double width, double height) {
        List<Rectangle2D> places = new ArrayList<>();
        if (first > lastDay) {
            return places;
        }
        for (boolean below : new boolean[] {true, false}) {
            for (double away : new double[] {2, 2 + height / 2, 2 + height}) {
                for (int step = 0; step <= STEPS; step++) {
                    // Beyond the beginning of a short band too, as long as the words still touch it.
                    double x = frame.x(lastDay - step * (lastDay - first) / STEPS) - width - 2;
                    double edge = edge(frame, x, x + width, below);
                    double y = below ? edge + away : edge - away - height;
                    places.add(new Rectangle2D.Double(x, y, width, height));
                }
            }
        }
        return places;
    }

    /** How far down, or up, the band reaches between two places on the page. */
    private double edge(Frame frame, double left, double right, boolean below) {
        double edge = below ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int day = first; day <= lastDay; day++) {
            double x = frame.x(day);
            if (x >= left - 1 && x <= right + 1) {
                edge = below
                        ? Math.max(edge, y(frame, day, outcome.financedImports(day)))
                        : Math.min(edge, y(frame, day, 0));
            }
        }
        return edge;
    }

    /** Whether words would stand on the hatch. */
    boolean isUnder(Rectangle2D place, Frame frame) {
        for (int day = first; day <= lastDay; day++) {
            double x = frame.x(day);
            boolean beside = x < place.getMinX() || x > place.getMaxX();
            if (!beside
                    && y(frame, day, 0) < place.getMaxY()
                    && y(frame, day, outcome.financedImports(day)) > place.getMinY()) {
                return true;
            }
        }
        return false;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        if (first > lastDay) {
            return;
        }
        Path2D band = new Path2D.Double();
        band.moveTo(frame.x(first), y(frame, first, 0));
        for (int d = first; d <= lastDay; d++) {
            band.lineTo(frame.x(d), y(frame, d, 0));
        }
        for (int d = lastDay; d >= first; d--) {
            band.lineTo(frame.x(d), y(frame, d, outcome.financedImports(d)));
        }
        band.closePath();
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        g2.clip(band);
        Color blue = style.line(Palette.Role.OFFER);
        g2.setColor(new Color(blue.getRed(), blue.getGreen(), blue.getBlue(), 110));
        g2.setStroke(new BasicStroke(1f));
        Rectangle2D box = band.getBounds2D();
        for (double x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += STEP) {
            g2.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()));
        }
        g2.setClip(clip);
    }

    private double y(Frame frame, int day, double less) {
        return frame.y((outcome.imports(day) - less) / scale.musd());
    }
}
