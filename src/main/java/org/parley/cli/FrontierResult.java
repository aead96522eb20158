package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.bargain.Domain;
import org.parley.bargain.Frontier;
import org.parley.bargain.NamedPoints;
import org.parley.bargain.OfferSpace;
import org.parley.bargain.ScenarioSpace;
import org.parley.bargain.Scores;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/**
 * A frontier and what is told beside it.
 *
 * @param parties names of the two sides
 * @param present the offer on the table and its scores; empty for a domain
 * @param field what a file calls the options of an offer
 * @param options the options of a choice, by issue
 * @param words an offer in words
 */
record FrontierResult(
        String title,
        List<String> parties,
        Optional<Scenario> scenario,
        Optional<Present> present,
        Frontier frontier,
        NamedPoints named,
        String field,
        Function<int[], Map<String, ?>> options,
        Function<int[], String> words) {

    /** An offer and what it is worth to both sides. */
    record Present(Offer offer, double first, double second) {}

    static FrontierResult of(Scenario scenario, Offer offer, Scores scores, ScenarioSpace grid, Frontier frontier) {
        Present present = new Present(
                offer,
                scores.home().orElseThrow().score(),
                scores.partner().orElseThrow().score());
        return new FrontierResult(
                scenario.title(),
                List.of(scenario.home().name(), scenario.partner().name()),
                Optional.of(scenario),
                Optional.of(present),
                frontier,
                NamedPoints.of(frontier),
                "levers",
                grid::values,
                choice -> Words.terms(scenario, grid.offer(choice)));
    }

    static FrontierResult of(Domain domain, Frontier frontier) {
        return new FrontierResult(
                domain.name(),
                domain.parties(),
                Optional.empty(),
                Optional.empty(),
                frontier,
                NamedPoints.of(frontier),
                "values",
                choice -> values(domain, choice),
                choice -> String.join(
                        "; ",
                        values(domain, choice).entrySet().stream()
                                .map(value -> value.getKey() + " " + value.getValue())
                                .toList()));
    }

    private static Map<String, String> values(Domain domain, int[] choice) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int n = 0; n < choice.length; n++) {
            OfferSpace.Issue issue = domain.space().issues().get(n);
            values.put(issue.name(), issue.options().get(choice[n]));
        }
        return values;
    }
}
