package org.parley.desk.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What Tab comes to. */
final class KeyStops {

    private KeyStops() {}

    /** Everything in a node that can have the keyboard now, in the order of Tab. */
    static List<Node> in(Node node) {
        List<Node> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Whether a node is part of a scene and nothing hides or disables it. */
    static boolean isThere(Node node) {
        boolean there = node.getScene() != null && !node.isDisabled();
        for (Node above = node; there && above != null; above = above.getParent()) {
            there = above.isVisible();
        }
        return there;
    }
}
