package org.parley.desk.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.chart.Why;
import org.parley.desk.assumptions.Assuming;
import org.parley.desk.assumptions.AssumptionsController;
import org.parley.desk.bargain.BargainController;
import org.parley.desk.bargain.Beliefs;
import org.parley.desk.clock.ScrubberController;
import org.parley.desk.drawer.DrawerController;
import org.parley.desk.outcome.DeskTab;
import org.parley.desk.outcome.OutcomeController;
import org.parley.desk.products.Products;
import org.parley.desk.products.ProductsController;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.desk.terms.TermsController;
import org.parley.desk.uncertainty.UncertaintyController;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Quantity;

/** The window: menus, toolbar, the views and where they stand, the status bar. */
public final class ShellController {

    /** From this width on the drawer stands open unless the user closes it. */
    private static final double DRAWER_WIDTH = 1440;

    private static final double DRAWER_SPAN = 300;

    /** Below this width the tools are icons alone, whose hints say what they do. */
    private static final double LABELS_WIDTH = 1180;

    private final Desk desk;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Settings settings;
    private final Windows windows;
    private final Runnable themeChanged;
    private final Runnable quit;
    private Parent drawer;
    private Parent tryThis;
    private boolean showing;
    private OutcomeController outcomes;
    private AssumptionsController assumptions;
    /** Place of their tab. */
    private int assumptionsTab;
    private boolean shownChanged;
    private boolean cancelled;
    private boolean chosenAnew;

    @FXML
    private BorderPane root;

    @FXML
    private StackPane stack;

    @FXML
    private SplitPane split;

    @FXML
    private VBox bottom;

    @FXML
    private Menu newFrom;

    @FXML
    private Menu tabMenu;

    @FXML
    private MenuItem undoItem;

    @FXML
    private MenuItem redoItem;

    @FXML
    private ComboBox<Offer> offers;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button pin;

    @FXML
    private Button compare;

    @FXML
    private Button export;

    @FXML
    private MenuButton reset;

    @FXML
    private MenuItem resetChosen;

    @FXML
    private ToggleButton drawerToggle;

    @FXML
    private ToggleButton darkToggle;

    /**
     * @param windows the windows beside this one
     * @param themeChanged applies the theme of the settings to the whole window
     * @param quit closes the window, asking first what to do with unsaved work
     */
    public ShellController(
            Desk desk,
            Documents documents,
            Dialogs dialogs,
            Settings settings,
            Windows windows,
            Runnable themeChanged,
            Runnable quit) {
        this.desk = desk;
        this.documents = documents;
        this.dialogs = dialogs;
        this.settings = settings;
        this.windows = windows;
        this.themeChanged = themeChanged;
        this.quit = quit;
    }

    @FXML
    private void initialize() {
        Parent terms = View.TERMS.load(new TermsController(desk));
        outcomes = new OutcomeController(desk, dialogs, () -> settings.theme.charts(), windows::popOut, windows::explain, tabs());
        Parent outcome = View.OUTCOME.load(outcomes);
        drawer = View.DRAWER.load(new DrawerController(desk, dialogs, documents::saveOfferAs, windows::explain));
        split.getItems().addAll(terms, outcome);
        SplitPane.setResizableWithParent(terms, false);
        SplitPane.setResizableWithParent(drawer, false);
        // A divider can be placed only once the pane has its width.
        split.widthProperty().addListener((property, before, now) -> {
            if (before.doubleValue() == 0) {
                placeDividers();
            }
        });
        split.getDividers().get(0).positionProperty().addListener((property, before, now) -> {
            if (split.getWidth() > 0) {
                settings.termsWidth = now.doubleValue() * split.getWidth();
            }
        });
        bottom.getChildren().addAll(View.SCRUBBER.load(new ScrubberController(desk)), new StatusLine(desk));
        buildToolbar();
        for (String id : ShippedScenarios.IDS) {
            MenuItem item = new MenuItem(ShippedScenarios.find(id).orElseThrow().value().title());
            item.setOnAction(event -> documents.openShipped(id));
            newFrom.getItems().add(item);
        }
        desk.scenarioProperty().addListener((property, before, now) -> show(now));
        desk.stateProperty().addListener((property, before, now) -> show(now));
        if (desk.scenario() != null) {
            show(desk.scenario());
            show(desk.state());
        }
        root.widthProperty().addListener((property, before, now) -> {
            labelTools(now.doubleValue() >= LABELS_WIDTH);
            boolean wide = now.doubleValue() >= DRAWER_WIDTH;
            if (wide != before.doubleValue() >= DRAWER_WIDTH) {
                drawerToggle.setSelected(wide);
                showDrawer(wide);
            }
        });
        windows.useKeys(this::toggleTheme, this::saveAndTell);
        windows.useSources(this::showSource);
        if (!settings.triedThis) {
            openTryThis();
        }
    }

