package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;
import org.parley.bargain.Solution;
import org.parley.scenario.Offer;

/** The deal space: what it says in every case, how it is laid out, and the numbers that leave with it. */
class DealSpaceChartTest {

    private static String title(DealPicture picture) {
        return DealSpaceChart.of(picture, ChartStyle.LIGHT).title();
    }

    /** Points are (1, 0), (0.7, 0.7), (0.3, 0.9) and (0, 1), and walking away is worth 0.2 to both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.4|0.4|Both sides can still gain",
                "0.2|0.2|Both sides can still gain",
                "0.7|0.7|Neither can gain without the other losing",
                "0.3|0.9|Neither can gain without the other losing",
                "0.69980|0.69980|Neither can gain without the other losing",
                "0.5|0.7|Pakistan can still gain at no cost to the United States",
                "0.7|0.5|The United States can still gain at no cost to Pakistan",
                "0.3|0.7|Either side can still gain at no cost to the other",
                "0.1|0.4|Pakistan would walk away",
                "0.4|0.1|The United States would walk away",
                "0.1|0.1|Both sides would walk away",
            })
    void theTitleIsTrueInEveryCase(double home, double partner, String title) {
        // Of (0.3, 0.7): (0.7, 0.7) gives home more at no cost, (0.3, 0.9) the partner; none gives both more.
        assertEquals(title, title(Deals.picture(home, partner)));
    }

    @Test
    void withoutAZoneOrAnAgreementItSaysSo() {
        DealFrontier none = Deals.frontier(0.8, new double[] {1, 0}, new double[] {0.7, 0.7}, new double[] {0, 1});
        DealPicture noZone = Deals.picture(Scenes.opening(), Deals.scores(0.1, 0.4), none);
        assertEquals("No offer keeps both sides at the table", title(noZone));
        Scene noDeal = Scenes.of(Scenes.PAKISTAN, Offer.NO_DEAL);
        assertEquals(
                "No agreement yet, though both sides could gain",
                title(Deals.picture(noDeal, Deals.scores(0.2, 0.2), Deals.usual())));
        assertEquals(
                List.of("Walking away", "No deal", "Nash"),
                names(Deals.picture(
                                Scenes.of(Scenes.PAKISTAN, Scenes.offer("zero-tariff").withAgreementDay(null)),
                                Deals.scores(0.2, 0.2),
                                Deals.usual()))
                        .subList(0, 3),
                "an offer that is not agreed on is no deal, whatever it is called");
        DealFrontier even = Deals.frontier(0.2, new double[] {1, 0.2}, new double[] {0.2, 1});
        assertEquals(
                "No agreement yet, and none that both gain from",
                title(Deals.picture(noDeal, Deals.scores(0.2, 0.2), even)));
    }

    /** While another frontier is looked for, nothing is said that it could gainsay. */
    @Test
    void aFrontierOfOtherOffersSaysNothing() {
        DealPicture waiting = Deals.pending(Deals.picture(0.4, 0.4));
        assertEquals("Looking for offers that are better for both", title(waiting));
        assertEquals("Pakistan would walk away", title(Deals.pending(Deals.picture(0.1, 0.4))), "true whatever is found");
        assertEquals(OptionalInt.empty(), waiting.goal());
        assertNotEquals(
                draw(waiting, 700, 400).pixels, draw(Deals.picture(0.4, 0.4), 700, 400).pixels);
        List<String> names = names(waiting);
        assertTrue(names.stream().noneMatch(name -> name.startsWith("Frontier") || name.equals("Nash")), names.toString());
    }

