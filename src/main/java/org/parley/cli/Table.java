package org.parley.cli;

import java.util.ArrayList;
import java.util.List;

/** A plain-text table: the first column to the left, all others to the right. */
final class Table {

    private static final String GAP = "  ";
    private static final int LONGEST_RULE = 100;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> rulesAfter = new ArrayList<>();
    private int leftColumns = 1;

    /** Sets how many columns, from the first on, hold words. */
    Table words(int columns) {
        leftColumns = columns;
        return this;
    }

    Table row(String first, List<String> others) {
        List<String> row = new ArrayList<>();
        row.add(first);
        row.addAll(others);
        rows.add(row);
        return this;
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Draws a line under the rows so far. */
    Table rule() {
        rulesAfter.add(rows.size());
        return this;
    }

    String text() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            text.append(line(rows.get(r), widths)).append('\n');
            if (rulesAfter.contains(r + 1)) {
                text.append(rule(widths)).append('\n');
            }
        }
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            String cell = row.get(c);
            String space = " ".repeat(widths[c] - width(cell));
            line.append(c == 0 ? "" : GAP).append(c < leftColumns ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        int length = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            length += width;
        }
        return "-".repeat(Math.min(length, LONGEST_RULE));
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
