package org.parley.desk.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX program. Not to be named by {@code main}'s class, which must not load JavaFX. */
public final class DeskApplication extends Application {

    private static final Logger LOG = Logger.getLogger(DeskApplication.class.getName());

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> LOG.log(Level.SEVERE, "unexpected error in " + thread.getName(), e));
        DeskWindow window = new DeskWindow(stage, Settings.load(Settings.usualFolder()), null);
        Thread.setDefaultUncaughtExceptionHandler(window.mishaps());
        Runtime.getRuntime().addShutdownHook(new Thread(window::keepAtEnd, "parley-end"));
        window.show();
        window.greet();
        List<Path> files = getParameters().getUnnamed().stream().map(Path::of).toList();
        if (!files.isEmpty()) {
            window.documents().openAll(files);
        }
    }
}
