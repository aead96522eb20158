package org.parley.export;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** What a cell of a workbook is to its reader, and how that shows. */
enum CellLook {
    TITLE,
    HEADING,
    /** Head of a table's column. */
    HEADER,
    /** The formula of a column, below its head. */
    SYMBOL,
    PLAIN,
    BOLD,
    /** What a long text is about, at its left. */
    NAME,
    /** Long text that takes as many lines as it needs. */
    WRAPPED,
    /** A remark at the right of a number. */
    NOTE,
    /** Words beside figures, a little away from them. */
    WORDS,
    /** A number that the reader may change. */
    INPUT,
    /** A number that another sheet holds. */
    LINKED,
    TOTAL,
    /** A number of the program, typed in. */
    PROGRAM;

    private static final int INK = 0x1F1F1F;
    private static final int GREY = 0x595959;
    private static final int INPUT_INK = 0x0000C0;
    private static final int INPUT_FILL = 0xFFF2CC;
    private static final int LINK_INK = 0x00682F;
    private static final int HEAD_FILL = 0xDCE6F1;
    private static final int PROGRAM_FILL = 0xE7E6E6;

    void dress(XSSFCellStyle style, XSSFFont font) {
        font.setColor(color(INK));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        switch (this) {
            case TITLE -> {
                font.setBold(true);
                font.setFontHeightInPoints((short) 14);
            }
            case HEADING -> {
                font.setBold(true);
                font.setFontHeightInPoints((short) 12);
            }
            case HEADER -> {
                font.setBold(true);
                fill(style, HEAD_FILL);
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case SYMBOL -> {
                font.setItalic(true);
                font.setColor(color(GREY));
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case BOLD -> font.setBold(true);
            case NAME -> {
                font.setBold(true);
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.TOP);
            }
            case WRAPPED -> {
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.TOP);
            }
            case NOTE -> {
                font.setColor(color(GREY));
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case WORDS -> {
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case INPUT -> {
                font.setColor(color(INPUT_INK));
                fill(style, INPUT_FILL);
            }
            case LINKED -> font.setColor(color(LINK_INK));
            case TOTAL -> {
                font.setBold(true);
                style.setBorderTop(BorderStyle.THIN);
            }
            case PROGRAM -> fill(style, PROGRAM_FILL);
            default -> {}
        }
        style.setFont(font);
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(color(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor color(int rgb) {
        byte[] bytes = {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }
}
