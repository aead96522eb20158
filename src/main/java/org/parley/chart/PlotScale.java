package org.parley.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;

/** Where values lie on a plot that has been drawn, and what lies at a place on it, in the chart's own points. */
public final class PlotScale {

    private final Rectangle2D area;
    private final double left;
    private final double bottom;
    private final double unitX;
    private final double unitY;

    PlotScale(Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {
        this.area = (Rectangle2D) area.clone();
        left = xAxis.getLowerBound();
        bottom = yAxis.getLowerBound();
        unitX = xAxis.getRange().getLength() / area.getWidth();
        unitY = yAxis.getRange().getLength() / area.getHeight();
    }

    /** Whether a place is within the axes. */
    public boolean holds(double x, double y) {
        return area.contains(x, y);
    }

    /** Whether a place is within the axes or no farther from them than this. */
    boolean holds(double x, double y, double reach) {
        return x >= area.getMinX() - reach
                && x <= area.getMaxX() + reach
                && y >= area.getMinY() - reach
                && y <= area.getMaxY() + reach;
    }

    /** How far from the top the plot begins. */
    public double top() {
        return area.getMinY();
    }

    /** How far from the top it ends. */
    public double bottom() {
        return area.getMaxY();
    }

    /** The value of the axis below at a place. */
    public double across(double x) {
        return left + (x - area.getMinX()) * unitX;
    }

    /** The value of the axis at the left at a place. */
    public double up(double y) {
        return bottom + (area.getMaxY() - y) * unitY;
    }

    /** How far from the left a value lies. */
    public double x(double across) {
        return area.getMinX() + (across - left) / unitX;
    }

    /** How far from the top a value lies. */
    public double y(double up) {
        return area.getMaxY() - (up - bottom) / unitY;
    }
}
