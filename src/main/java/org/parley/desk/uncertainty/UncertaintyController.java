package org.parley.desk.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Explanation;
import org.parley.chart.RangeChart;
import org.parley.chart.TornadoChart;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.outcome.ChartActions;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.ChoiceNames;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity;

/** Ranges by day, the odds in words, and what matters most; side by side, or one at a time on a small window. */
public final class UncertaintyController {

    private static final double SMALL_WIDTH = 780;
    /** Room for the odds before they are known, so that the chart above need not move when they are. */
    private static final double ONE_LINE = 17;

    private static final double TWO_LINES = 34;
    private static final double USUAL_FIGURE = 240;
    private static final double USUAL_BASIS = 130;
    private static final double SMALL_FIGURE = 150;
    private static final double SMALL_BASIS = 100;

    private final Ranging model;
    private final Desk desk;
    private final Dialogs dialogs;
    private final ChartPane range;
    private final ChartPane matters;
    private StackPane rangeCell;
    private StackPane mattersCell;
    private final Supplier<ChartStyle> style;
    /** The same as the chosen button says, for the thread that draws. */
    private volatile ChartKind kind = ChartKind.EXPORTS;

    private boolean showing;

    @FXML
    private BorderPane root;

    @FXML
    private ToggleButton exports;

    @FXML
    private ToggleButton imports;

    @FXML
    private ToggleButton balance;

    @FXML
    private ToggleButton most;

    @FXML
    private HBox figureChoice;

    @FXML
    private Label choiceName;

    @FXML
    private ComboBox<Quantity.Field> figure;

    @FXML
    private ComboBox<Basis> basis;

    @FXML
    private GridPane grid;

    @FXML
    private Label odds;

    @FXML
    private Label draws;

    /**
     * @param style the look of charts on screen
     * @param explain shows where a figure comes from
     */
    public UncertaintyController(
            Ranging model, Desk desk, Dialogs dialogs, Supplier<ChartStyle> style, Consumer<Why> explain) {
        this.model = model;
        this.desk = desk;
        this.dialogs = dialogs;
        this.style = style;
        range = new ChartPane(model::repaint);
        matters = new ChartPane(model::repaint);
        range.showDays(desk);
        range.setOnExplain(explain);
        matters.setOnExplain(explain);
    }

