package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** From equilibrium to a path, in time. */
class PathTest {

    private static final double EXACT = 0;
    private static final double ROUNDING = 1e-13;
    private static final double MUSD = 1e-8;

    private static final Map<String, Object> CALM = Map.of("frontLoading.on", false);

    private static Map<String, Object> calm(Object... more) {
        Map<String, Object> world = new HashMap<>(CALM);
        for (int i = 0; i < more.length; i += 2) {
            world.put((String) more[i], more[i + 1]);
        }
        return world;
    }

    private static double[] path(Assumptions assumptions, int horizon, int[] starts, double[] s, double[] l) {
        double[] ratio = new double[horizon + 2];
        int[] ends = new int[starts.length];
        for (int k = 0; k < starts.length; k++) {
            ends[k] = k + 1 < starts.length ? Math.min(starts[k + 1], horizon + 1) : horizon + 1;
        }
        Timeline timeline = new Timeline(Timeline.NEVER, Timeline.NEVER, List.of(), starts, ends);
        new Days(horizon, assumptions).path(timeline, s, l, ratio);
        return ratio;
    }

    private static Assumptions with(Object... changed) {
        return Assumptions.DEFAULTS.with(calm(changed));
    }

    @Test
    void startsAtTheBaseAndFollowsBothParts() {
        double s = -0.1;
        double l = -0.4;
        double[] ratio = path(with(), 730, new int[] {0}, new double[] {s}, new double[] {l});
        assertEquals(1, ratio[0], ROUNDING);
        for (int d : new int[] {1, 30, 90, 365, 730}) {
            double expected = s * (1 - Math.exp(-d / 30.0)) + (l - s) * (1 - Math.exp(-0.30 * d / 365));
            assertEquals(Math.exp(expected), ratio[d], ROUNDING, "day " + d);
        }
    }

    @Test
    void continuousAtEveryChangeOfRegime() {
        int[] starts = {0, 40, 41, 90, 97};
        double[] s = {-0.1, 0.05, 0.3, -0.5, 0.02};
        double[] l = {-0.4, 0.1, 0.9, -1.5, 0.0};
        Assumptions world = with("adjustmentPerYear", 0.8);
        double[] whole = path(world, 400, starts, s, l);
        for (int k = 1; k < starts.length; k++) {
            // Had the regime before gone on, the first day of the new one would be the same; the next day is not.
            double[] before = path(
                    world,
                    400,
                    java.util.Arrays.copyOf(starts, k),
                    java.util.Arrays.copyOf(s, k),
                    java.util.Arrays.copyOf(l, k));
            assertEquals(before[starts[k]], whole[starts[k]], ROUNDING, "day " + starts[k]);
            assertTrue(Math.abs(before[starts[k] + 1] - whole[starts[k] + 1]) > 1e-4);
        }
    }

    @Test
    void aWholeOutcomeIsContinuousTooAndThenTheThreatBites() {
        Outcome failed = Cases.run(Offer.NO_DEAL, CALM);
        // the same talks one day longer: up to and on day 90 nothing differs
        Outcome longer = Cases.run(Offer.NO_DEAL.withExtensionDays(1), CALM);
        for (int d = 0; d <= 90; d++) {
            assertEquals(longer.exports(d), failed.exports(d), MUSD, "day " + d);
        }
        assertTrue(failed.exports(91) < longer.exports(91) - 1);
    }

    @Test
    void withoutALagOrdersFollowThatDay() {
        double[] s = {-0.1, -0.3};
        double[] ratio = path(
                with("orderLagDays", 0, "adjustmentPerYear", 0), 200, new int[] {0, 90}, s, new double[] {-0.5, -0.9});
        assertEquals(Math.exp(-0.1), ratio[0], ROUNDING);
        assertEquals(Math.exp(-0.1), ratio[89], ROUNDING);
        assertEquals(Math.exp(-0.3), ratio[90], ROUNDING);
        assertEquals(Math.exp(-0.3), ratio[200], ROUNDING);
    }

    @Test
    void withoutALagTheSlowPartIsStillContinuous() {
        double[] ratio = path(
                with("orderLagDays", 0), 200, new int[] {0, 90}, new double[] {-0.1, -0.3}, new double[] {-0.5, -0.9});
        double slow = (-0.4) * (1 - Math.exp(-0.30 * 90 / 365));
        assertEquals(Math.exp(-0.3 + slow), ratio[90], ROUNDING);
    }

