package org.parley.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFOddFooter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes texts, numbers and formulas into one sheet. Rows and columns count from 0. */
final class SheetWriter {

    private static final int UNITS_PER_CHARACTER = 256;
    /** In points. */
    private static final float LINE_HEIGHT = 15.5f;

    private static final float HEAD_HEIGHT = 3 * LINE_HEIGHT;
    /** The highest row that a spreadsheet knows. */
    private static final float HIGHEST = 409;

    private final XSSFSheet sheet;
    private final Map<String, XSSFCellStyle> styles;
    private final String foot;

    private SheetWriter(XSSFSheet sheet, Map<String, XSSFCellStyle> styles, String foot) {
        this.sheet = sheet;
        this.styles = styles;
        this.foot = foot;
    }

    /** The first sheet of a workbook that stands behind a chart and is never printed. */
    static SheetWriter first(XSSFWorkbook workbook, String name) {
        return first(workbook, name, "");
    }

    /**
     * The first sheet of a workbook.
     *
     * @param foot what stands at the foot of every page, of this sheet and the further ones, as {@link PageFoot} has it
     */
    static SheetWriter first(XSSFWorkbook workbook, String name, String foot) {
        return new SheetWriter(workbook.createSheet(WorkbookUtil.createSafeSheetName(name)), new HashMap<>(), foot);
    }

    /** A further sheet of the same workbook, in the same styles. */
    SheetWriter next(String name) {
        return new SheetWriter(
                sheet.getWorkbook().createSheet(WorkbookUtil.createSafeSheetName(name)), styles, foot);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /**
     * Widths of the columns from the first on, in characters; given, since fitting them would depend on the machine's
     * fonts.
     */
    void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            width(column, characters[column]);
        }
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * UNITS_PER_CHARACTER);
    }

    /**
     * Head of a table: what each column holds, and its formula below.
     *
     * @param firstRow row of the first line below the head
     */
    void head(int firstRow, List<String> names, List<String> symbols) {
        for (int column = 0; column < names.size(); column++) {
            text(firstRow - 2, column, CellLook.HEADER, names.get(column));
            text(firstRow - 1, column, CellLook.SYMBOL, symbols.get(column));
        }
        row(firstRow - 2).setHeightInPoints(HEAD_HEIGHT);
        row(firstRow - 1).setHeightInPoints(HEAD_HEIGHT);
    }

    /** Makes room for three lines in a row of heads. */
    void headHeight(int row) {
        row(row).setHeightInPoints(HEAD_HEIGHT);
    }

    /** Makes room for so many lines in a row; one line has its room anyway. */
    void lines(int row, int lines) {
        if (lines > 1) {
            row(row).setHeightInPoints(Math.min(HIGHEST, LINE_HEIGHT * lines));
        }
    }

    /** Pages as wide as the sheet, whatever the machine's fonts make of its columns. */
    void pages(boolean landscape) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(landscape);
        // The library would take an ampersand of the text for a mark of its own if it set the parts one by one.
        ((XSSFOddFooter) sheet.getFooter()).setText(foot);
    }

    /**
     * Puts the first columns alone on paper, and the first rows on every page.
     *
     * @param lastRow last row on paper
     * @param starts rows that begin a page, where the spreadsheet heeds it
     */
    void paper(int columns, int lastRow, int repeatedRows, int... starts) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, lastRow);
        sheet.setRepeatingRows(new CellRangeAddress(0, repeatedRows - 1, -1, -1));
        for (int start : starts) {
            sheet.setRowBreak(start - 1);
        }
    }

    /**
     * Text over as many lines as it needs. Their number is reckoned from the characters: not every spreadsheet fits
     * the height of a row by itself.
     *
     * @param perLine characters that surely fit on a line
     */
    void lines(int row, int column, String text, int perLine) {
        text(row, column, CellLook.WRAPPED, text);
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += Math.max(1, (paragraph.length() + perLine - 1) / perLine);
        }
        row(row).setHeightInPoints(Math.min(HIGHEST, LINE_HEIGHT * lines));
    }

    /**
     * Text as it is. It may come from anybody's file, and never becomes a formula, not even when a reader edits the
     * cell.
     */
    void text(int row, int column, CellLook look, String text) {
        XSSFCell cell = row(row).createCell(column);
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        cell.setCellValue(text.length() > longest ? text.substring(0, longest) : text);
        boolean formulaLike = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(style(look, CellFormat.GENERAL, formulaLike));
    }

    void number(int row, int column, CellLook look, CellFormat format, double value) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style(look, format, false));
    }

    void formula(int row, int column, CellLook look, CellFormat format, String formula) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style(look, format, false));
    }

    /**
     * Has the spreadsheet refuse a number that the formulas cannot work with.
     *
     * @param operator one of {@link DataValidationConstraint.OperatorType}
     */
    void allow(int firstRow, int lastRow, int column, int operator, double bound, String why) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint =
                helper.createDecimalConstraint(operator, Double.toString(bound), null);
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not possible here", why);
        sheet.addValidationData(validation);
    }

    private XSSFRow row(int row) {
        XSSFRow there = sheet.getRow(row);
        return there == null ? sheet.createRow(row) : there;
    }

    private CellStyle style(CellLook look, CellFormat format, boolean quoted) {
        return styles.computeIfAbsent(look + " " + format + " " + quoted, key -> {
            XSSFWorkbook workbook = sheet.getWorkbook();
            XSSFCellStyle style = workbook.createCellStyle();
            look.dress(style, workbook.createFont());
            style.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    /** A cell's name within its sheet that moves along when a formula is copied, such as {@code C12}. */
    static String at(int row, int column) {
        return new CellReference(row, column).formatAsString(false);
    }

    /** The same with the row alone moving along: {@code $C12}. */
    static String inColumn(int row, int column) {
        return new CellReference(row, column, false, true).formatAsString(false);
    }

    /** The same with the column alone moving along: {@code C$12}. */
    static String inRow(int row, int column) {
        return new CellReference(row, column, true, false).formatAsString(false);
    }

    /** A cell's fixed name: {@code $C$12}. */
    static String fixed(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString(false);
    }

    /** The fixed name of a block of cells: {@code $C$12:$C$20}. */
    static String fixed(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return fixed(firstRow, firstColumn) + ":" + fixed(lastRow, lastColumn);
    }

    /** A cell's name for the other sheets of the workbook. */
    String elsewhere(int row, int column) {
        return "'" + sheet.getSheetName().replace("'", "''") + "'!" + at(row, column);
    }
}
