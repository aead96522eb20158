package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;

/** A frontier beside walking away, against looking at every point; and the way there. */
class DealFrontierTest {

    private static final double SCORE = 1e-12;

    private static DealFrontier of(double[] reservation, double[]... scores) {
        return DealFrontier.of(Frontier.of(new OfferSpace(
                List.of(new OfferSpace.Issue(
                        "outcome", IntStream.range(0, scores.length).mapToObj(Integer::toString).toList())),
                List.of(new Factor(
                        new int[] {0},
                        new int[] {scores.length},
                        Arrays.stream(scores).mapToDouble(pair -> pair[0]).toArray(),
                        Arrays.stream(scores).mapToDouble(pair -> pair[1]).toArray())),
                new double[2],
                reservation,
                new int[1])));
    }

    private static double[] pair(double first, double second) {
        return new double[] {first, second};
    }

    @Test
    void gainsAreOverWalkingAway() {
        DealFrontier frontier = of(pair(0.2, 0.1), pair(0.9, 0.1), pair(0.5, 0.6), pair(0.1, 0.8), pair(0.4, 0.5));
        assertEquals(3, frontier.size(), "the last is beaten");
        assertEquals(0.7, frontier.gains(0).home(), SCORE, "the best for home comes first");
        assertEquals(0.0, frontier.gains(0).partner(), SCORE);
        assertTrue(frontier.hasZone());
        assertTrue(frontier.isInZone(0), "worth as much as walking away is enough");
        assertFalse(frontier.isInZone(2), "home has less than by walking away");
        assertEquals(List.of(1), frontier.named(Solution.NASH));
        assertEquals(Math.hypot(0.5, 0.4), frontier.opposition(), SCORE);
    }

    @Test
    void withoutAZoneNothingIsNamed() {
        DealFrontier frontier = of(pair(0.8, 0.8), pair(1, 0), pair(0.5, 0.5), pair(0, 1));
        assertFalse(frontier.hasZone());
        for (Solution solution : Solution.values()) {
            assertEquals(List.of(), frontier.named(solution));
        }
        assertEquals(Math.hypot(0.3, 0.3), frontier.distance(new Gains(0, 0)), SCORE);
    }

    @Test
    void whatIsBetterIsFoundAsByLookingAtEveryPoint() {
        Random random = new Random(51);
        int better = 0;
        int further = 0;
        for (int round = 0; round < 300; round++) {
            double[][] scores = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(n -> pair(random.nextDouble(), random.nextDouble()))
                    .toArray(double[][]::new);
            double[] walks = pair(random.nextDouble() / 2, random.nextDouble() / 2);
            DealFrontier frontier = of(walks, scores);
            Gains offer = new Gains(random.nextDouble() - 0.5, random.nextDouble() - 0.5);
            double least = random.nextDouble() / 10;
            double nearest = Double.POSITIVE_INFINITY;
            double nearestBetter = Double.POSITIVE_INFINITY;
            double nearestSigned = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < frontier.size(); i++) {
                Gains more = frontier.gains(i).minus(offer);
                double distance = Math.hypot(more.home(), more.partner());
                nearest = Math.min(nearest, distance);
                if (more.home() > least && more.partner() > least) {
                    nearestBetter = Math.min(nearestBetter, distance);
                    boolean signed = frontier.gains(i).home() >= 0 && frontier.gains(i).partner() >= 0;
                    nearestSigned = signed ? Math.min(nearestSigned, distance) : nearestSigned;
                }
                if (more.partner() >= 0) {
                    most = Math.max(most, more.home());
                }
            }
            assertEquals(nearest, frontier.distance(offer), SCORE);
            assertEquals(most, frontier.mostAtNoCost(offer, true), SCORE);
            OptionalInt found = frontier.betterForBoth(offer, least);
            assertEquals(nearestBetter < Double.POSITIVE_INFINITY, found.isPresent());
            if (found.isPresent()) {
                better++;
                further += nearestSigned < Double.POSITIVE_INFINITY && nearestSigned > nearestBetter ? 1 : 0;
                assertTrue(frontier.gains(found.getAsInt()).minus(offer).isMoreThan(least));
                assertEquals(
                        nearestSigned < Double.POSITIVE_INFINITY ? nearestSigned : nearestBetter,
                        frontier.gains(found.getAsInt()).distance(offer),
                        SCORE,
                        "what both would sign comes first");
            }
        }
        assertTrue(better > 50, "cases with something better: " + better);
        assertTrue(further > 5, "cases in which what both would sign is further away: " + further);
    }

    /** Of all offers that are worth the same, counted one by one, none moves fewer terms; what matters to nobody stays. */
    @Test
    void theWayMovesAsFewTermsAsItCan() {
        // Gas may be bought under two names, and nobody cares for the loan.
        Scenario scenario = Cases.tree()
                .set("/levers/2/step", "20")
                .set("/levers/3/political", "{\"home\": 0, \"partner\": 0}")
                .set(
                        "/levers/-",
                        """
                        {"id": "more-gas", "kind": "purchase", "line": "gas", "side": "home", "unit": "US$m a year", "min": 0,
                          "max": 200, "step": 20, "base": 0, "political": {"home": 3, "partner": 1}, "source": "assumption"}""")
                .scenario();
        Simulator simulator = new Simulator(scenario);
        Offer from = scenario.offer("deal").orElseThrow();
        ScenarioSpace space = ScenarioSpace.of(simulator, from, simulator.assumptions(from, Map.of()));
        Frontier frontier = Frontier.of(space.space());
        int ties = 0;
        for (FrontierPoint point : frontier.points()) {
            Map<String, Double> way = space.moves(point, from);
            Offer there = from;
            for (Lever lever : scenario.levers()) {
                there = way.containsKey(lever.id()) ? there.withTerm(lever, way.get(lever.id())) : there;
            }
            assertFalse(way.containsKey("loan"), "it stays where it is");
            Scores scores = new Scorer(simulator).scores(simulator.compare(there, simulator.assumptions(there, Map.of())));
            assertEquals(point.first(), scores.home().orElseThrow().score(), 1e-9);
            assertEquals(point.second(), scores.partner().orElseThrow().score(), 1e-9);
            List<int[]> all = point.choices(1000);
            ties += all.size() > 1 ? 1 : 0;
            int fewest = all.stream().mapToInt(choice -> moved(scenario, space, choice, from)).min().orElseThrow();
            assertEquals(fewest, way.size());
        }
        assertTrue(ties > 0, "else nothing was chosen from");
    }

    private static int moved(Scenario scenario, ScenarioSpace space, int[] choice, Offer from) {
        Map<String, Double> values = space.values(choice);
        int moved = 0;
        for (int n = 0; n < scenario.levers().size(); n++) {
            Lever lever = scenario.levers().get(n);
            moved += !space.space().isFree(n) && values.get(lever.id()) != from.value(lever) ? 1 : 0;
        }
        return moved;
    }
}
