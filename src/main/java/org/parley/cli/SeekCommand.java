package org.parley.cli;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.GoalSeek;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which value of one term brings a figure to a target. */
@Command(
        name = "seek",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Find the value of one term that brings a figure to a target, the offer's other terms as they are.")
final class SeekCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "The scenario: a file, a shipped scenario's id, or -.")
    private String scenarioName;

    @Mixin
    private OfferOptions offer;

    @Option(
            names = "--target",
            required = true,
            paramLabel = "BASIS.FIELD=VALUE",
            description = "The figure, named as in the result of run, and what it is to be, such as longRun.balance=2000.")
    private String target;

    @Option(names = "--free", required = true, paramLabel = "LEVER", description = "The lever that may move.")
    private String free;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    /** A figure that moves by less between a term's ends is not moved by it, in its own unit. */
    private static final double UNMOVED = 1e-6;

    private final Console console;

    SeekCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = offer.over(inputs.scenario(scenarioName));
        Simulator simulator = new Simulator(scenario);
        Question question = offer.question(inputs, simulator);
        int equals = target.indexOf('=');
        if (equals < 1) {
            throw new InputException("--target", "", "is '" + target + "'; expected BASIS.FIELD=VALUE such as longRun.balance=2000");
        }
        Quantity quantity = QuantityWords.read("--target", target.substring(0, equals), scenario);
        OptionalDouble wanted = Numbers.decimal(target.substring(equals + 1));
        if (wanted.isEmpty()) {
            throw new InputException(
                    "--target", quantity.name(), "is '" + target.substring(equals + 1) + "'; expected a number such as 12.5");
        }
        Lever lever = scenario.lever(free)
                .orElseThrow(() -> new InputException(
                        "--free",
                        "",
                        "is '" + free + "', which is no term of this scenario; expected one of "
                                + scenario.levers().stream().map(Lever::id).collect(Collectors.joining(", "))));
        if (!question.offer().hasAgreement()) {
            console.note("without an agreement the terms do nothing, and no value of one moves any figure.");
        }
        GoalSeek.Answer answer = GoalSeek.seek(
                simulator, question.offer(), question.assumptions(), lever, quantity, wanted.getAsDouble());
        if (json) {
            console.print(fields(lever, quantity, wanted.getAsDouble(), answer));
        } else {
            console.print(text(scenario, lever, quantity, wanted.getAsDouble(), answer));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(Lever lever, Quantity quantity, double wanted, GoalSeek.Answer answer) {
        return new Output()
                .with("free", lever.id())
                .with("unit", lever.unit())
                .with("figure", quantity.name())
                .with("target", wanted)
                .with("value", answer.value().orElse(Double.NaN))
                .with("reached", answer.reached())
                .with("nearest", answer.nearest())
                .with("figureAtNearest", answer.figure())
                .with("least", answer.least())
                .with("most", answer.most())
                .fields();
    }

    private static String text(
            Scenario scenario, Lever lever, Quantity quantity, double wanted, GoalSeek.Answer answer) {
        String name = QuantityWords.name(quantity, scenario);
        String goal = QuantityWords.typed(quantity, wanted);
        if (answer.reached()) {
            double value = answer.value().getAsDouble();
            return Words.paragraph(name + " of " + goal + ": " + lever.name() + " "
                    + lever.amount(Figures.decimal(value)) + ".");
        }
        if (Double.isNaN(answer.nearest())) {
            return Words.paragraph(name + ": there is no such figure at any value of " + lever.name() + ".");
        }
        if (answer.most() - answer.least() < UNMOVED) {
            return Words.paragraph(name + " is " + QuantityWords.value(quantity, answer.figure()) + " whatever the value of "
                    + lever.name() + ": this term has no effect on it in this offer, and none brings it to " + goal + ".");
        }
        return Words.paragraph("No value of " + lever.name() + " from " + Figures.plain(lever.min()) + " to "
                + Words.value(lever, lever.max()) + " reaches it. " + name + " goes from "
                + QuantityWords.value(quantity, answer.least()) + " to " + QuantityWords.value(quantity, answer.most())
                + "; nearest to " + goal + " is " + QuantityWords.value(quantity, answer.figure()) + ", at "
                + lever.amount(Figures.decimal(answer.nearest())) + ".");
    }
}
