package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartPoint;
import org.parley.chart.ChartPoints.Place;
import org.parley.chart.Explanation;
import org.parley.chart.Figures;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.ChartPane;
import org.parley.scenario.Basis;
import org.parley.simulate.Comparison;
import org.parley.simulate.Product;
import org.testfx.util.WaitForAsyncUtils;

/** Any number explains itself: points of charts, cells of tables and limits, by mouse and by key, and on to their sources. */
@NeedsSystemText
@Tag("long")
class ExplainJourneyTest extends DeskJourney {

    @Override
    boolean isSettled() {
        return super.isSettled() && pane("exports").chart() != null && pane("outcomes").chart() != null;
    }

    /** The window of the explanation; null while there is none. */
    private Stage explanation() {
        return find(title -> title.startsWith("Explain"));
    }

    /** Waits until the explanation is of what begins like this. */
    private void explained(String heading) throws Exception {
        until(() -> explanation() != null
                && explanation().getScene().lookup(".explain-figure") instanceof Label label
                && label.getText().startsWith(heading));
        until(() -> explanation().getScene().lookup(".explain-body").getOpacity() == 1);
    }

    private Point2D onScreen(ChartPane pane, ChartPoint point) {
        return onFx(() -> pane.localToScreen(point.x(), point.y()));
    }

    /** The point of the line of the given name; the last line of that name. */
    private ChartPoint point(ChartPane pane, String line, int index) {
        return onFx(() -> {
            ChartPoint found = null;
            for (int i = 0; i < pane.points().lines(); i++) {
                ChartPoint point = pane.points().at(new Place(i, index));
                found = point.words().startsWith(line) ? point : found;
            }
            return found;
        });
    }

    // --- Charts

    @Test
    void aClickOnAPinsLineExplainsThePinOnThatDay() throws Exception {
        ChartPane pane = pane("exports");
        ChartPoint point = point(pane, "Zero-tariff agreement", 270);
        Point2D there = onScreen(pane, point);
        robot.moveTo(there);
        until(() -> pane.getCursor() == Cursor.HAND);
        Label words = onFx(() -> (Label) pane.lookup(".chart-point-words"));
        assertTrue(words.getText().startsWith("Zero-tariff agreement, day "), words.getText());
        assertTrue(words.getText().endsWith("Click to explain"), words.getText());
        robot.clickOn(there, MouseButton.PRIMARY);
        explained("Zero-tariff agreement: US$ ");
        Label heading = onFx(() -> (Label) explanation().getScene().lookup(".explain-figure"));
        assertTrue(heading.getText().contains("on day 2"), heading.getText()); // a pixel may be a day or two
    }

