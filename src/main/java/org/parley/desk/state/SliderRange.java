package org.parley.desk.state;

import java.util.OptionalDouble;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Between which values something is slid, and in which steps, by mouse and by keys. */
public record SliderRange(double min, double max, double step) {

    private static final int PAGE_STEPS = 10;
    /** Of a step: a value that is as near to a whole one is at it. */
    private static final double NEAR = 1e-9;

    /** The nearest whole step; the ends themselves are always reached. */
    public double stepped(double value) {
        if (value <= min || value >= max) {
            return Math.max(min, Math.min(max, value));
        }
        return at(Math.rint(steps(value)));
    }

    /**
     * Where a key takes a slider: to the next whole step, ten steps on, or to an end.
     *
     * @param slider where one reads from the right, its greater end is on the left
     * @param now the value at present, on a whole step or not
     * @return empty for a key that is not the slider's
     */
    public OptionalDouble target(KeyEvent event, Node slider, double now) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return OptionalDouble.empty();
        }
        boolean mirrored = slider.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        return switch (event.getCode()) {
            case LEFT -> OptionalDouble.of(mirrored ? more(now) : less(now));
            case RIGHT -> OptionalDouble.of(mirrored ? less(now) : more(now));
            case DOWN -> OptionalDouble.of(less(now));
            case UP -> OptionalDouble.of(more(now));
            case PAGE_DOWN -> OptionalDouble.of(stepped(now - PAGE_STEPS * step));
            case PAGE_UP -> OptionalDouble.of(stepped(now + PAGE_STEPS * step));
            case HOME -> OptionalDouble.of(min);
            case END -> OptionalDouble.of(max);
            default -> OptionalDouble.empty();
        };
    }

    private double less(double now) {
        return at(Math.ceil(steps(now) - NEAR) - 1);
    }

    private double more(double now) {
        return at(Math.floor(steps(now) + NEAR) + 1);
    }

    private double steps(double value) {
        return (value - min) / step;
    }

    private double at(double steps) {
        // Ten digits are enough for any step, and keep 0.1 + 0.2 from showing.
        double value = Math.rint((min + steps * step) * 1e10) / 1e10;
        return Math.max(min, Math.min(max, value));
    }
}
