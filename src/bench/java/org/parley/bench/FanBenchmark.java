package org.parley.bench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Contributions;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Fan;
import org.parley.uncertainty.FanRun;

/**
 * Ranges of the full Pakistan case and its no deal, for four read-outs by day, on all processors: at most 4 s for 10,000 draws,
 * and 250 ms for the first picture of 512. Shares of an offer's parts: at most 300 ms for ten terms. In a heap of 320 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(value = 2, jvmArgsAppend = "-Xmx320m")
public class FanBenchmark {

    private static final int TEN = 10;

    @Param({"everything", "zero-tariff"})
    public String offer;

    private Simulator simulator;
    private Offer found;
    private Assumptions assumptions;

    @Setup
    public void load() {
        simulator = new Simulator(
                ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        found = simulator.scenario().offer(offer).orElseThrow();
        assumptions = simulator.assumptions(found, Map.of());
    }

    private Fan fan(int draws) {
        return new FanRun(simulator, found, assumptions, 1, Optional.empty(), () -> false).of(draws);
    }

    @Benchmark
    public Fan first512() {
        return fan(512);
    }

    @Benchmark
    public Fan all10000() {
        return fan(10_000);
    }

    /** Ten terms of everything on the table; zero-tariff has six. */
    @Benchmark
    public Contributions shares() {
        Offer ten = found.withTerms(found.terms().entrySet().stream()
                .limit(TEN)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return Contributions.of(simulator, simulator.compare(ten, assumptions), Quantity.of("longRun.balance"));
    }
}
