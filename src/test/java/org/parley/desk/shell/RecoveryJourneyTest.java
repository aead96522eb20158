package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.OnFx;
import org.parley.desk.state.Desk;
import org.parley.scenario.Json;
import org.parley.scenario.Scenario;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The start after a program that died, with the dialogs of the window. */
@NeedsSystemText
class RecoveryJourneyTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Path folder;
    private Path file;
    private Stage stage;
    private DeskWindow window;
    private Settings settings;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** What a program leaves that is killed with cotton at 150. */
    @BeforeEach
    void die() throws Exception {
        Desk dead = new Desk(Runnable::run, Runnable::run);
        dead.open(CASE);
        file = home.resolve("talks.parley");
        Files.writeString(file, SessionFile.write(dead.session()));
        dead.offers().setTerm(CASE.lever("cotton").orElseThrow(), 150);
        folder = Files.createDirectories(home.resolve("recovery"));
        Files.writeString(folder.resolve("dead.lock"), "");
        Files.writeString(folder.resolve("dead.parley"), SessionFile.write(dead.session()));
        Files.writeString(
                folder.resolve("dead.json"),
                Json.write(Map.of("title", CASE.title(), "file", file.toString(), "kept", "2026-03-01T12:00:00Z")));
        FxToolkit.setupFixture(() -> {
            settings = Settings.load(home);
            settings.triedThis = true;
            stage = new Stage();
            window = new DeskWindow(stage, settings, null);
            window.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(stage::hide);
    }

    private DialogPane pane() {
        return Window.getWindows().stream()
                .filter(shown -> shown != stage && shown.getScene() != null)
                .map(shown -> shown.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Future<Void> offer() throws Exception {
        Future<Void> offered = WaitForAsyncUtils.asyncFx(() -> {
            window.greet();
            return null;
        });
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> pane() != null && pane().getWidth() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        return offered;
    }

    private double cotton() {
        return onFx(() -> window.desk().state().offer().value(CASE.lever("cotton").orElseThrow()));
    }

    private boolean isKept(String name) {
        return Files.exists(folder.resolve(name));
    }

    @Test
    void recoversAndKeepsItForItsOwn() throws Exception {
        Future<Void> offered = offer();
        DialogPane pane = pane();
        assertTrue(pane.getHeaderText().contains("Recover it?"), pane.getHeaderText());
        assertTrue(pane.getContentText().contains(file.toString()), pane.getContentText());
        Node recover = pane.getButtonTypes().stream()
                .filter(type -> type.getText().equals("Recover"))
                .map(pane::lookupButton)
                .findFirst()
                .orElseThrow();
        robot.clickOn(recover);
        offered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(150, cotton());
        String title = onFx(stage::getTitle);
        assertTrue(title.startsWith("* talks.parley"), title);
        OnFx.until(PATIENCE_SECONDS, () -> !isKept("dead.parley") && !isKept("dead.lock"));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept =
                    files.filter(path -> path.toString().endsWith(".parley")).toList();
            assertEquals(1, kept.size(), "this program keeps it now: " + kept);
            assertTrue(Files.readString(kept.get(0)).contains("150"));
        }
    }

    /** Escape, pressed by habit, loses nothing. */
    @Test
    void escapeKeepsItForTheNextStart() throws Exception {
        Future<Void> offered = offer();
        robot.push(KeyCode.ESCAPE);
        offered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertFalse(onFx(() -> window.desk().dirtyProperty().get()));
        assertTrue(isKept("dead.parley") && isKept("dead.json"));
    }

    /** Behind a question nobody would see it pass. */
    @Test
    void whatElseThereIsToTellWaitsForTheAnswer() throws Exception {
        Files.writeString(home.resolve("settings.json"), "{");
        onFx(() -> {
            settings.save();
            return null;
        });
        Future<Void> offered = offer();
        assertEquals("", onFx(() -> window.desk().notices().textProperty().get()));
        robot.push(KeyCode.ESCAPE);
        offered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String damaged = home.resolve("settings.json.damaged").toString();
        OnFx.until(
                PATIENCE_SECONDS,
                () -> window.desk().notices().textProperty().get().contains(damaged));
    }
}
