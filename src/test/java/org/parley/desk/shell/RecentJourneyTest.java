package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs.Choice;
import org.testfx.util.WaitForAsyncUtils;

/** File, Open recent: by the menu itself, after work has been saved in two files. */
@NeedsSystemText
@Tag("long")
class RecentJourneyTest extends DeskJourney {

    private Path first;
    private Path second;
    private DeskState inFirst;
    private DeskState inSecond;

    @BeforeEach
    void saveTwice() throws Exception {
        first = folder.resolve("first_talks.parley");
        second = folder.resolve("second_talks.parley");
        inFirst = saved(100, first);
        inSecond = saved(200, second);
    }

    private DeskState saved(double cotton, Path file) throws Exception {
        term("cotton", cotton);
        dialogs.save.add(Optional.of(file));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        until(() -> Files.exists(file));
        settle();
        return state();
    }

    private DeskState state() {
        return onFx(() -> desk().state());
    }

    private Menu file() {
        return ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus().get(0);
    }

    private Menu recent() {
        return onFx(() -> (Menu) file().getItems().stream()
                .filter(item -> "Open _recent".equals(item.getText()))
                .findFirst()
                .orElseThrow());
    }

    private void openMenu() throws Exception {
        focusDesk();
        robot.press(KeyCode.ALT).type(KeyCode.F);
        until(() -> file().isShowing());
        robot.type(KeyCode.R);
        until(recent()::isShowing);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void closed() throws Exception {
        until(() -> !file().isShowing());
        settle();
    }

    /** With the mouse, as names have no letter. */
    private void choose(Path file) throws Exception {
        openMenu();
        robot.release(KeyCode.ALT);
        Node item = onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".menu-item .text").stream())
                .filter(text -> ((Text) text).getText().startsWith(file.getFileName().toString()))
                .findFirst()
                .orElseThrow());
        robot.clickOn(item);
        closed();
    }

    /** Names of the files in the menu. */
    private List<String> listed() throws Exception {
        openMenu();
        robot.release(KeyCode.ALT);
        List<String> names = onFx(() -> recent().getItems().stream()
                .map(MenuItem::getText)
                .filter(text -> text != null && text.endsWith(folder.toString()))
                .map(text -> text.split(" ")[0])
                .toList());
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        closed();
        return names;
    }

    @Test
    void aChosenFileIsOpenedAndThenStandsFirst() throws Exception {
        assertEquals(List.of("second_talks.parley", "first_talks.parley"), listed());
        choose(first);
        until(() -> desk().state().equals(inFirst));
        assertTrue(onFx(stage::getTitle).startsWith("first_talks.parley"), onFx(stage::getTitle));
        assertEquals(List.of(), dialogs.asked, "all was saved");
        assertEquals(List.of("first_talks.parley", "second_talks.parley"), listed());
    }

    @Test
    void unsavedWorkIsAskedForFirst() throws Exception {
        term("cotton", 300);
        DeskState unsaved = state();
        dialogs.choices.add(Choice.CANCEL);
        choose(first);
        assertEquals(List.of("second_talks.parley"), dialogs.asked);
        assertEquals(unsaved, state());
        dialogs.choices.add(Choice.SAVE);
        choose(first);
        until(() -> desk().state().equals(inFirst));
        choose(second);
        until(() -> desk().state().equals(unsaved));
        term("cotton", 50);
        dialogs.choices.add(Choice.DISCARD);
        choose(first);
        until(() -> desk().state().equals(inFirst));
        assertEquals(3, dialogs.asked.size());
    }

    @Test
    void oneThatIsGoneIsToldAndLeavesTheList() throws Exception {
        Files.delete(first);
        term("cotton", 300);
        DeskState unsaved = state();
        choose(first);
        assertEquals(1, dialogs.warned.size(), dialogs.warned.toString());
        String told = dialogs.warned.remove(0);
        assertTrue(told.contains("first_talks.parley") && told.contains(folder.toString()), told);
        assertEquals(List.of(), dialogs.asked, "nothing is left for a file that is not there");
        assertEquals(unsaved, state());
        assertEquals(List.of("second_talks.parley"), listed());
    }

    @Test
    void theListIsCleared() throws Exception {
        openMenu();
        robot.type(KeyCode.C).release(KeyCode.ALT);
        closed();
        until(() -> settings.recent.isEmpty());
        assertEquals(List.of(), Settings.load(home()).recent, "at the next start too");
        focusDesk();
        robot.push(KeyCode.ALT, KeyCode.F);
        until(() -> file().isShowing());
        assertTrue(onFx(recent()::isDisable));
        assertFalse(onFx(() -> recent().getItems().stream()
                .anyMatch(item -> item.getText() != null && item.getText().contains(folder.toString()))));
        robot.push(KeyCode.ESCAPE);
        closed();
        assertTrue(Files.exists(first) && Files.exists(second), "files stay");
        assertEquals(inSecond, state());
    }
}
