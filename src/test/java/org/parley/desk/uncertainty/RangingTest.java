package org.parley.desk.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.state.Desk;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Quantity;
import org.parley.uncertainty.Fan;

/** The view-model of ranges, its threads driven by hand: what is computed when, what is shown, and what is given up. */
class RangingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    /** Few draws, so that the tests are quick. */
    private static final int FIRST = 32;

    private static final int MOST = 256;
    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();

    /** Tasks that wait until the test runs them. */
    private static final class ByHand implements Executor {
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        /** Runs the task that waits longest; false when there is none. */
        boolean step() {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }
    }

    private final ByHand compute = new ByHand();
    private final ByHand show = new ByHand();
    private final List<Integer> draws = new ArrayList<>();
    private final List<Integer> painted = new ArrayList<>();
    private Desk desk;
    private Ranging model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        model = new Ranging(desk, compute, show, FIRST, MOST);
        model.rangesProperty().addListener((property, before, now) -> {
            if (draws.isEmpty() || draws.get(draws.size() - 1) != now.fan().draws()) {
                draws.add(now.fan().draws());
            }
        });
        model.addPainter(ranges -> () -> painted.add(ranges.fan().draws()));
    }

    /** Until nothing is left to do. */
    private void runAll() {
        while (compute.step() || show.step()) {}
    }

    private void runUntilFirstPicture() {
        Ranges before = model.rangesProperty().get();
        while (model.rangesProperty().get() == before && (compute.step() || show.step())) {}
        assertNotSame(before, model.rangesProperty().get());
    }

    private static Offer offer(Ranges ranges) {
        return ranges.scene().offer().outcome().offer();
    }

    @Test
    void nothingRunsWhileNobodyLooks() {
        desk.offers().setTerm(COTTON, 100);
        assertFalse(compute.step());
        model.setShown(true);
        assertTrue(compute.step());
        model.setShown(false);
        runAll();
        assertNull(model.rangesProperty().get());
        desk.offers().setTerm(COTTON, 120);
        assertFalse(compute.step(), "nothing is asked for while the tab is hidden");
    }

    @Test
    void theFirstPictureComesEarlyAndIsRefined() {
        model.setShown(true);
        assertFalse(model.freshProperty().get());
        runAll();
        assertEquals(List.of(32, 64, 128, 256), draws);
        assertTrue(model.freshProperty().get());
        assertTrue(painted.size() >= draws.size(), "and all of them were painted: " + painted);
        assertEquals(MOST, painted.get(painted.size() - 1));
        assertEquals("256 draws", RangeWords.draws(model.rangesProperty().get(), true, MOST));
    }

    /** Refined step by step, the range is that of one run. */
    @Test
    void slicesLeadToTheRangeOfTheCommand() {
        model.setShown(true);
        runAll();
        Ranges ranges = model.rangesProperty().get();
        var simulator = new org.parley.simulate.Simulator(CASE);
        Fan whole = new org.parley.uncertainty.FanRun(
                        simulator,
                        offer(ranges),
                        ranges.scene().offer().outcome().assumptions(),
                        Fan.seedOf(CASE.id()),
                        org.parley.bargain.HomeJudge.of(simulator),
                        () -> false)
                .of(MOST);
        for (int s = 0; s < Fan.SHARES.size(); s++) {
            org.junit.jupiter.api.Assertions.assertArrayEquals(whole.exports()[s], ranges.fan().exports()[s]);
        }
        assertEquals(whole.odds(), ranges.fan().odds());
    }

    @Test
    void aMoveDimsAtOnceAndStartsAnew() {
        model.setShown(true);
        runUntilFirstPicture();
        Ranges old = model.rangesProperty().get();
        desk.offers().setTerm(COTTON, 100);
        assertFalse(model.freshProperty().get(), "what is shown is of other terms");
        assertSame(old, model.rangesProperty().get());
        draws.clear();
        runUntilFirstPicture();
        assertEquals(FIRST, model.rangesProperty().get().fan().draws(), "from the beginning");
        assertEquals(100, offer(model.rangesProperty().get()).value(COTTON));
        assertTrue(model.freshProperty().get());
    }

    /** A term moves while a result is on its way: it is never shown, and the latest offer is the only one computed. */
    @Test
    void theLatestWins() {
        model.setShown(true);
        while (compute.step() && show.tasks.isEmpty()) {}
        desk.offers().setTerm(COTTON, 100);
        desk.offers().setTerm(COTTON, 120);
        desk.offers().setTerm(COTTON, 140);
        List<Double> seen = new ArrayList<>();
        model.rangesProperty().addListener((property, before, now) -> seen.add(offer(now).value(COTTON)));
        runAll();
        assertEquals(List.of(140.0), seen.stream().distinct().toList());
    }

    /** The same while the worlds are being drawn and painted. */
    @Test
    void whatIsUnderWayWhenATermMovesIsNotShown() {
        boolean[] moved = new boolean[1];
        model.addPainter(ranges -> {
            if (!moved[0]) {
                moved[0] = true;
                desk.offers().setTerm(COTTON, 100);
            }
            return () -> assertEquals(100, offer(ranges).value(COTTON));
        });
        List<Double> seen = new ArrayList<>();
        model.rangesProperty().addListener((property, before, now) -> seen.add(offer(now).value(COTTON)));
        model.setShown(true);
        runAll();
        assertEquals(List.of(100.0), seen.stream().distinct().toList());
    }

    /** Very many draws are under way, and end long before they are done when nobody looks any more. */
    @Test
    void drawsUnderWayEndWhenNobodyLooks() throws Exception {
        Ranging warm = new Ranging(desk, compute, show, 1024, 1024);
        warm.setShown(true);
        compute.step();
        show.step();
        long start = System.nanoTime();
        compute.step(); // the other half: 512 draws, and their ranges
        long few = System.nanoTime() - start;
        warm.setShown(false);
        compute.tasks.clear();
        show.tasks.clear();

        Ranging model = new Ranging(desk, compute, show, 32_768, 32_768);
        model.setShown(true);
        Thread drawing = new Thread(compute::step);
        start = System.nanoTime();
        drawing.start();
        Thread.sleep(few / 1_000_000 + 1);
        assertTrue(drawing.isAlive(), "16,384 draws are not done yet");
        model.setShown(false);
        drawing.join();
        long taken = System.nanoTime() - start;
        assertTrue(taken < 12 * few, "32 times the draws were given up after " + taken / few + " times the time");
        runAll();
        assertNull(model.rangesProperty().get());
    }

    @Test
    void anotherCaseTakesTheDesk() {
        model.setShown(true);
        runUntilFirstPicture();
        desk.open(CLASSROOM);
        assertFalse(model.freshProperty().get());
        runUntilFirstPicture();
        assertSame(CLASSROOM, model.rangesProperty().get().scene().scenario());
    }

    @Test
    void aChangedAssumptionIsAnotherWorld() {
        model.setShown(true);
        runUntilFirstPicture();
        double before = model.rangesProperty().get().fan().exports()[Fan.MEDIAN][300];
        var session = desk.session();
        desk.open(
                CASE,
                org.parley.scenario.Sessions.of(
                        session.scenarioId(),
                        session.scenarioSha256(),
                        session.offer(),
                        session.chosen(),
                        session.pinned(),
                        java.util.Map.of("growthPct", 5.0),
                        session.moves(),
                        session.pack(),
                        session.other()));
        assertFalse(model.freshProperty().get());
        runUntilFirstPicture();
        assertNotEquals(before, model.rangesProperty().get().fan().exports()[Fan.MEDIAN][300]);
    }

    /** Hidden and shown again, a finished range is there without a single new draw; an unfinished one goes on. */
    @Test
    void lookingAgainGoesOnWhereItWas() {
        model.setShown(true);
        runAll();
        Fan done = model.rangesProperty().get().fan();
        model.setShown(false);
        model.setShown(true);
        runAll();
        assertSame(done, model.rangesProperty().get().fan());
        assertTrue(model.freshProperty().get());
    }

    @Test
    void movesMadeWhileHiddenAreTakenUp() {
        model.setShown(true);
        runAll();
        model.setShown(false);
        desk.offers().setTerm(COTTON, 100);
        assertFalse(model.freshProperty().get(), "already dimmed when somebody looks again");
        model.setShown(true);
        assertFalse(model.freshProperty().get());
        runAll();
        assertEquals(100, offer(model.rangesProperty().get()).value(COTTON));
    }

    /** What no range depends on leaves them alone: a pin, another size, another figure. */
    @Test
    void aPinASizeAndAFigureCostNoDraws() {
        model.setShown(true);
        runAll();
        Fan done = model.rangesProperty().get().fan();
        int paintings = painted.size();
        desk.pins().pin();
        model.repaint();
        runAll();
        assertTrue(painted.size() > paintings, "painted anew");
        Quantity wanted = new Quantity(Basis.LONG_RUN, Quantity.Field.BALANCE);
        model.choose(wanted);
        runAll();
        assertSame(done, model.rangesProperty().get().fan());
        assertEquals(wanted, model.rangesProperty().get().tornado().quantity());
    }

    // --- In words

    @Test
    void onlyAllIsAHundredAndOnlyNoneIsNothing() {
        assertEquals("0 of 100", RangeWords.ofHundred(0));
        assertEquals("fewer than 1 of 100", RangeWords.ofHundred(0.001));
        assertEquals("37 of 100", RangeWords.ofHundred(0.372));
        assertEquals("more than 99 of 100", RangeWords.ofHundred(0.999));
        assertEquals("100 of 100", RangeWords.ofHundred(1));
    }

    @Test
    void oddsSayForWhomAndWhoseBeliefs() {
        model.setShown(true);
        runUntilFirstPicture();
        Ranges ranges = model.rangesProperty().get();
        Fan.Odds odds = ranges.fan().odds().orElseThrow();
        assertEquals(
                "Better than no deal for Pakistan in " + RangeWords.ofHundred(odds.betterThanNoDeal())
                        + " draws; better than walking away in " + RangeWords.ofHundred(odds.betterThanWalkAway())
                        + ", by your beliefs.",
                RangeWords.odds(ranges));
        desk.offers().setAgreementDay(null);
        runUntilFirstPicture();
        assertEquals(
                "Without an agreement there is nothing to weigh against no deal.",
                RangeWords.odds(model.rangesProperty().get()));
    }

    @Test
    void aRangeOfOtherTermsIsNotCalledFine() {
        model.setShown(true);
        runUntilFirstPicture();
        assertEquals("32 draws, refining to 256", RangeWords.draws(model.rangesProperty().get(), true, MOST));
        assertEquals("Drawing\u2026", RangeWords.draws(model.rangesProperty().get(), false, MOST));
        assertEquals("Drawing\u2026", RangeWords.draws(null, true, MOST));
    }
}
