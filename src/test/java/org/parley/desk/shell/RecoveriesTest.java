package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.FakeDialogs;
import org.parley.desk.recovery.Autosave;
import org.parley.desk.recovery.FakeLater;
import org.parley.desk.recovery.RecoveryFolder;
import org.parley.desk.recovery.RecoverySlot;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs.Choice;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Tree;

/** A program that died, and the next start. */
class RecoveriesTest {

    private static final int RECOVER = 0;
    private static final int DISCARD = 1;
    private static final int LATER = 2;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");
    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();

    @TempDir
    Path home;

    private Path folder;
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeLater later = new FakeLater();
    private RecoveryFolder recovery;
    private Desk desk;
    private Documents documents;
    private RecoverySlot slot;
    private Autosave autosave;

    @BeforeEach
    void start() throws IOException {
        folder = home.resolve("recovery");
        recovery = new RecoveryFolder(folder);
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        documents = new Documents(desk, dialogs);
        slot = recovery.begin();
        autosave = new Autosave(
                desk,
                documents.originProperty(),
                slot,
                later,
                Clock.fixed(NOON, ZoneOffset.UTC),
                Runnable::run,
                Runnable::run);
    }

    @AfterEach
    void everythingWasAsked() {
        assertTrue(dialogs.answers.isEmpty() && dialogs.choices.isEmpty() && dialogs.save.isEmpty());
    }

    private void offer() {
        new Recoveries(recovery, documents, autosave, dialogs, KARACHI).offer(Instant.now().plusSeconds(60));
    }

