package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.FakeDialogs;
import org.parley.desk.state.Desk;
import org.parley.scenario.OfferFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

/** The files that were used last. */
class RecentFilesTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    @TempDir
    Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private Documents documents;
    private RecentFiles recent;
    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        documents = new Documents(desk, dialogs);
        recent = new RecentFiles(Settings.load(folder), documents, dialogs);
    }

    private Path offer(String name) throws IOException {
        return Files.writeString(
                folder.resolve(name), OfferFile.write(CASE.offer("everything").orElseThrow(), CASE.id()));
    }

    @Test
    void theLatestTenStandFirst() throws IOException {
        List<Path> used = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            used.add(offer("offer-" + i + ".json"));
            documents.open(used.get(i));
        }
        Collections.reverse(used);
        assertEquals(used.subList(0, 10), recent.all());
        documents.open(used.get(4));
        assertEquals(used.get(4), recent.all().get(0));
        assertEquals(10, recent.all().size(), "none stands there twice");
        start();
        assertEquals(used.get(4), recent.all().get(0), "at the next start too");
    }

    @Test
    void oneThatIsGoneIsSaidToBeAndLeaves() throws IOException {
        Path stays = offer("stays.json");
        Path goes = offer("goes.json");
        documents.open(stays);
        documents.open(goes);
        Files.delete(goes);
        recent.open(goes);
        assertEquals(List.of(stays), recent.all());
        assertEquals(1, dialogs.warned.size());
        assertTrue(dialogs.warned.get(0).contains("goes.json") && dialogs.warned.get(0).contains(folder.toString()));
        desk.open(CASE);
        recent.open(stays);
        assertEquals("everything", desk.state().offer().id());
    }

    @Test
    void filesOfAnotherWindowStandAmongThem() throws IOException {
        Path mine = offer("mine.json");
        Path theirs = offer("theirs.json");
        RecentFiles here = recent;
        Documents opens = documents;
        start(); // another window
        documents.open(theirs);
        opens.open(mine);
        assertEquals(List.of(mine, theirs), here.all());
        assertEquals(List.of(mine, theirs), recent.all());
    }

    @Test
    void canBeCleared() throws IOException {
        documents.open(offer("mine.json"));
        recent.clear();
        assertEquals(List.of(), recent.all());
        start();
        assertEquals(List.of(), recent.all());
    }
}
