package org.parley.desk.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargain.Debrief;
import org.parley.bargain.DebriefCsv;
import org.parley.bargain.DebriefJson;
import org.parley.bargain.Ended;
import org.parley.bargain.Rehearsal;
import org.parley.desk.FakeDialogs;
import org.parley.desk.state.Desk;
import org.parley.scenario.ShippedScenarios;

/** What a rehearsal that is over is shown as, and saved as, without a window. */
class DebriefingTest {

    @TempDir
    Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Desk desk = new Desk(Runnable::run, Runnable::run, waiting::add);
    private final Debriefing model = new Debriefing(desk, dialogs);

    DebriefingTest() {
        desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        work();
    }

    /** Does what waits to be done away from the window's thread. */
    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private String told() {
        return desk.notices().textProperty().get();
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Stream<Rehearsal> rehearsals() {
        return Stream.of(
                Ended.agreed(), Ended.agreedByPeople(), Ended.walkedAway(), Ended.deadlinePassed(), Ended.silent());
    }

    @ParameterizedTest
    @MethodSource("rehearsals")
    void isWorkedOutAwayFromTheWindow(Rehearsal over) {
        List<Debrief> seen = new ArrayList<>();
        model.debriefProperty().addListener((property, before, now) -> {
            seen.add(now);
            assertTrue(now == null || model.pictureProperty().get().debrief() == now, "the picture comes first");
        });
        model.show(over);
        assertNull(model.debriefProperty().get());
        work();
        assertEquals(Debrief.of(over), model.debriefProperty().get());
        assertEquals(1, seen.size());
        model.clear();
        assertNull(model.debriefProperty().get());
        assertNull(model.pictureProperty().get());
    }

    @Test
    void oneThatGoesOnHasNone() {
        Rehearsal begun = Rehearsal.of(Ended.silent().world().scenario(), Ended.silent().setup()).start();
        assertThrows(IllegalArgumentException.class, () -> model.show(begun));
    }

    /** What was asked for first and comes late is not shown. */
    @Test
    void theLatestIsShownAndNoneAfterClearing() {
        model.show(Ended.walkedAway());
        Rehearsal other = Ended.agreedByPeople();
        model.show(other);
        work();
        assertEquals(other.record(), model.debriefProperty().get().record());
        model.show(Ended.silent());
        model.clear();
        work();
        assertNull(model.debriefProperty().get());
    }

    private void shown(Rehearsal over) {
        model.show(over);
        work();
        assertNotNull(model.debriefProperty().get());
    }

    @ParameterizedTest
    @MethodSource("rehearsals")
    void isSavedAsJsonAndPdf(Rehearsal over) throws IOException {
        shown(over);
        Path json = folder.resolve("talks.json");
        dialogs.save.add(Optional.of(json));
        model.saveJson();
        assertTrue(model.busyProperty().get());
        work();
        assertEquals(DebriefJson.write(Debrief.of(over)), Files.readString(json));
        assertEquals("Debrief saved: talks.json", told());
        Path pdf = folder.resolve("talks.pdf");
        dialogs.save.add(Optional.of(pdf));
        model.savePdf();
        work();
        assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertEquals("Debrief saved: talks.pdf", told());
        assertEquals(List.of("classroom-debrief.json", "classroom-debrief.pdf"), dialogs.suggested);
        assertEquals(new TreeSet<>(List.of("talks.json", "talks.pdf")), files());
        assertTrue(!model.busyProperty().get());
    }

    @Test
    void isSavedAsTwoTablesInTheFolderChosen() throws IOException {
        shown(Ended.deadlinePassed());
        Path chosen = folder.resolve("new folder");
        dialogs.folders.add(Optional.of(chosen));
        model.saveCsv();
        work();
        Debrief debrief = model.debriefProperty().get();
        assertEquals(
                new TreeSet<>(List.of(
                        "new folder/classroom-debrief-offers.csv", "new folder/classroom-debrief-concessions.csv")),
                files());
        assertEquals(DebriefCsv.offers(debrief), Files.readString(chosen.resolve("classroom-debrief-offers.csv")));
        assertEquals(
                DebriefCsv.concessions(debrief), Files.readString(chosen.resolve("classroom-debrief-concessions.csv")));
        assertEquals("Debrief saved: classroom-debrief-offers.csv and classroom-debrief-concessions.csv", told());
    }

    @Test
    void filesThatAreThereAreAskedFor() throws IOException {
        shown(Ended.agreedByPeople());
        Path old = folder.resolve("classroom-debrief-offers.csv");
        Files.writeString(old, "mine");
        dialogs.folders.add(Optional.of(folder));
        dialogs.replace.add(false);
        model.saveCsv();
        work();
        assertEquals("mine", Files.readString(old));
        assertEquals(List.of(List.of(old)), dialogs.replaced);
        dialogs.folders.add(Optional.of(folder));
        dialogs.replace.add(true);
        model.saveCsv();
        work();
        assertTrue(Files.readString(old).startsWith("turn,"));
    }

    @Test
    void whatCannotBeWrittenIsSaidInWords() throws IOException {
        shown(Ended.agreedByPeople());
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        dialogs.save.add(Optional.of(file.resolve("talks.json")));
        model.saveJson();
        work();
        assertEquals(List.of("Nothing was saved: The folder " + file + " is not there."), dialogs.warned);
        dialogs.folders.add(Optional.of(file));
        model.saveCsv();
        work();
        assertTrue(dialogs.warned.get(1).contains("is a file, expected a folder"), dialogs.warned.get(1));
        assertTrue(!model.busyProperty().get());
    }

    @Test
    void nothingIsAskedBeforeThereIsADebriefAndNothingSavedWhenTheUserThinksBetterOfIt() throws IOException {
        model.saveJson();
        model.saveCsv();
        model.savePdf();
        assertEquals(List.of(), dialogs.suggested);
        shown(Ended.agreedByPeople());
        dialogs.save.add(Optional.empty());
        model.savePdf();
        dialogs.folders.add(Optional.empty());
        model.saveCsv();
        work();
        assertEquals(Set.of(), files());
    }
}
