package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Happening;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Timeline.Regime;

/**
 * What struck for all alike, in the numbers. The classroom case: home pays 8 percent in the truce and is threatened with 25 from
 * day 60 on; rivals then pay 15 (XC) and 20 (XD).
 */
class StruckTest {

    private static final double ROUNDING = 1e-12;
    private static final Scenario CASE = Cases.CLASSROOM;
    private static final Line SHOES = Cases.line(CASE, "shoes");
    private static final int HOME = 0;
    private static final int XC = 1;
    private static final int XD = 2;
    private static final int ROW = 3;
    private static final Offer DEAL = CASE.offer("wheat-and-gas").orElseThrow();

    private static Scenario after(int day, Happening.Effect effect) {
        return Happening.after(CASE, List.of(new Happening("x", day, "x", "x", "assumption", effect)));
    }

    /** Extra duty of one seller of shoes on a day, percent. */
    private static double extraPct(Scenario scenario, Offer offer, int supplier, int day) {
        Timeline timeline = Timeline.of(scenario, offer, Cases.world(scenario, offer, Map.of()));
        Regime regime = timeline.regimes().get(0);
        for (Regime each : timeline.regimes()) {
            regime = each.startDay() <= day ? each : regime;
        }
        Duties duties = new Duties(scenario, offer, Cases.world(scenario, offer, Map.of()));
        return 100 * duties.partnerDuty(SHOES, supplier, regime) - SHOES.suppliers().get(supplier).dutyPct();
    }

    private static void expect(double pct, Scenario scenario, Offer offer, int supplier, int day) {
        assertEquals(pct, extraPct(scenario, offer, supplier, day), ROUNDING, offer.id() + " " + supplier + " on " + day);
    }

    @Test
    void aRivalThatSettlesPaysItsRateFromTheDeadlineOn() {
        Scenario settled = after(25, new Happening.RivalDeal("XC", 5));
        expect(8, settled, Offer.NO_DEAL, XC, 59);
        expect(5, settled, Offer.NO_DEAL, XC, 60);
        expect(15, CASE, Offer.NO_DEAL, XC, 60);
        expect(20, settled, Offer.NO_DEAL, XD, 60);
        expect(25, settled, Offer.NO_DEAL, HOME, 60);
        expect(12, settled, DEAL, HOME, 60);
        expect(8, settled, Offer.PAUSE_PERSISTS, XC, 200);
    }

    @Test
    void aRulingVoidsEverybodysExtraDutiesFromItsDayOn() {
        Scenario ruled = after(30, new Happening.CourtRuling());
        for (int supplier : new int[] {HOME, XC, XD, ROW}) {
            expect(8, ruled, Offer.NO_DEAL, supplier, 29);
            for (Offer offer : List.of(Offer.NO_DEAL, DEAL, Offer.PAUSE_PERSISTS)) {
                expect(0, ruled, offer, supplier, 30);
                expect(0, ruled, offer, supplier, 60);
                expect(0, ruled, offer, supplier, 365);
            }
        }
        // The rate agreed on is one of them, and nothing is left to be feared.
        Outcome ruledNoDeal = Cases.run(ruled, Offer.NO_DEAL, Map.of("orderLagDays", 0, "adjustmentPerYear", 100));
        Outcome before = Cases.run(CASE, Offer.BEFORE, Map.of());
        assertEquals(before.exports(200), ruledNoDeal.exports(200), 1e-3 * before.exports(200));
        double[] rush = Simulator.rush(
                ruled,
                Offer.NO_DEAL,
                CASE.assumptions(),
                Timeline.of(ruled, Offer.NO_DEAL, CASE.assumptions()));
        assertArrayEquals(new double[366], rush);
    }

    /** Feared from day 40 on, the last 20 before the deadline; ten days of it come before a ruling on day 50. */
    @Test
    void aRulingEndsARushThatHasBegun() {
        Scenario ruled = after(50, new Happening.CourtRuling());
        double[] rush = Simulator.rush(
                ruled, Offer.NO_DEAL, CASE.assumptions(), Timeline.of(ruled, Offer.NO_DEAL, CASE.assumptions()));
        double[] whole = Simulator.rush(
                CASE, Offer.NO_DEAL, CASE.assumptions(), Timeline.of(CASE, Offer.NO_DEAL, CASE.assumptions()));
        assertTrue(rush[49] > 0);
        assertEquals(whole[49], rush[49]);
        assertTrue(rush[50] < 0);
        assertEquals(0, IntStream.range(0, 366).mapToDouble(d -> rush[d]).sum(), ROUNDING);
    }

    @Test
    void aRulingLeavesTheBaseYearAlone() {
        Scenario ruled = after(30, new Happening.CourtRuling());
        assertEquals(
                List.of(new Regime(0, false, false)),
                Timeline.of(ruled, Offer.BEFORE, CASE.assumptions()).regimes());
        assertEquals(
                List.of(new Regime(0, false, false), new Regime(30, false, false, true), new Regime(60, false, true, true)),
                Timeline.of(ruled, Offer.NO_DEAL, CASE.assumptions()).regimes());
    }

    /** For all: no deal, an agreement and the rivals; and the same as if every offer had asked for it. */
    @Test
    void anExtensionPutsTheDeadlineOffForEverybody() {
        Scenario longer = after(50, new Happening.Extension(20));
        expect(8, longer, Offer.NO_DEAL, HOME, 79);
        expect(25, longer, Offer.NO_DEAL, HOME, 80);
        expect(8, longer, Offer.NO_DEAL, XC, 79);
        expect(15, longer, Offer.NO_DEAL, XC, 80);
        expect(8, longer, DEAL, HOME, 79);
        expect(12, longer, DEAL, HOME, 80);
        expect(8, longer, DEAL.withExtensionDays(10), HOME, 89);
        expect(12, longer, DEAL.withExtensionDays(10), HOME, 90);
        Outcome asked = Cases.run(CASE, Offer.NO_DEAL.withExtensionDays(20), Map.of());
        Outcome given = Cases.run(longer, Offer.NO_DEAL, Map.of());
        for (int day = 0; day <= 365; day++) {
            assertEquals(asked.exports(day), given.exports(day), "day " + day);
        }
    }

    /** A line whose base is 30 percent higher trades 30 percent more under the same duties, before and after. */
    @Test
    void aFailedCropScalesItsLine() {
        Scenario hungry = after(45, new Happening.CropFailure("wheat", 30));
        Outcome with = Cases.run(hungry, Offer.NO_DEAL, Map.of());
        Outcome without = Cases.run(CASE, Offer.NO_DEAL, Map.of());
        // The partner sold wheat for 90 a year; no deal leaves home's duties as they are.
        assertEquals(
                without.on(Basis.LONG_RUN).imports() + 27, with.on(Basis.LONG_RUN).imports(), 1e-9);
        assertEquals(0, with.on(Basis.LONG_RUN).homeDutyRevenueChange(), 1e-9);
        assertEquals(
                1.3 * Cases.result(Cases.run(CASE, CASE.offer("free-trade").orElseThrow(), Map.of()), "wheat").longRun(),
                Cases.result(Cases.run(hungry, CASE.offer("free-trade").orElseThrow(), Map.of()), "wheat").longRun(),
                1e-9);
    }
}
