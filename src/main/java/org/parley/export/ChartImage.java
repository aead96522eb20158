package org.parley.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.parley.chart.Chart;
import org.parley.chart.ChartGraphics;
import org.parley.chart.ChartPoints;

/** Charts as pixels, drawn with Java2D, on the screen and in files alike. */
public final class ChartImage {

    private static final int[] ARGB = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};

    private ChartImage() {}

    /**
     * Draws a chart into memory.
     *
     * @param width width in points; the image has {@code pixels(width, scale)} pixels across
     * @param pixels pre-multiplied ARGB, row by row, overwritten; {@code pixels(width, scale) * pixels(height, scale)} of them
     */
    public static void draw(JFreeChart chart, double width, double height, double scale, int[] pixels) {
        draw(chart, width, height, scale, pixels, null);
    }

    /**
     * Draws a chart into memory, and tells where its figures have come to lie.
     *
     * @param pixels as in {@link #draw(JFreeChart, double, double, double, int[])}
     */
    public static ChartPoints draw(Chart chart, double width, double height, double scale, int[] pixels) {
        ChartRenderingInfo info = new ChartRenderingInfo(null); // places of plots, not of every shape in them
        draw(chart.drawing(), width, height, scale, pixels, info);
        return ChartPoints.of(chart, info);
    }

    private static void draw(
            JFreeChart chart, double width, double height, double scale, int[] pixels, ChartRenderingInfo info) {
        int w = pixels(width, scale);
        int h = pixels(height, scale);
        DirectColorModel model = new DirectColorModel(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                32,
                ARGB[0],
                ARGB[1],
                ARGB[2],
                ARGB[3],
                true,
                java.awt.image.DataBuffer.TYPE_INT);
        WritableRaster raster =
                Raster.createPackedRaster(new DataBufferInt(pixels, w * h), w, h, w, ARGB, null);
        paint(chart, width, height, scale, new BufferedImage(model, raster, true, null), info);
    }

    /** Number of pixels for a length in points. */
    public static int pixels(double length, double scale) {
        return Math.max(1, (int) Math.ceil(length * scale));
    }

    /**
     * The chart as a PNG file's bytes, with its resolution in it. It is transparent where the chart paints no ground.
     *
     * @param chart laid out at {@link PageSize#LAYOUT_WIDTH}
     */
    public static byte[] png(Chart chart, PageSize size, Resolution resolution) {
        double height = size.layoutHeight(chart);
        int across = resolution.pixels(size.width());
        int down = resolution.pixels(height * size.scale());
        boolean opaque = ((Color) chart.drawing().getBackgroundPaint()).getAlpha() == 255;
        BufferedImage image = new BufferedImage(
                across, down, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D g2 = image.createGraphics();
        ground(chart.drawing(), image, g2);
        g2.scale(across / PageSize.LAYOUT_WIDTH, down / height);
        paint(chart.drawing(), PageSize.LAYOUT_WIDTH, height, ChartGraphics.drawing(g2));
        g2.dispose();
        return PngFile.of(image, resolution.dpi());
    }

    private static void paint(
            JFreeChart chart, double width, double height, double scale, BufferedImage image, ChartRenderingInfo info) {
        Graphics2D g2 = image.createGraphics();
        ground(chart, image, g2);
        g2.scale(scale, scale);
        paint(chart, width, height, ChartGraphics.drawing(g2), info);
        g2.dispose();
    }

    private static void ground(JFreeChart chart, BufferedImage image, Graphics2D g2) {
        g2.setColor((Color) chart.getBackgroundPaint());
        g2.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    /** Draws a chart onto any page. */
    static void paint(JFreeChart chart, double width, double height, ChartGraphics g2) {
        paint(chart, width, height, g2, null);
    }

    private static void paint(
            JFreeChart chart, double width, double height, ChartGraphics g2, ChartRenderingInfo info) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), null, info);
    }
}
