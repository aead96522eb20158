package org.parley.desk.making;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.parley.chart.Figures;
import org.parley.desk.making.Making.Table;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.desk.state.WordsCell;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.scenario.making.Assumed;
import org.parley.scenario.making.MadeCase;

/** Files to choose, the clock to set, and what comes of them: a preview and what had to be assumed, or what is wrong. */
public final class MakingController {

    private static final double DIMMED = 0.4;

    private final Making model;

    @FXML
    private Label exportsFile;

    @FXML
    private Label importsFile;

    @FXML
    private Label ratesFile;

    @FXML
    private Button leaveRates;

    @FXML
    private TextField start;

    @FXML
    private TextField days;

    @FXML
    private TextField year;

    @FXML
    private TextField title;

    @FXML
    private Label summary;

    @FXML
    private TableView<PreviewRow> preview;

    @FXML
    private Label remarksTitle;

    @FXML
    private ListView<String> remarks;

    @FXML
    private Label trouble;

    @FXML
    private Button save;

    public MakingController(Making model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        showFile(exportsFile, Table.EXPORTS);
        showFile(importsFile, Table.IMPORTS);
        showFile(ratesFile, Table.RATES);
        leaveRates.disableProperty().bind(model.fileProperty(Table.RATES).isNull());
        start.textProperty().bindBidirectional(model.startProperty());
        days.textProperty().bindBidirectional(model.daysProperty());
        year.textProperty().bindBidirectional(model.yearProperty());
        title.textProperty().bindBidirectional(model.titleProperty());
        words("making.product", 170, PreviewRow::product);
        words("making.seller", 110, PreviewRow::seller);
        figures("making.value", 140, PreviewRow::value);
        figures("making.duty", 80, PreviewRow::duty);
        figures("making.others", 140, PreviewRow::rivals);
        words("making.quality", 100, PreviewRow::quality);
        remarks.setCellFactory(RemarkCell::new);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.resultProperty().get().made().isEmpty(), model.resultProperty()));
        preview.opacityProperty().bind(Bindings.when(model.busyProperty()).then(DIMMED).otherwise(1.0));
        remarks.opacityProperty().bind(preview.opacityProperty());
        model.resultProperty().addListener((property, before, now) -> show(now));
        show(model.resultProperty().get());
    }

    private void showFile(Label label, Table table) {
        label.textProperty()
                .bind(Bindings.createStringBinding(() -> fileName(table), model.fileProperty(table)));
        model.fileProperty(table).addListener((property, before, now) -> Hint.setText(label, now == null ? fileName(table) : now.toString()));
    }

    private String fileName(Table table) {
        Path file = model.fileProperty(table).get();
        if (file != null) {
            return file.getFileName().toString();
        }
        return Texts.get(table == Table.RATES ? "making.noRates" : "making.noFile");
    }

    private void words(String head, double width, Function<PreviewRow, String> cell) {
        TableColumn<PreviewRow, PreviewRow> column = column(head, width);
        column.setCellFactory(any -> new WordsCell<>(cell));
    }

    private void figures(String head, double width, Function<PreviewRow, String> cell) {
        TableColumn<PreviewRow, PreviewRow> column = column(head, width);
        column.setCellFactory(any -> new FigureCell(cell));
    }

    private TableColumn<PreviewRow, PreviewRow> column(String head, double width) {
        TableColumn<PreviewRow, PreviewRow> column = new TableColumn<>(Texts.get(head));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        preview.getColumns().add(column);
        return column;
    }

    private void show(Making.Result result) {
        if (result.made().isPresent()) {
            showMade(result.made().get());
            return;
        }
        preview.getItems().clear();
        boolean wrong = !result.problems().isEmpty();
        summary.setText(Texts.get(wrong ? "making.wrong" : "making.begin"));
        remarksTitle.setText(Texts.get(wrong ? "making.problems" : "making.assumed"));
        remarks.getItems()
                .setAll(result.problems().stream().map(Problem::toString).toList());
    }

    private void showMade(MadeCase made) {
        Scenario scenario = made.scenario();
        preview.getItems().setAll(PreviewRow.of(scenario));
        summary.setText(Texts.get(
                "making.made",
                scenario.title(),
                scenario.home().name(),
                scenario.partner().inText(),
                Figures.level(scenario.exportsMusd()),
                Figures.level(scenario.importsMusd()),
                scenario.baseYear(),
                Figures.fullDay(scenario.clock().deadline())));
        remarksTitle.setText(Texts.get("making.assumed"));
        remarks.getItems()
                .setAll(Stream.concat(
                                made.warnings().stream().map(Problem::toString),
                                made.assumed().stream().map(Assumed::message))
                        .toList());
    }

    @FXML
    private void chooseExports() {
        model.choose(Table.EXPORTS);
    }

    @FXML
    private void chooseImports() {
        model.choose(Table.IMPORTS);
    }

    @FXML
    private void chooseRates() {
        model.choose(Table.RATES);
    }

    @FXML
    private void leaveRates() {
        model.leaveOut(Table.RATES);
    }

    @FXML
    private void readAgain() {
        model.readAgain();
    }

    @FXML
    private void save() {
        model.save();
    }

    private static final class FigureCell extends TableCell<PreviewRow, PreviewRow> {

        private final Function<PreviewRow, String> cell;

        FigureCell(Function<PreviewRow, String> cell) {
            this.cell = cell;
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : cell.apply(row));
        }
    }

    /** A remark takes as many lines as it needs. */
    private static final class RemarkCell extends ListCell<String> {

        /** What the style and the scroll bar leave free at both sides of words. */
        private static final double SIDES = 34;

        private final Text shown = new Text();

        RemarkCell(ListView<String> list) {
            shown.fontProperty().bind(fontProperty());
            shown.fillProperty().bind(textFillProperty());
            shown.wrappingWidthProperty().bind(list.widthProperty().subtract(SIDES));
            setPrefWidth(0); // else the list scrolls sideways
            setPrefHeight(USE_COMPUTED_SIZE);
        }

        @Override
        protected void updateItem(String remark, boolean empty) {
            super.updateItem(remark, empty);
            boolean none = empty || remark == null;
            shown.setText(none ? "" : remark);
            setGraphic(none ? null : shown);
            setAccessibleText(shown.getText());
        }
    }
}
