package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.FakeDialogs;
import org.parley.desk.recovery.Autosave;
import org.parley.desk.recovery.RecoveryFolder;
import org.parley.desk.state.Desk;
import org.parley.scenario.Scenario;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;

/**
 * A program that is killed two hundred times while it saves and, on another thread, keeps its work: after each the user's file and
 * the kept work are whole, each the one before or the one in progress, nothing that was on disk is lost, and the next start puts all
 * in order.
 */
@Tag("long")
class KillTest {

    private static final int KILLS = 200;
    private static final int LANES = 2;
    /** A program is killed at one of its first so many writings, and so soon after it said that it begins. */
    private static final int MOST_WRITINGS = 24;

    private static final int LONGEST_MICROS = 1500;
    private static final int NONE = -1;
    private static final int RECOVER = 0;
    private static final Scenario CASE =
            ShippedScenarios.find("classroom").orElseThrow().value();

    @TempDir
    Path folder;

    private final AtomicInteger whileSaving = new AtomicInteger();
    private final AtomicInteger whileKeeping = new AtomicInteger();
    private final AtomicInteger recovered = new AtomicInteger();

    /** What may stand on disk after the last word of the dead. */
    private static final class Expected {
        private final Set<Integer> saved = new HashSet<>(Set.of(NONE));
        private final Set<Integer> kept = new HashSet<>(Set.of(NONE));
        /** The newest state that was said to be on disk, in one place or the other. */
        private int done = NONE;

        private String last = "";

        void hear(String line) {
            String[] words = line.split(" ");
            last = words[0];
            int state = Integer.parseInt(words[1]);
            switch (last) {
                case KilledDesk.SAVING -> {
                    saved.add(state);
                    kept.add(NONE); // what is saved is kept no more
                }
                case KilledDesk.SAVED -> {
                    saved.retainAll(Set.of(state));
                    kept.retainAll(Set.of(NONE));
                    done = state;
                }
                case KilledDesk.KEEPING -> kept.add(state);
                case KilledDesk.KEPT -> {
                    kept.retainAll(Set.of(state));
                    done = state;
                }
                default -> throw new AssertionError(line);
            }
        }

        /** Whether something was begun and not yet said to be done. */
        boolean isWriting() {
            return last.equals(KilledDesk.SAVING) || last.equals(KilledDesk.KEEPING);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nothingIsLostOrTorn() throws Exception {
        List<String> command = command();
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        List<Future<?>> kills = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int seed = kill;
            kills.add(lanes.submit(() -> {
                kill(command, seed);
                return null;
            }));
        }
        lanes.shutdown();
        for (Future<?> kill : kills) {
            kill.get();
        }
        // Else it would have proved nothing.
        assertTrue(whileSaving.get() > KILLS / 20, "killed while it saved: " + whileSaving);
        assertTrue(whileKeeping.get() > KILLS / 20, "killed while it kept: " + whileKeeping);
        assertTrue(recovered.get() > KILLS / 20, "recovered: " + recovered);
    }

