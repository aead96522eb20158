package org.parley.desk.terms;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * Keeps the row that has the focus unfolded, and no other. While a mouse button is down nothing folds, so that a slider does
 * not slip away under the hand that drags it.
 */
final class Unfolding {

    private TermRow open;
    private TermRow wanted;
    private boolean pressed;

    Unfolding(Parent terms) {
        terms.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                follow(now);
            }
        });
    }

    private void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            pressed = false;
            settle();
        });
        scene.focusOwnerProperty().addListener((property, before, now) -> {
            TermRow row = rowOf(now);
            if (row != null) {
                wanted = row;
                if (!pressed) {
                    settle();
                }
            }
        });
    }

    private static TermRow rowOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TermRow row) {
                return row;
            }
        }
        return null;
    }

    private void settle() {
        if (open != wanted) {
            if (open != null) {
                open.unfold(false);
            }
            wanted.unfold(true);
            open = wanted;
        }
    }
}
