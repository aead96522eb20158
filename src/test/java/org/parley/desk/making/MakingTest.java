package org.parley.desk.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.FakeDialogs;
import org.parley.desk.making.Making.Table;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;

/** What is chosen for a new scenario, and what comes of it, without a window. */
class MakingTest {

    private static final Path TABLES = Path.of("scenarios", "tables");

    @TempDir
    Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Path> opened = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Making model =
            new Making(LocalDate.of(2025, 4, 10), dialogs, opened::add, work::add, Runnable::run);

    private void choose(Table table, Path file) {
        dialogs.tables.add(Optional.of(file));
        model.choose(table);
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void chooseBangladesh() {
        choose(Table.EXPORTS, TABLES.resolve("bangladesh-exports.csv"));
        choose(Table.IMPORTS, TABLES.resolve("bangladesh-imports.csv"));
        work();
    }

    private Making.Result result() {
        return model.resultProperty().get();
    }

    private List<String> problems() {
        return result().problems().stream().map(Problem::toString).toList();
    }

    @Test
    void nothingIsReadBeforeBothTablesAreChosen() {
        choose(Table.EXPORTS, TABLES.resolve("bangladesh-exports.csv"));
        assertTrue(work.isEmpty());
        assertEquals(Making.Result.NOTHING, result());
        choose(Table.IMPORTS, TABLES.resolve("bangladesh-imports.csv"));
        assertTrue(model.busyProperty().get());
        work();
        assertFalse(model.busyProperty().get());
        assertEquals("Bangladesh", result().made().orElseThrow().scenario().home().name());
    }

    @Test
    void ratesComeAndGo() {
        chooseBangladesh();
        assertEquals("threat", result().made().orElseThrow().scenario().assumptions().snapback());
        choose(Table.RATES, TABLES.resolve("us-rates-2025.csv"));
        work();
        assertEquals("april-2025", result().made().orElseThrow().scenario().assumptions().snapback());
        model.leaveOut(Table.RATES);
        work();
        assertEquals("threat", result().made().orElseThrow().scenario().assumptions().snapback());
    }

    @Test
    void whatIsTypedIsTakenOver() {
        chooseBangladesh();
        model.startProperty().set("2026-01-05");
        model.daysProperty().set("60");
        model.yearProperty().set(" 2023 ");
        model.titleProperty().set(" Our talks ");
        work();
        Scenario scenario = result().made().orElseThrow().scenario();
        assertEquals(LocalDate.of(2026, 1, 5), scenario.clock().start());
        assertEquals(60, scenario.clock().deadlineDay());
        assertEquals(2023, scenario.baseYear());
        assertEquals("Our talks", scenario.title());
        model.yearProperty().set(" ");
        work();
        assertEquals(2024, result().made().orElseThrow().scenario().baseYear(), "the year that the tables name");
    }

    @Test
    void aYearThatIsNoneIsTold() {
        chooseBangladesh();
        for (String typed : List.of("20", "1899", "2201", "2024.5", "last")) {
            model.yearProperty().set(typed);
            work();
            assertEquals(
                    List.of("Year of the figures: is '" + typed + "'; expected a year from 1900 to 2200, such as 2024"), problems());
        }
        for (String typed : List.of("1900", "2200")) {
            model.yearProperty().set(typed);
            work();
            assertEquals(Integer.parseInt(typed), result().made().orElseThrow().scenario().baseYear());
        }
    }

    @Test
    void whatIsWrongIsTold() throws IOException {
        chooseBangladesh();
        model.daysProperty().set("soon");
        work();
        assertEquals(
                List.of("The clock: is '2025-04-10:soon'; expected the first day and the days to the deadline, such as 2025-04-10:90"),
                problems());
        Path bad = Files.writeString(folder.resolve("bad.csv"), "name,US_value\nWheat,much\n");
        choose(Table.IMPORTS, bad);
        work();
        assertEquals(2, problems().size(), problems().toString());
        assertTrue(problems().get(0).startsWith("bad.csv line 2, column US_value: is 'much'"));
        model.daysProperty().set("90");
        Files.writeString(bad, "name,US_value\nWheat,5\n");
        model.readAgain();
        work();
        assertEquals(List.of(), problems());
    }

    @Test
    void whoThinksBetterOfItKeepsWhatWasChosen() {
        chooseBangladesh();
        dialogs.tables.add(Optional.empty());
        model.choose(Table.EXPORTS);
        assertEquals(TABLES.resolve("bangladesh-exports.csv"), model.fileProperty(Table.EXPORTS).get());
        dialogs.save.add(Optional.empty());
        model.save();
        assertEquals(List.of(), opened);
    }

    @Test
    void theCaseIsSavedAndOpened() {
        chooseBangladesh();
        Path file = folder.resolve("mine.json");
        dialogs.save.add(Optional.of(file));
        model.save();
        assertEquals(List.of(file), opened);
        assertEquals(List.of("bangladesh-us-2025.json"), dialogs.suggested);
        assertEquals("Bangladesh", ScenarioFile.read(file).value().home().name());
    }

    @Test
    void whatCannotBeSavedIsToldAndNotOpened() {
        chooseBangladesh();
        dialogs.save.add(Optional.of(folder.resolve("none").resolve("mine.json")));
        model.save();
        assertEquals(List.of(), opened);
        assertEquals("mine.json was not saved: the folder is not there.", model.troubleProperty().get());
        model.daysProperty().set("91");
        assertEquals("", model.troubleProperty().get());
    }

    @Test
    void nothingIsSavedWhileSomethingIsWrong() {
        model.save();
        chooseBangladesh();
        model.daysProperty().set("soon");
        model.save(); // what stands there is of the days before
        work();
        model.save();
        assertEquals(List.of(), opened);
    }

    @Test
    void thePreviewShowsEveryProduct() {
        chooseBangladesh();
        Scenario scenario = result().made().orElseThrow().scenario();
        List<PreviewRow> rows = PreviewRow.of(scenario);
        assertEquals(scenario.exports().size() + scenario.imports().size(), rows.size());
        assertEquals(
                new PreviewRow("Rice and other cereals", "Bangladesh", "US$ 1 m", "1.1%", "16: US$ 3,114 m", "measured"), rows.get(0));
        assertEquals("United States", rows.get(rows.size() - 1).seller());
    }
}
