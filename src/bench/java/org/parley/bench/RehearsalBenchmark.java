package org.parley.bench;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.parley.bargain.Counterpart;
import org.parley.bargain.Debrief;
import org.parley.bargain.Rehearsal;
import org.parley.bargain.Tactic;
import org.parley.scenario.Happening;
import org.parley.scenario.Lever;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.RehearsalSetup;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

/**
 * A whole rehearsal of the Pakistan case, machine against machine, with all events, from its setup to its debrief; and its parts. A
 * machine's answer has to come while a person watches.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class RehearsalBenchmark {

    @Param({"HARD", "MICRO"})
    public Tactic tactic;

    private Scenario scenario;
    private RehearsalSetup setup;
    private Rehearsal begun;
    private Rehearsal over;

    @Setup
    public void play() {
        scenario = ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
        setup = new RehearsalSetup(
                Lever.Side.HOME,
                Optional.of(tactic.word()),
                RehearsalSetup.usualRounds(scenario.clock()),
                OptionalInt.empty(),
                Happening.ids(scenario.rehearsalEvents()),
                false,
                1,
                scenario.offers().get(0),
                Map.of(),
                OwnPreferences.NONE);
        begun = Rehearsal.of(scenario, setup).start().table(Map.of("partner-rate", 0.0, "cotton", 200.0), "");
        begun.world().frontier();
        over = hold();
    }

    private Rehearsal hold() {
        Rehearsal now = Rehearsal.of(scenario, setup).start();
        while (!now.status().isOver()) {
            now = Counterpart.answer(now, Tactic.of(now.isMachinesTurn() ? tactic.word() : "even")).in(now);
        }
        return now;
    }

    /** Setup, talks and debrief, with all that has to be computed for them. */
    @Benchmark
    public Debrief whole() {
        return Debrief.of(hold());
    }

    /** One answer, the world of the round being there. */
    @Benchmark
    public Counterpart.Answer answer() {
        return Counterpart.answer(begun);
    }

    /** A debrief, the worlds being there. */
    @Benchmark
    public Debrief debrief() {
        return Debrief.of(over);
    }
}
