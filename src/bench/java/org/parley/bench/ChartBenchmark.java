package org.parley.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.export.ChartImage;
import org.parley.scenario.Offer;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/**
 * One redraw of each chart and table as the desk does it at every move of a slider: made anew from the outcomes of the opening
 * offer and one pin, and drawn into pixels. To take at most 4 ms, median.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ChartBenchmark {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 270;
    private static final double SCALE = 1;

    @Param({"OUTCOMES", "EXPORTS", "IMPORTS", "BALANCE", "GAIN", "COMPARISON", "LIMITS"})
    public ChartKind kind;

    private Scene scene;
    private int[] pixels;

    @Setup
    public void load() {
        Simulator simulator = new Simulator(
                ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        scene = Scene.of(
                simulator.scenario(),
                compare(simulator, "crude-and-soybeans"),
                List.of(compare(simulator, "zero-tariff")));
        pixels = new int[ChartImage.pixels(WIDTH, SCALE) * ChartImage.pixels(HEIGHT, SCALE)];
    }

    private static Comparison compare(Simulator simulator, String id) {
        Offer offer = simulator.scenario().offer(id).orElseThrow();
        return simulator.compare(offer, simulator.assumptions(offer, Map.of()));
    }

    @Benchmark
    public int[] redraw() {
        Chart chart = Chart.of(kind, scene, ChartStyle.LIGHT);
        ChartImage.draw(chart.drawing(), WIDTH, HEIGHT, SCALE, pixels);
        return pixels;
    }
}
