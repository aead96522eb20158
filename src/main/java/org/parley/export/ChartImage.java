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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/** Charts as pixels, drawn with Java2D, on the screen and in files alike. */
public final class ChartImage {

    private static final int[] ARGB = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};

    static {
        // Small images need no temporary file.
        ImageIO.setUseCache(false);
    }

    private ChartImage() {}

    /**
     * Draws a chart into memory.
     *
     * @param width width in points; the image has {@code pixels(width, scale)} pixels across
     * @param pixels pre-multiplied ARGB, row by row, overwritten; {@code pixels(width, scale) * pixels(height, scale)} of them
     */
    public static void draw(JFreeChart chart, double width, double height, double scale, int[] pixels) {
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
        paint(chart, width, height, scale, new BufferedImage(model, raster, true, null));
    }

    /** Number of pixels for a length in points. */
    public static int pixels(double length, double scale) {
        return Math.max(1, (int) Math.ceil(length * scale));
    }

    /** The chart as a PNG file's bytes. */
    public static byte[] png(JFreeChart chart, double width, double height, double scale) {
        BufferedImage image =
                new BufferedImage(pixels(width, scale), pixels(height, scale), BufferedImage.TYPE_INT_RGB);
        paint(chart, width, height, scale, image);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void paint(JFreeChart chart, double width, double height, double scale, BufferedImage image) {
        Graphics2D g2 = image.createGraphics();
        g2.setColor((Color) chart.getBackgroundPaint());
        g2.fillRect(0, 0, image.getWidth(), image.getHeight());
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(scale, scale);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
        g2.dispose();
    }
}
