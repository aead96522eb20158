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
