package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;

/** What a fixed sample of the grid says of a side's scale. */
class GridSampleTest {

    private static final Lever.Side HOME = Lever.Side.HOME;
    private static final GridSample TINY = sample(Cases.TINY, Cases.deal());

    private static GridSample sample(Scenario scenario, Offer offer) {
        Simulator simulator = new Simulator(scenario);
        return GridSample.of(simulator, offer, simulator.assumptions(offer, Map.of()));
    }

    private static GridSample.Range range(Attribute attribute) {
        return TINY.range(Cases.TINY, HOME, attribute, Basis.LONG_RUN);
    }

    private static int outside(double worst, double best) {
        return TINY.outside(Cases.TINY, HOME, List.of(new Preference("exports", "longRun", 1, worst, best)));
    }

    /** All lies between what the rate at its ends gives, worked by hand, and comes near to both. */
    @Test
    void reachesNearlyFromEndToEnd() {
        double least = 100 / 1.5 - Cases.CLOTH_NO_DEAL;
        double most = Cases.CLOTH_FREE - Cases.CLOTH_NO_DEAL;
        GridSample.Range range = range(Attribute.EXPORTS);
        assertTrue(range.least() >= least - 1e-9 && range.least() < least + 2, range.toString());
        assertTrue(range.most() <= most + 1e-9 && range.most() > most - 2, range.toString());
    }

    @Test
    void isTheSameEveryTime() {
        assertEquals(
                range(Attribute.EXPORTS),
                sample(Cases.TINY, Cases.deal()).range(Cases.TINY, HOME, Attribute.EXPORTS, Basis.LONG_RUN));
    }

    /** Without an agreement on the desk the grid is one of agreements all the same. */
    @Test
    void knowsWhatMovesAndWhatDoesNot() {
        assertFalse(range(Attribute.MARKET_ACCESS).moves(), "there are no barriers in this case");
        for (Attribute attribute : Attribute.values()) {
            if (attribute != Attribute.MARKET_ACCESS) {
                assertTrue(range(attribute).moves(), attribute.word());
            }
        }
        GridSample unsigned = sample(Cases.TINY, Offer.NO_DEAL);
        assertTrue(unsigned.range(Cases.TINY, HOME, Attribute.EXPORTS, Basis.LONG_RUN).moves());
    }

    @Test
    void countsScoresThatLeaveTheScale() {
        assertEquals(0, outside(-100, 100));
        assertEquals(0, outside(100, -100), "whichever end is the better one");
        assertEquals(GridSample.OFFERS, outside(1000, 1001));
        int some = outside(0, 100);
        // The rate is drawn evenly, and exports are below no deal's where it is above 25 of 50.
        assertTrue(some > GridSample.OFFERS * 0.4 && some < GridSample.OFFERS * 0.6, some + " below no deal's");
    }

    /** What a term costs a side is not in the sample: it can be believed otherwise without another one. */
    @Test
    void followsPoliticalCosts() {
        OwnPreferences own = OwnPreferences.NONE;
        for (Lever lever : Cases.TINY.levers()) {
            own = own.with(lever, new Lever.Political(0, 0));
        }
        Scenario free = Cases.TINY.withOwnPreferences(own);
        assertFalse(TINY.range(free, HOME, Attribute.POLITICAL_COST, Basis.LONG_RUN).moves());
    }
}
