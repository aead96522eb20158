package org.parley.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.chart.Chart;

/**
 * Size of a chart on its way out, in pixels at 96 dots per inch. A chart is laid out at one width whatever its size, so that
 * text keeps its proportion.
 *
 * @param width pixels
 * @param height pixels; 0 for what suits the chart. A table is always as high as its rows.
 */
public record PageSize(int width, int height) {

    /** Width at which every chart is laid out. */
    public static final double LAYOUT_WIDTH = 960;

    /** Sixteen to nine on a large screen. */
    public static final PageSize USUAL = new PageSize(1600, 0);

    /** A narrower chart has letters that cannot be read. */
    private static final int LEAST = 640;
    private static final int MOST = 4000;
    /** Beyond these shapes a chart has more words than lines. */
    private static final double SLIMMEST = 0.6;

    private static final double WIDEST = 4;
    private static final Pattern WORDS = Pattern.compile("\\s*(\\d{1,6})\\s*[xX\u00d7]\\s*(\\d{1,6})\\s*");

    /** Reads {@code 1600x900} or {@code 1600 x 900}; empty when it is no size, or one too small or too large for a chart. */
    public static Optional<PageSize> of(String text) {
        Matcher size = WORDS.matcher(text);
        if (!size.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        double shape = height == 0 ? 0 : width / (double) height;
        boolean fits = width >= LEAST && Math.max(width, height) <= MOST && shape >= SLIMMEST && shape <= WIDEST;
        return fits ? Optional.of(new PageSize(width, height)) : Optional.empty();
    }

    /** What {@link #of} expects, in words. */
    public static String expected() {
        return "width x height in pixels, such as 1600x900, " + LEAST + " to " + MOST + " wide and " + SLIMMEST + " to "
                + Math.round(WIDEST) + " times as wide as high";
    }

    /** Pixels for each unit of the layout. */
    double scale() {
        return width / LAYOUT_WIDTH;
    }

    /** Height of the layout. */
    double layoutHeight(Chart chart) {
        boolean own = height == 0 || chart.isAsHighAsItsRows();
        return own ? chart.heightFor(LAYOUT_WIDTH) : height / scale();
    }
}
