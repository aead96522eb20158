package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargain.Ended;
import org.parley.bargain.Rehearsal;
import org.parley.chart.Why;
import org.parley.desk.CssWarnings;
import org.parley.desk.FakeDialogs;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.assumptions.Assuming;
import org.parley.desk.assumptions.AssumptionsController;
import org.parley.desk.clock.ScrubberController;
import org.parley.desk.bargain.Asking;
import org.parley.desk.bargain.AskingController;
import org.parley.desk.bargain.BargainController;
import org.parley.desk.bargain.Beliefs;
import org.parley.desk.bargain.DealSpace;
import org.parley.desk.bargain.RoomCards;
import org.parley.desk.briefing.BriefingController;
import org.parley.desk.briefing.ExportController;
import org.parley.desk.briefing.Exporting;
import org.parley.desk.briefing.Packing;
import org.parley.desk.compare.CompareController;
import org.parley.desk.compare.Comparing;
import org.parley.desk.drawer.DrawerController;
import org.parley.desk.explain.ExplainController;
import org.parley.desk.explain.Explaining;
import org.parley.desk.help.AboutController;
import org.parley.desk.help.HelpController;
import org.parley.desk.help.HelpReading;
import org.parley.desk.help.HelpTopic;
import org.parley.desk.making.Making;
import org.parley.desk.making.MakingController;
import org.parley.desk.moves.MovesController;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.outcome.OutcomeController;
import org.parley.desk.outcome.SpanBar;
import org.parley.desk.present.PresentController;
import org.parley.desk.present.Presenting;
import org.parley.desk.prices.PricesController;
import org.parley.desk.prices.Pricing;
import org.parley.desk.products.Products;
import org.parley.desk.products.ProductsController;
import org.parley.desk.rehearse.DebriefController;
import org.parley.desk.rehearse.Debriefing;
import org.parley.desk.rehearse.RehearseController;
import org.parley.desk.rehearse.Rehearsing;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.desk.terms.TermsController;
import org.parley.desk.uncertainty.Ranging;
import org.parley.desk.uncertainty.UncertaintyController;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Quantity;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every FXML file loads in every theme, and JavaFX has nothing to say about its styles. */
@NeedsSystemText
@Tag("long")
class ViewsTest {

    private static final String CSS = "/org/parley/desk/desk.css";
    /** States that a rule may wait for; each node is tried in all of them. */
    private static final List<String> STATES = List.of(
            "hover", "pressed", "armed", "focused", "focus-visible", "focus-within", "disabled", "selected", "moved",
            "idle", "telling", "noting", "heading", "showing", "empty", "filled", "odd", "losing");

    /** Over, and long enough for every part of a debrief; what it takes long to find is kept. */
    private static final Rehearsal TALKS = Ended.agreed();

    @TempDir
    Path folder;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private Desk desk() {
        Desk desk = new Desk(Runnable::run, Runnable::run);
        desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        return desk;
    }

