package org.parley.chart;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A page that remembers what words are drawn on it, and where their ink is. */
final class WordsDrawn extends PassingGraphics {

    /** Less than this, in pixels, two words may share: letters are drawn a little wider than they are. */
    private static final double SHARED = 0.6;

    /** Between two words on a line, in pixels. */
    private static final double APART = 4;

    private static final double LINE = 2;

    /** @param ink where its letters are, not the room that is kept for them */
    record Words(String text, Rectangle2D ink) {

        /** Whether it touches others, or is so near on the same line that both read as one. */
        boolean isOn(Words other) {
            Rectangle2D both = ink.createIntersection(other.ink);
            boolean sameLine = Math.abs(ink.getCenterY() - other.ink.getCenterY()) < LINE && ink.getWidth() > ink.getHeight();
            return both.getHeight() > SHARED && both.getWidth() > (sameLine ? -APART : SHARED);
        }
    }

    private final List<Words> all;

    private WordsDrawn(Graphics2D page, List<Words> all) {
        super(page);
        this.all = all;
    }

    static List<Words> of(Chart chart, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        WordsDrawn page = new WordsDrawn(image.createGraphics(), new ArrayList<>());
        chart.drawing().draw(page, new Rectangle2D.Double(0, 0, width, height));
        page.dispose();
        return page.all;
    }

    /** Pairs of words that lie on each other, one a line; empty for none. */
    static String overlaps(List<Words> words) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (words.get(i).isOn(words.get(k))) {
                    found.append('\n').append(words.get(k)).append(" and ").append(words.get(i));
                }
            }
        }
        return found.toString();
    }

    @Override
    public Graphics create() {
        return new WordsDrawn((Graphics2D) page.create(), all);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        remember(text, getFont().createGlyphVector(Writing.CONTEXT, text), x, y);
        super.drawString(text, x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector letters, float x, float y) {
        remember("(letters of another script)", letters, x, y);
        super.drawGlyphVector(letters, x, y);
    }

    private void remember(String text, GlyphVector letters, float x, float y) {
        Rectangle2D at = letters.getVisualBounds();
        Rectangle2D placed = new Rectangle2D.Double(at.getX() + x, at.getY() + y, at.getWidth(), at.getHeight());
        if (!text.isBlank() && (getClip() == null || getClip().intersects(placed))) {
            all.add(new Words(text, getTransform().createTransformedShape(placed).getBounds2D()));
        }
    }
}
