package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TabPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.ChartPane;
import org.testfx.util.WaitForAsyncUtils;

/** Everything larger and smaller: all windows, their charts and what opens over them, and nothing out of reach. */
@NeedsSystemText
@Tag("long")
class ZoomTest extends DeskJourney {

    /** All that the zoom makes larger and smaller. */
    private Parent shown() {
        return node(".desk");
    }

    private static double magnified(Node node) {
        return node.getLocalToSceneTransform().getMxx();
    }

    private List<ScrollBar> bars() {
        return bars(stage);
    }

    private static List<ScrollBar> bars(Stage window) {
        return window.getScene().getRoot().getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof ScrollBar && node.isVisible())
                .map(ScrollBar.class::cast)
                .toList();
    }

    /** Whatever the keyboard calls the key. */
    @ParameterizedTest
    @CsvSource({"PLUS,110", "EQUALS,110", "ADD,110", "MINUS,90", "SUBTRACT,90"})
    void theKeysZoomInStepsOfTen(KeyCode key, int wanted) throws Exception {
        robot.push(KeyCode.SHORTCUT, key);
        until(() -> magnified(shown()) == wanted / 100.0);
        assertEquals(wanted, Settings.load(home()).zoom, "remembered");
        assertEquals("Zoom " + wanted + "%", onFx(() -> desk().notices().textProperty().get()), "told");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        until(() -> magnified(shown()) == 1);
        robot.push(KeyCode.SHORTCUT, key);
        robot.push(KeyCode.SHORTCUT, KeyCode.NUMPAD0);
        until(() -> magnified(shown()) == 1 && settings.zoom == 100);
    }

    @Test
    void itEndsAtTheEnds() throws Exception {
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        }
        until(() -> magnified(shown()) == 2);
        for (int i = 0; i < 14; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        }
        until(() -> magnified(shown()) == 0.8);
        assertEquals(80, settings.zoom);
    }

    /** A chart has one pixel for each of the window's, at any zoom: its text is as sharp as any other. */
    @Test
    void chartsStaySharp() throws Exception {
        for (int step = 0; step < 3; step++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        }
        until(() -> magnified(shown()) == 1.3);
        ChartPane chart = onFx(() -> (ChartPane) stage.getScene().lookup(".chart-pane"));
        until(() -> {
            ImageView view = (ImageView) chart.getChildrenUnmodifiable().get(0);
            Bounds shown = view.localToScene(view.getLayoutBounds());
            return view.getImage() != null
                    && Math.abs(view.getImage().getWidth() - shown.getWidth() * stage.getRenderScaleX()) < 1.01
                    && Math.abs(shown.getWidth() - chart.localToScene(chart.getLayoutBounds()).getWidth()) < 3;
        });
    }

    /** What opens over the window follows it. */
    @Test
    void menusFollow() throws Exception {
        double before = menuTextSize();
        for (int step = 0; step < 5; step++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        }
        assertEquals(before * 1.5, menuTextSize(), 0.2);
    }

    private double menuTextSize() throws Exception {
        onFx(() -> {
            ((MenuButton) stage.getScene().lookup("#theme")).show();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        double size = onFx(() -> {
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            Label label = (Label) menu.getScene().getRoot().lookup(".menu-item > .label");
            return ((Text) label.lookup(".text")).getFont().getSize();
        });
        onFx(() -> {
            ((MenuButton) stage.getScene().lookup("#theme")).hide();
            return null;
        });
        return size;
    }

    /** Where there is no room, the window scrolls: the last of it can be seen, by mouse and by keyboard. */
    @Test
    void nothingIsOutOfReach() throws Exception {
        assertEquals(List.of(), onFx(this::bars), "at 100 percent everything has room");
        for (int step = 0; step < 10; step++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        }
        until(() -> bars().size() == 2);
        Bounds seen = onFx(() -> stage.getScene().getRoot().getLayoutBounds());
        onFx(() -> {
            bars().forEach(bar -> bar.setValue(bar.getMax()));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds end = onFx(() -> shown().localToScene(shown().getLayoutBounds()));
        double thickness = onFx(() -> bars().get(0).prefHeight(-1));
        assertTrue(end.getMaxX() <= seen.getMaxX() && end.getMaxX() >= seen.getMaxX() - 2 * thickness - 8, "" + end);
        assertTrue(end.getMaxY() <= seen.getMaxY() && end.getMaxY() >= seen.getMaxY() - 2 * thickness - 8, "" + end);
        Node first = onFx(() -> stage.getScene().lookup("#compare"));
        onFx(() -> {
            first.requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds at = onFx(() -> first.localToScene(first.getLayoutBounds()));
        assertTrue(at.getMinX() >= 0 && at.getMinY() >= 0 && at.getMaxX() <= seen.getMaxX(), "the keyboard takes the sight along: " + at);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        until(() -> bars().isEmpty());
        assertEquals(0.0, onFx(() -> shown().localToScene(shown().getLayoutBounds()).getMinX()));
    }

    /** In a small window a first visitor sees charts too: the cards have room of their own, and the window scrolls. */
    @Test
    void cardsForAFirstVisitTakeNothingFromTheCharts() throws Exception {
        hide();
        Settings first = loadSettings();
        first.triedThis = false;
        first.width = 1024;
        first.height = 640;
        start(first);
        until(() -> bars().size() == 1);
        Region chart = pane("exports");
        Region cards = node(".try-this");
        assertTrue(onFx(cards::getHeight) > 50, "else there is nothing to make room for");
        double beside = onFx(chart::getHeight);
        Button guess = node("#guess");
        Bounds button = onFx(() -> guess.localToScene(guess.getLayoutBounds()));
        assertTrue(button.getMaxY() <= onFx(stage.getScene()::getHeight), "what the cards ask for is in sight: " + button);
        robot.interact(this.<Button>node("#done")::fire);
        until(() -> bars().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(onFx(stage.getScene()::getHeight), onFx(() -> ((Region) shown()).getHeight()), "the room goes with them");
        assertTrue(beside >= onFx(chart::getHeight), beside + ", and alone " + chart.getHeight());
    }

    /** The windows beside it follow, those that are open and those that open later. */
    @Test
    void otherWindowsFollow() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        robot.push(KeyCode.F1);
        until(() -> other().isPresent());
        Stage help = onFx(() -> other().orElseThrow());
        assertEquals(1.1, onFx(() -> magnified(help.getScene().lookup(".help"))));
        until(help::isFocused);
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        until(() -> magnified(help.getScene().lookup(".help")) == 1.2);
        assertEquals(1.2, onFx(() -> magnified(shown())));
        robot.push(KeyCode.ESCAPE);
        until(() -> other().isEmpty());
    }

    /** A window begins where its first words are, wherever its keyboard is; the sight goes along once its user takes it on. */
    @ParameterizedTest
    @CsvSource({"L,Price list", "B,Briefing pack"})
    void aWindowOpensAtItsTopLeft(KeyCode key, String title) throws Exception {
        for (int step = 0; step < 10; step++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        }
        robot.push(KeyCode.SHORTCUT, key);
        Stage opened = stage(title);
        until(() -> opened.isFocused() && !bars(opened).isEmpty() && opened.getScene().getFocusOwner() != null);
        WaitForAsyncUtils.waitForFxEvents();
        for (ScrollBar bar : onFx(() -> bars(opened))) {
            assertEquals(0.0, onFx(bar::getValue), bar.getOrientation().toString());
        }
        Bounds seen = onFx(() -> opened.getScene().getRoot().getLayoutBounds());
        boolean scrolled = false;
        for (int stop = 0; stop < 8; stop++) {
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            Node at = onFx(() -> opened.getScene().getFocusOwner());
            assertTrue(onFx(() -> seen.intersects(at.localToScene(at.getLayoutBounds()))), "out of sight: " + at);
            scrolled |= onFx(() -> bars(opened).stream().anyMatch(bar -> bar.getValue() > 0));
        }
        assertTrue(scrolled, "else all had room, and nothing was shown");
    }

    private java.util.Optional<Stage> other() {
        return Window.getWindows().stream()
                .filter(open -> open instanceof Stage && open != stage && open.getScene().lookup(".help") != null)
                .map(Stage.class::cast)
                .findFirst();
    }

    /** Who asks for a tab is shown it, wherever the window was scrolled to. */
    @Test
    void aTabThatIsAskedForIsScrolledTo() throws Exception {
        for (int i = 0; i < 10; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        }
        until(() -> magnified(shown()) == 2 && bars().size() == 2);
        onFx(() -> {
            bars().forEach(bar -> bar.setValue(0));
            return null;
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        Node tab = onFx(() -> FocusRing.selected(this.<TabPane>node("#tabs")));
        until(() -> stage.getScene().getRoot().getLayoutBounds().contains(tab.localToScene(tab.getLayoutBounds())));
    }
}
