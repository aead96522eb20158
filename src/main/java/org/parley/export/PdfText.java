package org.parley.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.parley.chart.Writing;

/**
 * Writes text into a PDF. What the embedded fonts cannot write as it comes, a name in Urdu or Hindi, is drawn as outlines with
 * the same words unseen upon them.
 */
final class PdfText extends PdfBoxGraphics2DFontTextDrawer {

    private HiddenWords hidden;

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv page)
            throws IOException, FontFormatException {
        return !Writing.isPlain(words(text), page.getFont()) || super.canDrawText(text, page);
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) throws IOException, FontFormatException {
        String words = words(text);
        Font font = page.getFont();
        if (Writing.isPlain(words, font)) {
            super.drawText(text, page);
            return;
        }
        TextLayout layout = Writing.layout(words, font);
        page.applyPaint(page.getPaint(), null);
        fill(layout, page.getContentStream());
        if (hidden == null) {
            hidden = new HiddenWords(page.getDocument());
        }
        hidden.write(words, layout, font.getSize2D(), page.getContentStream());
    }

    /** To be called when a page is full. */
    void finishPage() throws IOException {
        if (hidden != null) {
            hidden.tellMeanings();
        }
    }

    private static String words(AttributedCharacterIterator text) {
        StringBuilder words = new StringBuilder();
        for (char letter = text.first(); letter != CharacterIterator.DONE || text.getIndex() < text.getEndIndex(); letter = text.next()) {
            words.append(letter);
        }
        text.first();
        return words.toString();
    }

    private static void fill(TextLayout layout, PDPageContentStream page) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        boolean ink = false;
        for (PathIterator path = layout.getOutline(null).getPathIterator(null); !path.isDone(); path.next()) {
            ink = true;
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(x = to[0], y = to[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(x = to[0], y = to[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves alone.
                    page.curveTo(
                            x + (to[0] - x) * 2 / 3,
                            y + (to[1] - y) * 2 / 3,
                            to[2] + (to[0] - to[2]) * 2 / 3,
                            to[3] + (to[1] - to[3]) * 2 / 3,
                            x = to[2],
                            y = to[3]);
                }
                case PathIterator.SEG_CUBICTO -> page.curveTo(to[0], to[1], to[2], to[3], x = to[4], y = to[5]);
                default -> page.closePath();
            }
        }
        if (ink) {
            page.fill();
        }
    }
}
