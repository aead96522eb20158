package org.parley.desk.clock;

import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/** A day that can be dragged along the scrubber, or moved with the arrow keys. */
final class Handle extends Label {

    private static final int PAGE_DAYS = 10;

    private int day;

    /**
     * @param toDay turns a place along the scrubber into a day
     * @param move asked to move to a day
     */
    Handle(String style, java.util.function.DoubleToIntFunction toDay, IntConsumer move, Runnable begin, Runnable end) {
        getStyleClass().addAll("handle", style);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(event -> {
            requestFocus();
            begin.run();
            event.consume();
        });
        setOnMouseDragged(event -> {
            move.accept(toDay.applyAsInt(getParent().sceneToLocal(event.getSceneX(), 0).getX()));
            event.consume();
        });
        setOnMouseReleased(event -> {
            end.run();
            event.consume();
        });
        setOnKeyPressed(event -> {
            int step = step(event.getCode());
            if (step != 0) {
                move.accept(day + step);
                event.consume();
            }
        });
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

    void show(int shownDay, String text, String accessible) {
        day = shownDay;
        setText(text);
        setAccessibleText(accessible);
    }
}