    @Test
    void instantAdjustmentAndNoneAtAll() {
        double[] none = path(with("adjustmentPerYear", 0, "orderLagDays", 1), 700, new int[] {0}, new double[] {-0.1},
                new double[] {-0.5});
        assertEquals(Math.exp(-0.1), none[700], ROUNDING);
        double[] fast = path(with("adjustmentPerYear", 100, "orderLagDays", 1), 700, new int[] {0}, new double[] {-0.1},
                new double[] {-0.5});
        assertEquals(Math.exp(-0.5), fast[700], ROUNDING);
    }

    @Test
    void eitherPartMayStandStillAlone() {
        double[] slow = path(with(), 365, new int[] {0}, new double[] {0}, new double[] {-0.5});
        assertEquals(Math.exp(-0.5 * (1 - Math.exp(-0.30))), slow[365], ROUNDING);
        double[] fast = path(with(), 365, new int[] {0}, new double[] {-0.5}, new double[] {-0.5});
        assertEquals(Math.exp(-0.5 * (1 - Math.exp(-1))), fast[30], ROUNDING);
        double[] none = path(with(), 365, new int[] {0}, new double[] {0}, new double[] {0});
        assertEquals(1, none[365], EXACT);
    }

    @Test
    void changesBehindTheHorizonDoNotMatter() {
        double[] one = path(with(), 60, new int[] {0}, new double[] {-0.1}, new double[] {-0.5});
        double[] two = path(with(), 60, new int[] {0, 61, 90}, new double[] {-0.1, 3, 9}, new double[] {-0.5, 3, 9});
        for (int d = 0; d <= 60; d++) {
            assertEquals(one[d], two[d], EXACT);
        }
    }

    @Test
    void growthMultipliesEverything() {
        Outcome flat = Cases.run(Offer.NO_DEAL);
        Outcome growing = Cases.run(Offer.NO_DEAL, Map.of("growthPct", 5));
        for (int d : new int[] {0, 1, 89, 90, 365, 730}) {
            double trend = Math.pow(1.05, d / 365.0);
            assertEquals(flat.exports(d) * trend, growing.exports(d), MUSD);
            assertEquals(flat.imports(d) * trend, growing.imports(d), MUSD);
            assertEquals(5123.7 * trend, growing.exportsBefore(d), MUSD);
            assertEquals(2135.1 * trend, growing.importsBefore(d), MUSD);
        }
        // the long run is without growth
        assertEquals(flat.on(Basis.LONG_RUN), growing.on(Basis.LONG_RUN));
    }

    /** After a century the path must have come to where the long run says it goes. */
    @Test
    void thePathApproachesTheLongRun() {
        Scenario century = Cases.pakistan()
                .set("/clock/horizonDays", "36500")
                .scenario();
        for (String id : List.of("everything", "zero-tariff-mfn", "july-2025", "crude-and-soybeans")) {
            Outcome outcome = Cases.run(century, century.offer(id).orElseThrow(), Map.of());
            Readout last = outcome.on(Basis.HORIZON);
            Readout longRun = outcome.on(Basis.LONG_RUN);
            double tolerance = 1e-6;
            assertEquals(longRun.exports(), last.exports(), tolerance, id);
            assertEquals(longRun.imports(), last.imports(), tolerance, id);
            assertEquals(longRun.homeDutyRevenueChange(), last.homeDutyRevenueChange(), tolerance, id);
            assertEquals(longRun.purchaseCost(), last.purchaseCost(), tolerance, id);
            assertEquals(longRun.netForeignExchange(), last.netForeignExchange(), tolerance, id);
            assertEquals(0, last.financedImports(), EXACT, "the loan is drawn");
        }
    }

    @Test
    void theShortRunComesBeforeTheLongOne() {
        Outcome failed = Cases.run(Offer.NO_DEAL, CALM);
        LineResult towels = Cases.result(failed, "towels");
        assertTrue(towels.longRun() < towels.shortRun() && towels.shortRun() < towels.base());
        assertTrue(towels.horizon() > towels.longRun() && towels.horizon() < towels.shortRun());
    }
}
