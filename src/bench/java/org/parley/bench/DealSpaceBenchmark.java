package org.parley.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.chart.ChartStyle;
import org.parley.chart.DealSpaceChart;
import org.parley.desk.bargain.DealSpace;
import org.parley.desk.state.Desk;
import org.parley.export.ChartImage;
import org.parley.scenario.Lever;
import org.parley.scenario.ShippedScenarios;

/**
 * One move of a slider while the deal space is looked at, without a window: the models, the scores of the offer and of a pin,
 * the hint with its way, the chart put together and drawn into pixels at 1280x800. To take at most 33 ms, a frame.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DealSpaceBenchmark {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SCALE = 1;
    private static final int STEPS = 97;

    private Desk desk;
    private Lever lever;
    private int[] pixels;
    private int at;

    @Setup
    public void load() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        lever = desk.scenario().lever("partner-rate").orElseThrow();
        pixels = new int[ChartImage.pixels(WIDTH, SCALE) * ChartImage.pixels(HEIGHT, SCALE)];
        DealSpace model = new DealSpace(desk);
        model.addPainter(picture -> {
            ChartImage.draw(DealSpaceChart.of(picture, ChartStyle.LIGHT), WIDTH, HEIGHT, SCALE, pixels);
            return () -> {};
        });
        model.watch(this, true);
        desk.beginDrag();
    }

    /** Never the value before, so that nothing is at hand. */
    @Benchmark
    public int[] dragged() {
        at = (at + 1) % STEPS;
        desk.offers().setTerm(lever, lever.min() + (lever.max() - lever.min()) * at / STEPS);
        return pixels;
    }
}
