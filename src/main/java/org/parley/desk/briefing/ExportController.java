package org.parley.desk.briefing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.parley.chart.ChartKind;
import org.parley.desk.state.ChoiceNames;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFormat;
import org.parley.export.RangeKind;
import org.parley.export.Resolution;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/** Boxes for charts and formats, and how images look. */
public final class ExportController {

    private final Exporting model;
    private final Desk desk;
    private final ChangeListener<Scenario> otherCase = (property, before, now) -> listProducts();

    @FXML
    private VBox charts;

    @FXML
    private VBox formats;

    @FXML
    private ComboBox<Resolution> resolution;

    @FXML
    private RadioButton light;

    @FXML
    private RadioButton print;

    @FXML
    private CheckBox transparent;

    @FXML
    private TextField size;

    @FXML
    private ComboBox<Line> product;

    @FXML
    private Label problem;

    @FXML
    private Button export;

    public ExportController(Exporting model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /** From here on it follows the desk no more. */
    public void close() {
        desk.scenarioProperty().removeListener(otherCase);
    }

    @FXML
    private void initialize() {
        for (ChartKind kind : ChartKind.values()) {
            charts.getChildren()
                    .add(box("export-" + kind.word(), Texts.get("chart.name." + kind.word()), kind, model.kinds()));
        }
        for (RangeKind kind : RangeKind.values()) {
            charts.getChildren()
                    .add(box("export-" + kind.word(), Texts.get("chart.name." + kind.word()), kind, model.ranges()));
        }
        for (ExportFormat format : ExportFormat.values()) {
            formats.getChildren()
                    .add(box("export-" + format.word(), Texts.get("format." + format.word()), format, model.formats()));
        }
        resolution.getItems().setAll(Resolution.values());
        resolution.setConverter(new ChoiceNames<>(fine -> Texts.get("resolution." + fine.word())));
        resolution.valueProperty().bindBidirectional(model.resolutionProperty());
        transparent.selectedProperty().bindBidirectional(model.transparentProperty());
        light.setSelected(true);
        print.selectedProperty().bindBidirectional(model.printProperty());
        size.textProperty().bindBidirectional(model.sizeProperty());
        product.setConverter(new ChoiceNames<>(Line::name, Texts.get("export.noProduct")));
        product.valueProperty().bindBidirectional(model.lineProperty());
        desk.scenarioProperty().addListener(otherCase);
        listProducts();
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        // While it writes it does nothing, but keeps the keyboard.
        export.disableProperty().bind(Bindings.isNotEmpty(problem.textProperty()));
        export.textProperty()
                .bind(Bindings.when(model.busyProperty())
                        .then(Texts.get("export.busy"))
                        .otherwise(Texts.get("export.write")));
    }

    private void listProducts() {
        List<Line> products = new ArrayList<>(model.lines());
        products.add(0, null);
        product.getSelectionModel().clearSelection();
        product.setItems(FXCollections.observableArrayList(products));
        product.setValue(null);
    }

    private static <T> CheckBox box(String id, String text, T value, ObservableSet<T> chosen) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.setSelected(chosen.contains(value));
        box.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                chosen.add(value);
            } else {
                chosen.remove(value);
            }
        });
        return box;
    }

    @FXML
    private void export() {
        model.export();
    }
}
