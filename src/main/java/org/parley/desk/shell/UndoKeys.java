package org.parley.desk.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;

/**
 * The keys of undo and redo, in whichever window they are pressed. A field keeps them to itself, even when nothing is being
 * typed in it; then they are the desk's. A field's user data is the text that has been taken over.
 */
final class UndoKeys {

    private final Desk desk;
    private final boolean tells;

    /** @param tells whether what was undone is said: what it changed may be in another window */
    private UndoKeys(Desk desk, boolean tells) {
        this.desk = desk;
        this.tells = tells;
    }

    /** For the desk's own window, whose menu has the keys already: only fields need to be told. */
    static void inFields(Scene scene, Desk desk) {
        UndoKeys keys = new UndoKeys(desk, false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isUndo(event) && event.getTarget() instanceof TextInputControl) {
                keys.press(event);
            }
        });
    }

    /**
     * For a window that has no menu of its own.
     *
     * @param tells whether it says what was undone
     */
    static void everywhere(Scene scene, Desk desk, boolean tells) {
        UndoKeys keys = new UndoKeys(desk, tells);
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
        boolean again = event.isShiftDown();
        String move = (again ? desk.redoNameProperty() : desk.undoNameProperty()).get();
        if (again) {
            desk.redo();
        } else {
            desk.undo();
        }
        if (tells && move != null) {
            desk.tell(Texts.get(again ? "notice.redone" : "notice.undone", move));
        }
    }

    private static boolean keepsUndo(TextInputControl field) {
        boolean takenOver = field instanceof TextField && field.getText().equals(field.getUserData());
        return field.isEditable() && !takenOver;
    }
}
