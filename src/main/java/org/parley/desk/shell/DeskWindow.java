package org.parley.desk.shell;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.ShippedScenarios;

/** Puts a desk into a window. */
public final class DeskWindow {

    private static final String RECOVERY = "recovery";
    private static final String ERRORS = "errors.log";
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 660;
    /** At which no chart is cramped. */
    private static final double EASY_HEIGHT = 760;

    private static final int PATIENCE_SECONDS = 1;

    private final Stage stage;
    private final Settings settings;
    private final Desk desk;
    private final Documents documents;
    private final Keeping keeping;
    private volatile boolean open;

    /** @param dialogs asks the user; null for dialogs of the window itself */
    public DeskWindow(Stage stage, Settings settings, Dialogs dialogs) {
        this.stage = stage;
        this.settings = settings;
        // Before the first control, which else has JavaFX read a theme of its own.
        Application.setUserAgentStylesheet(settings.theme.userAgentStylesheet());
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
        keeping = new Keeping(settings.folder().resolve(RECOVERY), desk, documents, asking, thread("parley-keeping"), window);
        Zoom zoom = new Zoom(settings.zoom, percent -> {
            settings.zoom = percent;
            settings.save();
            desk.tell(Texts.get("zoom.told", percent));
        });
        Windows windows = new Windows(stage, desk, asks, settings, zoom, worker, window);
        // Not by an event, which menus and lists send to their window too when they close.
        stage.showingProperty().addListener((property, before, now) -> {
            open = now;
            if (!now) {
                windows.closeAll();
                keeping.end();
            }
        });
        stage.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                Platform.runLater(documents::lookOutside); // once whatever gave the focus back is over
            }
        });
        ShellController shell =
                new ShellController(desk, documents, asking, settings, windows, zoom, this::applyTheme, this::close);
        ZoomPane root = new ZoomPane((Region) View.SHELL.load(shell), zoom);
        shell.keepClear(root.keyboardAtProperty());
        shell.useSight(root::bringIntoSight);
        root.setLeast(LEAST_WIDTH - WindowFrame.WIDTH, LEAST_HEIGHT - WindowFrame.HEIGHT, EASY_HEIGHT);
        root.guestHeightProperty().bind(shell.cardsHeightProperty());
        Dimension2D size = Placing.size(settings.width, settings.height, screens());
        Scene scene = new Scene(root, size.getWidth(), size.getHeight());
        scene.getStylesheets()
                .add(DeskWindow.class.getResource("/org/parley/desk/desk.css").toExternalForm());
        zoom.useIn(scene);
        WholeText.on(scene);
        HintKey.on(scene);
        FocusHeir.on(scene);
        DividerKeys.on(scene);
        ColumnKeys.on(scene);
        Direction.of(scene);
        UndoKeys.inFields(scene, desk);
        TypedFirst.on(scene, desk);
        stage.setScene(scene);
        UsualSize.remember(stage, settings);
        stage.getIcons().add(new Image(DeskWindow.class.getResourceAsStream("/org/parley/desk/parley.png")));
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

    /** Takes errors that nobody expected: the work is kept, one dialog tells of them, and the desk goes on. */
    Thread.UncaughtExceptionHandler mishaps() {
        return new Mishaps(
                new MishapLog(settings.folder().resolve(ERRORS)),
                keeping::now,
                new MishapDialog(stage, this::whereWorkIs),
                Clock.systemUTC(),
                Platform::runLater);
    }

    private String whereWorkIs() {
        if (!desk.dirtyProperty().get()) {
            return Texts.get("mishap.saved");
        }
        return keeping.place().map(place -> Texts.get("mishap.kept", place)).orElse(Texts.get("mishap.notKept"));
    }

    /**
     * Offers work that an earlier start of the program could not save, then tells what there is to tell of this one, which would
     * pass unseen behind a question; to be called once the window shows.
     */
    public void greet() {
        keeping.offer();
        Platform.runLater(this::tellOfStart);
    }

    public void show() {
        FirstPicture.tell(desk);
        Scene scene = stage.getScene();
        Placing.place(settings.x, settings.y, scene.getWidth(), scene.getHeight(), screens()).ifPresent(place -> {
            stage.setX(place.getX());
            stage.setY(place.getY());
        });
        stage.setMaximized(settings.maximized);
        stage.show();
        if (!settings.maximized) {
            // Some window managers (Openbox) open the first window at its least size, whatever it asks for.
            Platform.runLater(stage::sizeToScene);
        }
    }

    /** What windows may use of each; the main one first. */
    private static List<Rectangle2D> screens() {
        List<Rectangle2D> screens = new ArrayList<>(List.of(Screen.getPrimary().getVisualBounds()));
        Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
        return screens;
    }

    /** The system ends the program, unasked: what is not saved is kept for the next start. To be called from any thread. */
    void keepAtEnd() {
        if (!open) {
            return;
        }
        CountDownLatch kept = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                desk.commit(); // what was typed is work too, though Enter was not pressed yet
                keeping.nowAndFinish();
                kept.countDown();
            });
            if (!kept.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                keeping.nowAndFinish(); // the window's thread has ended before
            }
        } catch (InterruptedException | IllegalStateException e) {
            keeping.nowAndFinish();
        }
    }

    private void tellOfStart() {
        if (SampleCases.isInstalled() && !settings.sampleCases) {
            settings.sampleCases = true;
            settings.save();
            SampleCases.put(SampleCases.usersDocuments())
                    .ifPresent(folder -> desk.tellSaved(Texts.get("notice.sampleCases", folder), folder));
        }
        // Later, so that what is told of the change that was to be saved does not take its place.
        settings.useTelling(aside -> Platform.runLater(() -> desk.tell(Texts.get("notice.settingsDamaged", aside))));
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
        boolean whole = stage.isMaximized(); // before anything is asked, which may take it off the whole screen
        if (!documents.mayLeave()) {
            return;
        }
        settings.maximized = whole;
        settings.save();
        stage.close();
    }
}
