package org.parley.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

class FanTest {

    private static final Quantity YEAR_EXPORTS = new Quantity(Basis.FIRST_YEAR, Quantity.Field.EXPORTS);

    private static Fan judged(Judge judge, int draws) {
        return new FanRun(Cases.MODEL, Cases.OFFER, Cases.WORLD, 1, Optional.of(judge), () -> false).of(draws);
    }

    /** Where nothing is in doubt, every share of the draws is the path itself, to the bit. */
    @Test
    void withoutDoubtTheRangeIsThePath() {
        Fan fan = Cases.run(1, 0).of(64);
        double gained = 0;
        for (int d = 0; d < fan.exports()[0].length; d++) {
            for (int s = 0; s < Fan.SHARES.size(); s++) {
                assertEquals(Cases.PATH.outcome().exports(d), fan.exports()[s][d]);
                assertEquals(Cases.PATH.outcome().imports(d), fan.imports()[s][d]);
                assertEquals(Cases.PATH.outcome().balance(d), fan.balance()[s][d]);
                assertEquals(gained, fan.gained()[s][d]);
            }
            gained += (Cases.PATH.outcome().exports(d) - Cases.PATH.noDeal().exports(d)) / 365;
        }
        fan.figures().forEach((quantity, range) -> {
            for (double value : range) {
                assertEquals(quantity.value(Cases.PATH), value, quantity.name());
            }
        });
    }

    /** Assumed factors and those of a draw multiply: the range is that of a case whose lines have the assumed ones in them. */
    @Test
    void drawsMultiplyTheAssumedFactors() {
        Assumptions world = Cases.WORLD.with(Map.of("substitution", 1.25, "demand", 1.5));
        Simulator scaled = new Simulator(Cases.PAKISTAN.withLines(
                Cases.PAKISTAN.exports().stream().map(world::on).toList(),
                Cases.PAKISTAN.imports().stream().map(world::on).toList()));
        Fan found = fan(Cases.MODEL, world, 1).of(64);
        Fan expected = fan(scaled, Cases.WORLD, 1).of(64);
        Fan plain = fan(Cases.MODEL, Cases.WORLD, 1).of(64);
        int last = plain.exports()[0].length - 1;
        for (int s = 0; s < Fan.SHARES.size(); s++) {
            assertArrayEquals(expected.exports()[s], found.exports()[s], 1e-7);
            assertArrayEquals(expected.imports()[s], found.imports()[s], 1e-7);
            assertTrue(Math.abs(plain.exports()[s][last] - found.exports()[s][last]) > 1, "share " + s);
        }
        Fan sure = fan(Cases.MODEL, world, 0).of(8);
        assertEquals(Cases.MODEL.run(Cases.OFFER, world).exports(last), sure.exports()[Fan.MEDIAN][last]);
    }

    private static FanRun fan(Simulator model, Assumptions world, double width) {
        return new FanRun(model, Cases.OFFER, world, 1, Optional.empty(), () -> false, width);
    }

    @Test
    void wideRangesHoldNarrowOnes() {
        Fan fan = Cases.run(1, 1).of(256);
        for (double[][] ranges : List.of(fan.exports(), fan.imports(), fan.balance(), fan.gained())) {
            for (int s = 1; s < ranges.length; s++) {
                for (int d = 0; d < ranges[s].length; d++) {
                    assertTrue(ranges[s][d] >= ranges[s - 1][d], "share " + s + ", day " + d);
                }
            }
        }
        int last = fan.exports()[0].length - 1;
        assertTrue(fan.exports()[6][last] - fan.exports()[0][last] > 50, "and something is in doubt at all");
    }

