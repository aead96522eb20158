package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Preference;
import org.parley.scenario.Preferences;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/** What the partner would need to say yes, against running every offer that there is. */
class YesPackagesTest {

    private static final double SAME = 1e-9;
    /** Between the sum of parts and the run of a whole offer. */
    private static final double SUMS = 1e-8;

    private static final int ROUNDS = 14;

    /** An offer and both its scores. */
    private record Scored(Offer offer, Set<String> moved, double home, double partner) {}

    private static Set<String> moved(List<TermMove> moves) {
        return moves.stream().map(move -> move.lever().id()).collect(Collectors.toSet());
    }

    private static Scenario with(Scenario scenario, Preferences preferences) {
        return scenario.withOwnPreferences(OwnPreferences.NONE
                .with(scenario, Lever.Side.HOME, preferences.home())
                .with(scenario, Lever.Side.PARTNER, preferences.partner()));
    }

    /** Every offer that moving some levers leads to: each step of each, and where the offer itself stands. */
    private static List<Scored> all(Simulator simulator, Offer from, Assumptions assumptions, Predicate<Lever> moving) {
        Scenario scenario = simulator.scenario();
        List<Offer> offers = List.of(from);
        for (Lever lever : scenario.levers()) {
            Set<Double> values = new TreeSet<>(Set.of(from.value(lever)));
            if (moving.test(lever)) {
                for (double value : LeverGrid.values(scenario.id(), lever)) {
                    values.add(value);
                }
            }
            offers = offers.stream()
                    .flatMap(offer -> values.stream().map(value -> offer.withTerm(lever, value)))
                    .toList();
        }
        Scorer scorer = new Scorer(simulator);
        Outcome noDeal = simulator.run(Offer.NO_DEAL, assumptions);
        Outcome pause = simulator.run(Offer.PAUSE_PERSISTS, assumptions);
        List<Scored> all = new ArrayList<>();
        for (Offer offer : offers) {
            if (OfferCheck.problems("", "", scenario, offer).isEmpty()) {
                Scores scores = scorer.scores(new Comparison(simulator.run(offer, assumptions), noDeal), pause);
                all.add(new Scored(
                        offer,
                        moved(TermMove.between(scenario, from, offer)),
                        scores.home().orElseThrow().score(),
                        scores.partner().orElseThrow().score()));
            }
        }
        return all;
    }

    private static double best(List<Scored> all, double needed) {
        return all.stream()
                .filter(offer -> offer.partner >= needed - SAME)
                .mapToDouble(Scored::home)
                .max()
                .orElse(Double.NaN);
    }

    /** More than sixty random cases, of which every offer that home's terms lead to is run. */
    @Tag("sweep")
    @Test
    void isWhatRunningEveryOfferGives() {
        checkCases(700, ROUNDS, 60, 40);
    }

    /** The same with other cases, and few of them. */
    @Test
    void isWhatRunningEveryOfferOfSomeCasesGives() {
        checkCases(800, 3, 12, 8);
    }

    private static void checkCases(int seed, int rounds, int leastCases, int leastFurther) {
        Set<YesPackages.Answer> seen = EnumSet.noneOf(YesPackages.Answer.class);
        int cases = 0;
        int further = 0;
        for (RandomCases.Shape shape : RandomCases.Shape.values()) {
            Random random = new Random(seed + shape.ordinal());
            for (int round = 0; round < rounds; round++) {
                Scenario plain = RandomCases.scenario(shape, random);
                Scenario scenario = with(plain, RandomCases.preferences(random));
                Offer offer = Offer.NO_DEAL.withAgreementDay(random.nextInt(70)).withExtensionDays(20);
                for (Lever lever : scenario.levers()) {
                    // Half of them somewhere between two steps.
                    double share = random.nextBoolean() ? 0 : random.nextDouble() * 0.4;
                    offer = offer.withTerm(lever, lever.min() + share * (lever.max() - lever.min()));
                }
                if (!OfferCheck.problems("", "", scenario, offer).isEmpty()) {
                    continue;
                }
                String where = shape + ", round " + round;
                YesPackages answer = check(where, scenario, offer);
                seen.add(answer.answer());
                cases++;
                further += Math.max(0, answer.packages().size() - 1);
            }
        }
        assertTrue(cases >= leastCases, "cases: " + cases);
        assertTrue(further >= leastFurther, "further ways: " + further);
        assertEquals(
                EnumSet.of(
                        YesPackages.Answer.ACCEPTED, YesPackages.Answer.CONCESSION, YesPackages.Answer.OUT_OF_REACH),
                seen);
    }

