package org.parley.desk.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bargain.YesPackage;
import org.parley.bargain.YesPackages;
import org.parley.chart.YesWords;
import org.parley.desk.FakeDialogs;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.ShippedScenarios;

/** What would they need to say yes, without a window: the answer follows the desk, and is put on it in one step. */
class AskingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();

    @TempDir
    Path folder;

    /** Long work waits here until it is let run. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private final FakeDialogs dialogs = new FakeDialogs();
    private Desk desk;
    private Asking model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, waiting::add);
        desk.open(CLASSROOM);
        model = new Asking(desk);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private YesPackages found() {
        return model.answerProperty().get().found();
    }

    private String answer() {
        return YesWords.answer(found(), model.answerProperty().get().scenario());
    }

    private static List<Offer> offers(YesPackages found) {
        return found.packages().stream().map(each -> each.way().offer()).toList();
    }

    @Test
    void nothingIsComputedUntilSomebodyLooks() {
        desk.offers().setTerm(CLASSROOM.levers().get(0), 5);
        assertEquals(0, waiting.size());
        model.watch(true);
        assertTrue(model.pendingProperty().get());
        assertNull(model.answerProperty().get());
        work();
        assertFalse(model.pendingProperty().get());
        model.watch(false);
        desk.offers().setTerm(CLASSROOM.levers().get(0), 10);
        assertTrue(model.pendingProperty().get(), "not of the present offer");
        assertEquals(0, waiting.size());
    }

    @Test
    void followsTheDeskAndIsDimmedMeanwhile() {
        model.watch(true);
        work();
        YesPackages before = found();
        desk.offers().pick(CLASSROOM.offer("free-trade").orElseThrow());
        assertTrue(model.pendingProperty().get());
        assertSame(before, found(), "shown dimmed until the new one is there");
        work();
        assertFalse(model.pendingProperty().get());
        assertEquals(CLASSROOM.offer("free-trade").orElseThrow(), found().offer().outcome().offer());
        desk.undo();
        work();
        assertEquals(offers(before), offers(found()));
        // Beliefs and assumptions count as well as terms.
        desk.setPreferences("x", OwnPreferences.NONE.with(
                CLASSROOM, Lever.Side.PARTNER, List.of(new Preference("imports-sold", "longRun", 1, 0, 500))));
        assertTrue(model.pendingProperty().get());
        work();
        assertFalse(model.pendingProperty().get());
        assertNotEquals(offers(before), offers(found()));
        desk.open(CASE);
        assertNull(model.answerProperty().get(), "of another case");
        work();
        assertEquals(CASE.id(), model.answerProperty().get().scenario().id());
        assertEquals(3, found().packages().size());
    }

    @Test
    void aWayIsPutOnTheDeskInOneStepAndTakenBack() {
        desk.open(CASE);
        model.watch(true);
        work();
        DeskState before = desk.state();
        YesPackage second = found().packages().get(1);
        model.put(second);
        int terms = second.way().moves().size();
        assertEquals(terms + " terms, as the United States would need to say yes", desk.undoNameProperty().get());
        for (Lever lever : CASE.levers()) {
            assertEquals(second.way().offer().value(lever), desk.state().offer().value(lever), lever.id());
        }
        assertEquals(before.offer().agreementDay(), desk.state().offer().agreementDay());
        assertEquals(before.offer().name(), desk.state().offer().name());
        // What is now on the desk is another question, and its old answer is not to be put there any more.
        DeskState put = desk.state();
        model.put(found().packages().get(0));
        model.pin(found().packages().get(0));
        assertEquals(put, desk.state());
        work();
        assertTrue(found().packages().get(0).homeChange() >= -1e-9, "what is on the desk is one of the ways");
        desk.undo();
        assertEquals(before, desk.state());
        assertNull(desk.undoNameProperty().get());
    }

    /** Terms that the chosen offer does not name are named no more, so that one who moves back sees no change. */
    @Test
    void theWayBackIsTheOfferItself() {
        desk.open(CASE);
        Offer chosen = desk.state().chosen();
        desk.offers().setTerm(CASE.lever("cotton").orElseThrow(), 100);
        desk.offers().setTerms("back", chosen);
        assertEquals(chosen, desk.state().offer());
        assertFalse(desk.state().isChanged());
    }

    @Test
    void aWayIsPinnedUnderANameOfItsOwn() {
        desk.open(CASE);
        model.watch(true);
        work();
        Offer onDesk = desk.state().offer();
        YesPackage first = found().packages().get(0);
        model.pin(first);
        assertEquals(onDesk, desk.state().offer(), "the desk stays as it is");
        List<Offer> pins = desk.state().pinned();
        assertEquals("Crude oil and soybeans (B)", pins.get(1).name());
        assertEquals(first.way().offer().terms(), pins.get(1).terms());
        model.pin(first);
        assertEquals(2, desk.state().pinned().size());
        assertTrue(desk.messageProperty().get().contains("(B)"), desk.messageProperty().get());
        model.pin(found().packages().get(1));
        model.pin(found().packages().get(2));
        assertEquals(Session.MOST_PINNED, desk.state().pinned().size());
    }

    @Test
    void everyCaseIsAnsweredInWords() {
        model.watch(true);
        desk.offers().pick(CLASSROOM.offer("keep-the-truce").orElseThrow());
        work();
        assertTrue(answer().matches("This offer is worth [0-9.]+ points less to Westmark than walking away\\. .*"), answer());
        desk.offers().pick(CLASSROOM.offer("wheat-and-gas").orElseThrow());
        work();
        assertTrue(answer().matches("Westmark would accept this offer as it is: it is worth [0-9.]+ points more .* take back .*"), answer());
        model.put(found().packages().get(0));
        work();
        assertTrue(answer().endsWith("nothing that it accepts is worth more to Norland."), answer());
        desk.offers().setAgreementDay(null);
        work();
        assertTrue(answer().startsWith("No agreement is signed in this offer"), answer());
        desk.offers().setAgreementDay(30);
        desk.setPreferences("x", OwnPreferences.NONE.with(CLASSROOM, Lever.Side.PARTNER, List.of()));
        work();
        assertTrue(answer().startsWith("Nobody has said what Westmark cares for"), answer());
        desk.setPreferences("y", OwnPreferences.NONE.with(
                CLASSROOM, Lever.Side.PARTNER, List.of(new Preference("partner-duty-revenue", "longRun", 1, -500, 500))));
        desk.offers().setTerm(CLASSROOM.partnerRate().orElseThrow(), 0);
        work();
        assertTrue(answer().startsWith("Nothing that Norland can give is enough"), answer());
        assertFalse(found().packages().isEmpty());
        String moves = YesWords.moves(found().packages().get(0), CLASSROOM).toString();
        assertTrue(moves.contains("Westmark takes back"), moves);
        desk.setPreferences("z", OwnPreferences.NONE.with(
                CLASSROOM, Lever.Side.PARTNER, List.of(new Preference("political-cost", "longRun", 1, 20, 0))));
        work();
        assertTrue(answer().contains(" Westmark "), answer());
    }

    // --- The room card

    @Test
    void theRoomCardIsSavedWhereTheUserSays() throws Exception {
        desk.open(CASE);
        RoomCards cards = new RoomCards(desk, dialogs);
        Path file = folder.resolve("card.pdf");
        dialogs.save.add(Optional.of(file));
        desk.offers().setTerm(CASE.lever("cotton").orElseThrow(), 50);
        cards.save();
        assertTrue(cards.busyProperty().get());
        cards.save(); // one at a time: nobody is asked again
        work();
        assertFalse(cards.busyProperty().get());
        assertEquals(List.of("pakistan-us-2025-crude-and-soybeans-changed-room-card.pdf"), dialogs.suggested);
        String text = text(file);
        assertTrue(text.contains("Crude oil and soybeans (changed)"), text);
        assertEquals("Room card saved: " + file, desk.notices().textProperty().get());
        dialogs.save.add(Optional.empty());
        cards.save();
        assertEquals(0, waiting.size(), "thought better of it");
    }

    /** The words of a card of one page. */
    private static String text(Path card) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(card))) {
            assertEquals(1, document.getNumberOfPages());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String savedCard(String name) throws IOException {
        Path file = folder.resolve(name);
        dialogs.save.add(Optional.of(file));
        new RoomCards(desk, dialogs).save();
        work();
        return text(file);
    }

    @Test
    void lockedTermsStayOnTheRoomCardToo() throws IOException {
        model.watch(true);
        work();
        Lever moved = found().packages().get(0).way().moves().get(0).lever();
        String move = moved.name() + ": from ";
        String free = savedCard("free.pdf");
        assertTrue(free.contains(move), free);
        assertFalse(free.contains("Locked"), free);
        desk.offers().setLocked(moved, true);
        String held = savedCard("held.pdf");
        assertFalse(held.contains(move), held);
        assertTrue(held.contains("Locked terms are held where they are: " + moved.name() + "."), held);
    }

    @Test
    void aCardThatCannotBeWrittenIsToldInPlainWords() {
        RoomCards cards = new RoomCards(desk, dialogs);
        dialogs.save.add(Optional.of(folder.resolve("missing").resolve("card.pdf")));
        cards.save();
        work();
        assertEquals(List.of("Nothing was saved: The folder " + folder.resolve("missing")
                + " is not there."), dialogs.warned);
        assertFalse(cards.busyProperty().get());
    }

    @Test
    void lockedTermsStayInEveryPackage() {
        model.watch(true);
        work();
        assertEquals("", model.answerProperty().get().held());
        Lever moved = found().packages().get(0).way().moves().get(0).lever();
        double value = desk.state().offer().value(moved);
        desk.offers().setLocked(moved, true);
        assertTrue(model.pendingProperty().get(), "it was over offers that move it");
        work();
        assertEquals("Locked terms are held: " + moved.name() + ".", model.answerProperty().get().held());
        for (Offer offer : offers(found())) {
            assertEquals(value, offer.value(moved), offer.toString());
        }
    }
}
