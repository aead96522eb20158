package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Something drawn on a plot in its own coordinates, free to leave the data area. */
abstract class Overlay extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    /** Where days and values lie on the page. */
    record Frame(Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {

        double x(double value) {
            return xAxis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
        }

        double y(double value) {
            return yAxis.valueToJava2D(value, area, RectangleEdge.LEFT);
        }
    }

    abstract void paint(Graphics2D g2, Frame frame);

    @Override
    public final void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        Shape clip = g2.getClip();
        g2.setClip(null);
        paint(g2, new Frame(dataArea, domainAxis, rangeAxis));
        g2.setClip(clip);
    }
}
