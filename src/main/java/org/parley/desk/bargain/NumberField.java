package org.parley.desk.bargain;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.parley.chart.Figures;
import org.parley.desk.state.TypedNumber;
import org.parley.desk.state.TypedText;

/** A number to be typed: taken over by Enter or when the field is left, given up by Escape. */
final class NumberField extends TextField {

    private final DoubleConsumer entered;
    private final Consumer<String> refused;
    private String shown = "";

    /**
     * @param id of the node, to be found by
     * @param name for a screen reader, with the unit
     * @param entered told a number other than the one shown
     * @param refused told what is no number
     */
    NumberField(String id, String name, DoubleConsumer entered, Consumer<String> refused) {
        this.entered = entered;
        this.refused = refused;
        setId(id);
        getStyleClass().addAll("term-field", "belief-field");
        setAccessibleText(name);
        TypedText.onTyped(this, this::typed);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setText(shown);
                selectAll();
            }
        });
    }

    /** Up and Down move the number by a step. */
    void stepBy(double step) {
        setOnKeyPressed(event -> {
            double by =
                    switch (event.getCode()) {
                        case UP -> step;
                        case DOWN -> -step;
                        default -> 0;
                    };
            OptionalDouble value = TypedNumber.read(getText());
            if (by != 0 && value.isPresent()) {
                entered.accept(value.getAsDouble() + by);
                selectAll();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                setText(shown);
                selectAll();
            }
        });
    }

    /** @param text the number as it is typed */
    void show(String text) {
        shown = text;
        if (!getText().equals(text)) {
            setText(text);
        }
        setUserData(text); // what is taken over; the window's undo looks at it
    }

    /** A number with all its digits, as it is typed. */
    static String exact(double value) {
        return Figures.exact(value).replace("\u2212", "-").replace(",", "");
    }

    /** Takes over what stands in the field, if anything new does. */
    void typed() {
        String text = getText().strip();
        if (getScene() == null || text.equals(shown)) {
            return;
        }
        OptionalDouble value = TypedNumber.read(text);
        if (value.isPresent()) {
            entered.accept(value.getAsDouble());
        } else {
            refused.accept(text);
        }
        setText(shown); // what was typed gives way to what was taken over
    }
}
