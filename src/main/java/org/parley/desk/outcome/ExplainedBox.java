package org.parley.desk.outcome;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Has a figure that is no table's tell where it comes from, by a click or by Enter. */
public final class ExplainedBox {

    private ExplainedBox() {}

    public static void make(Node node, Runnable explain) {
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setFocusTraversable(true);
        node.setCursor(Cursor.HAND);
        node.getStyleClass().add("explained");
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                event.consume();
                explain.run();
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                explain.run();
            }
        });
    }
}
