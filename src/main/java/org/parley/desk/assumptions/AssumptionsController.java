package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.parley.chart.ShownTable;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Scenario;

/** The rivals' schedule and what differs from the file, above four pages: assumptions, schedules, methods, sources. */
public final class AssumptionsController {

    private static final double DIMMED = 0.4;

    private final Assuming model;
    private final Desk desk;
    private final List<AssumptionLine> lines = new ArrayList<>();
    private final SchedulesPage schedules;
    private final MethodsPage methods;
    private WordTable sources;
    private boolean showing;

    @FXML
    private BorderPane root;

    @FXML
    private Label rivalsLabel;

    @FXML
    private ComboBox<String> rivals;

    @FXML
    private Label badge;

    @FXML
    private Button reset;

    @FXML
    private ToggleButton listPage;

    @FXML
    private ToggleButton schedulesPage;

    @FXML
    private ToggleButton methodsPage;

    @FXML
    private ToggleButton sourcesPage;

    @FXML
    private StackPane pages;

    @FXML
    private ScrollPane listScroll;

    @FXML
    private VBox list;

    @FXML
    private ScrollPane schedulesScroll;

    @FXML
    private ScrollPane methodsScroll;

    @FXML
    private VBox sourcesBox;

    @FXML
    private Label problem;

    /** @param explain shows where a figure comes from */
    public AssumptionsController(Assuming model, Desk desk, Consumer<Why> explain) {
        this.model = model;
        this.desk = desk;
        schedules = new SchedulesPage(explain);
        methods = new MethodsPage(explain);
    }

    @FXML
    private void initialize() {
        buildRivals();
        buildPages();
        badge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get("assume.badge", model.changedProperty().get()), model.changedProperty()));
        badge.visibleProperty().bind(model.changedProperty().greaterThan(0));
        badge.managedProperty().bind(badge.visibleProperty());
        reset.disableProperty().bind(model.resettableProperty().not());
        reset.setOnAction(event -> model.reset());
        desk.onCommit(() -> lines.forEach(AssumptionLine::typed));
        desk.scenarioProperty().addListener((property, before, now) -> build(now));
        model.rowsProperty().addListener((property, before, now) -> show(now));
        model.foundProperty().addListener((property, before, now) -> show(now));
        build(desk.scenario());
        show(model.rowsProperty().get());
        // A tab that is not looked at is there, but invisible.
        root.parentProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.visibleProperty().addListener((visible, was, is) -> model.watch(is));
                model.watch(now.isVisible());
            }
        });
    }

    private void buildRivals() {
        rivalsLabel.setLabelFor(rivals);
        Tooltip hint = new Tooltip(Texts.get("assume.rivals.hint"));
        hint.setWrapText(true);
        hint.setMaxWidth(340);
        rivals.setTooltip(hint);
        rivals.setAccessibleHelp(Texts.get("assume.rivals.hint"));
        rivals.setConverter(new ScheduleNames(model));
        rivals.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.set(AssumptionKey.RIVALS, now);
            }
        });
    }

    private void buildPages() {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(listPage, schedulesPage, methodsPage, sourcesPage);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        listScroll.visibleProperty().bind(listPage.selectedProperty());
        schedulesScroll.visibleProperty().bind(schedulesPage.selectedProperty());
        methodsScroll.visibleProperty().bind(methodsPage.selectedProperty());
        sourcesBox.visibleProperty().bind(sourcesPage.selectedProperty());
        schedulesScroll.setContent(schedules);
        methodsScroll.setContent(methods);
        // Figures of other terms than those on the desk are dimmed, never passed off as theirs.
        for (Node page : List.of(schedules, methods)) {
            page.opacityProperty().bind(Bindings.when(model.upToDateProperty()).then(1.0).otherwise(DIMMED));
            page.visibleProperty().bind(model.foundProperty().isNotNull());
        }
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty()
                .bind(model.problemProperty()
                        .isNotEmpty()
                        .and(schedulesPage.selectedProperty().or(methodsPage.selectedProperty())));
    }

    private void build(Scenario scenario) {
        showing = true;
        rivals.setItems(FXCollections.observableArrayList(scenario.schedules().keySet()));
        showing = false;
        lines.clear();
        list.getChildren().clear();
        buildSources();
    }

    private void buildSources() {
        ShownTable table = model.sourcesProperty().get();
        List<WordTable.Column> columns = new ArrayList<>();
        double[] widths = {170, 104, 58, 84, 160};
        for (int i = 0; i < table.header().size(); i++) {
            columns.add(new WordTable.Column(table.header().get(i), widths[i], false));
        }
        sources = new WordTable(Texts.get("assume.page.sources"), columns);
        sources.setId("sources");
        sources.show(table.rows().stream()
                .map(row -> new WordTable.Line(row.cells(), false))
                .toList());
        VBox.setVgrow(sources, Priority.ALWAYS);
        sourcesBox.getChildren().setAll(sources);
    }

    private void show(List<AssumptionRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            AssumptionRow row = rows.get(i);
            if (i == lines.size()) {
                lines.add(new AssumptionLine(model, desk, row, this::showSource));
                list.getChildren().add(lines.get(i));
            } else if (!row.equals(lines.get(i).shown())) {
                lines.get(i).show(row);
            }
            if (row.key() == AssumptionKey.RIVALS) {
                showing = true;
                rivals.setValue((String) row.value());
                showing = false;
            }
        }
    }

    private void show(Assuming.Found found) {
        if (found != null) {
            schedules.show(found);
            methods.show(found);
        }
    }

    /** Shows a source in the list, which gets the focus. */
    public void showSource(String sourceId) {
        int index = model.sourceIndex(sourceId);
        if (index >= 0) {
            sourcesPage.setSelected(true);
            sources.getSelectionModel().clearAndSelect(index);
            sources.scrollTo(index);
            sources.requestFocus();
        }
    }

    /** A label that takes as many lines as it needs. */
    static Label words(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
