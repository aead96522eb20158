package org.parley.desk.state;

import java.util.List;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Ticks below a slider, at values that are worth a look. */
public final class TickBar extends Pane {

    private static final double HEIGHT = 5;
    /** Half of the thumb: the slider's track starts that far in. */
    private static final double INSET = 7;

    private final Slider slider;
    private List<Tick> shown = List.of();

    /**
     * One tick.
     *
     * @param style its style class
     */
    public record Tick(double value, String style) {}

    public TickBar(Slider slider) {
        this.slider = slider;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
    }

    /** What the ticks stand for, on hover; from here on the bar answers to the mouse. */
    public void describe(String words) {
        Hint.setText(this, words);
        setMouseTransparent(false);
    }

    /** Ticks move with what they stand for only, not with the thumb. */
    public void show(List<Tick> ticks) {
        if (ticks.equals(shown)) {
            return;
        }
        shown = List.copyOf(ticks);
        getChildren().setAll(shown.stream().map(this::mark).toList());
    }

    private Rectangle mark(Tick tick) {
        Rectangle mark = new Rectangle(2, HEIGHT - 1);
        mark.getStyleClass().addAll("tick", tick.style);
        double share = (tick.value - slider.getMin()) / (slider.getMax() - slider.getMin());
        mark.xProperty()
                .bind(slider.widthProperty()
                        .subtract(2 * INSET)
                        .multiply(share)
                        .add(INSET - 1));
        return mark;
    }
}
