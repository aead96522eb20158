package org.parley.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/** Charts as pixels, drawn with Java2D, on the screen and in files alike. */
public final class ChartImage {

    static {
        // Small images need no temporary file.
        ImageIO.setUseCache(false);
    }

    private ChartImage() {}

    /**
     * Draws a chart into memory.
     *
     * @param width width in points; the image has {@code width * scale} pixels across
     * @param pixels pre-multiplied ARGB, row by row, overwritten; at least {@code pixels(width, scale) * pixels(height, scale)}
     */
    public static void draw(JFreeChart chart, double width, double height, double scale, int[] pixels) {
        int w = pixels(width, scale);
        int h = pixels(height, scale);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
        paint(chart, width, height, scale, image);
        System.arraycopy(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, pixels, 0, w * h);
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
        if (chart.getBackgroundPaint() instanceof Color ground) {
            g2.setColor(ground);
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(scale, scale);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
        g2.dispose();
    }
}