    @Test
    void aPinThatIsRenamedInTheDrawerIsRenamedInTheWindow() throws Exception {
        ChartPane pane = pane("exports");
        robot.clickOn(onScreen(pane, point(pane, "Zero-tariff agreement", 270)), MouseButton.PRIMARY);
        explained("Zero-tariff agreement: US$ ");
        Label heading = onFx(() -> (Label) explanation().getScene().lookup(".explain-figure"));
        String rest = heading.getText().substring("Zero-tariff agreement".length());
        focusDesk();
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> node(".pinned") != null);
        focus(onFx(() -> node(".pinned").lookupAll(".button").stream()
                .filter(button -> String.valueOf(button.getAccessibleText()).startsWith("Rename"))
                .findFirst()
                .orElseThrow()));
        robot.push(KeyCode.SPACE).write("Free trade").push(KeyCode.ENTER);
        explained("Free trade" + rest);
    }

    @Test
    void aDragAcrossALineExplainsNothing() throws Exception {
        ChartPane pane = pane("exports");
        Point2D there = onScreen(pane, point(pane, "Zero-tariff agreement", 270));
        robot.moveTo(there).press(MouseButton.PRIMARY).moveBy(-40, 0).moveBy(40, 0).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(onFx(this::explanation));
    }

    @Test
    void whereThereIsNoLineNothingIsPointedAt() throws Exception {
        ChartPane pane = pane("exports");
        robot.moveTo(onScreen(pane, point(pane, "Zero-tariff agreement", 270)));
        until(() -> pane.getCursor() == Cursor.HAND);
        // Below the title, which has a click of its own.
        Point2D subtitle = onFx(() -> pane.localToScreen(60, 30));
        robot.moveTo(subtitle);
        until(() -> pane.getCursor() == null);
        robot.clickOn(subtitle, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(onFx(this::explanation));
    }

    @Test
    void aDotOfTheFirstPictureIsAFigureToo() throws Exception {
        ChartPane pane = pane("outcomes");
        ChartPoint dot = onFx(() -> {
            for (int i = 0; i < pane.points().lines(); i++) {
                ChartPoint found = pane.points().at(new Place(i, 1));
                if (found.words().startsWith("Zero-tariff agreement, Exports")) {
                    return found;
                }
            }
            return null;
        });
        robot.clickOn(onScreen(pane, dot), MouseButton.PRIMARY);
        Comparison pin = onFx(() -> desk().pictureProperty().get().pins().get(0));
        explained("Zero-tariff agreement: " + Figures.change(pin.exportsVsNoDeal(Basis.FIRST_YEAR)) + ", year one");
    }

    @Test
    void arrowKeysGoToAFigureAndEnterExplainsIt() throws Exception {
        ChartPane pane = pane("exports");
        onFx(() -> {
            pane.requestFocus();
            return null;
        });
        robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.PAGE_DOWN);
        Label words = onFx(() -> (Label) pane.lookup(".chart-point-words"));
        String now = onFx(() -> Figures.level(desk().pictureProperty().get().offer().outcome().exports(32)));
        assertEquals("Crude oil and soybeans, day 32, 12 May: " + now + ". Enter explains", onFx(words::getText));
        assertTrue(onFx(pane::getAccessibleHelp).contains("day 32"));
        robot.push(KeyCode.ENTER);
        explained("Crude oil and soybeans: " + now + ", on day 32, 12 May 2025");
        assertTrue(onFx(pane::isFocusTraversable));
    }

    @Test
    void theShortcutExplainsTheFigureAtTheCursor() throws Exception {
        ChartPane pane = pane("gained-or-lost");
        onFx(() -> {
            pane.requestFocus();
            return null;
        });
        robot.push(KeyCode.END).push(KeyCode.SHORTCUT, KeyCode.I);
        until(() -> explanation() != null);
        Label heading = onFx(() -> (Label) explanation().getScene().lookup(".explain-figure"));
        until(() -> heading.getText().contains("by day 365"));
    }

    /** Not the tabs around it, whose selection the same keys move. */
    @Test
    void aClickedChartHasTheKeys() throws Exception {
        ChartPane pane = pane("balance");
        Point2D title = onFx(() -> pane.localToScreen(60, 8));
        robot.clickOn(title, MouseButton.PRIMARY).push(KeyCode.END).push(KeyCode.PAGE_UP);
        assertTrue(onFx(pane::isFocused));
        Label words = onFx(() -> (Label) pane.lookup(".chart-point-words"));
        assertTrue(onFx(words::getText).startsWith("Crude oil and soybeans, day 335"), onFx(words::getText));
        assertEquals(0, (int) onFx(() ->
                ((TabPane) stage.getScene().lookup(".tab-pane")).getSelectionModel().getSelectedIndex()));
    }

    /** The figure stays pointed at while the offer moves under it, and its words follow. */
    @Test
    void theCursorFollowsTheOffer() throws Exception {
        ChartPane pane = pane("exports");
        onFx(() -> {
            pane.requestFocus();
            return null;
        });
        robot.push(KeyCode.END);
        Label words = onFx(() -> (Label) pane.lookup(".chart-point-words"));
        String before = onFx(words::getText);
        onFx(() -> {
            desk().offers().setTerm(lever("partner-rate"), 2);
            return null;
        });
        until(() -> !words.getText().equals(before));
        assertTrue(onFx(words::getText).contains("day 365"));
    }

    // --- Tables, by the keyboard

    private void tab(int index) throws Exception {
        onFx(() -> {
            ((TabPane) stage.getScene().lookup(".tab-pane")).getSelectionModel().select(index);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private TableView<Product> products() throws Exception {
        tab(1);
        until(() -> stage.getScene().lookup(".products .table-view") instanceof TableView<?> table
                && !table.getItems().isEmpty());
        return onFx(() -> (TableView<Product>) stage.getScene().lookup(".products .table-view"));
    }

    private void focus(TableView<Product> table, int row, String column) {
        onFx(() -> {
            TableColumn<Product, ?> found = table.getColumns().stream()
                    .filter(each -> each.getId().equals(column))
                    .findFirst()
                    .orElseThrow();
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row, found);
            table.getFocusModel().focus(row, found);
            return null;
        });
    }

    @Test
    void aProductsCellIsExplainedByEnter() throws Exception {
        TableView<Product> table = products();
        Product product = onFx(() -> table.getItems().get(2));
        focus(table, 2, "base");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        explained("Crude oil and soybeans: " + Figures.change(product.changeMusd()) + ", long run");
        @SuppressWarnings("unchecked")
        TableView<Explanation.Input> inputs =
                onFx(() -> (TableView<Explanation.Input>) explanation().getScene().lookup(".table-view"));
        assertTrue(onFx(() -> inputs.getItems().stream()
                .anyMatch(input -> input.name().equals(product.line().name() + ", sold in 2024"))));
    }

    @Test
    void aNameExplainsNothing() throws Exception {
        TableView<Product> table = products();
        focus(table, 2, "name");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(onFx(this::explanation));
    }

    /** The cell under the mouse counts, whatever the keyboard is on. */
    @Test
    void aDoubleClickOnACellExplainsIt() throws Exception {
        TableView<Product> table = products();
        Product product = onFx(() -> table.getItems().get(1));
        Node cell = onFx(() -> table.lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> each
                        && !each.isEmpty()
                        && each.getIndex() == 1
                        && "after".equals(each.getTableColumn().getId()))
                .findFirst()
                .orElseThrow());
        robot.doubleClickOn(cell);
        explained("Crude oil and soybeans: " + Figures.amount(product.result().longRun()) + ", long run");
    }

    // --- Sources

    private void sourceIsShown(String id) throws Exception {
        until(() -> stage.getScene().lookup("#sources") instanceof TableView<?> list && list.isFocused());
        TableView<?> list = onFx(() -> (TableView<?>) stage.getScene().lookup("#sources"));
        int expected = List.copyOf(desk().scenario().sources().keySet()).indexOf(id);
        assertEquals(expected, onFx(() -> list.getSelectionModel().getSelectedIndex()));
        assertTrue(onFx(list::isVisible));
        until(() -> list.lookupAll(".table-row-cell").stream()
                .anyMatch(node -> node instanceof javafx.scene.control.TableRow<?> row
                        && row.getIndex() == expected
                        && row.isVisible()));
    }

    @Test
    void aProductLeadsToItsSource() throws Exception {
        TableView<Product> table = products();
        Product product = onFx(() -> table.getItems().get(0));
        focus(table, 0, "base");
        Hyperlink link = onFx(() -> (Hyperlink) stage.getScene().lookup(".products-detail .hyperlink"));
        until(link::isVisible);
        assertTrue(onFx(link::isFocusTraversable));
        onFx(() -> {
            link.requestFocus();
            return null;
        });
        robot.push(KeyCode.SPACE);
        sourceIsShown(product.line().source());
    }

    @Test
    void aMarkOfQualityLeadsToTheSource() throws Exception {
        TableView<Product> table = products();
        Product product = onFx(() -> table.getItems().get(0));
        focus(table, 0, "quality");
        robot.push(KeyCode.ENTER);
        sourceIsShown(product.line().source());
    }

    @Test
    void anInputLeadsToItsSourceByClickAndByKey() throws Exception {
        TableView<Product> table = products();
        Product product = onFx(() -> table.getItems().get(0));
        focus(table, 0, "base");
        robot.push(KeyCode.ENTER);
        explained(product.line().name() + ", sold: " + Figures.amount(product.result().base()));
        Hyperlink link = onFx(() -> (Hyperlink) explanation().getScene().lookup(".table-view .hyperlink"));
        assertNotNull(link);
        robot.clickOn(link);
        sourceIsShown(product.line().source());

        tab(0);
        assertFalse(onFx(() -> stage.getScene().lookup("#sources").isFocused()));
        TableView<?> inputs = onFx(() -> {
            explanation().toFront();
            explanation().requestFocus();
            TableView<?> found = (TableView<?>) explanation().getScene().lookup(".table-view");
            found.requestFocus();
            found.getSelectionModel().clearAndSelect(0);
            return found;
        });
        until(inputs::isFocused);
        robot.push(KeyCode.ENTER);
        sourceIsShown(product.line().source());
    }

    // --- Limits

    @Test
    void aLimitIsExplained() throws Exception {
        robot.clickOn(onFx(() -> stage.getScene().lookup("#drawerToggle")));
        until(() -> stage.getScene().lookup(".limit") != null);
        Node limit = onFx(() -> stage.getScene().lookup(".limit"));
        onFx(() -> {
            limit.requestFocus();
            return null;
        });
        robot.push(KeyCode.ENTER);
        double revenue = onFx(() -> desk().pictureProperty().get().offer().outcome().on(Basis.LONG_RUN).homeDutyRevenueChange());
        explained("Crude oil and soybeans: " + Figures.change(revenue) + ", long run");
    }

    // --- Tables of other windows and pages

    private Stage window(String title) throws Exception {
        Callable<Stage> found = () -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage
                        && stage.getTitle() != null
                        && stage.getTitle().startsWith(title))
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null);
        until(() -> found.call() != null);
        return onFx(found);
    }

    /** Puts the focus on a cell and presses Enter; returns what stands in it. */
    private <R> String enterOn(TableView<R> table, int row, int column) throws Exception {
        until(() -> table.getItems().size() > row && table.getColumns().size() > column);
        until(() -> {
            ((Stage) table.getScene().getWindow()).toFront();
            table.getScene().getWindow().requestFocus();
            table.requestFocus();
            return table.isFocused();
        });
        String text = onFx(() -> {
            TableColumn<R, ?> found = table.getColumns().get(column);
            table.scrollTo(row);
            table.getSelectionModel().clearAndSelect(row, found);
            table.getFocusModel().focus(row, found);
            return String.valueOf(found.getCellData(row));
        });
        robot.push(KeyCode.ENTER);
        return text;
    }

    @SuppressWarnings("unchecked")
    private <R> TableView<R> table(Stage stage, String selector) throws Exception {
        until(() -> stage.getScene().lookup(selector) instanceof TableView<?> found && !found.getItems().isEmpty());
        return onFx(() -> (TableView<R>) stage.getScene().lookup(selector));
    }

    @Test
    void cellsOfTheComparisonSpeakOfTheirOwnColumn() throws Exception {
        robot.clickOn(onFx(() -> stage.getScene().lookup("#compare")));
        TableView<Object> table = table(window("Compare"), "#compare-table");
        // The heading of the results stands before them.
        int results = onFx(() -> {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i).toString().contains("year one")) {
                    return i;
                }
            }
            return -1;
        });
        Comparison offer = onFx(() -> desk().pictureProperty().get().offer());
        Comparison pin = onFx(() -> desk().pictureProperty().get().pins().get(0));
        double own = offer.exportsVsNoDeal(Basis.FIRST_YEAR);
        double pins = pin.exportsVsNoDeal(Basis.FIRST_YEAR);
        enterOn(table, results, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(onFx(this::explanation), "a name explains nothing");
        enterOn(table, results, 2);
        explained("Crude oil and soybeans: " + Figures.change(own) + ", year one");
        enterOn(table, results, 3);
        explained("Zero-tariff agreement: " + Figures.change(pins) + ", year one");
        enterOn(table, results, 4);
        explained("Crude oil and soybeans less Zero-tariff agreement: " + Figures.change(own - pins) + ", year one");
    }

    /** On its term Enter takes the step, as before; on a figure it explains the step's worth. */
    @Test
    void thePriceListExplainsAndSteps() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        TableView<Object> table = table(window("Price list"), ".prices .table-view");
        String exports = enterOn(table, 0, 2);
        explained("US extra tariff from 15 to 14.5%: " + exports + ", long run");
        until(() -> !window("Explain this number").getScene().lookup("#copy").isDisabled());
        String cost = enterOn(table, 0, 6);
        explained("US extra tariff from 15 to 14.5%: " + cost + " points");
        // What a side is believed to want stays on the desk.
        for (String way : List.of("#copy", "#more-explanation", "#more-inputs")) {
            until(() -> window("Explain this number").getScene().lookup(way).isDisabled());
        }
        double before = onFx(() -> desk().state().offer().value(lever("partner-rate")));
        assertEquals(15, before, "to explain moves nothing");
        enterOn(table, 0, 0);
        until(() -> desk().state().offer().value(lever("partner-rate")) == 14.5);
    }

    private void page(String id) throws Exception {
        tab(5);
        until(() -> stage.getScene().lookup("#" + id) != null);
        onFx(() -> {
            ((javafx.scene.control.ToggleButton) stage.getScene().lookup("#" + id)).setSelected(true);
            return null;
        });
    }

    /** The figures that a table of finished words tells, as they stand in the row. */
    private List<String> cells(TableView<Object> table, int row) throws Exception {
        until(() -> table.isVisible() && table.getItems().size() > row && table.getOpacity() == 1);
        until(() -> table.lookupAll(".table-cell").stream()
                .anyMatch(node -> node instanceof TableCell<?, ?> cell && cell.getIndex() == row && !cell.isEmpty()));
        return onFx(() -> table.lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> cell && cell.getIndex() == row && !cell.isEmpty())
                .map(node -> ((TableCell<?, ?>) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
    }

    @Test
    void schedulesAndMethodsAreExplained() throws Exception {
        page("schedulesPage");
        until(() -> stage.getScene().lookup("#schedulesScroll .assume-table") != null);
        TableView<Object> schedules = table(stage, "#schedulesScroll .assume-table");
        List<String> figures = cells(schedules, 1);
        enterOn(schedules, 1, 1);
        explained("Crude oil and soybeans, rivals under 'The 90-day pause': US$ " + figures.get(0) + " bn, long run");
        enterOn(schedules, 1, 2);
        explained("No deal, rivals under 'The 90-day pause': US$ " + figures.get(1) + " bn, long run");
        enterOn(schedules, 1, 5);
        explained("Crude oil and soybeans, rivals under 'The 90-day pause': " + figures.get(4) + ", long run");

        page("methodsPage");
        TableView<Object> methods = table(stage, "#methodsScroll .assume-table");
        List<String> row = cells(methods, 1);
        enterOn(methods, 1, 4);
        String smart = row.get(3);
        explained("Crude oil and soybeans: " + smart.substring(0, 1) + "US$ " + smart.substring(1) + " m, long run");
    }
}
