package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.scenario.Assumptions;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Notice;
import org.parley.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Several offers beside each other. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Put several offers beside each other; without any, all offers of the scenario and no deal.")
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "The scenario: a file, a shipped scenario's id, or -.")
    private String scenarioName;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "OFFER",
            description = "Offers by id or file; no-deal, pause-persists and before are always known.")
    private List<String> offerNames = List.of();

    @Mixin
    private AssumeOptions assume;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = assume.over(inputs.scenario(scenarioName));
        List<Problem> problems = new ArrayList<>();
        List<Offer> offers = offers(inputs, scenario, problems);
        Map<String, Object> assumed = assume.read(scenario, problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<Comparison> comparisons = compare(new Simulator(scenario), offers, assumed);
        comparisons.forEach(comparison -> tell(scenario, comparison));
        if (json) {
            console.print(new Output()
                    .with("scenario", ScenarioJson.reference(scenario))
                    .with("offers", comparisons.stream().map(CompareCommand::fields).toList())
                    .fields());
        } else {
            console.print(new CompareText(scenario, comparisons).text());
        }
        return ExitCode.DONE;
    }

    private List<Offer> offers(Inputs inputs, Scenario scenario, List<Problem> problems) {
        if (offerNames.isEmpty()) {
            return everyOffer(scenario);
        }
        List<Offer> offers = new ArrayList<>();
        for (String name : offerNames) {
            try {
                Offer offer = inputs.offer(scenario, name);
                offers.add(offer);
                problems.addAll(OfferCheck.problems("offer '" + name + "'", "", scenario, offer));
            } catch (InputException e) {
                console.notes(e.warnings());
                problems.addAll(e.problems());
            }
        }
        return offers;
    }

    /** All offers of a scenario and no deal. */
    static List<Offer> everyOffer(Scenario scenario) {
        List<Offer> offers = new ArrayList<>(scenario.offers());
        offers.add(Offer.NO_DEAL);
        return offers;
    }

    static List<Comparison> compare(Simulator simulator, List<Offer> offers, Map<String, Object> assumed) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Offer offer : offers) {
            Assumptions assumptions = simulator.assumptions(offer, assumed);
            comparisons.add(simulator.compare(offer, assumptions));
        }
        return comparisons;
    }

    private void tell(Scenario scenario, Comparison comparison) {
        for (Notice notice : comparison.outcome().notices()) {
            console.note("offer '" + comparison.outcome().offer().id() + "': " + Words.notice(scenario, notice));
        }
    }

    private static Map<String, Object> fields(Comparison comparison) {
        Map<String, Object> fields = OutcomeJson.offer(comparison.outcome().offer());
        fields.put("bases", OutcomeJson.bases(comparison));
        return fields;
    }
}
