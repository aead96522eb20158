package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;
import org.parley.scenario.Sessions;
import org.parley.scenario.ShippedScenarios;

/** Changes of assumptions at the desk: one undo step each, for all offers, and none where a value is the file's. */
class DeskAssumptionsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
    }

    private Map<String, Object> changed() {
        return desk.state().assumptions();
    }

    private Set<AssumptionKey> counted() {
        return ChangedAssumptions.of(CASE, desk.state());
    }

    private String message() {
        return desk.messageProperty().get();
    }

    /** Puts an offer on the desk that has a word of its own on what is delivered. */
    private void openWithOwnWord(double deliveredPct) {
        Offer offer = CASE.offer("everything").orElseThrow();
        Offer own = new Offer(
                offer.id(),
                offer.name(),
                offer.summary(),
                offer.situation(),
                offer.agreementDay(),
                offer.extensionDays(),
                offer.mostFavoured(),
                offer.terms(),
                Map.of("deliveredPct", deliveredPct),
                Map.of());
        desk.open(CASE, Sessions.of(
                CASE.id(), "", own, "", List.of(), Map.of(), List.of(), Pack.EMPTY, Map.of()));
    }

    @Test
    void aChangeReachesAllOffersAndIsOneStep() {
        desk.setAssumption(AssumptionKey.DELIVERED, 57.0);
        assertEquals(Map.of("deliveredPct", 57.0), changed());
        assertEquals(57.0, desk.pictureProperty().get().offer().outcome().assumptions().deliveredPct());
        assertEquals(57.0, desk.pictureProperty().get().pins().get(0).outcome().assumptions().deliveredPct());
        assertEquals("Share of a purchase promise that is delivered: 57%", desk.undoNameProperty().get());
        assertEquals(Set.of(AssumptionKey.DELIVERED), counted());
        desk.undo();
        assertEquals(Map.of(), changed());
        assertNull(desk.undoNameProperty().get());
    }

    @Test
    void aDragIsOneStep() {
        desk.beginDrag();
        for (double pct = 79; pct > 60; pct--) {
            desk.setAssumption(AssumptionKey.DELIVERED, pct);
        }
        desk.endDrag();
        desk.undo();
        assertEquals(Map.of(), changed());
        assertNull(desk.undoNameProperty().get());
    }

    @Test
    void theFilesValueIsNoChange() {
        desk.setAssumption(AssumptionKey.ORDER_LAG, 10.0);
        desk.setAssumption(AssumptionKey.ORDER_LAG, 30); // whole, while the file's is not
        assertEquals(Map.of(), changed());
        assertFalse(desk.dirtyProperty().get());
    }

    @Test
    void switchesAndSchedulesAreNamedInWords() {
        desk.setAssumption(AssumptionKey.RUSH_ON, false);
        assertEquals("Rush orders before the deadline: off", desk.undoNameProperty().get());
        desk.setAssumption(AssumptionKey.RIVALS, "april-2025");
        assertEquals(
                "What other suppliers pay after the deadline: The April 2025 country rates",
                desk.undoNameProperty().get());
        assertEquals("april-2025", desk.pictureProperty().get().offer().outcome().assumptions().rivals());
        assertEquals(Set.of(AssumptionKey.RIVALS, AssumptionKey.RUSH_ON), counted());
    }

    @Test
    void smallNumbersKeepTheirDigitsInTheName() {
        desk.setAssumption(AssumptionKey.RUSH_BETA, 0.012);
        assertEquals(
                "Extra orders for each point of feared rise: 0.012 share for each pp", desk.undoNameProperty().get());
    }

    @Test
    void whatMakesNoSenseIsTakenBackToTheEndAndSaidSo() {
        desk.setAssumption(AssumptionKey.DELIVERED, 140.0);
        assertEquals(Map.of("deliveredPct", 100.0), changed());
        assertTrue(message().contains("100% is the most") && message().contains("140"), message());
        desk.setAssumption(AssumptionKey.DELIVERED, -3.0);
        assertEquals(Map.of("deliveredPct", 0.0), changed());
        assertTrue(message().contains("0% is the least"), message());
        desk.setAssumption(AssumptionKey.DELIVERED, 50.0);
        assertEquals("", message());
    }

    @Test
    void daysAreWhole() {
        desk.setAssumption(AssumptionKey.EFFECTIVE, 7.5);
        assertEquals(Map.of(), changed());
        assertTrue(message().contains("whole number") && message().contains("7.5"), message());
    }

    @Test
    void aResetIsOneStep() {
        desk.setAssumption(AssumptionKey.DELIVERED, 57.0);
        desk.setAssumption(AssumptionKey.RIVALS, "pause");
        desk.setAssumption(AssumptionKey.RUSH_ON, false);
        Map<String, Object> before = changed();
        assertEquals(List.of("rivals", "frontLoading.on", "deliveredPct"), List.copyOf(before.keySet()));
        desk.resetAssumptions();
        assertEquals(Map.of(), changed());
        assertEquals(Set.of(), counted());
        desk.undo();
        assertEquals(before, changed());
    }

    @Test
    void anOffersOwnWordIsCountedOnceAndCanBeOverruledEvenByTheFilesValue() {
        openWithOwnWord(57);
        assertEquals(Set.of(AssumptionKey.DELIVERED), counted());
        desk.setAssumption(AssumptionKey.DELIVERED, 60.0);
        assertEquals(Set.of(AssumptionKey.DELIVERED), counted());
        desk.setAssumption(AssumptionKey.DELIVERED, 80.0);
        assertEquals(Map.of("deliveredPct", 80.0), changed());
        assertEquals(Set.of(), counted());
        assertEquals(80.0, desk.pictureProperty().get().offer().outcome().assumptions().deliveredPct());
    }

    /** Numbers that no world can be made of: the change stands, and can be taken back, but nothing is passed off as its result. */
    @Test
    void aRushThatCannotBePaidBackIsSaidAndDimmed() {
        desk.setAssumption(AssumptionKey.RUSH_BETA, 1.0);
        assertTrue(desk.staleProperty().get());
        assertFalse(message().isEmpty());
        desk.undo();
        assertFalse(desk.staleProperty().get());
    }
}
