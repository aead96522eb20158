package org.parley.desk.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Rehearsal;
import org.parley.desk.FakeDialogs;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.scenario.Happening;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;

/** Rehearsals at the desk: what is tabled stays so, events reach the numbers, two people see only their own, and all of it is kept. */
class RehearsingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("classroom").orElseThrow().value();

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final FakeDialogs dialogs = new FakeDialogs();
    private Desk desk;
    private Rehearsing model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, work::add);
        desk.open(CASE);
        model = new Rehearsing(desk, dialogs);
    }

    private void workAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private void prepare(Optional<String> tactic, OptionalInt minutes, boolean events) {
        model.prepare(model.setup(Lever.Side.HOME, tactic, minutes, events ? Happening.ids(CASE.rehearsalEvents()) : List.of(), true));
        workAll();
    }

    private void begin(String tactic, boolean events) {
        prepare(Optional.of(tactic), OptionalInt.empty(), events);
        model.endBrief();
    }

    private Rehearsal now() {
        return model.rehearsalProperty().get();
    }

    @Test
    void theBriefComesFirstAndIsOfTheOwnSideAlone() {
        prepare(Optional.of("hard"), OptionalInt.empty(), false);
        assertEquals(Lever.Side.HOME, model.sheetProperty().get().brief().side());
        assertFalse(model.sheetProperty().get().limits().isEmpty());
        assertEquals(Status.PREPARING, now().status());
        assertEquals(Optional.empty(), model.seatProperty().get());
        model.endBrief();
        assertEquals(Status.RUNNING, now().status());
        assertNull(model.sheetProperty().get());
    }

    /** What lies on the desk is tabled; the machine answers; and no move from before can be undone. */
    @Test
    void whatIsTabledCannotBeTakenBack() {
        Lever lever = CASE.levers().get(0);
        desk.offers().setTerm(lever, lever.base() + lever.step());
        begin("even", false);
        assertNotEquals(null, desk.undoNameProperty().get(), "to begin takes nothing away");
        desk.offers().setTerm(lever, lever.base());
        assertNotEquals(null, desk.undoNameProperty().get());
        Map<String, Double> terms = desk.state().offer().terms();
        model.table("  Our first word. ");
        assertTrue(model.thinkingProperty().get());
        workAll();
        assertFalse(model.thinkingProperty().get());
        assertEquals(2, now().tabled().size());
        assertEquals("Our first word.", now().tabled().get(0).note());
        same(terms, now().tabled().get(0).terms());
        assertFalse(now().tabled().get(1).note().isEmpty(), "a machine says what it wants");
        assertEquals(2, now().round());
        assertNull(desk.undoNameProperty().get());
        desk.undo();
        assertEquals(2, now().tabled().size());
        assertTrue(desk.session().moves().toString().contains("tables an offer in round 1"), desk.session().moves().toString());
    }

    @Test
    void anOfferThatNobodySignsIsNotTabled() {
        begin("even", false);
        desk.offers().setAgreementDay(null);
        model.table("");
        assertTrue(model.saidProperty().get().contains("not signed"), model.saidProperty().get());
        assertTrue(now().tabled().isEmpty());
    }

    /** An event changes what the desk computes, and leaving the rehearsal takes it away again. */
    @Test
    void eventsReachTheNumbersOfTheDesk() {
        double before = desk.pictureProperty().get().offer().outcome().on(org.parley.scenario.Basis.LONG_RUN).exports();
        begin("hard", true);
        int rounds = 0;
        while (now().struck().isEmpty()) {
            model.pass();
            workAll();
            assertTrue(rounds++ < 20, "the case has events");
        }
        assertEquals(now().struck(), desk.talksProperty().get().orElseThrow().struck());
        assertEquals(now().day(), desk.talksProperty().get().orElseThrow().day());
        assertNotEquals(CASE.struck(), desk.scenario().struck());
        assertEquals(desk.scenario().struck(), desk.pictureProperty().get().scene().scenario().struck());
        assertTrue(footer().endsWith("Events of a rehearsal are counted."), footer());
        model.leave();
        assertFalse(footer().contains("rehearsal"), footer());
        assertEquals(Optional.empty(), desk.talksProperty().get());
        assertEquals(CASE.struck(), desk.scenario().struck());
        assertEquals(
                before,
                desk.pictureProperty().get().offer().outcome().on(org.parley.scenario.Basis.LONG_RUN).exports(),
                0);
    }

    private String footer() {
        return Chart.of(ChartKind.EXPORTS, desk.pictureProperty().get().scene(), ChartStyle.SLIDE).footer();
    }

    /** Leaving pauses; it is saved with the work, and goes on where it was, by the same machine with the same answers. */
    @Test
    void aRehearsalSurvivesTheProgram() {
        begin("micro", false);
        model.table("");
        workAll();
        model.leave();
        assertEquals(Status.PAUSED, desk.rehearsals().all().get(0).status());
        assertTrue(desk.dirtyProperty().get());
        String saved = SessionFile.write(desk.session());
        desk.markSaved();
        assertFalse(desk.dirtyProperty().get());

        Desk later = new Desk(Runnable::run, Runnable::run, work::add);
        later.open(CASE, SessionFile.read("s", saved.getBytes(StandardCharsets.UTF_8), CASE).value());
        Rehearsing again = new Rehearsing(later, dialogs);
        again.open(0);
        assertEquals(2, again.rehearsalProperty().get().round());
        again.resume();
        again.table("");
        workAll();

        model.open(0);
        model.resume();
        model.table("");
        workAll();
        assertEquals(now().tabled(), again.rehearsalProperty().get().tabled());
        assertEquals(4, now().tabled().size());
    }

    /** One that was running when the program went is paused: nobody sat at the table. */
    @Test
    void aRunningOneIsOpenedPaused() {
        begin("hard", false);
        assertEquals(Status.RUNNING, desk.rehearsals().all().get(0).status());
        model.open(0);
        assertEquals(Status.PAUSED, now().status());
    }

    private void beginOfTwo() {
        prepare(Optional.empty(), OptionalInt.empty(), false);
        model.sit();
        model.endBrief();
        workAll();
        model.sit();
        model.endBrief();
        model.sit();
    }

    /** What one tried before the word was given is neither in the log of moves nor on the desk when the other sits down. */
    @Test
    void whatOneTriedTheOtherIsNotTold() {
        Lever lever = CASE.levers().get(0);
        desk.offers().setTerm(lever, lever.base() + lever.step());
        beginOfTwo();
        desk.offers().setTerm(lever, lever.base() + 2 * lever.step());
        Map<String, Double> tabled = desk.state().offer().terms();
        model.table("");
        List<String> told = desk.session().moves();
        assertEquals(5, told.size(), "one from before, the beginning, two briefs and what was tabled: " + told);
        assertTrue(told.get(1).equals("Two people begin a rehearsal"), told.toString());
        assertTrue(told.get(4).contains("tables an offer"), told.toString());
        model.sit();
        desk.offers().setTerm(lever, lever.base() + 3 * lever.step());
        model.pass();
        same(tabled, desk.state().offer().terms());
        assertEquals(6, desk.session().moves().size(), desk.session().moves().toString());
        assertNull(desk.undoNameProperty().get());
    }

    /** Nor what one tried, or pinned, over the brief. */
    @Test
    void whatOneTriedOverTheBriefTheOtherIsNotShown() {
        Lever lever = CASE.levers().get(0);
        desk.offers().setTerm(lever, lever.base() + lever.step());
        DeskState known = desk.state();
        prepare(Optional.empty(), OptionalInt.empty(), false);
        for (Lever.Side side : Lever.Side.values()) {
            model.sit();
            workAll();
            assertEquals(side, model.sheetProperty().get().brief().side());
            desk.offers().setTerm(lever, lever.base() + 2 * lever.step());
            desk.pins().pin();
            model.endBrief();
            assertEquals(known, desk.state());
            assertNull(desk.undoNameProperty().get());
            assertNull(desk.redoNameProperty().get());
        }
        assertEquals(
                List.of("Two people begin a rehearsal"),
                desk.session().moves().stream().filter(move -> !move.contains("brief")).skip(1).toList());
    }

    /** Time runs out while one reads the own brief once more. */
    @Test
    void aBriefIsNotLeftOpenForTheOther() {
        prepare(Optional.empty(), OptionalInt.of(1), false);
        model.sit();
        model.endBrief();
        workAll();
        model.sit();
        model.endBrief();
        model.sit();
        model.brief(Lever.Side.HOME);
        workAll();
        assertNotEquals(null, model.sheetProperty().get());
        for (int second = 0; second <= 60 && model.seatProperty().get().isEmpty(); second++) {
            model.tick();
        }
        assertEquals(Optional.of(Lever.Side.PARTNER), model.seatProperty().get());
        assertNull(model.sheetProperty().get());
    }

    /** Where nothing was tabled yet, nothing is left on the desk. */
    @Test
    void whoPassesFirstLeavesNothing() {
        Lever lever = CASE.levers().get(0);
        beginOfTwo();
        desk.offers().setTerm(lever, lever.base() + lever.step());
        model.pass();
        assertEquals(lever.base(), desk.state().offer().value(lever));
        assertNull(desk.undoNameProperty().get());
    }

    /** The screen is covered between the briefs and before every turn; what is better for both stays unsaid. */
    @Test
    void twoPeopleSeeOnlyTheirOwn() {
        prepare(Optional.empty(), OptionalInt.empty(), false);
        assertEquals(Optional.of(Lever.Side.HOME), model.seatProperty().get());
        model.sit();
        assertEquals(Lever.Side.HOME, model.sheetProperty().get().brief().side());
        model.endBrief();
        assertNull(model.sheetProperty().get(), "the one's brief is gone before the other sits down");
        workAll();
        assertEquals(Optional.of(Lever.Side.PARTNER), model.seatProperty().get());
        model.sit();
        assertEquals(Lever.Side.PARTNER, model.sheetProperty().get().brief().side());
        assertTrue(model.sheetProperty().get().limits().isEmpty(), "the case's limits are home's");
        model.endBrief();
        assertEquals(Optional.of(Lever.Side.HOME), model.seatProperty().get());
        assertTrue(model.isUnhinted());
        assertTrue(Rehearsing.isApart(now()));
        model.sit();
        model.table("Take it.");
        assertEquals(Optional.of(Lever.Side.PARTNER), model.seatProperty().get());
        model.sit();
        model.accept();
        assertEquals(Status.AGREED, now().status());
        assertFalse(Rehearsing.isApart(now()));
        assertEquals(Optional.empty(), model.seatProperty().get());
    }

    /** The time of a round runs while somebody sits there; when it is over the turn passes, and in the end the deadline. */
    @Test
    void timeRunsOut() {
        prepare(Optional.of("hard"), OptionalInt.of(2), false);
        assertEquals(-1, model.secondsLeftProperty().get());
        model.endBrief();
        assertEquals(120, model.secondsLeftProperty().get());
        model.tick();
        assertEquals(119, model.secondsLeftProperty().get());
        model.pause();
        model.tick();
        assertEquals(-1, model.secondsLeftProperty().get());
        model.resume();
        assertEquals(120, model.secondsLeftProperty().get());
        int rounds = now().days().size();
        for (int round = 1; round <= rounds; round++) {
            assertEquals(round, now().round());
            run(120);
            workAll();
            assertTrue(now().tabled().get(2 * round - 2).passed());
        }
        assertTrue(now().isLastAnswer());
        run(120);
        assertEquals(Status.DEADLINE_PASSED, now().status());
        assertTrue(model.saidProperty().get().contains("deadline passed"), model.saidProperty().get());
    }

    private void run(int seconds) {
        for (int second = 0; second < seconds; second++) {
            model.tick();
        }
    }

    /** With hints on one is told what the proposal is worth to oneself; without them nothing. */
    @Test
    void hintsTellOnesOwnGain() {
        begin("hard", false);
        desk.repaint();
        double gain = model.gainProperty().get().orElseThrow();
        Map<String, Double> terms = desk.state().offer().terms();
        assertEquals(
                now().world().worth(terms).home() - now().world().walkAway(Lever.Side.HOME), gain, 1e-12);
        assertFalse(model.isUnhinted());
        model.leave();
        model.prepare(model.setup(Lever.Side.HOME, Optional.of("hard"), OptionalInt.empty(), List.of(), false));
        workAll();
        model.endBrief();
        desk.repaint();
        assertEquals(Optional.empty(), model.gainProperty().get());
        assertTrue(model.isUnhinted());
    }

    /** What is changed at the desk meanwhile does not reach into the talks, and is told. */
    @Test
    void aDeskThatDiffersIsTold() {
        begin("hard", false);
        assertEquals(List.of(), model.words().differences(now()));
        desk.setAssumption(org.parley.scenario.AssumptionKey.GROWTH, 3.0);
        desk.offers().setMostFavoured(true);
        assertEquals(List.of("assumptions", "same cuts for every country"), model.words().differences(now()));
        assertEquals(Map.of(), now().setup().assumptions());
    }

    @Test
    void theirOfferAndTheDealGoOnTheDesk() {
        begin("conceding", false);
        model.pass();
        workAll();
        Offer mine = desk.state().offer();
        model.lookAt(now().tabled().get(1));
        same(now().tabled().get(1).terms(), desk.state().offer().terms());
        desk.undo();
        assertEquals(mine, desk.state().offer());
        model.accept();
        assertEquals(Status.AGREED, now().status());
        model.putDeal();
        same(now().deal().orElseThrow().terms(), desk.state().offer().terms());
    }

    /** The same value of every term, whether or not those without a concession are named. */
    private void same(Map<String, Double> expected, Map<String, Double> terms) {
        for (Lever lever : CASE.levers()) {
            assertEquals(now().offer(expected).value(lever), now().offer(terms).value(lever), lever.id());
        }
    }

    @Test
    void withoutBeliefsNothingIsPrepared() {
        OwnPreferences none = desk.state().preferences().with(CASE, Lever.Side.PARTNER, List.of());
        desk.setPreferences("none", none);
        prepare(Optional.of("hard"), OptionalInt.empty(), false);
        assertNull(now());
        assertEquals(List.of(), desk.rehearsals().all());
        assertTrue(model.saidProperty().get().contains("cares for") || model.saidProperty().get().contains("care for"));
    }

    @Test
    void walkingAwayIsAskedTwice() {
        begin("hard", false);
        dialogs.confirm.add(false);
        model.walkAway();
        assertEquals(Status.RUNNING, now().status());
        dialogs.confirm.add(true);
        model.walkAway();
        assertEquals(Status.WALKED_AWAY, now().status());
        assertEquals(Optional.of(Lever.Side.HOME), now().endedBy());
    }

    @Test
    void anotherCaseEndsIt() {
        begin("hard", true);
        desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        assertNull(now());
        assertEquals(Optional.empty(), desk.talksProperty().get());
        assertEquals(List.of(), desk.rehearsals().all());
    }

    @Test
    void oneCanBeThrownAway() {
        begin("hard", false);
        model.leave();
        prepare(Optional.of("even"), OptionalInt.empty(), false);
        model.leave();
        dialogs.confirm.add(false);
        model.remove(0, "the first");
        assertEquals(2, desk.rehearsals().all().size(), "whoever thinks better of it keeps it");
        dialogs.confirm.add(true);
        model.remove(0, "the first");
        assertEquals(List.of("the first"), dialogs.confirmed.get(1));
        assertEquals(1, desk.rehearsals().all().size());
        assertEquals(Optional.of("even"), desk.rehearsals().all().get(0).setup().tactic());
    }

    /** It is work like all other: told of as not saved, in the file, and there again after a pause. */
    @Test
    void whatIsToBeSaidIsKeptAsItIsTyped() {
        begin("micro", false);
        desk.markSaved();
        model.say("Wheat first, and th");
        assertTrue(desk.dirtyProperty().get());
        Session saved = SessionFile.read("s", SessionFile.write(desk.session()).getBytes(StandardCharsets.UTF_8), CASE)
                .value();
        assertEquals("Wheat first, and th", saved.rehearsals().get(0).draft());
        model.leave();
        model.open(0);
        model.resume();
        assertEquals("Wheat first, and th", now().record().draft());
        model.table("Wheat first, and then gas.");
        assertEquals("Wheat first, and then gas.", now().tabled().get(0).note());
        assertEquals("", now().record().draft(), "it has been said");
        model.say("Too early");
        assertEquals("", now().record().draft(), "it is the machine's turn");
        workAll();
        assertEquals(2, now().tabled().size(), "the machine was not disturbed");
    }

    /** The number that is shown beside the proposal stays that of the proposal while one types. */
    @Test
    void typingDoesNotTakeTheHintAway() {
        prepare(Optional.of("micro"), OptionalInt.empty(), false);
        workAll();
        model.endBrief();
        workAll();
        Optional<Double> gain = model.gainProperty().get();
        assertTrue(gain.isPresent());
        model.say("W");
        workAll();
        assertEquals(gain, model.gainProperty().get());
    }
}
