package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.FakeDialogs;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs.Choice;
import org.parley.desk.state.FileSaving;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Tree;

/** Files of the desk, with a user whose answers are known beforehand. */
class DocumentsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();

    /** Answers, by their places, where something could not be saved. */
    private static final int SAVE_ELSEWHERE = 0;

    private static final int CANCEL_SAVE = 1;

    @TempDir
    Path folder;

    private FakeDialogs dialogs;
    private Desk desk;
    private Documents documents;

    @BeforeEach
    void open() {
        dialogs = new FakeDialogs();
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        documents = new Documents(desk, dialogs);
    }

    /** An answer that nobody asked for would mean that a question was left out. */
    @AfterEach
    void everythingWasAsked() {
        assertTrue(dialogs.open.isEmpty() && dialogs.save.isEmpty() && dialogs.choices.isEmpty());
        assertTrue(dialogs.answers.isEmpty() && dialogs.confirm.isEmpty());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String session() {
        return SessionFile.write(desk.session());
    }

    private void change() {
        desk.offers().setTerm(COTTON, 100);
    }

    /** All that a user could lose. */
    private List<Object> work() {
        return java.util.Arrays.asList(
                desk.scenario(),
                desk.state(),
                desk.undoNameProperty().get(),
                desk.redoNameProperty().get(),
                desk.dirtyProperty().get(),
                documents.fileProperty().get(),
                desk.pictureProperty().get());
    }

    // --- Opening

    @Test
    void opensAScenario() throws IOException {
        Path path = file("case.json", Tree.shipped("classroom").text());
        dialogs.open.add(Optional.of(path));
        documents.open();
        assertEquals("classroom", desk.scenario().id());
        assertFalse(desk.dirtyProperty().get());
        assertNull(documents.fileProperty().get(), "a case is not a session: saving must not write over it");
        assertEquals(List.of(), dialogs.listed);
    }

    @Test
    void thinkingBetterOfItOpensNothing() {
        dialogs.open.add(Optional.empty());
        List<Object> before = work();
        documents.open();
        assertEquals(before, work());
    }

    @Test
    void opensAShippedCase() {
        documents.openShipped("classroom");
        assertEquals("classroom", desk.scenario().id());
    }

    /** An offer joins the open work: it is a move, with nothing lost and nothing asked. */
    @Test
    void opensAnOffer() throws IOException {
        change();
        DeskState before = desk.state();
        Offer mine = CASE.offer("everything").orElseThrow().withName("mine", "Mine");
        documents.open(file("mine.json", OfferFile.write(mine, CASE.id())));
        assertEquals(mine, desk.state().offer());
        assertEquals(mine, desk.state().chosen());
        assertEquals(List.of(), dialogs.asked);
        desk.undo();
        assertEquals(before, desk.state());
    }

    @Test
    void opensASession() throws IOException {
        change();
        desk.pins().pin();
        DeskState saved = desk.state();
        Path path = file("work.parley", session());
        desk.open(CASE);
        documents.open(path);
        assertEquals(saved, desk.state());
        assertEquals(path, documents.fileProperty().get());
        assertFalse(desk.dirtyProperty().get());
        assertEquals(List.of(), dialogs.listed);
    }

    /** The ending of its name says nothing; what the file says of itself counts. */
    @Test
    void theEndingDoesNotMatter() throws IOException {
        Path path = file("work.json", session());
        documents.open(path);
        assertEquals(path, documents.fileProperty().get());
    }

    @Test
    void aShippedCaseIsFoundForItsSession() throws IOException {
        change();
        DeskState saved = desk.state();
        Path path = file("work.parley", session());
        desk.open(ShippedScenarios.find("classroom").orElseThrow().value());
        documents.open(path);
        assertEquals(CASE.id(), desk.scenario().id());
        assertEquals(saved, desk.state());
    }

    @Test
    void aCaseBesideItsSessionIsFound() throws IOException {
        String text = Tree.shipped("classroom").set("/id", "\"village\"").text();
        documents.open(file("village.json", text));
        desk.offers().setExtensionDays(3);
        Path path = file("work.parley", session());
        // Others that stand in the same folder.
        file("aaa.json", "{ not JSON");
        file("bbb.json", Tree.shipped("classroom").text());
        desk.open(CASE);
        documents.open(path);
        assertEquals(List.of(), dialogs.listed);
        assertEquals("village", desk.scenario().id());
        assertEquals(3, desk.state().offer().extensionDays());
    }

    /** A folder, a broken link and a file that is no JSON are none of the session's business. */
    @Test
    void whatElseLiesBesideASessionDoesNotMatter() throws IOException {
        Path path = file("work.parley", session());
        Files.createDirectory(folder.resolve("folder.json"));
        file("broken.json", "{");
        file("list.json", "[1]");
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("gone"));
        desk.open(ShippedScenarios.find("classroom").orElseThrow().value());
        documents.open(path);
        assertEquals(List.of(), dialogs.listed);
        assertEquals(CASE.id(), desk.scenario().id());
    }

    @Test
    void aSessionOfAnUnknownCaseIsRefused() throws IOException {
        Path path = file("work.parley", Tree.of(session()).set("/scenario/id", "\"atlantis\"").text());
        change();
        List<Object> before = work();
        documents.open(path);
        assertEquals(before, work());
        assertEquals(1, dialogs.listed.size());
        assertEquals(1, dialogs.listed.get(0).items().size());
        String item = dialogs.listed.get(0).items().get(0);
        assertTrue(item.contains("work.parley") && item.contains("/scenario/id") && item.contains("'atlantis'"), item);
    }

    /** A case that has changed since is no reason to lose the session; but the user is told. */
    @Test
    void aSessionOfAChangedCaseOpensWithARemark() throws IOException {
        Path path = file(
                "work.parley",
                Tree.of(session()).set("/scenario/sha256", "\"" + "0".repeat(64) + "\"").text());
        documents.open(path);
        assertEquals(path, documents.fileProperty().get());
        assertEquals(1, dialogs.listed.size());
        assertTrue(dialogs.listed.get(0).items().get(0).contains("/scenario/sha256"));
    }

    /** As it is written: one that has just begun. */
    private static final String REHEARSALS =
            """
            [{"side": "home", "counterpart": "hard", "rounds": [15, 30], "events": ["cotton-crop"], "hints": false, "seed": 1,
              "held": {"id": "x", "name": "X", "agreementDay": 75, "extensionDays": 0, "mfn": false, "levers": {}},
              "assumptions": {}, "status": "running", "struck": [], "tabled": [], "colour": "red"}]
            """;

    @Test
    void unknownFieldsOutliveOpenAndSave() throws IOException {
        Path path = file(
                "work.parley",
                Tree.of(session())
                        .set("/lessons", "[{\"day\": 15}]")
                        .set("/rehearsals", REHEARSALS)
                        .set("/offer/colour", "\"red\"")
                        .set("/scenario/edition", "3")
                        .text());
        documents.open(path);
        assertTrue(documents.save());
        Tree again = Tree.of(Files.readString(path));
        assertEquals("[{\"day\":15}]", again.at("/lessons").toString());
        assertEquals(Tree.of("{\"r\": " + REHEARSALS + "}").at("/r"), again.at("/rehearsals"));
        assertEquals("\"red\"", again.at("/offer/colour").toString());
        assertEquals("3", again.at("/scenario/edition").toString());
        // And after a move: what belongs to the offer stays with it.
        desk.offers().setExtensionDays(2);
        assertTrue(documents.save());
        again = Tree.of(Files.readString(path));
        assertEquals("2", again.at("/offer/extensionDays").toString());
        assertEquals("\"red\"", again.at("/offer/colour").toString());
    }

    // --- Bad files

    /** Whatever is wrong with a file, one dialog says what and where, and the open work stays. */
    @TestFactory
    Stream<DynamicTest> badFiles() {
        String session = session();
        String classroom = Tree.shipped("classroom").text();
        String foreign = OfferFile.write(
                ShippedScenarios.find("classroom").orElseThrow().value().offers().get(0), "classroom");
        String offer = OfferFile.write(CASE.offer("everything").orElseThrow(), CASE.id());
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(bad("not JSON", "Dear colleague,", "line 1"));
        tests.add(bad("empty", "", "holds nothing"));
        tests.add(bad("a list", "[1, 2]", "expected a JSON object"));
        tests.add(bad("another program's", "{\"format\": \"word/2\"}", "/format", "'word/2'"));
        tests.add(bad("no format at all", "{}", "/format"));
        tests.add(bad("a later version", session.replace("parley-session/1", "parley-session/2"), "/format"));
        tests.add(bad("session cut off", session.substring(0, session.length() / 2), "line ", "cut off"));
        tests.add(bad("scenario cut off", classroom.substring(0, classroom.length() / 2), "line ", "cut off"));
        tests.add(bad("field twice", "{\"format\": \"a\", \"format\": \"b\"}", "line 1", "twice"));
        tests.add(bad(
                "two lines of one id",
                Tree.shipped("classroom").set("/exports/1/id", "\"shirts\"").text(),
                "/exports/1/id",
                "shirts"));
        tests.add(bad(
                "unknown schedule",
                Tree.shipped("classroom").set("/assumptions/rivals", "\"nowhere\"").text(),
                "/assumptions/rivals",
                "nowhere"));
        tests.add(bad(
                "unknown lever in a session",
                Tree.of(session).set("/offer/levers/beef", "5").text(),
                "/offer/levers/beef",
                "no term"));
        tests.add(bad(
                "too much in a pin",
                Tree.of(session).set("/pinned/0/levers/partner-rate", "51").text(),
                "/pinned/0/levers/partner-rate",
                "from 0 to 50"));
        tests.add(bad("another case's offer", foreign, "/scenario", "'classroom'"));
        tests.add(bad("unknown lever in an offer", Tree.of(offer).set("/levers/beef", "1").text(), "/levers/beef"));
        tests.add(bad("signed too late", Tree.of(offer).set("/agreementDay", "91").text(), "/agreementDay", "day 90"));
        return tests.stream();
    }

    private DynamicTest bad(String name, String text, String... words) {
        return dynamicTest(name, () -> {
            open();
            change();
            desk.pins().pin();
            desk.undo();
            List<Object> before = work();
            documents.open(file("bad.json", text));
            assertEquals(before, work(), "the open work stays as it was");
            assertEquals(List.of(), dialogs.asked, "nothing to save: nothing is given up");
            assertEquals(1, dialogs.listed.size());
            assertTrue(dialogs.listed.get(0).title().contains("bad.json"));
            String items = String.join("\n", dialogs.listed.get(0).items());
            for (String word : words) {
                assertTrue(items.contains(word), "'" + word + "' not in " + items);
            }
        });
    }

    @Test
    void everyFaultIsListed() throws IOException {
        documents.open(file(
                "bad.json",
                Tree.shipped("classroom")
                        .set("/exports/1/id", "\"shirts\"")
                        .set("/assumptions/rivals", "\"nowhere\"")
                        .set("/clock/deadlineDay", "-1")
                        .text()));
        assertEquals(1, dialogs.listed.size());
        assertTrue(dialogs.listed.get(0).items().size() >= 3, dialogs.listed.get(0).items().toString());
    }

    @Test
    void aMissingFileAndAFolder() throws IOException {
        List<Object> before = work();
        documents.open(folder.resolve("gone.json"));
        documents.open(folder);
        assertEquals(before, work());
        assertEquals(2, dialogs.listed.size());
        assertTrue(dialogs.listed.get(0).items().get(0).contains("no such file"));
        assertTrue(dialogs.listed.get(1).items().get(0).contains("folder"));
    }

    // --- Save, Don't Save, Cancel

    @Test
    void withNothingToSaveNothingIsAsked() {
        assertTrue(documents.mayLeave());
        change();
        desk.undo();
        assertTrue(documents.mayLeave());
        assertEquals(List.of(), dialogs.asked);
    }

    @Test
    void cancelKeepsEverything() throws IOException {
        Path scenario = file("case.json", Tree.shipped("classroom").text());
        Path session = file("other.parley", session());
        change();
        List<Object> before = work();
        for (Runnable leave : List.<Runnable>of(
                () -> documents.openShipped("classroom"),
                () -> documents.open(scenario),
                () -> documents.open(session),
                documents::mayLeave)) {
            dialogs.choices.add(Choice.CANCEL);
            leave.run();
            assertEquals(before, work());
        }
        assertEquals(4, dialogs.asked.size());
        assertEquals(CASE.title(), dialogs.asked.get(0), "without a file the work is called by its case");
        assertEquals(List.of(), dialogs.listed, "no remarks on a file that was not opened");
    }

    @Test
    void dontSaveLetsItGo() {
        change();
        dialogs.choices.add(Choice.DISCARD);
        documents.openShipped("classroom");
        assertEquals("classroom", desk.scenario().id());
        assertEquals(List.of(), dialogs.suggested);
    }

    @Test
    void saveSavesFirst() throws IOException {
        change();
        String expected = session();
        Path path = folder.resolve("kept.parley");
        dialogs.choices.add(Choice.SAVE);
        dialogs.save.add(Optional.of(path));
        documents.openShipped("classroom");
        assertEquals("classroom", desk.scenario().id());
        assertEquals(expected, Files.readString(path));
        assertNull(documents.fileProperty().get(), "the new work has no file yet");
    }

    /** Who says Save and then finds no name for it wants to stay. */
    @Test
    void saveWithoutANameIsCancel() {
        change();
        List<Object> before = work();
        dialogs.choices.add(Choice.SAVE);
        dialogs.save.add(Optional.empty());
        documents.openShipped("classroom");
        assertEquals(before, work());
    }

    @Test
    void saveThatFailsIsCancel() {
        change();
        List<Object> before = work();
        dialogs.choices.add(Choice.SAVE);
        dialogs.save.add(Optional.of(folder.resolve("missing").resolve("work.parley")));
        dialogs.answers.add(CANCEL_SAVE);
        documents.openShipped("classroom");
        assertEquals(before, work());
        assertEquals(1, dialogs.chosen.size());
    }

    @Test
    void workWithAFileIsCalledByIt() {
        dialogs.save.add(Optional.of(folder.resolve("talks.parley")));
        assertTrue(documents.save());
        change();
        dialogs.choices.add(Choice.DISCARD);
        assertTrue(documents.mayLeave());
        assertEquals(List.of("talks.parley"), dialogs.asked);
    }

    // --- Saving

    @Test
    void savingAsksForANameOnce() throws IOException {
        change();
        Path path = folder.resolve("talks.parley");
        dialogs.save.add(Optional.of(path));
        assertTrue(documents.save());
        assertEquals(List.of("pakistan-us-2025.parley"), dialogs.suggested);
        assertEquals(path, documents.fileProperty().get());
        assertFalse(desk.dirtyProperty().get());
        desk.offers().setTerm(COTTON, 200);
        assertTrue(desk.dirtyProperty().get());
        assertTrue(documents.save());
        assertFalse(desk.dirtyProperty().get());
        assertEquals("200", Tree.of(Files.readString(path)).at("/offer/levers/cotton").toString());
    }

    @Test
    void saveAsMovesToAnotherFile() throws IOException {
        Path first = folder.resolve("first.parley");
        Path second = folder.resolve("second.parley");
        dialogs.save.add(Optional.of(first));
        dialogs.save.add(Optional.of(second));
        assertTrue(documents.save());
        String before = Files.readString(first);
        change();
        assertTrue(documents.saveAs());
        assertEquals(second, documents.fileProperty().get());
        assertEquals(before, Files.readString(first));
    }

    @Test
    void aFailedSaveWarnsAndChangesNothing() {
        change();
        List<Object> before = work();
        Path path = folder.resolve("missing").resolve("work.parley");
        dialogs.save.add(Optional.of(path));
        dialogs.answers.add(CANCEL_SAVE);
        assertFalse(documents.save());
        assertEquals(before, work());
        assertEquals(1, dialogs.chosen.size());
        String warning = dialogs.chosen.get(0).get(1);
        assertTrue(warning.contains("The folder " + path.getParent() + " is not there."), warning);
    }

    /** The folder of the open file is gone, as when a stick was pulled out: the work goes to another place at once. */
    @Test
    void aFailedSaveOffersAnotherPlace() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        dialogs.save.add(Optional.of(stick.resolve("work.parley")));
        assertTrue(documents.save());
        change();
        Files.delete(stick.resolve("work.parley"));
        Files.delete(stick);
        Path other = folder.resolve("other.parley");
        dialogs.answers.add(SAVE_ELSEWHERE);
        dialogs.save.add(Optional.of(other));
        assertTrue(documents.save());
        assertEquals(session(), Files.readString(other));
        assertEquals(other, documents.fileProperty().get());
        assertFalse(desk.dirtyProperty().get());
    }

    /** Saved once, not moved since, and then saved in vain: it is nowhere now, and must not be let go of. */
    @Test
    void whatCannotBeSavedAgainIsUnsaved() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        dialogs.save.add(Optional.of(stick.resolve("work.parley")));
        assertTrue(documents.save());
        assertFalse(desk.dirtyProperty().get());
        Files.delete(stick.resolve("work.parley"));
        Files.delete(stick);
        dialogs.answers.add(CANCEL_SAVE);
        assertFalse(documents.save());
        assertTrue(desk.dirtyProperty().get());
    }

    @Test
    void aFileThatHasGoneIsToldAndTheWorkUnsaved() throws IOException {
        Path path = saved("work.parley");
        Files.delete(path);
        documents.lookOutside();
        assertTrue(desk.dirtyProperty().get());
        assertEquals(
                path + " is no longer there. The work on the desk is unsaved now; save it to have it again.",
                desk.notices().textProperty().get());
    }

    @Test
    void aFileDeletedOutsideIsWrittenAnew() throws IOException {
        Path path = saved("work.parley");
        Files.delete(path);
        change();
        assertTrue(documents.save());
        assertEquals(session(), Files.readString(path));
    }

    // --- Changes from outside

    private Path saved(String name) {
        Path path = folder.resolve(name);
        dialogs.save.add(Optional.of(path));
        assertTrue(documents.save());
        return path;
    }

    private void changeOutside(Path path, int days) throws IOException {
        Files.writeString(path, Tree.of(session()).set("/offer/extensionDays", "" + days).text());
    }

    @Test
    void whatAnotherProgramWroteIsNotReplacedUnasked() throws IOException {
        Path path = saved("work.parley");
        changeOutside(path, 4);
        String outside = Files.readString(path);
        change();
        List<Object> before = work();
        dialogs.answers.add(2);
        assertFalse(documents.save());
        assertEquals(outside, Files.readString(path));
        assertEquals(before, work());
        assertTrue(dialogs.chosen.get(0).get(0).contains("work.parley was changed by another program"));
        // Replace it, on purpose.
        dialogs.answers.add(1);
        assertTrue(documents.save());
        assertEquals(session(), Files.readString(path));
        // And from then on it is the desk's own file again.
        desk.offers().setTerm(COTTON, 200);
        assertTrue(documents.save());
        assertEquals(2, dialogs.chosen.size());
    }

    @Test
    void theSafeAnswerSavesAsAnotherFile() throws IOException {
        Path path = saved("work.parley");
        changeOutside(path, 4);
        String outside = Files.readString(path);
        change();
        Path other = folder.resolve("mine.parley");
        dialogs.answers.add(SAVE_ELSEWHERE);
        dialogs.save.add(Optional.of(other));
        assertTrue(documents.save());
        assertEquals(outside, Files.readString(path));
        assertEquals(session(), Files.readString(other));
    }

    /** Written again with the same content, as a synchronising folder does, is no change. */
    @Test
    void theSameContentIsNoChange() throws IOException {
        Path path = saved("work.parley");
        Files.writeString(path, Files.readString(path));
        change();
        assertTrue(documents.save());
        assertEquals(List.of(), dialogs.chosen);
    }

    @Test
    void aChangeOutsideIsOfferedOnceWhenTheWindowIsTurnedTo() throws IOException {
        Path path = saved("work.parley");
        documents.lookOutside();
        assertEquals(List.of(), dialogs.chosen);
        changeOutside(path, 4);
        dialogs.answers.add(1);
        documents.lookOutside();
        documents.lookOutside();
        assertEquals(1, dialogs.chosen.size(), "once for every change");
        assertEquals(0, desk.state().offer().extensionDays());
        changeOutside(path, 5);
        dialogs.answers.add(0);
        documents.lookOutside();
        assertEquals(5, desk.state().offer().extensionDays());
        assertFalse(desk.dirtyProperty().get());
        documents.lookOutside();
        assertEquals(2, dialogs.chosen.size());
    }

    /** With unsaved work on the desk nothing is offered that would cost it; Save will ask. */
    @Test
    void unsavedWorkIsNotInterrupted() throws IOException {
        Path path = saved("work.parley");
        changeOutside(path, 4);
        change();
        documents.lookOutside();
        assertEquals(List.of(), dialogs.chosen);
        Files.delete(path);
        desk.undo();
        documents.lookOutside();
        assertEquals(List.of(), dialogs.chosen, "a file that is gone cannot be loaded");
    }

    @Test
    void aFileThatAnotherWindowHasOpenIsAskedAbout() throws IOException {
        Path path = saved("work.parley");
        desk.open(CASE);
        List<Object> before = work();
        documents.useOthers(path::equals);
        dialogs.confirm.add(false);
        documents.open(path);
        assertEquals(before, work());
        dialogs.confirm.add(true);
        documents.open(path);
        assertEquals(path, documents.fileProperty().get());
        assertEquals(2, dialogs.confirmed.size());
    }

    /** Nor is a file that another window has open saved over without a word; its own file a window saves as it is. */
    @Test
    void aFileThatAnotherWindowHasOpenIsNotSavedOverUnasked() throws IOException {
        Path theirs = saved("theirs.parley");
        byte[] before = Files.readAllBytes(theirs);
        documents.openShipped(CASE.id());
        desk.offers().setAgreementDay(66);
        documents.useOthers(theirs::equals);
        dialogs.save.add(Optional.of(theirs));
        dialogs.confirm.add(false);
        assertFalse(documents.saveAs());
        assertArrayEquals(before, Files.readAllBytes(theirs));
        dialogs.save.add(Optional.of(theirs));
        dialogs.confirm.add(true);
        assertTrue(documents.saveAs());
        assertFalse(Arrays.equals(before, Files.readAllBytes(theirs)));
        assertEquals(2, dialogs.confirmed.size());
        dialogs.save.add(Optional.of(theirs));
        assertTrue(documents.saveAs());
        assertEquals(2, dialogs.confirmed.size(), "asked once");
    }

    // --- Why nothing was saved

    @Test
    void everyReasonNamesThePlace() throws IOException {
        Path here = folder.resolve("work.parley");
        assertEquals(
                "The folder " + folder.resolve("none") + " is not there.",
                FileSaving.trouble(folder.resolve("none/work.parley"), new NoSuchFileException("x")));
        assertEquals(
                "The disk with the folder " + folder + " is full.",
                FileSaving.trouble(here, new FileSystemException("x", null, "No space left on device")));
        assertEquals(
                "Nothing may be written in the folder " + folder + ".",
                FileSaving.trouble(here, new FileSystemException("x", null, "Read-only file system")));
        assertEquals(
                "Nothing may be written in the folder " + folder + ".",
                FileSaving.trouble(here, new AccessDeniedException("x")));
        assertEquals(
                here + " cannot be written: the cable is broken.",
                FileSaving.trouble(here, new IOException("the cable is broken")));
        Files.createDirectory(here);
        assertTrue(FileSaving.trouble(here, new IOException("Is a directory")).contains("is a folder"));
    }

    // --- Several files at once

    @Test
    void aDropOpensTheScenarioThenTheSessionThenTheOffers() throws IOException {
        documents.open(file("village.json", Tree.shipped("classroom").set("/id", "\"village\"").text()));
        Scenario village = desk.scenarioProperty().get();
        desk.offers().setExtensionDays(3);
        Path session = file("work.parley", session());
        Offer first = village.offers().get(0).withName("first", "First");
        List<Path> drop = new ArrayList<>(List.of(
                file("first.json", OfferFile.write(first, "village")),
                file("second.json", OfferFile.write(first.withExtensionDays(1).withName("second", "Second"), "village")),
                session,
                folder.resolve("village.json")));
        desk.open(CASE);
        documents.openAll(drop);
        assertEquals(List.of(), dialogs.listed);
        assertEquals("village", desk.scenario().id());
        assertEquals(session, documents.fileProperty().get());
        assertEquals("first", desk.state().offer().id());
        assertEquals(
                "Second",
                desk.state().pinned().get(desk.state().pinned().size() - 1).name());
    }

    @Test
    void whatCannotBeUsedIsToldInOneDialogAndTheRestIsOpened() throws IOException {
        Offer mine = CASE.offer("everything").orElseThrow().withName("mine", "Mine");
        List<Path> drop = new ArrayList<>();
        drop.add(file("letter.txt", "Dear colleague,"));
        for (int day = 60; day < 60 + Session.MOST_PINNED + 1; day++) {
            drop.add(file(
                    "offer-" + day + ".json",
                    OfferFile.write(mine.withAgreementDay(day).withName("o" + day, "Day " + day), CASE.id())));
        }
        drop.add(folder.resolve("gone.json"));
        documents.openAll(drop);
        assertEquals("Day 60", desk.state().offer().name());
        assertEquals(Session.MOST_PINNED, desk.state().pinned().size());
        assertEquals(1, dialogs.listed.size());
        FakeDialogs.Listed told = dialogs.listed.get(0);
        String items = String.join("\n", told.items());
        assertTrue(items.contains("letter.txt") && items.contains("gone.json"), items);
        // One pin stands there from the start.
        assertTrue(items.contains("offer-" + (60 + Session.MOST_PINNED) + ".json: "), items);
        assertTrue(told.title().startsWith("3 of " + drop.size()), told.title());
        assertTrue(told.message().contains("others were opened"), told.message());
    }

    @Test
    void oneScenarioAndOneSessionAtATime() throws IOException {
        Path first = file("a.parley", session());
        Path second = file("b.parley", session());
        documents.openAll(List.of(first, second));
        assertEquals(first, documents.fileProperty().get());
        assertTrue(dialogs.listed.get(0).items().get(0).contains("b.parley: only one session"));
    }

    /** One that cannot be used takes no place from those that can. */
    @Test
    void aGoodFileAfterABadOneOfItsKindIsOpened() throws IOException {
        Path bad = file("bad.parley", Tree.of(session()).set("/offer/levers/beef", "1").text());
        Path good = file("good.parley", session());
        documents.openAll(List.of(bad, good));
        assertEquals(good, documents.fileProperty().get());
        FakeDialogs.Listed told = dialogs.listed.get(0);
        assertEquals(1, told.items().size(), told.items().toString());
        assertTrue(told.items().get(0).startsWith("bad.parley"), told.items().get(0));
        assertTrue(told.message().contains("others were opened"), told.message());
        // The first offer that can be used is put on the desk, not beside it.
        Offer mine = CASE.offer("everything").orElseThrow().withName("mine", "Mine");
        String text = OfferFile.write(mine, CASE.id());
        int pins = desk.state().pinned().size();
        documents.openAll(List.of(
                file("bad.json", Tree.of(text).set("/levers/beef", "1").text()), file("good.json", text)));
        assertEquals("Mine", desk.state().offer().name());
        assertEquals(pins, desk.state().pinned().size());
    }

    @Test
    void whoStaysIsNotToldThatOthersWereOpened() throws IOException {
        change();
        dialogs.choices.add(Choice.CANCEL);
        documents.openAll(List.of(file("broken.parley", "{"), file("work.parley", session())));
        FakeDialogs.Listed told = dialogs.listed.get(0);
        assertFalse(told.message().contains("opened"), told.message());
    }

    /** A program that is started in another folder reads of this file. */
    @Test
    void whereAFileIsDoesNotDependOnTheFolderOfTheProgram() throws IOException {
        Path file = file("work.parley", session());
        Path here = Path.of("").toAbsolutePath();
        Path named = here.relativize(file);
        assertFalse(named.isAbsolute());
        documents.open(named);
        assertEquals(file, documents.fileProperty().get());
    }

    @Test
    void startsAfreshOnTheOpenCase() throws IOException {
        Path work = file("work.parley", session());
        documents.open(work);
        change();
        dialogs.choices.add(Choice.DISCARD);
        documents.openAgain();
        assertNull(documents.fileProperty().get());
        assertFalse(desk.dirtyProperty().get());
        assertEquals(CASE.opening().offer(), desk.state().offer().id());
        assertNull(desk.undoNameProperty().get());
        change();
        dialogs.choices.add(Choice.CANCEL);
        documents.openAgain();
        assertTrue(desk.dirtyProperty().get());
    }

    /** Work on one's own case that is saved in another folder than the case can be opened by a program that never saw it. */
    @Test
    void aCaseOfOnesOwnIsSavedBesideTheWork() throws IOException {
        String text = Tree.shipped("classroom").set("/id", "\"village\"").text();
        documents.open(file("village.json", text));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("village.json"), "{}"); // of something else
        Path work = elsewhere.resolve("work.parley");
        dialogs.save.add(Optional.of(work));
        assertTrue(documents.saveAs());
        assertEquals(text, Files.readString(elsewhere.resolve("village-2.json")));
        assertTrue(desk.notices().textProperty().get().contains("village-2.json"));
        assertTrue(documents.save());
        assertFalse(Files.exists(elsewhere.resolve("village-3.json")));

        Desk other = new Desk(Runnable::run, Runnable::run);
        other.open(CASE);
        Documents documentsThere = new Documents(other, dialogs);
        documentsThere.open(work);
        assertEquals(work, documentsThere.fileProperty().get());
        assertEquals("village", other.scenario().id());
    }

    @Test
    void whoStaysOpensNothingOfADrop() throws IOException {
        change();
        List<Object> before = work();
        dialogs.choices.add(Choice.CANCEL);
        documents.openAll(List.of(
                file("everything.json", OfferFile.write(CASE.offer("everything").orElseThrow(), CASE.id())),
                file("case.json", Tree.shipped("classroom").text())));
        assertEquals(before, work());
        assertEquals(List.of(), dialogs.listed);
    }

    @Test
    void everyFileThatIsUsedIsRemembered() throws IOException {
        List<Path> used = new ArrayList<>();
        documents.useRecent(used::add);
        Path session = saved("work.parley");
        Path offer = file("mine.json", OfferFile.write(CASE.offer("everything").orElseThrow(), CASE.id()));
        documents.open(offer);
        documents.open(folder.resolve("gone.json"));
        Path scenario = file("case.json", Tree.shipped("classroom").text());
        dialogs.choices.add(Choice.DISCARD);
        documents.open(scenario);
        assertEquals(List.of(session, offer, scenario), used);
    }

    @Test
    void theSameWorkGivesTheSameBytes() throws IOException {
        change();
        dialogs.save.add(Optional.of(folder.resolve("a.parley")));
        dialogs.save.add(Optional.of(folder.resolve("b.parley")));
        assertTrue(documents.saveAs());
        assertTrue(documents.saveAs());
        assertEquals(-1, Files.mismatch(folder.resolve("a.parley"), folder.resolve("b.parley")));
    }

    @Test
    void savesAnOfferOfItsOwn() throws IOException {
        change();
        Path path = folder.resolve("mine.json");
        dialogs.save.add(Optional.of(path));
        documents.saveOfferAs();
        assertEquals(List.of("crude-and-soybeans-changed.json"), dialogs.suggested);
        assertEquals("Saved: mine.json", desk.notices().textProperty().get());
        assertEquals(Optional.of(folder), desk.notices().folderProperty().get());
        assertNull(documents.fileProperty().get());
        assertTrue(desk.dirtyProperty().get(), "an offer file holds part of the work only");
        Offer saved = desk.state().offer();
        desk.open(CASE);
        documents.open(path);
        assertEquals(saved, desk.state().offer());
        dialogs.save.add(Optional.of(folder.resolve("missing").resolve("mine.json")));
        dialogs.answers.add(CANCEL_SAVE);
        documents.saveOfferAs();
        assertEquals(1, dialogs.chosen.size());
        assertEquals(Optional.empty(), desk.notices().folderProperty().get(), "nothing was saved");
    }

    /** By habit nobody lays a changed offer, or a pinned variant of it, upon the file of the one that it started from. */
    @Test
    void everyOfferHasAFileNameOfItsOwn() {
        for (int i = 0; i < 3; i++) {
            dialogs.save.add(Optional.empty());
        }
        documents.saveOfferAs();
        change();
        documents.saveOfferAs();
        desk.pins().pin();
        desk.offers().pick(desk.state().pinned().get(1));
        documents.saveOfferAs();
        assertEquals(
                List.of("crude-and-soybeans.json", "crude-and-soybeans-changed.json", "crude-and-soybeans-b.json"),
                dialogs.suggested);
    }
}
