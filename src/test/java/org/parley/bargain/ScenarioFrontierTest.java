package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Assumptions;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.Preferences;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/** The frontier of a scenario's lever grid against every offer of the grid, each run and scored whole. */
class ScenarioFrontierTest {

    private static final double SCORE = 1e-9;
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @EnumSource(RandomCases.Shape.class)
    void isWhatRunningEveryOfferGives(RandomCases.Shape shape) {
        Random random = new Random(90 + shape.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            Scenario scenario = RandomCases.scenario(shape, random);
            Preferences preferences = RandomCases.preferences(random);
            Offer held = Offer.NO_DEAL
                    .withAgreementDay(random.nextInt(70))
                    .withExtensionDays(20)
                    .withMostFavoured(random.nextInt(4) == 0)
                    .withTerms(random.nextBoolean() ? Map.of() : Map.of(scenario.levers().get(0).id(), 30.0));
            compare(shape + ", round " + round, scenario, preferences, held);
        }
    }

    private static void compare(String where, Scenario scenario, Preferences preferences, Offer held) {
        Simulator simulator = new Simulator(scenario);
        Map<String, Object> changed = new HashMap<>(Map.of("growthPct", where.hashCode() % 2 == 0 ? 3.0 : 0.0));
        Assumptions assumptions = simulator.assumptions(held, changed);
        ScenarioSpace grid = ScenarioSpace.of(simulator, preferences, held, assumptions);
        OfferSpace space = grid.space();
        int[] sizes = space.issues().stream().mapToInt(issue -> issue.options().size()).toArray();
        List<int[]> choices = Enumeration.choices(sizes).stream()
                .filter(choice -> org.parley.scenario.OfferCheck.problems("", "", scenario, grid.offer(choice))
                        .isEmpty())
                .toList();
        assertEquals(choices.size(), space.offers().intValueExact(), where);
        Scorer scorer = new Scorer(simulator, preferences);
        Outcome noDeal = simulator.run(Offer.NO_DEAL, assumptions);
        Outcome pause = simulator.run(Offer.PAUSE_PERSISTS, assumptions);
        Map<int[], double[]> worth = new java.util.IdentityHashMap<>();
        for (int[] choice : choices) {
            Scores scores =
                    scorer.scores(new Comparison(simulator.run(grid.offer(choice), assumptions), noDeal), pause);
            double[] pair = {scores.home().orElseThrow().score(), scores.partner().orElseThrow().score()};
            assertArrayEquals(pair, space.utilities(choice), 1e-10, where + space.issues());
            worth.put(choice, pair);
            assertEquals(scores.home().orElseThrow().walkAway(), space.reservation()[0], 1e-12, where);
        }
        Frontier frontier = Frontier.of(space);
        Set<Integer> free = Enumeration.free(space);
        assertEquals(
                Enumeration.texts(Enumeration.undominated(choices, worth::get), free),
                Enumeration.texts(Enumeration.choices(frontier), free),
                where);
    }

    @Test
    void theStepsOfASliderEndAtItsEnds() {
        Scenario scenario = Cases.tree().set("/levers/0/step", "0.3").set("/levers/2/step", "30").scenario();
        Simulator simulator = new Simulator(scenario);
        ScenarioSpace grid = ScenarioSpace.of(
                simulator, Cases.deal(), simulator.assumptions(Cases.deal(), Map.of()));
        List<String> rates = grid.space().issues().get(0).options();
        assertEquals("0.0", rates.get(0));
        assertEquals("0.9", rates.get(3), "in decimals");
        assertEquals(List.of("49.8", "50.0"), rates.subList(rates.size() - 2, rates.size()));
        assertEquals(
                List.of("0.0", "30.0", "60.0", "90.0", "120.0", "150.0", "180.0", "200.0"),
                grid.space().issues().get(2).options());
        assertEquals(BigInteger.valueOf(168L * 21 * 8 * 41), grid.space().offers());
    }

    @Test
    void theOfferComesBack() {
        Simulator simulator = new Simulator(Cases.TINY);
        Offer deal = Cases.deal();
        ScenarioSpace grid = ScenarioSpace.of(simulator, deal, simulator.assumptions(deal, Map.of()));
        int[] choice = grid.nearest(deal);
        assertEquals(Map.of("rate", 0.0, "cars", 100.0, "gas", 100.0, "loan", 200.0), grid.values(choice));
        assertEquals(deal, grid.offer(choice));
        assertEquals(Map.of(), grid.offer(grid.nearest(deal.withTerms(Map.of()))).terms());
        SideScores home = new Scorer(simulator)
                .scores(Cases.compare(Cases.TINY, deal, Map.of()))
                .home()
                .orElseThrow();
        assertEquals(home.score(), grid.space().utilities(choice)[0], SCORE);
    }