    /** With its classes in one archive a program starts in a fraction of the time. */
    private List<String> command() throws Exception {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> jars = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of("--create", "--file", folder.resolve("all.jar").toString()));
        jars.add(folder.resolve("all.jar").toString());
        for (String part : all.split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                arguments.addAll(List.of("-C", part, "."));
            } else {
                jars.add(part);
            }
        }
        int made = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(new PrintStream(OutputStream.nullOutputStream()), System.err, arguments.toArray(String[]::new));
        assertEquals(0, made);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = String.join(File.pathSeparator, jars);
        Path archive = folder.resolve("all.jsa");
        Process dry = new ProcessBuilder(
                        java, "-XX:ArchiveClassesAtExit=" + archive, "-cp", path, KilledDesk.class.getName(),
                        folder.resolve("dry").toString(), folder.resolve("dry.parley").toString(), "0", "20")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("dry.txt").toFile())
                .start();
        assertEquals(0, dry.waitFor(), Files.readString(folder.resolve("dry.txt")));
        return List.of(
                java, "-Xshare:auto", "-Xlog:disable", "-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", path, KilledDesk.class.getName());
    }

    private void kill(List<String> command, int seed) throws Exception {
        Path here = Files.createDirectory(folder.resolve("kill-" + seed));
        Path home = here.resolve("recovery");
        Path file = here.resolve("work.parley");
        Path errors = folder.resolve("errors-" + seed + ".txt");
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(home.toString(), file.toString(), "" + seed));
        Process program = new ProcessBuilder(all).redirectError(errors.toFile()).start();
        Expected expected = new Expected();
        Path kept;
        try (BufferedReader out = program.inputReader()) {
            String first = out.readLine();
            assertTrue(first != null && first.startsWith(KilledDesk.READY), first + Files.readString(errors));
            kept = home.resolve(first.split(" ")[1]);
            Random random = new Random(seed);
            // By what it says rather than by the clock: so it is in the midst of its work on a machine of any speed.
            for (int writings = 1 + random.nextInt(MOST_WRITINGS); writings > 0; ) {
                String line = out.readLine();
                assertTrue(line != null, "it has ended by itself: " + Files.readString(errors));
                expected.hear(line);
                writings -= expected.isWriting() ? 1 : 0;
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_MICROS)));
            program.toHandle().destroyForcibly(); // the process itself would take what it said with it
            // The last line may be cut off; one that says something is whole but for its end.
            out.lines().filter(line -> line.matches("(saving|saved|keeping|kept) \\d+")).forEach(expected::hear);
        }
        program.waitFor();
        assertEquals("", Files.readString(errors));
        if (expected.last.equals(KilledDesk.SAVING)) {
            whileSaving.incrementAndGet();
        } else if (expected.last.equals(KilledDesk.KEEPING)) {
            whileKeeping.incrementAndGet();
        }
        int saved = state(file);
        int unsaved = state(kept);
        assertTrue(expected.saved.contains(saved), seed + ": " + saved + " is saved, of " + expected.saved);
        assertTrue(expected.kept.contains(unsaved), seed + ": " + unsaved + " is kept, of " + expected.kept);
        // Kept work may go only once what is newer is saved, and the other way round.
        assertTrue(Math.max(saved, unsaved) >= expected.done, seed + ": " + expected.done + " is lost");
        startAgain(here, home, saved, unsaved);
    }

    /** The number of the state in a file, which must be whole; {@link #NONE} where there is no file. */
    private static int state(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        String name = SessionFile.read(file.toString(), Files.readAllBytes(file), CASE).value().offer().name();
        return Integer.parseInt(name.substring(KilledDesk.NAME.length()));
    }

    private void startAgain(Path here, Path home, int saved, int unsaved) throws IOException {
        FakeDialogs dialogs = new FakeDialogs();
        Desk desk = new Desk(task -> {}, Runnable::run);
        desk.open(CASE);
        Documents documents = new Documents(desk, dialogs);
        RecoveryFolder recovery = new RecoveryFolder(home);
        Autosave autosave = new Autosave(
                desk,
                documents.originProperty(),
                recovery.begin(),
                (delay, task) -> () -> {},
                Clock.systemUTC(),
                Runnable::run,
                Runnable::run);
        boolean isOffered = unsaved != NONE && unsaved != saved;
        if (isOffered) {
            dialogs.answers.add(RECOVER);
        }
        new Recoveries(recovery, documents, autosave, dialogs, ZoneOffset.UTC).offer(Instant.now().plusSeconds(60));
        assertTrue(dialogs.answers.isEmpty(), "what was kept is offered");
        assertEquals(List.of(), dialogs.listed, "nothing is damaged");
        assertEquals(isOffered, desk.dirtyProperty().get());
        if (isOffered) {
            recovered.incrementAndGet();
            assertEquals(KilledDesk.NAME + unsaved, desk.state().offer().name());
        }
        autosave.end();
        assertEquals(List.of(), names(home), "nothing of the dead is left");
        assertEquals(saved == NONE ? List.of("recovery") : List.of("recovery", "work.parley"), names(here));
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
