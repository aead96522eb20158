package org.parley.desk.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.state.Desk;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Tree;

/** When unsaved work is kept, and when it is not. */
class AutosaveTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path home;

    private final FakeLater later = new FakeLater();
    private final SimpleObjectProperty<Origin> origin = new SimpleObjectProperty<>(Origin.SHIPPED);
    private Path folder;
    private Desk desk;
    private RecoverySlot slot;
    private Autosave autosave;

    @BeforeEach
    void open() throws IOException {
        folder = home.resolve("recovery");
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        slot = new RecoveryFolder(folder).begin();
        autosave = new Autosave(
                desk, origin, slot, later, Clock.fixed(NOON, ZoneOffset.UTC), Runnable::run, Runnable::run);
    }

    private String kept() throws IOException {
        return Files.exists(slot.place()) ? Files.readString(slot.place()) : "nothing";
    }

    private String session() {
        return SessionFile.write(desk.session());
    }

    private List<String> endings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(slot.id(), ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void keepsAChangeWithinSeconds() throws IOException {
        later.pass(60);
        assertEquals("nothing", kept(), "there is nothing unsaved");
        desk.offers().setTerm(COTTON, 100);
        later.pass(14);
        assertEquals("nothing", kept());
        later.pass(1);
        assertEquals(session(), kept());
    }

    /** Who never rests for fifteen seconds must not go without. */
    @Test
    void furtherChangesDoNotPutItOff() throws IOException {
        for (int second = 0; second <= 15; second++) {
            desk.offers().setTerm(COTTON, second + 1);
            later.pass(1);
        }
        assertTrue(kept().contains("\"cotton\": 15"), kept());
        // The one after it is kept in its turn.
        later.pass(15);
        assertEquals(session(), kept());
    }

    @Test
    void undoneToTheSavePointNothingIsKept() throws IOException {
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        desk.undo();
        assertEquals("nothing", kept());
        later.pass(60);
        assertEquals("nothing", kept());
        desk.redo();
        later.pass(15);
        assertEquals(session(), kept());
    }

    @Test
    void undoneBeforeItWasKeptNothingIsWritten() throws IOException {
        desk.offers().setTerm(COTTON, 100);
        later.pass(10);
        desk.undo();
        later.pass(60);
        assertEquals("nothing", kept());
        // And a later change has its whole fifteen seconds.
        desk.offers().setTerm(COTTON, 200);
        later.pass(14);
        assertEquals("nothing", kept());
    }

    @Test
    void whatIsSavedIsKeptNoMore() throws IOException {
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        desk.markSaved();
        assertEquals("nothing", kept());
        assertEquals(List.of(".json", ".lock"), endings());
    }

    @Test
    void saysWhatIsKeptAndSince() throws IOException {
        Path file = home.resolve("work.parley");
        origin.set(new Origin(Optional.of(file), Optional.of(new DiskMark(7, "ab")), Optional.empty()));
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        KeptDetails details = KeptWork.details(new SlotFiles(folder, slot.id()));
        assertEquals(
                new KeptDetails(
                        Optional.of(file), Optional.of(new DiskMark(7, "ab")), CASE.title(), Optional.of(NOON), Optional.empty()),
                details);
    }

    @Test
    void saysWhereItIsAboutToSave() throws IOException {
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        Path place = home.resolve("new.parley");
        autosave.savingIn(place);
        KeptDetails details = KeptWork.details(new SlotFiles(folder, slot.id()));
        assertEquals(Optional.of(place), details.saving());
        assertEquals(Optional.of(NOON), details.kept(), "what was kept before still is");
        assertEquals(session(), kept());
        desk.markSaved();
        assertEquals(Optional.empty(), KeptWork.details(new SlotFiles(folder, slot.id())).saving());
    }

    /** The case's own file may be gone tomorrow. */
    @Test
    void theTextOfACaseIsKeptBesideIt() throws IOException {
        byte[] text = keptOnOwnCase();
        assertEquals(new String(text), Files.readString(new SlotFiles(folder, slot.id()).scenario()));
        // And goes when another case is opened.
        desk.markSaved();
        origin.set(Origin.SHIPPED);
        desk.offers().setTerm(COTTON, 200);
        later.pass(15);
        assertFalse(Files.exists(new SlotFiles(folder, slot.id()).scenario()));
    }

    /** Work on a case of one's own is kept. */
    private byte[] keptOnOwnCase() {
        byte[] text = Tree.shipped("classroom").set("/id", "\"village\"").text().getBytes();
        origin.set(new Origin(Optional.empty(), Optional.empty(), Optional.of(text)));
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        return text;
    }

    @Test
    void recoveredWorkIsUnsavedUntilItIsSaved() throws IOException {
        desk.openUnsaved(CASE, desk.session());
        assertTrue(desk.dirtyProperty().get());
        desk.offers().setTerm(COTTON, 100);
        desk.undo();
        assertTrue(desk.dirtyProperty().get(), "no undo leads to a saved state");
        autosave.now();
        assertEquals(session(), kept());
        desk.markSaved();
        assertFalse(desk.dirtyProperty().get());
    }

    @Test
    void aCleanEndLeavesNothing() throws IOException {
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        autosave.end();
        assertEquals(List.of(), endings());
        desk.offers().setTerm(COTTON, 200);
        later.pass(60);
        autosave.now();
        autosave.end();
        assertEquals(List.of(), endings());
    }

    @Test
    void whatCannotBeKeptIsToldAndTriedAgain() throws IOException {
        Path aside = home.resolve("aside");
        Files.move(folder, aside);
        Files.writeString(folder, "no folder");
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        assertTrue(desk.messageProperty().get().contains("cannot be kept"), desk.messageProperty().get());
        desk.offers().setTerm(COTTON, 110);
        assertEquals("", desk.messageProperty().get());
        later.pass(15);
        assertTrue(desk.messageProperty().get().contains("cannot be kept"), "whoever works on is told again");
        Files.delete(folder);
        Files.move(aside, folder);
        later.pass(15);
        assertEquals(session(), kept());
    }

    /** Somebody who tidies up while the program runs does no harm. */
    @Test
    void aRemovedFolderIsMadeAnew() throws IOException {
        byte[] text = keptOnOwnCase();
        Files.move(folder, home.resolve("aside"));
        desk.offers().setTerm(COTTON, 110);
        later.pass(15);
        assertEquals(session(), kept());
        assertEquals(new String(text), Files.readString(new SlotFiles(folder, slot.id()).scenario()));
        assertEquals("", desk.messageProperty().get());
        // Another program sees that this one lives, and offers nothing of it.
        assertEquals(List.of(), new RecoveryFolder(folder).left(Instant.now()));
        autosave.end();
        assertEquals(List.of(), endings());
    }

    /** Where a rehearsal stands is no move that undo knows; it is kept all the same. */
    @Test
    void aRehearsalIsKept() throws IOException {
        String running =
                """
                [{"side": "home", "counterpart": "hard", "rounds": [15, 30], "events": ["cotton-crop"], "hints": false,
                  "seed": 1, "held": {"id": "x", "name": "X", "agreementDay": 75, "extensionDays": 0, "mfn": false,
                  "levers": {}}, "assumptions": {}, "status": "running", "struck": [], "tabled": []}]
                """;
        String text = Tree.of(session()).set("/rehearsals", running).text();
        var record = SessionFile.read("x", text.getBytes(), CASE).value().rehearsals().get(0);
        desk.rehearsals().keep(0, record);
        later.pass(15);
        assertEquals(1, SessionFile.read("x", kept().getBytes(), CASE).value().rehearsals().size());
    }
}
