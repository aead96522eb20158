package org.parley.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Clock;
import org.parley.simulate.DayFigure;

/** Bands between shares of the draws that lie equally far from the middle, the inner ones laid over the outer. */
final class RangeBands extends Overlay implements ChartPoints.Pointed {

    private static final long serialVersionUID = 1L;

    /** How much of the ground each band covers: thin enough to leave the grid visible. */
    private static final int[] ALPHA = {46, 62, 84};
    /** How many in ten draws lie in each. */
    private static final int[] BAND_WORDS = {9, 6, 3};
    /** On dark ground the same cover is seen less. */
    private static final double DARKER = 1.5;

    private final transient double[][] ranges;
    private final int lastDay;
    private final double unit;
    private final Color color;
    private final double cover;
    private final transient Clock clock;
    private final transient DailyData.Asking asking;

    /**
     * @param unit of the axis, in that of the ranges
     * @param asking whose path the bands lie around: a band has no formula of its own
     */
    RangeBands(
            double[][] ranges,
            int lastDay,
            double unit,
            Color color,
            ChartStyle style,
            Clock clock,
            DailyData.Asking asking) {
        this.clock = clock;
        this.asking = asking;
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

    /** Both edges of every band. */
    @Override
    public List<ChartPoints.Track> tracks(Frame frame) {
        List<ChartPoints.Track> tracks = new ArrayList<>();
        for (int band = 0; band < ALPHA.length; band++) {
            tracks.add(new Edge(frame, band, true));
            tracks.add(new Edge(frame, band, false));
        }
        return tracks;
    }

    /** The upper or the lower edge of a band, a point for each day. */
    private final class Edge implements ChartPoints.Track {
        private final Frame frame;
        private final int band;
        private final double[] edge;

        Edge(Frame frame, int band, boolean lower) {
            this.frame = frame;
            this.band = band;
            edge = ranges[lower ? band : ranges.length - 1 - band];
        }

        @Override
        public int size() {
            return lastDay + 1;
        }

        @Override
        public double x(int day) {
            return frame.x(day);
        }

        @Override
        public double y(int day) {
            return frame.y(edge[day] / unit);
        }

        @Override
        public Why why(int day) {
            return Why.of(asking.subject(), new DayFigure(day, false, asking.field()));
        }

        @Override
        public String words(int day) {
            return Wording.get(
                    "point.band",
                    Wording.get("point.on", day, Figures.day(clock.date(day))),
                    Wording.get("range.band." + BAND_WORDS[band]),
                    Figures.level(ranges[band][day]),
                    Figures.level(ranges[ranges.length - 1 - band][day]));
        }
    }
}
