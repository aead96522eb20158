package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Hint;
import org.parley.simulate.Product;
import org.testfx.util.WaitForAsyncUtils;

/** What the mouse does by hovering and dragging has its keys. */
@NeedsSystemText
class MouselessTest extends DeskJourney {

    /** Of a border's place, in points. */
    private static final double TOLERANCE = 1.5;

    private void push(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What hints are on the screen. */
    private static List<String> hints() {
        return onFx(() -> Window.getWindows().stream()
                .filter(each -> each instanceof Tooltip && each.isShowing())
                .map(each -> ((Tooltip) each).getText())
                .toList());
    }

    @Test
    void theHintOfAButtonIsAKeyAway() throws Exception {
        Button pin = node("#pin");
        focus(pin);
        assertEquals(List.of(), hints());
        push(KeyCode.SHIFT, KeyCode.F1);
        assertEquals(List.of(onFx(() -> Hint.getText(pin))), hints());
        push(KeyCode.SHIFT, KeyCode.F1);
        assertEquals(List.of(), hints(), "and away again");
        push(KeyCode.SHIFT, KeyCode.F1);
        push(KeyCode.TAB);
        assertEquals(List.of(), hints(), "it goes with the keyboard");
    }

    @Test
    void theHintOfTheChosenTab() throws Exception {
        focus(node("#tabs"));
        push(KeyCode.RIGHT);
        push(KeyCode.SHIFT, KeyCode.F1);
        assertEquals(1, hints().size());
        assertFalse(hints().get(0).isBlank());
        assertNotEquals("There is no hint on this.", hints().get(0));
    }

    @Test
    void whatHasNoHintSaysSo() throws Exception {
        Button bare = onFx(() -> {
            Button added = new Button("bare");
            ((HBox) node(".scrubber")).getChildren().add(added);
            return added;
        });
        focus(bare);
        push(KeyCode.SHIFT, KeyCode.F1);
        assertEquals(List.of("There is no hint on this."), hints());
    }

    /** The name of a term tells of its slider and of its field. */
    @Test
    void theHintOfATermIsThatOfItsName() throws Exception {
        String name = onFx(() -> Hint.getText(node("#term-cotton").lookup(".term-name")));
        for (String part : List.of("#slider-cotton", "#field-cotton")) {
            focus(node(part));
            push(KeyCode.SHIFT, KeyCode.F1);
            assertTrue(hints().get(0).startsWith(name), part + ": " + hints());
        }
    }

    /** Why there is a limit stands on parts of its box. */
    @Test
    void theHintsOfALimit() throws Exception {
        push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> node(".limit") != null);
        Node limit = node(".limit");
        focus(limit);
        push(KeyCode.SHIFT, KeyCode.F1);
        String why = onFx(() -> Hint.getText(limit.lookup(".limit-name")));
        assertTrue(hints().get(0).contains(why), hints().toString());
    }

