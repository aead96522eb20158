package org.parley.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.chart.ShownTable.Row;

/** A table of words and figures, drawn like any chart, so that all that can be done with a chart can be done with it. */
final class TablePlot extends RowsPlot {

    private static final long serialVersionUID = 1L;

    private static final float SIZE = 11.5f;
    /** Where there are more columns than fit beside each other otherwise. */
    private static final float SMALL_SIZE = 10f;

    private static final int MANY_COLUMNS = 9;
    private static final double LINE_HEIGHT = 15;
    private static final double ROW_PADDING = 5;
    private static final double CELL_PADDING = 6;
    private static final double MARK_ROOM = 15;
    private static final int HEAD_LINES = 3;
    /** Left of this share of its width a table has words, of which the first column takes the larger part. */
    private static final double[] WORDS_SHARE = {0.20, 0.17};

    private final transient ShownTable table;
    private final transient List<String> header;
    private final transient List<Row> rows;
    private final transient ChartStyle style;
    private final int wordColumns;
    private final float size;
    /** Room for marks behind each figure. */
    private final double gutter;

    TablePlot(ShownTable table, ChartStyle style) {
        super(style);
        this.table = table;
        header = table.header();
        rows = table.rows();
        wordColumns = table.wordColumns();
        this.style = style;
        size = header.size() > MANY_COLUMNS ? SMALL_SIZE : SIZE;
        gutter = rows.stream().allMatch(row -> row.marks().isEmpty()) ? 0 : MARK_ROOM;
    }

    @Override
    public String getPlotType() {
        return "Table";
    }

    ShownTable table() {
        return table;
    }

    @Override
    double height(double width) {
        Graphics2D g2 = TextMeasure.graphics();
        double[] widths = widths(width);
        double height = rowHeight(g2, header, widths, true);
        for (Row row : rows) {
            height += rowHeight(g2, row.cells(), widths, row.heading());
        }
        return Math.ceil(height) + 4;
    }

    private double[] widths(double width) {
        double[] widths = new double[header.size()];
        if (!table.widths().isEmpty()) {
            double all = table.widths().stream().mapToDouble(each -> each).sum();
            for (int i = 0; i < widths.length; i++) {
                widths[i] = width * table.widths().get(i) / all;
            }
            return widths;
        }
        double words = 0;
        for (int i = 0; i < wordColumns; i++) {
            widths[i] = width * WORDS_SHARE[Math.min(i, WORDS_SHARE.length - 1)];
            words += widths[i];
        }
        for (int i = wordColumns; i < widths.length; i++) {
            widths[i] = (width - words) / (widths.length - wordColumns);
        }
        return widths;
    }

    private double rowHeight(Graphics2D g2, List<String> cells, double[] widths, boolean heading) {
        int most = 1;
        g2.setFont(heading ? style.boldFont(size) : style.font(size));
        for (int i = 0; i < cells.size(); i++) {
            double room = cells.size() == 1 ? sum(widths) : widths[i];
            most = Math.max(most, lines(g2.getFontMetrics(), cells, i, room(room, i)).size());
        }
        return most * LINE_HEIGHT + ROW_PADDING;
    }

    /** What a cell's text has of its column's width. */
    private double room(double width, int column) {
        return width - 2 * CELL_PADDING - (column < wordColumns ? 0 : gutter);
    }

    private static double sum(double[] widths) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    /**
     * Heads are names as long as anybody likes, cut where they still differ; of all else every word is shown, and of heads
     * that have their width by choice.
     */
    private List<String> lines(FontMetrics metrics, List<String> cells, int column, double room) {
        return cells == header && table.widths().isEmpty()
                ? NameLines.apart(header, room, HEAD_LINES, metrics::stringWidth).get(column)
                : wrap(metrics, cells.get(column), room);
    }

    /**
     * Lines no longer than the room, broken at spaces. A word that is longer by itself is cut, or in a table that is to be
     * complete goes on in the next line.
     */
    private List<String> wrap(FontMetrics metrics, String text, double room) {
        List<String> lines = new ArrayList<>();
        String current = "";
        for (String word : text.split(" ")) {
            String longer = current.isEmpty() ? word : current + " " + word;
            if (!current.isEmpty() && metrics.stringWidth(longer) > room) {
                lines.add(current);
                current = word;
            } else {
                current = longer;
            }
        }
        lines.add(current);
        return table.widths().isEmpty()
                ? lines.stream().map(line -> cut(metrics, line, room)).toList()
                : lines.stream().flatMap(line -> parts(metrics, line, room).stream()).toList();
    }

    private static List<String> parts(FontMetrics metrics, String line, double room) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (rest.length() > 1 && metrics.stringWidth(rest) > room) {
            int end = 1;
            while (metrics.stringWidth(rest.substring(0, end + 1)) <= room) {
                end++;
            }
            // A sign of two parts stays whole.
            end = Character.isHighSurrogate(rest.charAt(end - 1)) ? end + 1 : end;
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    private static String cut(FontMetrics metrics, String line, double room) {
        String text = line;
        while (text.length() > 1 && metrics.stringWidth(text.equals(line) ? text : text + "\u2026") > room) {
            text = text.substring(0, text.length() - 1);
        }
        return text.equals(line) ? line : text + "\u2026";
    }

    @Override
    void paint(Graphics2D g2, double width) {
        double[] widths = widths(width);
        double y = row(g2, new Row(true, header), widths, 0);
        rule(g2, width, y, 1.2f);
        for (Row row : rows) {
            y = row(g2, row, widths, y);
            rule(g2, width, y, 0.6f);
        }
    }

    private void rule(Graphics2D g2, double width, double y, float weight) {
        g2.setColor(style.grid());
        g2.setStroke(new java.awt.BasicStroke(weight));
        g2.draw(new Line2D.Double(0, y, width, y));
    }

    private double row(Graphics2D g2, Row row, double[] widths, double top) {
        g2.setFont(row.heading() ? style.boldFont(size) : style.font(size));
        FontMetrics metrics = g2.getFontMetrics();
        double left = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            double room = row.cells().size() == 1 ? sum(widths) : widths[i];
            g2.setColor(i > 0 && i < wordColumns ? style.muted() : style.text());
            double y = top + ROW_PADDING / 2 + LINE_HEIGHT * 0.77;
            double right = left + room - CELL_PADDING - gutter;
            if (i < row.marks().size()) {
                g2.drawString(row.marks().get(i), (float) right + 3, (float) y);
            }
            for (String line : lines(metrics, row.cells(), i, room(room, i))) {
                double x = i < wordColumns ? left + CELL_PADDING : right - metrics.stringWidth(line);
                g2.drawString(line, (float) x, (float) y);
                y += LINE_HEIGHT;
            }
            left += room;
        }
        return top + rowHeight(g2, row.cells(), widths, row.heading());
    }
}
