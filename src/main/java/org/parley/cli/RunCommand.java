package org.parley.cli;

import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One offer, and all it leads to. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compute what one offer leads to: exports, imports and balance by day and by date basis, limits, lines.")
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "The scenario: a file, a shipped scenario's id, or -.")
    private String scenarioName;

    @Mixin
    private OfferOptions offer;

    @Option(names = "--json", description = "Print one JSON object with all days and lines, numbers unrounded.")
    private boolean json;

    private final Console console;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = inputs.scenario(scenarioName);
        Simulator simulator = new Simulator(scenario);
        Question question = offer.question(inputs, simulator);
        Comparison comparison = simulator.compare(question.offer(), question.assumptions());
        OptionalDouble breakEven = simulator.breakEvenRatePct(question.offer(), question.assumptions());
        comparison.outcome().notices().forEach(notice -> console.note(Words.notice(scenario, notice)));
        if (json) {
            console.print(OutcomeJson.run(scenario, comparison, breakEven));
        } else {
            console.print(new OutcomeText(scenario, comparison).text(question.changed(), breakEven));
        }
        return ExitCode.DONE;
    }
}
