package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;

/** A number that is typed and not entered is part of the offer that a command is about; and where the keyboard goes with a tab. */
@NeedsSystemText
class TypedFirstJourneyTest extends DeskJourney {

    private void type(String text) {
        TextField field = node("#field-cotton");
        robot.doubleClickOn(field).write(text);
    }

    private List<Double> pinned() {
        return onFx(() -> desk().state().pinned().stream().map(offer -> offer.value(lever("cotton"))).toList());
    }

    @Test
    void thePinIsOfTheNumberThatIsTyped() {
        int before = pinned().size();
        type("300");
        assertEquals(0, value("cotton"), "it is not entered yet");
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        assertEquals(before + 1, pinned().size());
        assertEquals(300, pinned().get(before));
        assertEquals(300, value("cotton"));
    }

    @Test
    void aMenuTakesItOver() {
        type("120");
        onFx(() -> {
            ((MenuBar) node(".menu-bar")).getMenus().get(1).show();
            return null;
        });
        assertEquals(120, value("cotton"));
    }

    /** The keys of a field are its own: what is marked and copied while one types is not entered by it. */
    @Test
    void theKeysOfTheFieldDoNot() {
        type("5");
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals(0, value("cotton"));
    }

    @Test
    void withATabTheKeyboardGoesIntoIt() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        until(() -> onFx(() -> node(".products-table") != null || node("#products") != null || node(".table-view") != null));
        settle();
        Node table = onFx(() -> stage.getScene().getRoot().lookupAll(".table-view").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        for (KeyCode tab : List.of(KeyCode.DIGIT5, KeyCode.DIGIT4, KeyCode.DIGIT6, KeyCode.DIGIT3)) {
            robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
            settle();
            focus(table);
            robot.push(KeyCode.SHORTCUT, tab);
            settle();
            Node now = onFx(() -> stage.getScene().getFocusOwner());
            boolean inside = false;
            for (Node above = now; above != null; above = above.getParent()) {
                inside |= above.getStyleClass().contains("tab-pane");
            }
            assertTrue(inside, tab + " leads to " + now);
            assertFalse(now instanceof ButtonBase && !(now instanceof javafx.scene.control.ToggleButton), tab + " leads to " + now);
        }
    }
}
