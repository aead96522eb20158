package org.parley.desk.shell;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.parley.desk.help.HelpKey;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;

/** What the mouse is told by waiting, the keyboard is told by a key: the hint of what it is at, until the next key or click. */
final class HintKey {

    /** Where JavaFX keeps the hint of a node. */
    private static final String KEPT = "javafx.scene.control.Tooltip";

    private static final double GAP = 6;

    private final Scene scene;
    private final Hint told = new Hint();

    private HintKey(Scene scene) {
        this.scene = scene;
    }

    static void on(Scene scene) {
        HintKey key = new HintKey(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> key.told.hide());
        scene.focusOwnerProperty().addListener((property, before, now) -> key.told.hide());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            return; // the first half of a combination
        }
        boolean shows = told.isShowing();
        told.hide();
        Node at = scene.getFocusOwner();
        if (HelpKey.HINT.combination().match(event) && at != null) {
            event.consume();
            if (!shows) {
                show(at instanceof TabPane tabs ? FocusRing.selected(tabs) : at, of(at));
            }
        }
    }

    private void show(Node at, Optional<String> text) {
        told.setText(text.orElseGet(() -> Texts.get("hint.none")));
        Bounds place = at.localToScreen(at.getLayoutBounds());
        told.show(at, place.getMinX(), place.getMaxY() + GAP);
    }

    /** The hint of a node, of what names it, or of what it is a part of. */
    private static Optional<String> of(Node node) {
        if (node instanceof TabPane tabs) {
            return text(tabs.getSelectionModel().getSelectedItem().getTooltip());
        }
        for (Node at = node; at != null; at = at.getParent()) {
            Optional<String> own = own(at);
            Optional<String> named = own.isPresent() || !(at instanceof Parent parent) ? own : ofName(parent, node);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofName(Parent parent, Node node) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Label label && label.getLabelFor() == node)
                .flatMap(child -> own(child).stream())
                .findFirst();
    }

    private static Optional<String> own(Node node) {
        Object kept = node instanceof Control control && control.getTooltip() != null
                ? control.getTooltip()
                : node.hasProperties() ? node.getProperties().get(KEPT) : null;
        return kept instanceof Tooltip tooltip ? text(tooltip) : Optional.empty();
    }

    private static Optional<String> text(Tooltip tooltip) {
        return Optional.ofNullable(tooltip).map(Tooltip::getText).filter(text -> !text.isBlank());
    }
}
