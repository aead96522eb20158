package org.parley.desk.terms;

import java.util.HashSet;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Keeps the row that has the focus unfolded, and no other. While a mouse button is down nothing folds, so that a slider does
 * not slip away under the hand that drags it; and after a click what folds above waits, so that the second click of two lands
 * where the first did. What folds above pushes the row up: it is kept in sight.
 */
final class Unfolding {

    /** Two clicks within this are one gesture. */
    private static final Duration SECOND_CLICK = Duration.millis(500);

    private final ScrollPane scroll;
    private final Set<TermRow> open = new HashSet<>();
    private TermRow wanted;
    /** The one that has been brought into sight. */
    private TermRow settled;

    private boolean pressed;
    private final PauseTransition secondClick = new PauseTransition(SECOND_CLICK);

    /** @param terms in what they are scrolled */
    Unfolding(ScrollPane terms) {
        scroll = terms;
        secondClick.setOnFinished(event -> foldOthers());
        terms.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                follow(now);
            }
        });
    }

    private void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            pressed = true;
            secondClick.stop();
        });
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            pressed = false;
            secondClick.playFromStart();
            unfold();
        });
        scene.focusOwnerProperty().addListener((property, before, now) -> {
            TermRow row = rowOf(now);
            if (row != null) {
                wanted = row;
                unfold();
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

    /** Downwards, so that nothing moves under the mouse. */
    private void unfold() {
        if (pressed || wanted == null || !open.add(wanted)) {
            return;
        }
        wanted.unfold(true);
        if (secondClick.getStatus() != Animation.Status.RUNNING) {
            foldOthers();
        }
    }

    private void foldOthers() {
        if (wanted == settled && open.size() <= 1) {
            return; // a click somewhere else
        }
        open.stream().filter(row -> row != wanted).forEach(row -> row.unfold(false));
        open.retainAll(Set.of(wanted));
        settled = wanted;
        bringIntoSight();
    }

    private void bringIntoSight() {
        scroll.applyCss();
        scroll.layout();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = ((Region) scroll.getContent()).getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        Bounds at = scroll.getContent().sceneToLocal(wanted.localToScene(wanted.getLayoutBounds()));
        double top = Math.max(scroll.getVvalue() * hidden, at.getMaxY() - seen);
        top = Math.min(top, at.getMinY()); // its head, when there is no room for all of it
        scroll.setVvalue(Math.min(hidden, top) / hidden);
    }
}
