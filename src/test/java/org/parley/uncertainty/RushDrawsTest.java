package org.parley.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/** Draws of rush orders that could not be paid back are drawn again: every case that has an outcome has ranges. */
class RushDrawsTest {

    private static final String BETA = Parameter.RUSH_SIZE.word();

    private static Assumptions with(double times) {
        return Cases.MODEL.assumptions(Offer.NO_DEAL, Map.of(BETA, times * Cases.WORLD.rush().beta()));
    }

    /** What is paid back takes all trade of a day at just so many times the size that is assumed. */
    @Test
    void mostRushIsWhatCanJustBePaidBack() {
        double most = Cases.MODEL.mostRush(Offer.NO_DEAL, Cases.WORLD);
        assertTrue(most > 1 && most < 20, "times " + most);
        Cases.MODEL.run(Offer.NO_DEAL, with(most * (1 - 1e-9)));
        Assumptions more = with(most * (1 + 1e-9));
        assertThrows(InputException.class, () -> Cases.MODEL.run(Offer.NO_DEAL, more));
        Assumptions none = Cases.MODEL.assumptions(Offer.NO_DEAL, Map.of("frontLoading.on", false));
        assertEquals(Double.POSITIVE_INFINITY, Cases.MODEL.mostRush(Offer.NO_DEAL, none));
        assertEquals(Double.POSITIVE_INFINITY, Cases.MODEL.mostRush(Offer.BEFORE, Cases.WORLD));
    }

    /** No draw is beyond, those that were not are as they were, and all together follow the distribution of those that are not. */
    @Test
    void whatIsBeyondIsDrawnAgain() {
        double most = 1.2;
        Assumptions world = with(Cases.MODEL.mostRush(Offer.NO_DEAL, Cases.WORLD) / most);
        double median = world.rush().beta();
        Worlds worlds = new Worlds(Cases.MODEL, Offer.NO_DEAL, world, 1);
        assertEquals(0.675, worlds.payable(), 0.005, "normal distribution at ln 1.2 / 0.4 = 0.456");
        int draws = 4000;
        double[] drawn = new double[draws];
        for (int n = 0; n < draws; n++) {
            double share = (n + 0.5) / draws;
            double[] point = new double[worlds.dimensions()];
            Arrays.fill(point, 0.5);
            point[Parameter.RUSH_SIZE.ordinal()] = share;
            drawn[n] = worlds.at(point).assumptions().rush().beta();
            assertTrue(drawn[n] <= most * median * (1 + 1e-9), "share " + share);
            if (share < worlds.payable()) {
                assertEquals(Parameter.RUSH_SIZE.at(median, share, 1), drawn[n], 0);
            }
        }
        Arrays.sort(drawn);
        for (double share : new double[] {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95}) {
            double expected = Parameter.RUSH_SIZE.at(median, share * worlds.payable(), 1);
            assertEquals(expected, drawn[(int) (share * draws)], 0.005 * expected, "share " + share);
        }
        assertEquals(Parameter.RUSH_SIZE.at(median, 0.9 * worlds.payable(), 1), worlds.quantile(Parameter.RUSH_SIZE, 0.9), 0);
        assertEquals(Parameter.RUSH_SIZE.at(median, 0.1, 1), worlds.quantile(Parameter.RUSH_SIZE, 0.1), 0);
        assertEquals(Parameter.DEMAND.at(1, 0.9, 1), worlds.quantile(Parameter.DEMAND, 0.9), 0);
    }

    @Test
    void aCaseNearTheLimitHasRangesAndARanking() {
        Assumptions world = with(Cases.MODEL.mostRush(Offer.NO_DEAL, Cases.WORLD) / 1.1);
        Fan fan = new FanRun(Cases.MODEL, Cases.OFFER, world, 1, Optional.empty(), () -> false).of(256);
        assertEquals(1 - new Worlds(Cases.MODEL, Cases.OFFER, world, 1).payable(), fan.redrawn(), 0);
        assertTrue(fan.redrawn() > 0.3 && fan.redrawn() < 0.5, "redrawn " + fan.redrawn());
        Tornado ranking = Tornado.of(Cases.MODEL, Offer.NO_DEAL, world, Quantity.of("toDeadline.exports"));
        assertTrue(ranking.bars().stream().anyMatch(bar -> bar.parameter().equals(BETA) && bar.swing() > 1));
    }

    /** On the desk 4,096 draws are made: some of them are far out. */
    @Test
    void everyShippedCaseHasRanges() {
        for (String id : ShippedScenarios.IDS) {
            Scenario scenario = ShippedScenarios.find(id).orElseThrow().value();
            Simulator simulator = new Simulator(scenario);
            Assumptions world = simulator.assumptions(Offer.NO_DEAL, Map.of());
            Fan fan = new FanRun(simulator, Offer.NO_DEAL, world, Fan.seedOf(id), Optional.empty(), () -> false).of(4096);
            assertTrue(fan.redrawn() < 0.01, id + ": " + fan.redrawn());
            assertTrue(Double.isFinite(fan.exports()[0][0]), id);
        }
    }
}
