package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Offer;

/** Names as long as anybody likes leave room for what they name. */
class LongNamesTest {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    /** Least share of a chart's width for its axes, all panels together. */
    private static final double LEAST_SHARE = 0.35;

    private static final String NAME = "A framework agreement on reciprocal trade, investment, energy and much else besides, version ";

    private static double share(ChartKind kind, Offer offer, Offer... pins) {
        Chart chart = Chart.of(kind, Scenes.of(Scenes.PAKISTAN, offer, pins), ChartStyle.SLIDE);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.drawing().draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
        double width = info.getPlotInfo().getDataArea().getWidth();
        if (info.getPlotInfo().getSubplotCount() > 0) {
            width = 0;
            for (int i = 0; i < info.getPlotInfo().getSubplotCount(); i++) {
                width += info.getPlotInfo().getSubplotInfo(i).getDataArea().getWidth();
            }
        }
        return width / WIDTH;
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"OUTCOMES", "EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void theAxesKeepTheirRoom(ChartKind kind) {
        Offer one = Scenes.offer("everything").withName("one", NAME + 1);
        Offer two = Scenes.offer("zero-tariff").withName("two", NAME + 2);
        double share = share(kind, one, two);
        assertTrue(share >= LEAST_SHARE, kind + ": " + share);
    }

    /** What tells names apart is often at their end. */
    @Test
    void theEndOfALongNameIsKept() {
        String one = TextMeasure.shorten(NAME + 1, ChartStyle.LIGHT.font(11.5f), 210);
        String two = TextMeasure.shorten(NAME + 2, ChartStyle.LIGHT.font(11.5f), 210);
        assertTrue(one.startsWith("A framework") && one.contains("\u2026") && one.endsWith("version 1"), one);
        assertTrue(two.endsWith("version 2"), two);
    }

    /** The shipped cases have names that fit. */
    @Test
    void shortNamesAreLeftAlone() {
        for (var scenario : new org.parley.scenario.Scenario[] {Scenes.PAKISTAN, Scenes.CLASSROOM}) {
            for (Offer offer : scenario.offers()) {
                assertEquals(offer.name(), TextMeasure.shorten(offer.name(), ChartStyle.LIGHT.font(11.5f), 210));
            }
        }
        assertEquals("", TextMeasure.shorten("", ChartStyle.LIGHT.font(11.5f), 210));
    }

    /** Offers whose names differ at their end alone have labels of their own, beside the lines and above the columns. */
    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"EXPORTS", "IMPORTS", "BALANCE", "GAIN", "COMPARISON"})
    void namesThatDifferAtTheirEndAreToldApart(ChartKind kind) throws Exception {
        Offer[] pins = new Offer[3];
        String[] ends = {"second draft", "third draft", "fourth draft"};
        for (int i = 0; i < pins.length; i++) {
            pins[i] = Scenes.PAKISTAN.offers().get(i + 1).withName("pin" + i, NAME + NAME + ends[i]);
        }
        Offer first = Scenes.offer("everything").withName("first", NAME + NAME + "first draft");
        List<String> words = words(Chart.of(kind, Scenes.of(Scenes.PAKISTAN, first, pins), ChartStyle.SLIDE));
        // The lines of the offer itself have no name in the chart of what is gained.
        if (kind != ChartKind.GAIN) {
            assertTrue(words.stream().anyMatch(word -> word.endsWith("first draft")), words.toString());
        }
        for (String end : ends) {
            assertTrue(words.stream().anyMatch(word -> word.endsWith(end)), end + " in " + words);
        }
    }

    /** A head of the offers' table has three lines at most, and still tells that an offer was changed. */
    @Test
    void headsOfTheTableKeepThatAnOfferWasChanged() throws Exception {
        Offer one = Scenes.offer("everything").withName("one", NAME + NAME + "1 (changed)");
        Chart chart = Chart.of(ChartKind.COMPARISON, Scenes.of(Scenes.PAKISTAN, one, Scenes.offer("zero-tariff")), ChartStyle.SLIDE);
        List<String> words = words(chart);
        int first = words.indexOf(words.stream().filter(word -> word.startsWith("A  A ")).findFirst().orElseThrow());
        int last = words.indexOf(words.stream().filter(word -> word.endsWith("(changed)")).findFirst().orElseThrow());
        assertTrue(last > first && last - first <= 2, words.subList(0, Math.min(words.size(), 30)).toString());
        assertTrue(words.get(last).contains("\u2026"), words.get(last));
    }

    /** All texts of a chart, in the order in which they are drawn. */
    private static List<String> words(Chart chart) throws Exception {
        var g2 = new org.apache.batik.svggen.SVGGraphics2D(javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        chart.drawing().draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        java.io.StringWriter svg = new java.io.StringWriter();
        g2.stream(svg, true);
        return java.util.regex.Pattern.compile(">([^<]+)</text", java.util.regex.Pattern.DOTALL)
                .matcher(svg.toString())
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }
}
