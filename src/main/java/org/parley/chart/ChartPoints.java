package org.parley.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Where the figures of a chart lie on the page, so that each can be pointed at, by hand or by key. */
public final class ChartPoints {

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

    private final List<Track> tracks;

    ChartPoints(List<Track> tracks) {
        this.tracks = List.copyOf(tracks);
    }

    /**
     * Of a chart that has been drawn.
     *
     * @param info where its plots came to lie
     */
    public static ChartPoints of(Chart chart, ChartRenderingInfo info) {
        JFreeChart drawing = chart.drawing();
        List<Track> tracks = new ArrayList<>();
        PlotRenderingInfo plots = info.getPlotInfo();
        if (drawing.getPlot() instanceof CombinedRangeXYPlot both) {
            List<?> panels = both.getSubplots();
            for (int i = 0; i < panels.size() && i < plots.getSubplotCount(); i++) {
                tracks.addAll(tracks((XYPlot) panels.get(i), plots.getSubplotInfo(i).getDataArea()));
            }
        } else if (drawing.getPlot() instanceof XYPlot plot) {
            tracks.addAll(tracks(plot, plots.getDataArea()));
        }
        return new ChartPoints(tracks);
    }

    private static List<Track> tracks(XYPlot plot, Rectangle2D area) {
        List<Track> tracks = new ArrayList<>();
        if (area == null || area.isEmpty()) {
            return tracks;
        }
        Overlay.Frame frame = new Overlay.Frame(area, plot.getDomainAxis(), plot.getRangeAxis(), plot.getDataset());
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
        for (int line = 0; line < tracks.size(); line++) {
            for (int i = 0; i < tracks.get(line).size(); i++) {
                if (tracks.get(line).why(i).equals(why)) {
                    return Optional.of(new Place(line, i));
                }
            }
        }
        return Optional.empty();
    }
}
