package org.parley.desk.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.chart.Why;
import org.parley.desk.bargain.RoomCards;
import org.parley.desk.bargain.DealSpace;
import org.parley.desk.clock.ScrubberController;
import org.parley.desk.drawer.DrawerController;
import org.parley.desk.help.HelpTopic;
import org.parley.desk.outcome.OutcomeController;
import org.parley.desk.rehearse.CoverScreen;
import org.parley.desk.rehearse.Rehearsing;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.desk.terms.TermsController;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity;

/** The window: menus, toolbar, the views and where they stand, the status bar. */
public final class ShellController {

    /** Below this width the tools are icons alone, whose hints say what they do. */
    private static final double LABELS_WIDTH = 1180;

    private final Desk desk;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Settings settings;
    private final Windows windows;
    private final Zoom zoom;
    private final Runnable themeChanged;
    private final Runnable quit;
    private final RoomCards roomCards;
    private final Rehearsing rehearsing;
    private final Replaying replaying;
    private DealSpace space;
    private Panes panes;
    private OfferPicker picker;
    private ThemeMenus themes;
    private FirstCards cards;
    private OutcomeController outcomes;
    private DeskTabs tabs;
    private Consumer<Node> sight = node -> {};

    @FXML
    private BorderPane root;

    @FXML
    private StackPane whole;

    @FXML
    private StackPane stack;

    @FXML
    private SplitPane split;

    @FXML
    private VBox bottom;

    @FXML
    private Menu newFrom;

    @FXML
    private Menu recentMenu;

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
    private MenuItem replayItem;

    @FXML
    private Button replay;

    @FXML
    private Button pin;

    @FXML
    private Button compare;

    @FXML
    private Button export;

    @FXML
    private Button rehearse;

    @FXML
    private MenuButton reset;

    @FXML
    private MenuItem resetChosen;

    @FXML
    private MenuItem resetOffer;

    @FXML
    private MenuItem resetAssumptions;

    @FXML
    private ToggleButton drawerToggle;

    @FXML
    private Menu themeMenu;

    @FXML
    private MenuButton theme;

    @FXML
    private Menu zoomMenu;

    @FXML
    private MenuItem zoomIn;

    @FXML
    private MenuItem zoomOut;

    /**
     * @param windows the windows beside this one
     * @param zoom how large everything is drawn
     * @param themeChanged applies the theme of the settings to the whole window
     * @param quit closes the window, asking first what to do with unsaved work
     */
    public ShellController(
            Desk desk,
            Documents documents,
            Dialogs dialogs,
            Settings settings,
            Windows windows,
            Zoom zoom,
            Runnable themeChanged,
            Runnable quit) {
        this.desk = desk;
        this.documents = documents;
        this.dialogs = dialogs;
        this.settings = settings;
        this.windows = windows;
        this.zoom = zoom;
        this.themeChanged = themeChanged;
        this.quit = quit;
        roomCards = new RoomCards(desk, dialogs);
        rehearsing = new Rehearsing(desk, dialogs);
        replaying = new Replaying(desk, Replaying.BEAT);
    }

