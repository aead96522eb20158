package org.parley.desk.drawer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes of a list that stay the same ones for as long as what they show is there: a node that is made anew, or only taken
 * out and put in again, loses the keyboard.
 */
final class KeptNodes<K, N extends Node> {

    private final Pane pane;
    private final Function<K, N> make;
    private final Map<K, N> nodes = new LinkedHashMap<>();

    KeptNodes(Pane pane, Function<K, N> make) {
        this.pane = pane;
        this.make = make;
    }

    /** Has one node for each key, in this order; those that stay are not touched. */
    void show(List<K> keys) {
        nodes.keySet().retainAll(keys);
        pane.getChildren().retainAll(nodes.values());
        for (int i = 0; i < keys.size(); i++) {
            N node = nodes.computeIfAbsent(keys.get(i), make);
            if (pane.getChildren().size() <= i || pane.getChildren().get(i) != node) {
                pane.getChildren().remove(node);
                pane.getChildren().add(i, node);
            }
        }
    }

    /** All that are there now; a copy. */
    List<N> all() {
        return List.copyOf(nodes.values());
    }

    N get(K key) {
        return nodes.get(key);
    }
}
