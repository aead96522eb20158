package org.parley.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.XYDataset;

/** Where the lines of a plot run on the page, so that words can be kept clear of them. */
final class DrawnLines {

    /** Words as near as this to a line touch it. */
    private static final double MARGIN = 1;
    /** Half of the ground around a line's end that belongs to it. */
    private static final double END = 6;

    private final double[] xs;
    private final double[][] ys;

    DrawnLines(Overlay.Frame frame, XYDataset data) {
        int days = data.getSeriesCount() == 0 ? 0 : data.getItemCount(0);
        xs = new double[days];
        ys = new double[data.getSeriesCount()][days];
        for (int day = 0; day < days; day++) {
            xs[day] = frame.x(data.getXValue(0, day));
            for (int line = 0; line < ys.length; line++) {
                ys[line][day] = frame.y(data.getYValue(line, day));
            }
        }
    }

    /** How many of the lines pass through a place. */
    int through(Rectangle2D place) {
        // The days around it, and one more at either side: a line reaches it from there.
        int first = Math.max(0, index(place.getMinX() - MARGIN) - 1);
        int last = Math.min(xs.length - 1, index(place.getMaxX() + MARGIN));
        int count = 0;
        for (double[] line : ys) {
            count += passes(line, first, last, place) ? 1 : 0;
        }
        return count;
    }

    /** The first day that lies at or right of a place. */
    private int index(double x) {
        int found = Arrays.binarySearch(xs, x);
        return found >= 0 ? found : -found - 1;
    }

    /** A line has no gaps: it passes where it is neither above throughout nor below throughout. */
    private static boolean passes(double[] line, int first, int last, Rectangle2D place) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int day = first; day <= last; day++) {
            top = Math.min(top, line[day]);
            bottom = Math.max(bottom, line[day]);
        }
        return top <= place.getMaxY() + MARGIN && bottom >= place.getMinY() - MARGIN;
    }

    /** The ground around the lines' ends, where a word would seem to name them. */
    List<Rectangle2D> ends() {
        List<Rectangle2D> ends = new ArrayList<>();
        for (double[] line : ys) {
            int last = line.length - 1;
            ends.add(new Rectangle2D.Double(xs[last] - END, line[last] - END, 2 * END, 2 * END));
        }
        return ends;
    }
}
