package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Offer;

/** Words at the deadlines, at the steps of the duty and at the bracket of the rush: none on another, or on another's line. */
class MarksTest {

    /** On paper, and as small as in windows of 1280 by 800 and of 960 by 660. */
    private static final int[][] SIZES = {{960, 540}, {430, 200}, {300, 220}};

    private record Drawn(XYPlot plot, Overlay.Frame frame, Graphics2D g2) {}

    private static Drawn draw(Scene scene, ChartKind kind, int[] size) {
        Chart chart = Chart.of(kind, scene, ChartStyle.LIGHT);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 =
                ChartGraphics.drawing(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB).createGraphics());
        chart.drawing().draw(g2, new Rectangle2D.Double(0, 0, size[0], size[1]), info);
        XYPlot plot = chart.drawing().getXYPlot();
        return new Drawn(
                plot,
                new Overlay.Frame(
                        info.getPlotInfo().getDataArea(), plot.getDomainAxis(), plot.getRangeAxis(), plot.getDataset()),
                g2);
    }

    private static List<Rectangle2D> words(Drawn drawn) {
        return ArrivalsTest.overlay(drawn.plot, DeadlineMarks.class).places(drawn.g2, drawn.frame).stream()
                .filter(placed -> placed.place() != null)
                .<Rectangle2D>map(MarkPlaces.Placed::place)
                .toList();
    }

    @Test
    void noWordsOnOthersOrOnADottedLine() {
        Random random = new Random(202);
        int extended = 0;
        int brackets = 0;
        for (int i = 0; i < 200; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 4, false);
            ChartKind kind = List.of(ChartKind.EXPORTS, ChartKind.EXPORTS, ChartKind.BALANCE, ChartKind.GAIN).get(i / 2 % 4);
            Drawn drawn = draw(scene, kind, SIZES[i % 3]);
            List<Rectangle2D> all = new ArrayList<>(words(drawn));
            if (kind == ChartKind.EXPORTS) {
                RushBracket bracket = ArrivalsTest.overlay(drawn.plot, RushBracket.class);
                var place = bracket.words(drawn.g2, drawn.frame);
                place.ifPresent(all::add);
                brackets += place.isPresent() ? 1 : 0;
                place.ifPresent(at -> assertEquals(0, drawn.frame.lines().through(at)));
            }
            List<Rectangle2D> lines =
                    ArrivalsTest.overlay(drawn.plot, DeadlineMarks.class).lines(drawn.g2, drawn.frame);
            for (int k = 0; k < all.size(); k++) {
                Rectangle2D place = all.get(k);
                assertTrue(drawn.frame.area().contains(place), "scene " + i + ": " + place);
                assertFalse(lines.stream().anyMatch(place::intersects), "scene " + i + ", " + kind + ": " + place);
                for (Rectangle2D other : all.subList(0, k)) {
                    assertFalse(place.intersects(other), "scene " + i + ", " + kind + ": " + place + " on " + other);
                }
            }
            extended += scene.outcome().offer().extensionDays() > 0 ? 1 : 0;
            drawn.g2.dispose();
        }
        assertTrue(extended > 50 && brackets > 20, extended + " extended, " + brackets + " brackets");
    }

    /** An extension of 90 days and a signature on day 150: every mark keeps its words, clear of the lines of the chart. */
    @Test
    void longTalksInASmallWindow() {
        Offer offer = Offer.NO_DEAL
                .withName("long", "Long talks")
                .withExtensionDays(90)
                .withAgreementDay(150)
                .withTerms(Map.of("partner-rate", 28.0));
        Scene scene = Scenes.of(Scenes.PAKISTAN, offer, Scenes.offer("zero-tariff"));
        for (int[] size : SIZES) {
            for (ChartKind kind : List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN)) {
                Drawn drawn = draw(scene, kind, size);
                List<Rectangle2D> words = words(drawn);
                String where = kind + " at " + size[0];
                assertEquals(3, words.size(), where);
                assertTrue(
                        words.stream().allMatch(place -> drawn.frame.lines().through(place) == 0),
                        () -> where + ": " + ArrivalsTest.overlay(drawn.plot, DeadlineMarks.class).places(drawn.g2, drawn.frame)
                                + " in " + drawn.frame.area());
                drawn.g2.dispose();
            }
        }
    }
}
