package org.parley.desk.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.parley.desk.help.HelpKey;

/** Takes the keyboard from one pane of the window to the next, in the order in which they stand. */
final class PaneKeys {

    private final Supplier<List<Node>> panes;

    private PaneKeys(Supplier<List<Node>> panes) {
        this.panes = panes;
    }

    /** @param panes those that are there now, from the top left */
    static void on(Parent root, Supplier<List<Node>> panes) {
        PaneKeys keys = new PaneKeys(panes);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean on = HelpKey.NEXT_PANE.combination().match(event);
            if (on || HelpKey.PANE_BEFORE.combination().match(event)) {
                event.consume();
                keys.go(root.getScene(), on ? 1 : -1);
            }
        });
    }

    private void go(Scene scene, int step) {
        List<Node> there = panes.get();
        int now = -1;
        for (int i = 0; i < there.size(); i++) {
            if (isIn(scene.getFocusOwner(), there.get(i))) {
                now = i;
            }
        }
        // From nowhere the first is the next one; a pane with nothing to go to is passed over.
        int from = now < 0 && step < 0 ? 0 : now;
        for (int i = 1; i <= there.size(); i++) {
            List<Node> stops = KeyStops.in(there.get(Math.floorMod(from + i * step, there.size())));
            if (!stops.isEmpty()) {
                stops.get(0).requestFocus();
                return;
            }
        }
    }

    private static boolean isIn(Node node, Node pane) {
        Node at = node;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null;
    }
}
