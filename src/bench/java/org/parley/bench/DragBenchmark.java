package org.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.parley.desk.shell.DeskWindow;
import org.parley.desk.shell.Settings;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Picture;
import org.parley.scenario.Lever;

/**
 * Drags a slider on the first view at 1280x800 and times the frames: {@code DragBenchmark NAME-PATTERN RESULTS.json}. With
 * every pulse of the toolkit the term takes a new value, as fast as a hand could ever move it. Of 100 frames 95 are to take at
 * most 33 ms; slow frames are reported and are no error. The system property {@code bench.zoom} is the zoom in percent.
 */
public final class DragBenchmark {

    private static final String TERM = "partner-rate";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double WARM_UP_SECONDS = 15;
    private static final double SECONDS = 15;
    private static final double FRAME_MS = 33;
    /** Who works on a frame: the window's thread, the models and charts, the renderer. */
    private static final List<String> THREADS =
            List.of("JavaFX Application Thread", "parley-compute", "QuantumRenderer-0");

    /** Time from a move to the frame that has its picture, or a later one's, when that goes to the renderer. */
    private final Samples moveToFrame = new Samples("from a move to its frame");
    /** Time from one pulse to the next; a renderer that falls behind holds pulses up. */
    private final Samples pulses = new Samples("from pulse to pulse");
    /** Time from one frame with a new picture to the next. */
    private final Samples pictures = new Samples("from picture to picture");
    /** Time of the models behind one picture, without drawing. */
    private final Samples models = new Samples("models of one picture");

    private final Deque<Move> waiting = new ArrayDeque<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private Desk desk;
    private Lever lever;
    private double direction = 1;
    private Map<String, Long> workBefore = Map.of();
    private Map<String, Long> workAfter = Map.of();
    private int superseded;
    private Picture arrived;
    private long lastPulse;
    private long lastPicture;
    private long start;
    private boolean measuring;

    private record Move(DeskState state, long at) {}

