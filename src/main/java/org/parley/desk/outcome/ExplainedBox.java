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

    private static final String STYLE = "explained";

    private ExplainedBox() {}

    public static void make(Node node, Runnable explain) {
        offer(node, true);
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

    /** Says whether there is a figure to explain: where there is none, nothing invites to a click. */
    public static void offer(Node node, boolean there) {
        node.setAccessibleRole(there ? AccessibleRole.BUTTON : AccessibleRole.PARENT);
        node.setFocusTraversable(there);
        node.setCursor(there ? Cursor.HAND : null);
        if (!there) {
            node.getStyleClass().remove(STYLE);
        } else if (!node.getStyleClass().contains(STYLE)) {
            node.getStyleClass().add(STYLE);
        }
    }
}
