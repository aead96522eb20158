package org.parley.chart;

import java.awt.Color;
import java.awt.Font;

/**
 * The look of a chart.
 *
 * @param tint ground of the days after the deadline
 * @param footer whether the chart carries its own source line, as one that leaves the desk must
 * @param grounded whether the ground is painted; without, the chart lies on whatever is below it
 */
public record ChartStyle(
        Color background, Color text, Color muted, Color grid, Color tint, boolean footer, boolean grounded) {

    public static final ChartStyle LIGHT = new ChartStyle(
            Color.WHITE, new Color(0x1F2328), new Color(0x59636E), new Color(0xE1E4E8), new Color(0xF3F5F8), false, true);

    public static final ChartStyle DARK = new ChartStyle(
            new Color(0x0D1117),
            new Color(0xE6EDF3),
            new Color(0x9198A1),
            new Color(0x262C36),
            new Color(0x151B23),
            false,
            true);

    /** White on black; lines and words are lit until they stand out more than elsewhere. */
    public static final ChartStyle HIGH_CONTRAST = new ChartStyle(
            Color.BLACK, Color.WHITE, Color.WHITE, new Color(0x6B6B6B), new Color(0x1C1C1C), false, true);

    /** For slides and screens elsewhere: light, with its own source line. */
    public static final ChartStyle SLIDE = LIGHT.withFooter();

    /** For paper: black on white, a grid that survives a copier, and its own source line. */
    public static final ChartStyle PRINT = new ChartStyle(
            Color.WHITE, Color.BLACK, new Color(0x3D444D), new Color(0xC8CDD3), new Color(0xF3F5F8), true, true);

    static final Color NO_GROUND = new Color(255, 255, 255, 0);

    private static final double TEXT_CONTRAST = 4.5;
    private static final double LINE_CONTRAST = 3;
    private static final double HIGH_TEXT_CONTRAST = 7;
    private static final double HIGH_LINE_CONTRAST = 5.5;

    public ChartStyle withFooter() {
        return new ChartStyle(background, text, muted, grid, tint, true, grounded);
    }

    /** Without a painted ground, to be laid on a page of the same lightness. */
    public ChartStyle transparent() {
        return new ChartStyle(background, text, muted, grid, tint, footer, false);
    }

    /** What the chart and its plot are painted on. */
    Color ground() {
        return grounded ? background : NO_GROUND;
    }

    /** What is laid behind words where a line passes; nothing where the chart has no ground of its own. */
    Color wash(Color below) {
        return grounded ? new Color(below.getRed(), below.getGreen(), below.getBlue(), 200) : NO_GROUND;
    }

    public Font font(float size) {
        return BundledFonts.REGULAR.deriveFont(size);
    }

    public Font boldFont(float size) {
        return BundledFonts.SEMI_BOLD.deriveFont(size);
    }

    /** A role's colour for lines and dots on this background. */
    public Color line(Palette.Role role) {
        // Grey and the pins' light colours are meant to stand back; only on dark ground do they need help.
        return background.equals(Color.WHITE)
                ? role.color()
                : Palette.readable(role.color(), background, isHigh() ? HIGH_LINE_CONTRAST : LINE_CONTRAST);
    }

    /** A colour for text of the same meaning, dark or light enough to read. */
    Color label(Color color) {
        return Palette.readable(color, background, isHigh() ? HIGH_TEXT_CONTRAST : TEXT_CONTRAST);
    }

    private boolean isHigh() {
        return background.equals(Color.BLACK);
    }
}
