package org.parley.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

/** The page of keys is true: nothing on it that does nothing, nothing that does something and is not on it. */
class KeysPageTest {

    private static final String MENUS = "In the menus";
    private static final HelpPage PAGE = HelpBook.load().page(HelpTopic.KEYS);

    /** The first column of the table under each heading. */
    private static Map<String, List<String>> told() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        String heading = "";
        for (Node block : PAGE.blocks()) {
            if (block instanceof Heading) {
                heading = PlainText.of(block);
            }
            List<Node> rows = HelpPage.rows(block);
            for (Node row : rows.subList(Math.min(1, rows.size()), rows.size())) {
                told.computeIfAbsent(heading, any -> new ArrayList<>()).add(PlainText.of(row.getFirstChild()));
            }
        }
        return told;
    }

    private static List<String> menus() throws IOException {
        String fxml = Files.readString(Path.of("src/main/resources/org/parley/desk/shell/Shell.fxml"));
        List<String> keys = new ArrayList<>();
        Matcher found = Pattern.compile("accelerator=\"([^\"]+)\"").matcher(fxml);
        while (found.find()) {
            keys.add(HelpKey.written(found.group(1)));
        }
        return keys;
    }

    @Test
    void theMenusHaveTheKeysOfThePage() throws IOException {
        assertEquals(new TreeSet<>(menus()), new TreeSet<>(told().get(MENUS)));
    }

    @Test
    void noShortcutIsUsedTwice() throws IOException {
        List<String> menus = menus();
        assertTrue(menus.size() > 15, "" + menus);
        assertEquals(new HashSet<>(menus).size(), menus.size(), "" + menus);
        told().forEach((place, keys) -> assertEquals(new HashSet<>(keys).size(), keys.size(), place + ": " + keys));
    }

    @Test
    void everyOtherPlaceHasTheKeysOfThePage() {
        Map<String, List<String>> told = told();
        for (HelpKey.Where where : HelpKey.Where.values()) {
            Set<String> keys = new TreeSet<>();
            Arrays.stream(HelpKey.values())
                    .filter(key -> key.where() == where)
                    .forEach(key -> keys.add(key.written()));
            assertEquals(keys, new TreeSet<>(told.getOrDefault(where.heading(), List.of())), where.heading());
        }
        assertEquals(HelpKey.Where.values().length + 1, told.size(), "" + told.keySet());
    }

    /** Combinations that the sources make by hand are on the page too. */
    @Test
    void noCombinationInTheSourcesIsLeftOut() throws IOException {
        Set<String> told = new TreeSet<>();
        told().values().forEach(told::addAll);
        Set<String> missing = new TreeSet<>();
        int found = 0;
        Pattern made = Pattern.compile("new KeyCodeCombination\\(\\s*KeyCode\\.(\\w+)((?:\\s*,\\s*KeyCombination\\.\\w+)*)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/parley/desk"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher each = made.matcher(Files.readString(file));
                while (each.find()) {
                    found++;
                    String keys = (each.group(2).contains("SHORTCUT") ? "Ctrl+" : "")
                            + (each.group(2).contains("SHIFT") ? "Shift+" : "")
                            + (each.group(2).contains("ALT") ? "Alt+" : "")
                            + name(each.group(1));
                    if (!told.contains(keys)) {
                        missing.add(keys + " in " + file.getFileName());
                    }
                }
            }
        }
        assertTrue(found > 0, "else this test reads the wrong files");
        assertEquals(Set.of(), missing);
    }

    private static String name(String code) {
        return code.length() == 1 || code.matches("F\\d+")
                ? code
                : code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
    }
}
