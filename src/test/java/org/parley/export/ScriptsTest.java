package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartFonts;
import org.parley.chart.ChartGraphics;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.chart.Writing;
import org.parley.scenario.Offer;

/** Names in the scripts of those who use the program read well in every file. */
class ScriptsTest {

    private static final PageSize SIZE = new PageSize(1600, 900);
    private static final String URDU = "پاکستان کا تجارتی معاہدہ";
    private static final String HINDI = "शून्य शुल्क समझौता";
    private static final String BENGALI = "শূন্য শুল্ক চুক্তি";
    private static final String VIETNAMESE = "Hiệp định thương mại";
    private static final Font FONT = ChartFonts.REGULAR.font().deriveFont(12f);

    private static Chart chart(ChartKind kind, String name) {
        Offer offer = Scenes.offer("zero-tariff").withName("x", name);
        return Chart.of(kind, Scenes.of(Scenes.PAKISTAN, offer), ChartStyle.SLIDE);
    }

    @ParameterizedTest
    @CsvSource({URDU + ",ARABIC", HINDI + ",DEVANAGARI", BENGALI + ",BENGALI"})
    void oneFontHasAllLettersOfAName(String name, ChartFonts font) {
        assertEquals(-1, font.font().canDisplayUpTo(name));
        assertEquals(Set.of(ChartFonts.REGULAR, font), Writing.fonts(name, ChartFonts.REGULAR), "its spaces are of Inter");
        Set<ChartFonts> bold = Writing.fonts(name.replace(" ", ""), ChartFonts.SEMI_BOLD);
        assertEquals(Set.of(ChartFonts.valueOf(font + "_BOLD")), bold);
        assertFalse(Writing.isPlain(name, FONT));
    }

