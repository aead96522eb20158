package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.parley.scenario.Clock;

/** A time axis whose ticks name both the day of the talks and the date. */
final class DayAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private static final int[] STEPS = {10, 30, 60, 90, 120, 180, 365};
    /** Room that a label like '240 · 6 Dec' wants, in pixels for each point of its font. */
    private static final double LABEL_WIDTH = 7.2;

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
        double labels = Math.max(2, area.getWidth() / (LABEL_WIDTH * getTickLabelFont().getSize2D()));
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if (last / (double) candidate <= labels) {
                step = candidate;
                break;
            }
        }
        List<NumberTick> ticks = new ArrayList<>();
        for (int day = 0; day <= last; day += step) {
            String label = day + " \u00b7 " + Figures.day(clock.date(day));
            TextAnchor anchor = day == 0 ? TextAnchor.TOP_LEFT : TextAnchor.TOP_CENTER;
            ticks.add(new NumberTick(day, label, anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
