package org.parley.export;

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

    /** The charts' style. */
    public ChartStyle style() {
        ChartStyle style = print ? ChartStyle.PRINT : ChartStyle.SLIDE;
        return transparent ? style.transparent() : style;
    }
}
