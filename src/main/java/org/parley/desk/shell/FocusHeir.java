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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Where the keyboard goes when what it is at goes away: to what is nearest in the same place. By itself it would go to the first
 * control of the window, where the next arrow changes something that nobody looks at. It never goes to what a press sets off, unless
 * that is the same of another row: who presses a key twice would do something that nobody has asked for.
 */
final class FocusHeir {

    private final Scene scene;
    /** What the keyboard is at, and what that stands in, the innermost first; empty for nothing. */
    private List<Node> line = List.of();
    /** What sort of a control that was. */
    private List<Object> kind = List.of();
    /** Where that was when the keyboard came to it. */
    private Point2D at = Point2D.ZERO;
    /** Whether it is about to be decided who inherits. */
    private boolean orphaned;
    /** Where it went meanwhile. */
    private Node byItself;
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
        if (lost && used && (orphaned || isNowhere(now))) {
            byItself = now; // from nowhere it goes on to what comes next in the order of Tab, wherever that is
            if (!orphaned) {
                orphaned = true;
                Platform.runLater(this::inherit); // once all that goes away has gone
            }
        } else if (now != null) {
            remember(now);
        }
    }

    /** Whether that is where the keyboard goes by itself. */
    private boolean isNowhere(Node now) {
        return now == null || KeyStops.in(scene.getRoot()).stream().findFirst().filter(now::equals).isPresent();
    }

    private void inherit() {
        orphaned = false;
        if (scene.getFocusOwner() == byItself) {
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
        Optional<Node> inside = KeyStops.in(above).stream()
                // Of a pane that can have the keyboard, what is in it.
                .filter(stop -> KeyStops.in(stop).size() == 1 && (isSame(stop) || !acts(stop)))
                .min(Comparator.comparing((Node stop) -> !isSame(stop))
                        .thenComparingDouble(stop -> middle(stop).distance(at)));
        // A page with nothing but words and buttons can be read on.
        return inside.isPresent() || !(above instanceof ScrollPane) ? inside : Optional.of(above);
    }

    /** Whether a press does something at once. Of several choices one is chosen already, and a menu only opens. */
    private static boolean acts(Node stop) {
        boolean choice = stop instanceof ToggleButton toggle && toggle.getToggleGroup() != null;
        return stop instanceof ButtonBase && !choice && !(stop instanceof MenuButton);
    }

    /** The same button of another row is as good as the one that went with its own. */
    private boolean isSame(Node stop) {
        return stop instanceof ButtonBase && kind(stop).equals(kind);
    }

    private static List<Object> kind(Node node) {
        Parent parent = node.getParent();
        return parent == null
                ? List.of()
                : List.of(
                        node.getClass(),
                        node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "",
                        List.copyOf(parent.getStyleClass()),
                        parent.getChildrenUnmodifiable().indexOf(node));
    }

    private void remember(Node now) {
        List<Node> next = new ArrayList<>();
        for (Node node = now; node != null; node = node.getParent()) {
            next.add(node);
        }
        line = next;
        kind = kind(now);
        at = middle(now);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
