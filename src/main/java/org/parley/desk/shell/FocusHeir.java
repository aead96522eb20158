package org.parley.desk.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Where the keyboard goes when what it is at goes away: to what is nearest in the same place. By itself it would go to the first
 * control of the window, where the next arrow changes something that nobody looks at.
 */
final class FocusHeir {

    private final Scene scene;
    /** What the keyboard is at, and what that stands in, the innermost first; empty for nothing. */
    private List<Node> line = List.of();
    /** Where that was when the keyboard came to it. */
    private Point2D at = Point2D.ZERO;
    /** Before somebody uses the window the keyboard is nowhere yet: what it opens with may be rearranged. */
    private boolean used;

    private FocusHeir(Scene scene) {
        this.scene = scene;
    }

    static void on(Scene scene) {
        FocusHeir heir = new FocusHeir(scene);
        EventHandler<InputEvent> used = event -> heir.used = true;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, used);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, used);
        scene.focusOwnerProperty().addListener((property, before, now) -> heir.moved(now));
    }

    private void moved(Node now) {
        boolean lost = !line.isEmpty() && !KeyStops.isThere(line.get(0));
        if (lost && used && isNowhere(now)) {
            Platform.runLater(this::inherit); // once all that goes away has gone
        } else if (now != null) {
            remember(now);
        }
    }

    /** Whether that is where the keyboard goes by itself. */
    private boolean isNowhere(Node now) {
        return now == null || KeyStops.in(scene.getRoot()).stream().findFirst().filter(now::equals).isPresent();
    }

    private void inherit() {
        Node now = scene.getFocusOwner();
        if (isNowhere(now)) {
            line.stream().skip(1).flatMap(above -> nearest(above).stream()).findFirst().ifPresent(Node::requestFocus);
        }
        if (scene.getFocusOwner() != null) {
            remember(scene.getFocusOwner());
        }
    }

    private Optional<Node> nearest(Node above) {
        if (above.getScene() != scene || !KeyStops.isThere(above)) {
            return Optional.empty();
        }
        return KeyStops.in(above).stream()
                // Of a pane that can have the keyboard, what is in it.
                .filter(stop -> KeyStops.in(stop).size() == 1)
                .min(Comparator.comparingDouble(stop -> middle(stop).distance(at)));
    }

    private void remember(Node now) {
        List<Node> next = new ArrayList<>();
        for (Node node = now; node != null; node = node.getParent()) {
            next.add(node);
        }
        line = next;
        at = middle(now);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
