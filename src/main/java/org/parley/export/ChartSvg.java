package org.parley.export;

import java.awt.Dimension;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.parley.chart.Chart;
import org.parley.chart.ChartFonts;
import org.parley.chart.ChartGraphics;
import org.parley.chart.Writing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts as SVG with real text, and with just those letters of their fonts that they use. */
public final class ChartSvg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** For programs that do not read fonts inside a drawing. */
    private static final String FALLBACK = ", Helvetica, Arial, sans-serif";

    private ChartSvg() {}

    /** The chart as an SVG document; the same chart gives the same text. */
    public static String of(Chart chart, PageSize size) {
        double height = size.layoutHeight(chart);
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setEmbeddedFontsOn(false);
        SVGGraphics2D g2 = new SVGGraphics2D(context, false);
        g2.setSVGCanvasSize(new Dimension((int) PageSize.LAYOUT_WIDTH, (int) Math.round(height)));
        ChartImage.paint(chart.drawing(), PageSize.LAYOUT_WIDTH, height, ChartGraphics.writing(g2));
        Element root = g2.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + (int) PageSize.LAYOUT_WIDTH + " " + Math.round(height));
        root.setAttributeNS(null, "width", Integer.toString(size.width()));
        root.setAttributeNS(null, "height", Long.toString(Math.round(height * size.scale())));
        root.setAttributeNS(null, "role", "img");
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(Letters.forXml(chart.title()));
        root.insertBefore(title, root.getFirstChild());
        carryFonts(document, root);
        StringWriter text = new StringWriter();
        try {
            g2.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("the chart cannot be written as SVG", e);
        }
        // Without the document type, which would have readers look for a file on the network.
        return text.toString().replace("\r\n", "\n").replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the letters that are used into the drawing, and names other fonts for programs that do not look there. */
    private static void carryFonts(Document document, Element root) {
        Map<ChartFonts, TreeSet<Integer>> used = new EnumMap<>(ChartFonts.class);
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            String plain = Letters.forXml(text.getTextContent());
            if (!plain.equals(text.getTextContent())) {
                text.setTextContent(plain);
            }
            ChartFonts font = fontOf(text);
            used.computeIfAbsent(font, key -> new TreeSet<>()).addAll(Writing.letters(plain, font));
            if (!Writing.isPlain(plain, font.font())) {
                otherScript(text, plain, font, used);
            }
        }
        StringBuilder faces = new StringBuilder();
        used.forEach((font, letters) -> faces.append("@font-face{font-family:'")
                .append(font.family())
                .append("';src:url(data:font/ttf;base64,")
                .append(FontSubset.base64(font, letters))
                .append(") format('truetype')}\n"));
        Element style = document.createElementNS(NAMESPACE, "style");
        style.setTextContent("\n" + faces);
        root.insertBefore(style, root.getFirstChild().getNextSibling());
    }

    /** A text whose letters are in other fonts than its own, and which may run from right to left. */
    private static void otherScript(
            Element text, String words, ChartFonts font, Map<ChartFonts, TreeSet<Integer>> used) {
        StringBuilder families = new StringBuilder("'").append(font.family()).append('\'');
        for (ChartFonts other : Writing.fonts(words, font)) {
            if (other.joins()) {
                used.computeIfAbsent(other, key -> new TreeSet<>());
                families.append(", '").append(other.family()).append('\'');
            }
        }
        text.setAttributeNS(null, "font-family", families + FALLBACK);
        if (Writing.isRightToLeft(words)) {
            text.setAttributeNS(null, "direction", "rtl");
            // Of such a text the end is at the left, where its place is measured from.
            text.setAttributeNS(null, "text-anchor", "end");
        }
    }

    /** The font that a text inherits; its name is completed by others in passing. */
    private static ChartFonts fontOf(Element text) {
        for (org.w3c.dom.Node node = text; node instanceof Element element; node = node.getParentNode()) {
            String family = element.getAttribute("font-family");
            if (!family.isEmpty()) {
                if (!family.endsWith(FALLBACK)) {
                    element.setAttributeNS(null, "font-family", family + FALLBACK);
                }
                boolean bold = family.contains(ChartFonts.SEMI_BOLD.family());
                return bold ? ChartFonts.SEMI_BOLD : ChartFonts.REGULAR;
            }
        }
        return ChartFonts.REGULAR;
    }
}
