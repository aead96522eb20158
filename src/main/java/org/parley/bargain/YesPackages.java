package org.parley.bargain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/**
 * What the partner would need to say yes: the offers that cost home least among those worth no less to the partner than walking
 * away, by beliefs. Home's own terms may stand at every step of their sliders or as they are; the partner's stay as they are.
 * Exact, from frontiers of those offers.
 *
 * @param offer the offer that was asked about, beside no deal
 * @param scores what it is worth to both sides
 * @param packages up to three, no two of which move the same terms, the cheapest first. Where nothing that home gives is
 *     enough, they change the partner's own terms too
 * @param most where nothing that home gives is enough, the highest score for the partner that it can reach; else NaN
 * @param held ids of terms that stayed where the offer has them; empty where nothing was looked for
 */
public record YesPackages(
        Answer answer, Comparison offer, Scores scores, List<YesPackage> packages, double most, Set<String> held) {

    /** How the question can be answered. */
    public enum Answer {
        /** Nobody said what one of the sides cares for. */
        NO_BELIEFS,
        /** Nothing is signed, so terms do nothing. */
        NO_AGREEMENT,
        /** The partner accepts the offer as it is; packages are what home could take back. */
        ACCEPTED,
        /** Home has to give more, or give otherwise. */
        CONCESSION,
        /** Nothing that home can give is enough. */
        OUT_OF_REACH
    }

    private static final int MOST_PACKAGES = 3;

    public YesPackages {
        packages = List.copyOf(packages);
        held = Set.copyOf(held);
    }

    /** The same with every term free to move. */
    public static YesPackages of(Simulator simulator, Offer offer, Assumptions assumptions) {
        return of(simulator, offer, assumptions, Set.of());
    }

    /**
     * Asks about an offer, by the scenario's own preferences.
     *
     * @param held ids of terms that stay where the offer has them
     * @throws org.parley.scenario.InputException when so many levers work on the same lines that their combinations cannot be
     *     looked at
     */
    public static YesPackages of(Simulator simulator, Offer offer, Assumptions assumptions, Set<String> held) {
        Predicate<Lever> free = lever -> !held.contains(lever.id());
        Comparison asked = simulator.compare(offer, assumptions);
        Scores scores = new Scorer(simulator).scores(asked);
        if (scores.home().isEmpty() || scores.partner().isEmpty()) {
            return new YesPackages(Answer.NO_BELIEFS, asked, scores, List.of(), Double.NaN, Set.of());
        }
        if (!offer.hasAgreement()) {
            return new YesPackages(Answer.NO_AGREEMENT, asked, scores, List.of(), Double.NaN, Set.of());
        }
        WaySearch own = search(simulator, asked, scores, free.and(YesPackages::isHomes));
        List<YesWay> ways = own.ways(MOST_PACKAGES, YesPackage.EQUAL);
        Answer answer = scores.partner().orElseThrow().accepts() ? Answer.ACCEPTED : Answer.CONCESSION;
        double most = Double.NaN;
        if (ways.isEmpty()) {
            answer = Answer.OUT_OF_REACH;
            most = own.best().map(YesWay::partner).orElse(Double.NEGATIVE_INFINITY);
            ways = withPartnersTerms(simulator, asked, scores, free);
        }
        YesWay cheapest = ways.isEmpty() ? null : ways.get(0);
        List<YesPackage> packages = ways.stream()
                .map(way -> YesPackage.of(way, simulator.compare(way.offer(), assumptions), asked, scores, cheapest))
                .toList();
        return new YesPackages(answer, asked, scores, packages, most, held);
    }

    private static boolean isHomes(Lever lever) {
        return lever.side() == Lever.Side.HOME;
    }

    private static WaySearch search(
            Simulator simulator, Comparison asked, Scores scores, Predicate<Lever> moving) {
        Offer offer = asked.outcome().offer();
        ScenarioSpace space = ScenarioSpace.around(simulator, offer, asked.outcome().assumptions(), moving);
        return new WaySearch(
                simulator.scenario(), offer, space, scores.partner().orElseThrow().walkAway());
    }

    /** With one of the partner's own terms moved as well, each by itself; with all of them where none is enough. */
    private static List<YesWay> withPartnersTerms(
            Simulator simulator, Comparison asked, Scores scores, Predicate<Lever> free) {
        Scenario scenario = simulator.scenario();
        List<YesWay> single = scenario.levers().stream()
                .filter(free)
                .filter(lever -> !isHomes(lever))
                .map(lever -> search(
                                simulator, asked, scores, free.and(moving -> isHomes(moving) || moving == lever))
                        .cheapest())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(YesWay::home).reversed())
                .limit(MOST_PACKAGES)
                .toList();
        return single.isEmpty()
                ? search(simulator, asked, scores, free).cheapest().stream().toList()
                : single;
    }

    /** Whether all packages are worth as much to home as the cheapest. */
    public boolean areEqual() {
        return packages.stream().allMatch(YesPackage::isEqual);
    }
}