    /** Nobody cares for what the loan brings, so that it would stand for 41 ties of everything. */
    @Test
    void aLeverThatMovesNothingIsListedOnce() {
        Scenario scenario = Cases.tree().set("/levers/3/political", "{\"home\": 0, \"partner\": 0}").scenario();
        Simulator simulator = new Simulator(scenario);
        Offer deal = Cases.deal();
        ScenarioSpace grid = ScenarioSpace.of(simulator, deal, simulator.assumptions(deal, Map.of()));
        assertEquals(List.of("loan"), grid.space().free().stream().map(OfferSpace.Issue::name).toList());
        for (FrontierPoint point : Frontier.of(grid.space()).points()) {
            assertEquals(200.0, grid.values(point.choice()).get("loan"), "as the offer has it");
        }
    }

    /** The whole case: every point is what the simulator says of its offer, none of the shipped offers beats it, and the count is exact. */
    @Tag("sweep")
    @Test
    void thePakistanGrid() {
        Scenario scenario = Cases.PAKISTAN;
        Simulator simulator = new Simulator(scenario);
        Offer held = scenario.offer("everything").orElseThrow();
        Assumptions assumptions = simulator.assumptions(held, Map.of());
        ScenarioSpace grid = ScenarioSpace.of(simulator, held, assumptions);
        assertEquals(new BigInteger("2117932668297221098947876"), grid.space().offers());
        Frontier frontier = Frontier.of(grid.space());
        assertTrue(frontier.points().size() > 1000);
        Scorer scorer = new Scorer(simulator);
        Random random = new Random(1);
        for (int n = 0; n < 200; n++) {
            FrontierPoint point = frontier.points().get(random.nextInt(frontier.points().size()));
            Offer offer = grid.offer(point.choice());
            Scores scores = scorer.scores(simulator.compare(offer, assumptions));
            assertEquals(scores.home().orElseThrow().score(), point.first(), SCORE);
            assertEquals(scores.partner().orElseThrow().score(), point.second(), SCORE);
            // A step of any lever, or of any two, does not beat it.
            for (int tries = 0; tries < 50; tries++) {
                int[] choice = point.choice();
                for (int levers = 0; levers < 2; levers++) {
                    int lever = random.nextInt(choice.length);
                    int last = grid.space().issues().get(lever).options().size() - 1;
                    choice[lever] = Math.max(0, Math.min(last, choice[lever] + random.nextInt(-3, 4)));
                }
                assertNotBeaten(frontier, grid.space().utilities(choice));
            }
        }
        for (int n = 0; n < 20_000; n++) {
            int[] choice = grid.space().issues().stream()
                    .mapToInt(issue -> random.nextInt(issue.options().size()))
                    .toArray();
            assertNotBeaten(frontier, grid.space().utilities(choice));
        }
    }

    private static void assertNotBeaten(Frontier frontier, double[] offer) {
        assertTrue(
                frontier.points().stream()
                        .anyMatch(point ->
                                point.first() >= offer[0] - SCORE && point.second() >= offer[1] - SCORE),
                "some point is worth as much to both");
    }

    @Test
    void whatCannotBeAskedIsRefusedInWords() {
        Simulator simulator = new Simulator(Cases.TINY);
        Assumptions assumptions = simulator.assumptions(Offer.NO_DEAL, Map.of());
        InputException none = assertThrows(
                InputException.class, () -> ScenarioSpace.of(simulator, Offer.NO_DEAL, assumptions));
        assertTrue(none.getMessage().startsWith("offer 'no-deal' /agreementDay: has no agreement"), none.getMessage());
        Preferences silent = new Preferences(Cases.TINY.preferences().home(), List.of());
        InputException unsaid = assertThrows(
                InputException.class, () -> ScenarioSpace.of(simulator, silent, Cases.deal(), assumptions));
        assertTrue(unsaid.getMessage().startsWith("scenario 'tiny' /preferences/partner"), unsaid.getMessage());
        Simulator fine = new Simulator(Cases.tree().set("/levers/0/step", "1e-9").scenario());
        InputException steps =
                assertThrows(InputException.class, () -> ScenarioSpace.of(fine, Cases.deal(), assumptions));
        assertTrue(steps.getMessage().contains("lever 'rate' has more than 10000 steps"), steps.getMessage());
        Simulator tied = new Simulator(Cases.tree()
                .set("/levers/1/step", "0.01")
                .set("/levers/2/step", "0.1")
                .set("/levers/-", "{\"id\": \"b\", \"kind\": \"barrier-cut\", \"side\": \"home\", \"unit\": \"%\", \"min\": 0,"
                        + " \"max\": 100, \"step\": 0.1, \"base\": 0, \"source\": \"assumption\"}")
                .scenario());
        InputException many =
                assertThrows(InputException.class, () -> ScenarioSpace.of(tied, Cases.deal(), assumptions));
        assertTrue(many.getMessage().contains("'cars' that their combinations cannot all"), many.getMessage());
    }
}