    @FXML
    private void initialize() {
        Parent terms = View.TERMS.load(new TermsController(desk, this::showSource));
        space = new DealSpace(desk);
        tabs = new DeskTabs(desk, dialogs, settings, windows, this::showSource, space, rehearsing, roomCards);
        rehearsing.rehearsalProperty().addListener((Observable now) -> space.setHinting(!rehearsing.isUnhinted()));
        outcomes = new OutcomeController(desk, dialogs, () -> settings.theme.charts(), windows::popOut, windows::explain, tabs.all());
        outcomes.useCharts(settings.charts, words -> settings.charts = words);
        Parent outcome = View.OUTCOME.load(outcomes);
        Parent drawer = View.DRAWER.load(new DrawerController(desk, dialogs, documents::saveOfferAs, windows::explain, space));
        panes = new Panes(split, stack, terms, outcome, drawer, settings);
        CoverScreen cover = new CoverScreen(rehearsing);
        whole.getChildren().add(cover);
        StackPane.setAlignment(replaying.label(), Pos.TOP_CENTER);
        stack.getChildren().add(replaying.label());
        root.disableProperty().bind(cover.visibleProperty());
        // What stands in other windows is of the person before, and not for the next one's eyes.
        cover.visibleProperty().addListener((property, before, now) -> {
            if (now) {
                windows.closeAll();
            }
        });
        bottom.getChildren().addAll(View.SCRUBBER.load(new ScrubberController(desk)), new StatusLine(desk));
        cards = new FirstCards(desk, settings, bottom);
        buildToolbar();
        CaseMenus.fill(newFrom, recentMenu, documents, new RecentFiles(settings, documents, dialogs));
        FileDrop.on(root, documents::openAll);
        PaneKeys.on(root, () -> Stream.of(
                        offers.getParent(),
                        terms,
                        outcome.lookup(".first-picture"),
                        outcome.lookup(".desk-tabs"),
                        drawer,
                        bottom)
                // An enlarged chart stands in the place of two of them, and the drawer may be shut.
                .filter(pane -> pane != null && pane.getScene() != null)
                .toList());
        desk.scenarioProperty().addListener((property, before, now) -> show(now));
        desk.stateProperty().addListener((property, before, now) -> show(now));
        if (desk.scenario() != null) {
            show(desk.scenario());
            show(desk.state());
        }
        root.widthProperty().addListener((property, before, now) -> {
            labelTools(now.doubleValue() >= LABELS_WIDTH);
            boolean wide = Panes.hasRoomForDrawer(now.doubleValue());
            if (wide != Panes.hasRoomForDrawer(before.doubleValue())) {
                drawerToggle.setSelected(wide); // a wide window has it open until its user closes it
                panes.showDrawer(wide, now.doubleValue());
            }
        });
        windows.useKeys(this::nextTheme, this::saveAndTell);
        windows.useSources(this::showSource);
        windows.useFiles(documents::open);
        if (!settings.triedThis) {
            cards.open();
        }
    }

    /** From another window, where the desk's title with its mark of unsaved work may be out of sight. */
    private void saveAndTell() {
        if (documents.save()) {
            Path file = documents.fileProperty().get();
            desk.tellSaved(Texts.get("dialog.saved", file.getFileName()), file);
        }
    }

    /** @param sight scrolls what it is given into sight, where there is not room for the whole desk */
    void useSight(Consumer<Node> sight) {
        this.sight = sight;
    }

    private void showTab(int place) {
        outcomes.select(place);
        sight.accept(root.lookup(".desk-tabs"));
    }

    /** A source in the case's list, in its tab. */
    private void showSource(String id) {
        showTab(DeskTabs.ASSUMPTIONS);
        tabs.assumptions().showSource(id);
    }

    @FXML
    private void showRehearsal() {
        showTab(DeskTabs.REHEARSE);
    }

    @FXML
    private void newFromTables() {
        windows.making();
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
        showTab(tabMenu.getItems().indexOf((MenuItem) event.getSource()));
    }

    private void buildToolbar() {
        picker = new OfferPicker(offers, desk);
        icon(undo, Feather.CORNER_UP_LEFT);
        icon(redo, Feather.CORNER_UP_RIGHT);
        icon(replay, Feather.REPEAT);
        icon(pin, Feather.MAP_PIN);
        icon(compare, Feather.COLUMNS);
        icon(export, Feather.SHARE);
        icon(rehearse, Feather.MESSAGE_CIRCLE);
        icon(reset, Feather.ROTATE_CCW);
        icon(drawerToggle, Feather.SIDEBAR);
        icon(theme, Feather.MOON);
        undo.disableProperty().bind(desk.undoNameProperty().isNull());
        redo.disableProperty().bind(desk.redoNameProperty().isNull());
        replay.disableProperty().bind(undo.disableProperty());
        replayItem.disableProperty().bind(undo.disableProperty());
        undoItem.disableProperty().bind(undo.disableProperty());
        redoItem.disableProperty().bind(redo.disableProperty());
        undoItem.textProperty().bind(named("action.undo", desk.undoNameProperty()));
        redoItem.textProperty().bind(named("action.redo", desk.redoNameProperty()));
        Hint.textProperty(undo).bind(named("toolbar.undo", desk.undoNameProperty()));
        Hint.textProperty(redo).bind(named("toolbar.redo", desk.redoNameProperty()));
        themes = new ThemeMenus(List.of(themeMenu.getItems(), theme.getItems()), settings, themeChanged);
        followZoom();
        drawerToggle.selectedProperty().addListener((property, before, now) -> panes.showDrawer(now, root.getWidth()));
    }

