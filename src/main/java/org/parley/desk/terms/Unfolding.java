package org.parley.desk.terms;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Keeps the row that has the focus unfolded, and no other. While a mouse button is down nothing folds, so that a slider does
 * not slip away under the hand that drags it. What folds above pushes the row up: it is kept in sight.
 */
final class Unfolding {

    private final ScrollPane scroll;
    private TermRow open;
    private TermRow wanted;
    private boolean pressed;

    /** @param terms in what they are scrolled */
    Unfolding(ScrollPane terms) {
        scroll = terms;
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
            bringIntoSight();
        }
    }

    private void bringIntoSight() {
        scroll.applyCss();
        scroll.layout();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = ((Region) scroll.getContent()).getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        Bounds at = scroll.getContent().sceneToLocal(open.localToScene(open.getLayoutBounds()));
        double top = Math.max(scroll.getVvalue() * hidden, at.getMaxY() - seen);
        top = Math.min(top, at.getMinY()); // its head, when there is no room for all of it
        scroll.setVvalue(Math.min(hidden, top) / hidden);
    }
}
