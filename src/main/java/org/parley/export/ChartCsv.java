package org.parley.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.chart.ChartTable;

/** The numbers behind a chart as comma-separated text (RFC 4180), with its notes as comment lines above. */
public final class ChartCsv {

    /** Also behind spaces, which some spreadsheets take away. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-]");

    /** What some spreadsheets take for the begin of a cell, whatever stands in quotes. */
    private static final Pattern FORMULA_WITHIN = Pattern.compile("([,;\"]\\s*)(?=[=+@-])");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");

    private ChartCsv() {}

    /** Comma-separated, for a file. */
    public static String of(ChartTable table) {
        return write(table, ",");
    }

    /** Tab-separated, so that a spreadsheet takes it from the clipboard. */
    public static String forClipboard(ChartTable table) {
        return write(table, "\t");
    }

    private static String write(ChartTable table, String separator) {
        StringBuilder text = new StringBuilder();
        for (String note : table.notes()) {
            text.append("# ").append(comment(note)).append('\n');
        }
        text.append(line(table.header(), separator));
        for (List<Object> row : table.rows()) {
            text.append(line(row, separator));
        }
        return text.toString();
    }

    /**
     * A note on one line. Spreadsheets know nothing of comments: they cut a note into cells as they do any line, and what comes
     * after a comma, a semicolon or a tab is as dangerous as a cell.
     */
    private static String comment(String note) {
        return plain(note);
    }

    /** On one line, with nothing in it that a spreadsheet would reckon but perhaps its begin. */
    private static String plain(String text) {
        return FORMULA_WITHIN
                .matcher(LINE_BREAKS.matcher(text).replaceAll(" "))
                .replaceAll("$1'");
    }

    private static String line(List<?> cells, String separator) {
        return cells.stream().map(cell -> cell(cell, separator)).collect(Collectors.joining(separator)) + "\n";
    }

    private static String cell(Object value, String separator) {
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString(number.longValue())
                    : BigDecimal.valueOf(number).toPlainString();
        }
        String text = plain(value.toString());
        // A spreadsheet would take such a text for a formula.
        if (FORMULA.matcher(text).lookingAt()) {
            text = "'" + text;
        }
        boolean quote = text.contains(separator) || text.contains("\"");
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
