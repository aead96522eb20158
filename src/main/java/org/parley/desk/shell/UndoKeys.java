package org.parley.desk.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.parley.desk.state.Desk;

/**
 * The keys of undo and redo, in whichever window they are pressed. A field keeps them to itself, even when nothing is being
 * typed in it; then they are the desk's. A field's user data is the text that has been taken over.
 */
final class UndoKeys {

    private final Desk desk;

    private UndoKeys(Desk desk) {
        this.desk = desk;
    }

    /** For the desk's own window, whose menu has the keys already: only fields need to be told. */
    static void inFields(Scene scene, Desk desk) {
        UndoKeys keys = new UndoKeys(desk);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isUndo(event) && event.getTarget() instanceof TextInputControl) {
                keys.press(event);
            }
        });
    }

    /** For a window that has no menu of its own. */
    static void everywhere(Scene scene, Desk desk) {
        UndoKeys keys = new UndoKeys(desk);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isUndo(event)) {
                keys.press(event);
            }
        });
    }

    private static boolean isUndo(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown() && event.getCode() == KeyCode.Z;
    }

    private void press(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl field && keepsUndo(field)) {
            return;
        }
        event.consume();
        if (event.isShiftDown()) {
            desk.redo();
        } else {
            desk.undo();
        }
    }

    private static boolean keepsUndo(TextInputControl field) {
        boolean takenOver = field instanceof TextField && field.getText().equals(field.getUserData());
        return field.isEditable() && !takenOver;
    }
}
