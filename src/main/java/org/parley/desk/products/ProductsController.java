package org.parley.desk.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Figures;
import org.parley.chart.NumberKind;
import org.parley.chart.Why;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.ExplainedCells;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.ColumnHead;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.simulate.LineFigure;
import org.parley.simulate.Product;

/** The table of all products, and beside it who gains and loses, or the product that is chosen. */
public final class ProductsController {

    private static final int MOST_BARS = 12;

    /** The columns whose figures can be explained, by their ids. */
    private static final Map<String, LineFigure.Part> PARTS = Map.of(
            "base", LineFigure.Part.BASE,
            "after", LineFigure.Part.LONG,
            "change", LineFigure.Part.CHANGE,
            "changePct", LineFigure.Part.CHANGE_PCT,
            "dutyBefore", LineFigure.Part.DUTY_BASE,
            "duty", LineFigure.Part.DUTY,
            "shareBefore", LineFigure.Part.SHARE_BASE,
            "share", LineFigure.Part.SHARE);

    private final Products model;
    private final ChartPane path;
    private final Desk desk;
    private final TakeMenu menus;
    private final ProductsTable taken = new ProductsTable();
    private final Consumer<Why> explain;
    private final Consumer<String> toSource;
    private final ObservableList<Product> all = FXCollections.observableArrayList();
    private final FilteredList<Product> shown = new FilteredList<>(all);
    private final List<MoverBar> moverBars = new ArrayList<>();
    private boolean refreshing;

    @FXML
    private BorderPane root;

    @FXML
    private TextField search;

    @FXML
    private ToggleButton both;

    @FXML
    private ToggleButton sold;

    @FXML
    private ToggleButton bought;

    @FXML
    private TableView<Product> table;

    @FXML
    private VBox side;

    @FXML
    private ToggleButton movers;

    @FXML
    private ToggleButton one;

    @FXML
    private HBox tableTools;

    @FXML
    private HBox sideTools;

    @FXML
    private Label moversTitle;

    @FXML
    private GridPane bars;

    @FXML
    private VBox detail;

    @FXML
    private Label name;

    @FXML
    private Label facts;

    @FXML
    private Hyperlink source;

    @FXML
    private StackPane chart;

