package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.desk.CssWarnings;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.OnFx;
import org.parley.desk.state.Dialogs.Choice;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The dialogs themselves: what they show, what their buttons answer. Choosing files belongs to the system. */
@NeedsSystemText
@Tag("long")
class FxDialogsTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private FxDialogs dialogs;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private void open(Theme theme) throws Exception {
        FxToolkit.setupFixture(() -> {
            Settings settings = Settings.load(folder);
            settings.triedThis = true;
            settings.theme = theme;
            stage = new Stage();
            new DeskWindow(stage, settings, null).show();
            dialogs = new FxDialogs(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(stage::hide);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        OnFx.until(PATIENCE_SECONDS, condition);
    }

    /** The dialog that is open; null when none is. */
    private DialogPane pane() {
        return Window.getWindows().stream()
                .filter(window -> window != stage && window.getScene() != null)
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Asks, waits until the dialog stands there, and presses a button by its text. */
    private <T> T answer(Callable<T> question, String button) throws Exception {
        Future<T> answer = WaitForAsyncUtils.asyncFx(question);
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> pane() != null && pane().getWidth() > 0);
        DialogPane pane = pane();
        Node pressed = pane.getButtonTypes().stream()
                .filter(type -> type.getText().equals(button))
                .map(pane::lookupButton)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button '" + button + "' among " + pane.getButtonTypes()));
        robot.clickOn(pressed);
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void saveDontSaveCancel(Theme theme) throws Exception {
        open(theme);
        try (CssWarnings warnings = new CssWarnings()) {
            assertEquals(Choice.SAVE, answer(() -> dialogs.askSave("talks.parley"), "Save"));
            assertEquals(Choice.DISCARD, answer(() -> dialogs.askSave("talks.parley"), "Don't Save"));
            assertEquals(Choice.CANCEL, answer(() -> dialogs.askSave("talks.parley"), "Cancel"));
            assertEquals(List.of(), warnings.found());
        }
    }

    /** Enter and Escape, pressed by habit, destroy nothing; who means it says so. */
    @Test
    void replacesOnlyWhenAskedTo() throws Exception {
        open(Theme.LIGHT);
        List<Path> files = List.of(folder.resolve("talks.parley"));
        for (KeyCode habit : List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.SPACE)) {
            Future<Boolean> answer = WaitForAsyncUtils.asyncFx(() -> dialogs.mayReplace(files));
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> pane() != null && pane().getWidth() > 0);
            WaitForAsyncUtils.waitForFxEvents();
            robot.push(habit);
            assertEquals(false, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS), habit.getName());
        }
        assertEquals(true, answer(() -> dialogs.mayReplace(files), "Replace"));
        assertEquals(false, answer(() -> dialogs.mayReplace(files), "Cancel"));
    }

    /** Who turns away from the question wants to stay. */
    @Test
    void escapeIsCancel() throws Exception {
        open(Theme.LIGHT);
        Future<Choice> answer = WaitForAsyncUtils.asyncFx(() -> dialogs.askSave("talks.parley"));
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> pane() != null && pane().getWidth() > 0);
        robot.push(KeyCode.ESCAPE);
        assertEquals(Choice.CANCEL, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void listsAndWarns(Theme theme) throws Exception {
        open(theme);
        try (CssWarnings warnings = new CssWarnings()) {
            List<String> items = IntStream.range(0, 60).mapToObj(i -> "case.json /exports/" + i + ": is wrong").toList();
            String[] shown = new String[2];
            Future<Void> listed = WaitForAsyncUtils.asyncFx(() -> {
                dialogs.list("case.json cannot be opened", "The open work stays.", items);
                return null;
            });
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> pane() != null && pane().getWidth() > 0);
            onFx(() -> {
                shown[0] = ((TextArea) pane().getContent()).getText();
                shown[1] = pane().getHeaderText();
                return null;
            });
            DialogPane pane = pane();
            assertTrue(onFx(() -> pane.getScene().getWindow().getHeight()) < 800, "sixty faults still fit the screen");
            robot.push(KeyCode.ESCAPE);
            listed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertEquals(String.join("\n", items), shown[0]);
            assertTrue(shown[1].contains("case.json cannot be opened") && shown[1].contains("stays"), shown[1]);
            answer(
                    () -> {
                        dialogs.warn("Nothing was saved", "the folder is not there");
                        return null;
                    },
                    "OK");
            assertEquals(List.of(), warnings.found());
        }
    }
}
