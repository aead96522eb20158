package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.chart.InputWords;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Tornado;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What matters most for one figure. */
@Command(
        name = "tornado",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Rank what nobody knows for sure by how far it moves one figure.")
final class TornadoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "The scenario: a file, a shipped scenario's id, or -.")
    private String scenarioName;

    @Mixin
    private OfferOptions offer;

    @Option(
            names = "--of",
            required = true,
            paramLabel = "BASIS.FIELD",
            description = "The figure, named as in the result of run, such as longRun.exports.")
    private String figure;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    TornadoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = offer.over(inputs.scenario(scenarioName));
        Simulator simulator = new Simulator(scenario);
        Question question = offer.question(inputs, simulator);
        Quantity quantity = QuantityWords.read("--of", figure, scenario);
        Tornado tornado = Tornado.of(simulator, question.offer(), question.assumptions(), quantity);
        if (json) {
            console.print(fields(scenario, question, tornado));
        } else {
            console.print(text(scenario, question, tornado));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(Scenario scenario, Question question, Tornado tornado) {
        List<Map<String, Object>> bars = new ArrayList<>();
        for (Tornado.Bar bar : tornado.bars()) {
            bars.add(new Output()
                    .with("parameter", bar.parameter())
                    .with("low", bar.low())
                    .with("high", bar.high())
                    .with("lowInput", bar.lowInput())
                    .with("highInput", bar.highInput())
                    .fields());
        }
        return new Output()
                .with("scenario", ScenarioJson.reference(scenario))
                .with("offer", OutcomeJson.offer(question.offer()))
                .with("of", tornado.quantity().name())
                .with("base", tornado.base())
                .with("bars", bars)
                .fields();
    }

    private static String text(Scenario scenario, Question question, Tornado tornado) {
        Quantity quantity = tornado.quantity();
        Table table = new Table().words(3).row("What matters most", "from", "to", "lowest at", "highest at").rule();
        for (Tornado.Bar bar : tornado.bars()) {
            table.row(
                    InputWords.name(scenario, bar.parameter()),
                    QuantityWords.value(quantity, bar.low()),
                    QuantityWords.value(quantity, bar.high()),
                    InputWords.value(scenario, bar.parameter(), bar.lowInput()),
                    InputWords.value(scenario, bar.parameter(), bar.highInput()));
        }
        return scenario.title() + "\nOffer: " + question.offer().name() + "\n"
                + QuantityWords.name(quantity, scenario) + ": " + QuantityWords.value(quantity, tornado.base()) + "\n\n"
                + table.text() + "\n"
                + Words.paragraph("Each input at the tenth and the ninetieth of a hundred of its draws, the others as the case"
                        + " gives them; for what rivals pay, every schedule of the case.");
    }
}