    private DragBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (!"DragBenchmark".matches("(.*)" + args[0] + "(.*)")) {
            return;
        }
        boolean inMemory = System.getProperty("glass.platform") != null;
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (!inMemory && linux && System.getenv("DISPLAY") == null) {
            System.out.println("No display: the drag was not measured in a real window.");
            return;
        }
        DragBenchmark benchmark = new DragBenchmark();
        Path folder = Files.createTempDirectory("parley-bench");
        try {
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> benchmark.end(e));
            Platform.startup(() -> benchmark.open(folder));
            benchmark.done.await();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
        if (benchmark.failure.get() != null) {
            benchmark.failure.get().printStackTrace();
            System.exit(1);
        }
        benchmark.report(inMemory ? "in memory" : "on a display", Path.of(args[1]));
        System.exit(0);
    }

    private void open(Path folder) {
        try {
            Settings settings = Settings.load(folder);
            settings.triedThis = true; // the first view without the sheet of a first start
            settings.width = WIDTH;
            settings.height = HEIGHT;
            settings.zoom = Integer.getInteger("bench.zoom", settings.zoom);
            Stage stage = new Stage();
            DeskWindow window = new DeskWindow(stage, settings, null);
            desk = window.desk();
            lever = desk.scenario().lever(TERM).orElseThrow();
            desk.pictureProperty().addListener((property, before, now) -> arrived = now);
            window.show();
            stage.getScene().addPostLayoutPulseListener(this::framed);
            desk.beginDrag();
            start = System.nanoTime();
            new AnimationTimer() {
                @Override
                public void handle(long pulse) {
                    try {
                        if (!pulse()) {
                            stop();
                            workAfter = work();
                            desk.endDrag();
                            checkSize(stage);
                            stage.hide(); // nothing more is drawn while the program ends
                            end(null);
                        }
                    } catch (RuntimeException e) {
                        stop();
                        end(e);
                    }
                }
            }.start();
        } catch (RuntimeException e) {
            end(e);
        }
    }

    private static void checkSize(Stage stage) {
        double width = stage.getScene().getWidth();
        double height = stage.getScene().getHeight();
        if (width != WIDTH || height != HEIGHT) {
            throw new IllegalStateException("the view measures " + width + "x" + height);
        }
    }

    private void end(Throwable e) {
        failure.compareAndSet(null, e);
        done.countDown();
    }

    /** Processor time that each thread has used so far, ns: what other programs do to the machine hardly shows in it. */
    private static Map<String, Long> work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> work = new LinkedHashMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && THREADS.contains(thread.getThreadName())) {
                work.put(thread.getThreadName(), threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return work;
    }

    /** Moves the term by one step and says whether the drag goes on. */
    private boolean pulse() {
        long now = System.nanoTime();
        if (measuring) {
            pulses.add(now - lastPulse);
        }
        lastPulse = now;
        double seconds = (now - start) / 1e9;
        if (!measuring && seconds >= WARM_UP_SECONDS) {
            measuring = true;
            waiting.clear();
            workBefore = work();
        }
        double value = desk.state().offer().value(lever);
        if (!lever.allows(value + direction * lever.step())) {
            direction = -direction;
        }
        long before = System.nanoTime();
        desk.offers().setTerm(lever, value + direction * lever.step());
        waiting.add(new Move(desk.state(), before));
        return seconds < WARM_UP_SECONDS + SECONDS;
    }

    /** The scene is laid out and goes to the renderer. */
    private void framed() {
        if (arrived == null) {
            return;
        }
        long now = System.nanoTime();
        Picture shown = arrived;
        arrived = null;
        if (measuring) {
            if (lastPicture != 0) {
                pictures.add(now - lastPicture);
            }
            lastPicture = now;
            models.add(shown.took().toNanos());
        }
        if (waiting.stream().noneMatch(move -> move.state == shown.state())) {
            return; // asked for before the first move
        }
        Move move;
        do {
            move = waiting.remove();
            if (measuring) {
                moveToFrame.add(now - move.at);
                superseded += move.state == shown.state() ? 0 : 1;
            }
        } while (move.state != shown.state());
    }

    private void report(String where, Path file) throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("where", where);
        fields.put("java", System.getProperty("java.version"));
        System.out.printf(
                Locale.ROOT,
                "%nA slider dragged for %.0f s, %.0fx%.0f, %s%n%-26s %8s %8s %8s %8s %8s %12s%n",
                SECONDS, WIDTH, HEIGHT, where, "", "samples", "50 %, ms", "95 %, ms", "99 %, ms", "most, ms", "up to 33 ms");
        for (Samples samples : new Samples[] {moveToFrame, pulses, pictures, models}) {
            Map<String, Object> figures = samples.figures();
            fields.put(samples.name, figures);
            System.out.printf(Locale.ROOT, "%-26s %8d %8.1f %8.1f %8.1f %8.1f %11.1f%%%n", Stream.concat(
                            Stream.of(samples.name), figures.values().stream())
                    .toArray());
        }
        Map<String, Double> perPicture = new LinkedHashMap<>();
        for (String thread : THREADS) {
            long used = workAfter.getOrDefault(thread, 0L) - workBefore.getOrDefault(thread, 0L);
            perPicture.put(thread, used / 1e6 / pictures.count);
            System.out.printf(
                    Locale.ROOT, "%-26s %8s %8.1f ms of processor time for each picture%n", thread, "", perPicture.get(thread));
        }
        fields.put("processor time per picture, ms", perPicture);
        fields.put("moves overtaken by the next", superseded);
        System.out.printf("Moves overtaken by the next before they were drawn: %d%n", superseded);
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), fields);
    }

    /** Times of one kind. */
    private static final class Samples {
        final String name;
        private long[] nanos = new long[4096];
        private int count;

        Samples(String name) {
            this.name = name;
        }

        void add(long sample) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = sample;
        }

        Map<String, Object> figures() {
            if (count == 0) {
                throw new IllegalStateException("nothing was measured " + name);
            }
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            long within = Arrays.stream(sorted).filter(n -> n <= FRAME_MS * 1e6).count();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("samples", count);
            figures.put("p50ms", at(sorted, 0.50));
            figures.put("p95ms", at(sorted, 0.95));
            figures.put("p99ms", at(sorted, 0.99));
            figures.put("mostMs", at(sorted, 1));
            figures.put("within33msPct", 100.0 * within / count);
            return figures;
        }

        private static double at(long[] sorted, double share) {
            int rank = (int) Math.ceil(share * sorted.length);
            return sorted[Math.max(0, rank - 1)] / 1e6;
        }
    }
}
