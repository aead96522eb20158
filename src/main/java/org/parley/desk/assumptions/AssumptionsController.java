package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.ShownTable;
import org.parley.chart.Why;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;

/** The rivals' schedule and what differs from the file, above five pages: assumptions, schedules, methods, sources, rates. */
public final class AssumptionsController {

    private static final double DIMMED = 0.4;

    private final Assuming model;
    private final Desk desk;
    private final List<AssumptionLine> lines = new ArrayList<>();
    private final SchedulesPage schedules;
    private final MethodsPage methods;
    private final RatesPage rates;
    private WordTable sources;
    private final TakeMenu menus;
    private boolean showing;

    @FXML
    private BorderPane root;

    @FXML
    private HBox pageTools;

    @FXML
    private Label rivalsLabel;

    @FXML
    private ComboBox<String> rivals;

    @FXML
    private ToggleButton ratesPage;

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
    private ScrollPane ratesScroll;

    @FXML
    private ScrollPane methodsScroll;

    @FXML
    private VBox sourcesBox;

    @FXML
    private Label problem;

    /** @param explain shows where a figure comes from */
    public AssumptionsController(Assuming model, Desk desk, Dialogs dialogs, Consumer<Why> explain) {
        this.model = model;
        this.desk = desk;
        schedules = new SchedulesPage(explain);
        methods = new MethodsPage(explain);
        rates = new RatesPage(desk);
        menus = new TakeMenu(desk, dialogs);
    }

    @FXML
    private void initialize() {
        buildRivals();
        buildPages();
        buildMenus();
        badge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get("assume.badge", model.changedProperty().get()), model.changedProperty()));
        badge.visibleProperty().bind(model.changedProperty().greaterThan(0));
        badge.managedProperty().bind(badge.visibleProperty());
        reset.disableProperty().bind(model.resettableProperty().not());
        reset.setOnAction(event -> model.reset());
        desk.onCommit(() -> lines.forEach(AssumptionLine::typed));
        desk.onCommit(rates::typed);
        desk.scenarioProperty().addListener((property, before, now) -> build());
        model.rowsProperty().addListener((property, before, now) -> show(now));
        model.ratesProperty().addListener((property, before, now) -> rates.show(now));
        model.foundProperty().addListener((property, before, now) -> show(now));
        build();
        show(model.rowsProperty().get());
        if (model.ratesProperty().get() != null) {
            rates.show(model.ratesProperty().get());
        }
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
        Hint.setText(rivals, Texts.get("assume.rivals.hint"));
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
        group.getToggles().addAll(listPage, schedulesPage, methodsPage, sourcesPage, ratesPage);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        listScroll.visibleProperty().bind(listPage.selectedProperty());
        schedulesScroll.visibleProperty().bind(schedulesPage.selectedProperty());
        methodsScroll.visibleProperty().bind(methodsPage.selectedProperty());
        ratesScroll.visibleProperty().bind(ratesPage.selectedProperty());
        ratesScroll.setContent(rates);
        ratesPage.setOnAction(event -> rates.focusFirst());
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

    /** One menu for each page, at the place where the pages are chosen. */
    private void buildMenus() {
        menu(listPage, listScroll, "assumptions", style -> picture()
                .map(picture -> AssumptionsTake.list(model.rowsProperty().get(), model, picture, style)));
        menu(schedulesPage, schedulesScroll, "schedules", style -> found().flatMap(
                found -> picture().map(picture -> SchedulesPage.chart(found, picture, style))));
        menu(methodsPage, methodsScroll, "methods", style -> found().flatMap(
                found -> picture().map(picture -> MethodsPage.chart(found, picture, style))));
        menu(sourcesPage, sourcesBox, "sources", style -> picture()
                .map(picture -> AssumptionsTake.sources(picture, style)));
    }

    private void menu(ToggleButton page, Node part, String word, Function<ChartStyle, Optional<Chart>> source) {
        MoreButton button = menus.of(part, word, source);
        button.visibleProperty().bind(page.selectedProperty());
        button.managedProperty().bind(page.selectedProperty());
        pageTools.getChildren().add(button);
    }

    private Optional<Picture> picture() {
        return Optional.ofNullable(desk.pictureProperty().get());
    }

    private Optional<Assuming.Found> found() {
        return Optional.ofNullable(model.foundProperty().get())
                .filter(found -> model.upToDateProperty().get());
    }

    private void build() {
        lines.clear();
        list.getChildren().clear();
        buildSources();
    }

    private void buildSources() {
        ShownTable table = model.sourcesProperty().get();
        List<WordTable.Column> columns = new ArrayList<>();
        double[] widths = {170, 140, 58, 84, 160};
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
                ScheduleNames.show(rivals, model.scenario(), true, (String) row.value());
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

    /** Shows a source in the list, which gets the focus; without one, the user's own rates. */
    public void showSource(String sourceId) {
        if (sourceId.isEmpty()) {
            ratesPage.setSelected(true);
            rates.focusFirst();
            return;
        }
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
