package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Lever;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.ShippedScenarios;

/** The log of moves, and the last of them looked at again. */
class DeskMovesTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();
    private static final List<String> NAMES = List.of(
            "Cotton to US$ 100 m a year", "Cotton to US$ 200 m a year", "pin Crude oil and soybeans (B)", "signed on day 60");

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
    }

    private void fourMoves() {
        desk.offers().setTerm(COTTON, 100);
        desk.offers().setTerm(COTTON, 200);
        desk.pins().pin();
        desk.offers().setAgreementDay(60);
    }

    private Moves moves() {
        return desk.movesProperty().getValue();
    }

    private double cotton() {
        return desk.state().offer().value(COTTON);
    }

    @Test
    void allMovesStandInOrder() {
        assertEquals(Moves.NONE, moves());
        fourMoves();
        assertEquals(new Moves(List.of(), NAMES, List.of()), moves());
        desk.undo();
        assertEquals(new Moves(List.of(), NAMES.subList(0, 3), NAMES.subList(3, 4)), moves());
    }

    @Test
    void goesSeveralStepsBackAndOn() {
        fourMoves();
        DeskState last = desk.state();
        desk.go(1);
        assertEquals(100, cotton());
        assertEquals(1, desk.state().pinned().size());
        assertEquals(new Moves(List.of(), NAMES.subList(0, 1), NAMES.subList(1, 4)), moves(), "the next one first");
        desk.go(4);
        assertEquals(last, desk.state());
        assertEquals(NAMES, moves().made());
        desk.go(0);
        assertEquals(0, cotton());
        assertFalse(desk.dirtyProperty().get(), "back at what was opened");
        assertEquals(NAMES, moves().undone());
        desk.go(99);
        assertEquals(last, desk.state());
    }

    @Test
    void aNewMoveTakesTheUndoneOnesAway() {
        fourMoves();
        desk.go(2);
        desk.offers().setTerm(COTTON, 300);
        assertEquals(
                new Moves(List.of(), List.of(NAMES.get(0), NAMES.get(1), "Cotton to US$ 300 m a year"), List.of()), moves());
    }

    @Test
    void movesOfEarlierSittingsStandBeforeAndAreOutOfReach() {
        fourMoves();
        Session saved = desk.session();
        desk.open(CASE, saved);
        desk.offers().setTerm(COTTON, 50);
        assertEquals(new Moves(NAMES, List.of("Cotton to US$ 50 m a year"), List.of()), moves());
        desk.go(0);
        assertEquals(200, cotton());
    }

    /** What was tabled is not taken back. */
    @Test
    void whatIsClosedIsOutOfReach() {
        fourMoves();
        desk.close("tabled", true);
        assertEquals(List.of(), moves().made());
        assertEquals("tabled", moves().earlier().get(4));
        assertEquals(Optional.empty(), desk.lastMove());
    }

    /** Nor is the other person at this machine told what was tried before. */
    @Test
    void theWayThereCanBeKeptFromTheOther() {
        fourMoves();
        desk.close("tabled", false);
        assertEquals(new Moves(List.of("tabled"), List.of(), List.of()), moves());
        assertEquals(List.of("tabled"), desk.session().moves());
    }

    // --- Looked at again

    @Test
    void theLastMoveHasBothItsStates() {
        assertEquals(Optional.empty(), desk.lastMove());
        DeskState before = desk.state();
        desk.offers().setTerm(COTTON, 100);
        assertEquals(new LastMove(NAMES.get(0), before, desk.state()), desk.lastMove().orElseThrow());
        desk.undo();
        assertEquals(Optional.empty(), desk.lastMove());
    }

    @Test
    void aPreviewIsShownAndChangesNothing() {
        DeskState before = desk.state();
        desk.offers().setTerm(COTTON, 100);
        desk.markSaved();
        DeskState now = desk.state();
        Session saved = desk.session();
        desk.preview(before);
        assertSame(before, desk.shownProperty().get());
        assertEquals(before, desk.pictureProperty().get().state());
        assertSame(now, desk.state());
        assertEquals(saved, desk.session());
        assertFalse(desk.dirtyProperty().get());
        assertEquals(NAMES.get(0), desk.undoNameProperty().get());
        desk.repaint();
        assertEquals(before, desk.pictureProperty().get().state(), "a change of theme shows the same anew");
        desk.endPreview();
        assertSame(now, desk.shownProperty().get());
        assertEquals(now, desk.pictureProperty().get().state());
    }

    @Test
    void aMoveEndsThePreview() {
        DeskState before = desk.state();
        desk.offers().setTerm(COTTON, 100);
        desk.preview(before);
        desk.offers().setTerm(COTTON, 150);
        assertEquals(desk.state(), desk.shownProperty().get());
        assertEquals(desk.state(), desk.pictureProperty().get().state());
    }

    /** What a move changed of the beliefs is judged by the beliefs of then. */
    @Test
    void aPreviewIsJudgedByItsOwnBeliefs() {
        DeskState before = desk.state();
        Scenario whole = desk.scenario();
        desk.setPreferences("believe nothing else", new OwnPreferences(
                Optional.empty(), Optional.empty(), Map.of(COTTON.id(), new Lever.Political(9, 9))));
        assertTrue(desk.scenario() != whole);
        desk.preview(before);
        assertEquals(
                whole.lever(COTTON.id()).orElseThrow().political(),
                desk.pictureProperty().get().scene().scenario().lever(COTTON.id()).orElseThrow().political());
        desk.endPreview();
        assertSame(desk.scenario(), desk.pictureProperty().get().scene().scenario());
    }
}
