package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargain.Domain;
import org.parley.bargain.DomainFile;
import org.parley.bargain.Frontier;
import org.parley.bargain.GeniusProfile;
import org.parley.bargain.ScenarioSpace;
import org.parley.bargain.Scorer;
import org.parley.bargain.Scores;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Offer;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What two sides bargain over: a scenario, a domain, or two GENIUS profiles; with its frontier. */
final class SpaceOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command;

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

    /** Reads it and finds its frontier. */
    FrontierResult read(Console console) {
        Inputs inputs = new Inputs(console);
        return second == null ? answer(inputs, console) : profiles(inputs);
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

    private FrontierResult answer(Inputs inputs, Console console) {
        String name = Inputs.name(first);
        Optional<byte[]> file = inputs.file(first);
        if (file.isEmpty()) {
            return scenario(inputs, inputs.scenario(first), console);
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
        return scenario(inputs, inputs.scenario(first, bytes), console);
    }

    private FrontierResult domain(Domain domain) {
        if (offer.isGiven()) {
            throw new InputException(
                    command.name(), "", "--offer, --set, --day, --extension, --mfn and --assume do not go with a domain");
        }
        return FrontierResult.of(domain, Frontier.of(domain.space()));
    }

    private FrontierResult scenario(Inputs inputs, Scenario plain, Console console) {
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
