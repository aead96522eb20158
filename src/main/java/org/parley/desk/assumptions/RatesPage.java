package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.chart.InputWords;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TypedText;

/** The rates that other suppliers pay after the deadline, each to be changed, in a schedule of the user's own. */
final class RatesPage extends VBox {

    private final Desk desk;
    private final Label title = AssumptionsController.words("assume-title");
    private final Label note = AssumptionsController.words("assume-note");
    private final TextField name = new TextField();
    private final Button copy = new Button(Texts.get("rates.copy"));
    private final Button delete = new Button(Texts.get("rates.delete"));
    private final HBox naming;
    private final GridPane table = new GridPane();
    private final List<RateLine> lines = new ArrayList<>();
    private Rates shown;

    RatesPage(Desk desk) {
        this.desk = desk;
        getStyleClass().addAll("assume-page", "rates-page");
        Label nameLabel = new Label(Texts.get("rates.name"));
        nameLabel.getStyleClass().add("assume-note");
        nameLabel.setMinWidth(Region.USE_PREF_SIZE);
        nameLabel.setLabelFor(name);
        name.setId("rates-name");
        name.getStyleClass().add("rates-name");
        name.setAccessibleText(Texts.get("rates.nameOf"));
        TypedText.onTyped(name, this::named);
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shown != null && !name.getText().equals(shown.schedule().title())) {
                showName();
                event.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        copy.setId("rates-copy");
        Hint.setText(copy, Texts.get("rates.copy.hint"));
        copy.setOnAction(event -> desk.rates().copy());
        delete.setId("rates-delete");
        Hint.setText(delete, Texts.get("rates.delete.hint"));
        delete.setOnAction(event -> {
            focusFirst(); // the button goes, and the keyboard must not be lost with it
            desk.rates().delete();
        });
        for (Button button : List.of(copy, delete)) {
            button.getStyleClass().add("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        naming = new HBox(nameLabel, name, copy, delete);
        naming.getStyleClass().add("rates-naming");
        naming.managedProperty().bind(naming.visibleProperty());
        table.getStyleClass().add("rates-table");
        Label after = AssumptionsController.words("assume-note");
        after.setText(Texts.get("rates.after"));
        getChildren().addAll(title, naming, note, table, after);
    }

    /** Puts the keyboard into the first rate. */
    void focusFirst() {
        if (!lines.isEmpty()) {
            lines.get(0).field().requestFocus();
            lines.get(0).field().selectAll();
        }
    }

    /** Takes over what was typed and not yet entered. */
    void typed() {
        lines.forEach(RateLine::typed);
        named();
    }

    private void named() {
        if (shown == null || !shown.schedule().isOwn() || name.getText().strip().equals(shown.schedule().title())) {
            return;
        }
        desk.rates().rename(name.getText());
        showName(); // what was typed gives way to what was taken over
    }

    private void showName() {
        String title = shown.schedule().title();
        if (!name.getText().equals(title)) {
            name.setText(title);
        }
        name.setUserData(title); // what is taken over; the window's undo looks at it
    }

    void show(Rates rates) {
        boolean same = shown != null
                && shown.rows().stream()
                        .map(RateRow::country)
                        .toList()
                        .equals(rates.rows().stream().map(RateRow::country).toList());
        shown = rates;
        boolean own = rates.schedule().isOwn();
        naming.setVisible(own);
        showName();
        title.setText(Texts.get(own ? "rates.titleOwn" : "rates.title", rates.schedule().title()));
        int changed = rates.schedule().editedPct().size();
        note.setText(
                own
                        ? Texts.get(
                                changed == 1 ? "rates.noteOwnOne" : "rates.noteOwn",
                                InputWords.inText(rates.schedule().basis().title()),
                                changed)
                        : Texts.get("rates.note"));
        if (!same) {
            build(rates);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!rates.rows().get(i).equals(lines.get(i).shown())) {
                lines.get(i).show(rates.rows().get(i));
            }
        }
    }

    private void build(Rates rates) {
        lines.clear();
        table.getChildren().clear();
        table.getColumnConstraints().setAll(column(HPos.LEFT), column(HPos.LEFT), column(HPos.LEFT), column(HPos.RIGHT));
        String partner = rates.scenario().partner().shortName();
        Label[] heads = {
            head(Texts.get("rates.head.supplier")),
            head(Texts.get("rates.head.rate")),
            head(Texts.get("rates.head.inCase")),
            head(Texts.get("rates.head.sales", partner, rates.scenario().baseYear()))
        };
        table.addRow(0, heads);
        for (RateRow row : rates.rows()) {
            RateLine line = new RateLine(desk, row);
            lines.add(line);
            line.putInto(table, lines.size());
        }
    }

    private static ColumnConstraints column(HPos alignment) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(alignment);
        return column;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("assume-head");
        head.setMinWidth(Region.USE_PREF_SIZE);
        return head;
    }
}
