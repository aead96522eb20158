package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.NeedsSystemText;
import org.testfx.util.WaitForAsyncUtils;

/** An error in the whole window: one dialog, the work kept, and the desk goes on. */
@NeedsSystemText
class MishapJourneyTest extends DeskJourney {

    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void watch() {
        Thread.setDefaultUncaughtExceptionHandler(window.mishaps());
    }

    @AfterEach
    void unwatch() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static List<DialogPane> panes() {
        return Window.getWindows().stream()
                .filter(shown -> shown.getScene() != null)
                .map(shown -> shown.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .toList();
    }

    private void press(String button) throws Exception {
        until(() -> panes().size() == 1 && panes().get(0).getWidth() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        Node pressed = onFx(() -> panes().get(0).getButtonTypes().stream()
                .filter(type -> type.getText().equals(button))
                .map(panes().get(0)::lookupButton)
                .findFirst()
                .orElseThrow());
        robot.clickOn(pressed);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isKept(String word) throws Exception {
        try (Stream<Path> files = Files.list(home().resolve("recovery"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".parley")).toList()) {
                if (Files.readString(file).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Settings that cannot be read cost nobody a start, and the window says where they are. */
    @Test
    void damagedSettingsAreToldOfInTheWindow() throws Exception {
        hide();
        Path file = home().resolve("settings.json");
        Files.createDirectories(home());
        Files.writeString(file, "{ cut off");
        start();
        onFx(() -> {
            window.greet();
            return null;
        });
        String told = "The settings could not be read. They were put aside as " + home().resolve("settings.json.damaged");
        until(() -> this.<StatusBar>node(".status-bar").getText().startsWith(told));
        assertEquals("{ cut off", Files.readString(home().resolve("settings.json.damaged")));
        assertTrue(Files.exists(file), "usual ones are kept from now on");
    }

    private void move(double cotton) {
        onFx(() -> {
            desk().offers().setTerm(lever("cotton"), cotton);
            return null;
        });
    }

    @Test
    void aListenerOfTheWindowThatFails() throws Exception {
        AtomicBoolean failing = new AtomicBoolean(true);
        onFx(() -> {
            desk().stateProperty().addListener((property, was, now) -> {
                if (failing.get()) {
                    throw new IllegalStateException("a listener slipped");
                }
            });
            return null;
        });
        move(150);
        until(() -> panes().size() == 1);
        String text = onFx(() -> panes().get(0).getContentText());
        assertTrue(text.contains("Your work is kept in " + home()), text);
        until(() -> isKept("\"cotton\": 150"));
        press("Copy details");
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).contains("a listener slipped"));
        move(160);
        until(() -> panes().get(0).getContentText().contains("One more error"));
        press("Go on");
        assertEquals(0, onFx(() -> panes().size()));
        move(170);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, onFx(() -> panes().size()), "the same error within a minute");
        assertTrue(Files.readString(home().resolve("errors.log")).contains("a listener slipped"));
        failing.set(false);
        move(180);
        until(this::isSettled);
    }

    @Test
    void theThreadThatComputesFails() throws Exception {
        AtomicBoolean failing = new AtomicBoolean(true);
        onFx(() -> {
            desk().addPainter(painted -> {
                if (failing.get()) {
                    throw new IllegalStateException("the sums do not add up");
                }
                return () -> {};
            });
            return null;
        });
        move(150);
        press("Go on");
        assertTrue(Files.readString(home().resolve("errors.log")).contains("the sums do not add up"));
        failing.set(false);
        move(160);
        until(this::isSettled);
    }

    @Test
    void theThreadOfFilesFails() throws Exception {
        onFx(() -> {
            desk().background()
                    .run(
                            () -> {
                                throw new IllegalStateException("a page was torn");
                            },
                            () -> {},
                            result -> {},
                            refused -> {});
            return null;
        });
        press("Go on");
        assertTrue(Files.readString(home().resolve("errors.log")).contains("a page was torn"));
    }
}