    /** A box for each letter would look different, and so would letters that do not join. */
    @ParameterizedTest
    @CsvSource({URDU + ",ARABIC", HINDI + ",DEVANAGARI", BENGALI + ",BENGALI"})
    void anImageShowsTheLettersOfThatFontJoined(String name, ChartFonts font) {
        String word = name.split(" ")[0];
        BufferedImage shown = picture(word, false);
        BufferedImage meant = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
        var g2 = meant.createGraphics();
        g2.setRenderingHint(java.awt.RenderingHints.KEY_TEXT_ANTIALIASING, java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        new java.awt.font.TextLayout(
                        word,
                        font.font().deriveFont(12f),
                        new java.awt.font.FontRenderContext(null, true, true))
                .draw(g2, 20, 40);
        assertTrue(ink(shown) > 30, "ink: " + ink(shown));
        assertArrayEquals(dots(meant), dots(shown));
    }

    private static BufferedImage picture(String text, boolean writes) {
        BufferedImage image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
        var page = image.createGraphics();
        page.setRenderingHint(java.awt.RenderingHints.KEY_TEXT_ANTIALIASING, java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        page.setRenderingHint(
                java.awt.RenderingHints.KEY_FRACTIONALMETRICS, java.awt.RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        var g2 = writes ? ChartGraphics.writing(page) : ChartGraphics.drawing(page);
        g2.setFont(FONT);
        g2.drawString(text, 20, 40);
        return image;
    }

    private static int[] dots(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int ink(BufferedImage image) {
        int ink = 0;
        for (int dot : dots(image)) {
            ink += (dot & 0xFF) > 128 ? 1 : 0;
        }
        return ink;
    }

    /** What all charts say takes the way it always took, and Vietnamese as well. */
    @Test
    void latinLettersAreLeftAlone() {
        for (String text : new String[] {"Zero-tariff agreement, +US$ 1.5 bn \u2192 \u25cb \u2212 \u2026", VIETNAMESE}) {
            assertTrue(Writing.isPlain(text, FONT), text);
            assertArrayEquals(dots(picture(text, true)), dots(picture(text, false)));
        }
    }

    @ParameterizedTest
    @CsvSource({URDU + ",ARABIC_BOLD,true", HINDI + ",DEVANAGARI_BOLD,false", BENGALI + ",BENGALI_BOLD,false"})
    void aDrawingHoldsTheWordsAndTheWholeFont(String name, ChartFonts font, boolean rightToLeft) throws IOException {
        String svg = ChartSvg.of(chart(ChartKind.COMPARISON, name), SIZE);
        assertTrue(svg.contains(name), "no such words");
        Matcher face = Pattern.compile("font-family:'" + font.family() + "';src:url\\(data:font/ttf;base64,([^)]*)\\)").matcher(svg);
        assertTrue(face.find(), "no font for them");
        try (var file = font.open()) {
            assertArrayEquals(file.readAllBytes(), Base64.getDecoder().decode(face.group(1)));
        }
        assertTrue(svg.contains("'" + font.family() + "', Helvetica"), "the text does not name its font");
        String lines = ChartSvg.of(chart(ChartKind.EXPORTS, name), SIZE);
        assertEquals(rightToLeft, lines.contains(" direction=\"rtl\""), "by its first letter");
    }

    /** Read as a person's program would: by what it takes for the words of the page. */
    @ParameterizedTest
    @CsvSource({URDU, HINDI, BENGALI, VIETNAMESE, "关税协议"})
    void aPageIsSearched(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(ChartPdf.of(chart(ChartKind.COMPARISON, name), SIZE))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains(name), text);
        }
    }

    /** The words upon the outlines are not seen twice, and the outlines are. */
    @ParameterizedTest
    @CsvSource({URDU, HINDI, BENGALI})
    void aPageShowsWhatAnImageShows(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = PdfPages.document("x")) {
            new PdfPages(document).add(200, 60, g2 -> {
                g2.setColor(Color.BLACK);
                g2.setFont(FONT);
                g2.drawString(name, 20, 40);
            });
            document.save(bytes);
        }
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            int dark = 0;
            for (int dot : dots(page)) {
                dark += (dot & 0xFF) < 128 ? 1 : 0;
            }
            int meant = ink(picture(name, false));
            assertTrue(dark > meant * 0.6 && dark < meant * 1.6, dark + " dark points on the page, in the image " + meant);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theSameNameGivesTheSameBytes(ChartKind kind) {
        String name = URDU + " " + HINDI;
        assertArrayEquals(ChartPdf.of(chart(kind, name), SIZE), ChartPdf.of(chart(kind, name), SIZE));
        assertEquals(ChartSvg.of(chart(kind, name), SIZE), ChartSvg.of(chart(kind, name), SIZE));
    }

    /** Slides and workbooks hold words as words, whatever their letters. */
    @ParameterizedTest
    @CsvSource({URDU, HINDI, BENGALI, VIETNAMESE, "关税协议 \ud83d\ude00"})
    void officeFilesHoldTheWords(String name) {
        Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("zero-tariff").withName("x", name));
        List<Chart> charts = List.of(chart(ChartKind.EXPORTS, name), chart(ChartKind.COMPARISON, name));
        byte[] deck = DeckFile.of(scene.scenario(), scene.offers(), charts, new DeckLook(false, Optional.empty(), ""));
        assertTrue(Archive.text(deck).contains(name), "slides");
        byte[] workbook = WorkbookFile.of(scene.scenario(), scene.offers(), charts);
        assertTrue(Archive.text(workbook).contains(name), "workbook");
    }

    /** Widths are those in the font's file, 1150 units of 2048 for an 'a', whatever Java makes of them. */
    @Test
    void widthsAreTheFontsOwn() {
        assertEquals(12 * 1150 / 2048.0, Writing.width("a", FONT), 1e-9);
        assertEquals(3 * Writing.width("a", FONT), Writing.width("aaa", FONT), 1e-9);
        assertEquals(0, Writing.width("", FONT));
        assertTrue(Writing.width(URDU, FONT) > 60, "" + Writing.width(URDU, FONT));
    }
}
