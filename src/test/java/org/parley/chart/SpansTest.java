package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Offer;
import org.parley.chart.Spans.Span;

/** Axes: equal amounts look equal on exports and imports, nothing is cut off, and nothing shrinks under the thumb. */
class SpansTest {

    private static final int SCENES = 120;
    /** US$ bn or m: rounding in sums. */
    private static final double EPS = 1e-9;

    private static Scene scene(int i, Random random) {
        return Scenes.random(Scenes.scenario(i), random, i % 5, i % 3 == 0);
    }

    private static List<Span> all(Spans spans) {
        return List.of(spans.exports(), spans.imports(), spans.balance(), spans.gain(), spans.outcomes());
    }

    @Test
    void exportsAndImportsCoverEqualAmounts() {
        Random random = new Random(1);
        for (int i = 0; i < SCENES; i++) {
            Spans spans = Spans.of(scene(i, random));
            assertEquals(spans.exports().size(), spans.imports().size(), EPS, "scene " + i);
            for (Span span : all(spans)) {
                assertTrue(span.size() > 0 && Double.isFinite(span.size()), "scene " + i + ": " + span);
            }
        }
    }

    /** And so do the charts themselves, with the room that their labels need. */
    @Test
    void theChartsKeepThatPromise() {
        Scene scene = Scenes.opening();
        Range exports = plot(ChartKind.EXPORTS, scene).getRangeAxis().getRange();
        Range imports = plot(ChartKind.IMPORTS, scene).getRangeAxis().getRange();
        assertEquals(exports.getLength(), imports.getLength(), EPS);
        var both = (CombinedRangeXYPlot) Chart.of(ChartKind.OUTCOMES, scene, ChartStyle.LIGHT).drawing().getPlot();
        Range left = ((XYPlot) both.getSubplots().get(0)).getDomainAxis().getRange();
        Range right = ((XYPlot) both.getSubplots().get(1)).getDomainAxis().getRange();
        assertEquals(left, right, "and so do the two panels of the first picture");
    }

    static XYPlot plot(ChartKind kind, Scene scene) {
        return Chart.of(kind, scene, ChartStyle.LIGHT).drawing().getXYPlot();
    }

    /** Whatever a line shows lies within its axis, in worlds that grow and with pins from other worlds too. */
    @Test
    void nothingIsCutOff() {
        Random random = new Random(2);
        for (int i = 0; i < SCENES; i++) {
            Scene scene = scene(i, random);
            for (ChartKind kind : List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN)) {
                XYPlot plot = plot(kind, scene);
                Range axis = plot.getRangeAxis().getRange();
                for (int series = 0; series < plot.getSeriesCount(); series++) {
                    for (int day = 0; day < plot.getDataset().getItemCount(series); day++) {
                        double value = plot.getDataset().getYValue(series, day);
                        assertTrue(
                                value >= axis.getLowerBound() - EPS && value <= axis.getUpperBound() + EPS,
                                "scene " + i + ", " + plot.getDataset().getSeriesKey(series) + " of " + kind + ", day "
                                        + day + ": " + value + " not in " + axis);
                    }
                }
            }
            Span changes = Spans.of(scene).outcomes();
            for (List<Object> row : Chart.of(ChartKind.OUTCOMES, scene, ChartStyle.LIGHT).table().rows()) {
                for (Object cell : row.subList(5, 9)) {
                    double change = (Double) cell;
                    assertTrue(change >= changes.low() - EPS && change <= changes.high() + EPS, row + " " + changes);
                }
            }
        }
    }

    @Test
    void zeroIsAlwaysOnTheAxesOfChanges() {
        Random random = new Random(3);
        for (int i = 0; i < SCENES; i++) {
            Spans spans = Spans.of(scene(i, random));
            for (Span span : List.of(spans.gain(), spans.outcomes())) {
                assertTrue(span.low() <= 0 && span.high() >= 0, span.toString());
            }
        }
    }

    /** During a drag the axes come in with the last picture's spans, and only grow. */
    @Test
    void leastSpansDoNotShrink() {
        Random random = new Random(4);
        Spans least = Spans.NONE;
        for (int i = 0; i < 60; i++) {
            Spans spans = Spans.of(Scenes.random(Scenes.PAKISTAN, random, 1, false).withSpans(least));
            for (int k = 0; k < 5; k++) {
                assertTrue(all(spans).get(k).low() <= all(least).get(k).low(), "span " + k);
                assertTrue(all(spans).get(k).high() >= all(least).get(k).high(), "span " + k);
            }
            assertEquals(spans.exports().size(), spans.imports().size(), EPS, "still equal");
            least = spans;
        }
    }

    /** The same picture drawn again during a drag must not creep. */
    @Test
    void theSameSceneGivesTheSameAxesAgain() {
        Random random = new Random(5);
        for (int i = 0; i < SCENES; i++) {
            Scene scene = scene(i, random);
            Spans once = Spans.of(scene);
            Spans again = Spans.of(scene.withSpans(once));
            for (int k = 0; k < 5; k++) {
                assertEquals(all(once).get(k).low(), all(again).get(k).low(), EPS, "scene " + i + ", span " + k);
                assertEquals(all(once).get(k).high(), all(again).get(k).high(), EPS, "scene " + i + ", span " + k);
            }
        }
    }

    /** Without trade at all there is still an axis. */
    @Test
    void aFlatLineHasAnAxis() {
        Spans spans = Spans.of(Scenes.of(Scenes.PAKISTAN, Offer.NO_DEAL));
        assertTrue(spans.gain().size() > 0 && spans.outcomes().size() > 0, spans.toString());
    }
}
