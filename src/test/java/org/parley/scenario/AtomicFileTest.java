package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At every moment the old or the new file stands there, whole, and nothing else is left in the folder. */
class AtomicFileTest {

    private static final byte[] OLD = "old, and rather longer than the new one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesANewFile() throws IOException {
        Path file = folder.resolve("talks.parley");
        AtomicFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of("talks.parley"), names());
    }

    @Test
    void writesNothingAndMuch() throws IOException {
        Path file = folder.resolve("talks.parley");
        AtomicFile.write(file, new byte[0]);
        assertEquals(0, Files.size(file));
        byte[] much = new byte[5 << 20];
        much[much.length - 1] = 7;
        AtomicFile.write(file, much);
        assertArrayEquals(much, Files.readAllBytes(file));
    }

    @Test
    void replacesTheWholeOfAnOldOne() throws IOException {
        Path file = Files.write(folder.resolve("talks.parley"), OLD);
        AtomicFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of("talks.parley"), names());
    }

    /** Another file takes its place, and nobody writes into the one that a reader may hold open. */
    @Test
    void replacesTheFileAndNotItsBytes() throws IOException {
        Path file = Files.write(folder.resolve("talks.parley"), OLD);
        Path held = Files.createLink(folder.resolve("held"), file);
        AtomicFile.write(file, NEW);
        assertArrayEquals(OLD, Files.readAllBytes(held));
    }

    @Test
    void aReaderNeverSeesHalfAFile() throws Exception {
        Path file = folder.resolve("talks.parley");
        byte[] a = "a".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        byte[] b = "b".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, a);
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean torn = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                try {
                    byte[] seen = Files.readAllBytes(file);
                    byte[] expected = seen.length == a.length ? a : b;
                    if (!java.util.Arrays.equals(expected, seen)) {
                        torn.set(true);
                    }
                } catch (IOException e) {
                    torn.set(true);
                }
            }
        });
        reader.start();
        for (int n = 0; n < 40; n++) {
            AtomicFile.write(file, n % 2 == 0 ? b : a);
        }
        done.set(true);
        reader.join();
        assertTrue(!torn.get(), "a reader saw something else than the old or the new file");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.write(elsewhere.resolve("real.parley"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link.parley"), real);
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(real));
        assertEquals(List.of("elsewhere", "link.parley"), names());
    }

    @Test
    void aLinkToAFileThatIsNotThereYetStaysALink() throws IOException {
        Path real = folder.resolve("real.parley");
        // relative, as links often are: from the folder of the link, not from where the program runs
        Path link = Files.createSymbolicLink(folder.resolve("link.parley"), Path.of("real.parley"));
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(real));
    }

    @Test
    void aRingOfLinksIsTold() throws IOException {
        Path a = folder.resolve("a");
        Path b = Files.createSymbolicLink(folder.resolve("b"), a);
        Files.createSymbolicLink(a, b);
        assertThrows(IOException.class, () -> AtomicFile.write(a, NEW));
        assertEquals(List.of("a", "b"), names());
    }

    @Test
    void aRelativeNameIsFine() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path relative = here.relativize(folder.toRealPath()).resolve("talks.parley");
        AtomicFile.write(relative, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("talks.parley")));
    }

    @Test
    void aMissingFolderIsToldAndNothingIsLeft() throws IOException {
        assertThrows(IOException.class, () -> AtomicFile.write(folder.resolve("none/talks.parley"), NEW));
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderInTheWayIsToldAndNothingIsLeft() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("talks.parley"));
        Path inside = Files.write(inTheWay.resolve("inside"), OLD);
        assertThrows(IOException.class, () -> AtomicFile.write(inTheWay, NEW));
        assertEquals(List.of("talks.parley"), names());
        assertArrayEquals(OLD, Files.readAllBytes(inside));
    }

    /** An empty folder could be replaced by a file in one move, and may not be. */
    @Test
    void anEmptyFolderIsNotReplacedByAFile() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("talks.parley"));
        assertThrows(IOException.class, () -> AtomicFile.write(inTheWay, NEW));
        assertTrue(Files.isDirectory(inTheWay, LinkOption.NOFOLLOW_LINKS));
        assertEquals(List.of("talks.parley"), names());
    }

    @Test
    void aReadOnlyFolderKeepsTheOldFile() throws IOException {
        Path file = Files.write(folder.resolve("talks.parley"), OLD);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "this user may write everywhere");
            assertThrows(IOException.class, () -> AtomicFile.write(file, NEW));
            assertArrayEquals(OLD, Files.readAllBytes(file));
            assertEquals(List.of("talks.parley"), names());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aReadOnlyFileIsKept() throws IOException {
        Path file = Files.write(folder.resolve("talks.parley"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "this user may write everywhere");
        assertThrows(IOException.class, () -> AtomicFile.write(file, NEW));
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of("talks.parley"), names());
    }

    /** Others who could read the file may read it after it was saved again. */
    @Test
    void keepsWhoMayReadIt() throws IOException {
        Path file = Files.write(folder.resolve("talks.parley"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        AtomicFile.write(file, NEW);
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        // and a new one is like every other new file
        Path fresh = folder.resolve("fresh.parley");
        AtomicFile.write(fresh, NEW);
        Path plain = Files.write(folder.resolve("plain"), NEW);
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(fresh));
    }

    /** What is kept from others is kept from them while it is written, too. */
    @Test
    void nobodyElseMayReadItMeanwhile() throws Exception {
        Path file = Files.write(folder.resolve("talks.parley"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Set<String>> seen = CompletableFuture.supplyAsync(() -> {
            Set<String> all = new TreeSet<>();
            while (!done.get()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path each : files.filter(path -> path.toString().endsWith(".tmp")).toList()) {
                        all.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
                    }
                } catch (IOException | UncheckedIOException gone) {
                    // It stands in its place by now.
                }
            }
            return all;
        });
        byte[] large = new byte[1 << 20];
        for (int i = 0; i < 100; i++) {
            AtomicFile.write(file, large);
        }
        done.set(true);
        assertEquals(Set.of("rw-------"), seen.get());
    }

    private Path temporary(long program) throws IOException {
        return Files.write(folder.resolve(".parley-" + program + "-" + UUID.randomUUID() + ".tmp"), NEW);
    }

    /** What a program left that ended while it wrote goes; nothing else does. */
    @Test
    void sweepsWhatTheDeadLeft() throws Exception {
        Process ended = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
        ended.waitFor();
        temporary(ended.pid());
        Path living = temporary(ProcessHandle.current().pid());
        Path mine = Files.write(folder.resolve("talks.parley"), OLD);
        Path other = Files.write(folder.resolve(".parley-notes.tmp"), OLD);
        AtomicFile.sweep(folder, Instant.now().minusSeconds(60));
        assertEquals(4, names().size(), "what was written just now may still be being written");
        AtomicFile.sweep(folder, Instant.now().plusSeconds(1));
        assertEquals(
                Stream.of(living, mine, other)
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList(),
                names());
        AtomicFile.sweep(folder.resolve("none"), Instant.now()); // no folder, nothing to sweep
    }

    @Test
    void aFolderThatTakesNoFilesIsNotSaidToBeGone() {
        String there = folder.resolve("talks.parley").toString();
        assertEquals("no file can be made in that folder", AtomicFile.inWords(new NoSuchFileException(there)));
        String gone = folder.resolve("none").resolve("talks.parley").toString();
        assertEquals("the folder is not there", AtomicFile.inWords(new NoSuchFileException(gone)));
    }
}
