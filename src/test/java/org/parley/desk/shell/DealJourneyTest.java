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
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.PlotScale;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.state.Texts;
import org.parley.scenario.Offer;
import org.testfx.util.WaitForAsyncUtils;

/** The deal space in the whole window: a click, the keyboard and the hint put an offer on the desk, and undo takes it back. */
@NeedsSystemText
class DealJourneyTest extends DeskJourney {

    @BeforeEach
    void open() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> node("#deal-weighed") != null && !text("#deal-weighed").isEmpty());
        settle();
    }

    private Offer offer() {
        return onFx(() -> desk().state().offer());
    }

    private String text(String selector) {
        return this.<Label>node(selector).getText();
    }

    private ChartPane chart() {
        return node("#chart-deal-space");
    }

    private String shownTitle() {
        return chart().chart().title();
    }

    private String title() {
        return onFx(this::shownTitle);
    }

    private String shownSide(String side) {
        return node("#deal-" + side).getAccessibleText();
    }

    private String side(String side) {
        return onFx(() -> shownSide(side));
    }

    /** Where gains lie on the screen. */
    private Point2D place(double home, double partner) {
        return onFx(() -> {
            PlotScale scale = chart().points().scale().orElseThrow();
            return chart().localToScreen(scale.x(home), scale.y(partner));
        });
    }

    @Test
    void aClickPutsAnOfferOnTheDeskAndUndoTakesItBack() throws Exception {
        assertEquals("Both sides can still gain", title());
        assertEquals("2.1 \u00d7 10\u00b2\u2074 offers weighed, none left out", onFx(() -> text("#deal-weighed")));
        assertEquals(
                "Pakistan. This offer 49.7, walking away 46.3: +3.4 points of 100. would sign", side("home"));
        Offer before = offer();
        robot.moveTo(place(30, 18));
        until(() -> node("#deal-point").isVisible() && node("#deal-point").getParent().isVisible());
        String told = onFx(() -> text("#deal-point"));
        assertTrue(told.startsWith("Pakistan 7") && told.endsWith("Click to put it on the desk"), told);
        robot.clickOn(place(30, 18));
        settle();
        assertNotEquals(before, offer());
        until(() -> shownTitle().equals("Neither can gain without the other losing"));
        assertTrue(onFx(() -> desk().undoNameProperty().get()).startsWith("offer from the deal space (+"));
        assertEquals("To the frontier: 0 points of 100", onFx(() -> text("#deal-distance")));
        assertFalse(onFx(() -> node("#deal-better").isVisible()), "nothing is better for both");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        settle();
        assertEquals(before, offer());
        assertNull(onFx(() -> desk().undoNameProperty().get()));
    }

    @Test
    void theHintsButtonPutsTheBetterOfferOnTheDesk() throws Exception {
        Offer before = offer();
        assertTrue(onFx(() -> node("#deal-better").isVisible()));
        Button put = onFx(() -> (Button) node("#deal-better").lookup(".button"));
        onFx(() -> {
            put.requestFocus();
            return null;
        });
        robot.push(KeyCode.SPACE);
        settle();
        assertNotEquals(before, offer());
        until(() -> shownTitle().equals("Neither can gain without the other losing"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        settle();
        assertEquals(before, offer());
        // The drawer has the same, and only while it is open.
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> node("#drawer-better") != null && node("#drawer-better").isVisible());
        assertTrue(
                onFx(() -> node(".pinned").localToScene(0, 0).getY() < node("#drawer-better").localToScene(0, 0).getY()),
                "it comes late, and moves no pin that somebody may be about to remove");
        onFx(() -> {
            ((Button) node("#drawer-better").lookup(".button")).fire();
            return null;
        });
        settle();
        assertNotEquals(before, offer());
        until(() -> !node("#drawer-better").isVisible());
    }

    @Test
    void arrowKeysWalkTheFrontierAndEnterPutsIt() throws Exception {
        Offer before = offer();
        onFx(() -> {
            chart().requestFocus();
            return null;
        });
        robot.push(KeyCode.LEFT);
        until(() -> text("#deal-point").endsWith("Enter puts it on the desk"));
        String first = onFx(() -> text("#deal-point"));
        robot.push(KeyCode.LEFT);
        String second = onFx(() -> text("#deal-point"));
        assertNotEquals(first, second);
        assertEquals(second, onFx(() -> chart().getAccessibleHelp()), "a screen reader is told, too");
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertNotEquals(second, onFx(() -> text("#deal-point")));
        robot.push(KeyCode.DOWN);
        assertTrue(onFx(() -> text("#deal-point")).contains("Nash: largest"), onFx(() -> text("#deal-point")));
        robot.push(KeyCode.ENTER);
        settle();
        assertNotEquals(before, offer());
        until(() -> shownSide("partner").startsWith("United States. This offer 61.8"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(onFx(() -> node("#deal-point").getParent().isVisible()));
    }

    /** A dragged term moves the offer with every picture; another day dims what is of the day before. */
    @Test
    void theOfferFollowsItsTerms() throws Exception {
        String before = side("partner");
        onFx(() -> {
            desk().offers().setTerm(lever("partner-rate"), 40);
            return null;
        });
        settle();
        assertNotEquals(before, side("partner"));
        until(() -> shownTitle().equals("Pakistan would walk away"));
        assertTrue(side("home").endsWith("would walk away"), side("home"));
    }

    @Test
    void isSavedFromItsMenuAndSaysThatItIsPrivate() throws Exception {
        Path file = folder.resolve("deal.csv");
        dialogs.save.add(Optional.of(file));
        onFx(() -> {
            MoreButton.serving(chart()).orElseThrow().menu().getItems().stream()
                    .filter(item -> Texts.get("chart.save").equals(item.getText()))
                    .findFirst()
                    .map(MenuItem.class::cast)
                    .orElseThrow()
                    .fire();
            return null;
        });
        until(() -> Files.exists(file));
        until(() -> Files.size(file) > 0);
        String saved = Files.readString(file);
        assertTrue(saved.contains("Scores are your beliefs. Private."), saved.substring(0, 400));
        assertTrue(saved.contains("Nash") && saved.contains("Frontier, point 4051"), "every point of it");
    }

    /** Nothing of it is on the whole screen. */
    @Test
    void staysOffTheWholeScreen() throws Exception {
        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
        List<String> shown = onFx(() -> javafx.stage.Window.getWindows().stream()
                .filter(other -> other != stage && other.getScene() != null)
                .flatMap(other -> labels(other.getScene().getRoot()).stream())
                .toList());
        assertFalse(shown.isEmpty());
        assertTrue(
                shown.stream().noneMatch(text -> text.contains("better for both") || text.contains("walking away")),
                shown.toString());
        robot.push(KeyCode.ESCAPE);
    }

    private static List<String> labels(Parent root) {
        return root.lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }
}
