package org.parley.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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
        int count = 0;
        for (double[] line : ys) {
            count += passes(line, place) ? 1 : 0;
        }
        return count;
    }

    /** A line has no gaps: it passes where it is neither above throughout nor below throughout. */
    private boolean passes(double[] line, Rectangle2D place) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int day = 0; day < xs.length; day++) {
            boolean left = day + 1 < xs.length && xs[day + 1] < place.getMinX() - MARGIN;
            boolean right = day > 0 && xs[day - 1] > place.getMaxX() + MARGIN;
            if (!left && !right) {
                top = Math.min(top, line[day]);
                bottom = Math.max(bottom, line[day]);
            }
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