    /** Four times as many draws are nearer to very many, and sixteen times as many at least three times as near. */
    @Test
    void rangesConvergeAsDrawsDouble() {
        FanRun run = Cases.run(7, 1);
        int[] draws = {32, 128, 512};
        Fan[] coarse = new Fan[draws.length];
        for (int i = 0; i < draws.length; i++) {
            coarse[i] = run.of(draws[i]);
        }
        Fan fine = run.of(4096);
        double[] off = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            off[i] = apart(coarse[i].exports(), fine.exports()) + apart(coarse[i].imports(), fine.imports());
        }
        assertTrue(off[1] < 0.8 * off[0], off[0] + " with 32 draws, " + off[1] + " with 128");
        assertTrue(off[2] < 0.8 * off[1], off[1] + " with 128 draws, " + off[2] + " with 512");
        assertTrue(off[2] < off[0] / 3, off[0] + " with 32 draws, " + off[2] + " with 512");
    }

    private static double apart(double[][] a, double[][] b) {
        double sum = 0;
        for (int s = 0; s < a.length; s++) {
            for (int d = 0; d < a[s].length; d++) {
                sum += Math.abs(a[s][d] - b[s][d]);
            }
        }
        return sum / a.length / a[0].length;
    }

    @Test
    void theSameSeedIsTheSameRangeAndAnotherIsNot() {
        assertSame(Cases.run(5, 1).of(128), Cases.run(5, 1).of(128));
        assertNotEquals(Cases.run(5, 1).of(128).exports()[0][200], Cases.run(6, 1).of(128).exports()[0][200]);
    }

    /** Draws that are there already count on: refined, a range is what it would have been at once. */
    @Test
    void refiningLeadsToTheSameRange() {
        FanRun run = Cases.run(5, 1);
        run.of(16);
        run.of(64);
        assertSame(Cases.run(5, 1).of(256), run.of(256));
    }

    private static void assertSame(Fan expected, Fan actual) {
        for (int s = 0; s < Fan.SHARES.size(); s++) {
            assertArrayEquals(expected.exports()[s], actual.exports()[s]);
            assertArrayEquals(expected.imports()[s], actual.imports()[s]);
            assertArrayEquals(expected.balance()[s], actual.balance()[s]);
            assertArrayEquals(expected.gained()[s], actual.gained()[s]);
        }
        expected.figures().forEach((quantity, range) -> assertArrayEquals(range, actual.figures().get(quantity)));
    }

    /** The figure as the case gives it is about in the middle, for medians are the case's own values. */
    @Test
    void theMiddleIsNearThePath() {
        Fan fan = Cases.run(5, 1).of(1024);
        double path = YEAR_EXPORTS.value(Cases.PATH);
        double[] range = fan.figures().get(YEAR_EXPORTS);
        assertTrue(range[2] < path && path < range[4], path + " in " + range[2] + " to " + range[4]);
    }

    // --- Odds

    /** The judge here likes a draw by its exports of a year: the middle of their range splits the draws in half. */
    @Test
    void oddsCountTheDrawsThatAreBetter() {
        Fan plain = Cases.run(1, 1).of(256);
        double[] range = plain.figures().get(YEAR_EXPORTS);
        Fan fan = judged(
                (comparison, pause) ->
                        new Judge.Verdict(YEAR_EXPORTS.value(comparison), range[Fan.MEDIAN], range[1]),
                256);
        assertEquals(0.5, fan.odds().orElseThrow().betterThanNoDeal(), 1e-12);
        assertEquals(0.8, fan.odds().orElseThrow().betterThanWalkAway(), 0.005);
    }

    @Test
    void whatIsWorthTheSameIsNotBetter() {
        Fan.Odds odds = judged((comparison, pause) -> new Judge.Verdict(1, 1 - Judge.SAME / 2, 1 - 2 * Judge.SAME), 8)
                .odds()
                .orElseThrow();
        assertEquals(0, odds.betterThanNoDeal());
        assertEquals(1, odds.betterThanWalkAway());
    }

    @Test
    void withoutAJudgeThereAreNoOdds() {
        assertEquals(Optional.empty(), Cases.run(1, 1).of(2).odds());
    }

    // --- Ends

    /** Nobody waits any more: the run ends at once, with most draws undone. */
    @Test
    void aCancelledRunEndsBeforeItsLastDraw() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger drawn = new AtomicInteger();
        Judge counting = (comparison, pause) -> {
            drawn.incrementAndGet();
            return new Judge.Verdict(0, 0, 0);
        };
        FanRun run = new FanRun(
                Cases.MODEL,
                Cases.OFFER,
                Cases.WORLD,
                1,
                Optional.of(counting),
                () -> asked.incrementAndGet() > 20);
        assertThrows(CancellationException.class, () -> run.of(4096));
        assertTrue(drawn.get() <= 20, drawn.get() + " draws");
    }

    @Test
    void oneDrawIsNoRangeAndTooManyDoNotFit() {
        FanRun run = Cases.run(1, 1);
        assertThrows(IllegalArgumentException.class, () -> run.of(1));
        assertThrows(IllegalArgumentException.class, () -> run.of(2 * Fan.MOST_DRAWS));
    }

    @Test
    void drawsAreRoundedUpToPowersOfTwo() {
        assertEquals(2, Fan.evenDraws(0));
        assertEquals(2, Fan.evenDraws(2));
        assertEquals(4, Fan.evenDraws(3));
        assertEquals(1024, Fan.evenDraws(1000));
        assertEquals(1024, Fan.evenDraws(1024));
        assertEquals(Fan.MOST_DRAWS, Fan.evenDraws(Fan.MOST_DRAWS));
    }

    /** A case of four lines, changed assumptions, no agreement: nothing here is made for the shipped case alone. */
    @Test
    void anotherCaseAndNoAgreement() {
        Simulator model = new Simulator(Cases.CLASSROOM);
        Assumptions world = model.assumptions(Offer.NO_DEAL, Map.of("growthPct", 3.0, "deliveredPct", 100.0));
        Fan fan = new FanRun(model, Offer.NO_DEAL, world, 2, Optional.empty(), () -> false).of(64);
        for (double[] range : fan.gained()) {
            for (double gained : range) {
                assertEquals(0, gained, "no deal gains nothing on itself, in any draw");
            }
        }
    }
}
