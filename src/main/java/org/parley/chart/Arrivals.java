package org.parley.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.TreeMap;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.simulate.Outcome;

/** The first arrival of each promised purchase, as a diamond on the offer's line. */
final class Arrivals extends Overlay {

    private static final long serialVersionUID = 1L;

    private final transient ChartStyle style;
    private final transient Outcome outcome;
    private final transient TreeMap<Integer, String> arrivals = new TreeMap<>();

    Arrivals(Scene scene, ChartStyle style) {
        this.style = style;
        outcome = scene.outcome();
        if (!outcome.hasAgreement()) {
            return;
        }
        for (Line line : scene.scenario().imports()) {
            double promise = outcome.offer().sumOn(scene.scenario().levers(), Lever.Kind.PURCHASE, line);
            if (promise > 0 && line.purchase().isPresent()) {
                int day = outcome.inForceDay() + line.purchase().get().leadDays();
                if (day <= scene.lastDay()) {
                    arrivals.merge(day, line.name(), (a, b) -> a + ", " + b);
                }
            }
        }
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        g2.setFont(style.font(10f));
        boolean labelled = false;
        for (var arrival : arrivals.entrySet()) {
            double x = frame.x(arrival.getKey());
            double y = frame.y(outcome.imports(arrival.getKey()) / 1000);
            Path2D diamond = new Path2D.Double();
            diamond.moveTo(x, y - 4.5);
            diamond.lineTo(x + 4.5, y);
            diamond.lineTo(x, y + 4.5);
            diamond.lineTo(x - 4.5, y);
            diamond.closePath();
            g2.setColor(style.background());
            g2.fill(diamond);
            g2.setColor(style.line(Palette.Role.OFFER));
            g2.setStroke(new java.awt.BasicStroke(1.4f));
            g2.draw(diamond);
            double width = g2.getFontMetrics().stringWidth(arrival.getValue());
            // With the deadline and the new rate, one more: no chart has more than three event labels.
            double left = x - 5 - width;
            if (!labelled && left > frame.area().getMinX()) {
                Color label = style.label(Palette.Role.OFFER.color());
                text(g2, arrival.getValue(), left, y - 7, label, style.wash(style.tint()));
                labelled = true;
            }
        }
    }
}