    /** What the dead leave is what the living had on disk, with a lock that nobody holds. */
    private void die() throws IOException {
        Map<String, byte[]> left = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                left.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        autosave.end();
        for (Map.Entry<String, byte[]> file : left.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The user's file with the work as it is. */
    private Path saved() {
        Path file = home.resolve("work.parley");
        dialogs.save.add(Optional.of(file));
        documents.save();
        return file;
    }

    private void changeAndDie(double cotton) throws IOException {
        desk.offers().setTerm(COTTON, cotton);
        later.pass(15);
        die();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whereNothingWasLeftNothingIsAsked() {
        offer();
        assertEquals(List.of(), dialogs.chosen);
    }

    @Test
    void recoversWhatWasNotSaved() throws IOException {
        changeAndDie(100);
        DeskState before = desk.state();
        start();
        dialogs.answers.add(RECOVER);
        offer();
        assertEquals(before, desk.state());
        assertTrue(desk.dirtyProperty().get(), "it is still to be saved");
        assertEquals(List.of("Recover", "Discard", "Later"), dialogs.chosen.get(0).subList(2, 5));
        String detail = dialogs.chosen.get(0).get(1);
        assertTrue(detail.contains("Case: " + CASE.title()), detail);
        assertTrue(detail.contains("never saved"), detail);
        assertTrue(detail.contains("Kept: 1 Mar 2026, 17:00"), detail);
        // What the dead program kept is gone, what this one keeps stands there.
        assertEquals(SessionFile.write(desk.session()), Files.readString(slot.place()));
        assertEquals(3, names().size(), names().toString());
    }

    @Test
    void saveGoesWhereItBelonged() throws IOException {
        Path file = saved();
        changeAndDie(100);
        start();
        dialogs.answers.add(RECOVER);
        offer();
        assertTrue(dialogs.chosen.get(0).get(1).contains("File: " + file));
        assertEquals(file, documents.fileProperty().get());
        assertTrue(documents.save(), "with nothing asked: nobody else has touched it");
        assertEquals(SessionFile.write(desk.session()), Files.readString(file));
        assertFalse(Files.exists(slot.place()));
    }

    @Test
    void whatWasWrittenMeanwhileIsNotReplacedUnasked() throws IOException {
        Path file = saved();
        changeAndDie(100);
        Files.writeString(file, "another program's");
        Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(3600)));
        start();
        dialogs.answers.addAll(List.of(RECOVER, 2));
        offer();
        assertTrue(dialogs.chosen.get(0).get(1).contains("written later, on 1 Mar 2026, 18:00"));
        assertFalse(documents.save());
        assertEquals("another program's", Files.readString(file));
    }

    @Test
    void discardedIsGone() throws IOException {
        changeAndDie(100);
        start();
        dialogs.answers.add(DISCARD);
        offer();
        assertFalse(desk.dirtyProperty().get());
        offer();
        assertEquals(1, dialogs.chosen.size());
        assertEquals(List.of(), names().stream().filter(name -> !name.contains(slot.place().getFileName().toString().substring(0, 8))).toList());
    }

    @Test
    void laterIsAskedAgainAtTheNextStart() throws IOException {
        changeAndDie(100);
        start();
        dialogs.answers.add(LATER);
        offer();
        assertFalse(desk.dirtyProperty().get());
        dialogs.answers.add(RECOVER);
        offer();
        assertEquals(100, desk.state().offer().value(COTTON));
    }

    /** Work of a program that lives is none of this one's business. */
    @Test
    void theLivingAreLeftAlone() throws IOException {
        desk.offers().setTerm(COTTON, 100);
        later.pass(15);
        Path living = slot.place();
        start();
        offer();
        assertEquals(List.of(), dialogs.chosen);
        assertTrue(Files.exists(living));
    }

    @Test
    void aCaseWhoseFileIsGoneComesBack() throws IOException {
        Path file = home.resolve("village.json");
        Files.writeString(file, Tree.shipped("classroom").set("/id", "\"village\"").text());
        documents.open(file);
        desk.offers().setExtensionDays(3);
        later.pass(15);
        die();
        Files.delete(file);
        start();
        dialogs.answers.add(RECOVER);
        offer();
        assertEquals("village", desk.scenario().id());
        assertEquals(3, desk.state().offer().extensionDays());
        // And dies again: this program has kept the text too.
        die();
        start();
        dialogs.answers.add(RECOVER);
        offer();
        assertEquals("village", desk.scenario().id());
    }

    @Test
    void damagedWorkIsPutAsideAndTheStartGoesOn() throws IOException {
        changeAndDie(100);
        Path first = slot.place();
        Files.writeString(first, "{ cut off");
        start();
        dialogs.answers.add(RECOVER);
        offer();
        assertEquals(1, dialogs.listed.size());
        assertTrue(dialogs.listed.get(0).title().contains(CASE.title()));
        assertTrue(dialogs.listed.get(0).message().contains(".parley.damaged"));
        assertEquals("{ cut off", Files.readString(first.resolveSibling(first.getFileName() + ".damaged")));
        offer();
        assertEquals(1, dialogs.listed.size(), "it is not offered again");
        assertFalse(desk.dirtyProperty().get());
    }

    /** Without its details the work still counts. */
    @Test
    void damagedDetailsDoNotMatter() throws IOException {
        changeAndDie(100);
        Path details = folder.resolve(slot.place().getFileName().toString().replace(".parley", ".json"));
        Files.writeString(details, "{");
        start();
        dialogs.answers.add(RECOVER);
        offer();
        assertEquals(100, desk.state().offer().value(COTTON));
        assertTrue(dialogs.chosen.get(0).get(1).contains("Case: not known"));
    }

    /** It died after it had saved and before it could tidy up: nothing was lost, and nothing is asked. */
    @Test
    void whatIsInTheUsersFileIsNotOffered() throws IOException {
        Path file = saved();
        changeAndDie(100);
        Files.copy(slot.place(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        start();
        offer();
        assertEquals(List.of(), dialogs.chosen);
    }

    /** Each is offered; the second asks what becomes of the first. */
    @Test
    void severalAreOfferedOneAfterTheOther() throws IOException {
        changeAndDie(100);
        start();
        changeAndDie(200);
        start();
        dialogs.answers.addAll(List.of(RECOVER, RECOVER));
        dialogs.choices.add(Choice.CANCEL);
        offer();
        double first = desk.state().offer().value(COTTON);
        assertEquals(1, dialogs.asked.size());
        dialogs.answers.add(RECOVER);
        dialogs.choices.add(Choice.DISCARD);
        offer();
        assertEquals(300, first + desk.state().offer().value(COTTON), "the other one");
    }

    /** Somebody went on with the file after the program had died; both would save to it. */
    @Test
    void aFileThatALivingProgramHasOpenIsNotSharedUnasked() throws IOException {
        Path file = saved();
        changeAndDie(100);
        start(); // one that lives and has it open
        documents.open(file);
        start();
        RecoverySlot own = slot;
        documents.useOthers(path -> recovery.isOpenElsewhere(path, own));
        dialogs.answers.add(RECOVER);
        dialogs.confirm.add(false);
        offer();
        assertEquals(1, dialogs.confirmed.size());
        assertFalse(desk.dirtyProperty().get());
        dialogs.answers.add(RECOVER);
        dialogs.confirm.add(true);
        offer();
        assertEquals(100, desk.state().offer().value(COTTON));
    }

    /** What is recovered is in no other window, though it stands among the work of others until it is. */
    @Test
    void whatIsRecoveredIsInNoOtherWindow() throws IOException {
        Path file = saved();
        changeAndDie(100);
        start();
        RecoverySlot own = slot;
        documents.useOthers(path -> recovery.isOpenElsewhere(path, own));
        dialogs.answers.add(RECOVER);
        offer();
        assertEquals(List.of(), dialogs.confirmed);
        assertEquals(100, desk.state().offer().value(COTTON));
    }

    @Test
    void aFileThatALivingProgramHasOpenIsKnown() throws IOException {
        Path file = saved();
        RecoverySlot first = slot;
        assertFalse(recovery.isOpenElsewhere(file, first), "that is this program itself");
        Autosave living = autosave;
        start();
        assertTrue(recovery.isOpenElsewhere(file, slot));
        assertFalse(recovery.isOpenElsewhere(home.resolve("other.parley"), slot));
        living.end();
        assertFalse(recovery.isOpenElsewhere(file, slot));
    }
}
