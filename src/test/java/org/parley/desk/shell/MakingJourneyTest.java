package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;

/** A new scenario from tables, from the menu to the desk. */
@NeedsSystemText
class MakingJourneyTest extends DeskJourney {

    private static final Path TABLES = Path.of("scenarios", "tables").toAbsolutePath();

    private void press(Stage making, String button) throws Exception {
        Button found = node(making, button);
        onFx(() -> {
            found.fire();
            return null;
        });
        settle();
    }

    @Test
    void tablesBecomeTheCaseOnTheDesk() throws Exception {
        robot.clickOn("File");
        robot.clickOn("New scenario from tables\u2026");
        Stage making = stage("New scenario from tables");
        TableView<?> preview = node(making, "#making-preview");
        ListView<String> remarks = node(making, "#making-remarks");
        Button save = node(making, "#making-save");
        assertTrue(onFx(save::isDisabled));
        Path bad = Files.writeString(folder.resolve("bad.csv"), "name,US_value\nWheat,much\n");
        dialogs.tables.addAll(List.of(Optional.of(TABLES.resolve("vietnam-exports.csv")), Optional.of(bad)));
        press(making, "#making-exports");
        press(making, "#making-imports");
        until(() -> remarks.getItems().size() == 1);
        assertTrue(onFx(() -> remarks.getItems().get(0)).startsWith("bad.csv line 2, column US_value"));
        assertTrue(onFx(save::isDisabled));
        dialogs.tables.add(Optional.of(TABLES.resolve("vietnam-imports.csv")));
        press(making, "#making-imports");
        until(() -> !preview.getItems().isEmpty());
        assertTrue(onFx(() -> remarks.getItems().size()) > 5);
        Label summary = node(making, "#making-summary");
        assertEquals(
                "Vietnam and the United States, ", onFx(summary::getText).substring(0, "Vietnam and the United States, ".length()));
        Path file = folder.resolve("mine.json");
        dialogs.save.add(Optional.of(file));
        press(making, "#making-save");
        until(() -> desk().scenario().home().code().equals("VN"));
        until(() -> !making.isShowing());
        assertEquals(List.of(), dialogs.listed);
    }
}
