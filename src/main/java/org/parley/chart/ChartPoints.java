package org.parley.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;

/** Where the figures of a chart lie on the page, so that each can be pointed at, by hand or by key. */
public final class ChartPoints {

    /** So far beside a plot its first and last day are still meant. */
    private static final double REACH = 2;

    /** None at all. */
    public static final ChartPoints NONE = new ChartPoints(List.of());

    /** The figures of one line, or of one outcome's joined dots, from left to right or in the order of time. */
    interface Track {

        int size();

        double x(int index);

        double y(int index);

        Why why(int index);

        String words(int index);
    }

    /** What draws figures of its own on a plot. */
    interface Pointed {

        List<Track> tracks(Overlay.Frame frame);
    }

    /**
     * Which figure.
     *
     * @param line from 0, the last on top
     * @param index place on the line
     */
    public record Place(int line, int index) {}

    /** A plot whose axis below is of days, and the lines on it. */
    private record DayPlot(PlotScale scale, int lastDay, List<Track> lines) {}

    /**
     * Where one day lies on one plot.
     *
     * @param x from the left
     * @param top where the plot begins, from the top
     * @param bottom where it ends
     * @param heights where each line that goes on from day to day is on it, from the top
     */
    public record DayLine(double x, double top, double bottom, List<Double> heights) {}

    private final List<Track> tracks;
    private final PlotScale scale;
    private final List<DayPlot> dayPlots;

    ChartPoints(List<Track> tracks) {
        this(tracks, null, List.of());
    }

    private ChartPoints(List<Track> tracks, PlotScale scale, List<DayPlot> dayPlots) {
        this.tracks = List.copyOf(tracks);
        this.scale = scale;
        this.dayPlots = List.copyOf(dayPlots);
    }

    /**
     * Of a chart that has been drawn.
     *
     * @param info where its plots came to lie
     */
    public static ChartPoints of(Chart chart, ChartRenderingInfo info) {
        JFreeChart drawing = chart.drawing();
        List<Track> tracks = new ArrayList<>();
        List<DayPlot> days = new ArrayList<>();
        PlotScale scale = null;
        PlotRenderingInfo plots = info.getPlotInfo();
        if (drawing.getPlot() instanceof CombinedRangeXYPlot both) {
            List<?> panels = both.getSubplots();
            for (int i = 0; i < panels.size() && i < plots.getSubplotCount(); i++) {
                XYPlot plot = (XYPlot) panels.get(i);
                Rectangle2D area = plots.getSubplotInfo(i).getDataArea();
                List<Track> own = tracks(plot, area);
                tracks.addAll(own);
                // Side by side they have one axis at the left, and each its own below.
                scale(plot, area, both.getRangeAxis()).ifPresent(found -> addDays(days, plot, found, own));
            }
        } else if (drawing.getPlot() instanceof XYPlot plot) {
            Rectangle2D area = plots.getDataArea();
            tracks.addAll(tracks(plot, area));
            scale = scale(plot, area, plot.getRangeAxis()).orElse(null);
            if (scale != null) {
                addDays(days, plot, scale, tracks);
            }
        }
        return new ChartPoints(tracks, scale, days);
    }

