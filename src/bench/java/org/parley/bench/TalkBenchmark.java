package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;
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
import org.parley.bargain.DomainFile;
import org.parley.bargain.Tactic;
import org.parley.bargain.Talk;

/**
 * Talks of 100 rounds over 180 offers. To hold at least 10,000 a second: at most 100 microseconds each. Two hard machines take
 * the longest, since they meet only at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TalkBenchmark {

    private static final int[] OPTIONS = {5, 4, 3, 3};
    private static final int ROUNDS = 100;

    @Param
    public Tactic tactic;

    private Talk.Table table;
    private final double[] times = Talk.evenly(ROUNDS);
    private long seed;

    @Setup
    public void read() {
        Random random = new Random(180);
        StringBuilder issues = new StringBuilder();
        for (int options : OPTIONS) {
            issues.append(issues.isEmpty() ? "" : ",").append("{\"name\": \"issue " + options + "." + issues.length() + "\", \"weights\": [1, 1], \"values\": [");
            for (int option = 0; option < options; option++) {
                issues.append(option == 0 ? "" : ",")
                        .append("{\"name\": \"option ")
                        .append(option)
                        .append("\", \"evals\": [")
                        .append(1 + random.nextInt(20))
                        .append(", ")
                        .append(1 + random.nextInt(20))
                        .append("]}");
            }
            issues.append("]}");
        }
        String text = "{\"format\": \"parley-domain/1\", \"name\": \"180 offers\", \"parties\": [\"A\", \"B\"],"
                + " \"reservation\": [0, 0], \"issues\": [" + issues + "]}";
        table = new Talk.Table(
                DomainFile.read("domain.json", text.getBytes(StandardCharsets.UTF_8)).value().space());
    }

    @Benchmark
    public Talk hold() {
        return table.hold(tactic, tactic, times, seed++);
    }
}
