package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;

/**
 * A few charts of the shipped cases against files that were looked at by a person. All words and marks must be the same to the
 * byte, on every Java. Numbers may differ by less than anybody can see: Java 17 and 25 write the last digit of a double
 * differently, and processors round the last digit of a power differently.
 *
 * <p>When a change is meant: {@code ./mvnw test -Dtest=GoldenTest -Dparley.golden=write} writes the files anew.
 * Look at what has changed in them before it is committed.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String PROPERTY = "parley.golden";
    private static final String ANEW =
            "If that is meant, write the files anew with ./mvnw test -Dtest=GoldenTest -D" + PROPERTY
                    + "=write and look at what has changed in " + FOLDER;

    /** Relative, for numbers in CSV. */
    private static final double SAME_NUMBER = 1e-9;
    /** Twice the last digit that a drawing's coordinates are written with, in points. */
    private static final double SAME_PLACE = 2e-4;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final List<ChartKind> KINDS = List.of(ChartKind.OUTCOMES, ChartKind.EXPORTS, ChartKind.COMPARISON);

    private static Scene scene(String name) {
        return name.equals("pakistan")
                ? Scenes.opening()
                : Scenes.of(
                        Scenes.CLASSROOM,
                        Scenes.CLASSROOM.offer("wheat-and-gas").orElseThrow(),
                        Scenes.CLASSROOM.offer("free-trade").orElseThrow());
    }

    static Stream<Arguments> charts() {
        return Stream.of("pakistan", "classroom")
                .flatMap(scene -> KINDS.stream()
                        .flatMap(kind -> Stream.of("svg", "csv").map(format -> Arguments.of(scene, kind, format))));
    }

    private static String fileName(String scene, ChartKind kind, String format) {
        return scene + "-" + kind.word() + "." + format;
    }

    private static String now(String scene, ChartKind kind, String format) {
        Chart chart = Chart.of(kind, scene(scene), ChartStyle.SLIDE);
        return format.equals("csv")
                ? ChartCsv.of(chart.table())
                // The letters inside depend on how a library writes fonts; other tests look at them.
                : ChartSvg.of(chart, PageSize.USUAL).replaceAll("base64,[A-Za-z0-9+/=]+", "base64,");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void looksAsItDid(String scene, ChartKind kind, String format) throws IOException {
        Path file = FOLDER.resolve(fileName(scene, kind, format));
        String now = now(scene, kind, format);
        if ("write".equals(System.getProperty(PROPERTY))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
            abort("written anew: " + file);
        }
        if (!Files.exists(file)) {
            fail(file + " is missing. " + ANEW);
        }
        String golden = Files.readString(file, StandardCharsets.UTF_8);
        String difference = format.equals("csv")
                ? difference(golden, now, SAME_NUMBER, 0)
                : difference(golden, now, 0, SAME_PLACE);
        if (!difference.isEmpty()) {
            Path beside = Path.of("target", "golden", file.getFileName().toString());
            Files.createDirectories(beside.getParent());
            Files.writeString(beside, now);
            fail(file + " " + difference + "; the new one is " + beside + ". " + ANEW);
        }
    }

    /** What is where the two texts part; empty when nothing is. */
    private static String difference(String golden, String now, double relative, double absolute) {
        if (golden.equals(now)) {
            return "";
        }
        Matcher before = NUMBER.matcher(golden);
        Matcher after = NUMBER.matcher(now);
        int b = 0;
        int a = 0;
        while (true) {
            boolean more = before.find();
            boolean moreNow = after.find();
            String wordsBefore = golden.substring(b, more ? before.start() : golden.length());
            String wordsNow = now.substring(a, moreNow ? after.start() : now.length());
            if (!wordsBefore.equals(wordsNow) || more != moreNow) {
                return part(golden, b, now, a);
            }
            if (!more) {
                return "";
            }
            double was = Double.parseDouble(before.group());
            double is = Double.parseDouble(after.group());
            if (Math.abs(is - was) > absolute + relative * Math.abs(was)) {
                return part(golden, before.start(), now, after.start());
            }
            b = before.end();
            a = after.end();
        }
    }

    private static String part(String golden, int b, String now, int a) {
        return "has at character " + b + "\n    " + piece(golden, b) + "\nand now there is\n    " + piece(now, a) + "\n";
    }

    private static String piece(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 120)).replace("\n", "\\n");
    }

    @Test
    void aDifferenceIsFound() {
        assertEquals("", difference("a 1.5 b", "a 1.5 b", 0, 0));
        assertEquals("", difference("a 1.50000 b", "a 1.50001 b", 0, 2e-5));
        assertEquals("", difference("a 1000 b", "a 1000.0000001 b", SAME_NUMBER, 0));
        for (String other : List.of("a 1.6 b", "a 1.5 c", "a 1.5", "a 1.5 b 2", "x 1.5 b", "a -1.5 b", "")) {
            assertTrue(difference("a 1.5 b", other, SAME_NUMBER, SAME_PLACE).contains("a 1.5 b"), other);
        }
    }

    /** A file that nobody compares with any more would stay for ever. */
    @Test
    void thereAreNoOtherFiles() throws IOException {
        Set<String> known = new TreeSet<>();
        charts().forEach(chart -> known.add(
                fileName((String) chart.get()[0], (ChartKind) chart.get()[1], (String) chart.get()[2])));
        List<Path> there = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(there::add);
        }
        assertEquals(known, there.stream().map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
    }
}