    @Test
    void theArrowGoesToWhatIsBetterForBothElseToTheNearest() {
        DealPicture below = Deals.picture(0.4, 0.4);
        assertEquals(new Gains(0.5, 0.5).home(), below.frontier().orElseThrow().gains(below.goal().getAsInt()).home(), 1e-9);
        // (0.3, 0.9) is nearer to it than (0.7, 0.7), and would take from home.
        DealPicture high = Deals.picture(0.35, 0.69);
        assertEquals(0.5, high.frontier().orElseThrow().gains(high.goal().getAsInt()).home(), 1e-9);
        DealPicture beside = Deals.picture(0.3, 0.7);
        assertEquals(0.1, beside.frontier().orElseThrow().gains(beside.goal().getAsInt()).home(), 1e-9);
        assertEquals(OptionalInt.empty(), Deals.picture(0.7, 0.7).goal(), "there already");
    }

    private record Drawn(String pixels, PlotScale scale) {}

    private static Drawn draw(DealPicture picture, int width, int height) {
        Chart chart = DealSpaceChart.of(picture, ChartStyle.LIGHT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.drawing()
                .draw(
                        ChartGraphics.drawing(image.createGraphics()),
                        new Rectangle2D.Double(0, 0, width, height),
                        null,
                        info);
        String pixels = Integer.toHexString(
                Arrays.hashCode(image.getRGB(0, 0, width, height, null, 0, width)));
        return new Drawn(pixels, ChartPoints.of(chart, info).scale().orElseThrow());
    }

    /** A point is as long across as upwards, all that matters is within, and a place leads back to its values. */
    @ParameterizedTest
    @CsvSource({"700,400", "400,700", "960,540", "360,270", "1600,900"})
    void bothAxesHaveOneScale(int width, int height) {
        PlotScale scale = draw(Deals.allNamed(Deals.picture(0.4, 0.4)), width, height).scale;
        double across = scale.x(10) - scale.x(0);
        double up = scale.y(0) - scale.y(10);
        assertEquals(across, up, 0.01 * across, "the page's own rounding of the plot apart");
        for (double[] inside : new double[][] {{0, 0}, {20, 20}, {50, 50}, {10, 70}, {30, -10}}) {
            assertTrue(scale.holds(scale.x(inside[0]), scale.y(inside[1])), Arrays.toString(inside));
            assertEquals(inside[0], scale.across(scale.x(inside[0])), 1e-9);
            assertEquals(inside[1], scale.up(scale.y(inside[1])), 1e-9);
        }
        assertFalse(scale.holds(1, 1));
    }

    /** The offer's dot moves, and the axes do not, while it stays within what is shown. */
    @Test
    void theAxesStandStillWhileTheOfferMoves() {
        Drawn before = draw(Deals.picture(0.4, 0.4), 700, 400);
        Drawn after = draw(Deals.picture(0.45, 0.5), 700, 400);
        assertNotEquals(before.pixels, after.pixels);
        assertEquals(before.scale.x(0), after.scale.x(0));
        assertEquals(before.scale.y(30), after.scale.y(30));
    }

    @Test
    void namesTalkAndWedgeAreDrawn() {
        DealPicture plain = Deals.picture(0.4, 0.4);
        String pixels = draw(plain, 700, 400).pixels;
        assertEquals(pixels, draw(Deals.picture(0.4, 0.4), 700, 400).pixels, "the same twice");
        assertNotEquals(pixels, draw(Deals.allNamed(plain), 700, 400).pixels);
        assertNotEquals(pixels, draw(Deals.talking(plain, new Gains(0.1, 0.4), new Gains(0.3, 0.2)), 700, 400).pixels);
    }

    /** Thousands of points are drawn as far as they can be told apart, and both ends are. */
    @Test
    void theFrontierIsThinnedAndKeepsItsEnds() {
        Random random = new Random(5);
        double[][] many = new double[4000][];
        for (int i = 0; i < many.length; i++) {
            double angle = Math.PI / 2 * i / (many.length - 1);
            many[i] = new double[] {Math.max(0, Math.cos(angle)), Math.sin(angle)};
        }
        Collections.shuffle(Arrays.asList(many), random);
        DealFrontier frontier = Deals.frontier(0.2, many);
        assertEquals(4000, frontier.size());
        NumberAxis across = new NumberAxis();
        across.setRange(-30, 90);
        NumberAxis up = new NumberAxis();
        up.setRange(-30, 90);
        Overlay.Frame frame = new Overlay.Frame(new Rectangle2D.Double(0, 0, 300, 300), across, up, null);
        Path2D line = FrontierLine.line(frontier.size(), frontier::gains, frame);
        double[] at = new double[6];
        int count = 0;
        double firstX = 0;
        for (PathIterator each = line.getPathIterator(null); !each.isDone(); each.next()) {
            each.currentSegment(at);
            firstX = count++ == 0 ? at[0] : firstX;
        }
        assertEquals(frame.x(80), firstX, 1e-6);
        assertEquals(frame.x(-20), at[0], 1e-6);
        assertEquals(frame.y(80), at[1], 1e-6);
        assertTrue(count > 200 && count < 600, "of 4,000: " + count);
    }

    // --- On its way out

    private static List<String> names(DealPicture picture) {
        return DealSpaceChart.of(picture, ChartStyle.SLIDE).table().rows().stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    @Test
    void everyExportSaysThatItIsPrivate() {
        DealPicture picture = Deals.picture(0.4, 0.4);
        for (ChartStyle style : List.of(ChartStyle.LIGHT, ChartStyle.DARK, ChartStyle.SLIDE, ChartStyle.PRINT)) {
            Chart chart = DealSpaceChart.of(picture, style);
            assertTrue(chart.footer().endsWith("Scores are your beliefs. Private."), chart.footer());
            assertTrue(
                    ((TextTitle) chart.drawing().getSubtitle(2))
                            .getText()
                            .endsWith("Scores are your beliefs. Private."),
                    "on the picture itself");
            assertTrue(chart.table().notes().get(2).endsWith("Scores are your beliefs. Private."));
            Chart stamped = chart.withFooter("A stamp.");
            assertTrue(stamped.footer().contains("Scores are your beliefs. Private."));
        }
    }

    @Test
    void itsNumbersAreAllThere() {
        DealPicture picture = Deals.picture(0.4, 0.45);
        ChartTable table = DealSpaceChart.of(picture, ChartStyle.SLIDE).table();
        List<String> names = names(picture);
        assertEquals(
                List.of("Walking away", "Crude oil and soybeans", "No deal", "Zero-tariff agreement"), names.subList(0, 4));
        assertEquals(4, names.stream().filter(name -> name.startsWith("Frontier, point ")).count());
        for (Solution solution : Solution.values()) {
            assertTrue(names.contains(DealSpaceChart.name(solution)), "named or not on the picture: " + solution);
        }
        List<Object> offer = table.rows().get(1);
        assertEquals(20, (double) offer.get(1), 1e-9);
        assertEquals(25, (double) offer.get(2), 1e-9);
        assertEquals(40, (double) offer.get(3), 1e-9);
        assertEquals(45, (double) offer.get(4), 1e-9);
        assertEquals("Pakistan, gain over walking away (points of 100)", table.header().get(1));
        assertEquals("United States, score (points of 100)", table.header().get(4));
        assertTrue(names(Deals.talking(picture, new Gains(0, 0), new Gains(0.1, 0.1))).contains("Talk, offer 2"));
    }

    @Test
    void sidesAreCalledByTheirNames() {
        assertEquals(
                "+17.6 for Pakistan, \u22120.2 for the United States",
                DealSpaceChart.gains(Scenes.PAKISTAN, new Gains(0.176, -0.002)));
        Chart chart = DealSpaceChart.of(Deals.picture(0.4, 0.4), ChartStyle.LIGHT);
        assertEquals("Gain over walking away, points of 100; Pakistan across, US up", chart.subtitle());
        assertEquals(
                "Pakistan's gain over walking away, points of 100",
                chart.drawing().getXYPlot().getDomainAxis().getLabel());
        assertEquals(
                "United States' gain over walking away, points of 100",
                chart.drawing().getXYPlot().getRangeAxis().getLabel());
    }
}
