package org.parley.desk.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.parley.desk.help.HelpKey;
import org.parley.desk.state.Desk;

/** The windows that are open beside the desk's own: each of them once, with the keys that work in all, until the desk goes. */
final class WindowsBeside {

    private static final double LEAST_HEIGHT = 300;

    private final Stage main;
    private final Desk desk;
    private final Zoom zoom;
    private final Consumer<String> help;
    private final Map<String, Stage> open = new LinkedHashMap<>();
    private Runnable changeTheme = () -> {};
    private Runnable save = () -> {};

    /** @param help opens the help, given what the window is called that asks for it */
    WindowsBeside(Stage main, Desk desk, Zoom zoom, Consumer<String> help) {
        this.main = main;
        this.desk = desk;
        this.zoom = zoom;
        this.help = help;
    }

    /** @see Windows#useKeys */
    void useKeys(Runnable changeTheme, Runnable save) {
        this.changeTheme = changeTheme;
        this.save = save;
    }

    /** Whether a window is open; it is brought to the front then. */
    boolean isOpen(String name) {
        Stage stage = open.get(name);
        if (stage != null) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
        return stage != null;
    }

    Optional<Stage> find(String name) {
        return Optional.ofNullable(open.get(name));
    }

    /**
     * Puts something into a window that is not open yet.
     *
     * @param tells whether it says what was undone in it
     */
    void put(String name, Stage stage, Parent root, double width, double height, boolean tells) {
        Scene scene = new WindowFrame(desk, zoom).put(stage, root, width, height, screen().getVisualBounds());
        stage.getIcons().setAll(main.getIcons());
        UndoKeys.everywhere(scene, desk, tells);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || HelpKey.CLOSE.combination().match(event)) {
                event.consume();
                stage.hide();
            } else if (HelpKey.THEME.combination().match(event)) {
                event.consume();
                changeTheme.run();
            } else if (HelpKey.SAVE.combination().match(event)) {
                event.consume();
                save.run();
            } else if (HelpKey.HELP.combination().match(event)) {
                event.consume();
                help.accept(name);
            }
        });
        stage.setMinHeight(LEAST_HEIGHT);
    }

    /** @param closed runs when it goes */
    void show(String name, Stage stage, Runnable closed) {
        open.put(name, stage);
        double width = stage.getScene().getWidth();
        double height = stage.getScene().getHeight();
        stage.show();
        Openings.watch(stage, width, height);
        // Not by an event, which menus and lists send to their window too when they close.
        stage.showingProperty().addListener((property, before, now) -> {
            if (!now && open.remove(name, stage)) {
                closed.run();
            }
        });
    }

    /** With the desk they all go. */
    void closeAll() {
        List.copyOf(open.values()).forEach(Stage::hide);
    }

    /** One that the desk is not on, when there is one. */
    Screen otherScreen() {
        List<Screen> here = screens();
        return Screen.getScreens().stream()
                .filter(screen -> !here.contains(screen))
                .findFirst()
                .orElse(screen());
    }

    /** The screen that the desk is on. */
    Screen screen() {
        List<Screen> here = screens();
        return here.isEmpty() ? Screen.getPrimary() : here.get(0);
    }

    private List<Screen> screens() {
        return Screen.getScreensForRectangle(
                main.getX(), main.getY(), Math.max(1, main.getWidth()), Math.max(1, main.getHeight()));
    }
}
