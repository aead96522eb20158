package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.parley.bargain.Rehearsal.Move;
import org.parley.scenario.Happening;
import org.parley.scenario.Lever.Side;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.RehearsalSetup;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tabled;
import org.parley.scenario.Tree;

/** The moves of a rehearsal, its clock, and what strikes. */
class RehearsalTest {

    private static final Scenario CASE = Cases.CLASSROOM;

    static RehearsalSetup setup(Scenario scenario, Side side, Optional<String> tactic, boolean events, int seed) {
        return new RehearsalSetup(
                side,
                tactic,
                RehearsalSetup.usualRounds(scenario.clock()),
                OptionalInt.empty(),
                events ? Happening.ids(scenario.rehearsalEvents()) : List.of(),
                false,
                seed,
                scenario.offers().get(0),
                Map.of(),
                OwnPreferences.NONE);
    }

    private static Rehearsal two(Scenario scenario, boolean events) {
        return Rehearsal.of(scenario, setup(scenario, Side.HOME, Optional.empty(), events, 1));
    }

    private static Rehearsal passing(Rehearsal rehearsal, int turns) {
        Rehearsal now = rehearsal;
        for (int turn = 0; turn < turns; turn++) {
            now = now.pass("");
        }
        return now;
    }

    private static void refuses(String words, Rehearsal rehearsal, Move... moves) {
        for (Move move : moves) {
            assertTrue(rehearsal.refusal(move).orElse("").contains(words), move + ": " + rehearsal.refusal(move));
        }
    }

    /** What is possible, and nothing else. */
    private static void allows(Rehearsal rehearsal, Move... moves) {
        for (Move move : Move.values()) {
            assertEquals(Set.of(moves).contains(move), rehearsal.refusal(move).isEmpty(), move.toString());
        }
    }

    @Test
    void whatIsPossibleWhen() {
        Rehearsal ready = two(CASE, false);
        allows(ready, Move.START);
        refuses("not begun", ready, Move.TABLE, Move.PASS, Move.ACCEPT, Move.WALK_AWAY, Move.PAUSE);
        Rehearsal running = ready.start();
        allows(running, Move.TABLE, Move.PASS, Move.WALK_AWAY, Move.PAUSE);
        refuses("tabled nothing", running, Move.ACCEPT);
        refuses("begun already", running, Move.START);
        Rehearsal answered = running.table(Map.of("wheat", 50.0), "a start");
        allows(answered, Move.TABLE, Move.PASS, Move.ACCEPT, Move.WALK_AWAY, Move.PAUSE);
        Rehearsal paused = answered.pause();
        allows(paused, Move.RESUME);
        refuses("paused", paused, Move.TABLE, Move.ACCEPT, Move.PAUSE);
        assertEquals(answered.record(), paused.resume().record());
        allows(answered.walkAway());
        refuses("over", answered.accept(), Move.values());
        assertThrows(IllegalStateException.class, () -> paused.table(Map.of(), ""));
        assertThrows(IllegalStateException.class, () -> answered.accept().walkAway());
    }

    /** What is refused is not done either, whoever asks: a rehearsal cannot be brought out of order. */
    @Test
    void whatIsRefusedIsNotDone() {
        Rehearsal ready = two(CASE, false);
        Rehearsal running = ready.start();
        Rehearsal paused = running.pause();
        for (Executable move : List.<Executable>of(
                running::start,
                () -> ready.pass(""),
                () -> paused.pass(""),
                running::accept,
                ready::walkAway,
                running::letDeadlinePass,
                ready::pause,
                paused::pause,
                running::resume)) {
            String reason = assertThrows(IllegalStateException.class, move).getMessage();
            assertFalse(reason.isBlank());
        }
    }