    private static YesPackages check(String where, Scenario scenario, Offer offer) {
        Simulator simulator = new Simulator(scenario);
        Assumptions assumptions = simulator.assumptions(offer, Map.of());
        YesPackages answer = YesPackages.of(simulator, offer, assumptions);
        SideScores partner = answer.scores().partner().orElseThrow();
        double needed = partner.walkAway();
        List<Scored> all = all(simulator, offer, assumptions, lever -> lever.side() == Lever.Side.HOME);
        double best = best(all, needed);
        for (YesPackage found : answer.packages()) {
            assertTrue(found.way().partner() >= needed - SUMS, where);
            Scores run = new Scorer(simulator).scores(simulator.compare(found.way().offer(), assumptions));
            assertEquals(run.home().orElseThrow().score(), found.way().home(), SUMS, where);
            assertEquals(run.partner().orElseThrow().score(), found.way().partner(), SUMS, where);
            double before = answer.scores().home().orElseThrow().score();
            assertEquals(run.home().orElseThrow().score() - before, found.homeChange(), SUMS, where);
            assertEquals(run.partner().orElseThrow().score() - needed, found.partnerGain(), SUMS, where);
        }
        if (Double.isNaN(best)) {
            assertEquals(YesPackages.Answer.OUT_OF_REACH, answer.answer(), where);
            double most = all.stream().mapToDouble(Scored::partner).max().orElseThrow();
            assertEquals(most, answer.most(), SUMS, where);
            checkPartnersTerms(where, simulator, offer, assumptions, answer);
            return answer;
        }
        assertEquals(
                partner.accepts() ? YesPackages.Answer.ACCEPTED : YesPackages.Answer.CONCESSION, answer.answer(), where);
        YesPackage cheapest = answer.packages().get(0);
        assertEquals(best, cheapest.way().home(), SUMS, where);
        checkFewestMoves(where, all, needed, best, cheapest);
        checkOthers(where, all, needed, answer);
        return answer;
    }

    /** Of all offers of the same worth to both sides none moves fewer terms. */
    private static void checkFewestMoves(
            String where, List<Scored> all, double needed, double best, YesPackage cheapest) {
        double most = all.stream()
                .filter(each -> each.home >= best - SAME && each.partner >= needed - SAME)
                .mapToDouble(Scored::partner)
                .max()
                .orElseThrow();
        int fewest = all.stream()
                .filter(each -> each.home >= best - SAME / 2 && each.partner >= most - SAME / 2)
                .mapToInt(each -> each.moved.size())
                .min()
                .orElseThrow();
        assertEquals(fewest, cheapest.way().moves().size(), where);
    }

    /** Each is the best of the offers that leave the terms it leaves as they are; no two move the same; dear ones are called so. */
    private static void checkOthers(String where, List<Scored> all, double needed, YesPackages answer) {
        Set<Set<String>> different = new HashSet<>();
        double before = Double.POSITIVE_INFINITY;
        for (YesPackage each : answer.packages()) {
            Set<String> own = moved(each.way().moves());
            assertTrue(different.add(own), where + ": " + own);
            List<Scored> alike =
                    all.stream().filter(other -> own.containsAll(other.moved)).toList();
            boolean best = Math.abs(best(alike, needed) - each.way().home()) <= SUMS;
            assertTrue(best || isBestWithout(all, needed, answer, each), where + ": " + each);
            assertTrue(each.way().home() <= before, where + ": the cheapest first");
            before = each.way().home();
            double behind = answer.packages().get(0).way().home() - each.way().home();
            assertEquals(behind, each.behind(), 1e-12, where);
            assertEquals(behind <= 0.01 + SAME, each.isEqual(), where);
        }
    }

