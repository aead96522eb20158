package org.parley.export;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.chart.ShownTable;
import org.parley.chart.ShownTable.Row;

/**
 * Widths of a table's columns on a slide, and the size of its letters: each column is at least as wide as its longest word, so
 * that no word is broken inside, and where there is no room for that the letters are smaller. A program may show another font
 * than the slide asks for, so that letters are reckoned on the wide side. Lengths are points.
 */
final class TableColumns {

    /** Room at either side of a cell. */
    static final double PADDING = 5;

    private static final double LARGEST = 10.5;
    private static final double SMALLEST = 7.5;
    private static final double STEP = 0.5;
    /** Height of a line, as a share of the letters' size. */
    private static final double LINE = 1.22;

    /** Width of a letter on average in text of several words, as a share of its size. */
    private static final double LETTER = 0.58;

    private static final double BOLD_LETTER = 0.64;
    /** The same in a single word, which may have more wide letters than narrow ones. */
    private static final double WORD_LETTER = 0.66;

    private static final double BOLD_WORD_LETTER = 0.75;
    /** Text beyond this takes no width from other columns: it goes on more lines. */
    private static final int LONG_TEXT = 48;

    private static final int LONG_HEADER = 22;
    private static final int SHORT_TEXT = 10;
    /** Where a figure with its date may go on to the next line. */
    private static final String PART = " \u00b7 ";

    private final double size;
    private final double[] widths;

    private TableColumns(double size, double[] widths) {
        this.size = size;
        this.widths = widths;
    }

    static TableColumns of(ShownTable table, double room) {
        double size = LARGEST;
        while (size > SMALLEST && sum(least(table, size)) > room) {
            size -= STEP;
        }
        double[] least = least(table, size);
        double scale = Math.min(1, room / sum(least));
        for (int i = 0; i < least.length; i++) {
            least[i] *= scale;
        }
        return new TableColumns(size, shared(wanted(table), least, room));
    }

    int count() {
        return widths.length;
    }

    double width(int column) {
        return widths[column];
    }

    /** Size of the letters. */
    double size() {
        return size;
    }

    /** Height of a row: that of its cell with the most lines. A single cell goes over all columns. */
    double height(List<String> cells, boolean bold) {
        int lines = 1;
        for (int i = 0; i < cells.size() && cells.size() > 1; i++) {
            lines = Math.max(lines, lines(cells.get(i), size * (bold ? BOLD_LETTER : LETTER), widths[i] - 2 * PADDING));
        }
        return lines * size * LINE + PADDING;
    }

    /** Lines that a text takes when whole words are set one after the other. */
    static int lines(String text, double letter, double room) {
        int lines = 1;
        double used = 0;
        for (String word : text.split(" ")) {
            double length = word.length() * letter;
            if (used > 0 && used + letter + length > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? letter : 0) + length;
        }
        return lines;
    }

    /** By the longest text of each column. */
    private static double[] wanted(ShownTable table) {
        double[] wanted = new double[table.header().size()];
        for (int i = 0; i < wanted.length; i++) {
            double longest = Math.max(SHORT_TEXT, Math.min(LONG_HEADER, table.header().get(i).length()));
            for (Row row : table.rows()) {
                if (!row.heading()) {
                    longest = Math.max(longest, Math.min(LONG_TEXT, row.marked().get(i).length()));
                }
            }
            wanted[i] = longest;
        }
        return wanted;
    }

    /** What each column must have: its longest word, or its longest figure with the unit. */
    private static double[] least(ShownTable table, double size) {
        double[] least = new double[table.header().size()];
        for (int i = 0; i < least.length; i++) {
            double longest = longest(table.header().get(i), " ") * BOLD_WORD_LETTER;
            String between = i < table.wordColumns() ? " " : PART;
            for (Row row : table.rows()) {
                if (!row.heading()) {
                    longest = Math.max(longest, longest(row.marked().get(i), between) * WORD_LETTER);
                }
            }
            least[i] = longest * size + 2 * PADDING;
        }
        return least;
    }

    private static int longest(String text, String between) {
        int longest = 0;
        for (String part : text.split(between)) {
            longest = Math.max(longest, part.length());
        }
        return longest;
    }

    /** All the room, shared out by what is wanted, but to no column less than it must have. */
    private static double[] shared(double[] wanted, double[] least, double room) {
        double[] widths = least.clone();
        boolean[] held = new boolean[widths.length];
        boolean changed = true;
        while (changed) {
            double free = room - IntStream.range(0, held.length).filter(i -> held[i]).mapToDouble(i -> least[i]).sum();
            double asked = IntStream.range(0, held.length).filter(i -> !held[i]).mapToDouble(i -> wanted[i]).sum();
            changed = false;
            for (int i = 0; i < widths.length; i++) {
                if (!held[i]) {
                    widths[i] = wanted[i] * free / asked;
                    if (widths[i] < least[i]) {
                        widths[i] = least[i];
                        held[i] = true;
                        changed = true;
                    }
                }
            }
        }
        return widths;
    }

    private static double sum(double[] widths) {
        return IntStream.range(0, widths.length).mapToDouble(i -> widths[i]).sum();
    }
}
