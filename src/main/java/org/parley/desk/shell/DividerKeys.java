package org.parley.desk.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.parley.desk.help.HelpKey;
import org.parley.desk.state.Texts;

/** Lets the borders between panes be moved by keys: one key goes from border to border and back to where the keyboard was. */
final class DividerKeys {

    private static final String STYLE = "split-pane-divider";
    /** In points. */
    private static final double STEP = 10;

    private static final double LONG_STEP = 50;

    private final Scene scene;
    /** Where the keyboard was before it came to a border. */
    private Node from;

    private DividerKeys(Scene scene) {
        this.scene = scene;
    }

    static void on(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, new DividerKeys(scene)::pressed);
    }

    private void pressed(KeyEvent event) {
        Node at = scene.getFocusOwner();
        boolean onBorder = at != null && at.getStyleClass().contains(STYLE);
        if (HelpKey.BORDER.combination().match(event)) {
            goOn(at, onBorder);
            event.consume();
        } else if (onBorder && event.getCode() == KeyCode.ESCAPE) {
            goBack();
            event.consume();
        } else if (onBorder && at.getParent() instanceof SplitPane split && move(split, at, event)) {
            event.consume();
        }
    }

    private void goOn(Node at, boolean onBorder) {
        List<Node> all = new ArrayList<>();
        collect(scene.getRoot(), all);
        int next = onBorder ? all.indexOf(at) + 1 : 0;
        if (!onBorder) {
            from = at;
        }
        if (next < all.size()) {
            Node border = all.get(next);
            border.setAccessibleText(Texts.get("border.name"));
            border.requestFocus();
        } else if (onBorder) {
            goBack();
        }
    }

    private void goBack() {
        if (from != null && from.getScene() == scene) {
            from.requestFocus();
        }
    }

    /** Borders that are seen, from left to right and from top to bottom. */
    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof SplitPane split) {
            into.addAll(borders(split));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    static List<Node> borders(SplitPane split) {
        boolean across = split.getOrientation() == Orientation.HORIZONTAL;
        return split.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains(STYLE))
                .sorted(Comparator.comparingDouble(child -> across ? child.getLayoutX() : child.getLayoutY()))
                .toList();
    }

    private static boolean move(SplitPane split, Node border, KeyEvent event) {
        boolean across = split.getOrientation() == Orientation.HORIZONTAL;
        double whole = across ? split.getWidth() : split.getHeight();
        double forward = across && split.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
        double points = switch (event.getCode()) {
            case LEFT -> across ? -forward * STEP : 0;
            case RIGHT -> across ? forward * STEP : 0;
            case UP -> across ? 0 : -STEP;
            case DOWN -> across ? 0 : STEP;
            case PAGE_UP -> -LONG_STEP;
            case PAGE_DOWN -> LONG_STEP;
            default -> 0;
        };
        if (points == 0 || whole <= 0) {
            return false;
        }
        SplitPane.Divider divider = split.getDividers().get(borders(split).indexOf(border));
        divider.setPosition(Math.max(0, Math.min(1, divider.getPosition() + points / whole)));
        return true;
    }
}
