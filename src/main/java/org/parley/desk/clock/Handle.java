package org.parley.desk.clock;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A day that can be dragged along the scrubber, or moved with the arrow keys. */
final class Handle extends Label {

    private static final int PAGE_DAYS = 10;

    private final IntToDoubleFunction placeOf;
    private int day;
    /** Where in the handle it was taken hold of, so that it does not jump. */
    private double grab;

    /**
     * @param placeOf place of a day along the scrubber
     * @param dayAt day at a place along the scrubber
     * @param move asked to move to a day
     * @param begin called when a drag begins
     * @param end called when it ends
     */
    Handle(
            String id,
            IntToDoubleFunction placeOf,
            DoubleUnaryOperator dayAt,
            IntConsumer move,
            Runnable begin,
            Runnable end) {
        this.placeOf = placeOf;
        setId(id);
        getStyleClass().addAll("handle", id);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                grab = place(event) - placeOf.applyAsDouble(day);
                begin.run();
                event.consume();
            }
        });
        setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                move.accept((int) Math.round(dayAt.applyAsDouble(place(event) - grab)));
                event.consume();
            }
        });
        setOnMouseReleased(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                end.run();
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            int step = step(event.getCode());
            if (step != 0 && !event.isShortcutDown()) {
                move.accept(day + step);
                event.consume();
            }
        });
    }

    private double place(MouseEvent event) {
        return getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    }

    private static int step(KeyCode key) {
        return switch (key) {
            case LEFT, DOWN -> -1;
            case RIGHT, UP -> 1;
            case PAGE_DOWN -> -PAGE_DAYS;
            case PAGE_UP -> PAGE_DAYS;
            default -> 0;
        };
    }

    /** @param before whether it stands left of its day */
    void show(int shownDay, String text, String accessible, boolean before) {
        day = shownDay;
        setText(text);
        setAccessibleText(accessible);
        applyCss();
        autosize();
        double at = placeOf.applyAsDouble(day);
        setLayoutX(before ? at - getWidth() : at);
        setLayoutY(0);
    }
}