    private static Optional<PlotScale> scale(XYPlot plot, Rectangle2D area, ValueAxis left) {
        return area == null || area.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlotScale(area, plot.getDomainAxis(), left));
    }

    private static void addDays(List<DayPlot> days, XYPlot plot, PlotScale scale, List<Track> tracks) {
        if (plot.getDomainAxis() instanceof DayAxis axis) {
            int last = (int) axis.getRange().getUpperBound();
            List<Track> lines = tracks.stream().filter(track -> track.size() > last).toList();
            days.add(new DayPlot(scale, last, lines));
        }
    }

    /** The day at a place; empty where the chart tells of none. */
    public Optional<Integer> day(double x, double y) {
        return dayPlots.stream()
                .filter(plot -> plot.scale.holds(x, y, REACH))
                .map(plot -> Math.max(0, Math.min(plot.lastDay, (int) Math.rint(plot.scale.across(x)))))
                .findFirst();
    }

    /** Where a day lies, on every plot that tells of it. */
    public List<DayLine> on(int day) {
        List<DayLine> lines = new ArrayList<>();
        for (DayPlot plot : dayPlots) {
            if (day <= plot.lastDay) {
                List<Double> heights = plot.lines.stream().map(line -> line.y(day)).toList();
                lines.add(new DayLine(plot.scale.x(day), plot.scale.top(), plot.scale.bottom(), heights));
            }
        }
        return lines;
    }

    private static List<Track> tracks(XYPlot plot, Rectangle2D area) {
        List<Track> tracks = new ArrayList<>();
        if (area == null || area.isEmpty()) {
            return tracks;
        }
        Overlay.Frame frame = new Overlay.Frame(area, plot.getDomainAxis(), plot.getRangeAxis(), plot.getDataset());
        // What lies below the lines comes first, so that the lines are found on top of it.
        if (plot.getRenderer() instanceof AbstractXYItemRenderer renderer) {
            for (Object each : renderer.getAnnotations()) {
                if (each instanceof Pointed pointed) {
                    tracks.addAll(pointed.tracks(frame));
                }
            }
        }
        if (plot.getDataset() instanceof DailyData data && plot.getDomainAxis() instanceof DayAxis days) {
            tracks.addAll(data.tracks(frame, days.clock()));
        }
        for (Object each : plot.getAnnotations()) {
            if (each instanceof Pointed pointed) {
                tracks.addAll(pointed.tracks(frame));
            }
        }
        return tracks;
    }

    /** What lies where; empty for several plots side by side, and for a table. */
    public Optional<PlotScale> scale() {
        return Optional.ofNullable(scale);
    }

    /** How many lines have figures that can be explained. */
    public int lines() {
        return tracks.size();
    }

    /** How many figures a line has. */
    public int size(int line) {
        return tracks.get(line).size();
    }

    /**
     * The figure that is nearest to a place: of the nearest line, the end that is nearer along it, where two lines lie on each
     * other that on top; empty when no line comes within reach.
     */
    public Optional<Place> nearest(double x, double y, double reach) {
        double least = reach;
        Place found = null;
        for (int line = 0; line < tracks.size(); line++) {
            Track track = tracks.get(line);
            for (int i = 0; i < track.size(); i++) {
                int next = Math.min(i + 1, track.size() - 1);
                double fromX = track.x(i);
                double toX = track.x(next);
                if (Math.max(fromX, toX) < x - least || Math.min(fromX, toX) > x + least) {
                    continue;
                }
                double distance = Line2D.ptSegDist(fromX, track.y(i), toX, track.y(next), x, y);
                boolean nearer = found != null && found.line == line ? distance < least : distance <= least;
                if (nearer) {
                    least = distance;
                    found = new Place(line, ends(track, i, next, x, y));
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static int ends(Track track, int from, int to, double x, double y) {
        double first = Math.hypot(track.x(from) - x, track.y(from) - y);
        double second = Math.hypot(track.x(to) - x, track.y(to) - y);
        return second < first ? to : from;
    }

    /** One figure. */
    public ChartPoint at(Place place) {
        Track track = tracks.get(place.line);
        int i = place.index;
        return new ChartPoint(track.why(i), track.x(i), track.y(i), track.words(i));
    }

    /** Where a figure is on a chart that was drawn anew; empty when it is no longer there. */
    public Optional<Place> find(Why why) {
        for (int line = tracks.size() - 1; line >= 0; line--) {
            for (int i = 0; i < tracks.get(line).size(); i++) {
                if (tracks.get(line).why(i).equals(why)) {
                    return Optional.of(new Place(line, i));
                }
            }
        }
        return Optional.empty();
    }
}
