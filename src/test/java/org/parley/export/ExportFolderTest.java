package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.InputException;

class ExportFolderTest {

    @TempDir
    private Path place;

    private static ExportFile file(String name, String text) {
        return new ExportFile(name, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static final List<ExportFile> TWO = List.of(file("a.csv", "new a"), file("b.csv", "new b"));

    private Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> write(Path folder, boolean replace) {
        return new ExportFolder(folder).write(TWO, replace, name -> {});
    }

    /** The one line that a refusal says. */
    private static String refusal(Path folder, boolean replace) {
        InputException refused = assertThrows(InputException.class, () -> write(folder, replace));
        assertEquals(1, refused.problems().size(), refused.getMessage());
        String line = refused.problems().get(0).toString();
        assertFalse(line.contains("Exception") || line.contains("\n") || line.contains("null"), line);
        return line;
    }

    @Test
    void foldersAreMade() throws IOException {
        Path folder = place.resolve("a/b/c");
        List<String> told = new ArrayList<>();
        List<Path> written = new ExportFolder(folder).write(TWO, false, told::add);
        assertEquals(List.of(folder.resolve("a.csv"), folder.resolve("b.csv")), written);
        assertEquals(List.of("a.csv", "b.csv"), told);
        assertEquals("new a", Files.readString(written.get(0)));
        assertEquals(Set.of("a.csv", "b.csv"), names(folder));
    }

    /** Told of each file once it is whole, also where a later one cannot be written. */
    @Test
    void whatIsWrittenIsTold() throws IOException {
        Files.createDirectories(place.resolve("b.csv/within"));
        List<Path> done = new ArrayList<>();
        assertThrows(
                InputException.class, () -> new ExportFolder(place).write(TWO, true, name -> {}, done::add));
        assertEquals(List.of(place.resolve("a.csv")), done);
    }

    @Test
    void whatIsThereStaysAndIsNamed() throws IOException {
        Files.writeString(place.resolve("a.csv"), "old a");
        Files.writeString(place.resolve("b.csv"), "old b");
        InputException refused = assertThrows(InputException.class, () -> write(place, false));
        assertEquals(2, refused.problems().size());
        for (int i = 0; i < 2; i++) {
            String line = refused.problems().get(i).toString();
            assertTrue(line.contains(place.resolve(TWO.get(i).name()).toString()) && line.contains("--force"), line);
        }
        assertEquals("old a", Files.readString(place.resolve("a.csv")));
        assertEquals("old b", Files.readString(place.resolve("b.csv")));
    }

    /** Refused before the first one is written, so that a folder does not end up half new. */
    @Test
    void oneThatIsThereStopsAll() throws IOException {
        Files.writeString(place.resolve("b.csv"), "old b");
        refusal(place, false);
        assertEquals(Set.of("b.csv"), names(place));
    }

    @Test
    void itIsReplacedOnRequest() throws IOException {
        Files.writeString(place.resolve("a.csv"), "old a, which was longer");
        write(place, true);
        assertEquals("new a", Files.readString(place.resolve("a.csv")));
        assertEquals(Set.of("a.csv", "b.csv"), names(place));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "text");
        assertTrue(refusal(file, true).contains("is a file, expected a folder"));
        String below = refusal(file.resolve("x/y"), true);
        assertTrue(below.contains("cannot be written: ") && below.toLowerCase().contains("not a directory"), below);
        assertEquals("text", Files.readString(file));
    }

    @Test
    void aLinkToNowhereIsNoFolder() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), place.resolve("nowhere"));
        String line = refusal(link, false);
        String why = line.substring(line.indexOf("cannot be written: ") + "cannot be written: ".length());
        assertFalse(why.contains(link.toString()), "a path is no reason: " + line);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(place.resolve("a.csv"));
        assertTrue(refusal(place, false).contains("is there already"));
        String line = refusal(place, true);
        assertTrue(line.contains(place.resolve("a.csv").toString()) && line.contains("cannot be written: "), line);
        assertEquals(Set.of("a.csv"), names(place));
        // One that holds something is no file either.
        Files.writeString(place.resolve("a.csv/kept"), "kept");
        refusal(place, true);
        assertEquals(Set.of("a.csv"), names(place));
        assertEquals("kept", Files.readString(place.resolve("a.csv/kept")));
    }

    /** A link's target may be anywhere; whoever put it there is not overwritten unasked. */
    @Test
    void aLinkIsThere() throws IOException {
        Files.createSymbolicLink(place.resolve("a.csv"), place.resolve("nowhere"));
        assertTrue(refusal(place, false).contains("is there already"));
        assertFalse(Files.exists(place.resolve("nowhere")));
    }

    /** Nor when it may be replaced: what is asked for is a file of this folder. */
    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path folder = Files.createDirectory(place.resolve("chosen"));
        Path elsewhere = Files.writeString(place.resolve("elsewhere"), "mine");
        Files.createSymbolicLink(folder.resolve("a.csv"), elsewhere);
        assertTrue(refusal(folder, true).contains("a.csv: is a link to another file"));
        assertEquals("mine", Files.readString(elsewhere));
        assertEquals(Set.of("a.csv"), names(folder));
    }

    @Test
    void nothingIsWrittenWhereNothingMayBe() {
        Path system = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(system), "needs a file system that nobody may write to, such as /proc");
        String line = refusal(system, true);
        assertTrue(line.contains("cannot be written: "), line);
    }

    @Test
    void aFolderForReadersOnly() throws IOException {
        assumeTrue(place.toFile().setWritable(false), "needs a file system with permissions");
        assumeTrue(!Files.isWritable(place), "root may write anywhere");
        try {
            assertTrue(refusal(place, true).contains("writing is not allowed there"));
            assertEquals(Set.of(), names(place));
        } finally {
            assertTrue(place.toFile().setWritable(true));
        }
    }

    /** What was made before a fault is whole; of what was not made there is nothing. */
    @Test
    void aFaultInTheMiddleLeavesWholeFiles() throws IOException {
        List<ExportFile> files = List.of(
                TWO.get(0),
                new ExportFile("b.csv", () -> {
                    throw new IllegalStateException("on purpose");
                }));
        assertThrows(IllegalStateException.class, () -> new ExportFolder(place).write(files, false, name -> {}));
        assertEquals(Set.of("a.csv"), names(place));
        assertEquals("new a", Files.readString(place.resolve("a.csv")));
    }
}
