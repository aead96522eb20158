package org.parley.desk.outcome;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.simulate.Quantity;

/** The first picture, four tiles and four live charts; on a small window two charts at a time and a switch. */
public final class OutcomeController {

    private static final List<ChartKind> LIVE =
            List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN);
    private static final double SMALL_WIDTH = 780;
    private static final double SMALL_HEIGHT = 560;

    private final Desk desk;
    private final Dialogs dialogs;
    private final Supplier<ChartStyle> style;
    private final Consumer<ChartKind> popOut;
    private final Consumer<Why> explain;
    private final List<DeskTab> others;
    private final Tiles figures;
    private List<ChartKind> chosen = LIVE;
    private Consumer<List<ChartKind>> remember = kinds -> {};
    private LiveCharts charts;
    private ChartCell lead;
    private ChartCell enlarged;

    @FXML
    private BorderPane root;

    @FXML
    private BorderPane first;

    @FXML
    private StackPane outcomes;

    @FXML
    private GridPane tiles;

    @FXML
    private TabPane tabs;

    @FXML
    private GridPane grid;

    @FXML
    private HBox chartSwitch;

    @FXML
    private ToggleButton firstPair;

    @FXML
    private ToggleButton secondPair;

    /**
     * @param popOut shows a chart in a window of its own
     * @param explain shows where a figure comes from
     * @param others tabs beside the charts
     */
    public OutcomeController(
            Desk desk,
            Dialogs dialogs,
            Supplier<ChartStyle> style,
            Consumer<ChartKind> popOut,
            Consumer<Why> explain,
            List<DeskTab> others) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.style = style;
        this.popOut = popOut;
        this.explain = explain;
        this.others = others;
        figures = new Tiles(desk, explain);
    }

    @FXML
    private void initialize() {
        lead = chart(ChartKind.OUTCOMES);
        outcomes.getChildren().add(lead);
        charts = new LiveCharts(grid, chosen, this::chart, kinds -> {
            namePairs();
            remember.accept(kinds);
        });
        namePairs();
        ToggleGroup pairs = new ToggleGroup();
        pairs.getToggles().addAll(firstPair, secondPair);
        pairs.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                pairs.selectToggle(before);
            } else {
                arrange();
            }
        });
        root.widthProperty().addListener((property, before, now) -> arrange());
        root.heightProperty().addListener((property, before, now) -> arrange());
        arrange();
        others.forEach(other -> tabs.getTabs().add(other.node()));
        // Charts of other terms than those beside them are dimmed, never passed off as theirs.
        root.opacityProperty().bind(javafx.beans.binding.Bindings.when(desk.staleProperty()).then(0.4).otherwise(1.0));
    }

    /**
     * Which charts to begin with, where others than the usual ones have been chosen.
     *
     * @param words their names in files, row by row; any that make no whole grid are passed over
     * @param remembered told when others are chosen
     */
    public void useCharts(List<String> words, Consumer<List<String>> remembered) {
        List<ChartKind> kinds = words.stream()
                .flatMap(word -> ChartKind.of(word).stream())
                .filter(kind -> !kind.isTable())
                .distinct()
                .toList();
        chosen = kinds.size() == LIVE.size() ? kinds : LIVE;
        remember = now -> remembered.accept(now.stream().map(ChartKind::word).toList());
    }

    /** Shows a tab, from 0 on; one that is not there changes nothing. */
    public void select(int tab) {
        enlarge(null);
        if (tab < tabs.getTabs().size()) {
            tabs.getSelectionModel().select(tab);
        }
    }

    /** The tab that is shown, from 0 on. */
    public int selected() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    private ChartCell chart(ChartKind kind) {
        MenuItem item = new MenuItem(Texts.get("chart.popOut"));
        item.setOnAction(event -> popOut.accept(kind));
        MenuItem enlarge = new MenuItem(Texts.get("chart.enlarge"));
        MenuItem why = new MenuItem(Texts.get("chart.explain"));
        why.setOnAction(event -> explain.accept(Why.of(new Quantity(Basis.FIRST_YEAR, figure(kind)))));
        ChartCell cell = new ChartCell(kind, desk, dialogs, style, explain, enlarge, item, why);
        enlarge.setOnAction(event -> enlarge(cell == enlarged ? null : cell));
        cell.menu().setOnShowing(
                event -> enlarge.setText(Texts.get(cell == enlarged ? "chart.back" : "chart.enlarge")));
        cell.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && cell == enlarged) {
                enlarge(null);
                event.consume();
            }
        });
        return cell;
    }

    /** One of those that can give its place to another. */
    private ChartCell chart(ChartKind kind, Consumer<ChartKind> choose) {
        ChartCell cell = chart(kind);
        if (kind == ChartKind.OUTCOMES) {
            cell.pane().setId("chart-outcomes-again");
        }
        cell.setOnChoose(chosenKind -> {
            enlarge(null);
            choose.accept(chosenKind);
        });
        return cell;
    }

    /** Shows one chart over all others; null for all charts again. */
    private void enlarge(ChartCell cell) {
        if (enlarged == cell) {
            return;
        }
        ChartCell before = enlarged;
        enlarged = cell;
        if (before != null) {
            root.setCenter(null); // what was put in first comes first for the keyboard
            root.setTop(first);
            root.setCenter(tabs);
            if (before == lead) {
                outcomes.getChildren().setAll(lead);
            }
        }
        if (cell != null) {
            ((Pane) cell.getParent()).getChildren().remove(cell);
            root.setTop(null);
            root.setCenter(cell);
        }
        arrange();
        (cell == null ? before : cell).pane().requestFocus();
    }

    private void namePairs() {
        List<String> names = charts.kinds().stream()
                .map(kind -> Texts.get("chart.name." + kind.word()))
                .toList();
        firstPair.setText(Texts.get("chart.pair", names.get(0), names.get(1)));
        secondPair.setText(Texts.get("chart.pair", names.get(2), names.get(3)));
    }

    /** What a chart is about, as one figure. */
    private static Quantity.Field figure(ChartKind kind) {
        return switch (kind) {
            case EXPORTS -> Quantity.Field.EXPORTS;
            case IMPORTS -> Quantity.Field.IMPORTS;
            case BALANCE -> Quantity.Field.BALANCE;
            default -> Quantity.Field.EXPORTS_VS_NO_DEAL;
        };
    }

    /** Four charts where there is room, else two and the switch. */
    private void arrange() {
        if (enlarged != null) {
            return;
        }
        boolean small = root.getWidth() > 0 && (root.getWidth() < SMALL_WIDTH || root.getHeight() < SMALL_HEIGHT);
        arrangeTiles(root.getWidth() > 0 && root.getWidth() < SMALL_WIDTH);
        chartSwitch.setVisible(small);
        chartSwitch.setManaged(small);
        charts.arrange(small, secondPair.isSelected());
    }

    /** Beside the first picture, or on a narrow window below it. */
    private void arrangeTiles(boolean below) {
        if (below == (first.getBottom() == tiles) && !tiles.getChildren().isEmpty()) {
            return;
        }
        first.setRight(null);
        first.setBottom(null);
        if (below) {
            first.setBottom(tiles);
        } else {
            first.setRight(tiles);
        }
        figures.arrange(tiles, below ? 2 : 1);
    }
}
