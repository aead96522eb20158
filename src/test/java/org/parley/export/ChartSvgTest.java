package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scenes;
import org.parley.scenario.Offer;
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
}
