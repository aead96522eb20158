package org.parley.desk.assumptions;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TypedNumber;
import org.parley.desk.state.TypedText;
import org.parley.scenario.OwnSchedule;

/** One rival's rate in the table: typed, or moved by the arrow keys in steps of a point and the page keys in steps of ten. */
final class RateLine {

    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final int PAGE_STEPS = 10;

    private final Desk desk;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Label inCase = new Label();
    private final Label sales = new Label();
    private final Hyperlink back = new Hyperlink(Texts.get("rates.back"));
    private RateRow shown;

    RateLine(Desk desk, RateRow row) {
        this.desk = desk;
        name.getStyleClass().add("assume-name");
        name.setLabelFor(field);
        name.setMinWidth(Region.USE_PREF_SIZE);
        field.setId("rate-" + row.country());
        field.getStyleClass().addAll("term-field", "rate-field");
        TypedText.onTyped(field, this::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        back.setId("rate-back-" + row.country());
        back.getStyleClass().add("assume-link");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> {
            field.requestFocus(); // the link goes, and the keyboard must not be lost with it
            desk.rates().back(shown.country());
        });
        for (Label label : new Label[] {inCase, sales}) {
            label.getStyleClass().add("assume-note");
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        show(row);
    }

    void putInto(GridPane table, int place) {
        Label unit = new Label("%");
        unit.getStyleClass().add("assume-note");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox rate = new HBox(field, unit);
        rate.getStyleClass().add("rate-cell");
        table.addRow(place, name, rate, inCase, sales, back);
    }

    TextField field() {
        return field;
    }

    RateRow shown() {
        return shown;
    }

    private void keyPressed(KeyEvent event) {
        double step =
                switch (event.getCode()) {
                    case UP -> 1;
                    case DOWN -> -1;
                    case PAGE_UP -> PAGE_STEPS;
                    case PAGE_DOWN -> -PAGE_STEPS;
                    default -> 0;
                };
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (step != 0) {
            double from = TypedNumber.read(field.getText()).orElse(shown.start());
            double to = Math.rint((from + step) * 1e6) / 1e6; // keeps 12.8 + 1 from showing as 13.8000000001
            desk.rates().set(shown.country(), Math.max(0, Math.min(OwnSchedule.HIGHEST_PCT, to)));
            show(shown);
            field.end();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown.typed())) {
            show(shown);
            event.consume();
        }
    }

    /** Takes over what stands in the field, if anything new does. */
    void typed() {
        String text = field.getText().strip();
        if (text.equals(shown.typed())) {
            return;
        }
        OptionalDouble value = TypedNumber.read(text);
        if (value.isPresent()) {
            desk.rates().set(shown.country(), value.getAsDouble());
        } else {
            desk.refuse(Texts.get("rates.typed", shown.name(), text));
        }
        show(shown); // what was typed gives way to what was taken over
    }

    void show(RateRow row) {
        shown = row;
        name.setText(row.name());
        if (!field.getText().equals(row.typed())) {
            field.setText(row.typed());
        }
        field.setUserData(row.typed()); // what is taken over; the window's undo looks at it
        field.setPromptText(row.instead());
        field.setAccessibleText(Texts.get("rates.fieldOf", row.name()));
        field.setAccessibleHelp(Texts.get("rates.fieldHelp", row.inCase()));
        inCase.setText(row.inCase());
        sales.setText(row.sales());
        back.setVisible(row.isEdited());
        back.setAccessibleText(Texts.get("rates.backOf", row.name(), row.inCase()));
        Hint.setText(back, Texts.get("rates.backOf", row.name(), row.inCase()));
        name.pseudoClassStateChanged(MOVED, row.isEdited());
        field.pseudoClassStateChanged(MOVED, row.isEdited());
    }
}
