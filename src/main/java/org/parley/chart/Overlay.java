package org.parley.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/** Something drawn on a plot in its own coordinates, free to leave the data area. */
abstract class Overlay extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    /** Where days and values lie on the page. */
    record Frame(Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis, XYDataset data) {

        double x(double value) {
            return xAxis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
        }

        double y(double value) {
            return yAxis.valueToJava2D(value, area, RectangleEdge.LEFT);
        }

        /** The plot's lines as they run on the page. */
        DrawnLines lines() {
            return new DrawnLines(this, data);
        }
    }

    abstract void paint(Graphics2D g2, Frame frame);

    /** Words with a wash of the ground behind them, so that they can be read where a line passes. */
    static void text(Graphics2D g2, String words, double x, double baseline, Color color, Color wash) {
        FontMetrics metrics = g2.getFontMetrics();
        g2.setColor(wash);
        g2.fill(new Rectangle2D.Double(
                x - 1, baseline - metrics.getAscent(), metrics.stringWidth(words) + 2.0, metrics.getHeight()));
        g2.setColor(color);
        g2.drawString(words, (float) x, (float) baseline);
    }

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
        paint(g2, new Frame(dataArea, domainAxis, rangeAxis, plot.getDataset()));
        g2.setClip(clip);
    }
}