    /** For the window: it draws on a thread of its own, which does not keep the program alive. */
    public static UncertaintyController of(
            Desk desk, Dialogs dialogs, Supplier<ChartStyle> style, Consumer<Why> explain) {
        Ranging model = new Ranging(
                desk,
                Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "parley-ranges");
                    thread.setDaemon(true);
                    return thread;
                }),
                Platform::runLater);
        return new UncertaintyController(model, desk, dialogs, style, explain);
    }

    @FXML
    private void initialize() {
        rangeCell = cell(range, "chart-range", Texts.get("range.chart"), "range", this::rangeChart);
        mattersCell = cell(matters, "chart-matters", Texts.get("range.most"), "what-matters-most", this::mattersChart);
        model.addPainter(ranges -> range.paint(look -> RangeChart.of(kind, ranges.scene(), ranges.fan(), look)));
        model.addPainter(ranges -> matters.paint(look -> TornadoChart.of(ranges.scene(), ranges.tornado(), look)));
        buildSwitch();
        buildChoice();
        Hint.setText(odds, Texts.get("range.odds.hint"));
        for (Label hinted : List.of(odds, draws)) {
            hinted.focusTraversableProperty().bind(hinted.textProperty().isNotEmpty());
        }
        model.rangesProperty().addListener((property, before, now) -> tell());
        model.freshProperty().addListener((property, before, now) -> tell());
        model.problemProperty().addListener((property, before, now) -> tell());
        // Ranges of other terms than those on the desk are dimmed, never passed off as theirs.
        grid.opacityProperty().bind(Bindings.when(model.freshProperty()).then(1.0).otherwise(0.4));
        odds.opacityProperty().bind(grid.opacityProperty());
        root.widthProperty().addListener((property, before, now) -> arrange());
        arrange();
        tell();
        root.visibleProperty().addListener(this::shown);
        root.sceneProperty().addListener(this::shown);
        shown(null, null, null);
    }

    private void shown(ObservableValue<?> property, Object before, Object now) {
        model.setShown(root.isVisible() && root.getScene() != null);
    }

    private StackPane cell(
            ChartPane pane, String id, String name, String word, Function<ChartStyle, Optional<Chart>> source) {
        pane.setId(id);
        pane.setStyleSource(style);
        ContextMenu menu = new ChartActions(
                        name,
                        word,
                        TakeMenu.FORMATS,
                        desk,
                        dialogs,
                        source,
                        () -> List.of(model.rangesProperty().get().scene().offer()))
                .menu();
        MoreButton button = new MoreButton(name, menu).serve(pane);
        pane.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                button.open();
                event.consume();
            }
        });
        StackPane cell = new StackPane(pane, button);
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        cell.getStyleClass().add("chart-cell");
        cell.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // as the chart in it is drawn
        return cell;
    }

    private Optional<Chart> rangeChart(ChartStyle look) {
        return present().map(ranges -> RangeChart.of(kind, ranges.scene(), ranges.fan(), look));
    }

    private Optional<Chart> mattersChart(ChartStyle look) {
        return present().map(ranges -> TornadoChart.of(ranges.scene(), ranges.tornado(), look));
    }

    /** Nothing leaves the desk under the name of an offer that it is not of. */
    private Optional<Ranges> present() {
        return Optional.ofNullable(model.rangesProperty().get()).filter(ranges -> model.freshProperty().get());
    }

    private void buildSwitch() {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(exports, imports, balance, most);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
                return;
            }
            kind = now == imports ? ChartKind.IMPORTS : now == balance ? ChartKind.BALANCE : kind;
            kind = now == exports ? ChartKind.EXPORTS : kind;
            arrange();
            model.repaint();
        });
    }

    private void buildChoice() {
        figure.setConverter(new ChoiceNames<>(field -> Explanation.name(field, desk.scenario())));
        basis.setConverter(new ChoiceNames<>(each -> Wording.basis(each, desk.scenario())));
        desk.scenarioProperty().addListener((property, before, now) -> nameChoice(now));
        nameChoice(desk.scenario());
        figure.valueProperty().addListener((property, before, now) -> choose());
        basis.valueProperty().addListener((property, before, now) -> choose());
    }

    /** Names of figures speak of the case's countries, those of bases of its days. */
    private void nameChoice(Scenario scenario) {
        if (scenario == null) {
            return;
        }
        showing = true;
        figure.setItems(FXCollections.observableArrayList(Quantity.Field.values()));
        basis.setItems(FXCollections.observableArrayList(Basis.values()));
        figure.setValue(null); // so that the button is written anew
        basis.setValue(null);
        figure.setValue(model.quantityProperty().get().field());
        basis.setValue(model.quantityProperty().get().basis());
        showing = false;
    }

    private void choose() {
        if (!showing && figure.getValue() != null && basis.getValue() != null) {
            model.choose(new Quantity(basis.getValue(), figure.getValue()));
        }
    }

    /** Both charts where there is room, else the one that is chosen. */
    private void arrange() {
        boolean small = root.getWidth() > 0 && root.getWidth() < SMALL_WIDTH;
        if (!small && most.isSelected()) {
            ToggleButton shown = kind == ChartKind.IMPORTS ? imports : kind == ChartKind.BALANCE ? balance : exports;
            shown.setSelected(true);
        }
        keep(most, small);
        boolean rankingAlone = small && most.isSelected();
        keep(figureChoice, !small || rankingAlone);
        keep(choiceName, !small);
        figure.setPrefWidth(small ? SMALL_FIGURE : USUAL_FIGURE);
        basis.setPrefWidth(small ? SMALL_BASIS : USUAL_BASIS);
        // What is said of draws says nothing of the ranking, which needs the room.
        keep(draws, !rankingAlone);
        keep(odds, !rankingAlone);
        odds.setMinHeight(small ? TWO_LINES : ONE_LINE);
        List<StackPane> cells = !small
                ? List.of(rangeCell, mattersCell)
                : List.of(most.isSelected() ? mattersCell : rangeCell);
        if (!grid.getChildren().equals(cells)) {
            grid.getChildren().setAll(cells);
            for (int i = 0; i < cells.size(); i++) {
                GridPane.setConstraints(cells.get(i), i, 0);
            }
            grid.getColumnConstraints().get(0).setPercentWidth(small ? 100 : 50);
            grid.getColumnConstraints().get(1).setPercentWidth(small ? 0 : 50);
        }
    }

    /** Whether a part is there at all, and takes room. */
    private static void keep(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }

    private void tell() {
        Ranges ranges = model.rangesProperty().get();
        String problem = model.problemProperty().get();
        odds.setText(problem.isEmpty() ? ranges == null ? "" : RangeWords.odds(ranges) : problem);
        draws.setText(problem.isEmpty() ? RangeWords.draws(ranges, model.freshProperty().get(), model.mostDraws()) : "");
    }
}