    @Test
    void whatIsToBeSaidIsKeptUntilTheTurnIsOver() {
        Rehearsal running = two(CASE, false).start();
        Rehearsal saying = running.saying("wheat, for a start");
        assertEquals("wheat, for a start", saying.record().draft());
        assertEquals(running.tabled(), saying.tabled());
        assertEquals("wheat, for a start", saying.pause().record().draft());
        assertEquals("wheat, for a start", saying.pause().resume().record().draft());
        assertEquals("", saying.table(Map.of("wheat", 50.0), "said").record().draft());
        assertEquals("", saying.pass("").record().draft());
        assertEquals("", saying.walkAway().record().draft());
        assertEquals("", saying.table(Map.of("wheat", 50.0), "").saying("yes").accept().record().draft());
    }

    @Test
    void sidesSpeakByTurnsAndTheClockMovesWhenBothHave() {
        Rehearsal now = Rehearsal.of(CASE, setup(CASE, Side.PARTNER, Optional.empty(), false, 1)).start();
        assertEquals(Side.PARTNER, now.turn());
        assertEquals(10, now.day());
        now = now.table(Map.of("wheat", 100.0, "gas", 0.0), "wheat first");
        assertEquals(Side.HOME, now.turn());
        assertEquals(1, now.round());
        now = now.pass("");
        assertEquals(2, now.round());
        assertEquals(20, now.day());
        assertEquals(
                List.of(
                        new Tabled(Side.PARTNER, 1, 10, false, Map.of("wheat", 100.0), "wheat first", Map.of()),
                        new Tabled(Side.HOME, 1, 10, true, Map.of(), "", Map.of())),
                now.tabled());
        assertTrue(now.standing().isEmpty());
    }

    @Test
    void aDealIsSignedOnTheDayOfItsRound() {
        Rehearsal now = passing(two(CASE, false).start(), 2).table(Map.of("partner-rate", 9.5), "");
        Rehearsal agreed = now.accept();
        assertEquals(Status.AGREED, agreed.status());
        assertEquals(Optional.of(Side.PARTNER), agreed.endedBy());
        assertEquals(20, agreed.deal().orElseThrow().agreementDay());
        assertEquals(Map.of("partner-rate", 9.5), agreed.deal().orElseThrow().terms());
        assertTrue(now.walkAway().deal().isEmpty());
    }

    @Test
    void theLastOfferCanStillBeAccepted() {
        Rehearsal now = passing(two(CASE, false).start(), 11);
        assertTrue(now.isLastRound());
        assertFalse(now.isLastAnswer());
        refuses("rounds left", now, Move.LET_DEADLINE_PASS);
        now = now.table(Map.of(), "that is all");
        assertTrue(now.isLastAnswer());
        assertEquals(6, now.round());
        allows(now, Move.ACCEPT, Move.WALK_AWAY, Move.PAUSE, Move.LET_DEADLINE_PASS);
        assertEquals(Optional.of(Side.HOME), now.accept().endedBy());
        assertEquals(Status.DEADLINE_PASSED, now.letDeadlinePass().status());
        assertEquals(Optional.empty(), now.letDeadlinePass().endedBy());
    }

    @Test
    void termsThatDoNotFitAreRefusedInWords() {
        Rehearsal now = two(CASE, false).start();
        Exception tooMuch = assertThrows(IllegalArgumentException.class, () -> now.table(Map.of("wheat", 151.0), ""));
        assertEquals(
                "This offer cannot be tabled: Wheat is 151; expected from 0 to 150 US$ m a year.", tooMuch.getMessage());
        Exception unknown = assertThrows(IllegalArgumentException.class, () -> now.table(Map.of("tea", 1.0), ""));
        assertTrue(unknown.getMessage().startsWith("This offer cannot be tabled: the offer is no term"), unknown.getMessage());
    }

