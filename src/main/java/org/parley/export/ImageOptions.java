package org.parley.export;

import java.util.Optional;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;

/**
 * How charts look on their way out.
 *
 * @param size size of images and pages
 * @param resolution how finely PNG images are drawn
 * @param transparent whether images have no ground of their own
 * @param print black on white for paper, rather than with the colours of a screen
 */
public record ImageOptions(PageSize size, Resolution resolution, boolean transparent, boolean print) {

    public static final ImageOptions USUAL = new ImageOptions(PageSize.USUAL, Resolution.SINGLE, false, false);

    /** More pixels than this are no picture any more, and more than memory has room for. */
    private static final double MOST_PIXELS = 30e6;

    /** A long table may have more, since it is drawn by itself. */
    private static final double MOST_PIXELS_OF_A_TABLE = 60e6;

    private static final double USUAL_SHAPE = 9.0 / 16;

    /** Why images like this cannot be made; empty when they can. */
    public Optional<String> problem() {
        double wide = resolution.pixels(size.width());
        double high = size.height() == 0 ? wide * USUAL_SHAPE : resolution.pixels(size.height());
        return wide * high <= MOST_PIXELS
                ? Optional.empty()
                : Optional.of("gives images of " + Math.round(wide) + " by " + Math.round(high)
                        + " pixels; expected at most " + Math.round(MOST_PIXELS / 1e6)
                        + " million, so a smaller size or less sharpness");
    }

    /** Whether a chart's image would not have too many pixels: a table may have any number of rows. */
    public boolean hasRoomFor(Chart chart) {
        double wide = resolution.pixels(size.width());
        double high = resolution.pixels(size.layoutHeight(chart) * size.scale());
        return wide * high <= MOST_PIXELS_OF_A_TABLE;
    }

    /** The charts' style. */
    public ChartStyle style() {
        ChartStyle style = print ? ChartStyle.PRINT : ChartStyle.SLIDE;
        return transparent ? style.transparent() : style;
    }
}