    /** Where the offer itself is best: the best of the offers that take back what it takes back whole of one term or two. */
    private static boolean isBestWithout(List<Scored> all, double needed, YesPackages answer, YesPackage each) {
        assertEquals(List.of(), answer.packages().get(0).way().moves());
        List<Lever> back = each.way().moves().stream()
                .filter(move -> move.to() == move.lever().base())
                .map(TermMove::lever)
                .toList();
        for (Lever one : back) {
            for (Lever other : back) {
                List<Scored> without = all.stream()
                        .filter(offer -> offer.offer.value(one) == one.base() && offer.offer.value(other) == other.base())
                        .toList();
                if (Math.abs(best(without, needed) - each.way().home()) <= SUMS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void checkPartnersTerms(
            String where, Simulator simulator, Offer offer, Assumptions assumptions, YesPackages answer) {
        double needed = answer.scores().partner().orElseThrow().walkAway();
        List<Lever> partners = simulator.scenario().levers().stream()
                .filter(lever -> lever.side() == Lever.Side.PARTNER)
                .toList();
        List<Double> single = new ArrayList<>();
        for (Lever lever : partners) {
            double best = best(
                    all(simulator, offer, assumptions, each -> each.side() == Lever.Side.HOME || each == lever), needed);
            if (!Double.isNaN(best)) {
                single.add(best);
            }
        }
        if (single.isEmpty()) {
            double best = best(all(simulator, offer, assumptions, each -> true), needed);
            assertEquals(Double.isNaN(best) ? 0 : 1, answer.packages().size(), where);
            single = Double.isNaN(best) ? List.of() : List.of(best);
        }
        single = single.stream().sorted(Comparator.reverseOrder()).toList();
        for (int n = 0; n < answer.packages().size(); n++) {
            assertEquals(single.get(n), answer.packages().get(n).way().home(), SUMS, where);
        }
    }

    private static YesPackages ask(Scenario scenario, Offer offer) {
        Simulator simulator = new Simulator(scenario);
        return YesPackages.of(simulator, offer, simulator.assumptions(offer, Map.of()));
    }

    @Test
    void withoutAnAgreementThereIsNothingToSay() {
        YesPackages answer = ask(Cases.TINY, Offer.NO_DEAL);
        assertEquals(YesPackages.Answer.NO_AGREEMENT, answer.answer());
        assertEquals(List.of(), answer.packages());
    }

    @Test
    void norWithoutBeliefs() {
        Scenario silent = with(Cases.TINY, new Preferences(Cases.TINY.preferences().home(), List.of()));
        assertEquals(YesPackages.Answer.NO_BELIEFS, ask(silent, Cases.deal()).answer());
    }

    /** The partner cares for its own duties alone, of which nothing that home gives makes more. */
    @Test
    void saysWhichOfThePartnersTermsWouldDo() {
        Preferences preferences = new Preferences(
                List.of(new Preference("exports", "longRun", 1, 0, 100)),
                List.of(new Preference("partner-duty-revenue", "longRun", 1, 0, 100)));
        Scenario scenario = with(Cases.TINY, preferences);
        YesPackages answer = ask(scenario, Cases.deal());
        assertEquals(YesPackages.Answer.OUT_OF_REACH, answer.answer());
        assertTrue(answer.most() < answer.scores().partner().orElseThrow().walkAway());
        YesPackage only = answer.packages().get(0);
        assertEquals(1, answer.packages().size());
        assertEquals(Set.of("rate"), moved(only.way().moves()), "nothing of home's moves either score");
        TermMove move = only.way().moves().get(0);
        assertFalse(move.givesMore(), "the partner gives less");
        // The pause's 10 percent bring 9.1, the threat's 25 bring 20: on average 11.8; 14 percent bring 12.3, 13 bring 11.5.
        assertEquals(14, move.to());
        assertTrue(only.exportsMusd() < 0);
    }

    /** A rate above the threat's: the partner likes it, and home has nothing to make up for it. */
    @Test
    void homeMayDoBetterToWalkAway() {
        Preferences preferences = new Preferences(
                List.of(new Preference("exports", "longRun", 1, 0, 40)),
                List.of(new Preference("partner-duty-revenue", "longRun", 1, 0, 100)));
        Scenario scenario = with(Cases.TINY, preferences);
        YesPackages lost = ask(scenario, Cases.deal().withTerms(Map.of("rate", 40.0)));
        assertEquals(YesPackages.Answer.ACCEPTED, lost.answer());
        assertTrue(lost.packages().get(0).isWorseThanWalking());
        assertTrue(lost.packages().get(0).homeGain() < 0);
        assertFalse(ask(Cases.TINY, Cases.deal()).packages().get(0).isWorseThanWalking());
    }

    /** What somebody has typed between two steps is an option too: nobody is told to move 103 to 105 and gain nothing by it. */
    @Test
    void whatTheOfferSaysIsAnOptionToo() {
        Offer typed = Cases.deal().withTerms(Map.of("rate", 3.3, "gas", 103.0));
        Simulator simulator = new Simulator(Cases.TINY);
        ScenarioSpace around = ScenarioSpace.around(
                simulator, typed, simulator.assumptions(typed, Map.of()), lever -> lever.side() == Lever.Side.HOME);
        int[] usual = around.nearest(typed);
        assertEquals(103.0, around.values(usual).get("gas"));
        assertEquals(3.3, around.values(usual).get("rate"));
        assertEquals(List.of("3.3"), around.space().issues().get(0).options());
        Scores scores = new Scorer(simulator).scores(Cases.compare(Cases.TINY, typed, Map.of()));
        assertEquals(scores.home().orElseThrow().score(), around.space().utilities(usual)[0], SAME);
        assertEquals(scores.partner().orElseThrow().score(), around.space().utilities(usual)[1], SAME);
    }

    /** A space with levers held has the worth of the whole one, and leaves that as it was. */
    @Test
    void holdingALeverIsTheSameAsOnlyOneOption() {
        Random random = new Random(5);
        for (RandomCases.Shape shape : RandomCases.Shape.values()) {
            Scenario scenario = with(RandomCases.scenario(shape, random), RandomCases.preferences(random));
            Simulator simulator = new Simulator(scenario);
            Offer offer = Offer.NO_DEAL.withAgreementDay(10);
            Assumptions assumptions = simulator.assumptions(offer, Map.of());
            ScenarioSpace whole = ScenarioSpace.of(simulator, offer, assumptions);
            BigInteger count = whole.space().offers();
            int points = Frontier.of(whole.space()).points().size();
            String id = scenario.levers().get(0).id();
            ScenarioSpace held = whole.holding(Map.of(id, offer.value(scenario.levers().get(0))));
            assertNotEquals(count, held.space().offers());
            int[] sizes = held.space().issues().stream().mapToInt(issue -> issue.options().size()).toArray();
            assertEquals(1, sizes[0]);
            for (int[] choice : Enumeration.choices(sizes)) {
                int[] same = choice.clone();
                same[0] = whole.nearest(offer)[0];
                assertEquals(whole.space().utilities(same)[0], held.space().utilities(choice)[0], SAME);
                assertEquals(whole.space().utilities(same)[1], held.space().utilities(choice)[1], SAME);
                assertEquals(whole.values(same), held.values(choice));
            }
            assertEquals(count, whole.space().offers());
            assertEquals(points, Frontier.of(whole.space()).points().size());
        }
    }

    @Tag("sweep")
    @Test
    void thePakistanCaseGivesThreeWays() {
        for (Offer offer : Cases.PAKISTAN.offers()) {
            YesPackages answer = ask(Cases.PAKISTAN, offer);
            assertEquals(3, answer.packages().size(), offer.id());
            for (YesPackage each : answer.packages()) {
                assertTrue(each.partnerGain() >= -SAME && each.partnerGain() < 0.01, offer.id());
                assertTrue(
                        each.way().moves().stream().allMatch(move -> move.lever().side() == Lever.Side.HOME), offer.id());
            }
        }
        // The best way on the desk still has others beside it.
        Offer everything = Cases.PAKISTAN.offer("crude-and-soybeans").orElseThrow();
        Offer best = ask(Cases.PAKISTAN, everything).packages().get(0).way().offer();
        YesPackages again = ask(Cases.PAKISTAN, best);
        assertEquals(List.of(), again.packages().get(0).way().moves());
        assertEquals(3, again.packages().size());
        assertFalse(again.packages().get(1).way().moves().isEmpty());
        YesPackages first = ask(Cases.PAKISTAN, Cases.PAKISTAN.offer("cotton-and-oils").orElseThrow());
        assertEquals(YesPackages.Answer.CONCESSION, first.answer());
        assertTrue(first.areEqual());
    }
}
