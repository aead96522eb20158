package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Dialogs.Choice;
import org.parley.scenario.Preference;
import org.testfx.util.WaitForAsyncUtils;

/** Beliefs about each side in the whole window, by keyboard alone, saved and opened again. */
@NeedsSystemText
@Tag("long")
class BargainJourneyTest extends DeskJourney {

    private static final int MOST_STOPS = 60;

    @BeforeEach
    void open() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> node("#bargain-care") != null);
        onFx(() -> {
            this.<ToggleButton>node("#bargain-care").fire();
            return null;
        });
        until(() -> node("#worth-home") != null && !this.<MenuButton>node("#add-home").isDisabled());
        settle();
    }

    private String text(String field) {
        return onFx(() -> this.<TextField>node(field).getText());
    }

    private String card(String side) {
        return onFx(() -> node("#worth-" + side).getAccessibleText());
    }

    private List<Double> weights() {
        return onFx(() -> desk().scenario().preferences().home().stream().map(Preference::weight).toList());
    }

    private double sum() {
        return weights().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Goes from stop to stop with the Tab key, as somebody without a mouse does. */
    private void tabTo(String selector) throws Exception {
        Node wanted = onFx(() -> node(selector));
        for (int i = 0; i < MOST_STOPS && !onFx(wanted::isFocused); i++) {
            robot.push(KeyCode.TAB);
        }
        assertTrue(onFx(wanted::isFocused), selector + " is not reached");
    }

    private void enter(String selector, String typed) throws Exception {
        tabTo(selector);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(typed).push(KeyCode.ENTER);
        settle();
    }

    private void startAt(String selector) {
        onFx(() -> {
            node(selector).requestFocus();
            return null;
        });
    }

    @Test
    void weighsLocksTypesAddsAndTakesBackByKeyboard() throws Exception {
        String before = card("home");
        assertTrue(before.startsWith("Pakistan. This offer "), before);
        assertTrue(before.contains("The offer is better than walking away only while the chance is above "), before);
        startAt("#worth-home");
        tabTo("#weigh-home-exports");
        robot.push(KeyCode.PAGE_UP).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        settle();
        assertEquals(0.6, weights().get(0));
        assertEquals(1, sum(), 1e-12);
        assertEquals("60", text("#weight-home-exports"));
        assertEquals("12", text("#weight-home-home-duty-revenue"));
        assertEquals("Pakistan: weight of Exports of Pakistan 60%", undoName());
        assertNotEquals(before, card("home"), "scores follow at once");
        assertEquals("Changed: Pakistan", onFx(() -> this.<Label>node("#belief-badge").getText()));
        TabPane tabs = onFx(() -> node(".tab-pane"));
        assertEquals("Bargaining \u2022", onFx(() -> tabs.getTabs().get(2).getText()));

        enter("#weight-home-exports", "40");
        tabTo("#lock-home-exports");
        robot.push(KeyCode.SPACE);
        enter("#weight-home-home-duty-revenue", "75");
        assertEquals(0.4, weights().get(0), "the locked one stays");
        assertEquals(0.6, weights().get(1), 1e-12, "and leaves no more than this");
        enter("#worst-home-home-duty-revenue", "abc");
        until(() -> desk().messageProperty().get().contains("'abc' is not a number"));
        enter("#best-home-home-duty-revenue", "50");
        assertEquals("Pakistan: best of Customs revenue of Pakistan 50", undoName());

        tabTo("#remove-home-purchase-cost");
        robot.push(KeyCode.SPACE);
        settle();
        assertEquals(4, weights().size());
        tabTo("#add-home");
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        settle();
        assertEquals(5, weights().size(), undoName());
        assertEquals(1, sum(), 1e-12);

        tabTo("#cost-home-cotton");
        double cost = Double.parseDouble(text("#cost-home-cotton"));
        robot.push(KeyCode.UP);
        settle();
        assertEquals(cost + 1, lever("cotton").political().home());

        startAt("#belief-reset");
        robot.push(KeyCode.SPACE);
        settle();
        assertEquals(before, card("home"));
        assertEquals("all beliefs as in the file", undoName());
        while (undoName() != null) {
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
            settle();
        }
        assertEquals(before, card("home"));
        assertEquals("Bargaining", onFx(() -> tabs.getTabs().get(2).getText()));
        assertNull(undoName());
    }

    @Test
    void theChanceOfTheGambleIsMovedHere() throws Exception {
        String before = card("partner");
        startAt("#risk");
        robot.push(KeyCode.HOME);
        settle();
        assertEquals("0", text("#risk-value"));
        assertTrue(card("partner").contains("returns with a chance of 0%"), card("partner"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        settle();
        assertEquals(before, card("partner"));
    }

    /** A warning comes and goes with what it warns of; the keyboard stays where it is. */
    @Test
    void warnsWhileAScaleDoesNotFit() throws Exception {
        assertFalse(onFx(() -> node("#off-scale-home").isVisible()));
        startAt("#best-home-exports");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("5").push(KeyCode.ENTER);
        settle();
        assertTrue(onFx(() -> node("#off-scale-home").isVisible()));
        String told = onFx(() -> this.<Label>node("#off-scale-home").getText());
        assertTrue(told.matches("The score of Pakistan is below 0 or above 100 points in \\d+ of 256 offers.*"), told);
        assertTrue(onFx(() -> node("#best-home-exports").isFocused()));
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("4500").push(KeyCode.ENTER);
        settle();
        assertFalse(onFx(() -> node("#off-scale-home").isVisible()));
    }

    @Test
    void isSavedAndOpenedAgain() throws Exception {
        startAt("#cost-home-cotton");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("8"); // not entered: saving takes it over
        Path file = folder.resolve("talks.parley");
        dialogs.save.add(Optional.of(file));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        settle();
        byte[] saved = Files.readAllBytes(file);
        String card = card("home");
        startAt("#belief-reset");
        robot.push(KeyCode.SPACE);
        settle();
        assertNotEquals("8", text("#cost-home-cotton"));
        dialogs.open.add(Optional.of(file));
        dialogs.choices.add(Choice.DISCARD);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        settle();
        assertEquals("8", text("#cost-home-cotton"));
        until(() -> card.equals(node("#worth-home").getAccessibleText()));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        settle();
        assertEquals(new String(saved), Files.readString(file), "the same bytes");
    }

    /** The terms beside it know the new cost, and can still be typed. */
    @Test
    void theTermsKnowWhatTheyCostNow() throws Exception {
        startAt("#cost-home-cotton");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("8").push(KeyCode.ENTER);
        settle();
        startAt("#field-cotton");
        String told = onFx(() -> node("#term-cotton").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("|")));
        assertTrue(told.contains("Political cost of the full step, of 10 points: Pakistan 8"), told);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("120").push(KeyCode.ENTER);
        settle();
        assertEquals(120, desk().state().offer().terms().get("cotton"));
    }

    /** No word is cut in the smallest window, and everything that takes the keyboard has a name. */
    @Test
    void fitsTheSmallestWindowAndIsNamed() throws Exception {
        resize(960, 660);
        settle();
        assertEquals(List.of(), cut(".bargain"));
        List<String> unnamed = onFx(() -> {
            List<Node> stops = new ArrayList<>();
            collect(node(".bargain"), stops);
            assertTrue(stops.size() > 60, "stops found: " + stops.size());
            return stops.stream()
                    .filter(stop -> stop.getAccessibleText() == null
                            && !(stop instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()))
                    .map(Node::toString)
                    .toList();
        });
        assertEquals(List.of(), unnamed);
    }

    private static void collect(Node node, List<Node> into) {
        if (node.isFocusTraversable() && !node.getStyleClass().contains("scroll-pane")) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}
