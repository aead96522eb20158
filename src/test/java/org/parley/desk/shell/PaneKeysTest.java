package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.testfx.util.WaitForAsyncUtils;

/** From pane to pane by F6. */
@NeedsSystemText
class PaneKeysTest extends DeskJourney {

    private static final List<String> PANES =
            List.of(".desk-toolbar", ".terms-scroll", ".first-picture", ".desk-tabs", ".drawer", ".scrubber");

    @BeforeEach
    void focusTheToolbar() throws Exception {
        focus(node("#offers"));
    }

    /** The pane that has the keyboard. */
    private String pane() {
        return onFx(() -> PANES.stream()
                .filter(style -> isIn(stage.getScene().getFocusOwner(), stage.getScene().lookup(style)))
                .findFirst()
                .orElse("nowhere"));
    }

    private static boolean isIn(Node node, Node pane) {
        Node at = node;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null && pane != null;
    }

    private List<String> around(KeyCode... keys) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < PANES.size() && !passed.contains(pane()); i++) {
            passed.add(pane());
            robot.push(keys);
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(onFx(node(".focus-ring")::isVisible), pane() + " has the keyboard, and nothing shows where");
        }
        return passed;
    }

    @Test
    void theKeyboardGoesAroundAllPanesAndBack() {
        onFx(() -> {
            ((ToggleButton) stage.getScene().lookup("#drawerToggle")).setSelected(true);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(PANES, around(KeyCode.F6));
        assertEquals(".desk-toolbar", pane());
        List<String> back = new ArrayList<>(PANES);
        Collections.reverse(back);
        Collections.rotate(back, 1);
        assertEquals(back, around(KeyCode.SHIFT, KeyCode.F6));
    }

    @Test
    void aDrawerThatIsShutIsPassedOver() {
        List<String> open = new ArrayList<>(PANES);
        open.remove(".drawer");
        assertEquals(open, around(KeyCode.F6));
    }

    /** What was clicked has no outline: the mouse shows where it is. */
    @Test
    void theMouseDrawsNoOutline() {
        robot.push(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(this.<Node>node("#field-cotton"));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(onFx(node(".focus-ring")::isVisible));
        robot.write("12"); // nor does typing give it one
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(onFx(node(".focus-ring")::isVisible));
    }

    /** Of tabs the outline goes around the one that is chosen, and with it to the next. */
    @Test
    void theOutlineGoesWithTheChosenTab() throws Exception {
        focus(node("#tabs"));
        for (int tab = 0; tab < 3; tab++) {
            robot.push(KeyCode.RIGHT);
            WaitForAsyncUtils.waitForFxEvents();
            until(() -> {
                Bounds ring = stage.getScene().lookup(".focus-ring").localToScene(stage.getScene().lookup(".focus-ring").getLayoutBounds());
                Node chosen = FocusRing.selected((TabPane) stage.getScene().lookup("#tabs"));
                return ring.contains(chosen.localToScene(chosen.getLayoutBounds()))
                        && ring.getWidth() < 2 * chosen.getLayoutBounds().getWidth();
            });
        }
    }
}
