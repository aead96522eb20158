package org.parley.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;

/**
 * How wide the letters are that Inter has and that stand side by side as they come: nearly all that charts say. The widths are
 * those in the font itself, for every Java rounds those of a small size in its own way.
 */
final class PlainLetters {

    private static final PlainLetters REGULAR = new PlainLetters(BundledFonts.REGULAR);
    private static final PlainLetters SEMI_BOLD = new PlainLetters(BundledFonts.SEMI_BOLD);

    /** Units to an em in Inter's files: in this size a width is a whole number, the one that stands in the file. */
    private static final float EM = 2048;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Behind it are letters of other scripts, which are shaped. */
    private static final int END = 0x2C00;

    private static final float UNKNOWN = -1;
    private static final float NOT_PLAIN = -2;

    private final Font font;
    private final float[] widths = new float[END];

    private PlainLetters(Font font) {
        this.font = font.deriveFont(EM);
        Arrays.fill(widths, UNKNOWN);
    }

    /** Those of a font of any size; none for fonts that are not Inter. */
    static PlainLetters of(Font font) {
        String name = font.getName();
        if (name.equals(BundledFonts.REGULAR.getName())) {
            return REGULAR;
        }
        return name.equals(BundledFonts.SEMI_BOLD.getName()) ? SEMI_BOLD : null;
    }

    /** The width of a text in size 1, or a negative number if it is not plain. */
    double width(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            float width = letter < END ? width(letter) : NOT_PLAIN;
            if (width < 0) {
                return width;
            }
            sum += width;
        }
        return sum / EM;
    }

    private float width(char letter) {
        float width = widths[letter];
        if (width == UNKNOWN) {
            // Two threads may find the same width at once, which does no harm.
            width = measured(letter);
            widths[letter] = width;
        }
        return width;
    }

    private float measured(char letter) {
        if (Character.isISOControl(letter) || isShaped(letter) || !font.canDisplay(letter)) {
            return NOT_PLAIN;
        }
        return (float) font.createGlyphVector(CONTEXT, new char[] {letter}).getGlyphMetrics(0).getAdvance();
    }

    /** Marks that stand above other letters, scripts that join, and signs that steer the order of letters. */
    private static boolean isShaped(char letter) {
        return letter >= 0x300 && letter < 0x370
                || letter >= 0x590 && letter < 0x1E00
                || letter >= 0x200B && letter <= 0x200F
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2060 && letter <= 0x206F;
    }
}
