package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.OffersTable;
import org.parley.desk.CssWarnings;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.MoreButton;
import org.parley.export.ChartCsv;
import org.parley.export.Stamp;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;
import org.testfx.util.WaitForAsyncUtils;

/** The windows beside the desk's own, worked with mouse and keyboard: each is live, and leaves nothing behind. */
@NeedsSystemText
@Tag("long")
class WindowsTest extends DeskJourney {

    @AfterEach
    @Override
    void closeDesk() throws Exception {
        super.closeDesk();
        assertEquals(List.of(), onFx(this::titles), "with the desk they are all closed");
    }

    @Override
    boolean isSettled() {
        return super.isSettled() && pane("exports").chart() != null;
    }

    /** The titles of the other windows. */
    private List<String> titles() {
        return others().map(Stage::getTitle).toList();
    }

    private static ChartPane chart(Stage stage, String name) {
        return (ChartPane) stage.getScene().lookup("#chart-" + name);
    }

    private static List<Node> every(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> every(child, into));
        }
        return into;
    }

    private List<String> texts(Stage stage) {
        return onFx(() -> every(stage.getScene().getRoot(), new ArrayList<>()).stream()
                .filter(node -> node instanceof Labeled labeled && labeled.getText() != null)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private List<String> seen(Stage stage) {
        return onFx(() -> every(stage.getScene().getRoot(), new ArrayList<>()).stream()
                .filter(node -> node instanceof Labeled labeled && labeled.getText() != null && labeled.isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    // --- Compare

    private OffersTable expected(int minuend, int subtrahend, Offer... offers) {
        Scenario scenario = desk().scenario();
        Simulator simulator = new Simulator(scenario);
        List<Comparison> all = new ArrayList<>();
        for (Offer offer : offers) {
            all.add(simulator.compare(offer, simulator.assumptions(offer, Map.of())));
        }
        return OffersTable.of(scenario, all, minuend, subtrahend);
    }

    private Offer offer(String id) {
        return desk().scenario().offer(id).orElseThrow();
    }

    /** What the table shows, row by row; headings have no figures. */
    private List<List<String>> figures(Stage compare) {
        TableView<?> table = node(compare, "#compare-table");
        return onFx(() -> {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < table.getItems().size(); i++) {
                List<String> row = new ArrayList<>();
                for (var column : table.getColumns().subList(2, table.getColumns().size())) {
                    if (column.getCellData(i) instanceof OffersTable.Cell cell) {
                        row.add(cell.shown() + cell.marks());
                    }
                }
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    private static List<List<String>> figures(OffersTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (OffersTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(cell.shown() + cell.marks()));
            if (table.minuend() >= 0) {
                cells.add(row.difference().shown());
            }
            rows.add(cells);
        }
        return rows;
    }

    private void choose(Stage window, String picker, String name) throws Exception {
        ComboBox<?> list = node(window, picker);
        robot.clickOn(list);
        until(list::isShowing);
        // In the open list: the same words may stand elsewhere, too.
        robot.clickOn(robot.lookup((Node node) -> node instanceof ListCell<?> cell
                        && name.equals(cell.getText())
                        && cell.getScene().getWindow() instanceof PopupWindow)
                .<Node>query());
        until(() -> !list.isShowing());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void comparesThreeOffersWhileATermMoves() throws Exception {
        robot.clickOn(this.<Node>node(stage, "#compare"));
        Stage compare = stage("Compare offers");
        choose(compare, "#compare-3", "Everything on the table");
        choose(compare, "#subtrahend", "C  Everything on the table");
        OffersTable before = expected(0, 2, offer("crude-and-soybeans"), offer("zero-tariff"), offer("everything"));
        until(() -> figures(before).equals(figures(compare)));
        assertTrue(texts(compare).contains("A less C"), texts(compare).toString());
        assertTrue(texts(compare).contains(before.title()));
        assertTrue(texts(compare).contains(before.legend()));

        term("crude-oil", 100);
        Lever crude = lever("crude-oil");
        OffersTable after = expected(
                0, 2, offer("crude-and-soybeans").withTerm(crude, 100), offer("zero-tariff"), offer("everything"));
        assertNotEquals(figures(before), figures(after));
        until(() -> figures(after).equals(figures(compare)));
        assertTrue(texts(compare).contains(after.title()));
        // The cells that are seen say the same: figures, and for those who listen, what they are of.
        List<String> seen = texts(compare);
        for (OffersTable.Row row : after.rows().subList(0, 8)) {
            row.cells().forEach(cell -> assertTrue(seen.contains(cell.shown()), row.name() + " " + cell.shown()));
        }
        List<String> spoken = onFx(() -> compare.getScene().getRoot().lookupAll(".compare-figure").stream()
                .map(Node::getAccessibleText)
                .toList());
        assertTrue(spoken.contains("US extra tariff, %: 0; best for Pakistan"), spoken.toString());
    }

    /** Four offers and a difference, in the window as it opens: no word and no figure gives way to dots. */
    @Test
    void nothingInTheTableIsCut() throws Exception {
        robot.clickOn(this.<Node>node(stage, "#compare"));
        Stage compare = stage("Compare offers");
        choose(compare, "#compare-3", "Everything on the table");
        choose(compare, "#compare-4", "Cotton and edible oils");
        OffersTable all = expected(
                0, 1, offer("crude-and-soybeans"), offer("zero-tariff"), offer("everything"), offer("cotton-and-oils"));
        until(() -> figures(all).equals(figures(compare)));
        WaitForAsyncUtils.waitForFxEvents();
        assertNothingIsCut(compare);
        // The longest names of the case, on the desk and in a column with a letter.
        onFx(() -> {
            desk().offers().pick(offer("ten-percent"));
            return null;
        });
        settle();
        choose(compare, "#compare-3", "What was agreed in July 2025");
        until(() -> texts(compare).contains("C  What was agreed in July 2025")
                && texts(compare).contains("A  Ten percent and nothing else"));
        WaitForAsyncUtils.waitForFxEvents();
        assertNothingIsCut(compare);
    }

    private void assertNothingIsCut(Stage compare) {
        List<String> whole = new ArrayList<>();
        List<String> cut = onFx(() -> {
            List<String> found = new ArrayList<>();
            for (Node node : every(compare.getScene().getRoot(), new ArrayList<>())) {
                if (node instanceof Labeled labeled
                        && labeled.lookup(".text") instanceof Text text
                        && text.getParent() == labeled) {
                    (text.getText().endsWith("...") ? found : whole).add(labeled.getText());
                }
            }
            return found;
        });
        assertEquals(List.of(), cut);
        assertTrue(whole.size() > 100, "else this test looks at the wrong nodes: " + whole);
    }

    @Test
    void theComparisonHasAChartsMenu() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        Stage compare = stage("Compare offers");
        OffersTable table = expected(0, 1, offer("crude-and-soybeans"), offer("zero-tariff"));
        until(() -> figures(table).equals(figures(compare)));
        // What leaves the desk can be traced.
        Chart chart = table.chart(ChartStyle.PRINT).withFooter(Stamp.of(table.scenario(), table.offers()));
        robot.clickOn(this.<Node>node(compare, ".chart-more")).clickOn("Copy data");
        assertEquals(ChartCsv.forClipboard(chart.table()), onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals("Copied: Offers side by side, as data for a spreadsheet", onFx(this::notice));
        Path file = folder.resolve("offers.csv");
        dialogs.save.add(Optional.of(file));
        robot.clickOn(this.<Node>node(compare, ".chart-more")).clickOn(saveItem());
        until(() -> notice().startsWith("Saved"));
        assertEquals("Saved: Offers side by side, as offers.csv", onFx(this::notice));
        assertEquals(ChartCsv.of(chart.table()), Files.readString(file));
        assertEquals(List.of("pakistan-us-2025-crude-and-soybeans-comparison.png"), dialogs.suggested);
        assertTrue(onFx(compare::isShowing), "a menu that closes does not close its window");
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        until(() -> !compare.isShowing());
    }

    private static String saveItem() {
        return org.parley.desk.state.Texts.get("chart.save");
    }

    @Test
    void isOpenedOnce() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        Stage compare = stage("Compare offers");
        focusDesk();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, onFx(this::titles).size());
        robot.push(KeyCode.ESCAPE);
        until(() -> !compare.isShowing());
    }

    /** The drawer's limits can be copied and saved like a chart. */
    @Test
    void theLimitsHaveAChartsMenu() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> stage.getScene().lookup(".limit") != null);
        Node more = onFx(() -> stage.getScene().lookup(".drawer-header").lookup(".chart-more"));
        robot.clickOn(more).clickOn("Copy data");
        Chart limits = onFx(() ->
                Chart.of(ChartKind.LIMITS, desk().pictureProperty().get().scene(), ChartStyle.PRINT)
                        .withFooter(Stamp.of(
                                desk().scenario(), desk().pictureProperty().get().scene().offers())));
        assertEquals(ChartCsv.forClipboard(limits.table()), onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    // --- Present

    @Test
    void presentsTheOfferOnAWholeScreen() throws Exception {
        robot.push(KeyCode.F11);
        Stage present = stage("Present");
        assertTrue(onFx(present::isFullScreen));
        ChartPane outcomes = node(present, "#present-outcomes");
        until(() -> outcomes.chart() != null);
        assertEquals(List.of("Before the tariffs", "No deal", "Crude oil and soybeans"), onFx(() -> outcomes(outcomes)));
        List<String> shown = texts(present);
        assertTrue(shown.containsAll(List.of("Crude oil and soybeans", "US extra tariff", "15%")), shown.toString());
        String all = String.join(" ", shown).toLowerCase(Locale.ROOT);
        for (String word : List.of(
                "score", "belief", "reservation", "political", "limit", "zero-tariff", "weight", "private", ".json", ".parley")) {
            assertFalse(all.contains(word), word + " in " + all);
        }
        for (String part : List.of(".drawer", ".limit", ".pinned", ".term-detail", ".chart-more")) {
            assertEquals(null, this.<Node>node(present, part), part);
        }

        term("cotton", 120);
        until(() -> texts(present).contains("US$ 120 m"));
        robot.push(KeyCode.DIGIT6);
        for (String name : List.of("exports", "imports", "balance", "gained-or-lost")) {
            until(() -> present.getScene().lookup("#present-" + name) instanceof ChartPane pane && pane.chart() != null);
            assertEquals(
                    onFx(() -> pane(name).chart().title()),
                    onFx(() -> ((ChartPane) present.getScene().lookup("#present-" + name)).chart().title()));
        }
        robot.push(KeyCode.RIGHT);
        until(() -> present.getScene().lookup("#present-outcomes") != null
                && present.getScene().lookup("#present-exports") == null);
        robot.push(KeyCode.DIGIT2);
        until(() -> present.getScene().lookup("#present-exports") != null);
        assertNotPainted(outcomes, () -> term("cotton", 200));

        ChartPane last = node(present, "#present-exports");
        until(() -> last.chart() != null);
        robot.push(KeyCode.ESCAPE);
        until(() -> !present.isShowing());
        assertNotPainted(last, () -> term("cotton", 10));
        focusDesk();
        robot.push(KeyCode.F11);
        Stage again = stage("Present");
        robot.push(KeyCode.F11);
        until(() -> !again.isShowing());
    }

    /** The names of all rows of the picture of outcomes. */
    private static List<String> outcomes(ChartPane pane) {
        return pane.chart().table().rows().stream()
                .map(row -> String.valueOf(row.get(0)))
                .distinct()
                .toList();
    }

    @Test
    void pinnedOffersAreShownByOneKeyOrOneClick() throws Exception {
        robot.push(KeyCode.F11);
        Stage present = stage("Present");
        ChartPane pane = node(present, "#present-outcomes");
        until(() -> pane.chart() != null);
        String rows = onFx(() -> outcomes(pane)).toString();
        assertTrue(rows.contains("No deal") && rows.contains("Before the tariffs"), rows);
        assertFalse(rows.contains("Zero-tariff agreement"), rows);
        assertFalse(seen(present).toString().contains("pin"), "nothing says that there are any: " + seen(present));
        robot.push(KeyCode.P);
        until(() -> outcomes(pane).toString().contains("Zero-tariff agreement"));
        assertTrue(seen(present).contains("P  Hide pinned offers"));
        assertEquals(onFx(() -> outcomes(pane("outcomes"))), onFx(() -> outcomes(pane)));
        robot.clickOn("P  Hide pinned offers");
        until(() -> !outcomes(pane).toString().contains("Zero-tariff agreement"));
        assertTrue(onFx(() -> outcomes(pane("outcomes")).toString().contains("Zero-tariff agreement")));
        robot.push(KeyCode.ESCAPE);
        until(() -> !present.isShowing());
    }

    /** An action that draws all charts anew. */
    private interface Act {
        void run() throws Exception;
    }

    private void assertNotPainted(ChartPane pane, Act act) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        settle();
        Chart before = onFx(pane::chart);
        Chart seen = onFx(() -> pane("exports").chart());
        act.run();
        until(() -> pane("exports").chart() != seen);
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(before, onFx(pane::chart), "its window is closed, and it is painted no more");
    }

    // --- Pop out

    @Test
    void aChartThatIsPoppedOutStaysLive() throws Exception {
        Node more = onFx(() -> MoreButton.serving(pane("imports")).orElseThrow());
        robot.clickOn(more).clickOn("Pop out");
        Stage out = stage(" \u2013 Parley");
        until(() -> chart(out, "imports") != null && chart(out, "imports").chart() != null);
        ChartPane pane = onFx(() -> chart(out, "imports"));
        String before = onFx(out::getTitle);
        assertEquals(onFx(() -> pane("imports").chart().title()) + " \u2013 Parley", before);

        term("crude-oil", 0);
        term("soybeans", 0);
        until(() -> !out.getTitle().equals(before));
        assertEquals(onFx(() -> pane("imports").chart().title()), onFx(() -> pane.chart().title()));
        assertEquals(onFx(() -> pane.chart().title()) + " \u2013 Parley", onFx(out::getTitle));

        // It has a menu of its own, and stays when that closes.
        Node own = node(out, ".chart-more");
        robot.clickOn(own).clickOn("Copy data");
        assertTrue(onFx(out::isShowing));
        assertNotNull(onFx(() -> Clipboard.getSystemClipboard().getString()));

        robot.push(KeyCode.ESCAPE);
        until(() -> !out.isShowing());
        assertNotPainted(pane, () -> term("crude-oil", 300));
    }

    private Stage popOut(String name) throws Exception {
        List<String> before = onFx(this::titles);
        focusDesk();
        robot.clickOn(onFx(() -> MoreButton.serving(pane(name)).orElseThrow())).clickOn("Pop out");
        until(() -> titles().size() == before.size() + 1);
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> Window.getWindows().stream()
                .filter(window -> window.getScene() != null
                        && window != stage
                        && window.getScene().lookup("#chart-" + name) != null)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void popOutsStandBesideEachOtherAndStayLargeEnough() throws Exception {
        List<String> places = new ArrayList<>();
        for (String name : List.of("outcomes", "exports")) {
            Stage out = popOut(name);
            assertTrue(onFx(out::getMinWidth) >= 640 && onFx(out::getMinHeight) >= 400);
            places.add(onFx(() -> out.getX() + " " + out.getY()));
        }
        assertNotEquals(places.get(0), places.get(1));
    }

    // --- What is told in passing, and taken back

    private String notice() {
        return desk().notices().textProperty().get();
    }

    private StatusBar status() {
        return (StatusBar) stage.getScene().lookup(".status-bar");
    }

    @Test
    void tellsWhatWasDoneWithAChart() throws Exception {
        String computed = onFx(() -> status().getText());
        assertTrue(computed.contains("outcomes of"), computed);
        Node more = onFx(() -> MoreButton.serving(pane("exports")).orElseThrow());
        robot.clickOn(more).clickOn("Copy image");
        until(() -> status().getText().equals("Copied: Exports, as a picture"));
        assertEquals("Copied: Exports, as a picture", onFx(() -> status().getAccessibleText()));
        robot.clickOn(more).clickOn("Copy data");
        until(() -> status().getText().equals("Copied: Exports, as data for a spreadsheet"));
        robot.clickOn(more).clickOn("Add to the briefing pack");
        // The first chart brings the pins that it shows, and says so.
        until(() -> status()
                .getText()
                .equals("Added to the briefing pack: Exports (1 chart in it), with the offers it shows: Crude oil and"
                        + " soybeans, Zero-tariff agreement"));
        until(() -> status().getText().contains("outcomes of")); // after a few seconds, by itself

        // What could not be done is said at once, whatever is being told.
        robot.clickOn(more).clickOn("Copy data");
        until(() -> status().getText().startsWith("Copied"));
        term("cotton", 99_999);
        assertTrue(onFx(() -> status().getText()).startsWith("Cotton: "), onFx(() -> status().getText()));

        // In a window of its own it is told there, too.
        Stage out = popOut("balance");
        robot.clickOn(this.<Node>node(out, ".chart-more")).clickOn("Copy image");
        Label told = node(out, ".notice");
        until(() -> told.isVisible() && told.getText().equals("Copied: Balance, as a picture"));
        ChartPane over = chart(out, "balance");
        until(() -> told.localToScene(told.getLayoutBounds()).getMinY()
                >= over.localToScene(over.getLayoutBounds()).getMaxY() - 1);
        until(() -> !told.isVisible());
    }

    @Test
    void undoAndRedoWorkInEveryWindow() throws Exception {
        Offer before = desk().state().offer();
        term("cotton", 120);
        Offer moved = desk().state().offer();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        stage("Compare offers");
        undoAndRedo(before, moved);
        robot.push(KeyCode.ESCAPE);
        popOut("imports");
        undoAndRedo(before, moved);
        robot.push(KeyCode.ESCAPE);
        focusDesk();
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        Stage briefing = stage("Briefing pack");
        undoAndRedo(before, moved);
        // What it changed is in another window: here it is said.
        Label told = node(briefing, ".notice");
        until(() -> told.isVisible() && told.getText().equals("Done again: Cotton to US$ 120 m a year"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> told.getText().equals("Undone: Cotton to US$ 120 m a year"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        until(() -> desk().state().offer().equals(moved));

        // What is being typed has an undo of its own.
        robot.clickOn(this.<Node>node(briefing, "#size")).write("1");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", onFx(() -> ((TextField) briefing.getScene().lookup("#size")).getText()));
        assertEquals(moved, onFx(() -> desk().state().offer()));
    }

    /** The keys of the desk's menu that are about all of it work in the windows beside it too. */
    @Test
    void theThemeAndSavingHaveTheirKeysInEveryWindow() throws Exception {
        assertEquals(Theme.LIGHT, theme());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        stage("Compare offers");
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        until(() -> theme() == Theme.DARK);
        robot.push(KeyCode.ESCAPE);
        focusDesk();
        onFx(() -> {
            desk().pack().add(ChartKind.EXPORTS);
            return null;
        });
        settle();
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        Stage briefing = stage("Briefing pack");
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        until(() -> theme() == Theme.HIGH_CONTRAST);
        until(() -> briefing.getScene().lookup("#pack-title-0") != null);
        robot.clickOn(this.<Node>node(briefing, "#pack-title-0")).write("Ours");
        Path file = folder.resolve("work.parley");
        dialogs.save.add(Optional.of(file));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        Label told = node(briefing, ".notice");
        until(() -> told.isVisible() && told.getText().equals("Saved: work.parley"));
        assertTrue(Files.readString(file).contains("\"Ours\""), "what is being typed is saved, too");
    }

    private Theme theme() {
        return onFx(() -> ((MenuButton) stage.getScene().lookup("#theme")).getItems().stream()
                .filter(item -> item instanceof RadioMenuItem choice && choice.isSelected())
                .map(item -> (Theme) item.getUserData())
                .findFirst()
                .orElseThrow());
    }

    private void undoAndRedo(Offer before, Offer moved) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> desk().state().offer().equals(before));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        until(() -> desk().state().offer().equals(moved));
    }

    /** The theme reaches every window, and no rule of its style fails. */
    @Test
    void theThemeReachesEveryWindow() throws Exception {
        try (CssWarnings warnings = new CssWarnings()) {
            Node more = onFx(() -> MoreButton.serving(pane("balance")).orElseThrow());
            robot.clickOn(more).clickOn("Pop out");
            Stage out = stage(" \u2013 Parley");
            ChartPane pane = onFx(() -> chart(out, "balance"));
            until(() -> pane.chart() != null);
            assertEquals(ChartStyle.LIGHT.background(), onFx(() -> pane.chart().drawing().getBackgroundPaint()));
            focusDesk();
            robot.push(KeyCode.SHORTCUT, KeyCode.T);
            until(() -> pane.chart().drawing().getBackgroundPaint().equals(ChartStyle.DARK.background()));
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
            Stage compare = stage("Compare offers");
            Label title = node(compare, ".compare-title");
            until(() -> !title.getText().isEmpty());
            assertTrue(onFx(() -> ((javafx.scene.paint.Color) title.getTextFill()).getBrightness()) > 0.7, "light on dark");
            focusDesk();
            robot.push(KeyCode.F11);
            Stage present = stage("Present");
            ChartPane outcomes = node(present, "#present-outcomes");
            until(() -> outcomes.chart() != null);
            assertEquals(ChartStyle.DARK.background(), onFx(() -> outcomes.chart().drawing().getBackgroundPaint()));
            assertEquals(3, onFx(this::titles).size());
            assertEquals(List.of(), warnings.found());
        }
        // The check after each test sees to it that all three go with the desk.
    }
}