    /** From another window, where the desk's title with its mark of unsaved work may be out of sight. */
    private void saveAndTell() {
        if (documents.save()) {
            desk.tell(Texts.get("dialog.saved", documents.fileProperty().get().getFileName()));
        }
    }

    /** A source in the case's list, in its tab. */
    private void showSource(String id) {
        outcomes.select(assumptionsTab);
        assumptions.showSource(id);
    }

    /** What can be looked at in the place of the charts. */
    private List<DeskTab> tabs() {
        assumptions = new AssumptionsController(new Assuming(desk), desk, dialogs, windows::explain);
        List<DeskTab> tabs = List.of(
                new DeskTab(
                        Texts.get("tab.products"),
                        Texts.get("tab.products.hint"),
                        () -> View.PRODUCTS.load(new ProductsController(
                                new Products(desk),
                                desk,
                                dialogs,
                                () -> settings.theme.charts(),
                                windows::explain,
                                this::showSource))),
                DeskTab.marked(
                        Bindings.createStringBinding(this::bargainName, desk.stateProperty()),
                        Texts.get("tab.bargain.hint"),
                        () -> View.BARGAIN.load(new BargainController(new Beliefs(desk), desk))),
                new DeskTab(
                        Texts.get("tab.uncertainty"),
                        Texts.get("tab.uncertainty.hint"),
                        () -> View.UNCERTAINTY.load(
                                UncertaintyController.of(desk, dialogs, () -> settings.theme.charts()))),
                new DeskTab(
                        Texts.get("tab.assumptions"),
                        Texts.get("tab.assumptions.hint"),
                        () -> View.ASSUMPTIONS.load(assumptions)));
        // It is the last, and the charts are before all of these.
        assumptionsTab = tabs.size();
        return tabs;
    }

    /** With a mark while beliefs are not the file's, which no chart would tell. */
    private String bargainName() {
        boolean changed = desk.state() != null && !desk.state().preferences().isEmpty();
        return Texts.get(changed ? "tab.bargain.changed" : "tab.bargain");
    }

    @FXML
    private void prices() {
        windows.prices();
    }

