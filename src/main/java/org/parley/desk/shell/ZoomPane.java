package org.parley.desk.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * Magnifies what stands in a window, every length of it, and lays it out in as much room as is left. Where that is less than it
 * can do with, it keeps its least size and can be scrolled: nothing is ever out of reach.
 */
final class ZoomPane extends Region {

    /** Room around what the keyboard is at, when it is scrolled into sight. */
    private static final double MARGIN = 8;

    private final Region content;
    private final Zoom zoom;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Pane port = new Pane();
    private final FocusRing ring = new FocusRing(port);
    private final Rectangle clip = new Rectangle();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final ChangeListener<Number> follow = (property, before, now) -> requestLayout();
    private double leastWidth;
    private double leastHeight;
    private double easyHeight;
    private final DoubleProperty guestHeight = new SimpleDoubleProperty();

    /** Whether its user has begun: a window opens at its top left, wherever the keyboard is at first. */
    private boolean used;

    ZoomPane(Region content, Zoom zoom) {
        this.content = content;
        this.zoom = zoom;
        getStyleClass().add("zoom-pane");
        content.setManaged(false);
        content.getTransforms().add(scale);
        port.setManaged(false);
        port.setClip(clip);
        port.getChildren().addAll(content, ring);
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : new ScrollBar[] {across, down}) {
            bar.setManaged(false);
            bar.setVisible(false);
            bar.setFocusTraversable(false); // it follows what the keyboard is at
            bar.valueProperty().addListener(value -> place());
        }
        getChildren().addAll(port, across, down);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        // Held here alone, so that a window that is closed is not kept by the zoom of the program.
        zoom.percentProperty().addListener(new WeakChangeListener<>(follow));
        guestHeight.addListener(follow);
        ChangeListener<Node> look = (property, before, now) -> {
            if (now != null && used) {
                bringIntoSight(now);
            }
        };
        EventHandler<InputEvent> begin = event -> used = true;
        sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(look);
                before.removeEventFilter(KeyEvent.KEY_PRESSED, begin);
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, begin);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(look);
                now.addEventFilter(KeyEvent.KEY_PRESSED, begin);
                now.addEventFilter(MouseEvent.MOUSE_PRESSED, begin);
            }
        });
    }

    /** What the keyboard is at, in the scene; null while it is not used. */
    ReadOnlyObjectProperty<Bounds> keyboardAtProperty() {
        return ring.aroundProperty();
    }

    /**
     * Below which the content is scrolled rather than made smaller, in its own points.
     *
     * @param easyHeight what it is given once it is scrolled up and down anyway
     */
    void setLeast(double width, double height, double easyHeight) {
        leastWidth = width;
        leastHeight = height;
        this.easyHeight = Math.max(height, easyHeight);
        requestLayout();
    }

    void setLeast(double width, double height) {
        setLeast(width, height, height);
    }

    /** How high that is in the content which is there for a while only: the rest keeps its least height beside it. */
    DoubleProperty guestHeightProperty() {
        return guestHeight;
    }

    @Override
    protected void layoutChildren() {
        double factor = zoom.factor();
        double width = getWidth();
        double height = getHeight();
        double thickness = Math.ceil(down.prefWidth(-1));
        // A bar takes room, and may so make the other one needed.
        double least = leastHeight + guestHeight.get();
        boolean tall = least * factor > height;
        boolean wide = leastWidth * factor > width - (tall ? thickness : 0);
        tall = least * factor > height - (wide ? thickness : 0);
        double seenWidth = width - (tall ? thickness : 0);
        double seenHeight = height - (wide ? thickness : 0);
        double wholeWidth = wide ? leastWidth : seenWidth / factor;
        double wholeHeight = tall ? Math.max(least, easyHeight) : seenHeight / factor;
        scale.setX(factor);
        scale.setY(factor);
        port.resizeRelocate(0, 0, seenWidth, seenHeight);
        clip.setWidth(seenWidth);
        clip.setHeight(seenHeight);
        content.resize(wholeWidth, wholeHeight);
        set(across, wide, wholeWidth * factor, seenWidth);
        set(down, tall, wholeHeight * factor, seenHeight);
        across.resizeRelocate(0, seenHeight, seenWidth, thickness);
        down.resizeRelocate(seenWidth, 0, thickness, seenHeight);
        place();
    }

    private static void set(ScrollBar bar, boolean needed, double whole, double seen) {
        double most = needed ? Math.max(0, whole - seen) : 0;
        bar.setVisible(needed);
        bar.setMax(most);
        bar.setVisibleAmount(whole > 0 ? most * seen / whole : 0);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(seen);
        bar.setValue(Math.max(0, Math.min(most, bar.getValue())));
    }

    private void place() {
        content.relocate(-Math.round(across.getValue()), -Math.round(down.getValue()));
    }

    private void scroll(ScrollEvent event) {
        if (down.isVisible() && event.getDeltaY() != 0) {
            move(down, down.getValue() - event.getDeltaY());
            event.consume();
        } else if (across.isVisible() && event.getDeltaX() != 0) {
            move(across, across.getValue() - event.getDeltaX());
            event.consume();
        }
    }

    /** Scrolls to a part of the content: where the keyboard goes, the sight goes with it. */
    void bringIntoSight(Node node) {
        if (!across.isVisible() && !down.isVisible()) {
            return;
        }
        for (Node above = node; above != content; above = above.getParent()) {
            if (above == null) {
                return;
            }
        }
        Bounds at = port.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        into(across, at.getMinX(), at.getMaxX(), port.getWidth());
        into(down, at.getMinY(), at.getMaxY(), port.getHeight());
    }

    private static void into(ScrollBar bar, double from, double to, double seen) {
        if (!bar.isVisible()) {
            return;
        }
        if (from < 0 || to - from > seen) {
            move(bar, bar.getValue() + from - MARGIN);
        } else if (to > seen) {
            move(bar, bar.getValue() + to - seen + MARGIN);
        }
    }

    private static void move(ScrollBar bar, double value) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * zoom.factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * zoom.factor();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
