package org.parley.desk.terms;

import java.util.List;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.parley.scenario.Lever;

/** Ticks below a slider: one where there is no concession, one for each pinned offer. */
final class TickBar extends Pane {

    private static final double HEIGHT = 5;
    /** Half of the thumb: the slider's track starts that far in. */
    private static final double INSET = 7;

    private final Slider slider;
    private final Lever lever;
    private List<Pin> shown;

    /** What a pin has of the term, and the place that gives it its colour, from 0. */
    record Pin(double value, int place) {}

    TickBar(Slider slider, Lever lever) {
        this.slider = slider;
        this.lever = lever;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
    }

    void show(List<Pin> pinned) {
        if (pinned.equals(shown)) {
            return; // ticks move with the pins only, not with the thumb
        }
        shown = List.copyOf(pinned);
        getChildren().clear();
        add(lever.base(), "tick-base");
        for (Pin pin : pinned) {
            add(pin.value, "tick-pin-" + (pin.place + 1));
        }
    }

    private void add(double value, String style) {
        Rectangle tick = new Rectangle(2, HEIGHT - 1);
        tick.getStyleClass().addAll("tick", style);
        double share = (value - slider.getMin()) / (slider.getMax() - slider.getMin());
        tick.xProperty()
                .bind(slider.widthProperty()
                        .subtract(2 * INSET)
                        .multiply(share)
                        .add(INSET - 1));
        getChildren().add(tick);
    }
}
