package org.parley.desk.drawer;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.parley.desk.state.Texts;

/** A pin's name, which can be typed over in its place: Enter takes over what was typed, Escape gives it up. */
final class PinTitle extends StackPane {

    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Predicate<String> take;
    private final Runnable done;

    /**
     * @param place the pin's place, from 0, which gives it its colour
     * @param take gives the pin a name, unless it cannot have it
     * @param done puts the keyboard where it came from
     */
    PinTitle(int place, Predicate<String> take, Runnable done) {
        this.take = take;
        this.done = done;
        Rectangle swatch = new Rectangle(10, 10);
        swatch.getStyleClass().addAll("tick", "tick-pin-" + (place + 1));
        label.setGraphic(swatch);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.visibleProperty().bind(field.visibleProperty().not());
        label.managedProperty().bind(label.visibleProperty());
        field.setId("pin-name-" + (place + 1));
        field.getStyleClass().add("pin-name");
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty());
        field.setMinWidth(0);
        field.setOnAction(event -> enter());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                end();
                done.run();
            }
        });
        getChildren().addAll(label, field);
    }

    void show(String name) {
        label.setText(name);
        field.setUserData(name); // what is taken over; the window's undo looks at it
        field.setAccessibleText(Texts.get("drawer.nameOf", name));
    }

    /** Lets the name be typed over. */
    void edit() {
        field.setText(label.getText());
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /** A name that was refused can be mended. */
    private void enter() {
        if (take.test(field.getText())) {
            end();
            done.run();
        }
    }

    /** Takes over what was typed; a name that was refused stays to be mended, unless nothing was typed. */
    void typed() {
        if (field.isVisible() && (take.test(field.getText()) || field.getText().isBlank())) {
            end();
        }
    }

    private void end() {
        field.setVisible(false);
    }
}
