package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Assumptions.Rush;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

class RushOrdersTest {

    private static final double EXACT = 0;
    private static final double ROUNDING = 1e-15;
    /** Sum of some hundred shares. */
    private static final double SUM = 1e-14;

    private static final int HORIZON = 730;
    private static final Rush RUSH = new Rush(true, 0.017, 0.5, 30, 60);

    @ParameterizedTest(name = "extended by {0}, signed on {1}, window {2}, repaid in {3} days")
    @CsvSource({
        "0, -1, 30, 60",
        "0, 75, 30, 60", // signed in the middle of the surge: fear ends with it
        "0, 89, 30, 60",
        "0, 90, 30, 60",
        "0, 61, 30, 60",
        "23, -1, 30, 60", // the second surge is as long as the extension
        "23, 112, 30, 60",
        "23, 100, 30, 60",
        "23, 91, 30, 60",
        "23, 75, 30, 60", // signed before anybody heard of an extension
        "90, -1, 30, 60",
        "90, 170, 30, 60",
        "1, -1, 30, 60",
        "0, -1, 120, 200", // a window longer than the talks begins on day 0
        "40, 120, 7, 3",
        "0, -1, 1, 1",
    })
    void sumsToZero(int extension, int signed, int window, int repay) {
        Rush rush = new Rush(true, 0.017, 0.5, window, repay);
        double[] b = RushOrders.share(rush, 90, 90 + extension, signed < 0 ? Timeline.NEVER : signed, HORIZON);
        assertEquals(0, Arrays.stream(b).sum(), SUM);
    }

    @Test
    void thereIsARush() {
        double[] b = RushOrders.share(RUSH, 90, 90, Timeline.NEVER, HORIZON);
        // beta J for one point feared, rising from nothing on day 60 in thirty steps
        assertEquals(0, b[59], EXACT);
        assertEquals(0, b[60], EXACT);
        assertEquals(2 * 0.017 * 0.5 / 30, b[61], ROUNDING);
        assertEquals(2 * 0.017 * 0.5 * 29 / 30, b[89], ROUNDING);
        double surge = 0.017 * 0.5 * 29;
        assertEquals(-2 * surge / 60 * (1 - 0.5 / 60), b[90], ROUNDING);
        assertEquals(-2 * surge / 60 * (1 - 59.5 / 60), b[149], ROUNDING);
        assertEquals(0, b[150], EXACT);
        assertEquals(surge, Arrays.stream(b, 0, 90).sum(), SUM);
    }

    @Test
    void signingEndsTheFear() {
        double[] open = RushOrders.share(RUSH, 90, 90, Timeline.NEVER, HORIZON);
        double[] signed = RushOrders.share(RUSH, 90, 90, 75, HORIZON);
        assertArrayEquals(Arrays.copyOf(open, 75), Arrays.copyOf(signed, 75), EXACT);
        assertTrue(signed[75] < 0, "paid back from the day of signature on");
        double[] early = RushOrders.share(RUSH, 90, 90, 60, HORIZON);
        assertEquals(0, Arrays.stream(early).map(Math::abs).sum(), EXACT);
    }

    @Test
    void anExtensionBringsASecondSurge() {
        double[] one = RushOrders.share(RUSH, 90, 90, Timeline.NEVER, HORIZON);
        double[] two = RushOrders.share(RUSH, 90, 113, Timeline.NEVER, HORIZON);
        // Nobody foresees an extension, so the first is as it was, and paid back.
        assertArrayEquals(Arrays.copyOf(one, 91), Arrays.copyOf(two, 91), EXACT);
        double step = 2 * 0.017 * 0.5 / 23;
        for (int d = 90; d < 113; d++) {
            assertEquals(one[d] + step * (d - 90), two[d], ROUNDING);
        }
        double second = step * (22 * 23 / 2.0);
        assertEquals(one[113] - 2 * second / 60 * (1 - 0.5 / 60), two[113], ROUNDING);
    }

    @Test
    void canBeSwitchedOff() {
        double[] off = RushOrders.share(new Rush(false, 0.017, 0.5, 30, 60), 90, 113, Timeline.NEVER, HORIZON);
        assertArrayEquals(new double[HORIZON + 1], off, EXACT);
        double[] none = RushOrders.share(new Rush(true, 0.017, 0.5, 0, 60), 90, 113, Timeline.NEVER, HORIZON);
        assertArrayEquals(new double[HORIZON + 1], none, EXACT);
    }

    @Test
    void theHorizonMayCutIt() {
        double[] whole = RushOrders.share(RUSH, 90, 90, Timeline.NEVER, HORIZON);
        double[] cut = RushOrders.share(RUSH, 90, 90, Timeline.NEVER, 100);
        assertArrayEquals(Arrays.copyOf(whole, 101), cut, EXACT);
        assertEquals(71, RushOrders.share(RUSH, 90, 90, Timeline.NEVER, 70).length);
    }

    @Test
    void aRepaymentOfMoreThanEverythingIsRefused() {
        RushOrders.refuseNegative(new double[] {0, 0.1, -0.05}, 20, "line");
        InputException refusal = assertThrows(
                InputException.class, () -> RushOrders.refuseNegative(new double[] {0, -0.051}, 20, "towels"));
        assertTrue(refusal.getMessage().contains("towels"));
    }

    @Test
    void onlyExportsRushAndOnlyForTheirOwnRise() {
        Outcome with = Cases.run(Offer.NO_DEAL);
        Outcome without = Cases.run(Offer.NO_DEAL, Map.of("frontLoading.on", false));
        double[] share = RushOrders.share(RUSH, 90, 90, Timeline.NEVER, HORIZON);
        for (int d = 0; d <= HORIZON; d++) {
            assertEquals(without.imports(d), with.imports(d), EXACT);
            // 29 percent less the 10 of the pause, on every line the same
            assertEquals(without.exports(d) * (1 + 19 * share[d]), with.exports(d), 1e-9);
        }
        assertTrue(with.exports(89) > without.exports(89) && with.exports(90) < without.exports(90));
    }

    @Test
    void noFearNoRush() {
        for (Map<String, Object> world : java.util.List.<Map<String, Object>>of(
                Map.of("snapback", "pause"), Map.of("snapback", "none"), Map.of("frontLoading.risk", 0))) {
            java.util.Map<String, Object> off = new java.util.HashMap<>(world);
            off.put("frontLoading.on", false);
            Outcome with = Cases.run(Offer.NO_DEAL, world);
            Outcome without = Cases.run(Offer.NO_DEAL, off);
            for (int d = 0; d <= HORIZON; d++) {
                assertEquals(without.exports(d), with.exports(d), EXACT);
            }
        }
    }

    @Test
    void anExemptLineFearsLess() {
        Scenario exempt = Cases.pakistan()
                .set("/exports/0/exempt", "1")
                .scenario();
        Duties duties = new Duties(exempt, Offer.NO_DEAL, exempt.assumptions());
        assertEquals(0, duties.fearedRisePct(exempt.exports().get(0)), EXACT);
        assertEquals(19, duties.fearedRisePct(exempt.exports().get(1)), EXACT);
    }

    @Test
    void assumptionsThatAreTooWildAreRefusedByTheRun() {
        InputException refusal = assertThrows(
                InputException.class, () -> Cases.run(Offer.NO_DEAL, Map.of("frontLoading.beta", 1)));
        assertEquals("frontLoading", refusal.problems().get(0).pointer());
    }
}