    /** How high the cards for a first visit are; 0 while they are not there. */
    ReadOnlyDoubleProperty cardsHeightProperty() {
        return cards.heightProperty();
    }

    /** @param keyboardAt in the scene; null while the keyboard is not used: nothing may hide it */
    void keepClear(ReadOnlyObjectProperty<Bounds> keyboardAt) {
        panes.keepClear(keyboardAt);
    }

    /** The menu says how large everything is, and offers no step beyond the last. */
    private void followZoom() {
        zoomMenu.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get("menu.zoom", zoom.percent()), zoom.percentProperty()));
        zoomIn.disableProperty().bind(zoom.percentProperty().greaterThanOrEqualTo(Zoom.MOST));
        zoomOut.disableProperty().bind(zoom.percentProperty().lessThanOrEqualTo(Zoom.LEAST));
    }

    private void labelTools(boolean labelled) {
        for (Labeled tool : List.of(pin, compare, export, rehearse, reset, drawerToggle, theme)) {
            tool.setAccessibleText(tool.getText());
            tool.setContentDisplay(labelled ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /** What undo or redo is called while this is the move that it is of. */
    private static StringBinding named(String key, ObservableValue<String> move) {
        return Bindings.createStringBinding(
                () -> move.getValue() == null ? Texts.get(key) : Texts.get(key + ".named", move.getValue()), move);
    }

    private static void icon(Labeled control, Feather shape) {
        control.setGraphic(new FontIcon(shape));
    }

    private void show(Scenario scenario) {
        cards.renew();
        picker.show(scenario);
    }

    private void show(DeskState state) {
        if (state == null) {
            return;
        }
        picker.show(state);
        // After the item's own letter an underscore is one, so that the name stands as it is.
        resetChosen.setText(Texts.get("action.resetChosen", state.chosen().name()));
        resetAssumptions.setDisable(state.assumptions().isEmpty());
        resetChosen.setDisable(!state.isChanged());
        resetOffer.setDisable(!state.isChanged());
    }

    // --- Actions of menu and toolbar

    @FXML
    private void newFromThis() {
        documents.openAgain();
    }

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
    private void replay() {
        replaying.start();
    }

    @FXML
    private void moves() {
        windows.moves();
    }

    @FXML
    private void pin() {
        desk.pins().pin();
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
    private void roomCard() {
        roomCards.save();
    }

    @FXML
    private void present() {
        windows.present();
    }

    @FXML
    private void resetToChosen() {
        desk.offers().resetToChosen();
    }

    @FXML
    private void resetToNoConcession() {
        desk.offers().resetToNoConcession();
    }

    @FXML
    private void resetAssumptions() {
        desk.resetAssumptions();
    }

    @FXML
    private void nextTheme() {
        themes.next();
    }

    @FXML
    private void zoomIn() {
        zoom.in();
    }

    @FXML
    private void zoomOut() {
        zoom.out();
    }

    @FXML
    private void zoomUsual() {
        zoom.reset();
    }

    @FXML
    private void toggleDrawer() {
        drawerToggle.setSelected(!drawerToggle.isSelected());
    }

    @FXML
    private void tryThis() {
        cards.open();
    }

    /** At the page of the tab that is shown. */
    @FXML
    private void help() {
        windows.help(HelpTopic.ofTab(outcomes.selected()));
    }

    @FXML
    private void helpKeys() {
        windows.help(HelpTopic.KEYS);
    }

    @FXML
    private void helpGlossary() {
        windows.help(HelpTopic.GLOSSARY);
    }

    @FXML
    private void about() {
        windows.about();
    }
}
