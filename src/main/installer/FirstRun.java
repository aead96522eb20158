import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.stage.Window;
import org.parley.cli.Cli;
import org.parley.desk.DeskLauncher;

/**
 * Uses the program once as people use it first, so that the classes which that takes can be written down: opens the desk in
 * memory, looks at every tab, and runs two commands. Its argument is an empty folder of its own.
 */
public final class FirstRun {

    private static final int PATIENCE_SECONDS = 60;

    private FirstRun() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path painted = folder.resolve("painted");
        System.setProperty("parley.home", folder.resolve("home").toString());
        System.setProperty("parley.painted", painted.toString());
        Thread desk = new Thread(DeskLauncher::launch, "desk");
        desk.setDaemon(true);
        desk.start();
        for (int i = 0; !Files.exists(painted); i++) {
            if (i > PATIENCE_SECONDS * 10) {
                System.err.println("the desk has not opened");
                System.exit(1);
            }
            Thread.sleep(100);
        }
        for (int tab = 0; tab < tabs().getTabs().size(); tab++) {
            int shown = tab;
            onDesk(() -> {
                tabs().getSelectionModel().select(shown);
                return null;
            });
            Thread.sleep(1000);
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        for (String offer : List.of("zero-tariff", "no-deal")) {
            String[] run = {"run", "pakistan-us-2025", "--offer", offer};
            int code = Cli.run(run, InputStream.nullInputStream(), nowhere, nowhere);
            if (code != 0) {
                System.err.println("run has ended with " + code);
                System.exit(1);
            }
        }
        System.exit(0);
    }

    private static TabPane tabs() {
        Node found = Window.getWindows().get(0).getScene().lookup("#tabs");
        return (TabPane) found;
    }

    private static <T> T onDesk(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        return future.get();
    }
}
