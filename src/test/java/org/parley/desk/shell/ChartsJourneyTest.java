package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Line;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartPoints;
import org.parley.chart.Figures;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.state.DayWords;
import org.parley.desk.state.Texts;
import org.parley.simulate.Comparison;
import org.testfx.util.WaitForAsyncUtils;

/** The charts of the first tab: the day that all of them show, their places, and one enlarged over all others. */
@NeedsSystemText
class ChartsJourneyTest extends DeskJourney {

    private static final List<String> USUAL = List.of("exports", "imports", "balance", "gained-or-lost");

    @Override
    boolean isSettled() {
        return super.isSettled() && places().stream().noneMatch(word -> pane(word).chart() == null);
    }

    /** What stands in the grid, row by row. */
    private List<String> places() {
        return ((GridPane) stage.getScene().lookup(".chart-grid"))
                .getChildren().stream()
                        .flatMap(cell -> cell.lookupAll(".chart-pane").stream())
                        .map(pane -> pane.getId().substring("chart-".length()))
                        .toList();
    }

    private List<String> texts(String style) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(style).stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    /** Upright lines through the charts of the grid. */
    private long dayLines() {
        return onFx(() -> stage.getScene().lookup(".chart-grid").lookupAll(".day-mark").stream()
                .filter(ChartsJourneyTest::isSeen)
                .map(Line.class::cast)
                .count());
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
    }

    /** Clicks on a chart's name in the menu that is open. */
    private void pick(String word) throws Exception {
        Callable<Optional<Node>> item = () -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> menu.getScene().getRoot().lookupAll(".radio-menu-item").stream())
                .filter(node -> node.lookup(".label") instanceof Label label
                        && label.getText().equals(Texts.get("chart.name." + word)))
                .findFirst();
        until(() -> item.call().isPresent());
        robot.clickOn(onFx(item).orElseThrow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void oneDayIsShownByAllChartsAndTiles() throws Exception {
        List<String> usual = texts(".tile-value");
        ChartPane exports = onFx(() -> pane("exports"));
        Point2D place = onFx(() -> {
            ChartPoints.DayLine day = exports.points().on(120).get(0);
            return exports.localToScreen(day.x(), (day.top() + day.bottom()) / 2);
        });
        robot.moveTo(place);
        until(() -> desk().cursor().dayProperty().get().isPresent());
        int day = onFx(() -> desk().cursor().dayProperty().get().orElseThrow());
        assertEquals(120, day, 1.0, "a pixel is less than a day and a half");
        Comparison offer = desk().pictureProperty().get().offer();
        assertEquals(
                List.of(
                        Figures.level(offer.outcome().exports(day)),
                        Figures.level(offer.outcome().imports(day)),
                        Figures.level(offer.outcome().balance(day)),
                        Figures.change(offer.exportsGained(day)[day])),
                texts(".tile-value"));
        assertTrue(texts(".tile-basis").stream().allMatch(basis -> basis.startsWith(DayWords.of(desk(), day))));
        assertEquals(4, dayLines());
        assertTrue(onFx(() -> stage.getScene().lookup(".scrubber-looked").isVisible()));

        robot.moveTo(onFx(() -> stage.getScene().lookup("#offers")));
        until(() -> desk().cursor().dayProperty().get().isEmpty());
        assertEquals(usual, texts(".tile-value"));
        assertEquals(0, dayLines());
        assertFalse(onFx(() -> stage.getScene().lookup(".scrubber-looked").isVisible()));
    }

    @Test
    void aDayIsLookedAtByKeysToo() throws Exception {
        robot.moveTo(onFx(() -> stage.getScene().lookup("#offers")));
        ChartPane balance = onFx(() -> pane("balance"));
        onFx(() -> {
            balance.requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT);
        assertEquals(Optional.of(0), onFx(() -> desk().cursor().dayProperty().get()));
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(Optional.of(30), onFx(() -> desk().cursor().dayProperty().get()));
        robot.push(KeyCode.END);
        assertEquals(Optional.of(365), onFx(() -> desk().cursor().dayProperty().get()));
        robot.push(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), onFx(() -> desk().cursor().dayProperty().get()));
    }

    @Test
    void chartsChangePlacesAndStayThereAtTheNextStart() throws Exception {
        assertEquals(USUAL, onFx(this::places));
        // By the title.
        robot.clickOn(onFx(() -> pane("exports").localToScreen(80, 10)));
        pick("balance");
        assertEquals(List.of("balance", "imports", "exports", "gained-or-lost"), onFx(this::places));
        // By the button, a chart that is not among them.
        robot.clickOn(onFx(() -> pane("imports").getParent().lookup(".chart-choose")));
        pick("outcomes");
        List<String> now = List.of("balance", "outcomes-again", "exports", "gained-or-lost");
        assertEquals(now, onFx(this::places));
        until(() -> pane("outcomes-again").chart() != null);
        assertEquals(List.of("balance", "outcomes", "exports", "gained-or-lost"), settings.charts);

        hide();
        settings.save();
        start();
        assertEquals(now, onFx(this::places));
    }

    @Test
    void oneChartIsEnlargedOverAllOthersAndGivesWayAgain() throws Exception {
        for (String word : List.of("gained-or-lost", "outcomes")) {
            ChartPane pane = onFx(() -> pane(word));
            double before = onFx(pane::getHeight);
            double alone = onFx(() -> stage.getScene().lookup(".outcome").getLayoutBounds().getHeight());
            onFx(() -> {
                enlarge(pane).fire();
                return null;
            });
            until(() -> pane.getHeight() > alone - 20);
            assertFalse(onFx(() -> stage.getScene().lookup(".desk-tabs") != null), "the tabs are out of sight");
            assertTrue(onFx(pane::isFocused));
            robot.push(KeyCode.ESCAPE);
            until(() -> Math.abs(pane.getHeight() - before) < 1);
            assertEquals(USUAL, onFx(this::places));
            assertEquals(pane, onFx(() -> pane(word)));
        }
    }

    private static MenuItem enlarge(ChartPane pane) {
        return MoreButton.serving(pane).orElseThrow().menu().getItems().stream()
                .filter(item -> Texts.get("chart.enlarge").equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }
}
