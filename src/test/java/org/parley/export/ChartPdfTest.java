package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.scenario.Offer;

class ChartPdfTest {

    private static final PageSize SIZE = new PageSize(1600, 900);
    /** Half of the last digit that a page's measure is kept with, points. */
    private static final double SAME_LENGTH = 1e-2;

    private static final Scene ZERO_TARIFF = Scenes.of(
            Scenes.PAKISTAN, Scenes.offer("zero-tariff"), Scenes.offer("crude-and-soybeans"));

    private static Chart chart(ChartKind kind) {
        return Chart.of(kind, ZERO_TARIFF, ChartStyle.SLIDE);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** What the pages are drawn from: fonts and pictures wherever they stand. */
    private static final class Content {

        final List<PDFont> fonts = new ArrayList<>();
        final List<String> pictures = new ArrayList<>();
        private final Set<COSBase> seen = new HashSet<>();

        Content(PDDocument document) throws IOException {
            for (PDPage page : document.getPages()) {
                read(page);
            }
        }

        private void read(PDContentStream stream) throws IOException {
            for (Object token : new PDFStreamParser(stream).parse()) {
                if (token instanceof Operator operator && operator.getName().equals("BI")) {
                    pictures.add("in the text of a page");
                }
            }
            PDResources resources = stream.getResources();
            if (resources == null || !seen.add(resources.getCOSObject())) {
                return;
            }
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
            for (COSName name : resources.getXObjectNames()) {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDImageXObject) {
                    pictures.add(name.getName());
                } else if (object instanceof PDFormXObject form) {
                    read(form);
                }
            }
            for (COSName name : resources.getPatternNames()) {
                PDAbstractPattern pattern = resources.getPattern(name);
                if (pattern instanceof PDTilingPattern tiles) {
                    read(tiles);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theFindingCanBeSearchedAndIsTheDocumentsName(ChartKind kind) throws IOException {
        Chart chart = chart(kind);
        try (PDDocument document = Loader.loadPDF(ChartPdf.of(chart, SIZE))) {
            assertTrue(text(document).contains(chart.title()), text(document));
            assertTrue(text(document).contains("Source: Parley"), text(document));
            assertEquals(chart.title(), document.getDocumentInformation().getTitle());
        }
    }

    /** The letters f and i of 'tariff' would be one sign where a font joins them. */
    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"OUTCOMES", "EXPORTS", "IMPORTS", "BALANCE", "COMPARISON"})
    void tariffIsFound(ChartKind kind) throws IOException {
        try (PDDocument document = Loader.loadPDF(ChartPdf.of(chart(kind), SIZE))) {
            String text = text(document);
            assertTrue(text.contains("Zero-tariff"), text);
            if (kind == ChartKind.COMPARISON) {
                assertTrue(text.contains("US extra tariff"), text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void fontsTravelAlongAndThereAreNoPictures(ChartKind kind) throws IOException {
        try (PDDocument document = Loader.loadPDF(ChartPdf.of(chart(kind), SIZE))) {
            Content content = new Content(document);
            assertFalse(content.fonts.isEmpty());
            for (PDFont font : content.fonts) {
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("Inter"), font.getName());
            }
            assertEquals(List.of(), content.pictures);
        }
    }

    /** Loans are hatched, which some libraries do with a picture. */
    @Test
    void hatchesAreLines() throws IOException {
        Scene loans = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"));
        boolean financed = loans.offer().outcome().financedImports(loans.lastDay()) > 0;
        assertTrue(financed, "the offer has no loans, so that nothing is hatched");
        try (PDDocument document =
                Loader.loadPDF(ChartPdf.of(Chart.of(ChartKind.IMPORTS, loans, ChartStyle.SLIDE), SIZE))) {
            assertEquals(List.of(), new Content(document).pictures);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void aPixelIsThreeQuartersOfAPoint(ChartKind kind) throws IOException {
        Chart chart = chart(kind);
        try (PDDocument document = Loader.loadPDF(ChartPdf.of(chart, SIZE))) {
            assertEquals(1, document.getNumberOfPages());
            PDPage page = document.getPage(0);
            assertEquals(1200, page.getMediaBox().getWidth(), SAME_LENGTH);
            double high = kind.isTable() ? chart.heightFor(960) * 1200 / 960 : 675;
            assertEquals(high, page.getMediaBox().getHeight(), SAME_LENGTH);
        }
    }

    @Test
    void theSameBytesWheneverItIsMade() throws Exception {
        byte[][] once = new byte[ChartKind.values().length][];
        for (ChartKind kind : ChartKind.values()) {
            once[kind.ordinal()] = ChartPdf.of(chart(kind), SIZE);
        }
        // A PDF names the second in which it was made, unless it is kept from it.
        Thread.sleep(2000);
        for (ChartKind kind : ChartKind.values()) {
            assertArrayEquals(once[kind.ordinal()], ChartPdf.of(chart(kind), SIZE), kind.word());
        }
    }

    @Test
    void itSaysNothingOfDatesAndPeople() throws IOException {
        try (PDDocument document = Loader.loadPDF(ChartPdf.of(chart(ChartKind.EXPORTS), SIZE))) {
            assertNull(document.getDocumentInformation().getCreationDate());
            assertNull(document.getDocumentInformation().getModificationDate());
            assertNull(document.getDocumentInformation().getAuthor());
            assertNull(document.getDocumentCatalog().getMetadata());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
    }

    /** A line with letters that the font has not is drawn nevertheless, if only as outlines. */
    @Test
    void lettersThatAreMissingDoNotTakeTheirLineAway() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = PdfPages.document("x")) {
            new PdfPages(document).add(400, 100, g2 -> {
                g2.setColor(java.awt.Color.BLACK);
                g2.setFont(org.parley.chart.ChartFonts.REGULAR.font().deriveFont(12f));
                g2.drawString("Duties \u5173 \ud83d\ude00 tab\there \u0001 \ud800 end", 20, 50);
            });
            document.save(bytes);
        }
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            var page = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImage(0);
            int ink = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                for (int y = 0; y < page.getHeight(); y++) {
                    ink += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
                }
            }
            assertTrue(ink > 200, ink + " dark points, text '" + text(document) + "'");
        }
    }

    /** A name may be written in letters that no font of the program has, or hold signs that no page can. */
    @Test
    void anyLettersMakeAPage() throws IOException {
        Offer offer = Scenes.offer("everything").withName("x", "\u5173\u7a0e \ud83d\ude00 \u0639 tab\there line\nbreak \u0001 \ud800");
        for (ChartKind kind : ChartKind.values()) {
            Chart chart = Chart.of(kind, Scenes.of(Scenes.PAKISTAN, Scenes.offer("zero-tariff"), offer), ChartStyle.SLIDE);
            try (PDDocument document = Loader.loadPDF(ChartPdf.of(chart, SIZE))) {
                assertTrue(text(document).contains(chart.title()), kind.word());
            }
        }
    }
}
