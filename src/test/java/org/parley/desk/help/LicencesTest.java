package org.parley.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

/** No library travels with Parley whose licence is not told, and none is told that does not. */
class LicencesTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*)(?:-(?:linux|mac|win)[\\w-]*)?\\.jar");

    /** What only the tests stand on. */
    private static final Pattern FOR_TESTS = Pattern.compile(
            "junit-.*|opentest4j|apiguardian-api|jspecify|testfx-.*|openjfx-monocle.*|archunit.*|hamcrest.*|assertj-.*|byte-buddy"
                    + "|surefire-.*|common-java5|org\\.osgi\\.core|annotations");

    private static final HelpPage PAGE = HelpBook.load().page(HelpTopic.LICENCES);

    /** Name and version of each library on the page. */
    private static Set<String> told() {
        Set<String> told = new TreeSet<>();
        for (Node block : PAGE.blocks()) {
            for (Node row : HelpPage.rows(block)) {
                String[] cells = PlainText.of(row).split("\t");
                if (cells[1].matches("\\d.*")) {
                    told.add(cells[0] + " " + cells[1]);
                }
            }
        }
        return told;
    }

    private static Set<String> shipped() {
        Set<String> shipped = new TreeSet<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator)) {
            Matcher jar = JAR.matcher(Path.of(entry).getFileName().toString());
            if (jar.matches() && !FOR_TESTS.matcher(jar.group(1)).matches()) {
                shipped.add(jar.group(1) + " " + jar.group(2));
            }
        }
        return shipped;
    }

    @Test
    void everyLibraryIsTold() {
        assertTrue(shipped().size() > 30, "else this test looks at the wrong class path: " + shipped());
        assertEquals(shipped(), told());
    }

    @Test
    void everyRowHasALicence() {
        for (Node block : PAGE.blocks()) {
            for (Node row : HelpPage.rows(block)) {
                String[] cells = PlainText.of(row).split("\t");
                assertEquals(3, cells.length, PlainText.of(row));
                assertFalse(cells[2].isBlank(), PlainText.of(row));
            }
        }
    }

    @Test
    void everyFontIsTold() throws IOException {
        String text = PAGE.text().replace(" ", "");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> fonts = Files.list(Path.of("src/main/resources/org/parley/chart/fonts"))) {
            fonts.map(font -> font.getFileName().toString())
                    .filter(name -> name.endsWith(".ttf"))
                    .map(name -> name.split("-")[0])
                    .filter(name -> !text.contains(name))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }
}
