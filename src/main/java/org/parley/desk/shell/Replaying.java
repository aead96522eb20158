package org.parley.desk.shell;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.LastMove;
import org.parley.desk.state.Texts;

/**
 * Flicks between the desk before and after the last move, so that people see what moved, and says which of the two is shown.
 * Any key or click stops it. Nothing of the work is changed by it.
 */
final class Replaying {

    /** How long each of the two is shown. */
    static final Duration BEAT = Duration.millis(700);

    /** So many times each. */
    private static final int TIMES = 3;

    private final Desk desk;
    private final Duration beat;
    private final Label label = new Label();
    private final ChangeListener<DeskState> moved = (property, before, now) -> stop();
    private Timeline timeline;
    /** Whether the rest of a click is still to come whose press has stopped it. */
    private boolean clicking;

    /** @param beat how long each of the two is shown */
    Replaying(Desk desk, Duration beat) {
        this.desk = desk;
        this.beat = beat;
        label.setId("replay-label");
        label.getStyleClass().add("replay");
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setMouseTransparent(true);
        label.setVisible(false);
        label.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                watch(now);
            }
        });
    }

    /** Says which of the two is shown; there only while something is. */
    Label label() {
        return label;
    }

    private void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isOn()) {
                event.consume();
                stop();
            }
        });
        scene.addEventFilter(MouseEvent.ANY, this::mouse);
    }

    private void mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            clicking = isOn();
            if (clicking) {
                event.consume();
                stop();
            }
        } else if (clicking && isOfClick(event)) {
            event.consume();
        }
    }

    private static boolean isOfClick(Event event) {
        return event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED
                || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                || event.getEventType() == MouseEvent.DRAG_DETECTED;
    }

    boolean isOn() {
        return timeline != null;
    }

    /** Shows the last move, from its beginning; nothing happens when there is none. */
    void start() {
        stop();
        LastMove move = desk.lastMove().orElse(null);
        if (move == null) {
            return;
        }
        timeline = new Timeline(
                new KeyFrame(Duration.ZERO, event -> show("replay.before", move.name(), move.before())),
                new KeyFrame(beat, event -> show("replay.after", move.name(), move.after())),
                new KeyFrame(beat.multiply(2)));
        timeline.setCycleCount(TIMES);
        timeline.setOnFinished(event -> stop());
        // A move of whatever kind that comes meanwhile is the present, and is what should be seen.
        desk.stateProperty().addListener(moved);
        timeline.play();
    }

    private void show(String key, String name, DeskState state) {
        label.setText(Texts.get(key, name));
        label.setVisible(true);
        desk.preview(state);
    }

    /** Ends at what is so now. */
    void stop() {
        if (timeline != null) {
            timeline.stop();
            timeline = null;
            desk.stateProperty().removeListener(moved);
            label.setVisible(false);
            desk.endPreview();
        }
    }
}
