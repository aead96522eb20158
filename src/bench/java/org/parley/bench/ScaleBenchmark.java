package org.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.parley.desk.shell.DeskWindow;
import org.parley.desk.shell.Settings;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.scenario.LargeCase;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.simulate.Simulator;

/**
 * Cases of more and more lines, each with 12 suppliers: reading, one outcome, opening on the desk with its reading, a moved term, a
 * moved term with the table of products, and scrolling through that: {@code ScaleBenchmark NAME-PATTERN RESULTS.json}. Each is to take time in proportion to the
 * lines, and scrolling no more with many than with few.
 */
public final class ScaleBenchmark {

    private static final int[] LINES = {625, 1250, 2500, 5000};
    private static final int SUPPLIERS = 12;
    private static final int READINGS = 7;
    private static final int MOVES = 40;
    private static final int SCROLLS = 200;
    private static final int PRODUCTS = 1;
    private static final int PATIENCE_SECONDS = 60;

    private final Stage stage;
    private final Desk desk;
    private int files;

    private ScaleBenchmark(Path folder) {
        Settings settings = Settings.load(folder);
        settings.triedThis = true;
        settings.width = 1280;
        settings.height = 800;
        stage = new Stage();
        DeskWindow window = new DeskWindow(stage, settings, null);
        desk = window.desk();
        window.show();
    }

    public static void main(String[] args) throws Exception {
        if (!"ScaleBenchmark".matches("(.*)" + args[0] + "(.*)")) {
            return;
        }
        Path folder = Files.createTempDirectory("parley-bench");
        try {
            CompletableFuture<ScaleBenchmark> opened = new CompletableFuture<>();
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> opened.completeExceptionally(e));
            Platform.startup(() -> opened.complete(new ScaleBenchmark(folder)));
            opened.get().measure(Path.of(args[1]));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    private void measure(Path file) throws Exception {
        figures(LINES[0]); // to warm up
        figures(LINES[LINES.length - 1]);
        Map<String, Object> all = new LinkedHashMap<>();
        System.out.printf(
                Locale.ROOT,
                "%nMedians in ms, of lines with %d suppliers each%n%6s %8s %8s %8s %8s %8s %8s%n",
                SUPPLIERS, "lines", "read", "outcome", "open", "move", "table", "scroll");
        for (int lines : LINES) {
            Map<String, Double> figures = figures(lines);
            all.put(Integer.toString(lines), figures);
            System.out.printf(Locale.ROOT, "%6d", lines);
            figures.values().forEach(value -> System.out.printf(Locale.ROOT, " %8.1f", value));
            System.out.println();
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    }

    private Map<String, Double> figures(int lines) throws Exception {
        byte[] json = LargeCase.json(lines, SUPPLIERS);
        Scenario scenario = ScenarioFile.read("large", json).value();
        Offer offer = scenario.offers().get(0);
        Simulator simulator = new Simulator(scenario);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("read", median(READINGS, () -> ScenarioFile.read("large", json)));
        figures.put("outcome", median(READINGS, () -> simulator.run(offer, scenario.assumptions())));
        figures.put("open", median(READINGS, () -> open(another(json))));
        Lever lever = scenario.levers().get(0);
        figures.put("move", median(MOVES, () -> framed(() -> move(lever), this::isPresent)));
        TabPane tabs = (TabPane) stage.getScene().lookup(".tab-pane");
        framed(() -> tabs.getSelectionModel().select(PRODUCTS), () -> has(lines, null));
        figures.put("table", median(READINGS, () -> {
            Object before = table().getItems().get(0);
            framed(() -> move(lever), () -> has(lines, before));
        }));
        int[] row = {0};
        figures.put("scroll", median(SCROLLS, () -> framed(() -> table().scrollTo(row[0] += lines / SCROLLS), () -> true)));
        framed(() -> tabs.getSelectionModel().select(0), () -> true);
        return figures;
    }

    /** The same case as another file: what is known of the first is of no use to it. */
    private byte[] another(byte[] json) {
        files++;
        byte[] other = Arrays.copyOf(json, json.length + files);
        Arrays.fill(other, json.length, other.length, (byte) ' ');
        return other;
    }

    /** From the file's bytes to the charts. */
    private void open(byte[] json) {
        Picture before = desk.pictureProperty().get();
        Scenario scenario = ScenarioFile.read("large", json).value();
        framed(() -> desk.open(scenario), () -> desk.pictureProperty().get() != before && isPresent());
    }

    private void move(Lever lever) {
        double value = desk.state().offer().value(lever);
        desk.offers().setTerm(lever, value < lever.max() ? value + lever.step() : lever.min());
    }

    /** Whether the charts are those of the desk as it is now. */
    private boolean isPresent() {
        return desk.pictureProperty().get() != null && desk.pictureProperty().get().state() == desk.state();
    }

    private TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup("#table");
    }

    /** Whether the table shows so many products, and others than before. */
    private boolean has(int rows, Object firstBefore) {
        return table() != null && table().getItems().size() == rows && table().getItems().get(0) != firstBefore;
    }

    /** Does something on the window's thread and waits for the frame in which its result shows. */
    private void framed(Runnable what, BooleanSupplier shows) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            Scene scene = stage.getScene();
            what.run();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (shows.getAsBoolean()) {
                        scene.removePostLayoutPulseListener(this);
                        done.complete(null);
                    }
                    Platform.requestNextPulse();
                }
            });
            Platform.requestNextPulse();
        });
        done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static double time(Runnable what) {
        long start = System.nanoTime();
        what.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(int times, Runnable what) {
        List<Double> samples = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            samples.add(time(what));
        }
        return median(samples);
    }

    private static double median(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
