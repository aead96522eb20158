package org.parley.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand inputs that nobody wrote, good and bad, of all formats; a million with {@code ./mvnw test -Pfuzz}, and others with
 * {@code -Dparley.fuzz.seed=2}. They are tried in a Java of their own with little memory.
 */
@Tag("long")
class FuzzTest {

    private static final long CASES = Long.getLong("parley.fuzz.cases", 10_000);
    private static final long SEED = Long.getLong("parley.fuzz.seed", 1);
    private static final int MOST_MEGABYTES = 256;
    /** Inputs are worth something when neither nearly all are good nor nearly all are bad. */
    private static final double LEAST_SHARE = 0.15;

    private static final Pattern LINE = Pattern.compile("(\\w+): (\\d+) cases, (\\d+) taken, .* (\\d+) times at a file in the folder");

    @TempDir
    private Path folder;

    @Test
    void nothingThatIsReadStopsTheProgramOrLeadsItAstray() throws Exception {
        Path place = Files.createDirectory(folder.resolve("chosen"));
        Path temporary = Files.createDirectory(place.resolve("tmp"));
        File said = folder.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MOST_MEGABYTES + "m",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fuzz.class.getName(),
                        Long.toString(CASES),
                        Long.toString(SEED),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        process.getOutputStream().close();
        int code = process.waitFor();
        String text = Files.readString(said.toPath());
        keepInputs(place);
        assertEquals(0, code, text);
        Map<String, Integer> files = new TreeMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            double share = Double.parseDouble(line.group(3)) / Double.parseDouble(line.group(2));
            assertTrue(share > LEAST_SHARE && share < 1 - LEAST_SHARE, line.group());
            files.put(line.group(1), Integer.parseInt(line.group(4)));
        }
        assertEquals(10, files.size(), text);
        // What is not seen inside the folder would not be seen outside of it.
        assertTrue(files.get("profile") > 0 && files.get("exported") > 0, text);
        assertEquals(List.of("chosen", "said.txt"), names(folder));
        assertEquals(List.of("first.xml", "tmp"), names(place));
        System.out.print(text);
    }

    /** What a fault was found with is kept with the other results of the build. */
    private static void keepInputs(Path place) throws Exception {
        try (var inputs = Files.newDirectoryStream(place, "*.txt")) {
            for (Path input : inputs) {
                Path kept = Files.createDirectories(Path.of("target", "fuzz"));
                Files.copy(input, kept.resolve(input.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (var entries = Files.list(folder)) {
            return entries.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
