package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.FakeDialogs;
import org.parley.desk.OnFx;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.scenario.Lever;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A journey through the desk's window: each test has its own folder and its own window, and leaves neither behind. */
abstract class DeskJourney {

    @TempDir
    Path folder;

    final FxRobot robot = new FxRobot();
    final FakeDialogs dialogs = new FakeDialogs();
    /** What the window was started with. */
    Settings settings;

    Stage stage;
    DeskWindow window;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openDesk() throws Exception {
        start();
    }

    /** A test that pressed a key and failed must not leave it pressed for the next. */
    @AfterEach
    void closeDesk() throws Exception {
        robot.release(new KeyCode[0]).release(new MouseButton[0]);
        hide();
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), dialogs.warned);
    }

    /** Longer than any machine needs: a journey fails by what it sees, not by the clock. */
    int patienceSeconds() {
        return 60;
    }

    /** Where the desk keeps its settings and its kept work. */
    Path home() {
        return folder.resolve("home");
    }

    /** Most journeys are not a first visit: no cards. */
    Settings loadSettings() {
        Settings loaded = Settings.load(home());
        loaded.triedThis = true;
        return loaded;
    }

    void start() throws Exception {
        start(loadSettings());
    }

    void start(double width, double height) throws Exception {
        Settings sized = loadSettings();
        sized.width = width;
        sized.height = height;
        start(sized);
    }

    void start(Settings with) throws Exception {
        settings = with;
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            window = new DeskWindow(stage, settings, dialogs);
            window.show();
        });
        settle();
    }

    void hide() throws Exception {
        FxToolkit.setupFixture(stage::hide);
    }

    /** Not while it is painted: the headless screen cannot change a window's size under the painter. */
    void resize(double width, double height) throws Exception {
        hide();
        FxToolkit.setupFixture(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    Desk desk() {
        return window.desk();
    }

    void until(Callable<Boolean> condition) throws Exception {
        OnFx.until(patienceSeconds(), condition);
    }

    /** Waits until what is shown is what the state says. */
    final void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        until(this::isSettled);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A journey that looks at charts waits for them too. */
    boolean isSettled() {
        Picture picture = desk().pictureProperty().get();
        return picture != null && picture.state().equals(desk().state());
    }

    // --- The desk's window

    /** A part of the desk's window, from any thread; null while it is not there. */
    <T extends Node> T node(String selector) {
        return node(stage, selector);
    }

    <T extends Node> T node(Stage of, String selector) {
        return onFx(() -> {
            @SuppressWarnings("unchecked")
            T found = (T) of.getScene().lookup(selector);
            return found;
        });
    }

    /** The texts in a part of the window that have too little room and end in dots. */
    List<String> cut(String part) {
        return onFx(() -> node(part).lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .filter(label -> label.isVisible() && label.getText() != null && !label.getText().isEmpty())
                .filter(label -> label.lookup(".text") instanceof Text shown
                        && shown.getText().contains("..."))
                .map(Labeled::getText)
                .toList());
    }

    ChartPane pane(String chart) {
        return node("#chart-" + chart);
    }

    void focus(Node node) throws Exception {
        onFx(() -> {
            node.requestFocus();
            return null;
        });
        until(node::isFocused);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Brings the desk's window before all others. */
    void focusDesk() throws Exception {
        onFx(() -> {
            stage.toFront();
            stage.requestFocus();
            return null;
        });
        until(stage::isFocused);
    }

    // --- The windows beside it

    /** Every other window that has a title. */
    Stream<Stage> others() {
        return Window.getWindows().stream()
                .filter(each -> each != stage && each instanceof Stage other && other.getTitle() != null)
                .map(Stage.class::cast);
    }

    /** Another window by its title; null while there is none. */
    Stage find(Predicate<String> title) {
        return others().filter(other -> title.test(other.getTitle())).findFirst().orElse(null);
    }

    Stage find(String words) {
        return find(title -> title.contains(words));
    }

    /** Waits for another window. */
    Stage stage(String words) throws Exception {
        until(() -> find(words) != null);
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> find(words));
    }

    // --- The terms

    Lever lever(String id) {
        return desk().scenario().lever(id).orElseThrow();
    }

    double value(String lever) {
        return onFx(() -> desk().state().offer().value(lever(lever)));
    }

    void term(String lever, double value) throws Exception {
        onFx(() -> {
            desk().offers().setTerm(lever(lever), value);
            return null;
        });
        settle();
    }

    String undoName() {
        return onFx(() -> desk().undoNameProperty().get());
    }
}
