package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.parley.scenario.Clock;

/** A time axis whose ticks name both the day of the talks and the date. */
final class DayAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private static final int[] STEPS = {10, 30, 60, 90, 120, 180, 365};
    /** Between two labels, of the height of their font: less would read as one. */
    private static final double GAP = 1.2;

    private final transient Clock clock;

    DayAxis(Clock clock, int lastDay, ChartStyle style) {
        this.clock = clock;
        setRange(0, lastDay);
        setTickLabelFont(style.font(10.5f));
        setTickLabelPaint(style.muted());
        setAxisLinePaint(style.muted());
        setTickMarkPaint(style.muted());
        setLowerMargin(0);
        setUpperMargin(0);
    }

    /** Whose days they are. */
    Clock clock() {
        return clock;
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        int last = (int) getRange().getUpperBound();
        for (int step : STEPS) {
            Optional<List<NumberTick>> ticks = ticks(last, step, area, edge);
            if (ticks.isPresent()) {
                return ticks.get();
            }
        }
        return ticks(0, 1, area, edge).orElseThrow(); // there is room for one
    }

    /** Given up at the first label that has no room: this is done for every frame while a slider is dragged. */
    private Optional<List<NumberTick>> ticks(int last, int step, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (int day = 0; day <= last; day += step) {
            String label = day + " \u00b7 " + Figures.day(clock.date(day));
            double width = Writing.width(label, getTickLabelFont());
            double at = valueToJava2D(day, area, edge);
            double left = day == 0 ? at : at - width / 2;
            if (left < free) {
                return Optional.empty();
            }
            free = left + width + GAP * getTickLabelFont().getSize2D();
            TextAnchor anchor = day == 0 ? TextAnchor.TOP_LEFT : TextAnchor.TOP_CENTER;
            ticks.add(new NumberTick(day, label, anchor, TextAnchor.CENTER, 0));
        }
        return Optional.of(ticks);
    }
}
