package org.parley.desk.state;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Words that the mouse is told by waiting over a node, and the keyboard by a key. The box that they are shown in is made when the
 * mouse first comes: there are a hundred hints on the desk, and each box is a window of its own.
 *
 * <p>In FXML they are written as {@code Hint.text="%key"}.
 */
public final class Hint {

    private final Node node;
    private final StringProperty text = new SimpleStringProperty("");
    private final EventHandler<MouseEvent> firstCome = event -> makeBox();
    private Tooltip box;
    private Duration delay;

    private Hint(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, firstCome);
        text.addListener((property, before, now) -> {
            // A screen reader is told, too, unless it is told something else.
            String help = node.getAccessibleHelp();
            if (help == null || help.isEmpty() || help.equals(before)) {
                node.setAccessibleHelp(now);
            }
            if (box != null) {
                install();
            }
        });
    }

    private void makeBox() {
        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, firstCome);
        box = new HintBox();
        if (delay != null) {
            box.setShowDelay(delay);
        }
        box.textProperty().bind(text);
        install();
    }

    private void install() {
        Tooltip.uninstall(node, box);
        if (!text.get().isBlank()) {
            Tooltip.install(node, box);
        }
    }

    private static Hint of(Node node) {
        return (Hint) node.getProperties().computeIfAbsent(Hint.class, key -> new Hint(node));
    }

    /** Gives a node a hint, or another one; empty or null for none. */
    public static void setText(Node node, String text) {
        textProperty(node).set(text == null ? "" : text);
    }

    /** The hint of a node; empty where it has none. */
    public static String getText(Node node) {
        return node.hasProperties() && node.getProperties().get(Hint.class) instanceof Hint hint ? hint.text.get() : "";
    }

    /** How long the mouse waits for it; to be said before it first comes. */
    public static void setDelay(Node node, Duration delay) {
        of(node).delay = delay;
    }

    /** To be bound. */
    public static StringProperty textProperty(Node node) {
        return of(node).text;
    }

    /** The hint of a node, where it has one. */
    public static Optional<String> find(Node node) {
        return Optional.of(getText(node)).filter(text -> !text.isBlank());
    }
}
