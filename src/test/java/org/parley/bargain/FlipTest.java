package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;

/** The chance at which an offer stops being better than walking away. */
class FlipTest {

    private static final int CHANCES = 1000;

    private static boolean better(Flip flip, double chance) {
        return switch (flip.kind()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case ABOVE -> chance >= flip.chance();
            case BELOW -> chance <= flip.chance();
        };
    }

    /** Against every chance in thousandths, for scores of all orders. */
    @Test
    void isWhatTryingEveryChanceFinds() {
        SplittableRandom random = new SplittableRandom(2);
        Map<Flip.Kind, Integer> met = new EnumMap<>(Flip.Kind.class);
        for (int i = 0; i < 500; i++) {
            double score = random.nextDouble(-0.2, 1.2);
            double snapback = random.nextDouble(-0.2, 1.2);
            double pause = i % 10 == 0 ? snapback : random.nextDouble(-0.2, 1.2);
            Flip flip = Flip.of(new SideScores(score, snapback, pause, 0.5));
            met.merge(flip.kind(), 1, Integer::sum);
            for (int step = 0; step <= CHANCES; step++) {
                double chance = (double) step / CHANCES;
                if (Math.abs(chance - flip.chance()) > 1e-6) {
                    assertEquals(new SideScores(score, snapback, pause, chance).accepts(), better(flip, chance));
                }
            }
            if (!Double.isNaN(flip.chance())) {
                SideScores there = new SideScores(score, snapback, pause, flip.chance());
                assertEquals(there.score(), there.walkAway(), 1e-12, "there both are worth the same");
            }
        }
        assertEquals(Flip.Kind.values().length, met.size(), met.toString());
    }

    @Test
    void equalScoresAreNoWorse() {
        assertEquals(Flip.Kind.ALWAYS, Flip.of(new SideScores(0.4, 0.4, 0.4, 0.3)).kind());
        Flip atTheEnd = Flip.of(new SideScores(0.4, 0.6, 0.4, 0.3));
        assertEquals(Flip.Kind.BELOW, atTheEnd.kind());
        assertEquals(0, atTheEnd.chance());
    }

    /** The simulator with that very chance among its assumptions comes to the same end, for what either side cares for. */
    @Test
    void holdsWhenTheCaseIsComputedAnewWithThatChance() {
        Scenario scenario = Cases.PAKISTAN;
        Offer offer = scenario.offer(scenario.opening().offer()).orElseThrow();
        for (Lever.Side side : Lever.Side.values()) {
            SideScores now = side(scenario, offer, side, Map.of());
            Flip flip = Flip.of(now);
            assertNotEquals(Flip.Kind.NEVER, flip.kind());
            assertTrue(flip.chance() > 0.01 && flip.chance() < 0.99, side + " flips at " + flip.chance());
            for (double beside : new double[] {-0.001, 0.001}) {
                double chance = flip.chance() + beside;
                SideScores then = side(scenario, offer, side, Map.of("frontLoading.risk", chance));
                assertEquals(better(flip, chance), then.accepts(), side + " at " + chance);
            }
        }
    }

    private static SideScores side(Scenario scenario, Offer offer, Lever.Side side, Map<String, Object> changed) {
        Scores scores = new Scorer(new Simulator(scenario)).scores(Cases.compare(scenario, offer, changed));
        return (side == Lever.Side.HOME ? scores.home() : scores.partner()).orElseThrow();
    }
}
