package org.parley.desk.shell;

import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import org.parley.desk.state.Texts;

/** Lays a window out as the language of the desk is read. */
final class Direction {

    private Direction() {}

    /** @param scene with its style sheets, since another direction has all of it styled anew */
    static void of(Scene scene) {
        NodeOrientation direction = Texts.direction();
        if (direction != scene.getEffectiveNodeOrientation()) {
            scene.setNodeOrientation(direction);
        }
    }
}
