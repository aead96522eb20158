package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.export.Program;
import org.testfx.util.WaitForAsyncUtils;

/** The help and what there is to know about the program, by keys and by the menu. */
@NeedsSystemText
class HelpJourneyTest extends DeskJourney {

    @AfterEach
    @Override
    void closeDesk() throws Exception {
        super.closeDesk();
        assertFalse(onFx(() -> Window.getWindows().stream().anyMatch(Window::isShowing)), "with the desk the help closes");
    }

    private Stage window(String title) {
        return find(found -> found.startsWith(title));
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T part(String selector) {
        return (T) window("Help").getScene().lookup(selector);
    }

    private String title() {
        return ((TextFlow) part(".help-heading-1")).getAccessibleText();
    }

    private void openHelp(int tab) throws Exception {
        onFx(() -> {
            ((TabPane) stage.getScene().lookup(".desk-tabs")).getSelectionModel().select(tab);
            stage.requestFocus();
            return null;
        });
        robot.push(KeyCode.F1);
        until(() -> window("Help") != null && part("#help-page") != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void f1OpensThePageOfTheTabAndTheSearchLeadsOnAndBackAgain() throws Exception {
        openHelp(3);
        assertEquals("Uncertainty", onFx(this::title));
        TextField search = onFx(() -> part("#help-search"));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        until(search::isFocused);
        robot.targetWindow(onFx(() -> window("Help"))).write("deadline");
        ListView<?> hits = onFx(() -> part("#help-hits"));
        until(() -> hits.isVisible() && hits.getItems().size() > 10);
        assertFalse(onFx(() -> part("#help-contents").isVisible()));
        assertEquals(hits.getItems().size() + " places", onFx(() -> ((Label) part(".help-count")).getText()));
        robot.push(KeyCode.ENTER);
        until(() -> title().equals("Glossary"));
        WaitForAsyncUtils.waitForFxEvents();
        Node found = onFx(() -> part(".help-found"));
        assertNotNull(found, "what was found is marked");
        assertEquals("Deadline", found.getAccessibleText());
        assertTrue(onFx(() -> isInView(found)), "and in view");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> title().equals("Uncertainty"));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> title().equals("Glossary"));
        onFx(() -> {
            search.clear();
            return null;
        });
        assertTrue(onFx(() -> part("#help-contents").isVisible()));
    }

    private boolean isInView(Node node) {
        ScrollPane scroll = part("#help-scroll");
        Bounds view = scroll.localToScene(scroll.getLayoutBounds());
        return view.contains(node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void anotherTabsF1TakesTheSameWindowToItsPage() throws Exception {
        openHelp(1);
        assertEquals("Products", onFx(this::title));
        openHelp(5);
        until(() -> title().equals("Assumptions"));
        assertEquals(1, onFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getTitle() != null && stage.getTitle().startsWith("Help"))
                .count()));
        robot.push(KeyCode.ESCAPE);
        until(() -> window("Help") == null);
    }

    /** In another window F1 tells of that kind of window; in the help itself it leads to the start. */
    @Test
    void f1InOtherWindows() throws Exception {
        onFx(() -> {
            stage.requestFocus();
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> window("Price list") != null && window("Price list").isFocused());
        robot.push(KeyCode.F1);
        until(() -> window("Help") != null && part(".help-found") != null);
        assertEquals("Other windows", onFx(() -> part(".help-found").getAccessibleText()));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(onFx(() -> isInView(part(".help-found"))), "although the window has just been opened");
        robot.push(KeyCode.F1);
        until(() -> title().equals("Start here"));
    }

    @Test
    void theContentsOpenPagesByKey() throws Exception {
        openHelp(0);
        TreeView<?> contents = onFx(() -> part("#help-contents"));
        assertEquals(0, onFx(() -> contents.getSelectionModel().getSelectedIndex() - 2), "Outcome is the third page");
        onFx(() -> {
            contents.requestFocus();
            return null;
        });
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> title().equals("Products"));
    }

    @Test
    void linksLeadToTheirHeadingAndThePageCanBeCopied() throws Exception {
        openHelp(0);
        Hyperlink link = onFx(() -> (Hyperlink) window("Help").getScene().getRoot().lookupAll(".help-link").stream()
                .filter(node -> ((Hyperlink) node).getText().equals("rush"))
                .findFirst()
                .orElseThrow());
        onFx(() -> {
            link.fire();
            return null;
        });
        until(() -> title().equals("Glossary"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Rush orders", onFx(() -> part(".help-found").getAccessibleText()));
        assertTrue(onFx(() -> isInView(part(".help-found"))));
        robot.push(KeyCode.ALT, KeyCode.C);
        until(() -> Clipboard.getSystemClipboard().hasString()
                && Clipboard.getSystemClipboard().getString().startsWith("Glossary\n"));
    }

    @Test
    void aboutNamesTheProgramAndItsDetailsCanBeCopied() throws Exception {
        onFx(() -> {
            javafx.scene.control.MenuBar bar = (javafx.scene.control.MenuBar) stage.getScene().lookup(".menu-bar");
            javafx.scene.control.Menu help = bar.getMenus().get(bar.getMenus().size() - 1);
            assertEquals("_Help", help.getText());
            help.getItems().get(help.getItems().size() - 1).fire();
            return null;
        });
        until(() -> window("About") != null);
        WaitForAsyncUtils.waitForFxEvents();
        Button copy = onFx(() -> (Button) window("About").getScene().lookup(".about-bottom .button"));
        onFx(() -> {
            copy.fire();
            return null;
        });
        String details = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(details.startsWith("Version: " + Program.nameAndVersion() + "\n"), details);
        assertTrue(details.contains("JavaFX: 21"), details);
    }
}
