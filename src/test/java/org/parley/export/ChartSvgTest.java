package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scenes;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartSvgTest {

    private static final PageSize SIZE = new PageSize(1600, 900);

    private static Chart chart(ChartKind kind) {
        return Chart.of(kind, Scenes.opening(), ChartStyle.PRINT);
    }

    /** Refuses a document type: nothing may be fetched from the network in order to open a chart. */
    static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> texts(Document document) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void isSvgWithRealTextAndNoPictures(ChartKind kind) throws Exception {
        Chart chart = chart(kind);
        Document document = parse(ChartSvg.of(chart, SIZE));
        Element root = document.getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals("1600", root.getAttribute("width"));
        // A table is as high as its rows.
        assertTrue(kind.isTable() || root.getAttribute("height").equals("900"), root.getAttribute("height"));
        assertTrue(texts(document).contains(chart.title()), texts(document).toString());
        assertEquals(0, document.getElementsByTagName("image").getLength());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(texts(document).stream().anyMatch(text -> text.startsWith("Source: Parley")));
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theSameTextTwice(ChartKind kind) {
        String once = ChartSvg.of(chart(kind), SIZE);
        assertEquals(once, ChartSvg.of(chart(kind), SIZE));
        assertFalse(once.contains("\r"));
    }

    /** A name from somebody's file cannot break out of the text it stands in. */
    @Test
    void namesAreEscaped() throws Exception {
        String name = "A <b> & \"c\" </text><script/>";
        Offer offer = Scenes.offer("everything").withName("x", name);
        Chart chart = Chart.of(ChartKind.OUTCOMES, Scenes.of(Scenes.PAKISTAN, offer), ChartStyle.PRINT);
        Document document = parse(ChartSvg.of(chart, SIZE));
        assertTrue(texts(document).contains(name), texts(document).toString());
        assertEquals(0, document.getElementsByTagName("script").getLength());
    }

    /** Fonts of the drawing by family, read back from the style sheet inside. */
    private static Map<String, TrueTypeFont> fonts(Document document) throws Exception {
        String style = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", "style").item(0).getTextContent();
        Matcher faces = Pattern.compile("font-family:'([^']+)';src:url\\(data:font/ttf;base64,([^)]+)\\)").matcher(style);
        Map<String, TrueTypeFont> fonts = new HashMap<>();
        while (faces.find()) {
            byte[] font = Base64.getDecoder().decode(faces.group(2));
            fonts.put(faces.group(1), new TTFParser(true).parse(new RandomAccessReadBuffer(font)));
        }
        return fonts;
    }

    /** The family that a browser takes for a text: the first that is inherited. */
    private static String family(Element text) {
        for (org.w3c.dom.Node node = text; node instanceof Element element; node = node.getParentNode()) {
            if (!element.getAttribute("font-family").isEmpty()) {
                return element.getAttribute("font-family").split(",")[0].replace("'", "").strip();
            }
        }
        throw new AssertionError("no font for " + text.getTextContent());
    }

    /** Every letter is drawn by the font inside, also where nobody has installed it. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theFontsHaveTheLettersUsed(ChartKind kind) throws Exception {
        Document document = parse(ChartSvg.of(chart(kind), SIZE));
        Map<String, TrueTypeFont> fonts = fonts(document);
        NodeList texts = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        assertTrue(texts.getLength() > 5);
        int letters = 0;
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            TrueTypeFont font = fonts.get(family(text));
            assertTrue(font != null, family(text) + " is not among " + fonts.keySet());
            for (int letter : text.getTextContent().codePoints().toArray()) {
                assertTrue(
                        font.getUnicodeCmapLookup().getGlyphId(letter) > 0,
                        Character.toString(letter) + " of '" + text.getTextContent() + "' is not in " + family(text));
                letters++;
            }
        }
        assertTrue(letters > 50);
    }

    /** A font whole is some 400 kB, and would make a drawing too large for a mail. */
    @Test
    void onlyTheLettersUsedAreInside() throws Exception {
        for (TrueTypeFont font : fonts(parse(ChartSvg.of(chart(ChartKind.OUTCOMES), SIZE))).values()) {
            assertTrue(font.getNumberOfGlyphs() < 120, font.getName() + " has " + font.getNumberOfGlyphs());
            assertEquals(0, font.getUnicodeCmapLookup().getGlyphId('\u0416'), "a letter that is not used");
        }
    }

    /** Opening a drawing tells nobody: whatever it points to is in the file itself. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void nothingIsFetched(ChartKind kind) throws Exception {
        String svg = ChartSvg.of(chart(kind), SIZE);
        assertFalse(svg.contains("<!DOCTYPE") || svg.contains("<!ENTITY") || svg.contains("<?xml-stylesheet"));
        assertFalse(svg.contains("@import"));
        NodeList all = parse(svg).getElementsByTagName("*");
        Pattern address = Pattern.compile("url\\(\\s*['\"]?(?!#|data:)|https?:|file:", Pattern.CASE_INSENSITIVE);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertFalse(element.getLocalName().matches("image|script|foreignObject|a|use"), element.getLocalName());
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                org.w3c.dom.Attr attribute = (org.w3c.dom.Attr) element.getAttributes().item(k);
                boolean namespace = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
                assertTrue(namespace || !address.matcher(attribute.getValue()).find(), attribute.toString());
                assertFalse(attribute.getName().startsWith("on"), attribute.toString());
            }
            if (element.getLocalName().equals("style")) {
                assertFalse(address.matcher(element.getTextContent()).find());
            }
        }
    }

    /** The names of a case from anybody, in all that a chart says. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void namesOfACaseAreText(ChartKind kind) throws Exception {
        String evil = "]]><image href='http://x/y.png'/>&amp;<!--";
        Scenario scenario = Hostile.scenario(evil);
        Chart chart = Chart.of(kind, Hostile.scene(scenario), ChartStyle.SLIDE);
        Document document = parse(ChartSvg.of(chart, SIZE));
        assertEquals(0, document.getElementsByTagNameNS("*", "image").getLength());
        String all = String.join(" ", texts(document)).replaceAll("\\s+", " ");
        assertTrue(all.contains("<image href='http://x/y.png'/>&amp;<!--"), all);
    }

    /** XML knows no such signs, escaped or not: a drawing that has one is not opened at all. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void signsThatXmlDoesNotKnowAreLeftOut(ChartKind kind) throws Exception {
        Scenario scenario = Hostile.scenario("a\u0000b\u0001c\u000bd\ufffee\ud800f");
        Chart chart = Chart.of(kind, Hostile.scene(scenario), ChartStyle.SLIDE).withTitle("Title\u0002\u001f");
        Document document = parse(ChartSvg.of(chart, SIZE));
        assertTrue(texts(document).stream().anyMatch(text -> text.startsWith("Title")), texts(document).toString());
    }
}
