package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.ChartPoints.Place;
import org.parley.export.ChartImage;
import org.parley.scenario.Offer;
import org.parley.simulate.Comparison;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Fan;
import org.parley.uncertainty.FanRun;
import org.parley.uncertainty.Tornado;

/** Which figure of a chart is nearest to a place, and that what it stands for is what is drawn there. */
class ChartPointsTest {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;

    /** A line through given places. */
    private record Fixed(String name, double[] xs, double[] ys) implements ChartPoints.Track {

        @Override
        public int size() {
            return xs.length;
        }

        @Override
        public double x(int index) {
            return xs[index];
        }

        @Override
        public double y(int index) {
            return ys[index];
        }

        @Override
        public Why why(int index) {
            return Why.of(new DayFigure(index, false, Quantity.Field.EXPORTS));
        }

        @Override
        public String words(int index) {
            return name + index;
        }
    }

    private static ChartPoints points(ChartPoints.Track... tracks) {
        return new ChartPoints(List.of(tracks));
    }

    private static Optional<Place> place(int line, int index) {
        return Optional.of(new Place(line, index));
    }

    @Test
    void theNearestLineAndOnItTheNearerEnd() {
        ChartPoints two = points(
                new Fixed("high", new double[] {0, 10, 20}, new double[] {10, 10, 10}),
                new Fixed("low", new double[] {0, 10, 20}, new double[] {40, 40, 40}));
        assertEquals(place(0, 1), two.nearest(11, 14, 16));
        assertEquals(place(1, 2), two.nearest(16, 33, 16));
        assertEquals(place(0, 0), two.nearest(-3, 10, 16));
        assertEquals(Optional.empty(), two.nearest(10, 80, 16), "out of reach");
    }

    /** Between two days on a steep step there is no figure but the line is there: it means the nearer day. */
    @Test
    void aSteepStepIsALineToo() {
        ChartPoints step = points(new Fixed("step", new double[] {0, 1, 2}, new double[] {200, 200, 0}));
        assertEquals(place(0, 1), step.nearest(3, 130, 16));
        assertEquals(place(0, 2), step.nearest(3, 70, 16));
    }

    @Test
    void ofTwoLinesInOnePlaceThatOnTop() {
        double[] xs = {0, 10};
        double[] ys = {5, 5};
        assertEquals(place(1, 1), points(new Fixed("a", xs, ys), new Fixed("b", xs, ys)).nearest(9, 6, 16));
    }

    private static ChartPoints drawn(ChartKind kind, Scene scene) {
        int[] pixels = new int[ChartImage.pixels(WIDTH, 1) * ChartImage.pixels(HEIGHT, 1)];
        return ChartImage.draw(Chart.of(kind, scene, ChartStyle.LIGHT), WIDTH, HEIGHT, 1, pixels);
    }

    private static Comparison outcome(Scene scene, Subject subject) {
        Comparison desk = scene.offer();
        Simulator simulator = new Simulator(scene.scenario());
        return switch (subject.kind()) {
            case DESK -> desk;
            case NO_DEAL -> new Comparison(desk.noDeal(), desk.noDeal());
            case BEFORE -> simulator.compare(Offer.BEFORE, desk.outcome().assumptions());
            case OFFER -> Scenes.compare(scene.scenario(), subject.offer().orElseThrow(), Map.of());
        };
    }

