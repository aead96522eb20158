package org.parley.desk.shell;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keyboard can stop at. */
final class Stops {

    private Stops() {}

    /** Everything that can have the keyboard now, in the order of the tree. */
    static List<Node> in(Node root) {
        return KeyStops.in(root);
    }

    /** Presses Tab where the keyboard is, which goes on by it, and says where it is then. */
    static Node tab(Node at, boolean back) {
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, back, false, false, false));
        at.getScene().getRoot().applyCss();
        at.getScene().getRoot().layout(); // a row may fold and another unfold
        return at.getScene().getFocusOwner();
    }

    /** Its style classes and id and those around it, so that it is found. */
    static String name(Node stop) {
        StringBuilder names = new StringBuilder();
        int depth = 0;
        for (Node node = stop; node != null && depth < 4; node = node.getParent(), depth++) {
            names.append(depth == 0 ? "" : " < ").append(node.getClass().getSimpleName()).append(' ');
            names.append(String.join(".", node.getStyleClass()));
            names.append(node.getId() == null ? "" : "#" + node.getId());
        }
        return names.toString();
    }
}
