package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.state.Desk;
import org.parley.scenario.ShippedScenarios;

/** The last move looked at again, and the log of all of them, by mouse and by key. */
@NeedsSystemText
class ReplayJourneyTest extends DeskJourney {

    private boolean isReplaying() {
        return onFx(() -> node("#replay-label").isVisible());
    }

    // --- Replay

    /** Three times each, in turn, and at the end the present again; the work is as it was. */
    @Test
    void flicksThreeTimesAndEndsAfter() throws Exception {
        List<String> shown = new ArrayList<>();
        Desk alone = new Desk(Runnable::run, Runnable::run);
        Replaying[] replaying = new Replaying[1];
        onFx(() -> {
            alone.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
            alone.offers().setTerm(alone.scenario().lever("cotton").orElseThrow(), 200);
            alone.markSaved();
            replaying[0] = new Replaying(alone, Duration.millis(30));
            new Scene(new StackPane(replaying[0].label()));
            alone.shownProperty().addListener((property, before, now) -> shown.add(
                    replaying[0].label().getText() + " " + now.offer().terms().getOrDefault("cotton", 0.0)));
            replaying[0].start();
            assertTrue(replaying[0].isOn());
            return null;
        });
        until(() -> !replaying[0].isOn());
        String before = "Before: Cotton to US$ 200 m a year 0.0";
        String after = "After: Cotton to US$ 200 m a year 200.0";
        assertEquals(List.of(before, after, before, after, before, after), onFx(() -> List.copyOf(shown)));
        assertFalse(onFx(() -> replaying[0].label().isVisible()));
        assertEquals(alone.state(), alone.pictureProperty().get().state());
        assertFalse(alone.dirtyProperty().get());
        assertEquals("Cotton to US$ 200 m a year", alone.undoNameProperty().get());
    }

    @Test
    void anyKeyStopsIt() throws Exception {
        assertTrue(onFx(() -> stage.getScene().lookup(".desk-toolbar #replay").isDisabled()), "nothing to replay");
        term("cotton", 200);
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        until(this::isReplaying);
        Slider cotton = (Slider) node("#slider-cotton");
        until(() -> cotton.getValue() == 0 && desk().pictureProperty().get().state().offer().terms().get("cotton") == null);
        assertEquals("Before: Cotton to US$ 200 m a year", onFx(() -> ((Label) node("#replay-label")).getText()));
        robot.push(KeyCode.RIGHT);
        assertFalse(isReplaying());
        assertEquals(200, onFx(cotton::getValue));
        assertEquals(200, onFx(() -> desk().state().offer().terms().get("cotton")), "the key has moved nothing");
        until(this::isSettled);
    }

    @Test
    void aClickStopsItAndDoesNothingElse() throws Exception {
        term("cotton", 200);
        robot.clickOn(onFx(() -> stage.getScene().lookup(".desk-toolbar #replay")));
        until(this::isReplaying);
        robot.clickOn(onFx(() -> stage.getScene().lookup(".desk-toolbar #undo")));
        assertFalse(isReplaying());
        assertEquals(200, onFx(() -> desk().state().offer().terms().get("cotton")), "the click has undone nothing");
        robot.clickOn(onFx(() -> stage.getScene().lookup(".desk-toolbar #undo")));
        assertEquals(null, onFx(() -> desk().state().offer().terms().get("cotton")));
    }

    /** What was tabled is behind a barrier: there is nothing to be looked at again. */
    @Test
    void nothingToReplayBehindABarrier() throws Exception {
        term("cotton", 200);
        Node button = onFx(() -> stage.getScene().lookup(".desk-toolbar #replay"));
        assertFalse(onFx(button::isDisabled));
        onFx(() -> {
            desk().close("tabled", true);
            return null;
        });
        assertTrue(onFx(button::isDisabled));
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        assertFalse(isReplaying());
    }

    // --- The log

    private ListView<?> log() throws Exception {
        Callable<ListView<?>> found = () -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage other
                        && other.getTitle() != null
                        && other.getTitle().startsWith("Moves so far"))
                .map(window -> (ListView<?>) window.getScene().lookup("#moves"))
                .findFirst()
                .orElse(null);
        until(() -> found.call() != null);
        return onFx(found);
    }

    private List<String> lines(ListView<?> log) throws Exception {
        until(() -> log.lookupAll(".move-now").size() == 1);
        return onFx(() -> log.lookupAll(".list-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getText() != null)
                .sorted(Comparator.comparingInt(IndexedCell::getIndex))
                .map(Labeled::getText)
                .toList());
    }

    @Test
    void theLogStepsThroughMoves() throws Exception {
        term("cotton", 100);
        term("cotton", 200);
        term("soybeans", 300);
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        ListView<?> log = log();
        until(() -> lines(log).size() == 4);
        assertEquals(
                List.of(
                        "Before any move",
                        "Cotton to US$ 100 m a year",
                        "Cotton to US$ 200 m a year",
                        "Soybeans to US$ 300 m a year \u00b7 the desk is here"),
                lines(log));
        Node first = onFx(() -> log.lookupAll(".list-cell").stream()
                .filter(cell -> "Cotton to US$ 100 m a year".equals(((ListCell<?>) cell).getText()))
                .findFirst()
                .orElseThrow());
        robot.clickOn(first);
        assertEquals(100, onFx(() -> desk().state().offer().terms().get("cotton")));
        until(() -> lines(log).contains("Soybeans to US$ 300 m a year \u00b7 undone"));
        // By key: up to before any move, and down again to the last.
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        assertEquals(null, onFx(() -> desk().state().offer().terms().get("cotton")));
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        assertEquals(200, onFx(() -> desk().state().offer().terms().get("cotton")));
        assertEquals(300, onFx(() -> desk().state().offer().terms().get("soybeans")));
        robot.push(KeyCode.ESCAPE);
        until(() -> !log.getScene().getWindow().isShowing());
    }
}
