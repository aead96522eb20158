package org.parley.desk.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.parley.chart.ChartTable;
import org.parley.chart.Explanation;
import org.parley.chart.Wording;
import org.parley.desk.outcome.SpanBar;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.export.ChartCsv;
import org.parley.scenario.Basis;
import org.parley.simulate.Quantity;

/** Where a figure comes from, in words and symbols, as a waterfall, and with all that goes in. */
public final class ExplainController {

    private final Explaining model;
    private final Desk desk;
    private final TakeMenu menus;

    @FXML
    private HBox partsTools;

    @FXML
    private HBox inputsTools;

    @FXML
    private ComboBox<Quantity.Field> field;

    @FXML
    private ComboBox<Basis> basis;

    @FXML
    private Button copy;

    @FXML
    private VBox body;

    @FXML
    private Label figure;

    @FXML
    private Label words;

    @FXML
    private Label symbols;

    @FXML
    private GridPane waterfall;

    @FXML
    private Label method;

    @FXML
    private TableView<Explanation.Input> inputs;

    public ExplainController(Explaining model, Desk desk, Dialogs dialogs) {
        this.model = model;
        this.desk = desk;
        menus = new TakeMenu(desk, dialogs);
    }

    @FXML
    private void initialize() {
        choose(field, Quantity.Field.values(), each -> Explanation.name(each, desk.scenario()));
        choose(basis, Basis.values(), each -> Wording.basis(each, desk.scenario()));
        field.valueProperty().addListener((property, before, now) -> model.choose(now));
        basis.valueProperty().addListener((property, before, now) -> model.choose(now));
        model.quantityProperty().addListener((property, before, now) -> show(now));
        show(model.quantityProperty().get());
        column("explain.column.input", 330, Explanation.Input::name);
        column("explain.column.value", 200, input -> ExplanationTake.written(input.value()));
        column("explain.column.unit", 190, Explanation.Input::unit);
        column("explain.column.quality", 95, Explanation.Input::quality);
        column("explain.column.source", 520, Explanation.Input::source);
        inputs.setPlaceholder(new Label(""));
        body.opacityProperty()
                .bind(Bindings.when(model.staleProperty()).then(0.4).otherwise(1.0));
        model.toldProperty().addListener((property, before, now) -> show(now));
        show(model.toldProperty().get());
        partsTools.getChildren().add(menus.of(waterfall, "explanation", style ->
                present().map(told -> ExplanationTake.waterfall(told, style))));
        inputsTools.getChildren().add(menus.of(inputs, "inputs", style ->
                present().map(told -> ExplanationTake.inputs(told, style))));
        copy.setOnAction(event -> copy());
        copy.disableProperty().bind(model.staleProperty());
    }

    /** Nothing leaves the desk under the name of an offer that it is not of. */
    private Optional<Explaining.Told> present() {
        return Optional.ofNullable(model.toldProperty().get())
                .filter(told -> !model.staleProperty().get());
    }

    private static <T> void choose(ComboBox<T> box, T[] values, Function<T, String> name) {
        box.setItems(FXCollections.observableArrayList(Arrays.asList(values)));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not typed in");
            }
        });
    }

    private void column(String key, double width, Function<Explanation.Input, String> text) {
        TableColumn<Explanation.Input, String> column = new TableColumn<>(Texts.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        inputs.getColumns().add(column);
    }

    private void show(Quantity quantity) {
        field.setValue(quantity.field());
        basis.setValue(quantity.basis());
    }

    private void show(Explaining.Told told) {
        if (told == null) {
            return;
        }
        Explanation explanation = told.explanation();
        figure.setText(Texts.get(
                "explain.figure",
                told.offer(),
                explanation.written(explanation.contributions().offer()),
                explanation.days()));
        words.setText(explanation.words());
        symbols.setText(explanation.symbols());
        method.setText(Texts.get(explanation.contributions().exact() ? "explain.exact" : "explain.sampled"));
        showSteps(told.steps());
        inputs.getItems().setAll(explanation.inputs());
    }

    private void showSteps(List<Explaining.Step> steps) {
        double low = steps.stream().mapToDouble(step -> Math.min(step.from(), step.to())).min().orElse(0);
        double high = steps.stream().mapToDouble(step -> Math.max(step.from(), step.to())).max().orElse(1);
        // Where nothing moves, the marks stand on the left.
        double span = high > low ? high - low : 1;
        waterfall.getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            Explaining.Step step = steps.get(i);
            Label name = new Label(step.name());
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(step.figure());
            value.setMinWidth(Region.USE_PREF_SIZE);
            if (step.isLevel()) {
                name.getStyleClass().add("explain-level");
                value.getStyleClass().add("explain-level");
            }
            SpanBar bar = new SpanBar(step.from(), step.to(), low, low + span, step.isLevel());
            bar.setAccessibleText(step.name() + ": " + step.figure());
            Tooltip.install(bar, new Tooltip(step.name() + ": " + step.figure()));
            GridPane.setHgrow(bar, Priority.ALWAYS);
            waterfall.addRow(i, name, bar, value);
        }
    }

    private void copy() {
        Explaining.Told told = model.toldProperty().get();
        Explanation explanation = told.explanation();
        ChartTable table = new ChartTable(
                List.of(explanation.name() + ", " + explanation.days(), explanation.words(), explanation.symbols()),
                List.of(
                        Texts.get("explain.column.input"),
                        Texts.get("explain.column.value"),
                        Texts.get("explain.column.unit"),
                        Texts.get("explain.column.source"),
                        Texts.get("explain.column.quality")),
                told.rows());
        ClipboardContent content = new ClipboardContent();
        content.putString(ChartCsv.forClipboard(table));
        Clipboard.getSystemClipboard().setContent(content);
        desk.tell(Texts.get("explain.copied", explanation.name()));
    }
}
