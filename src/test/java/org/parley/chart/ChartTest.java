package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;

/** What each chart shows: which lines, under which names, with which numbers. */
class ChartTest {

    private static final List<ChartKind> LINES =
            List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN);
    /** US$ m: the same sums, added up in another order. */
    private static final double EPS = 1e-6;

    private static List<String> series(Chart chart) {
        XYPlot plot = chart.drawing().getXYPlot();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plot.getSeriesCount(); i++) {
            // A number before the name keeps two offers of one name apart.
            names.add(plot.getDataset().getSeriesKey(i).toString().replaceFirst("^\\d+ ", ""));
        }
        return names;
    }

    private static Chart chart(ChartKind kind, Scene scene) {
        return Chart.of(kind, scene, ChartStyle.LIGHT);
    }

    // --- What they are counted in

    /** The path of a small product is in US$ m, on the axis, above it and in its points; every other chart is in US$ bn. */
    @Test
    void aSmallProductIsInMillions() {
        for (String id : List.of("paper", "knit-tops")) {
            var line = Stream.concat(Scenes.PAKISTAN.exports().stream(), Scenes.PAKISTAN.imports().stream())
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            boolean sold = Scenes.PAKISTAN.exports().contains(line);
            Scene scene = Scenes.of(Scenes.PAKISTAN.alone(line), Scenes.offer("everything"));
            Chart chart = chart(sold ? ChartKind.EXPORTS : ChartKind.IMPORTS, scene);
            XYPlot plot = chart.drawing().getXYPlot();
            double day = sold ? scene.offer().outcome().exports(300) : scene.offer().outcome().imports(300);
            int offer = plot.getDataset().getSeriesCount() - 1;
            assertTrue(day > 20 && day < 1000, id + " " + day);
            assertEquals(day, plot.getDataset().getYValue(offer, 300), EPS, id);
            assertTrue(plot.getRangeAxis().getRange().contains(day), id + " " + plot.getRangeAxis().getRange());
            assertTrue(chart.subtitle().contains("US$ m") && !chart.subtitle().contains("bn"), chart.subtitle());
            var info = new org.jfree.chart.ChartRenderingInfo();
            chart.drawing().createBufferedImage(600, 400, info);
            ChartPoints points = ChartPoints.of(chart, info);
            String words = points.at(new ChartPoints.Place(points.lines() - 1, 300)).words();
            assertTrue(words.contains(Figures.amount(day)), words);
        }
        Chart whole = chart(ChartKind.IMPORTS, Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything")));
        assertTrue(whole.subtitle().contains("US$ bn"), whole.subtitle());
        assertTrue(whole.drawing().getXYPlot().getRangeAxis().getRange().getUpperBound() < 20);
    }

    // --- Which lines

    @Test
    void atMostFiveLinesWhateverIsPinned() {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 5, false);
            for (ChartKind kind : LINES) {
                assertTrue(series(chart(kind, scene)).size() <= 5, kind + " with " + i % 5 + " pins");
            }
        }
    }

    @Test
    void theOpeningShowsBeforeNoDealOfferAndPin() {
        Scene scene = Scenes.opening();
        for (ChartKind kind : List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE)) {
            assertEquals(
                    List.of("Before the tariffs", "No deal", "Zero-tariff agreement", "Crude oil and soybeans"),
                    series(chart(kind, scene)),
                    "the offer last, so that it lies on top");
        }
        assertEquals(
                List.of("Exports, Zero-tariff agreement", "Imports", "Exports"), series(chart(ChartKind.GAIN, scene)));
    }

    /** What gives way is said in the subtitle; the offer and the pins never do. */
    @Test
    void withManyPinsTheOthersGiveWayAndItIsSaid() {
        Offer[] pins = Scenes.PAKISTAN.offers().subList(0, 4).toArray(Offer[]::new);
        Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), pins);
        Chart chart = chart(ChartKind.EXPORTS, scene);
        List<String> names = series(chart);
        assertEquals(5, names.size());
        assertEquals("Everything on the table", names.get(4));
        assertFalse(names.contains("No deal") || names.contains("Before the tariffs"));
        assertTrue(subtitle(chart).endsWith("; not shown: Before the tariffs, No deal"), subtitle(chart));
        Scene three = Scenes.of(
                Scenes.PAKISTAN, Scenes.offer("everything"), java.util.Arrays.copyOf(pins, 3));
        assertTrue(series(chart(ChartKind.EXPORTS, three)).contains("No deal"));
        assertTrue(subtitle(chart(ChartKind.EXPORTS, three)).endsWith("; not shown: Before the tariffs"));
        // It says where, in one line of the first window; and what it names is there.
        for (Scene many : List.of(scene, three)) {
            List<Object> rows = chart(ChartKind.OUTCOMES, many).table().rows().stream().map(row -> row.get(0)).toList();
            assertTrue(rows.containsAll(List.of("Before the tariffs", "No deal")), rows.toString());
            for (ChartKind kind : LINES) {
                String words = subtitle(chart(kind, many));
                double width = Writing.width(words, ChartStyle.LIGHT.font(10.5f));
                assertTrue(width <= 430 - 14 - 24, width + ": " + words);
            }
        }
        assertFalse(subtitle(chart(ChartKind.EXPORTS, Scenes.opening())).contains("Before"));
    }

    private static String subtitle(Chart chart) {
        return ((TextTitle) chart.drawing().getSubtitle(1)).getText();
    }

    @Test
    void noDealAloneIsShownOnce() {
        Scene scene = Scenes.of(Scenes.PAKISTAN, Offer.NO_DEAL);
        assertEquals(List.of("Before the tariffs", "No deal"), series(chart(ChartKind.EXPORTS, scene)));
        assertEquals(
                List.of("Before the tariffs", "No deal"),
                chart(ChartKind.OUTCOMES, scene).table().rows().stream().map(row -> row.get(0)).toList());
        // An extension without an agreement is another outcome than no deal at the deadline.
        Scene extended = Scenes.of(Scenes.PAKISTAN, Offer.NO_DEAL.withExtensionDays(30).withName("x", "Longer talks"));
        assertEquals(
                List.of("Before the tariffs", "No deal", "Longer talks"), series(chart(ChartKind.EXPORTS, extended)));
    }

    /** The first picture has a row for every outcome, whatever the lines leave out. */
    @Test
    void theFirstPictureHasARowForEveryOutcome() {
        Offer[] pins = Scenes.PAKISTAN.offers().subList(0, 4).toArray(Offer[]::new);
        Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), pins);
        assertEquals(7, chart(ChartKind.OUTCOMES, scene).table().rows().size());
    }

    /** Two offers of one name are two lines. */
    @Test
    void namesakesAreKeptApart() {
        Offer offer = Scenes.offer("everything");
        Scene scene = Scenes.of(Scenes.PAKISTAN, offer, offer, offer);
        XYPlot plot = chart(ChartKind.EXPORTS, scene).drawing().getXYPlot();
        var keys = new HashSet<Comparable<?>>();
        for (int i = 0; i < plot.getSeriesCount(); i++) {
            keys.add(plot.getDataset().getSeriesKey(i));
        }
        assertEquals(plot.getSeriesCount(), keys.size());
    }

    // --- Titles and subtitles

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void titleAndSubtitleStandAboveAndTheSourceOnPaperOnly(ChartKind kind) {
        Scene scene = Scenes.opening();
        Chart screen = chart(kind, scene);
        Chart paper = Chart.of(kind, scene, ChartStyle.PRINT);
        assertEquals(screen.title(), ((TextTitle) screen.drawing().getSubtitle(0)).getText());
        // A table has units in its rows.
        assertTrue(kind.isTable() || subtitle(screen).contains("US$"), "the subtitle names the unit: " + subtitle(screen));
        assertEquals(screen.drawing().getSubtitleCount() + 1, paper.drawing().getSubtitleCount());
        String footer = ((TextTitle) paper.drawing().getSubtitle(2)).getText();
        assertTrue(footer.contains("Parley") && footer.contains(scene.scenario().title()), footer);
        assertEquals(screen.table().rows(), paper.table().rows());
    }

    /** Talks that go on end later: there the tint begins, and their end has a day and a date like the first deadline. */
    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void anExtendedDeadlineHasItsDateAndTheTint(ChartKind kind) {
        Offer offer = Scenes.offer("crude-and-soybeans");
        assertEquals(90, tintFrom(chart(kind, Scenes.of(Scenes.PAKISTAN, offer))));
        Chart extended = chart(kind, Scenes.of(Scenes.PAKISTAN, offer.withExtensionDays(90)));
        assertEquals(180, tintFrom(extended));
        DeadlineMarks marks = ArrivalsTest.overlay(extended.drawing().getXYPlot(), DeadlineMarks.class);
        assertEquals(List.of("Day 90 \u00b7 9 Jul 2025", "Extended to day 180 \u00b7 7 Oct 2025"), marks.words().subList(0, 2));
    }

    private static double tintFrom(Chart chart) {
        return chart.drawing().getXYPlot().getDomainMarkers(org.jfree.chart.ui.Layer.BACKGROUND).stream()
                .filter(org.jfree.chart.plot.IntervalMarker.class::isInstance)
                .mapToDouble(marker -> ((org.jfree.chart.plot.IntervalMarker) marker).getStartValue())
                .findFirst()
                .orElseThrow();
    }

    // --- Numbers

    @Test
    void linesShowTheOutcomesNumbers() {
        Scene scene = Scenes.opening();
        Comparison offer = scene.offer();
        Outcome outcome = offer.outcome();
        Outcome pin = scene.pins().get(0).outcome();
        Map<ChartKind, List<IntToDoubleFunction>> expected = Map.of(
                ChartKind.EXPORTS,
                List.of(outcome::exportsBefore, offer.noDeal()::exports, pin::exports, outcome::exports),
                ChartKind.IMPORTS,
                List.of(outcome::importsBefore, offer.noDeal()::imports, pin::imports, outcome::imports),
                ChartKind.BALANCE,
                List.of(
                        day -> outcome.exportsBefore(day) - outcome.importsBefore(day),
                        offer.noDeal()::balance,
                        pin::balance,
                        outcome::balance));
        expected.forEach((kind, lines) -> {
            Chart chart = chart(kind, scene);
            assertTable(chart, scene, lines);
            XYPlot plot = chart.drawing().getXYPlot();
            for (int day = 0; day <= scene.lastDay(); day++) {
                for (int i = 0; i < lines.size(); i++) {
                    // Drawn in US$ bn, listed in US$ m.
                    assertEquals(lines.get(i).applyAsDouble(day) / 1000, plot.getDataset().getYValue(i, day), EPS);
                }
            }
        });
    }

    @Test
    void gainsAreSumsSinceDayZero() {
        Scene scene = Scenes.opening();
        assertTable(
                chart(ChartKind.GAIN, scene),
                scene,
                List.of(
                        day -> gained(scene.pins().get(0), day, false),
                        day -> gained(scene.offer(), day, true),
                        day -> gained(scene.offer(), day, false)));
    }

    /** The line's height on a day is what every other page calls the total by that day. */
    @Test
    void whatIsGainedByADayIsTheSameOnEveryPage() {
        Scene scene = Scenes.opening();
        List<List<Object>> gains = chart(ChartKind.GAIN, scene).table().rows();
        List<List<Object>> outcomes = chart(ChartKind.OUTCOMES, scene).table().rows();
        // The offer's exports are the last column, and its row the third.
        assertEquals((double) outcomes.get(2).get(5), (double) gains.get(90).get(4), EPS);
        assertEquals((double) outcomes.get(2).get(6), (double) gains.get(365).get(4), EPS);
        assertEquals(0.0, gains.get(0).get(4));
    }

    private static double gained(Comparison offer, int day, boolean imports) {
        double sum = 0;
        for (int d = 0; d < day; d++) {
            sum += imports
                    ? offer.outcome().imports(d) - offer.noDeal().imports(d)
                    : offer.outcome().exports(d) - offer.noDeal().exports(d);
        }
        return sum / 365;
    }

    private static void assertTable(Chart chart, Scene scene, List<IntToDoubleFunction> columns) {
        ChartTable table = chart.table();
        assertEquals(columns.size() + 2, table.header().size());
        assertEquals(scene.lastDay() + 1, table.rows().size());
        assertTrue(table.header().subList(2, table.header().size()).stream().allMatch(name -> name.contains("US$ m")));
        assertEquals(chart.title(), table.notes().get(0));
        for (int day = 0; day <= scene.lastDay(); day++) {
            List<Object> row = table.rows().get(day);
            assertEquals((double) day, row.get(0));
            assertEquals(scene.clock().date(day).toString(), row.get(1));
            for (int i = 0; i < columns.size(); i++) {
                assertEquals(columns.get(i).applyAsDouble(day), (Double) row.get(i + 2), EPS, chart.kind() + ", day " + day);
            }
        }
    }

    @Test
    void theFirstPictureShowsTheOutcomesNumbers() {
        Scene scene = Scenes.opening();
        ChartTable table = chart(ChartKind.OUTCOMES, scene).table();
        Outcome noDeal = scene.offer().noDeal();
        Map<String, Outcome> outcomes = Map.of(
                "No deal", noDeal,
                "Crude oil and soybeans", scene.outcome(),
                "Zero-tariff agreement", scene.pins().get(0).outcome());
        assertEquals(4, table.rows().size());
        for (List<Object> row : table.rows()) {
            Outcome outcome = outcomes.get(row.get(0));
            double[] flows = new double[4];
            for (int d = 0; d < 365; d++) {
                double exports = (outcome == null ? noDeal.exportsBefore(d) : outcome.exports(d)) / 365;
                double imports = (outcome == null ? noDeal.importsBefore(d) : outcome.imports(d)) / 365;
                flows[1] += exports;
                flows[3] += imports;
                if (d < 90) {
                    flows[0] += exports;
                    flows[2] += imports;
                }
            }
            double[] without = {
                noDeal.on(Basis.TO_DEADLINE).exports(),
                noDeal.on(Basis.FIRST_YEAR).exports(),
                noDeal.on(Basis.TO_DEADLINE).imports(),
                noDeal.on(Basis.FIRST_YEAR).imports()
            };
            for (int i = 0; i < 4; i++) {
                assertEquals(flows[i], (Double) row.get(1 + i), EPS, row.get(0) + ", column " + (1 + i));
                assertEquals(flows[i] - without[i], (Double) row.get(5 + i), EPS, row.get(0) + ", column " + (5 + i));
            }
        }
    }

    /** A chart over another stretch of time lists that stretch. */
    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void otherStretchesOfTime(ChartKind kind) {
        for (int last : new int[] {180, 365, 730}) {
            Scene opening = Scenes.opening();
            Scene scene = new Scene(opening.scenario(), opening.offer(), opening.pins(), last, Spans.NONE);
            Chart chart = chart(kind, scene);
            assertEquals(last + 1, chart.table().rows().size());
            assertEquals(last, chart.drawing().getXYPlot().getDomainAxis().getRange().getUpperBound());
        }
    }

    /** Names and dashes: colour is never the only cue. */
    @Test
    void everyLineHasADashOfItsOwn() {
        List<String> dashes = java.util.Arrays.stream(Palette.Role.values())
                .map(role -> java.util.Arrays.toString(role.dash()))
                .collect(Collectors.toList());
        assertEquals(dashes.size(), new HashSet<>(dashes).size(), dashes.toString());
    }

    /** The place of a pin gives it its colour and dash on every chart, whichever other pins there are. */
    @Test
    void pinsKeepTheirLookWhenOthersGo() {
        Offer zero = Scenes.offer("zero-tariff");
        Offer everything = Scenes.offer("everything");
        Scene both = Scenes.of(Scenes.PAKISTAN, Scenes.offer("crude-and-soybeans"), zero, everything);
        Scene second = new Scene(
                both.scenario(), both.offer(), both.pins().subList(1, 2), List.of(1), both.lastDay(), both.spans());
        for (ChartKind kind : LINES) {
            Panel.Series before = seriesOf(chart(kind, both), everything.name());
            Panel.Series after = seriesOf(chart(kind, second), everything.name());
            assertEquals(Palette.Role.PIN_2.color(), after.color(), kind.toString());
            assertEquals(before.color(), after.color(), kind.toString());
            assertEquals(before.stroke(), after.stroke(), kind.toString());
        }
        assertEquals(Palette.Role.PIN_2, second.entries().get(2).role());
    }

    private static Panel.Series seriesOf(Chart chart, String name) {
        return chart.panels().get(0).series().stream()
                .filter(series -> series.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tablesHoldNumbersOnly() {
        Random random = new Random(12);
        for (int i = 0; i < 40; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 5, true);
            for (ChartKind kind : ChartKind.values()) {
                ChartTable table = chart(kind, scene).table();
                for (List<Object> row : table.rows()) {
                    assertEquals(table.header().size(), row.size());
                    for (Object cell : row) {
                        assertTrue(cell instanceof String || cell instanceof Double d && Double.isFinite(d), row.toString());
                    }
                }
            }
        }
    }

    /** What heads a table has the unit of its columns, whatever unit the lines are drawn in. */
    @Test
    void tablesAreHeadedByTheUnitOfTheirColumns() {
        Scene scene = Scenes.opening();
        for (ChartKind kind : List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN, ChartKind.OUTCOMES)) {
            ChartTable table = Chart.of(kind, scene, ChartStyle.LIGHT).table();
            String about = table.notes().get(1);
            assertTrue(about.contains("US$ m") && !about.contains("US$ bn"), kind + ": " + about);
            List<String> units = table.header().stream().filter(head -> head.contains("US$")).toList();
            assertTrue(units.stream().noneMatch(head -> head.contains("US$ bn")), kind + ": " + units);
            assertTrue(kind == ChartKind.OUTCOMES || units.size() == table.header().size() - 2, kind + ": " + table.header());
        }
    }
}
