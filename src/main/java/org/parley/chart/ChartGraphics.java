package org.parley.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.HashMap;
import java.util.Map;

/**
 * What charts and pages are drawn on, whatever lies beneath: it measures text alike for all formats and every Java, and has
 * letters of all scripts.
 */
public final class ChartGraphics extends PassingGraphics {

    /** Whether the page beneath writes any text by itself, in which case it is handed the words. */
    private final boolean writes;

    private final Map<Font, FontMetrics> metrics;

    private ChartGraphics(Graphics2D page, boolean writes, Map<Font, FontMetrics> metrics) {
        super(page);
        this.writes = writes;
        this.metrics = metrics;
    }

    /** Over pixels, or over nothing but to measure. */
    public static ChartGraphics drawing(Graphics2D page) {
        return new ChartGraphics(page, false, new HashMap<>());
    }

    /** Over a page of a file that holds words as words. */
    public static ChartGraphics writing(Graphics2D page) {
        return new ChartGraphics(page, true, new HashMap<>());
    }

    @Override
    public Graphics create() {
        return new ChartGraphics((Graphics2D) page.create(), writes, metrics);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return metrics.computeIfAbsent(font, LetterMetrics::new);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return Writing.CONTEXT;
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        String clean = Writing.clean(text);
        if (writes || Writing.isPlain(clean, getFont())) {
            page.drawString(clean, x, y);
        } else {
            Writing.layout(clean, getFont()).draw(page, x, y);
        }
    }
}
