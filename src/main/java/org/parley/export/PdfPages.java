package org.parley.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.parley.chart.ChartFonts;
import org.parley.chart.ChartGraphics;

/** Pages of a PDF that are drawn with Java2D, all with the same embedded fonts. */
public final class PdfPages {

    private final PDDocument document;
    private final PdfText text = new PdfText();

    public PdfPages(PDDocument document) throws IOException {
        this.document = document;
        for (ChartFonts font : List.of(ChartFonts.REGULAR, ChartFonts.SEMI_BOLD)) {
            text.registerFont(font.javaName(), embed(font));
        }
    }

    /** A document without dates or chance, so that the same pages are the same bytes. */
    public static PDDocument document(String title) {
        PDDocument document = new PDDocument();
        document.setDocumentId(0L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Parley");
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        return document;
    }

    private PDType0Font embed(ChartFonts font) throws IOException {
        try (InputStream in = font.open()) {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // A ligature is one sign to a reader's search, and 'tariff' would not be found.
            face.setEnableGsub(false);
            return PDType0Font.load(document, face, true);
        }
    }

    /**
     * Adds a page.
     *
     * @param width points
     * @param height points
     * @param painting draws it, in points from the upper left corner
     */
    public void add(double width, double height, Consumer<ChartGraphics> painting) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(page);
        PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, (float) width, (float) height);
        g2.setFontTextDrawer(text);
        painting.accept(ChartGraphics.writing(g2));
        text.finishPage();
        g2.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(g2.getXFormObject());
        }
    }
}
