package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.bargain.Domain;
import org.parley.bargain.DomainFile;
import org.parley.bargain.Frontier;
import org.parley.bargain.GeniusProfile;
import org.parley.bargain.ScenarioSpace;
import org.parley.bargain.Scores;
import org.parley.bargain.Scorer;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Offer;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The exact Pareto frontier of all offers. */
@Command(
        name = "frontier",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Find every offer that no other beats for one side without hurting the other, out of all steps of all"
                + " terms, and the outcomes that theories of bargaining point to. Nothing is sampled.")
final class FrontierCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO|DOMAIN",
            description = "A scenario (a file, a shipped scenario's id, or -), a domain of the format parley-domain/1, or"
                    + " the first side's GENIUS utility profile (XML).")
    private String first;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROFILE",
            description = "The second side's GENIUS utility profile.")
    private String second;

    @Mixin
    private OfferOptions offer;

    @Option(
            names = "--ties",
            paramLabel = "N",
            defaultValue = "1000",
            description = "List at most N offers that have the same scores (default: ${DEFAULT-VALUE}); all are counted.")
    private String ties;

    @Option(names = "--json", description = "Print one JSON object, numbers unrounded.")
    private boolean json;

    private final Console console;

    FrontierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        int most = Numbers.whole(ties)
                .filter(number -> number > 0)
                .orElseThrow(() ->
                        new InputException("--ties", "", "is '" + ties + "'; expected a whole number above 0"));
        FrontierResult result = second == null ? answer(inputs) : profiles(inputs);
        FrontierLists lists = new FrontierLists(result, most);
        if (result.named().nash().isEmpty()) {
            console.note("there is no zone of agreement: no offer is worth to both sides at least what walking away is.");
        }
        if (json) {
            console.print(FrontierJson.fields(result, lists));
        } else {
            console.print(FrontierText.text(result));
        }
        if (json && lists.leftOut()) {
            console.note("of offers with the same scores only " + most + " are listed; 'paretoOffers' counts all, and --ties"
                    + " lists more.");
        }
        return ExitCode.DONE;
    }

    private FrontierResult profiles(Inputs inputs) {
        List<String> names = List.of(Inputs.name(first), Inputs.name(second));
        List<byte[]> files = List.of(inputs.bytes(first), inputs.bytes(second));
        List<Problem> problems = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            if (!GeniusProfile.isXml(files.get(n))) {
                problems.add(
                        new Problem(names.get(n), "", "is no XML; of two inputs each has to be a GENIUS profile"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return domain(GeniusProfile.read(names, files));
    }

    private FrontierResult answer(Inputs inputs) {
        String name = Inputs.name(first);
        Optional<byte[]> file = inputs.file(first);
        if (file.isEmpty()) {
            return scenario(inputs, inputs.scenario(first));
        }
        byte[] bytes = file.get();
        if (GeniusProfile.isXml(bytes)) {
            throw new InputException(name, "", "is one GENIUS profile; expected two, one for each side");
        }
        if (Json.parse(name, bytes).path("format").asText().startsWith("parley-domain")) {
            Loaded<Domain> loaded = DomainFile.read(name, bytes);
            console.notes(loaded.warnings());
            return domain(loaded.value());
        }
        return scenario(inputs, inputs.scenario(first, bytes));
    }

    private FrontierResult domain(Domain domain) {
        if (offer.isGiven()) {
            throw new InputException(
                    "frontier", "", "--offer, --set, --day, --extension, --mfn and --assume do not go with a domain");
        }
        return FrontierResult.of(domain, Frontier.of(domain.space()));
    }

    private FrontierResult scenario(Inputs inputs, Scenario plain) {
        Scenario scenario = offer.over(plain);
        Simulator simulator = new Simulator(scenario);
        Question question = offer.question(inputs, simulator, () -> usual(scenario));
        console.progress("Going through all steps of all terms");
        ScenarioSpace grid = ScenarioSpace.of(simulator, question.offer(), question.assumptions());
        Scores scores = new Scorer(simulator)
                .scores(simulator.compare(question.offer(), question.assumptions()));
        return FrontierResult.of(scenario, question.named(), scores, grid, Frontier.of(grid.space()));
    }

    /** What lies on the desk when the case is opened, or the first offer that is to be signed. */
    private static Offer usual(Scenario scenario) {
        List<Offer> offers = new ArrayList<>();
        scenario.offer(scenario.opening().offer()).ifPresent(offers::add);
        offers.addAll(scenario.offers());
        return offers.stream()
                .filter(Offer::hasAgreement)
                .findFirst()
                .orElseGet(() -> Offer.NO_DEAL
                        .withName("no-concession", "No concession")
                        .withAgreementDay(scenario.clock().deadlineDay()));
    }
}
