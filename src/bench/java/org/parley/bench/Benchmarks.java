package org.parley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Measures the engine: {@code Benchmarks NAME-PATTERN RESULTS.json}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Options options = new OptionsBuilder()
                .include(args[0])
                .addProfiler(GCProfiler.class)
                .threads(1)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(file.toString())
                .build();
        Collection<RunResult> results;
        try {
            results = new Runner(options).run();
        } catch (NoBenchmarksException e) {
            System.out.println("No benchmark of the engine is called " + args[0] + ".");
            return;
        }
        System.out.printf("%n%-42s %14s %14s %16s%n", "", "median, us", "95 %, us", "allocated, bytes");
        results.forEach(Benchmarks::print);
        System.out.println("Medians are of all samples where single calls are timed, else of all iterations.");
    }

    private static void print(RunResult result) {
        BenchmarkParams params = result.getParams();
        String type = params.getBenchmark();
        String method = type.substring(type.lastIndexOf('.', type.lastIndexOf('.') - 1) + 1);
        Map<String, String> values = new TreeMap<>();
        params.getParamsKeys().forEach(key -> values.put(key, params.getParam(key)));
        Statistics times = params.getMode() == Mode.SampleTime
                ? result.getPrimaryResult().getStatistics()
                : result.getAggregatedResult().getPrimaryResult().getStatistics();
        double toMicros = 1e-3 * params.getTimeUnit().toNanos(1);
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        System.out.printf(
                Locale.ROOT,
                "%-42s %14.3f %14.3f %16.0f%n",
                values.isEmpty() ? method : method + " " + String.join(", ", values.values()),
                times.getPercentile(50) * toMicros,
                times.getPercentile(95) * toMicros,
                allocated == null ? Double.NaN : allocated.getScore());
    }
}