    /** The value that a point stands for is the value that is drawn: told by its words, which the chart's own data make. */
    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"OUTCOMES", "EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void everyPointIsTheFigureThatIsDrawn(ChartKind kind) {
        for (Scene scene : List.of(
                Scenes.opening(), Scenes.of(Scenes.CLASSROOM, Scenes.CLASSROOM.offers().get(0), Scenes.CLASSROOM.offers().get(1)))) {
            ChartPoints points = drawn(kind, scene);
            assertTrue(points.lines() >= 3, kind + " has " + points.lines() + " lines");
            for (int line = 0; line < points.lines(); line++) {
                for (int i = 0; i < points.size(line); i += points.size(line) > 2 ? 7 : 1) {
                    ChartPoint point = points.at(new Place(line, i));
                    double value = point.why().figure().value(scene.scenario(), outcome(scene, point.why().subject()));
                    String figure = Explanation.written(point.why().figure(), value);
                    assertTrue(point.words().endsWith(": " + figure), point.words() + " is " + figure);
                    assertTrue(point.x() >= 0 && point.x() <= WIDTH && point.y() >= 0 && point.y() <= HEIGHT);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"OUTCOMES", "EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void aPlaceOnAPointFindsAFigureThere(ChartKind kind) {
        ChartPoints points = drawn(kind, Scenes.opening());
        for (int line = 0; line < points.lines(); line++) {
            for (int i = 0; i < points.size(line); i += points.size(line) > 2 ? 11 : 1) {
                ChartPoint point = points.at(new Place(line, i));
                ChartPoint found = points.at(points.nearest(point.x(), point.y(), 5).orElseThrow());
                assertEquals(point.x(), found.x(), 2.5, point.words() + " / " + found.words());
                assertEquals(point.y(), found.y(), 2.5, point.words() + " / " + found.words());
                assertEquals(Optional.of(new Place(line, i)), points.find(point.why()));
            }
        }
    }

    /** Every line speaks of its own offer, not of that on the desk. */
    @Test
    void linesSpeakOfTheirOwnOffers() {
        Scene scene = Scenes.opening();
        for (ChartKind kind : new ChartKind[] {ChartKind.OUTCOMES, ChartKind.EXPORTS}) {
            ChartPoints points = drawn(kind, scene);
            Set<Subject> subjects = IntStream.range(0, points.lines())
                    .mapToObj(line -> points.at(new Place(line, 1)).why().subject())
                    .collect(Collectors.toSet());
            assertEquals(
                    Set.of(Subject.BEFORE, Subject.NO_DEAL, Subject.DESK, Subject.of(Scenes.offer("zero-tariff"))),
                    subjects);
        }
    }

    /** The path of the offer within its range speaks of the offer, day by day. */
    @Test
    void thePathWithinARangeIsTheOffers() {
        Scene scene = Scenes.opening();
        Fan fan = new FanRun(
                        new Simulator(scene.scenario()),
                        scene.outcome().offer(),
                        scene.outcome().assumptions(),
                        1,
                        Optional.empty(),
                        () -> false)
                .of(64);
        int[] pixels = new int[ChartImage.pixels(WIDTH, 1) * ChartImage.pixels(HEIGHT, 1)];
        ChartPoints points = ChartImage.draw(
                RangeChart.of(ChartKind.IMPORTS, scene, fan, ChartStyle.LIGHT), WIDTH, HEIGHT, 1, pixels);
        // Three bands with two edges each, and the path on top.
        assertEquals(7, points.lines());
        Why why = Why.of(new DayFigure(200, false, Quantity.Field.IMPORTS));
        assertEquals(why, points.at(new Place(6, 200)).why());
        assertEquals(Optional.of(new Place(6, 200)), points.find(why), "the path, not a band around it");
        ChartPoint edge = points.at(new Place(0, 200));
        assertEquals(why, edge.why(), "a band has no formula of its own");
        double[][] ranges = fan.imports();
        assertTrue(
                edge.words().endsWith("nine in ten draws between " + Figures.level(ranges[0][200]) + " and "
                        + Figures.level(ranges[ranges.length - 1][200])),
                edge.words());
        assertTrue(points.at(new Place(5, 0)).words().contains("three in ten"), points.at(new Place(5, 0)).words());
    }

    /** An end of a bar is the figure under the assumption that is printed there, however elasticities are already changed. */
    @Test
    void theEndsOfBarsAreFiguresUnderOtherAssumptions() {
        for (Map<String, Object> world : List.of(Map.<String, Object>of(), Map.<String, Object>of("substitution", 1.25))) {
            Scene scene = Scene.of(
                    Scenes.PAKISTAN, Scenes.compare(Scenes.PAKISTAN, Scenes.offer("zero-tariff"), world), List.of());
            Simulator simulator = new Simulator(scene.scenario());
            Tornado tornado = Tornado.of(
                    simulator,
                    scene.outcome().offer(),
                    scene.outcome().assumptions(),
                    Quantity.of("longRun.exports"));
            int[] pixels = new int[ChartImage.pixels(WIDTH, 1) * ChartImage.pixels(HEIGHT, 1)];
            ChartPoints points =
                    ChartImage.draw(TornadoChart.of(scene, tornado, ChartStyle.LIGHT), WIDTH, HEIGHT, 1, pixels);
            List<Tornado.Bar> bars = tornado.bars().stream().filter(bar -> bar.swing() > 0).toList();
            assertEquals(bars.size(), points.lines());
            assertTrue(bars.size() >= 4, bars.toString());
            for (int line = 0; line < bars.size(); line++) {
                for (int end = 0; end < 2; end++) {
                    ChartPoint point = points.at(new Place(line, end));
                    Comparison under = simulator.compare(
                            scene.outcome().offer(),
                            scene.outcome().assumptions().with(point.why().subject().assume()));
                    double figure = point.why().figure().value(scene.scenario(), under);
                    assertEquals(end == 0 ? bars.get(line).low() : bars.get(line).high(), figure, 1e-9, point.words());
                    assertTrue(point.words().endsWith(": " + Figures.level(figure)), point.words());
                }
            }
        }
    }

    @Test
    void tablesHaveNoPoints() {
        assertEquals(0, drawn(ChartKind.COMPARISON, Scenes.opening()).lines());
        assertNotEquals(0, drawn(ChartKind.EXPORTS, Scenes.opening()).lines());
    }
}
