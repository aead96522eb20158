package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Dialogs.Choice;
import org.parley.desk.state.Hint;
import org.parley.desk.state.HintBox;
import org.parley.scenario.Basis;

/** Rivals' rates edited in the whole window, by keyboard alone, saved and opened again. */
@NeedsSystemText
@Tag("long")
class RatesJourneyTest extends DeskJourney {

    @BeforeEach
    void open() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        until(() -> node("#ratesPage") != null);
        ToggleButton edit = onFx(() -> node("#ratesPage"));
        onFx(() -> {
            edit.requestFocus();
            return null;
        });
        until(edit::isFocused);
        robot.push(KeyCode.SPACE);
        until(() -> node("#rate-CN").isFocused());
    }

    private String text(String field) {
        return onFx(() -> this.<TextField>node(field).getText());
    }

    private Map<String, Double> edited() {
        return onFx(() -> desk().rates().shown().editedPct());
    }

    private double exports() {
        return onFx(() ->
                desk().pictureProperty().get().offer().outcome().on(Basis.LONG_RUN).exports());
    }

    @Test
    void typesAndStepsRatesByKeyboardAndTakesThemBack() throws Exception {
        double before = exports();
        robot.write("60").push(KeyCode.ENTER);
        settle();
        assertEquals(Map.of("CN", 60.0), edited());
        assertTrue(exports() > before, "the figures follow");
        robot.push(KeyCode.UP).push(KeyCode.PAGE_UP).push(KeyCode.DOWN);
        settle();
        assertEquals(Map.of("CN", 70.0), edited());
        assertTrue(onFx(() -> node("#rate-CN").isFocused()), "the keyboard stays where it is");
        assertEquals("China pays 70% extra after the deadline", undoName());
        for (double expected : new double[] {71, 61, 60}) {
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
            settle();
            assertEquals(Map.of("CN", expected), edited(), "each key is one step");
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        settle();
        assertNull(undoName());
        assertEquals("30", text("#rate-CN"));
        assertEquals(before, exports());
    }

    @Test
    void whatIsNoRateIsSaidOnTheStatusLine() throws Exception {
        robot.write("abc").push(KeyCode.ENTER);
        settle();
        assertEquals("30", text("#rate-CN"));
        StatusBar bar = onFx(() -> node(".status-bar"));
        until(() -> bar.getText().contains("China: 'abc' is not a rate in percent"));
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("5").push(KeyCode.ESCAPE);
        assertEquals("30", text("#rate-CN"));
        assertFalse(onFx(() -> desk().dirtyProperty().get()));
    }

    /** A hand on the badge is told what is changed, not what the bar around it says of itself. */
    @Test
    void theBadgeTellsWhatIsChanged() throws Exception {
        robot.write("60").push(KeyCode.ENTER);
        settle();
        Label badge = onFx(() -> node(".status-badge"));
        until(badge::isVisible);
        robot.moveTo(badge);
        until(() -> Window.getWindows().stream().anyMatch(each -> each instanceof HintBox && each.isShowing()));
        String told = onFx(() -> Hint.getText(badge));
        assertTrue(told.contains("(own rates: China 60%)"), told);
        assertTrue(told.endsWith("before the tariffs are all computed under the same assumptions."), told);
    }

    @Test
    void isSavedAndOpenedAgain() throws Exception {
        robot.write("60").push(KeyCode.ENTER);
        settle();
        onFx(() -> {
            node("#rates-name").requestFocus();
            this.<TextField>node("#rates-name").selectAll();
            return null;
        });
        robot.write("A hard year"); // not entered: saving takes it over
        Path file = folder.resolve("talks.parley");
        dialogs.save.add(Optional.of(file));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        settle();
        double exports = exports();
        byte[] saved = Files.readAllBytes(file);
        onFx(() -> {
            desk().resetAssumptions();
            return null;
        });
        settle();
        assertNotEquals(exports, exports());
        dialogs.open.add(Optional.of(file));
        dialogs.choices.add(Choice.DISCARD);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        settle();
        assertEquals(exports, exports());
        assertEquals("60", text("#rate-CN"));
        ComboBox<String> rivals = onFx(() -> node("#rivals"));
        assertEquals("A hard year", onFx(() -> rivals.getConverter().toString(rivals.getValue())));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        settle();
        assertEquals(new String(saved), Files.readString(file), "the same bytes");
    }

    /** In the smallest window the table has all its columns, and no word of it is cut. */
    @Test
    void theTableFitsTheSmallestWindow() throws Exception {
        robot.write("60").push(KeyCode.ENTER);
        settle();
        resize(960, 660);
        settle();
        Node back = onFx(() -> node("#rate-back-CN"));
        Node page = onFx(() -> node("#ratesScroll"));
        double end = onFx(() -> back.localToScene(back.getLayoutBounds()).getMaxX());
        assertTrue(end <= onFx(() -> page.localToScene(page.getLayoutBounds()).getMaxX()), "the last column ends at " + end);
        List<String> cut = onFx(() -> node(".rates-table").lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .filter(label -> !label.getText().equals(((Text) label.lookup(".text")).getText()))
                .map(Labeled::getText)
                .toList());
        assertEquals(List.of(), cut);
        assertEquals(
                "Other suppliers pay after the deadline",
                onFx(() -> ((Text) node("#rivalsLabel").lookup(".text")).getText()));
    }
}
