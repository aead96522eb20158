package org.parley.desk.outcome;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Figures;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Scenario;
import org.parley.simulate.Outcome;
import org.parley.simulate.Quantity;
import org.parley.simulate.Readout;

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
    private final Tile balance = new Tile();
    private final Tile formulaRate = new Tile();
    private final Tile dutyRevenue = new Tile();
    private final Tile extraCost = new Tile();
    private final StackPane[] charts = new StackPane[LIVE.size()];

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
    }

    @FXML
    private void initialize() {
        outcomes.getChildren().add(chart(ChartKind.OUTCOMES));
        for (int i = 0; i < charts.length; i++) {
            charts[i] = chart(LIVE.get(i));
        }
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
        explainTiles();
        desk.scenarioProperty().addListener((property, before, now) -> nameFormula(now));
        nameFormula(desk.scenario());
        desk.pictureProperty().addListener((property, before, now) -> show(now));
        // Charts of other terms than those beside them are dimmed, never passed off as theirs.
        root.opacityProperty().bind(javafx.beans.binding.Bindings.when(desk.staleProperty()).then(0.4).otherwise(1.0));
    }

    /** Shows a tab, from 0 on; one that is not there changes nothing. */
    public void select(int tab) {
        if (tab < tabs.getTabs().size()) {
            tabs.getSelectionModel().select(tab);
        }
    }

    private ChartCell chart(ChartKind kind) {
        MenuItem item = new MenuItem(Texts.get("chart.popOut"));
        item.setOnAction(event -> popOut.accept(kind));
        MenuItem why = new MenuItem(Texts.get("chart.explain"));
        why.setOnAction(event -> explain.accept(Why.of(new Quantity(Basis.FIRST_YEAR, figure(kind)))));
        return new ChartCell(kind, desk, dialogs, style, explain, item, why);
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
        boolean small = root.getWidth() > 0 && (root.getWidth() < SMALL_WIDTH || root.getHeight() < SMALL_HEIGHT);
        arrangeTiles(root.getWidth() > 0 && root.getWidth() < SMALL_WIDTH);
        chartSwitch.setVisible(small);
        chartSwitch.setManaged(small);
        List<StackPane> shown = !small
                ? List.of(charts)
                : firstPair.isSelected() ? List.of(charts[0], charts[1]) : List.of(charts[2], charts[3]);
        if (!grid.getChildren().equals(shown)) {
            grid.getChildren().setAll(shown);
            for (int i = 0; i < shown.size(); i++) {
                GridPane.setConstraints(shown.get(i), i % 2, i / 2);
            }
            grid.getRowConstraints().get(1).setPercentHeight(small ? 0 : 50);
            grid.getRowConstraints().get(0).setPercentHeight(small ? 100 : 50);
        }
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
        List<Tile> all = List.of(balance, formulaRate, dutyRevenue, extraCost);
        tiles.getChildren().setAll(all);
        for (int i = 0; i < all.size(); i++) {
            GridPane.setConstraints(all.get(i), below ? i % 2 : 0, below ? i / 2 : i);
            GridPane.setHgrow(all.get(i), javafx.scene.layout.Priority.ALWAYS);
        }
    }

    private void explainTiles() {
        balance.explain(Texts.get("tile.balance"), Texts.get("tile.balance.hint"));
        extraCost.explain(Texts.get("tile.cost"), Texts.get("tile.cost.hint"));
        why(balance, new Quantity(Basis.FIRST_YEAR, Quantity.Field.BALANCE));
        why(formulaRate, new Quantity(Basis.LONG_RUN, Quantity.Field.IMPLIED_RATE));
        why(dutyRevenue, new Quantity(Basis.LONG_RUN, Quantity.Field.HOME_DUTY_REVENUE_CHANGE));
        why(extraCost, new Quantity(Basis.LONG_RUN, Quantity.Field.PURCHASE_COST));
    }

    private void why(Tile tile, Quantity quantity) {
        tile.setOnExplain(() -> explain.accept(Why.of(quantity)));
    }

    private void nameFormula(Scenario scenario) {
        dutyRevenue.explain(
                Texts.get("tile.duty"),
                Texts.get("tile.duty.hint", scenario.home().inText()));
        String name = Texts.get("tile.formula", scenario.partner().shortName());
        formulaRate.explain(name, Texts.get("tile.formula.hint"));
    }

    private void show(Picture picture) {
        if (picture == null) {
            return;
        }
        Scenario scenario = desk.scenario();
        Outcome outcome = picture.offer().outcome();
        Outcome noDeal = picture.offer().noDeal();
        Readout year = outcome.on(Basis.FIRST_YEAR);
        Readout longRun = outcome.on(Basis.LONG_RUN);
        balance.show(
                Figures.level(year.balance()),
                Texts.get(
                        "tile.balance.basis",
                        Wording.basis(Basis.FIRST_YEAR, scenario),
                        Figures.bare(noDeal.on(Basis.FIRST_YEAR).balance())));
        formulaRate.show(
                Figures.percent(longRun.impliedRatePct()),
                Texts.get(
                        "tile.formula.basis",
                        Wording.basis(Basis.LONG_RUN, scenario),
                        Figures.percent(noDeal.on(Basis.LONG_RUN).impliedRatePct())));
        dutyRevenue.show(
                Figures.change(longRun.homeDutyRevenueChange()),
                Texts.get("tile.duty.basis", Wording.basis(Basis.LONG_RUN, scenario)));
        extraCost.show(
                Figures.change(longRun.purchaseCost()),
                Texts.get(
                        "tile.cost.basis",
                        Wording.basis(Basis.LONG_RUN, scenario),
                        Figures.change(year.purchaseCost())));
    }
}
