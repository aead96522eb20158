package org.parley.export;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.parley.chart.ChartTable;

/**
 * A chart's table in a sheet.
 *
 * @param firstRow row of the first line of numbers, from 0
 * @param lastRow row of the last
 */
record TableSheet(int firstRow, int lastRow) {

    private static final double NOISE = 1e-9;
    private static final int LEAST_WIDTH = 12;
    private static final int MOST_WIDTH = 44;

    /**
     * Writes a table from a row on: its header, then its rows.
     *
     * @param dateColumn a column of dates as text, which become dates of the spreadsheet; -1 for none
     */
    static TableSheet write(SheetWriter sheet, ChartTable table, int top, int dateColumn) {
        List<String> header = table.header();
        for (int column = 0; column < header.size(); column++) {
            sheet.text(top, column, CellLook.HEADER, header.get(column));
        }
        sheet.headHeight(top);
        int row = top;
        for (List<Object> cells : table.rows()) {
            row++;
            for (int column = 0; column < cells.size(); column++) {
                Object cell = cells.get(column);
                if (cell instanceof Double number) {
                    // Below a thousandth of a dollar there is rounding noise alone.
                    double value = Math.abs(number) < NOISE ? 0 : number;
                    CellFormat format = CellFormat.of(table.kinds().of(row - top - 1, column));
                    sheet.number(row, column, CellLook.PLAIN, format, value);
                } else if (column == dateColumn) {
                    double day = DateUtil.getExcelDate(LocalDate.parse((String) cell));
                    sheet.number(row, column, CellLook.PLAIN, CellFormat.DATE, day);
                } else {
                    sheet.text(row, column, CellLook.WORDS, (String) cell);
                }
            }
        }
        int[] widths = widths(sheet, table, dateColumn);
        for (int i = 0; i < table.rows().size(); i++) {
            sheet.lines(top + 1 + i, lines(table.rows().get(i), widths));
        }
        return new TableSheet(top + 1, row);
    }

    /** By the number of letters, since fonts differ from machine to machine. */
    private static int[] widths(SheetWriter sheet, ChartTable table, int dateColumn) {
        int[] widths = new int[table.header().size()];
        for (int column = 0; column < table.header().size(); column++) {
            int longest = column == dateColumn ? LEAST_WIDTH : table.header().get(column).length() / 2;
            for (List<Object> row : table.rows()) {
                if (row.get(column) instanceof String text) {
                    longest = Math.max(longest, text.length() + 2);
                }
            }
            widths[column] = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, longest));
            sheet.width(column, widths[column]);
        }
        return widths;
    }

    /** Lines that the longest text of a row takes, since not every spreadsheet finds out by itself. */
    private static int lines(List<Object> cells, int[] widths) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof String text) {
                lines = Math.max(lines, (int) Math.ceil((text.length() + 2.0) / widths[column]));
            }
        }
        return lines;
    }
}
