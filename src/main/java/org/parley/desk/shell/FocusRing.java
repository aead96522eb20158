package org.parley.desk.shell;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Goes around what the keyboard is at, once the keyboard is used: one outline for every control in every theme, of two colours, so
 * that it is seen on any ground. It lies over the content of a window and takes no room.
 */
final class FocusRing extends Region {

    /** Between a control and its outline, in points. */
    private static final double GAP = 2;

    private final ChangeListener<Object> follow = (property, before, now) -> place();
    private final ChangeListener<Boolean> show = (property, before, now) -> place();
    /** Once the head of the other tab knows that it is chosen. */
    private final ChangeListener<Object> another = (property, before, now) -> Platform.runLater(this::lookAgain);

    private final Region port;
    private final ReadOnlyObjectWrapper<Bounds> around = new ReadOnlyObjectWrapper<>();
    /** Whether a key was the last that was used, and not the mouse. */
    private boolean keys;

    private boolean cameByKeys;
    /** Whether the mouse was used since the keyboard came here or was used. */
    private boolean clicked;
    /** Whether a button of the mouse is down: what the outline makes others move stays, or the click would miss its target. */
    private boolean pressed;
    private Node owner;
    /** What the outline goes around: the owner, or the part of it that stands for it. */
    private Node ringed;

    /** @param port what it lies in, over the content */
    FocusRing(Region port) {
        this.port = port;
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        // Some keys put the keyboard somewhere without going through all that is between: that is not "visible" to JavaFX.
        EventHandler<InputEvent> used = event -> {
            keys = event instanceof KeyEvent;
            clicked = !keys;
            pressed = !keys;
            place();
        };
        EventHandler<InputEvent> released = event -> Platform.runLater(() -> {
            pressed = false;
            place();
        });
        ChangeListener<Node> look = (property, before, now) -> goTo(now);
        sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(look);
                before.removeEventFilter(KeyEvent.KEY_PRESSED, used);
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, used);
                before.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
            }
            goTo(now == null ? null : now.getFocusOwner());
            if (now != null) {
                now.focusOwnerProperty().addListener(look);
                now.addEventFilter(KeyEvent.KEY_PRESSED, used);
                now.addEventFilter(MouseEvent.MOUSE_PRESSED, used);
                now.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
            }
        });
    }

    /** What is outlined, in the scene; null while nothing is. */
    ReadOnlyObjectProperty<Bounds> aroundProperty() {
        return around.getReadOnlyProperty();
    }

    private void lookAgain() {
        goTo(owner);
    }

    private void goTo(Node now) {
        if (owner != null) {
            owner.focusVisibleProperty().removeListener(show);
            owner.focusedProperty().removeListener(show);
            if (owner instanceof TabPane tabs) {
                tabs.getSelectionModel().selectedItemProperty().removeListener(another);
            }
            ringed.localToSceneTransformProperty().removeListener(follow);
            ringed.layoutBoundsProperty().removeListener(follow);
        }
        owner = now;
        cameByKeys = keys;
        if (owner != null) {
            ringed = owner instanceof TabPane tabs ? selected(tabs) : owner;
            owner.focusVisibleProperty().addListener(show);
            owner.focusedProperty().addListener(show);
            if (owner instanceof TabPane tabs) {
                tabs.getSelectionModel().selectedItemProperty().addListener(another);
            }
            ringed.localToSceneTransformProperty().addListener(follow);
            ringed.layoutBoundsProperty().addListener(follow);
        }
        place();
    }

    /** The head of the tab that is chosen: the pane around it is as large as the window. */
    static Node selected(TabPane tabs) {
        return tabs.lookupAll(".tab").stream()
                .filter(tab -> tab.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
                .findFirst()
                .orElse(tabs);
    }

    private void place() {
        boolean shown = owner != null && owner.isFocused() && !clicked && (owner.isFocusVisible() || cameByKeys);
        Bounds at = shown ? seen() : null;
        setVisible(at != null && at.getWidth() > 0 && at.getHeight() > 0);
        if (isVisible()) {
            Bounds in = port.sceneToLocal(at);
            double left = Math.max(0, in.getMinX() - GAP); // what fills a window has its outline at the window's edge
            double top = Math.max(0, in.getMinY() - GAP);
            double right = Math.min(port.getWidth(), in.getMaxX() + GAP);
            double bottom = Math.min(port.getHeight(), in.getMaxY() + GAP);
            resizeRelocate(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        }
        if (!pressed) {
            around.set(isVisible() ? at : null);
        }
    }

    /** Where it is in the scene, without what is scrolled out of sight. */
    private Bounds seen() {
        Bounds at = ringed.localToScene(ringed.getLayoutBounds());
        for (Node above = ringed.getParent(); above != null && above != port; above = above.getParent()) {
            if (above.getClip() != null) {
                at = common(at, above.localToScene(above.getLayoutBounds()));
            }
        }
        return at;
    }

    private static Bounds common(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - left;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
    }
}
