package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
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
import org.parley.bargain.Domain;
import org.parley.bargain.DomainFile;
import org.parley.bargain.Frontier;
import org.parley.bargain.NamedPoints;
import org.parley.bargain.ScenarioSpace;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Simulator;

/**
 * The exact frontier. All steps of all terms of the Pakistan case, from the lines' markets to the named points, are to take at
 * most 300 ms; a domain of 1,600 offers at most 0.3 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FrontierBenchmark {

    /** Options of each issue: 1,600 offers. */
    private static final int[] SIZES = {5, 4, 4, 4, 5};

    private Simulator simulator;
    private Offer held;
    private Assumptions assumptions;
    private ScenarioSpace grid;
    private Domain domain;

    @Setup
    public void load() {
        simulator = new Simulator(
                ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        held = simulator.scenario().offer("zero-tariff").orElseThrow();
        assumptions = simulator.assumptions(held, Map.of());
        grid = ScenarioSpace.of(simulator, held, assumptions);
        domain = DomainFile.read("domain", domain().getBytes(StandardCharsets.UTF_8))
                .value();
    }

    /** Evaluations by a fixed seed, the sides opposed on most issues. */
    private static String domain() {
        Random random = new Random(1600);
        StringBuilder text = new StringBuilder("{\"format\": \"parley-domain/1\", \"issues\": [");
        for (int n = 0; n < SIZES.length; n++) {
            text.append(n == 0 ? "" : ",")
                    .append("{\"name\": \"i").append(n)
                    .append("\", \"weights\": [").append(1 + random.nextInt(5)).append(",").append(1 + random.nextInt(5))
                    .append("], \"values\": [");
            for (int v = 0; v < SIZES[n]; v++) {
                text.append(v == 0 ? "" : ",")
                        .append("{\"name\": \"v").append(v)
                        .append("\", \"evals\": [").append(v * 10 + random.nextInt(10)).append(",")
                        .append((SIZES[n] - v) * 10 + random.nextInt(10)).append("]}");
            }
            text.append("]}");
        }
        return text.append("]}").toString();
    }

    @Benchmark
    public NamedPoints wholeCase() {
        return NamedPoints.of(
                Frontier.of(ScenarioSpace.of(simulator, held, assumptions).space()));
    }

    /** The merging alone, once every line is known. */
    @Benchmark
    public Frontier merging() {
        return Frontier.of(grid.space());
    }

    @Benchmark
    public NamedPoints domain1600() {
        return NamedPoints.of(Frontier.of(domain.space()));
    }
}
