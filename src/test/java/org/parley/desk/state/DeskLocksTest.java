package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;

/** A locked term stays, whatever asks it to move, but with the whole offer. */
class DeskLocksTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();
    private static final Lever CRUDE = CASE.lever("crude-oil").orElseThrow();

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        desk.offers().setTerm(COTTON, 200);
        desk.offers().setLocked(COTTON, true);
    }

    private double value(Lever lever) {
        return desk.state().offer().value(lever);
    }

    private String message() {
        return desk.messageProperty().get();
    }

    @Test
    void aLockIsAMoveWithAName() {
        assertEquals(Set.of("cotton"), desk.state().locked());
        assertEquals("lock Cotton", desk.undoNameProperty().get());
        desk.offers().setLocked(COTTON, false);
        assertEquals("unlock Cotton", desk.undoNameProperty().get());
        desk.undo();
        assertTrue(desk.state().isLocked(COTTON));
        desk.undo();
        assertFalse(desk.state().isLocked(COTTON));
    }

    @Test
    void aLockedTermDoesNotMoveAndSaysSo() {
        desk.offers().setTerm(COTTON, 210);
        assertEquals(200, value(COTTON));
        assertEquals("Cotton is locked. Unlock it to move it.", message());
        assertEquals("lock Cotton", desk.undoNameProperty().get());
        desk.offers().setTerm(COTTON, 200);
        desk.offers().setTerm(CRUDE, 100);
        assertEquals(100, value(CRUDE), "the others move");
        assertEquals("", message());
        desk.offers().setLocked(COTTON, false);
        desk.offers().setTerm(COTTON, 210);
        assertEquals(210, value(COTTON));
    }

    @Test
    void noResetMovesIt() {
        desk.offers().setTerm(CRUDE, 100);
        desk.offers().resetToChosen();
        assertEquals(200, value(COTTON));
        assertEquals(desk.state().chosen().value(CRUDE), value(CRUDE));
        assertEquals("Locked terms were not reset: Cotton.", message());
        desk.offers().resetToNoConcession();
        assertEquals(200, value(COTTON));
        assertEquals(List.of(COTTON), desk.state().offer().moved(CASE.levers()));
        assertEquals("Locked terms were not reset: Cotton.", message());
    }

    @Test
    void aResetThatAsksNothingOfItSaysNothing() {
        desk.offers().setLocked(COTTON, false);
        desk.offers().setTerm(COTTON, 0);
        desk.offers().setLocked(COTTON, true);
        desk.offers().setTerm(CRUDE, 100);
        desk.offers().resetToChosen();
        assertEquals("", message());
        assertFalse(desk.state().isChanged());
    }

    @Test
    void theWholeOfferTakesItAlong() {
        desk.offers().pick(CASE.offer("zero-tariff").orElseThrow());
        assertEquals(0, value(COTTON));
        assertTrue(desk.state().isLocked(COTTON), "and it is locked where it stands now");
        desk.undo();
        assertEquals(200, value(COTTON));
        desk.go(0);
        assertEquals(0, value(COTTON));
        assertFalse(desk.state().isLocked(COTTON));
    }

    @Test
    void locksAreSavedWithTheWork() {
        desk.offers().setLocked(CASE.lever("partner-rate").orElseThrow(), true);
        Session saved = desk.session();
        assertEquals(List.of("partner-rate", "cotton"), saved.locked(), "in the order of the case");
        byte[] file = SessionFile.write(saved).getBytes(StandardCharsets.UTF_8);
        Desk other = new Desk(Runnable::run, Runnable::run);
        other.open(CASE, SessionFile.read("x.parley", file, CASE).value());
        assertEquals(Set.of("cotton", "partner-rate"), other.state().locked());
        assertFalse(other.dirtyProperty().get());
        assertEquals(saved, other.session());
    }
}
