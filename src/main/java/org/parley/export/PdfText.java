package org.parley.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.FontFormatException;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.CharacterIterator;

/** Writes text into a PDF. Letters that the embedded fonts do not have give way, for the library would leave out the whole line. */
final class PdfText extends PdfBoxGraphics2DFontTextDrawer {

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) throws IOException, FontFormatException {
        StringBuilder words = new StringBuilder();
        for (char letter = text.first(); letter != CharacterIterator.DONE || text.getIndex() < text.getEndIndex(); letter = text.next()) {
            words.append(letter);
        }
        text.first();
        String plain = Letters.inFont(words.toString());
        super.drawText(
                plain.contentEquals(words) || plain.isEmpty()
                        ? text
                        : new AttributedString(plain, text.getAttributes()).getIterator(),
                page);
    }
}
