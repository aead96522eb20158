package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;

class SlideTemplateTest {

    private static byte[] deck(byte[] template) {
        Scene scene = Scenes.opening();
        List<Chart> charts = List.of(
                Chart.of(ChartKind.OUTCOMES, scene, ChartStyle.SLIDE), Chart.of(ChartKind.LIMITS, scene, ChartStyle.SLIDE));
        DeckLook look = new DeckLook(false, Optional.of(SlideTemplate.of("house.pptx", template)), "Briefing");
        return DeckFile.of(scene.scenario(), scene.offers(), charts, look);
    }

    @Test
    void theDesignIsTaken() throws Exception {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck(Templates.design())))) {
            assertEquals(720, show.getPageSize().width);
            assertEquals(540, show.getPageSize().height);
        }
        assertTrue(Archive.text(deck(Templates.design())).contains("House style of the ministry"));
    }

    /** On a slide of four to three too, no word of a table is broken inside, and title, subtitle, table and foot keep apart. */
    @Test
    void aNarrowSlideIsStillRead() throws Exception {
        Font font;
        try (InputStream in = Chart.class.getResourceAsStream("fonts/Inter-SemiBold.ttf")) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        }
        Scene scene = Scenes.of(
                Scenes.PAKISTAN,
                Scenes.offer("crude-and-soybeans").withName("x", "Crude oil and soybeans (changed)"),
                Scenes.offer("zero-tariff"),
                Scenes.offer("july-2025"),
                Offer.NO_DEAL);
        List<Chart> charts = List.of(
                Chart.of(ChartKind.COMPARISON, scene, ChartStyle.SLIDE), Chart.of(ChartKind.LIMITS, scene, ChartStyle.SLIDE));
        DeckLook look = new DeckLook(false, Optional.of(SlideTemplate.of("house.pptx", Templates.design())), "");
        byte[] deck = DeckFile.of(scene.scenario(), scene.offers(), charts, look);
        int words = 0;
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            for (XSLFSlide slide : show.getSlides()) {
                List<XSLFShape> parts = slide.getShapes().stream()
                        .filter(shape -> shape instanceof XSLFTable || shape instanceof XSLFTextShape text && !text.getText().isEmpty())
                        .sorted(Comparator.comparingDouble(shape -> shape.getAnchor().getY()))
                        .toList();
                double above = 0;
                for (XSLFShape part : parts) {
                    Rectangle2D place = part.getAnchor();
                    assertTrue(place.getY() >= above - 1.1, slide.getTitle() + ": " + part.getShapeName() + " at " + place);
                    above = place.getMaxY();
                    if (part instanceof XSLFTable table) {
                        words += assertUnbroken(table, font);
                    } else if (part instanceof XSLFTextShape text) {
                        assertFits(text, font);
                    }
                }
                assertTrue(above <= show.getPageSize().height, slide.getTitle());
            }
        }
        assertTrue(words > 300, words + " words");
    }

    private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

    /** Widths in a program that shows a wider font than ours. */
    private static double width(String words, Font font, double size) {
        return 1.1 * font.deriveFont(100f).getStringBounds(words, SCREEN).getWidth() * size / 100;
    }

    private static int assertUnbroken(XSLFTable table, Font font) {
        int words = 0;
        for (XSLFTableRow row : table.getRows()) {
            for (int i = 0; i < row.getCells().size(); i++) {
                if (row.getCells().get(i).getGridSpan() > 1 || row.getCells().get(i).isMerged()) {
                    continue;
                }
                double room = table.getColumnWidth(i) - 10;
                for (String word : row.getCells().get(i).getText().split("[\\s\u00a0]+")) {
                    double size = row.getCells().get(i).getTextParagraphs().get(0).getTextRuns().get(0).getFontSize();
                    assertTrue(width(word, font, size) <= room, word + " in " + room);
                    assertTrue(size >= 7.5 && size <= 10.5, "size " + size);
                    words++;
                }
            }
        }
        return words;
    }

    private static void assertFits(XSLFTextShape text, Font font) {
        var run = text.getTextParagraphs().get(0).getTextRuns().get(0);
        double room = text.getAnchor().getWidth() - text.getLeftInset() - text.getRightInset();
        double lines = Math.ceil(width(text.getText(), font, run.getFontSize()) / room);
        double tall = text.getAnchor().getHeight() - text.getTopInset() - text.getBottomInset();
        assertTrue(lines * 1.15 * run.getFontSize() <= tall + 1, text.getText() + ": " + lines + " lines in " + tall);
    }

    /** Nothing on the owner's slides, beside them and about them goes on to whoever gets the new deck. */
    @Test
    void theContentIsLeftBehind() {
        byte[] template = Templates.withContent();
        for (String hidden : List.of(" title", " text", " note", " author", " keywords", " company", " client", " offer")) {
            assertTrue(Archive.text(template).contains(Templates.SECRET + hidden), "the template itself lacks" + hidden);
        }
        for (Map.Entry<String, byte[]> part : Archive.parts(deck(template)).entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            assertFalse(text.contains(Templates.SECRET), part.getKey() + ": " + text);
            assertFalse(part.getKey().matches(".*\\.jpe?g") || part.getKey().contains("comment"), part.getKey());
        }
    }

    /** Every reference in the new deck leads somewhere, or office programs call it damaged. */
    @Test
    void nothingLeadsNowhere() throws Exception {
        byte[] deck = deck(Templates.withContent());
        Map<String, byte[]> parts = Archive.parts(deck);
        int links = 0;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().endsWith(".rels") || part.getKey().contains("!")) {
                continue;
            }
            String base = part.getKey().replaceAll("_rels/[^/]*$", "");
            String owner = base + part.getKey().replaceAll(".*_rels/", "").replaceAll("\\.rels$", "");
            String relations = new String(part.getValue(), StandardCharsets.UTF_8);
            Set<String> ids = new HashSet<>();
            Matcher each = Pattern.compile("<Relationship ([^>]*)/>").matcher(relations);
            while (each.find()) {
                ids.add(each.group(1).replaceAll(".*\\bId=\"([^\"]*)\".*", "$1"));
                String target = each.group(1).replaceAll(".*\\bTarget=\"([^\"]*)\".*", "$1");
                String path = URI.create("/" + base).resolve(target).getPath().substring(1);
                assertTrue(each.group(1).contains("External") || parts.containsKey(path), part.getKey() + " leads to " + path);
                links++;
            }
            if (parts.containsKey(owner)) {
                Matcher used = Pattern.compile("\\br:(?:id|embed|link)=\"([^\"]+)\"")
                        .matcher(new String(parts.get(owner), StandardCharsets.UTF_8));
                while (used.find()) {
                    assertTrue(ids.contains(used.group(1)), owner + " speaks of " + used.group(1));
                }
            }
        }
        assertTrue(links > 20, links + " references");
    }

    /** A deck made from a deck that was made by the program is as large as one without a template: nothing piles up. */
    @Test
    void partsDoNotPileUp() {
        int plain = (int) Archive.parts(deck(Templates.design())).keySet().stream().filter(name -> name.contains("/slides/slide")).count();
        byte[] again = deck(deck(Templates.design()));
        assertEquals(plain, Archive.parts(again).keySet().stream().filter(name -> name.contains("/slides/slide")).count());
        assertEquals(2, Archive.parts(again).keySet().stream().filter(name -> name.matches("ppt/charts/chart\\d*\\.xml")).count());
    }

    @Test
    void theSameBytesWheneverItIsMade() throws Exception {
        byte[] template = Templates.withContent();
        byte[] once = deck(template);
        Thread.sleep(2100);
        assertArrayEquals(once, deck(template));
    }

    private static void assertRefused(byte[] bytes, String what) {
        InputException refused = assertThrows(InputException.class, () -> SlideTemplate.of("house.pptx", bytes), what);
        assertEquals(1, refused.problems().size());
        String line = refused.problems().get(0).toString();
        assertTrue(line.startsWith("house.pptx: cannot be used as a template; expected a PowerPoint file (.pptx)"), line);
    }

    @Test
    void otherFilesAreRefused() {
        Scene scene = Scenes.opening();
        byte[] workbook = WorkbookFile.of(
                scene.scenario(), scene.offers(), List.of(Chart.of(ChartKind.EXPORTS, scene, ChartStyle.SLIDE)));
        assertRefused(workbook, "a workbook");
        assertRefused(new byte[0], "nothing");
        assertRefused("{}".getBytes(StandardCharsets.UTF_8), "text");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "the beginning of an archive");
    }

    /** A file that was cut off or changed on its way is refused in one line or is used; nothing else may happen. */
    @Test
    void damagedFilesAreRefusedOrUsed() {
        byte[] whole = Templates.design();
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "half a file");
        Random random = new Random(20250710);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 1 + i; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                deck(damaged);
            } catch (InputException e) {
                assertEquals(1, e.problems().size());
                refused++;
            }
        }
        assertTrue(refused > 10, refused + " refused");
    }
}
