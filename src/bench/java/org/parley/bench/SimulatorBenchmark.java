package org.parley.bench;

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
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/** One run of the full Pakistan case: all days, lines and date bases. To take at most 500 microseconds, median. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SimulatorBenchmark {

    @Param({"everything", "zero-tariff-mfn", "crude-and-soybeans", "no-deal"})
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

    @Benchmark
    public Outcome run() {
        return simulator.run(found, assumptions);
    }
}
