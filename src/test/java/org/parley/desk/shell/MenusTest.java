package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Hint;
import org.parley.scenario.Offer;
import org.testfx.util.WaitForAsyncUtils;

/** The menu bar by key: every item has a letter of its own, and names keep theirs. */
@NeedsSystemText
class MenusTest extends DeskJourney {

    private static final Pattern LETTER = Pattern.compile("_([^_ ])");
    private static final String OFFER = "Oil_and__wheat_";
    private static final Path RECENT = Path.of("my_work__2.parley");

    /** Menus that list names of files beside items of their own. */
    private static final List<String> OF_NAMES = List.of("New from ano_ther case", "Open _recent");

    /** All menus as they are in the midst of work, with names of every kind in them. */
    private void work() throws Exception {
        Files.writeString(folder.resolve(RECENT), "");
        onFx(() -> {
            settings.recent = List.of(folder.resolve(RECENT).toString());
            Offer chosen = desk().state().chosen();
            desk().offers().pick(chosen.withName("oil", OFFER));
            desk().offers().setTerm(lever("cotton"), 200);
            desk().offers().setTerm(lever("cotton"), 0);
            desk().undo();
            return null;
        });
        settle();
        show(menu("_File")); // which lists the recent files
        hide(menu("_File"));
    }

    private List<Menu> bar() {
        return ((MenuBar) stage.getScene().lookup(".menu-bar")).getMenus();
    }

    private Menu menu(String text) {
        return onFx(() -> bar().stream().filter(each -> text.equals(each.getText())).findFirst().orElseThrow());
    }

    private MenuItem item(Menu menu, String start) {
        return onFx(() -> menu.getItems().stream()
                .filter(each -> each.getText() != null && each.getText().startsWith(start))
                .findFirst()
                .orElseThrow());
    }

    private void show(Menu menu) throws Exception {
        onFx(() -> {
            menu.show();
            return null;
        });
        until(menu::isShowing);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void hide(Menu menu) throws Exception {
        onFx(() -> {
            menu.hide();
            return null;
        });
        until(() -> !menu.isShowing());
    }

    /** What is wrong in a menu and those within it. */
    private static void check(String name, List<? extends MenuItem> items, List<String> wrong) {
        Map<String, String> taken = new HashMap<>();
        for (MenuItem item : items) {
            if (item instanceof SeparatorMenuItem) {
                continue;
            }
            String text = item.getText();
            Matcher letter = LETTER.matcher(text);
            if (!item.isMnemonicParsing()) {
                if (!OF_NAMES.contains(name)) {
                    wrong.add(name + " > " + text + ": its underscores are none");
                }
            } else if (!letter.find()) {
                wrong.add(name + " > " + text + ": no letter");
            } else {
                String before = taken.put(letter.group(1).toLowerCase(Locale.ROOT), text);
                if (before != null) {
                    wrong.add(name + " > " + text + ": the same letter as " + before);
                }
            }
            if (item instanceof Menu menu) {
                check(text, menu.getItems(), wrong);
            }
        }
    }

    @Test
    void everyItemHasALetterOfItsOwn() throws Exception {
        work();
        List<String> wrong = onFx(() -> {
            List<String> found = new ArrayList<>();
            check("Menu bar", bar(), found);
            return found;
        });
        assertEquals(List.of(), wrong);
        // The walk has met what it was to meet.
        assertEquals(RECENT + "   \u2013   " + folder, item((Menu) item(menu("_File"), "Open"), "my").getText());
        assertTrue(item(menu("_Edit"), "_Undo").getText().contains("to US$ 200"));
        assertTrue(item(menu("_Edit"), "Re_do").getText().contains("to US$ 0"));
    }

    /** What stands in the menus that are open. */
    private List<String> shown() {
        return onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".menu-item .text").stream())
                .map(text -> ((Text) text).getText())
                .toList());
    }

    private void assertShown(String words) {
        assertTrue(shown().contains(words), words + " in " + shown());
    }

    @Test
    void namesKeepTheirUnderscores() throws Exception {
        work();
        onFx(() -> {
            desk().undo(); // the terms
            desk().undo(); // the offer, which now is what can be done again
            return null;
        });
        settle();
        Menu edit = menu("_Edit");
        show(edit);
        assertShown("Redo: put " + OFFER + " on the desk");
        hide(edit);
        onFx(() -> {
            desk().redo();
            return null;
        });
        settle();
        show(edit);
        assertShown("Undo: put " + OFFER + " on the desk");
        assertShown("Reset to " + OFFER);
        hide(edit);
        focusDesk();
        robot.press(KeyCode.ALT).type(KeyCode.F).type(KeyCode.R).release(KeyCode.ALT);
        until(((Menu) item(menu("_File"), "Open _recent"))::isShowing);
        WaitForAsyncUtils.waitForFxEvents();
        assertShown(RECENT + "   \u2013   " + folder);
        hide(menu("_File"));
    }

    /** What a screen reader says of the buttons, and their hints, have no underscore of a menu. */
    @Test
    void theButtonsSayItWithoutALetter() throws Exception {
        work();
        for (String id : List.of("#undo", "#redo")) {
            Labeled button = node(id);
            String said = button.getAccessibleText() + ", " + Hint.getText(button);
            assertTrue(said.matches("(Un|Re)do, (Un|Re)do: Cotton to .*"), said);
        }
    }

    /** With Alt held: the toolkit asks for it again for a letter within a menu. */
    @Test
    void theFileMenuIsWorkedByItsLetters() throws Exception {
        Path file = folder.resolve("work.parley");
        dialogs.save.add(Optional.of(file));
        focusDesk();
        robot.press(KeyCode.ALT).type(KeyCode.F);
        until(menu("_File")::isShowing);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.A).release(KeyCode.ALT);
        until(() -> Files.exists(file));
        until(() -> !menu("_File").isShowing());
    }

    /** A letter of a menu within a menu opens it, and there its own letters hold. */
    @Test
    void aTabIsChosenByItsLetters() throws Exception {
        focusDesk();
        robot.press(KeyCode.ALT).type(KeyCode.V);
        until(menu("_View")::isShowing);
        Menu tabs = (Menu) item(menu("_View"), "T_abs");
        robot.type(KeyCode.A);
        until(tabs::isShowing);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.U).release(KeyCode.ALT);
        TabPane pane = node(".tab-pane");
        until(() -> pane.getSelectionModel().getSelectedItem().getText().equals("Uncertainty"));
        until(() -> !menu("_View").isShowing());
    }
}
