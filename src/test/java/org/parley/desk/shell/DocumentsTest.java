package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Tree;

/** Files of the desk, with a user whose answers are known beforehand. */
class DocumentsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();

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
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String session() {
        return SessionFile.write(desk.session());
    }

    private void change() {
        desk.setTerm(COTTON, 100);
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
        desk.pin();
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
        desk.setExtensionDays(3);
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

    @Test
    void unknownFieldsOutliveOpenAndSave() throws IOException {
        Path path = file(
                "work.parley",
                Tree.of(session())
                        .set("/rehearsals", "[{\"day\": 15}]")
                        .set("/offer/colour", "\"red\"")
                        .set("/scenario/edition", "3")
                        .text());
        documents.open(path);
        assertTrue(documents.save());
        Tree again = Tree.of(Files.readString(path));
        assertEquals("[{\"day\":15}]", again.at("/rehearsals").toString());
        assertEquals("\"red\"", again.at("/offer/colour").toString());
        assertEquals("3", again.at("/scenario/edition").toString());
        // And after a move: what belongs to the offer stays with it.
        desk.setExtensionDays(2);
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
                "no lever"));
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
            desk.pin();
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
        documents.openShipped("classroom");
        assertEquals(before, work());
        assertEquals(1, dialogs.warned.size());
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
        desk.setTerm(COTTON, 200);
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
        assertFalse(documents.save());
        assertEquals(before, work());
        assertEquals(1, dialogs.warned.size());
        String warning = dialogs.warned.get(0);
        assertTrue(warning.contains(path.toString()) && warning.contains("folder is not there"), warning);
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
        assertEquals(1, dialogs.informed.size());
        assertNull(documents.fileProperty().get());
        assertTrue(desk.dirtyProperty().get(), "an offer file holds part of the work only");
        Offer saved = desk.state().offer();
        desk.open(CASE);
        documents.open(path);
        assertEquals(saved, desk.state().offer());
        dialogs.save.add(Optional.of(folder.resolve("missing").resolve("mine.json")));
        documents.saveOfferAs();
        assertEquals(1, dialogs.warned.size());
        assertEquals(1, dialogs.informed.size());
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
        desk.pin();
        desk.pick(desk.state().pinned().get(1));
        documents.saveOfferAs();
        assertEquals(
                List.of("crude-and-soybeans.json", "crude-and-soybeans-changed.json", "crude-and-soybeans-b.json"),
                dialogs.suggested);
    }
}