    /** Asked for, the drawer is seen, even over what the keyboard is at; it goes aside for keys and comes back for the mouse. */
    @Test
    void theDrawerIsThereForWhoAsksAndForTheMouse() throws Exception {
        focus(node("#chart-exports"));
        push(KeyCode.TAB);
        for (int i = 0; i < 10 && !node("#chart-imports").isFocused(); i++) {
            push(KeyCode.TAB);
        }
        push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> node(".drawer-over") != null);
        Node drawer = node(".drawer-over");
        assertEquals(0, drawer.getTranslateX());
        push(KeyCode.TAB);
        assertTrue(drawer.getTranslateX() > 0, "it goes aside");
        Node owner = onFx(() -> stage.getScene().getFocusOwner());
        robot.clickOn(this.<Node>node(".scrubber-fields"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(owner, onFx(() -> stage.getScene().getFocusOwner()));
        assertEquals(0, drawer.getTranslateX());
        assertFalse(onFx(node(".focus-ring")::isVisible));
        push(KeyCode.SHIFT);
        assertTrue(onFx(node(".focus-ring")::isVisible), "with the next key it is seen again where the keyboard is");
    }

    /** Every round, event and today, in the order of their days. */
    @Test
    void theCalendarTellsItsMarks() throws Exception {
        Node track = node("#track");
        focus(track);
        push(KeyCode.HOME);
        List<String> told = new ArrayList<>();
        for (String last = ""; !hints().get(0).equals(last); push(KeyCode.RIGHT)) {
            last = hints().get(0);
            told.add(last);
            String said = last;
            assertEquals(said, onFx(track::getAccessibleText));
        }
        int marks = onFx(() -> track.lookupAll(".scrubber-round").size()
                + track.lookupAll(".scrubber-event").size()
                + track.lookupAll(".scrubber-today").size());
        assertEquals(marks, told.size(), told.toString());
        assertTrue(told.stream().anyMatch(each -> each.startsWith("Today: day 20")), told.toString());
        List<Integer> days = told.stream()
                .map(each -> Integer.parseInt(each.replaceFirst(".*?[Dd]ay (\\d+),.*", "$1")))
                .toList();
        assertEquals(days.stream().sorted().toList(), days);
        assertEquals(days.get(days.size() - 1), onFx(() -> desk().cursor().dayProperty().get().orElseThrow()));
        push(KeyCode.ESCAPE);
        assertEquals(List.of(), hints());
        assertTrue(onFx(() -> desk().cursor().dayProperty().get().isEmpty()));
    }

    /** A handle on the calendar keeps its own keys. */
    @Test
    void aHandleStillMovesItsDay() throws Exception {
        int before = onFx(() -> desk().state().offer().agreementDay());
        focus(node("#handle-signed"));
        push(KeyCode.RIGHT);
        settle();
        assertEquals(before + 1, onFx(() -> desk().state().offer().agreementDay()));
        assertEquals(List.of(), hints());
    }

    @Test
    void aBorderIsMovedAndLeft() throws Exception {
        Node pin = node("#pin");
        focus(pin);
        double width = settings.termsWidth;
        push(KeyCode.F8);
        assertTrue(onFx(() -> stage.getScene().getFocusOwner().getStyleClass().contains("split-pane-divider")));
        assertTrue(onFx(node(".focus-ring")::isVisible));
        push(KeyCode.RIGHT);
        assertEquals(width + 10, settings.termsWidth, TOLERANCE);
        push(KeyCode.PAGE_DOWN);
        assertEquals(width + 60, settings.termsWidth, TOLERANCE);
        push(KeyCode.LEFT);
        assertEquals(width + 50, settings.termsWidth, TOLERANCE);
        push(KeyCode.ESCAPE);
        assertTrue(pin.isFocused());
        push(KeyCode.F8);
        push(KeyCode.F8);
        assertTrue(pin.isFocused(), "after the last border the keyboard is back");
    }

    @Test
    void anotherWindowHasTheKeysToo() throws Exception {
        push(KeyCode.F1);
        Stage help = stage("Help");
        push(KeyCode.F8);
        until(() -> help.getScene().getFocusOwner().getStyleClass().contains("split-pane-divider"));
        Node border = onFx(() -> help.getScene().getFocusOwner());
        double before = onFx(border::getLayoutX);
        push(KeyCode.RIGHT);
        assertEquals(before + 10, onFx(border::getLayoutX), TOLERANCE);
    }

    @Test
    void productsAreSortedByTheColumnThatTheKeyboardIsIn() throws Exception {
        TableView<?> table = inProducts();
        List<String> asItWas = names(table);
        push(KeyCode.S);
        List<String> up = names(table);
        push(KeyCode.S);
        List<String> down = names(table);
        push(KeyCode.S);
        assertEquals(asItWas, names(table));
        assertNotEquals(asItWas, up);
        assertNotEquals(up, down);
        assertEquals(List.of(), onFx(() -> List.copyOf(table.getSortOrder())));
        push(KeyCode.SHIFT, KeyCode.F1);
        assertEquals(
                List.of(onFx(() -> Hint.getText(table.getVisibleLeafColumn(0).getGraphic()))), hints());
    }

    @Test
    void aColumnIsMadeWiderAndNarrower() throws Exception {
        TableView<?> table = inProducts();
        double before = onFx(() -> table.getVisibleLeafColumn(0).getWidth());
        push(KeyCode.W);
        push(KeyCode.W);
        assertEquals(before + 40, onFx(() -> table.getVisibleLeafColumn(0).getWidth()), TOLERANCE);
        push(KeyCode.N);
        assertEquals(before + 20, onFx(() -> table.getVisibleLeafColumn(0).getWidth()), TOLERANCE);
    }

    /** As with the mouse: to sort is not to choose a product. */
    @Test
    void sortingChoosesNoProduct() throws Exception {
        TableView<?> table = inProducts();
        onFx(() -> {
            unselect(table);
            return null;
        });
        push(KeyCode.S);
        assertEquals(1, onFx(() -> table.getSortOrder().size()));
        assertTrue(onFx(() -> table.getSelectionModel().isEmpty()));
    }

    /** The table of products, the keyboard in its first cell. */
    private TableView<?> inProducts() throws Exception {
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> node(".products .table-view") instanceof TableView<?> found && !found.getItems().isEmpty());
        TableView<?> table = node(".products .table-view");
        focus(table);
        onFx(() -> {
            choose(table);
            return null;
        });
        return table;
    }

    private static List<String> names(TableView<?> table) {
        return onFx(() -> table.getItems().stream().map(each -> ((Product) each).line().name()).toList());
    }

    /** The keyboard stays in the first cell. */
    private static <R> void unselect(TableView<R> table) {
        table.getSelectionModel().clearSelection();
        table.getFocusModel().focus(0, table.getVisibleLeafColumn(0));
    }

    private static <R> void choose(TableView<R> table) {
        TableColumn<R, ?> column = table.getVisibleLeafColumn(0);
        table.getSelectionModel().clearAndSelect(0, column);
        table.getFocusModel().focus(0, column);
    }
}
