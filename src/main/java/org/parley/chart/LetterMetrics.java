package org.parley.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/** The measures of a font by {@link Writing}, in the whole points that charts are laid out with. */
final class LetterMetrics extends FontMetrics {

    private static final long serialVersionUID = 1L;

    /** What little of a point a letter may stand out is worth no line. */
    private static final float UP = 0.95f;

    private final int ascent;
    private final int descent;
    private final int leading;

    LetterMetrics(Font font) {
        super(font);
        LineMetrics line = font.getLineMetrics("", Writing.CONTEXT);
        ascent = (int) (UP + line.getAscent());
        descent = (int) (UP + line.getDescent());
        leading = (int) (UP + line.getDescent() + line.getLeading()) - descent;
    }

    @Override
    public int getAscent() {
        return ascent;
    }

    @Override
    public int getDescent() {
        return descent;
    }

    @Override
    public int getLeading() {
        return leading;
    }

    @Override
    public int stringWidth(String text) {
        return (int) (0.5 + Writing.width(text, font));
    }

    @Override
    public int charWidth(char letter) {
        return stringWidth(String.valueOf(letter));
    }

    @Override
    public int charWidth(int letter) {
        return stringWidth(Character.toString(letter));
    }

    @Override
    public int charsWidth(char[] letters, int from, int count) {
        return stringWidth(new String(letters, from, count));
    }

    @Override
    public Rectangle2D getStringBounds(String text, Graphics page) {
        return new Rectangle2D.Double(0, -ascent, Writing.width(text, font), getHeight());
    }
}
