package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargain.Ended;

/** In no chart do words lie on other words, on paper or in a window, however small or magnified it is. */
class WordsApartTest {

    /** On paper, as in windows of 1280 by 800 and of 960 by 660, and as in a window that is shown at twice its size. */
    private static final int[][] SIZES = {{960, 540}, {430, 250}, {300, 220}, {620, 300}};

    static int[] size(int i) {
        return SIZES[i % SIZES.length];
    }

    static void assertApart(Chart chart, int[] size, String what) {
        List<WordsDrawn.Words> words = WordsDrawn.of(chart, size[0], size[1]);
        assertTrue(words.size() > 2, what);
        assertEquals("", WordsDrawn.overlaps(words), what + ", " + size[0] + " by " + size[1]);
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"OUTCOMES", "EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void ofTheCase(ChartKind kind) {
        Random random = new Random(91);
        for (int i = 0; i < 60; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 4, false);
            assertApart(Chart.of(kind, scene, ChartStyle.LIGHT), size(i), kind + ", scene " + i);
        }
    }

    @Test
    void ofTheDealSpace() {
        Random random = new Random(92);
        for (int i = 0; i < 200; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 4, false);
            DealPicture picture = Deals.picture(
                    scene, Deals.scores(random.nextDouble(), random.nextDouble()), Deals.usual());
            assertApart(
                    DealSpaceChart.of(picture, ChartStyle.LIGHT), size(i), "deal space " + i);
        }
    }

    static Stream<DebriefPicture> debriefs() {
        return Stream.of(Ended.agreed(), Ended.agreedByPeople(), Ended.walkedAway(), Ended.deadlinePassed())
                .map(DebriefPicture::of);
    }

    @ParameterizedTest
    @MethodSource("debriefs")
    void ofARehearsal(DebriefPicture picture) {
        for (int[] size : SIZES) {
            assertApart(DanceChart.of(picture, ChartStyle.LIGHT), size, "offers");
            assertApart(DistanceChart.of(picture, ChartStyle.LIGHT), size, "distance");
            assertApart(ConcessionChart.of(picture, ChartStyle.LIGHT), size, "concessions");
        }
    }

    /** The net above has no holes. */
    @Test
    void whatLiesOnEachOtherIsSeen() {
        WordsDrawn.Words one = new WordsDrawn.Words("one", new Rectangle2D.Double(0, 0, 20, 10));
        WordsDrawn.Words two = new WordsDrawn.Words("two", new Rectangle2D.Double(18, 4, 20, 10));
        WordsDrawn.Words far = new WordsDrawn.Words("far", new Rectangle2D.Double(60, 4, 20, 10));
        assertTrue(WordsDrawn.overlaps(List.of(one, far, two)).contains("one"));
        assertEquals("", WordsDrawn.overlaps(List.of(one, far)));
    }
}