    /**
     * @param explain shows where a figure comes from
     * @param toSource shows a source in the case's list
     */
    public ProductsController(
            Products model,
            Desk desk,
            Dialogs dialogs,
            Supplier<ChartStyle> style,
            Consumer<Why> explain,
            Consumer<String> toSource) {
        this.explain = explain;
        this.toSource = toSource;
        this.model = model;
        this.desk = desk;
        menus = new TakeMenu(desk, dialogs);
        path = new ChartPane(this::drawPath);
        path.setStyleSource(style);
        path.showDays(desk);
        path.setOnExplain(why -> {
            Product chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                explain.accept(Products.ofPath(chosen.line(), why));
            }
        });
    }

    @FXML
    private void initialize() {
        chart.getChildren().add(path);
        buildTable();
        buildMenus();
        ToggleGroup directions = group(both, sold, bought);
        ToggleGroup sides = group(movers, one);
        directions.selectedToggleProperty().addListener((property, before, now) -> filter());
        search.textProperty().addListener((property, before, now) -> filter());
        sides.selectedToggleProperty().addListener((property, before, now) -> showSide());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!refreshing) {
                one.setSelected(now != null);
                movers.setSelected(now == null);
                showSide();
            }
        });
        root.opacityProperty().bind(Bindings.when(model.staleProperty()).then(0.4).otherwise(1.0));
        model.productsProperty().addListener((property, before, now) -> show(now));
        // A tab that is not looked at has no scene.
        root.sceneProperty().addListener((property, before, now) -> model.watch(now != null));
        model.watch(root.getScene() != null);
        show(model.productsProperty().get());
        showSide();
    }

    /** One of them is always chosen. */
    private static ToggleGroup group(ToggleButton... buttons) {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(buttons);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                group.selectToggle(before);
            }
        });
        return group;
    }

    // --- What can be taken away

    private void buildMenus() {
        tableTools.getChildren().add(menus.of(table, "products", style ->
                present().map(picture -> taken.chart(List.copyOf(table.getItems()), all.size(), picture, style))));
        MoreButton barsMenu = menus.of(bars, "winners-and-losers", style -> present()
                .map(picture -> ProductsTable.movers(Products.movers(shown, MOST_BARS), picture, style)));
        sideTools.visibleProperty().bind(bars.visibleProperty());
        sideTools.managedProperty().bind(bars.visibleProperty());
        sideTools.getChildren().add(barsMenu);
        MoreButton pathMenu = menus.of(path, "product", this::pathChart);
        StackPane.setAlignment(pathMenu, Pos.TOP_RIGHT);
        chart.getChildren().add(pathMenu);
        chart.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // as the chart in it is drawn
    }

    /** Nothing leaves the desk under the name of an offer that it is not of. */
    private Optional<Picture> present() {
        return Optional.ofNullable(desk.pictureProperty().get()).filter(picture -> !model.staleProperty().get());
    }

    private Optional<Chart> pathChart(ChartStyle style) {
        Product chosen = table.getSelectionModel().getSelectedItem();
        return present()
                .filter(picture -> chosen != null)
                .map(picture -> Chart.of(kind(chosen), Products.alone(picture, chosen.line()), style)
                        .about("product", chosen.line().name()));
    }

    private static ChartKind kind(Product product) {
        return isSold(product) ? ChartKind.EXPORTS : ChartKind.IMPORTS;
    }

    // --- The table

    private void buildTable() {
        text("name", 172, product -> product.line().name());
        text("direction", 64, product -> Texts.get(isSold(product) ? "products.sold" : "products.bought"));
        number("base", 60, NumberKind.LEVEL, product -> product.result().base(), ProductsController::amount);
        number("after", 66, NumberKind.LEVEL, product -> product.result().longRun(), ProductsController::amount);
        number("change", 66, NumberKind.CHANGE, Product::changeMusd, Figures::changeNumber);
        number(
                "changePct",
                76,
                NumberKind.SIGNED,
                product -> product.result().base() > 0 ? 100 * product.changeMusd() / product.result().base() : Double.NaN,
                value -> Double.isNaN(value) ? "" : Figures.signedPlain(Math.round(value)) + "%");
        number("dutyBefore", 72, NumberKind.PERCENT, product -> product.result().dutyBasePct(), Figures::percent);
        number("duty", 72, NumberKind.PERCENT, product -> product.result().dutyPct(), Figures::percent);
        number("shareBefore", 76, NumberKind.PERCENT, product -> 100 * product.shareBefore(), Figures::percent);
        number("share", 80, NumberKind.PERCENT, product -> 100 * product.shareAfter(), Figures::percent);
        text("rival", 170, product -> product.counterpart()
                .map(rival -> Texts.get("products.rivalFigure", rival.name(), Figures.changeNumber(rival.changeMusd())))
                .orElse(""));
        text("quality", 80, product -> product.line().quality());
        ExplainedCells.on(table, this::act, Runnable::run);
        SortKey.on(table);
        table.setAccessibleHelp(Texts.get("explain.cellHint"));
        SortedList<Product> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Label placeholder = new Label();
        placeholder.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(all))
                        .then(Texts.get("products.computing"))
                        .otherwise(Texts.get("products.none")));
        table.setPlaceholder(placeholder);
    }

    /** What a cell does that is asked where its figure comes from. A mark of quality leads to the source itself. */
    private Optional<Runnable> act(Product product, TableColumn<Product, ?> column) {
        return switch (column.getId()) {
            case "rival" -> product.counterpart()
                    .map(rival -> () -> explain.accept(Why.of(LineFigure.ofRival(product.line(), rival.name()))));
            case "quality" -> Optional.of(() -> toSource.accept(sourceId(product.line())));
            default -> Optional.ofNullable(PARTS.get(column.getId()))
                    .filter(part -> part != LineFigure.Part.CHANGE_PCT || product.result().base() > 0)
                    .map(part -> () -> explain.accept(Why.of(LineFigure.of(product.line(), part))));
        };
    }

    private static String sourceId(Line line) {
        return line.source().isEmpty() ? Source.ASSUMPTION : line.source();
    }

    private static boolean isSold(Product product) {
        return product.line().direction() == Line.Direction.EXPORT;
    }

    private static String amount(double musd) {
        return Figures.plain(musd < 10 ? Math.round(musd * 10) / 10.0 : Math.round(musd));
    }

    private void text(String id, double width, Function<Product, String> text) {
        taken.words(id, width, text);
        column(id, width, text, Function.identity()).setStyle("-fx-alignment: center-left;");
    }

    private void number(
            String id,
            double width,
            NumberKind kind,
            Function<Product, Double> value,
            Function<Double, String> written) {
        taken.figures(id, width, kind, value, written);
        column(id, width, value, written).setStyle("-fx-alignment: center-right;");
    }

    private <T> TableColumn<Product, T> column(
            String id, double width, Function<Product, T> value, Function<T, String> written) {
        TableColumn<Product, T> column = new TableColumn<>();
        column.setId(id);
        Label head = ColumnHead.put(column, Texts.get("products.column." + id), width);
        head.getStyleClass().add("products-head");
        Hint.setText(head, Texts.get("products.hint." + id));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : written.apply(item));
            }
        });
        table.getColumns().add(column);
        return column;
    }

    private void filter() {
        shown.setPredicate(product -> Products.matches(product, search.getText())
                && (both.isSelected() || sold.isSelected() == isSold(product)));
        showSide();
    }

    private void show(List<Product> products) {
        Product chosen = table.getSelectionModel().getSelectedItem();
        TablePosition<?, ?> focused = table.getFocusModel().getFocusedCell();
        refreshing = true;
        all.setAll(products);
        if (chosen != null) {
            // The same product of the new offer.
            table.getItems().stream()
                    .filter(product -> product.line().equals(chosen.line()))
                    .findFirst()
                    .ifPresent(product -> select(product, focused));
        }
        refreshing = false;
        showSide();
    }

    /** In the column that had the focus. */
    private void select(Product product, TablePosition<?, ?> focused) {
        int row = table.getItems().indexOf(product);
        TableColumn<Product, ?> column = table.getColumns().stream()
                .filter(each -> focused != null && each == focused.getTableColumn())
                .findFirst()
                .orElse(table.getColumns().get(0));
        table.getSelectionModel().clearAndSelect(row, column);
        table.getFocusModel().focus(row, column);
    }

    // --- Beside it

    private void showSide() {
        Product chosen = table.getSelectionModel().getSelectedItem();
        boolean showsOne = one.isSelected() && chosen != null;
        bars.setVisible(!showsOne);
        bars.setManaged(!showsOne);
        detail.setVisible(showsOne);
        detail.setManaged(showsOne);
        one.setDisable(chosen == null);
        if (showsOne) {
            tell(chosen);
            drawPath();
        } else {
            showBars();
        }
    }

    private void showBars() {
        List<Product> largest = Products.movers(shown, MOST_BARS);
        double most = largest.stream().mapToDouble(product -> Math.abs(product.changeMusd())).max().orElse(0);
        if (most == 0) {
            moverBars.clear();
            moversTitle.setText("");
            bars.getChildren().setAll(new Label(Texts.get(all.isEmpty() ? "products.computing" : "products.noChange")));
            return;
        }
        moversTitle.setText(ProductsTable.title(largest));
        if (moverBars.size() != largest.size()) {
            moverBars.clear();
            bars.getChildren().clear();
            for (int i = 0; i < largest.size(); i++) {
                moverBars.add(new MoverBar(explain));
                moverBars.get(i).putInto(bars, i);
            }
        }
        for (int i = 0; i < largest.size(); i++) {
            moverBars.get(i).show(largest.get(i), most);
        }
    }

    private void tell(Product product) {
        Scenario now = desk.scenario();
        Line line = product.line();
        name.setText(line.name());
        String party = (isSold(product) ? now.home() : now.partner()).name();
        String rival = Products.counterpart(product);
        facts.setText(Texts.get(
                        "products.facts",
                        party,
                        Figures.percent(100 * product.shareBefore()),
                        Figures.percent(100 * product.shareAfter()),
                        Figures.change(product.changeMusd()),
                        Figures.points(product.result().dutyPct() - product.result().dutyBasePct()))
                + (rival.isEmpty() ? "" : " " + rival)
                + (line.hs().isEmpty() ? "" : " " + Texts.get("products.codes", line.hs())));
        Source from = now.sources().get(line.source());
        source.setText(Texts.get(
                line.quality().isEmpty() ? "products.source" : "products.sourceOf",
                from == null ? Texts.get("assume.sourceAssumed") : from.title(),
                line.quality()));
        source.setOnAction(event -> {
            source.setVisited(false);
            toSource.accept(sourceId(line));
        });
    }

    private void drawPath() {
        Product chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && detail.isVisible()) {
            path.setKind(kind(chosen));
            model.paint(chosen, path);
        }
    }
}
