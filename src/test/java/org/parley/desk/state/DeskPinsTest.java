package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartKind;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

/** Names of pinned offers, and what goes by them. */
class DeskPinsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        desk.offers().setTerm(CASE.lever("cotton").orElseThrow(), 100);
        desk.pins().pin();
    }

    private List<String> names() {
        return desk.state().pinned().stream().map(Offer::name).toList();
    }

    private String message() {
        return desk.messageProperty().get();
    }

    @Test
    void aPinIsRenamedAndUndoneByName() {
        Offer before = desk.state().pinned().get(1);
        assertTrue(desk.pins().rename(1, "  Cotton first "));
        assertEquals(List.of("Zero-tariff agreement", "Cotton first"), names());
        assertEquals(before.withName(before.id(), "Cotton first"), desk.state().pinned().get(1), "nothing else of it");
        assertEquals(List.of(0, 1), desk.state().places());
        assertEquals("rename pinned Crude oil and soybeans (B) to Cotton first", desk.undoNameProperty().get());
        assertEquals("", message());
        desk.undo();
        assertEquals(before.name(), names().get(1));
    }

    @Test
    void anEmptyNameIsRefusedAndSaid() {
        List<String> before = names();
        assertFalse(desk.pins().rename(1, "   "));
        assertEquals(before, names());
        assertEquals("Crude oil and soybeans (B) keeps its name: a pin needs one.", message());
    }

    @Test
    void aNameThatIsTakenIsRefusedAndSaid() {
        List<String> before = names();
        for (String taken : List.of("zero-tariff AGREEMENT", "No deal", "Before the tariffs", "Crude oil and soybeans")) {
            assertFalse(desk.pins().rename(1, taken), taken);
            assertTrue(message().toLowerCase().contains(taken.toLowerCase()), message());
            assertTrue(message().contains("already"), message());
        }
        assertFalse(desk.pins().rename(1, "x".repeat(61)));
        assertTrue(message().contains("60"), message());
        assertEquals(before, names());
    }

    /** It is the case's own offer, which may have its own name back. */
    @Test
    void anOfferOfTheCaseMayTakeItsNameAgain() {
        assertTrue(desk.pins().rename(0, "Free trade"));
        assertTrue(desk.pins().rename(0, "Zero-tariff agreement"));
        assertEquals("Zero-tariff agreement", names().get(0));
    }

    @Test
    void theSameNameIsNoMove() {
        String last = desk.undoNameProperty().get();
        assertTrue(desk.pins().rename(0, "Zero-tariff agreement"));
        assertEquals(last, desk.undoNameProperty().get());
    }

    @Test
    void thePackFollowsTheNewName() {
        String old = Pack.pin("Zero-tariff agreement");
        desk.pack().set("pack", desk.state()
                .pack()
                .withOffers(List.of(Pack.ON_DESK, old))
                .with(ChartKind.COMPARISON.word(), new Pack.Columns(List.of(Pack.ON_DESK, old), old, Pack.ON_DESK)));
        desk.pins().rename(0, "Free trade");
        Pack pack = desk.state().pack();
        String now = Pack.pin("Free trade");
        assertEquals(List.of(Pack.ON_DESK, now), pack.offers());
        assertEquals(
                new Pack.Columns(List.of(Pack.ON_DESK, now), now, Pack.ON_DESK),
                pack.items().get(0).columns());
        assertFalse(pack.shows(old));
        desk.undo();
        assertTrue(desk.state().pack().shows(old));
    }
}
