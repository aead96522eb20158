package org.parley.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Measures text away from any page: the same widths wherever the text is drawn in the end. */
final class TextMeasure {

    private TextMeasure() {}

    static Graphics2D graphics() {
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return ChartGraphics.drawing(g2);
    }

    /** The text itself, or as much of its beginning and end as fits, since names often differ at their end alone. */
    static String shorten(String text, Font font, double room) {
        String shown = text;
        for (int kept = text.length() - 1; kept > 2 && Writing.width(shown, font) > room; kept--) {
            int end = kept / 3;
            shown = text.substring(0, kept - end).strip() + "\u2026" + text.substring(text.length() - end).strip();
        }
        return shown;
    }
}
