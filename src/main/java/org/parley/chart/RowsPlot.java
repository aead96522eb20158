package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** What is drawn row by row, and is as high as its rows: however many there are, none is cut. */
abstract class RowsPlot extends Plot {

    private static final long serialVersionUID = 1L;

    RowsPlot(ChartStyle style) {
        setBackgroundPaint(style.ground());
        setOutlineVisible(false);
    }

    /** Height that all rows need at a width. */
    abstract double height(double width);

    /** Draws all rows from the top, at a width. */
    abstract void paint(Graphics2D g2, double width);

    /** Where there is less room than the rows need, they are drawn smaller. */
    @Override
    public final void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        drawBackground(g2, area);
        double scale = Math.min(1, area.getHeight() / height(area.getWidth()));
        Graphics2D scaled = (Graphics2D) g2.create();
        scaled.translate(area.getX(), area.getY());
        scaled.scale(scale, scale);
        paint(scaled, area.getWidth() / scale);
        scaled.dispose();
    }
}
