package org.parley.desk.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.parley.desk.state.Desk;

/**
 * What is typed and not entered yet is taken over before a command of the menu or of its keys: it is meant for the offer that the
 * command is about. Menus and keys do not take the keyboard from the field, so it would not notice.
 */
final class TypedFirst {

    /** With the shortcut key these are a field's own. */
    private static final Set<KeyCode> OF_FIELDS = EnumSet.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.INSERT);

    private TypedFirst() {}

    static void on(Scene scene, Desk desk) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            KeyCode code = event.getCode();
            boolean comparison = code == KeyCode.C && event.isShiftDown();
            boolean command = event.isShortcutDown() && !code.isModifierKey() && (comparison || !OF_FIELDS.contains(code));
            if (event.getTarget() instanceof TextInputControl && (command || code.isFunctionKey())) {
                desk.commit();
            }
        });
        scene.getRoot().lookupAll(".menu-bar").forEach(bar -> ((MenuBar) bar)
                .getMenus()
                .forEach(menu -> menu.addEventHandler(Menu.ON_SHOWING, event -> desk.commit())));
    }
}
