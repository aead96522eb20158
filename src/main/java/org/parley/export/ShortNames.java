package org.parley.export;

import java.util.List;
import org.parley.chart.NameLines;
import org.parley.chart.ShownTable;

/**
 * Names as long as anybody likes, cut to what a slide or an office program's chart has room for. Room is counted in letters,
 * since fonts differ from machine to machine.
 */
final class ShortNames {

    private static final String DOTS = "\u2026";

    /** Room of a table's head on a slide. */
    private static final int HEAD_LETTERS = 24;

    private static final int HEAD_LINES = 3;

    private ShortNames() {}

    /** A name for a few lines of so many letters; a program breaks them itself. */
    static String of(String name, int letters, int lines) {
        String shown = String.join(" ", NameLines.of(name, letters, lines, String::length));
        return shown.equals(name) ? name : Letters.forXml(shown);
    }

    /** The name itself where it fits, else as much of it as fits lines of fewer letters: what is cut may as well be short. */
    static String of(String name, int letters, int cutLetters, int lines) {
        return of(name, letters, lines).equals(name) ? name : of(name, cutLetters, lines);
    }

    /** A sentence of at most so many letters, cut in its middle: names differ at their end, and what is said of them follows. */
    static String within(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most / 2;
        String shown = text.substring(0, most - end - 1).strip() + DOTS + text.substring(text.length() - end).strip();
        return Letters.forXml(shown);
    }

    /** A table with heads that leave room for its rows. */
    static ShownTable heads(ShownTable table) {
        List<String> heads =
                table.header().stream().map(head -> of(head, HEAD_LETTERS, HEAD_LINES)).toList();
        return new ShownTable(heads, table.rows(), table.wordColumns());
    }
}
