package org.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import org.parley.desk.shell.DeskWindow;
import org.parley.desk.shell.Settings;
import org.parley.desk.state.Desk;
import org.parley.scenario.Lever;
import org.parley.scenario.ShippedScenarios;

/**
 * Uses the desk for an hour and looks at its memory: {@code SoakBenchmark NAME-PATTERN RESULTS.json [MINUTES]}. 10,000 moves of
 * terms, 200 offers pinned and dropped, 50 changes of the case, and every tab in turn. After the first tenth and at the end, each
 * time just after a change of the case, the heap is collected and what is left of it is counted, class by class: the heap is to
 * grow by less than 5 percent, and no class of the program by as many instances as something was done.
 */
public final class SoakBenchmark {

    private static final int MOVES = 10_000;
    private static final int MOVES_A_PIN = 50;
    private static final int MOVES_A_CASE = 200;
    private static final int MOVES_A_TAB = 40;
    private static final int WARM_UP = 1_000;
    private static final double USUAL_MINUTES = 60;

    private final Random random = new Random(20250410);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Map<String, Object>> heaps = new ArrayList<>();
    private final double minutes;
    private Map<String, Long> first = Map.of();
    private Map<String, Long> last = Map.of();
    private DeskWindow window;
    private Stage stage;
    private int moves;
    private int pins;
    private int cases;

    private SoakBenchmark(double minutes) {
        this.minutes = minutes;
    }

    public static void main(String[] args) throws Exception {
        if (!"SoakBenchmark".matches("(.*)" + args[0] + "(.*)")) {
            return;
        }
        SoakBenchmark soak = new SoakBenchmark(args.length > 2 ? Double.parseDouble(args[2]) : USUAL_MINUTES);
        Path folder = Files.createTempDirectory("parley-bench");
        try {
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> soak.end(e));
            Platform.startup(() -> soak.open(folder));
            soak.done.await();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
        if (soak.failure.get() != null) {
            soak.failure.get().printStackTrace();
            System.exit(1);
        }
        soak.report(Path.of(args[1]));
        System.exit(0);
    }

    private void end(Throwable e) {
        failure.compareAndSet(null, e);
        done.countDown();
    }

    private void open(Path folder) {
        Settings settings = Settings.load(folder);
        settings.triedThis = true;
        stage = new Stage();
        window = new DeskWindow(stage, settings, null);
        window.show();
        Timeline timeline = new Timeline();
        timeline.getKeyFrames()
                .add(new KeyFrame(Duration.minutes(minutes / MOVES), event -> {
                    try {
                        move();
                        if (moves == MOVES) {
                            timeline.stop();
                            stage.hide();
                            end(null);
                        }
                    } catch (RuntimeException e) {
                        timeline.stop();
                        end(e);
                    }
                }));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    private void move() {
        Desk desk = window.desk();
        List<Lever> levers = desk.scenario().levers();
        Lever lever = levers.get(random.nextInt(levers.size()));
        int steps = (int) Math.floor((lever.max() - lever.min()) / lever.step());
        double value = lever.min() + random.nextInt(steps + 1) * lever.step();
        desk.offers().setTerm(lever, Math.min(lever.max(), value));
        moves++;
        if (moves % MOVES_A_PIN == MOVES_A_PIN / 2) {
            int before = desk.state().pinned().size();
            desk.pins().pin();
            pins += desk.state().pinned().size() - before;
        } else if (moves % MOVES_A_PIN == 0 && !desk.state().pinned().isEmpty()) {
            desk.pins().unpin(desk.state().pinned().size() - 1);
        }
        if (moves % MOVES_A_TAB == 0) {
            TabPane tabs = (TabPane) stage.getScene().lookup("#tabs");
            tabs.getSelectionModel().select(moves / MOVES_A_TAB % tabs.getTabs().size());
        }
        if (moves % MOVES_A_CASE == 0) {
            cases++;
            String id = ShippedScenarios.IDS.get(cases % ShippedScenarios.IDS.size());
            desk.open(ShippedScenarios.find(id).orElseThrow().value());
        }
        // Just after a case was opened, and always the same one.
        if (moves % (2 * MOVES_A_CASE) == 0 && moves >= WARM_UP) {
            look();
        }
    }

    private void look() {
        last = instances();
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        if (first.isEmpty()) {
            first = last;
        }
        Map<String, Object> heap = new LinkedHashMap<>();
        heap.put("moves", moves);
        heap.put("case", window.desk().scenario().id());
        heap.put("heapBytes", bytes);
        heaps.add(heap);
        System.out.printf(Locale.ROOT, "%6d moves, %s: %.2f MB%n", moves, window.desk().scenario().id(), bytes / 1e6);
    }

    /** Instances of each class of the program that are still reachable. */
    private static Map<String, Long> instances() {
        String histogram;
        try {
            histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Long> counts = new TreeMap<>();
        histogram.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(parts -> parts.length >= 4 && parts[3].contains("org.parley"))
                // Each run of a lambda's place in the program has a class of its own name, numbered.
                .forEach(parts -> counts.merge(parts[3].replaceAll("\\+0x.*|/0x.*", ""), Long.parseLong(parts[1]), Long::sum));
        return counts;
    }

    private void report(Path file) throws Exception {
        Map<String, Long> grown = new TreeMap<>();
        last.forEach((name, count) -> {
            long more = count - first.getOrDefault(name, 0L);
            if (more > 0) {
                grown.put(name, more);
            }
        });
        long before = (Long) heaps.get(0).get("heapBytes");
        long after = (Long) heaps.get(heaps.size() - 1).get("heapBytes");
        double grownPct = 100.0 * (after - before) / before;
        System.out.printf(
                Locale.ROOT,
                "%n%d moves, %d offers pinned and dropped, %d changes of the case in %.0f minutes: heap after collection"
                        + " %.2f MB, then %.2f MB (%+.1f %%)%nClasses with more instances than before: %s%n",
                moves, pins, cases, minutes, before / 1e6, after / 1e6, grownPct, grown);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("java", System.getProperty("java.version"));
        fields.put("minutes", minutes);
        fields.put("moves", moves);
        fields.put("pins", pins);
        fields.put("cases", cases);
        fields.put("heaps", heaps);
        fields.put("grownPct", grownPct);
        fields.put("moreInstances", grown);
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), fields);
    }
}
