package org.parley.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.parley.chart.Explanation;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;
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

    @Option(
            names = "--explain",
            paramLabel = "BASIS.FIELD",
            description = "Say where one figure comes from, named as in the result, such as longRun.exports, or day37.exports,"
                    + " byDay37.exportsVsNoDeal, lines.LINE.change, methods.LINE.smart, limits.LIMIT, breakEvenRate,"
                    + " home.score: formula, inputs, and what each part of the offer adds.")
    private String explain;

    @Option(names = "--json", description = "Print one JSON object with all days and lines, numbers unrounded.")
    private boolean json;

    private final Console console;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = offer.over(inputs.scenario(scenarioName));
        Simulator simulator = new Simulator(scenario);
        Question question = offer.question(inputs, simulator);
        Optional<Figure> explained =
                Optional.ofNullable(explain).map(name -> QuantityWords.readFigure("--explain", name, scenario));
        Comparison comparison = simulator.compare(question.offer(), question.assumptions());
        OptionalDouble breakEven = simulator.breakEvenRatePct(question.offer(), question.assumptions());
        comparison.outcome().notices().forEach(notice -> console.note(Words.notice(scenario, notice)));
        Optional<Explanation> explanation =
                explained.map(figure -> Explanation.of(simulator, comparison, figure));
        if (json) {
            Map<String, Object> fields = OutcomeJson.run(scenario, comparison, breakEven);
            explanation.ifPresent(told -> fields.put("explain", ExplainText.fields(told, question.offer())));
            console.print(fields);
        } else if (explanation.isPresent()) {
            console.print(ExplainText.text(explanation.get(), question.offer()));
        } else {
            console.print(new OutcomeText(scenario, comparison).text(question.changed(), breakEven));
        }
        return ExitCode.DONE;
    }
}
