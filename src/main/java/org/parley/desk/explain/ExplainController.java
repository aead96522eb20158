package org.parley.desk.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.BeliefFigure;
import org.parley.chart.ChartTable;
import org.parley.chart.Explanation;
import org.parley.desk.outcome.SpanBar;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.ChoiceNames;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.desk.state.WordsCell;
import org.parley.export.ChartCsv;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;

/** Where a figure comes from, in words and symbols, as a waterfall, and with all that goes in. */
public final class ExplainController {

    private final Explaining model;
    private final Desk desk;
    private final TakeMenu menus;

    @FXML
    private HBox partsTools;

    @FXML
    private HBox inputsTools;
    private final Consumer<String> toSource;
    /** Whether the lists are being set, so that they do not answer with a choice. */
    private boolean showing;

    @FXML
    private ComboBox<Figure> field;

    @FXML
    private ComboBox<Figure> basis;

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
    private Label parts;

    @FXML
    private GridPane waterfall;

    @FXML
    private Label method;

    @FXML
    private TableView<Explanation.Input> inputs;

    /** @param toSource shows a source in the case's list */
    public ExplainController(Explaining model, Desk desk, Dialogs dialogs, Consumer<String> toSource) {
        this.model = model;
        this.desk = desk;
        this.toSource = toSource;
        menus = new TakeMenu(desk, dialogs);
    }

    @FXML
    private void initialize() {
        name(field, each -> Explanation.name(each, desk.scenario()));
        name(basis, each -> Explanation.days(each, desk.scenario()));
        model.whyProperty().addListener((property, before, now) -> show(now.figure()));
        show(model.whyProperty().get().figure());
        column("explain.column.input", 330, Explanation.Input::name)
                .setCellFactory(column -> new WordsCell<>(Function.identity()));
        column("explain.column.value", 200, input -> ExplanationTake.written(input.value()));
        column("explain.column.unit", 190, Explanation.Input::unit);
        column("explain.column.quality", 95, Explanation.Input::quality);
        column("explain.column.source", 520, Explanation.Input::source)
                .setCellFactory(column -> new SourceCell(toSource));
        inputs.setPlaceholder(new Label(""));
        inputs.setOnKeyPressed(event -> {
            Explanation.Input chosen = inputs.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null && !chosen.sourceId().isEmpty()) {
                event.consume();
                toSource.accept(chosen.sourceId());
            }
        });
        body.opacityProperty()
                .bind(Bindings.when(model.staleProperty()).then(0.4).otherwise(1.0));
        model.toldProperty().addListener((property, before, now) -> show(now));
        show(model.toldProperty().get());
        BooleanBinding kept = Bindings.createBooleanBinding(
                () -> model.toldProperty().get() != null && isBelief(model.toldProperty().get()), model.toldProperty());
        partsTools.disableProperty().bind(kept);
        inputsTools.disableProperty().bind(kept);
        partsTools.getChildren().add(menus.of(waterfall, "explanation", style ->
                present().map(told -> ExplanationTake.waterfall(told, style)), this::offers));
        inputsTools.getChildren().add(menus.of(inputs, "inputs", style ->
                present().map(told -> ExplanationTake.inputs(told, style)), this::offers));
        copy.setOnAction(event -> copy());
        copy.disableProperty().bind(model.staleProperty().or(kept));
    }

    /** Nothing leaves the desk under the name of an offer that it is not of. */
    private Optional<Explaining.Told> present() {
        return Optional.ofNullable(model.toldProperty().get())
                .filter(told -> !model.staleProperty().get() && !isBelief(told));
    }

    /** What each side is believed to want stays on the desk. */
    private static boolean isBelief(Explaining.Told told) {
        return told.explanation().figure() instanceof BeliefFigure;
    }

    private List<Comparison> offers() {
        return present().orElseThrow().offers();
    }

    private void name(ComboBox<Figure> box, Function<Figure, String> name) {
        box.setConverter(new ChoiceNames<>(name));
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.explain(now);
            }
        });
    }

    private TableColumn<Explanation.Input, String> column(
            String key, double width, Function<Explanation.Input, String> text) {
        TableColumn<Explanation.Input, String> column = new TableColumn<>(Texts.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        inputs.getColumns().add(column);
        return column;
    }

    private void show(Figure figure) {
        showing = true;
        put(field, Choices.figures(figure), figure);
        put(basis, Choices.days(figure), figure);
        showing = false;
    }

    /** A list that is open is left alone while nothing in it changes. */
    private static void put(ComboBox<Figure> box, List<Figure> items, Figure value) {
        if (!box.getItems().equals(items)) {
            box.setItems(FXCollections.observableArrayList(items));
        }
        box.setValue(value);
        box.setDisable(items.size() == 1);
    }

    private void show(Explaining.Told told) {
        if (told == null) {
            figure.setText(Texts.get("explain.working"));
            return;
        }
        Explanation explanation = told.explanation();
        figure.setText(Texts.get(
                "explain.figure",
                told.subject(),
                told.value(),
                explanation.days()));
        words.setText(explanation.words());
        symbols.setText(explanation.symbols());
        parts.setText(Texts.get(
                told.steps().size() == 1
                        ? "explain.noParts"
                        : told.why().step().isPresent()
                                ? "explain.partsOfStep"
                                : told.why().against().isPresent() ? "explain.partsBetween" : "explain.parts"));
        method.setText(Texts.get(explanation.contributions().exact() ? "explain.exact" : "explain.sampled"));
        method.setVisible(told.shared());
        method.setManaged(told.shared());
        showSteps(told.steps());
        inputs.getItems().setAll(explanation.inputs());
    }

    private void showSteps(List<Explaining.Step> steps) {
        double low = steps.stream().mapToDouble(step -> finite(Math.min(step.from(), step.to()))).min().orElse(0);
        double high = steps.stream().mapToDouble(step -> finite(Math.max(step.from(), step.to()))).max().orElse(1);
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
            SpanBar bar = new SpanBar(finite(step.from()), finite(step.to()), low, low + span, step.isLevel());
            bar.setAccessibleText(step.name() + ": " + step.figure());
            GridPane.setHgrow(bar, Priority.ALWAYS);
            waterfall.addRow(i, name, bar, value);
        }
    }

    /** A figure that there is none of has its mark at zero. */
    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
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
