package org.parley.desk.prices;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.parley.bargain.PriceList;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.Explanation;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.outcome.ExplainedCells;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.ChoiceNames;
import org.parley.desk.state.ColumnHead;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.simulate.Figure;
import org.parley.simulate.Quantity;

/** The price list as a table, and goal seek below it. */
public final class PricesController {

    private final Pricing model;
    private final Desk desk;
    private final TakeMenu menus;
    private final Consumer<Why> explain;
    private final Map<TableColumn<PriceList.Row, ?>, Function<Basis, Figure>> explained = new HashMap<>();

    @FXML
    private HBox top;

    @FXML
    private ComboBox<Basis> basis;

    @FXML
    private TableView<PriceList.Row> table;

    @FXML
    private ComboBox<Lever> lever;

    @FXML
    private ComboBox<Quantity.Field> field;

    @FXML
    private ComboBox<Basis> targetBasis;

    @FXML
    private TextField target;

    @FXML
    private Label unit;

    @FXML
    private Button seek;

    @FXML
    private Label answer;

    @FXML
    private Button put;

    /** @param explain shows where a figure comes from */
    public PricesController(Pricing model, Desk desk, Dialogs dialogs, Consumer<Why> explain) {
        this.explain = explain;
        this.model = model;
        this.desk = desk;
        menus = new TakeMenu(desk, dialogs);
    }

    @FXML
    private void initialize() {
        choices(basis, Arrays.asList(Basis.values()), each -> Wording.basis(each, desk.scenario()));
        basis.setValue(model.basisProperty().get());
        basis.valueProperty().addListener((property, before, now) -> model.choose(now));
        buildTable();
        top.getChildren().add(menus.of(table, "price-list", this::taken));
        buildSeek();
        model.pricesProperty().addListener((property, before, now) -> show(now));
        show(model.pricesProperty().get());
        table.opacityProperty().bind(Bindings.when(model.staleProperty()).then(0.4).otherwise(1.0));
    }

    private static <T> void choices(ComboBox<T> box, List<T> values, Function<T, String> name) {
        box.setItems(FXCollections.observableArrayList(values));
        box.setConverter(new ChoiceNames<>(name));
    }

    /** The list on its way out; none while it is of another offer. */
    private Optional<Chart> taken(ChartStyle style) {
        return Optional.ofNullable(model.pricesProperty().get())
                .filter(prices -> !model.staleProperty().get())
                .map(prices -> PriceTable.chart(prices, desk.pictureProperty().get(), style));
    }

    private void buildTable() {
        column(Texts.get("prices.term"), 190, row -> row.lever().name());
        column(Texts.get("prices.step"), 190, PriceTable::step);
        PriceTable.figures(desk.scenario()).forEach(each -> figures(each.head(), each::shown, each.what()));
        table.setPlaceholder(new Label(Texts.get("prices.none")));
        ExplainedCells.on(table, this::why, explain);
        table.setRowFactory(view -> {
            TableRow<PriceList.Row> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    model.step(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            PriceList.Row chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.step(chosen);
                event.consume();
            }
        });
    }

    private TableColumn<PriceList.Row, String> column(String name, double width, Function<PriceList.Row, String> text) {
        TableColumn<PriceList.Row, String> column = new TableColumn<>();
        ColumnHead.put(column, name, width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        table.getColumns().add(column);
        return column;
    }

    /** @param figure what a step changes there, on a date basis */
    private void figures(String name, Function<PriceList.Row, String> text, Function<Basis, Figure> figure) {
        TableColumn<PriceList.Row, String> column = column(name, 112, text);
        column.getStyleClass().add("prices-figure");
        explained.put(column, figure);
    }

    /** A score that nobody has is empty, and has nothing to tell. */
    private Optional<Why> why(PriceList.Row row, TableColumn<PriceList.Row, ?> column) {
        return Optional.ofNullable(explained.get(column))
                .filter(figure -> !"".equals(column.getCellData(row)))
                .map(figure -> Why.step(
                        row.lever().id(),
                        row.to(),
                        figure.apply(model.pricesProperty().get().basis())));
    }

    private void show(PriceList prices) {
        if (prices == null) {
            return;
        }
        TablePosition<?, ?> chosen = table.getFocusModel().getFocusedCell();
        table.getItems().setAll(prices.rows());
        table.getColumns().stream()
                .filter(column -> chosen != null && column == chosen.getTableColumn())
                .findFirst()
                .ifPresent(column -> {
                    // A step taken can be taken again.
                    table.getSelectionModel().clearAndSelect(chosen.getRow(), column);
                    table.getFocusModel().focus(chosen.getRow(), column);
                });
    }

    private void buildSeek() {
        choices(lever, desk.scenario().levers(), Lever::name);
        choices(field, Arrays.asList(Quantity.Field.values()), each -> Explanation.name(each, desk.scenario()));
        choices(targetBasis, Arrays.asList(Basis.values()), each -> Wording.basis(each, desk.scenario()));
        lever.getSelectionModel().selectFirst();
        field.setValue(Quantity.Field.EXPORTS);
        targetBasis.setValue(Basis.LONG_RUN);
        field.valueProperty().addListener((property, before, now) -> nameUnit());
        nameUnit();
        seek.setOnAction(event -> seek());
        target.setOnAction(event -> seek());
        seek.disableProperty().bind(model.seekingProperty());
        model.answerProperty().addListener((property, before, now) -> tell(now));
        put.setOnAction(event -> model.putOnDesk());
        tell(null);
    }

    private void nameUnit() {
        unit.setText(Texts.get(field.getValue().unit() == Quantity.Unit.PERCENT ? "seek.percent" : "seek.musd"));
    }

    private void seek() {
        String typed = target.getText().strip().replace(",", "").replace('\u2212', '-');
        try {
            double wanted = Double.parseDouble(typed);
            if (Double.isFinite(wanted)) {
                model.seek(lever.getValue(), new Quantity(targetBasis.getValue(), field.getValue()), wanted);
                return;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        answer.setText(Texts.get("seek.notANumber", target.getText()));
        put.setVisible(false);
    }

    private void tell(Pricing.Answer found) {
        answer.setText(found == null ? Texts.get("seek.hint") : found.sentence());
        put.setVisible(found != null && found.value().isPresent());
    }
}
