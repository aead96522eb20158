package org.parley.desk.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartKind;
import org.parley.chart.Spans;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.Sessions;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Simulator;

/** The view-model without a window: everything is computed and shown at once, on the test's own thread. */
class DeskTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();
    /** In the offer of the first minute, with a value of its own. */
    private static final Lever CRUDE = CASE.lever("crude-oil").orElseThrow();
    /** Not in that offer: it stands at no concession. */
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();

    private static final Lever RATE = CASE.partnerRate().orElseThrow();

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
    }

    private double value(Lever lever) {
        return desk.state().offer().value(lever);
    }

    private String message() {
        return desk.messageProperty().get();
    }

    private boolean dirty() {
        return desk.dirtyProperty().get();
    }

    private void assertMessage(String... words) {
        for (String word : words) {
            assertTrue(message().contains(word), "'" + word + "' not in '" + message() + "'");
        }
    }

    // --- Opening

    @Test
    void opensOnCrudeAndSoybeansWithZeroTariffPinned() {
        assertEquals("crude-and-soybeans", desk.state().offer().id());
        assertEquals(desk.state().offer(), desk.state().chosen());
        assertEquals(
                List.of("zero-tariff"),
                desk.state().pinned().stream().map(Offer::id).toList());
        assertEquals(Map.of(), desk.state().assumptions());
        assertFalse(dirty());
        assertNull(desk.undoNameProperty().get());
        assertNull(desk.redoNameProperty().get());
        assertEquals("", message());
    }

    /** A case without a desk of its own opens on its first offer; one without offers on no deal. */
    @Test
    void openingAnotherCaseStartsAfresh() {
        desk.offers().setTerm(RATE, 99);
        desk.pins().pin();
        desk.open(CLASSROOM);
        assertSame(CLASSROOM, desk.scenario());
        assertEquals(CLASSROOM.opening().offer(), desk.state().offer().id());
        assertEquals(desk.state().offer(), desk.state().chosen());
        assertEquals(
                CLASSROOM.opening().pinned(),
                desk.state().pinned().stream().map(Offer::id).toList());
        assertFalse(dirty());
        assertNull(desk.undoNameProperty().get());
        assertEquals("", message());
        assertSame(CLASSROOM, desk.pictureProperty().get().scene().scenario());
    }

    @Test
    void openingTheSameCaseForgetsTheMoves() {
        desk.offers().setTerm(COTTON, 100);
        desk.open(CASE);
        assertEquals(0, value(COTTON));
        desk.undo();
        assertEquals(0, value(COTTON), "nothing of the work before the opening can be undone");
    }

    // --- One term

    @Test
    void movesATermAndNothingElse() {
        Offer before = desk.state().offer();
        desk.offers().setTerm(COTTON, 120);
        assertEquals(120, value(COTTON));
        for (Lever lever : CASE.levers()) {
            if (lever != COTTON) {
                assertEquals(before.value(lever), value(lever), lever.id());
            }
        }
        assertTrue(desk.state().isChanged());
        assertTrue(dirty());
        assertEquals("", message());
    }

    @Test
    void aValueBeyondTheEndsIsTakenBackAndSaid() {
        desk.offers().setTerm(COTTON, 351);
        assertEquals(350, value(COTTON));
        assertMessage("Cotton", "350", "351", "most");
        desk.offers().setTerm(COTTON, -5);
        assertEquals(0, value(COTTON));
        assertMessage("Cotton", "\u22125", "least");
        desk.offers().setTerm(COTTON, 10);
        assertEquals("", message(), "a move that went well takes the message away");
    }

    /** The message comes even where the value already stands at that end. */
    @Test
    void askingForTooMuchTwiceIsSaidTwice() {
        desk.offers().setTerm(COTTON, 350);
        desk.offers().setTerm(COTTON, 400);
        assertMessage("400");
        assertEquals("Cotton to US$ 350 m a year", desk.undoNameProperty().get());
    }

    @Test
    void theSameValueIsNoMove() {
        desk.offers().setTerm(CRUDE, value(CRUDE));
        assertNull(desk.undoNameProperty().get());
        assertFalse(dirty());
    }

    /** A term that was not in the offer stands at no concession; moved back there, the offer is what it was. */
    @Test
    void aTermMovedBackIsNoChange() {
        desk.offers().setTerm(COTTON, 10);
        desk.offers().setTerm(COTTON, COTTON.base());
        assertFalse(desk.state().isChanged(), "moved back, it is the offer that was chosen");
        desk.offers().setTerm(CRUDE, 0);
        assertTrue(desk.state().isChanged());
        desk.offers().setTerm(CRUDE, 600);
        assertFalse(desk.state().isChanged());
    }

    // --- Dragging

    @Test
    void aDragIsOneStep() {
        desk.beginDrag();
        for (int value = 10; value <= 350; value += 10) {
            desk.offers().setTerm(COTTON, value);
        }
        desk.endDrag();
        assertEquals("Cotton to US$ 350 m a year", desk.undoNameProperty().get(), "named by where it ended");
        desk.undo();
        assertEquals(0, value(COTTON));
        assertNull(desk.undoNameProperty().get());
        desk.redo();
        assertEquals(350, value(COTTON));
        assertNull(desk.redoNameProperty().get());
    }

    @Test
    void twoDragsAreTwoSteps() {
        for (int end : new int[] {100, 200}) {
            desk.beginDrag();
            desk.offers().setTerm(COTTON, end - 10);
            desk.offers().setTerm(COTTON, end);
            desk.endDrag();
        }
        desk.undo();
        assertEquals(100, value(COTTON));
        desk.undo();
        assertEquals(0, value(COTTON));
    }

    @Test
    void draggedBackToTheStartLeavesNoStep() {
        desk.beginDrag();
        desk.offers().setTerm(CRUDE, 700);
        desk.offers().setTerm(CRUDE, 600);
        desk.endDrag();
        assertNull(desk.undoNameProperty().get());
        assertFalse(dirty());
    }

    /** The same for a term that the offer does not name. */
    @Test
    void draggedBackToNoConcessionLeavesNoStep() {
        desk.beginDrag();
        desk.offers().setTerm(COTTON, 50);
        desk.offers().setTerm(COTTON, 0);
        desk.endDrag();
        assertNull(desk.undoNameProperty().get());
        assertFalse(dirty());
    }

    @Test
    void draggedBackAndAwayAgainIsOneStep() {
        desk.beginDrag();
        desk.offers().setTerm(CRUDE, 700);
        desk.offers().setTerm(CRUDE, 600);
        desk.offers().setTerm(CRUDE, 740);
        desk.offers().setTerm(CRUDE, 760);
        desk.endDrag();
        desk.undo();
        assertEquals(600, value(CRUDE));
        assertNull(desk.undoNameProperty().get());
    }

    /** A step made before the drag must not be swallowed by it. */
    @Test
    void aDragDoesNotTouchTheStepBeforeIt() {
        desk.offers().setTerm(COTTON, 10);
        desk.beginDrag();
        desk.offers().setTerm(CRUDE, 700);
        desk.offers().setTerm(CRUDE, 600);
        desk.endDrag();
        assertEquals("Cotton to US$ 10 m a year", desk.undoNameProperty().get());
    }

    /** Undo by keyboard while the mouse still holds the thumb. */
    @Test
    void undoInTheMiddleOfADrag() {
        desk.offers().setTerm(CRUDE, 100);
        desk.beginDrag();
        desk.offers().setTerm(COTTON, 10);
        desk.undo();
        assertEquals(0, value(COTTON));
        desk.offers().setTerm(COTTON, 30);
        desk.offers().setTerm(COTTON, 40);
        desk.endDrag();
        assertEquals("Cotton to US$ 40 m a year", desk.undoNameProperty().get());
        desk.undo();
        assertEquals(0, value(COTTON));
        assertEquals(100, value(CRUDE), "the step before the drag is still a step of its own");
        desk.undo();
        assertEquals(600, value(CRUDE));
    }

    @Test
    void undoOfTheOnlyStepInTheMiddleOfADrag() {
        desk.beginDrag();
        desk.offers().setTerm(COTTON, 10);
        desk.undo();
        desk.offers().setTerm(COTTON, 30);
        desk.endDrag();
        desk.undo();
        assertEquals(0, value(COTTON));
        assertNull(desk.undoNameProperty().get());
    }

    // --- Undo and redo

    @Test
    void undoAndRedoByName() {
        desk.offers().setTerm(COTTON, 200);
        desk.offers().setTerm(RATE, 19);
        assertEquals("US extra tariff to 19%", desk.undoNameProperty().get());
        desk.undo();
        assertEquals("Cotton to US$ 200 m a year", desk.undoNameProperty().get());
        assertEquals("US extra tariff to 19%", desk.redoNameProperty().get());
        assertEquals(15, value(RATE));
        desk.redo();
        assertEquals(19, value(RATE));
        assertEquals("US extra tariff to 19%", desk.undoNameProperty().get());
    }

    @Test
    void aNewMoveEndsRedo() {
        desk.offers().setTerm(COTTON, 200);
        desk.undo();
        desk.offers().setTerm(COTTON, 100);
        assertNull(desk.redoNameProperty().get());
        desk.redo();
        assertEquals(100, value(COTTON), "redo with nothing to redo does nothing");
    }

    @Test
    void undoWithNothingToUndoDoesNothing() {
        DeskState before = desk.state();
        desk.undo();
        desk.redo();
        assertEquals(before, desk.state());
    }

    @Test
    void dirtyMeansNotAtTheSavePoint() {
        desk.offers().setTerm(COTTON, 200);
        assertTrue(dirty());
        desk.undo();
        assertFalse(dirty(), "back at the save point");
        desk.redo();
        desk.markSaved();
        assertFalse(dirty());
        desk.undo();
        assertTrue(dirty(), "the save point has moved");
        desk.offers().setTerm(COTTON, 200);
        assertFalse(dirty(), "the same work, reached in another way");
    }

    // --- Days

    @Test
    void theSigningStaysWithinTheTalks() {
        desk.offers().setAgreementDay(60);
        assertEquals(60, desk.state().offer().agreementDay());
        assertEquals("", message());
        desk.offers().setAgreementDay(91);
        assertEquals(90, desk.state().offer().agreementDay());
        assertMessage("90");
        desk.offers().setAgreementDay(-1);
        assertEquals(0, desk.state().offer().agreementDay());
        assertMessage("day 0");
    }

    @Test
    void anExtensionMakesRoomAndTakingItBackMovesTheSigning() {
        desk.offers().setExtensionDays(30);
        desk.offers().setAgreementDay(115);
        assertEquals(115, desk.state().offer().agreementDay());
        assertEquals(120, desk.offers().end(desk.state().offer()));
        desk.offers().setExtensionDays(10);
        assertEquals(10, desk.state().offer().extensionDays());
        assertEquals(100, desk.state().offer().agreementDay());
        assertMessage("100");
        desk.undo();
        assertEquals(115, desk.state().offer().agreementDay(), "the extension and the signing are one step");
        assertEquals(30, desk.state().offer().extensionDays());
    }

    @Test
    void theExtensionStaysWithinItsLimits() {
        desk.offers().setExtensionDays(91);
        assertEquals(90, desk.state().offer().extensionDays());
        assertMessage("90");
        desk.offers().setExtensionDays(-3);
        assertEquals(0, desk.state().offer().extensionDays());
        assertMessage("0 to 90");
    }

    @Test
    void noAgreementAndBack() {
        desk.offers().setAgreementDay(null);
        assertFalse(desk.state().offer().hasAgreement());
        assertEquals("no agreement", desk.undoNameProperty().get());
        // Terms stay where they are; they only do nothing.
        assertEquals(15, value(RATE));
        assertEquals(
                desk.pictureProperty().get().offer().noDeal().on(Basis.FIRST_YEAR).exports(),
                desk.pictureProperty().get().offer().outcome().on(Basis.FIRST_YEAR).exports());
        desk.undo();
        assertEquals(75, desk.state().offer().agreementDay());
    }

    @Test
    void withoutAnAgreementAnExtensionMovesNoSigning() {
        desk.offers().setAgreementDay(null);
        desk.offers().setExtensionDays(30);
        desk.offers().setExtensionDays(0);
        assertFalse(desk.state().offer().hasAgreement());
        assertEquals("", message());
    }

    @Test
    void mostFavouredNationIsAMove() {
        desk.offers().setMostFavoured(true);
        assertTrue(desk.state().offer().mostFavoured());
        assertEquals("same cuts for every country", desk.undoNameProperty().get());
        desk.offers().setMostFavoured(true);
        desk.undo();
        assertFalse(desk.state().offer().mostFavoured(), "switching on what is on is no second step");
    }

    // --- Offers

    @Test
    void picksAnOffer() {
        Offer everything = CASE.offer("everything").orElseThrow();
        desk.offers().setTerm(COTTON, 10);
        desk.offers().pick(everything);
        assertEquals(everything, desk.state().offer());
        assertEquals(everything, desk.state().chosen());
        assertEquals("put Everything on the table on the desk", desk.undoNameProperty().get());
        desk.undo();
        assertEquals(10, value(COTTON));
        assertEquals("crude-and-soybeans", desk.state().chosen().id());
    }

    @Test
    void resetsToTheChosenOffer() {
        desk.offers().setTerm(COTTON, 10);
        desk.offers().setAgreementDay(null);
        desk.offers().setMostFavoured(true);
        desk.offers().resetToChosen();
        assertEquals(desk.state().chosen(), desk.state().offer());
        assertEquals("reset to Crude oil and soybeans", desk.undoNameProperty().get());
        desk.undo();
        assertEquals(10, value(COTTON));
    }

    @Test
    void resetsToNoConcessionAndLeavesTheDays() {
        desk.offers().setExtensionDays(20);
        desk.offers().setAgreementDay(80);
        desk.offers().setMostFavoured(true);
        desk.offers().resetToNoConcession();
        Offer offer = desk.state().offer();
        assertEquals(List.of(), offer.moved(CASE.levers()));
        assertFalse(offer.mostFavoured());
        assertEquals(80, offer.agreementDay());
        assertEquals(20, offer.extensionDays());
        assertEquals("crude-and-soybeans", desk.state().chosen().id(), "what was chosen stays chosen");
    }

    // --- Pins

    @Test
    void pinsUpToFourAndSaysSoOnTheFifth() {
        for (int i = 1; i < Session.MOST_PINNED; i++) {
            desk.offers().setTerm(COTTON, 10 * i);
            desk.pins().pin();
            assertEquals("", message());
            assertEquals(i + 1, desk.state().pinned().size());
        }
        desk.offers().setTerm(COTTON, 100);
        DeskState before = desk.state();
        desk.pins().pin();
        assertMessage("4");
        assertEquals(before, desk.state());
    }

    /** A pin keeps its place, and with it its colour and dash, when another goes; a new one takes the place that is free. */
    @Test
    void aPinKeepsItsPlaceWhileItIsPinned() {
        desk.offers().setTerm(COTTON, 10);
        desk.pins().pin();
        desk.offers().setTerm(COTTON, 20);
        desk.pins().pin();
        assertEquals(List.of(0, 1, 2), desk.state().places());
        desk.pins().unpin(0);
        assertEquals(List.of(1, 2), desk.state().places());
        assertEquals(List.of(1, 2), desk.pictureProperty().get().scene().places());
        Session saved = desk.session();
        desk.offers().setTerm(COTTON, 30);
        desk.pins().pin();
        assertEquals(List.of(1, 2, 0), desk.state().places());
        desk.undo();
        assertEquals(List.of(1, 2), desk.state().places());
        desk.open(CASE, saved);
        assertEquals(List.of(1, 2), desk.state().places());
    }

    @Test
    void theSameOfferIsNotPinnedTwice() {
        desk.pins().pin();
        DeskState before = desk.state();
        desk.pins().pin();
        assertEquals(before, desk.state());
        assertMessage("Crude oil and soybeans", "already");
    }

    @Test
    void aChangedOfferIsPinnedUnderANameThatSaysSo() {
        desk.offers().setTerm(COTTON, 10);
        desk.pins().pin();
        Offer pin = desk.state().pinned().get(1);
        assertEquals("Crude oil and soybeans (B)", pin.name());
        assertEquals(10, pin.value(COTTON));
        assertEquals("Crude oil and soybeans", desk.state().offer().name(), "the desk's own offer keeps its name");
    }

    /** A slider's move changes one outcome; no deal and the pins are not worked out again. */
    @Test
    void onlyTheOfferIsComputedAnew() {
        Picture before = desk.pictureProperty().get();
        desk.offers().setTerm(COTTON, 10);
        Picture after = desk.pictureProperty().get();
        assertNotSame(before.offer().outcome(), after.offer().outcome());
        assertSame(before.offer().noDeal(), after.offer().noDeal());
        assertSame(before.pins().get(0).outcome(), after.pins().get(0).outcome());
        // Another case has outcomes of its own, even where an offer looks the same.
        desk.open(ShippedScenarios.find("classroom").orElseThrow().value());
        assertNotSame(after.offer().noDeal(), desk.pictureProperty().get().offer().noDeal());
    }

    @Test
    void variantsOfOneOfferAreToldApart() {
        desk.offers().setTerm(COTTON, 10);
        desk.pins().pin();
        desk.offers().setTerm(COTTON, 20);
        desk.pins().pin();
        assertEquals("Crude oil and soybeans (C)", desk.state().pinned().get(2).name());
        // Put back on the desk and changed again, a variant does not gather brackets.
        desk.offers().pick(desk.state().pinned().get(2));
        desk.offers().setTerm(COTTON, 30);
        assertEquals(
                "Crude oil and soybeans (changed)",
                desk.pictureProperty().get().offer().outcome().offer().name());
        desk.pins().pin();
        assertEquals("Crude oil and soybeans (D)", desk.state().pinned().get(3).name());
    }

    @Test
    void unpins() {
        desk.pins().pin();
        desk.pins().unpin(0);
        assertEquals(
                List.of("crude-and-soybeans"),
                desk.state().pinned().stream().map(Offer::id).toList());
        assertEquals("remove pinned Zero-tariff agreement", desk.undoNameProperty().get());
        desk.undo();
        assertEquals(2, desk.state().pinned().size());
    }

    // --- Messages

    @Test
    void aMessageGoesWithTheNextMoveOfAnyKind() {
        List<Runnable> moves = List.of(
                () -> desk.offers().pick(CASE.offer("everything").orElseThrow()),
                () -> desk.offers().setMostFavoured(true),
                () -> desk.offers().setAgreementDay(70),
                () -> desk.offers().setExtensionDays(5),
                () -> desk.offers().setTerm(CRUDE, 20),
                desk.offers()::resetToNoConcession,
                desk.offers()::resetToChosen,
                desk.pins()::pin,
                () -> desk.pins().unpin(0),
                desk::undo,
                desk::redo);
        for (int i = 0; i < moves.size(); i++) {
            desk.refuse("Cotton: 'x' is not a number.");
            moves.get(i).run();
            assertEquals("", message(), "after move " + i);
        }
    }

    // --- The picture

    @Test
    void thePictureFollowsTheState() {
        Picture before = desk.pictureProperty().get();
        assertEquals(desk.state(), before.state());
        desk.offers().setTerm(RATE, 5);
        Picture after = desk.pictureProperty().get();
        assertEquals(desk.state(), after.state());
        assertTrue(
                after.offer().exportsVsNoDeal(Basis.FIRST_YEAR) > before.offer().exportsVsNoDeal(Basis.FIRST_YEAR),
                "a lower tariff brings more exports");
        assertEquals(1, after.pins().size());
        assertEquals("Zero-tariff agreement", after.pins().get(0).outcome().offer().name());
        desk.undo();
        assertEquals(
                before.offer().outcome().on(Basis.LONG_RUN),
                desk.pictureProperty().get().offer().outcome().on(Basis.LONG_RUN));
    }

    /** The desk shares one no deal among offers of one world; it must be the very numbers of the simulator. */
    @Test
    void everyOfferStandsBesideTheNoDealOfItsOwnWorld() {
        Offer july = CASE.offer("july-2025").orElseThrow();
        Offer other = new Offer(
                "other", "Other", "", Offer.Situation.TALKS, 75, 0, false, Map.of("cotton", 100.0),
                Map.of("growthPct", 3.0), Map.of());
        desk.open(CASE, Sessions.of(
                CASE.id(), "", july, "", List.of(other, CASE.offer("zero-tariff").orElseThrow()), Map.of(), List.of(), Pack.EMPTY, Map.of()));
        Picture picture = desk.pictureProperty().get();
        Simulator simulator = new Simulator(CASE);
        List<Offer> offers = List.of(july, other, CASE.offer("zero-tariff").orElseThrow());
        for (int i = 0; i < 3; i++) {
            var expected = simulator.compare(offers.get(i), simulator.assumptions(offers.get(i), Map.of()));
            var shown = i == 0 ? picture.offer() : picture.pins().get(i - 1);
            for (Basis basis : Basis.values()) {
                assertEquals(expected.outcome().on(basis), shown.outcome().on(basis), offers.get(i).id());
                assertEquals(expected.noDeal().on(basis), shown.noDeal().on(basis), offers.get(i).id());
            }
        }
        assertNotEquals(
                picture.pins().get(0).noDeal().on(Basis.LONG_RUN).exports()
                        + picture.pins().get(0).noDeal().on(Basis.FIRST_YEAR).exports(),
                picture.pins().get(1).noDeal().on(Basis.LONG_RUN).exports()
                        + picture.pins().get(1).noDeal().on(Basis.FIRST_YEAR).exports(),
                "the two worlds differ, else this test shows nothing");
    }

    @Test
    void changedAssumptionsReachThePicture() {
        desk.open(CASE, Sessions.of(
                CASE.id(), "", CASE.offer("everything").orElseThrow(), "everything", List.of(),
                Map.of("deliveredPct", 0.0), List.of(), Pack.EMPTY, Map.of()));
        assertEquals(0.0, desk.pictureProperty().get().offer().outcome().assumptions().deliveredPct());
    }

    @Test
    void paintersArePaintedBeforeAnythingIsShown() {
        List<String> log = new ArrayList<>();
        desk.addPainter(scene -> {
            log.add("paint 1");
            return () -> log.add("show 1");
        });
        desk.addPainter(scene -> {
            log.add("paint 2");
            return () -> log.add("show 2");
        });
        desk.offers().setTerm(COTTON, 10);
        assertEquals(List.of("paint 1", "paint 2", "show 1", "show 2"), log);
    }

    @Test
    void aPainterThatIsTakenAwayPaintsNoMore() {
        List<String> log = new ArrayList<>();
        Painter stays = scene -> () -> log.add("stays");
        Painter goes = scene -> () -> log.add("goes");
        desk.addPainter(stays);
        desk.addPainter(goes);
        desk.offers().setTerm(COTTON, 10);
        desk.removePainter(goes);
        desk.removePainter(goes);
        desk.offers().setTerm(COTTON, 20);
        assertEquals(List.of("stays", "goes", "stays"), log);
    }

    @Test
    void theChangedNameIsOnTheChartsToo() {
        desk.offers().setTerm(COTTON, 10);
        assertEquals(
                "Crude oil and soybeans (changed)",
                desk.pictureProperty().get().offer().outcome().offer().name());
    }

    /** Axes only grow while dragging, so that nothing jumps under the thumb, and may shrink afterwards. */
    @Test
    void axesDoNotShrinkWhileDragging() {
        desk.pins().unpin(0);
        desk.offers().setTerm(CRUDE, 0);
        desk.offers().setTerm(RATE, RATE.base());
        double small = axis();
        desk.beginDrag();
        desk.offers().setTerm(CRUDE, 800);
        double large = axis();
        assertTrue(large > small, "else this test shows nothing: " + small + ", " + large);
        desk.offers().setTerm(CRUDE, 20);
        assertTrue(axis() >= large, "the axis shrank under the thumb");
        desk.offers().setTerm(CRUDE, 0);
        desk.endDrag();
        assertEquals(small, axis(), 1e-9, "after the drag it may shrink again");
    }

    private double axis() {
        var gain = Spans.of(desk.pictureProperty().get().scene()).gain();
        return gain.high() - gain.low();
    }

    // --- Saving

    private DeskState reopened() {
        Session read = SessionFile.read(
                        "work.parley", SessionFile.write(desk.session()).getBytes(StandardCharsets.UTF_8), CASE)
                .value();
        Desk other = new Desk(Runnable::run, Runnable::run);
        other.open(CASE, read);
        assertFalse(other.dirtyProperty().get());
        assertNull(other.undoNameProperty().get());
        return other.state();
    }

    @Test
    void whatIsSavedComesBackTheSame() {
        assertEquals(desk.state(), reopened());
        desk.offers().setTerm(COTTON, 110);
        desk.pins().pin();
        desk.offers().setExtensionDays(12);
        desk.offers().setAgreementDay(99);
        desk.offers().setMostFavoured(true);
        assertEquals(desk.state(), reopened());
        desk.offers().setAgreementDay(null);
        assertEquals(desk.state(), reopened());
        desk.offers().pick(Offer.NO_DEAL);
        assertEquals(desk.state(), reopened());
    }

    /** An offer pinned after a change has the id of the one it came from; put on the desk, it is what was chosen. */
    @Test
    void aChangedPinPutOnTheDeskComesBackTheSame() {
        desk.offers().setTerm(COTTON, 110);
        desk.pins().pin();
        desk.offers().resetToChosen();
        desk.offers().pick(desk.state().pinned().get(1));
        assertFalse(desk.state().isChanged());
        assertEquals(desk.state(), reopened());
    }

    /** An offer from a file is in no list of the scenario. */
    @Test
    void anOfferFromAFileComesBackTheSame() {
        desk.offers().pick(CASE.offer("everything").orElseThrow().withName("mine", "Mine"));
        assertEquals(desk.state(), reopened());
    }

    @Test
    void theSessionNamesItsCaseAndItsMoves() {
        desk.offers().setTerm(COTTON, 10);
        desk.offers().setTerm(CRUDE, 0);
        desk.undo();
        desk.offers().setAgreementDay(30);
        Session session = desk.session();
        assertEquals(CASE.id(), session.scenarioId());
        assertEquals(CASE.sha256(), session.scenarioSha256());
        assertEquals(List.of("Cotton to US$ 10 m a year", "signed on day 30"), session.moves());
    }

    @Test
    void movesOfEarlierSittingsStay() {
        desk.open(CASE, Sessions.of(
                CASE.id(), "", Offer.NO_DEAL, "", List.of(), Map.of(), List.of("first", "second"), Pack.EMPTY, Map.of("colour", "red")));
        desk.offers().setTerm(COTTON, 10);
        assertEquals(List.of("first", "second", "Cotton to US$ 10 m a year"), desk.session().moves());
        assertEquals(Map.of("colour", "red"), desk.session().other(), "fields that the program does not know travel on");
    }

    // --- What is told in passing

    @Test
    void tellsWhatWentWellAndKeepsItsOwnMessage() {
        List<String> told = new ArrayList<>();
        desk.notices().textProperty().addListener((property, before, now) -> told.add(now));
        desk.offers().setTerm(COTTON, 99_999);
        String own = message();
        desk.tell("Copied: Exports, as a picture");
        desk.tell("Copied: Exports, as a picture");
        assertEquals(
                List.of("Copied: Exports, as a picture", "", "Copied: Exports, as a picture"),
                told,
                "what is done twice is told twice");
        assertEquals(own, message());
        desk.notices().end();
        assertEquals("", desk.notices().textProperty().get());
        desk.tell("Copied: Exports, as a picture");
        desk.open(CLASSROOM);
        assertEquals("", desk.notices().textProperty().get(), "another case has nothing to do with it");
    }

    @Test
    void tellsHowManyChartsAreInThePack() {
        desk.pack().add(ChartKind.EXPORTS);
        assertEquals("Added to the briefing pack: Exports (1 chart in it)", desk.notices().textProperty().get());
        desk.pack().add(ChartKind.IMPORTS);
        assertEquals("Added to the briefing pack: Imports (2 charts in it)", desk.notices().textProperty().get());
        desk.notices().end();
        desk.pack().add(ChartKind.IMPORTS);
        assertEquals("", desk.notices().textProperty().get(), "nothing was added");
        assertMessage("Imports", "already");
    }
}
