package org.parley.desk.state;

import java.util.ResourceBundle;
import javafx.geometry.NodeOrientation;
import org.parley.scenario.TextBundle;

/** Texts of the desk, and the direction in which its language is read. */
public final class Texts {

    private static final String RIGHT_TO_LEFT = "right-to-left";
    private static final TextBundle TEXTS = new TextBundle("org.parley.desk.texts");

    private Texts() {}

    /** For FXML. */
    public static ResourceBundle bundle() {
        return TEXTS.texts();
    }

    /** How every window of the desk is laid out; charts and the clock keep their own direction. */
    public static NodeOrientation direction() {
        return RIGHT_TO_LEFT.equals(get("layout.direction"))
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }

    /** The text of a key, its arguments put in. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
