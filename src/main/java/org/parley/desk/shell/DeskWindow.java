package org.parley.desk.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.ShippedScenarios;

/** Puts a desk into a window. */
public final class DeskWindow {

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 660;

    private final Stage stage;
    private final Settings settings;
    private final Desk desk;
    private final Documents documents;

    /** @param dialogs asks the user; null for dialogs of the window itself */
    public DeskWindow(Stage stage, Settings settings, Dialogs dialogs) {
        this.stage = stage;
        this.settings = settings;
        Function<Stage, Dialogs> asks = dialogs == null ? FxDialogs::new : any -> dialogs;
        Dialogs asking = asks.apply(stage);
        Executor worker = thread("parley-compute");
        Executor window = Platform::runLater;
        desk = new Desk(worker, window, thread("parley-files"));
        documents = new Documents(desk, asking);
        for (String file : new String[] {"Inter-Regular.ttf", "Inter-SemiBold.ttf"}) {
            Font.loadFont(DeskWindow.class.getResourceAsStream("/org/parley/chart/fonts/" + file), 13);
        }
        desk.open(ShippedScenarios.find(ShippedScenarios.IDS.get(0)).orElseThrow().value());
        Windows windows = new Windows(stage, desk, asks, settings, worker, window);
        // Not by an event, which menus and lists send to their window too when they close.
        stage.showingProperty().addListener((property, before, now) -> {
            if (!now) {
                windows.closeAll();
            }
        });
        ShellController shell =
                new ShellController(desk, documents, asking, settings, windows, this::applyTheme, this::close);
        Parent root = View.SHELL.load(shell);
        Scene scene = new Scene(root, settings.width, settings.height);
        scene.getStylesheets()
                .add(DeskWindow.class.getResource("/org/parley/desk/desk.css").toExternalForm());
        UndoKeys.inFields(scene, desk);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        this::title, desk.scenarioProperty(), desk.dirtyProperty(), documents.fileProperty()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        applyTheme();
    }

    /** One thread, which does not keep the program alive. */
    private static Executor thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    public Desk desk() {
        return desk;
    }

    public Documents documents() {
        return documents;
    }

    public void show() {
        stage.show();
        // Some window managers (Openbox) open the first window at its least size, whatever it asks for.
        Platform.runLater(stage::sizeToScene);
    }

    private String title() {
        String file = documents.fileProperty().get() == null
                ? ""
                : documents.fileProperty().get().getFileName() + " \u2013 ";
        String mark = desk.dirtyProperty().get() ? "* " : "";
        return mark + file + desk.scenario().title() + " \u2013 " + Texts.get("app.name");
    }

    private void applyTheme() {
        Application.setUserAgentStylesheet(settings.theme.userAgentStylesheet());
        desk.repaint();
        settings.save();
    }

    /** The one way out: asks for unsaved work, remembers the settings, and closes. */
    public void close() {
        if (!documents.mayLeave()) {
            return;
        }
        settings.width = stage.getScene().getWidth();
        settings.height = stage.getScene().getHeight();
        settings.save();
        stage.close();
    }
}
