package org.parley.chart;

import java.util.List;

/**
 * A table as its reader sees it, every figure written out.
 *
 * @param wordColumns how many of the first columns hold words, which stand at the left; figures stand at the right
 * @param widths how wide each column is, beside the others; empty where words and figures share the width as usual
 */
public record ShownTable(List<String> header, List<Row> rows, int wordColumns, List<Double> widths) {

    /** With columns as wide as usual. */
    public ShownTable(List<String> header, List<Row> rows, int wordColumns) {
        this(header, rows, wordColumns, List.of());
    }

    /**
     * One row.
     *
     * @param heading whether it stands out: a single cell heads the rows below it, several sum them up
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
        widths = List.copyOf(widths);
    }
}