    @FXML
    private void explainExports() {
        windows.explain(Why.of(new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS)));
    }

    @FXML
    private void showTab(ActionEvent event) {
        outcomes.select(tabMenu.getItems().indexOf((MenuItem) event.getSource()));
    }

    private void buildToolbar() {
        buildPicker();
        icon(undo, Feather.CORNER_UP_LEFT);
        icon(redo, Feather.CORNER_UP_RIGHT);
        icon(pin, Feather.MAP_PIN);
        icon(compare, Feather.COLUMNS);
        icon(export, Feather.SHARE);
        icon(reset, Feather.ROTATE_CCW);
        icon(drawerToggle, Feather.SIDEBAR);
        icon(darkToggle, Feather.MOON);
        undo.disableProperty().bind(desk.undoNameProperty().isNull());
        redo.disableProperty().bind(desk.redoNameProperty().isNull());
        undoItem.disableProperty().bind(undo.disableProperty());
        redoItem.disableProperty().bind(redo.disableProperty());
        undoItem.textProperty().bind(Bindings.createStringBinding(() -> named("action.undo", desk.undoNameProperty().get()), desk.undoNameProperty()));
        redoItem.textProperty().bind(Bindings.createStringBinding(() -> named("action.redo", desk.redoNameProperty().get()), desk.redoNameProperty()));
        Tooltip undoHint = new Hint();
        undoHint.textProperty().bind(undoItem.textProperty());
        undo.setTooltip(undoHint);
        Tooltip redoHint = new Hint();
        redoHint.textProperty().bind(redoItem.textProperty());
        redo.setTooltip(redoHint);
        darkToggle.setSelected(settings.theme == Theme.DARK);
        darkToggle.selectedProperty().addListener((property, before, now) -> {
            settings.theme = now ? Theme.DARK : Theme.LIGHT;
            themeChanged.run();
        });
        drawerToggle.selectedProperty().addListener((property, before, now) -> showDrawer(now));
    }

    private void labelTools(boolean labelled) {
        for (Labeled tool : List.of(pin, compare, export, reset, drawerToggle, darkToggle)) {
            tool.setAccessibleText(tool.getText());
            tool.setContentDisplay(labelled ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private static String named(String key, String move) {
        return move == null ? Texts.get(key) : Texts.get(key + ".named", move);
    }

    private static void icon(Labeled control, Feather shape) {
        control.setGraphic(new FontIcon(shape));
    }

    /** The picker commits when its list closes on a choice: passing over an offer, or Escape, changes nothing. */
    private void buildPicker() {
        offers.setCellFactory(list -> new OfferCell(false));
        offers.setButtonCell(new OfferCell(true));
        offers.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (offers.isShowing()) {
                cancelled = event.getCode() == KeyCode.ESCAPE;
                chosenAnew = event.getCode() == KeyCode.ENTER;
            }
        });
        offers.setOnShowing(event -> {
            cancelled = false;
            chosenAnew = false;
        });
        offers.setOnHidden(event -> {
            Offer picked = offers.getValue();
            boolean other = picked != null && !picked.id().equals(desk.state().chosen().id());
            if (!cancelled && picked != null && (other || chosenAnew)) {
                desk.pick(picked);
            }
            show(desk.state());
        });
        offers.valueProperty().addListener((property, before, now) -> {
            if (!showing && !offers.isShowing() && now != null) {
                desk.pick(now);
            }
        });
    }

    /** An offer by its name, with what it is as a hint. */
    private final class OfferCell extends ListCell<Offer> {

        private final boolean button;

        /** @param button whether it stands for the present offer, rather than in the list */
        OfferCell(boolean button) {
            this.button = button;
            setOnMousePressed(event -> chosenAnew = true);
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            boolean none = empty || offer == null;
            boolean changed = button && desk.state() != null && desk.state().isChanged();
            setText(none ? "" : changed ? Texts.get("pin.changed", offer.name()) : offer.name());
            setTooltip(none || offer.summary().isEmpty() ? null : new Hint(offer.summary()));
        }
    }

    /** Beside the charts where the window is wide, else over them, so that they keep their room. */
    private void showDrawer(boolean open) {
        split.getItems().remove(drawer);
        stack.getChildren().remove(drawer);
        drawer.getStyleClass().remove("drawer-over");
        if (open && root.getWidth() >= DRAWER_WIDTH) {
            split.getItems().add(drawer);
        } else if (open) {
            drawer.getStyleClass().add("drawer-over");
            StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
            stack.getChildren().add(drawer);
        }
        placeDividers();
    }

    private void placeDividers() {
        double width = split.getWidth();
        if (width > 0) {
            double terms = settings.termsWidth;
            split.setDividerPosition(0, terms / width);
            if (split.getDividers().size() > 1) {
                split.setDividerPosition(1, 1 - DRAWER_SPAN / width);
            }
        }
    }

    private void show(Scenario scenario) {
        if (tryThis != null) {
            bottom.getChildren().remove(tryThis); // its cards speak of the case before
            tryThis = null;
            openTryThis();
        }
        showing = true;
        offers.setItems(FXCollections.observableArrayList(scenario.offers()));
        offers.getItems().add(Offer.NO_DEAL);
        showing = false;
    }

    private void show(DeskState state) {
        if (state == null) {
            return;
        }
        showing = true;
        Offer shown = offers.getItems().stream()
                .filter(state.chosen()::equals)
                .findFirst()
                .orElse(null);
        if (shown == null) {
            offers.getItems().add(0, state.chosen());
            shown = state.chosen();
        }
        if (!shown.equals(offers.getValue()) || state.isChanged() != shownChanged) {
            shownChanged = state.isChanged();
            offers.setValue(null); // so that the button is written anew
            offers.setValue(shown);
        }
        showing = false;
        resetChosen.setText(Texts.get("action.resetChosen", state.chosen().name()));
        resetChosen.setDisable(!state.isChanged());
    }

    private void openTryThis() {
        if (tryThis == null) {
            tryThis = View.TRY_THIS.load(new TryThisController(desk, this::closeTryThis));
            bottom.getChildren().add(0, tryThis);
        }
    }

    private void closeTryThis() {
        bottom.getChildren().remove(tryThis);
        tryThis = null;
        settings.triedThis = true;
        settings.save();
    }

    // --- Actions of menu and toolbar

    @FXML
    private void open() {
        documents.open();
    }

    @FXML
    private void save() {
        documents.save();
    }

    @FXML
    private void saveAs() {
        documents.saveAs();
    }

    @FXML
    private void saveOfferAs() {
        documents.saveOfferAs();
    }

    @FXML
    private void quit() {
        quit.run();
    }

    @FXML
    private void undo() {
        desk.undo();
    }

    @FXML
    private void redo() {
        desk.redo();
    }

    @FXML
    private void pin() {
        desk.pin();
    }

    @FXML
    private void compare() {
        windows.compare();
    }

    @FXML
    private void export() {
        windows.export();
    }

    @FXML
    private void briefing() {
        windows.briefing();
    }

    @FXML
    private void present() {
        windows.present();
    }

    @FXML
    private void resetToChosen() {
        desk.resetToChosen();
    }

    @FXML
    private void resetToNoConcession() {
        desk.resetToNoConcession();
    }

    @FXML
    private void toggleTheme() {
        darkToggle.setSelected(!darkToggle.isSelected());
    }

    @FXML
    private void toggleDrawer() {
        drawerToggle.setSelected(!drawerToggle.isSelected());
    }

    @FXML
    private void tryThis() {
        openTryThis();
    }
}
