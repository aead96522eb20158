package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/** A plot on which a point is as long across as it is upwards, whatever its shape. */
final class EqualPlot extends XYPlot {

    private static final long serialVersionUID = 1L;

    /** Between two lines of the grid, in points of the page. */
    private static final double LEAST_STEP = 34;

    private final Spans.Span across;
    private final Spans.Span up;

    /** What the axis at the left may be called, the longest first. */
    private final List<String> names;

    /**
     * @param across what must be seen, at least
     * @param up the same upwards
     * @param names what the axis at the left may be called, the longest first: it may be short
     */
    EqualPlot(Spans.Span across, Spans.Span up, NumberAxis xAxis, NumberAxis yAxis, List<String> names) {
        super(new XYSeriesCollection(), xAxis, yAxis, new XYLineAndShapeRenderer());
        this.across = across;
        this.up = up;
        this.names = List.copyOf(names);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        Rectangle2D inner = (Rectangle2D) area.clone();
        getInsets().trim(inner);
        // The axes' own room hardly depends on what they span: twice, and it is settled.
        for (int i = 0; i < 2; i++) {
            AxisSpace space = calculateAxisSpace(g2, inner);
            Rectangle2D data = space.shrink(inner, null);
            name(data.getHeight());
            fit(data);
        }
        super.draw(g2, area, anchor, parent, info);
    }

    private void name(double room) {
        getRangeAxis().setLabel(names.stream()
                .filter(name -> Writing.width(name, getRangeAxis().getLabelFont()) <= room)
                .findFirst()
                .orElse(null));
    }

    private void fit(Rectangle2D data) {
        if (data.getWidth() <= 0 || data.getHeight() <= 0) {
            return;
        }
        double unit = Math.max(across.size() / data.getWidth(), up.size() / data.getHeight());
        double step = step(unit);
        fit((NumberAxis) getDomainAxis(), across, unit * data.getWidth(), step);
        fit((NumberAxis) getRangeAxis(), up, unit * data.getHeight(), step);
    }

    private static void fit(NumberAxis axis, Spans.Span span, double size, double step) {
        double middle = (span.low() + span.high()) / 2;
        axis.setRange(middle - size / 2, middle + size / 2);
        axis.setTickUnit(new NumberTickUnit(step, axis.getNumberFormatOverride()), false, false);
    }

    /** The smallest round step that leaves room for its words. */
    private static double step(double unit) {
        double size = Math.pow(10, Math.floor(Math.log10(LEAST_STEP * unit)));
        for (double step : new double[] {size, 2 * size, 5 * size}) {
            if (step >= LEAST_STEP * unit) {
                return step;
            }
        }
        return 10 * size;
    }
}
