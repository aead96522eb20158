package org.parley.chart;

import java.util.List;

/**
 * A table as its reader sees it, every figure written out.
 *
 * @param wordColumns how many of the first columns hold words, which stand at the left; figures stand at the right
 */
public record ShownTable(List<String> header, List<Row> rows, int wordColumns) {

    /**
     * One row.
     *
     * @param heading whether it heads the rows below it, and has one cell only
     * @param marks what stands behind each cell, so that figures stay in line; empty for a table without marks
     */
    public record Row(boolean heading, List<String> cells, List<String> marks) {

        public Row(boolean heading, List<String> cells) {
            this(heading, cells, List.of());
        }

        public Row {
            cells = List.copyOf(cells);
            marks = List.copyOf(marks);
        }

        /** Cells with their marks behind them. */
        public List<String> marked() {
            return java.util.stream.IntStream.range(0, cells.size())
                    .mapToObj(i -> i < marks.size() && !marks.get(i).isEmpty() ? cells.get(i) + " " + marks.get(i) : cells.get(i))
                    .toList();
        }
    }

    public ShownTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