    private Parent load(View view, Desk desk) {
        FakeDialogs dialogs = new FakeDialogs();
        Settings settings = Settings.load(folder);
        Object controller =
                switch (view) {
                    case SHELL -> new ShellController(
                            desk,
                            new Documents(desk, dialogs),
                            dialogs,
                            settings,
                            new Windows(new Stage(), desk, stage -> dialogs, settings, new Zoom(100, percent -> {}), Runnable::run, Runnable::run),
                            new Zoom(100, percent -> {}),
                            () -> {},
                            () -> {});
                    case TRY_THIS -> new TryThisController(desk, () -> {});
                    case TERMS -> new TermsController(desk, id -> {});
                    case OUTCOME -> new OutcomeController(desk, dialogs, settings.theme::charts, kind -> {}, figure -> {}, List.of());
                    case ASSUMPTIONS -> new AssumptionsController(new Assuming(desk), desk, dialogs, why -> {});
                    case BARGAIN -> new BargainController(
                            new Beliefs(desk),
                            new DealSpace(desk),
                            desk,
                            dialogs,
                            settings.theme::charts,
                            new StackPane(),
                            looks -> {});
                    case ASKING -> new AskingController(new Asking(desk), new RoomCards(desk, new FakeDialogs()));
                    case DRAWER -> new DrawerController(desk, dialogs, () -> {}, why -> {}, new DealSpace(desk));
                    case SCRUBBER -> new ScrubberController(desk);
                    case COMPARE -> new CompareController(
                            new Comparing(desk, Runnable::run, Runnable::run), desk, dialogs, why -> {});
                    case MAKING -> new MakingController(
                            new Making(LocalDate.of(2025, 4, 10), dialogs, file -> {}, Runnable::run, Runnable::run));
                    case PRESENT -> new PresentController(
                            new Presenting(desk), desk, settings.theme::charts, () -> {});
                    case EXPLAIN -> new ExplainController(
                            new Explaining(desk, Why.of(Quantity.of("longRun.exports"))), desk, dialogs, id -> {});
                    case MOVES -> new MovesController(desk);
                    case PRICES -> new PricesController(new Pricing(desk), desk, dialogs, why -> {});
                    case PRODUCTS -> new ProductsController(
                            new Products(desk), desk, dialogs, settings.theme::charts, why -> {}, id -> {});
                    case REHEARSE -> {
                        Debriefing debriefing = new Debriefing(desk, dialogs);
                        DebriefController debrief =
                                new DebriefController(debriefing, desk, dialogs, settings.theme::charts);
                        yield new RehearseController(
                                new Rehearsing(desk, dialogs), desk, () -> {}, debriefing, debrief, View.DEBRIEF.load(debrief));
                    }
                    case EXPORT -> new ExportController(new Exporting(desk, dialogs), desk);
                    case UNCERTAINTY -> new UncertaintyController(
                            new Ranging(desk, task -> {}, Runnable::run), desk, dialogs, settings.theme::charts, why -> {});
                    case DEBRIEF -> {
                        Debriefing debriefing = new Debriefing(desk, dialogs);
                        debriefing.show(TALKS);
                        yield new DebriefController(debriefing, desk, dialogs, settings.theme::charts);
                    }
                    case HELP -> new HelpController(new HelpReading(HelpTopic.KEYS), desk);
                    case ABOUT -> new AboutController(desk);
                    case BRIEFING -> {
                        Packing pack = new Packing(desk, dialogs);
                        pack.addAll();
                        pack.setTitle(0, "A title of my own");
                        yield new BriefingController(pack);
                    }
                };
        return view.load(controller);
    }

