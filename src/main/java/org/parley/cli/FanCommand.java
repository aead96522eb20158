package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.bargain.HomeJudge;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Fan;
import org.parley.uncertainty.FanRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranges of an outcome over what nobody knows for sure. */
@Command(
        name = "fan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Draw other values of what nobody knows for sure, and tell the range of exports, imports and balance by"
                + " day, given what rivals pay.")
final class FanCommand implements Callable<Integer> {

    private static final int USUAL_DRAWS = 1024;
    private static final int STEP = 4096;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario: a file, a shipped scenario's id, or -.")
    private String scenarioName;

    @Mixin
    private OfferOptions offer;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How many worlds to draw, a power of two from 2 to 65536, or the next one above; 1024 when not given.")
    private String draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Which worlds to draw, a whole number; the scenario's own when not given.")
    private String seed;

    @Option(names = "--json", description = "Print one JSON object with all days, numbers unrounded.")
    private boolean json;

    private final Console console;

    FanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = offer.over(inputs.scenario(scenarioName));
        Simulator simulator = new Simulator(scenario);
        Question question = offer.question(inputs, simulator);
        int wanted = wantedDraws();
        long chosen = seed == null
                ? Fan.seedOf(scenario.id())
                : Numbers.wholeLong(seed)
                        .orElseThrow(() -> new InputException(
                                "--seed", "", "is '" + seed + "'; expected a whole number of at most 18 digits"));
        FanRun run = new FanRun(
                simulator, question.offer(), question.assumptions(), chosen, HomeJudge.of(simulator), () -> false);
        for (int done = Math.min(wanted, STEP); done < wanted; done += STEP) {
            run.draw(done);
            console.progress("Drawn " + 100L * done / wanted + " percent");
        }
        Fan fan = run.of(wanted);
        if (json) {
            console.print(fields(scenario, question, fan));
        } else {
            console.print(text(scenario, question, fan));
        }
        return ExitCode.DONE;
    }

    private static String redrawn(Fan fan) {
        long again = Math.round(fan.draws() * fan.redrawn());
        return again == 0
                ? ""
                : " About " + again + " of them would have had more rush orders than could be paid back, and were drawn again.";
    }

    private int wantedDraws() {
        if (draws == null) {
            return USUAL_DRAWS;
        }
        Optional<Integer> asked = Numbers.whole(draws);
        if (asked.isEmpty() || asked.get() < Fan.LEAST_DRAWS || asked.get() > Fan.MOST_DRAWS) {
            throw new InputException(
                    "--draws",
                    "",
                    "is '" + draws + "'; expected a whole number from " + Fan.LEAST_DRAWS + " to " + Fan.MOST_DRAWS
                            + ", since one draw has no range");
        }
        int even = Fan.evenDraws(asked.get());
        if (even != asked.get()) {
            console.note("draws are even at powers of two: " + even + " are used.");
        }
        return even;
    }

    private static Map<String, Object> fields(Scenario scenario, Question question, Fan fan) {
        int[] days = new int[fan.exports()[0].length];
        Arrays.setAll(days, d -> d);
        Map<String, Object> bases = new LinkedHashMap<>();
        for (Basis basis : Basis.values()) {
            Output figures = new Output();
            for (Quantity.Field field : Quantity.Field.values()) {
                figures.with(field.word(), list(fan.figures().get(new Quantity(basis, field))));
            }
            bases.put(basis.key(), figures.fields());
        }
        return new Output()
                .with("scenario", ScenarioJson.reference(scenario))
                .with("offer", OutcomeJson.offer(question.offer()))
                .with("assumptions", question.assumptions().values())
                .with("draws", fan.draws())
                .with("seed", fan.seed())
                .with("quantiles", Fan.SHARES)
                .with("days", days)
                .with("exports", table(fan.exports()))
                .with("imports", table(fan.imports()))
                .with("balance", table(fan.balance()))
                .with("gained", table(fan.gained()))
                .with("bases", bases)
                .with("redrawn", fan.redrawn())
                .with("betterThanNoDeal", fan.odds().map(Fan.Odds::betterThanNoDeal).orElse(null))
                .with("betterThanWalkAway", fan.odds().map(Fan.Odds::betterThanWalkAway).orElse(null))
                .fields();
    }

    private static List<List<Double>> table(double[][] rows) {
        return Arrays.stream(rows).map(FanCommand::list).toList();
    }

    private static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>(numbers.length);
        for (double number : numbers) {
            list.add(Output.number(number));
        }
        return list;
    }

    private static String text(Scenario scenario, Question question, Fan fan) {
        Table table = new Table()
                .row("", "nine in ten draws from", "to", "six in ten from", "to", "the middle")
                .rule();
        for (Basis basis : new Basis[] {Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN}) {
            for (Quantity.Field field : new Quantity.Field[] {
                Quantity.Field.EXPORTS,
                Quantity.Field.EXPORTS_VS_NO_DEAL,
                Quantity.Field.IMPORTS,
                Quantity.Field.IMPORTS_VS_NO_DEAL,
                Quantity.Field.BALANCE
            }) {
                Quantity quantity = new Quantity(basis, field);
                double[] range = fan.figures().get(quantity);
                table.row(
                        QuantityWords.name(quantity, scenario),
                        QuantityWords.value(quantity, range[0]),
                        QuantityWords.value(quantity, range[6]),
                        QuantityWords.value(quantity, range[1]),
                        QuantityWords.value(quantity, range[5]),
                        QuantityWords.value(quantity, range[Fan.MEDIAN]));
            }
        }
        String odds = fan.odds()
                .map(each -> Words.paragraph("The offer is worth more to " + scenario.home().inText() + " than no deal in "
                        + Figures.pct(100 * each.betterThanNoDeal()) + " % of the draws, and more than walking away, as the"
                        + " gamble that it is, in " + Figures.pct(100 * each.betterThanWalkAway())
                        + " %: by what the case believes it cares for."))
                .orElse("");
        return scenario.title() + "\nOffer: " + question.offer().name() + "\n\n" + table.text() + "\n" + odds
                + Words.paragraph(fan.draws() + " draws (seed " + fan.seed() + ") of elasticities, pass-through, speed of"
                        + " adjustment, rush orders, delivery of promises and use of preferences, given what rivals pay."
                        + redrawn(fan) + " No range is a forecast.");
    }
}
