package org.parley.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.OffersTable;
import org.parley.chart.Subject;
import org.parley.chart.Why;
import org.parley.desk.outcome.ChartMenu;
import org.parley.desk.outcome.ExplainedCells;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.simulate.Comparison;

/** Four lists to choose offers from, two for the difference, and the table. */
public final class CompareController {

    /** A column as the lists of the difference name it. */
    private record Part(int column, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Comparing model;
    private final Desk desk;
    private final Dialogs dialogs;
    private final List<Label> letters = new ArrayList<>();
    private final List<ComboBox<Candidate>> columns = new ArrayList<>();
    private final ComparisonTable table = new ComparisonTable();
    private final Consumer<Why> explain;
    private boolean showing;

    @FXML
    private BorderPane root;

    @FXML
    private GridPane pickers;

    @FXML
    private HBox differenceLine;

    @FXML
    private Label differenceOf;

    @FXML
    private ComboBox<Part> minuend;

    @FXML
    private Label less;

    @FXML
    private ComboBox<Part> subtrahend;

    @FXML
    private HBox titleLine;

    @FXML
    private Label title;

    @FXML
    private Label legend;

    @FXML
    private StackPane body;

    @FXML
    private Label problem;

    /** @param explain shows where a figure comes from */
    public CompareController(Comparing model, Desk desk, Dialogs dialogs, Consumer<Why> explain) {
        this.explain = explain;
        this.model = model;
        this.desk = desk;
        this.dialogs = dialogs;
    }

    /** The table as it is chosen. */
    private final class Shown implements ChartMenu.Source {

        @Override
        public Optional<Chart> chart(ChartStyle style) {
            return Optional.ofNullable(model.tableProperty().get()).map(table -> table.chart(style));
        }

        @Override
        public List<Comparison> offers() {
            return model.tableProperty().get().offers();
        }

        @Override
        public void addToPack() {
            desk.pack().add(ChartKind.COMPARISON, model.selectionProperty().get().page());
        }
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < OffersTable.MOST_OFFERS; i++) {
            buildPicker(i);
        }
        follow(minuend, model::chooseMinuend);
        follow(subtrahend, model::chooseSubtrahend);
        differenceOf.setLabelFor(minuend);
        less.setLabelFor(subtrahend);
        titleLine
                .getChildren()
                .add(new MoreButton(
                                ChartKind.COMPARISON,
                                new ChartMenu(ChartKind.COMPARISON, desk, dialogs, new Shown()).menu())
                        .serve(table));
        body.getChildren().add(0, table);
        table.setId("compare-table");
        table.setAccessibleHelp(Texts.get("explain.cellHint"));
        ExplainedCells.on(table, (line, column) -> table.why(line, column, subjects()), explain);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        // Figures of other terms than those on the desk are dimmed, never passed off as theirs.
        root.opacityProperty().bind(Bindings.when(desk.staleProperty()).then(0.4).otherwise(1.0));
        model.candidatesProperty().addListener((property, before, now) -> showChoice());
        model.selectionProperty().addListener((property, before, now) -> showChoice());
        model.tableProperty().addListener((property, before, now) -> show(now));
        showChoice();
        show(model.tableProperty().get());
    }

    private List<Subject> subjects() {
        Selection chosen = model.selectionProperty().get();
        return chosen.filled().stream()
                .map(column -> chosen.columns().get(column).subject())
                .toList();
    }

    private void buildPicker(int column) {
        ComboBox<Candidate> picker = new ComboBox<>();
        picker.setId("compare-" + (column + 1));
        picker.setPrefWidth(230);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setAccessibleText(Texts.get("compare.column", column + 1));
        // A narrow window may cut a long name; the hint has all of it.
        Hint.textProperty(picker).bind(picker.valueProperty().map(Candidate::name).orElse(""));
        picker.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.choose(column, now);
            }
        });
        Label letter = new Label();
        letter.getStyleClass().add("compare-letter");
        letter.setLabelFor(picker);
        letters.add(letter);
        columns.add(picker);
        pickers.add(letter, 2 * column, 0);
        pickers.add(picker, 2 * column + 1, 0);
    }

    private void follow(ComboBox<Part> list, IntConsumer chosen) {
        list.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen.accept(now.column);
            }
        });
    }

    private void showChoice() {
        Selection chosen = model.selectionProperty().get();
        if (chosen == null) {
            return;
        }
        showing = true;
        for (int i = 0; i < columns.size(); i++) {
            List<Candidate> items = new ArrayList<>(model.candidatesProperty().get());
            if (i > 0) {
                items.add(0, Candidate.NONE);
            }
            put(columns.get(i), items, chosen.columns().get(i));
            letters.get(i).setText(chosen.place(i) < 0 ? "" : OffersTable.letter(chosen.place(i)));
        }
        List<Part> parts = chosen.filled().stream()
                .map(column -> new Part(
                        column,
                        OffersTable.letter(chosen.place(column)) + "  "
                                + chosen.columns().get(column).name()))
                .toList();
        put(minuend, parts, part(parts, chosen.minuend()));
        put(subtrahend, parts, part(parts, chosen.subtrahend()));
        differenceLine.setDisable(chosen.minuend() < 0);
        showing = false;
    }

    private static Part part(List<Part> parts, int column) {
        return parts.stream().filter(part -> part.column == column).findFirst().orElse(null);
    }

    /** A list that is open is left alone while nothing in it changes. */
    private static <T> void put(ComboBox<T> list, List<T> items, T value) {
        if (!list.getItems().equals(items)) {
            list.setItems(FXCollections.observableArrayList(items));
        }
        list.setValue(value);
    }

    private void show(OffersTable shown) {
        title.setText(shown == null ? "" : shown.title());
        legend.setText(shown == null ? "" : shown.legend());
        table.show(shown);
    }
}