    @Test
    void eventsStrikeWhenTheirDayIsPassed() {
        Rehearsal now = two(CASE, true);
        assertEquals(List.of(), now.struck());
        now = now.start();
        assertEquals(List.of(), now.striking());
        now = passing(now, 4);
        assertEquals(30, now.day());
        assertEquals(List.of("eastvale-deal"), now.striking().stream().map(Happening::id).toList());
        now = passing(now, 2);
        assertEquals(List.of(), now.striking());
        assertEquals(List.of("eastvale-deal"), now.record().struck());
        now = passing(now, 2);
        assertEquals(List.of("wheat-crop"), now.striking().stream().map(Happening::id).toList());
        assertEquals(List.of("eastvale-deal", "wheat-crop"), now.record().struck());
        assertEquals(117.0, now.world().scenario().imports().get(0).baseMusd());
        assertEquals(90.0, now.world(1).scenario().imports().get(0).baseMusd());
        assertEquals(List.of(), passing(two(CASE, false).start(), 8).struck());
    }

    /** Who prepares knows nothing yet of what strikes before the first round, on day 10. */
    @Test
    void whatStrikesBeforeTheFirstRoundStrikesAsItBegins() {
        Rehearsal ready = two(extended(5, 7).scenario(), true);
        assertEquals(60, ready.world().scenario().endOfTalks());
        assertEquals(60, ready.deadlineDay());
        assertEquals(List.of(10, 20, 30, 40, 50, 58), ready.days());
        Rehearsal begun = ready.start();
        assertEquals(List.of("more"), begun.striking().stream().map(Happening::id).toList());
        assertEquals(67, begun.world().scenario().endOfTalks());
        assertEquals(67, begun.deadlineDay());
        assertEquals(List.of(10, 20, 30, 40, 50, 58, 66), begun.days());
    }

    /** Eastvale settles on day 25, between the second round and the third. */
    @Test
    void whatIsOnTheTableLapsesWhenSomethingStrikes() {
        Rehearsal now = passing(two(CASE, true).start(), 3).table(Map.of("partner-rate", 20.0), "");
        assertEquals(30, now.day());
        refuses("has lapsed", now, Move.ACCEPT);
        Rehearsal again = now.table(Map.of(), "").table(Map.of("partner-rate", 20.0), "");
        assertEquals(40, again.day());
        assertTrue(again.refusal(Move.ACCEPT).isEmpty());
        assertTrue(passing(two(CASE, false).start(), 3)
                .table(Map.of("partner-rate", 20.0), "")
                .refusal(Move.ACCEPT)
                .isEmpty());
    }

    private static Tree extended(int day, int days) {
        return Tree.shipped("classroom")
                .set(
                        "/rehearsalEvents",
                        "[{\"id\": \"more\", \"day\": " + day + ", \"title\": \"x\", \"text\": \"x\", \"source\": \"assumption\","
                                + " \"effect\": {\"kind\": \"extension\", \"days\": " + days + "}}]");
    }

    /** Rounds are about ten days apart: 25 more days make three rounds, the last on the day before the new deadline of day 85. */
    @Test
    void anExtensionAddsRoundsAtEvenDistances() {
        Rehearsal now = two(extended(55, 25).scenario(), true).start();
        assertEquals(List.of(10, 20, 30, 40, 50, 58), now.days());
        assertEquals(60, now.deadlineDay());
        now = passing(now, 10);
        assertEquals(List.of(10, 20, 30, 40, 50, 58, 67, 75, 84), now.days());
        assertEquals(85, now.deadlineDay());
        assertFalse(now.isLastRound());
        now = passing(now, 8);
        assertEquals(84, now.day());
        assertTrue(now.isLastAnswer());
    }

    /** It strikes on day 60, when the sixth round is over: what looked like the last one was not. */
    @Test
    void anExtensionAfterTheLastRoundGoesOnWithTheNext() {
        Rehearsal now = passing(two(extended(60, 4).scenario(), true).start(), 10);
        assertTrue(now.isLastRound());
        now = passing(now, 2);
        assertFalse(now.isLastAnswer());
        assertEquals(63, now.day());
        assertEquals(List.of("more"), now.record().struck());
    }

    @Test
    void roundsOfACaseThatNamesNone() {
        Scenario scenario = Tree.shipped("classroom").set("/clock/rounds", "[]").scenario();
        assertEquals(List.of(10, 20, 30, 40, 50, 60), RehearsalSetup.usualRounds(scenario.clock()));
    }
}
