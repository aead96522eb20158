package org.parley.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names broken into lines, with one for each letter as their width. */
class NameLinesTest {

    private static List<String> lines(String name, int room, int most) {
        return NameLines.of(name, room, most, String::length);
    }

    @Test
    void aNameThatFitsIsLeftAlone() {
        assertEquals(List.of("Wheat and gas"), lines("Wheat and gas", 13, 2));
        assertEquals(List.of("Wheat", "and gas"), lines("Wheat and gas", 8, 2));
    }

    @Test
    void whatStandsInBracketsIsKept() {
        assertEquals(List.of("Wheat and gas", "(changed)"), lines("Wheat and gas (changed)", 13, 2));
        assertEquals(
                List.of("A very long", "name\u2026 (changed)"), lines("A very long name of an offer (changed)", 15, 2));
    }

    private static List<List<String>> apart(int room, int most, String... names) {
        return NameLines.apart(List.of(names), room, most, String::length);
    }

    /** Names that differ at their end alone show their end; the others are as they are. */
    @Test
    void namesThatWouldBeAlikeAreToldApart() {
        String name = "Wheat and gas for a lower rate on all goods, ";
        assertEquals(
                List.of(
                        List.of("Wheat and gas for a low\u2026", "first version"),
                        List.of("Wheat and gas for a low\u2026", "second version"),
                        List.of("Free trade"),
                        List.of("Wheat and gas for a low\u2026", "no. 1 (changed)"),
                        List.of("Wheat and gas for a low\u2026", "no. 2 (changed)")),
                apart(
                        24,
                        2,
                        name + "first version",
                        name + "second version",
                        "Free trade",
                        name + "no. 1 (changed)",
                        name + "no. 2 (changed)"));
        // A last line that is just as wide as the end has no room for dots, and needs none.
        assertEquals(
                List.of("Wheat and gas\u2026", "second version"), apart(14, 2, name + "first version", name + "second version").get(1));
        assertEquals(List.of(List.of("Wheat and g\u2026no. 1"), List.of("Wheat and g\u2026no. 2")), apart(17, 1, name + "no. 1", name + "no. 2"));
        assertEquals(
                List.of(List.of("A  Wheat and gas", "for a lower rate\u2026", "no. 1"), List.of("B  Wheat and gas", "for a lower rate\u2026", "no. 2")),
                apart(17, 3, "A  " + name + "no. 1", "B  " + name + "no. 2"));
        // Alone, a name keeps its beginning, and so do names that differ there.
        assertEquals(List.of(lines(name + "no. 1", 17, 2)), apart(17, 2, name + "no. 1"));
        assertEquals(
                List.of(lines("One " + name, 17, 2), lines("Two " + name, 17, 2)), apart(17, 2, "One " + name, "Two " + name));
    }

    /** However long the words before, between and after, no two labels are the same, too wide or too many. */
    @Test
    void differentNamesHaveDifferentLines() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            String before = words(random, random.nextInt(8));
            String after = random.nextBoolean() ? "" : " " + words(random, random.nextInt(6));
            String changed = random.nextInt(3) == 0 ? " (changed)" : "";
            boolean letters = random.nextBoolean();
            String[] names = new String[5];
            for (int n = 0; n < names.length; n++) {
                names[n] = (letters ? (char) ('A' + n) + "  " : "") + before + (random.nextInt(9) == 0 ? "" : " ") + (n + 1) + after + changed;
            }
            int room = 14 + random.nextInt(20);
            int most = 1 + random.nextInt(3);
            List<List<String>> lines = apart(room, most, names);
            for (List<String> label : lines) {
                assertTrue(label.size() <= most, lines.toString());
                assertTrue(label.stream().allMatch(line -> line.length() <= room), lines + " in " + room);
                assertTrue(changed.isEmpty() || label.get(label.size() - 1).endsWith("(changed)"), lines.toString());
            }
            long different = lines.stream()
                    .map(label -> String.join(" ", label).replaceFirst(letters ? "^[A-Z]  ?" : "^", ""))
                    .distinct()
                    .count();
            assertEquals(names.length, different, lines + " of " + List.of(names) + " in " + room);
        }
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder("n");
        for (int w = 0; w < count; w++) {
            words.append(' ').append("abcdefghijklmnopqrstuvwxyz", 0, 1 + random.nextInt(26));
        }
        return words.toString();
    }

    /** Never more lines, never wider ones, and the brackets at the end whole wherever they fit by themselves. */
    @Test
    void noLineIsTooWideAndNoneTooMany() {
        Random random = new Random(33);
        for (int i = 0; i < 2000; i++) {
            StringBuilder name = new StringBuilder("n");
            int words = random.nextInt(9);
            for (int w = 0; w < words; w++) {
                name.append(' ').append("abcdefghijklmnopqrstuvwxyz", 0, 1 + random.nextInt(26));
            }
            boolean changed = random.nextBoolean();
            String whole = name + (changed ? " (changed)" : "");
            int room = 12 + random.nextInt(20);
            int most = 1 + random.nextInt(3);
            List<String> lines = lines(whole, room, most);
            assertTrue(lines.size() <= most, whole + ": " + lines);
            assertTrue(lines.stream().allMatch(line -> line.length() <= room), whole + ": " + lines + " in " + room);
            assertTrue(!changed || lines.get(lines.size() - 1).endsWith("(changed)"), whole + ": " + lines);
        }
    }
}