    /** Shows a view under a style sheet, tries its states, and tells what JavaFX said. */
    private List<String> warnings(View view, Theme theme, String styles) throws Exception {
        List<String> found = new ArrayList<>();
        try (CssWarnings warnings = new CssWarnings()) {
            Stage[] stage = new Stage[1];
            FxToolkit.setupFixture(() -> {
                Application.setUserAgentStylesheet(theme.userAgentStylesheet());
                Desk desk = desk();
                Parent root = load(view, desk);
                Scene scene = new Scene(root, 1280, 800);
                scene.getStylesheets().add(styles);
                stage[0] = new Stage();
                stage[0].setScene(scene);
                stage[0].show();
                // All that shows only sometimes: limits near and broken, pins, no agreement, a message.
                desk.pins().pin();
                desk.offers().setTerm(desk.scenario().lever("crude-oil").orElseThrow(), 99_999);
                desk.offers().setAgreementDay(null);
                desk.pins().pin();
                root.applyCss();
            });
            WaitForAsyncUtils.waitForFxEvents();
            for (String state : STATES) {
                FxToolkit.setupFixture(() -> {
                    everyNode(stage[0].getScene().getRoot(), new ArrayList<>())
                            .forEach(node -> node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true));
                    stage[0].getScene().getRoot().applyCss();
                });
            }
            WaitForAsyncUtils.waitForFxEvents();
            FxToolkit.setupFixture(stage[0]::hide);
            found.addAll(warnings.found());
        }
        return found;
    }

    private static List<Node> everyNode(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> everyNode(child, into));
        }
        return into;
    }

    /** Charts, tables, bars and gauges: whatever shows figures, and can be taken away. On a whole screen nothing can. */
    private static boolean showsFigures(Node node) {
        return node instanceof TableView<?>
                || node instanceof ChartPane
                || node instanceof SpanBar
                || node.getStyleClass().contains("debrief-table")
                || node.getStyleClass().contains("gauge")
                || node.getStyleClass().contains("assume-item");
    }

    /**
     * No chart and no table without a menu: a button that says what it is of, and the same by right click. What a new case is made of
     * is in files already.
     */
    @ParameterizedTest
    @EnumSource(
            value = View.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRESENT", "MAKING"})
    void everyChartAndTableHasItsMenu(View view) throws Exception {
        List<String> without = new ArrayList<>();
        List<Node> found = new ArrayList<>();
        FxToolkit.setupFixture(() -> {
            Parent root = load(view, desk());
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(root), 1280, 800));
            stage.show();
            // A tab is made when it is first looked at.
            for (Node tabs : root.lookupAll(".tab-pane")) {
                TabPane pane = (TabPane) tabs;
                pane.getTabs().forEach(tab -> {
                    pane.getSelectionModel().select(tab);
                    root.applyCss();
                    root.layout();
                });
            }
            root.applyCss();
            root.layout();
            everyNode(root, new ArrayList<>()).stream().filter(ViewsTest::showsFigures).forEach(found::add);
            for (Node node : found) {
                MoreButton button = MoreButton.serving(node).orElse(null);
                if (button == null || button.getScene() == null || !button.isFocusTraversable()) {
                    without.add(node + " has no button");
                    continue;
                }
                assertTrue(button.getAccessibleText().startsWith("Copy or save: "), button.getAccessibleText());
                List<String> items = new ArrayList<>();
                button.menu().getItems().forEach(item -> items.add(item.getText()));
                for (String wanted : List.of("chart.copyImage", "chart.copyData", "chart.save", "chart.png")) {
                    if (!items.contains(Texts.get(wanted))) {
                        without.add(node + ": " + items);
                    }
                }
            }
            stage.hide();
        });
        assertEquals(List.of(), without);
        assertTrue(found.size() >= LEAST_FIGURES.getOrDefault(view, 0), view + " shows " + found);
    }

    /** Else the test above looks at views that show nothing: what each holds at least. */
    private static final Map<View, Integer> LEAST_FIGURES = Map.of(
            View.OUTCOME, 5,
            View.ASSUMPTIONS, 15,
            View.BARGAIN, 1,
            View.DRAWER, 2,
            View.COMPARE, 1,
            View.EXPLAIN, 3,
            View.PRICES, 1,
            View.PRODUCTS, 3,
            View.UNCERTAINTY, 2,
            View.DEBRIEF, 8);

    private static String deskCss() {
        return View.class.getResource(CSS).toExternalForm();
    }

    static Stream<Arguments> viewsAndThemes() {
        return Stream.of(View.values())
                .flatMap(view -> Stream.of(Theme.values()).map(theme -> Arguments.of(view, theme)));
    }

    @ParameterizedTest
    @MethodSource("viewsAndThemes")
    void loadsWithoutAWarning(View view, Theme theme) throws Exception {
        assertEquals(List.of(), warnings(view, theme, deskCss()));
    }

    /** The net above has no holes: each of these slips is caught. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".tile { -fx-background-color: -color-nowhere; }|-fx-background-color",
                ".tile { -fx-background-color: ; }|parser",
                ".tile { -fx-padding: wide; }|-fx-padding",
                ".tile { -fx-background-color: 12px; }|-fx-background-color",
                ".tile:hover { -fx-border-color: -color-nowhere; }|-fx-border-color",
                ".tile { -fx-background-color red; }|parser"
            })
    void aSlipIsCaught(String rule, String word) throws Exception {
        Path css = folder.resolve("slip" + Math.abs(rule.hashCode()) + ".css");
        Files.writeString(css, Files.readString(Path.of(View.class.getResource(CSS).toURI())) + "\n" + rule);
        List<String> found = warnings(View.OUTCOME, Theme.LIGHT, css.toUri().toString());
        assertTrue(found.stream().anyMatch(warning -> warning.contains(word)), rule + " was not caught: " + found);
    }

    /** A style class or colour that only desk.css invents must not be misspelt where it is used. */
    @Test
    void everyOwnStyleClassIsUsed() throws IOException {
        String css = Files.readString(Path.of("src/main/resources" + CSS));
        StringBuilder sources = new StringBuilder();
        for (String root : List.of("src/main/java/org/parley/desk", "src/main/resources/org/parley/desk")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|fxml)")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        // Classes of JavaFX's and ControlsFX's own controls, which stand in no source of ours.
        Set<String> foreign = Set.of(
                "root", "button", "toggle-button", "menu-button", "combo-box", "label", "slider", "thumb", "track",
                "menu-bar", "container", "split-pane", "check-box", "status-bar", "status-label", "right-items",
                "left-items", "toggle-switch", "thumb-area", "scroll-pane", "text-field", "text-input", "radio-button", "tooltip", "context-menu",
                "menu-item", "viewport", "arrow", "arrow-button", "split-pane-divider", "list-cell", "text", "menu");
        Set<String> unused = new TreeSet<>();
        var found = java.util.regex.Pattern.compile("\\.([a-z][a-z0-9-]*)(?=[^{}]*\\{)").matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (found.find()) {
            String name = found.group(1);
            boolean named = sources.indexOf(name) >= 0
                    || name.matches("tick-pin-[1-4]|(limit|gauge)-(ok|near|broken)"); // put together
            if (!foreign.contains(name) && !named) {
                unused.add(name);
            }
        }
        assertEquals(Set.of(), unused, "rules that no node of the desk asks for");
    }

    /** The files on disk and the list of views are the same, so that the tests above leave none out. */
    @Test
    void everyFxmlFileIsAView() throws IOException {
        Set<String> files = new TreeSet<>();
        Path root = Path.of("src/main/resources/org/parley/desk");
        try (Stream<Path> found = Files.walk(root)) {
            found.filter(path -> path.toString().endsWith(".fxml"))
                    .forEach(path -> files.add(path.getFileName().toString().replace(".fxml", "").toUpperCase(java.util.Locale.ROOT)));
        }
        Set<String> views = new TreeSet<>();
        EnumSet.allOf(View.class).forEach(view -> views.add(view.name().replace("_", "")));
        assertEquals(views, files);
    }

    /** A controller that does not fit its file: the message names the file and the root of the trouble. */
    @Test
    void aViewThatCannotBeLoadedSaysWhy() throws Exception {
        String message = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> assertThrows(
                        IllegalStateException.class, () -> View.SHELL.load(new Misfit()))
                .getMessage()));
        assertTrue(message.startsWith("shell/Shell.fxml"), message);
        assertTrue(message.contains("newFromThis"), "names the handler that is missing: " + message);
    }

    static final class Misfit {
        @FXML
        private void save() {}
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeHasAnotherLook(Theme theme) {
        Set<String> sheets = new TreeSet<>();
        for (Theme other : Theme.values()) {
            sheets.add(other.userAgentStylesheet());
        }
        assertEquals(Theme.values().length, sheets.size());
        assertTrue(View.class.getResource(theme.userAgentStylesheet()) != null
                || theme.userAgentStylesheet().contains(":"), theme.userAgentStylesheet());
    }
}
