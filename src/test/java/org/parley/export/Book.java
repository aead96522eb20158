package org.parley.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a reader has it: finds cells by the words beside them, types into them, calculates again. */
final class Book {

    final XSSFWorkbook workbook;
    private XSSFFormulaEvaluator evaluator;

    Book(byte[] bytes) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        evaluator = new XSSFFormulaEvaluator(workbook);
    }

    /** The cell in the second column of the first line that begins so. */
    XSSFCell beside(String sheet, String label) {
        return workbook.getSheet(sheet).getRow(row(sheet, label, 0)).getCell(1);
    }

    /**
     * A cell of a table.
     *
     * @param head head of the cell's column; the first table with such a head is meant
     * @param line from 0, below the row of symbols
     */
    XSSFCell in(String sheet, String head, int line) {
        XSSFSheet there = workbook.getSheet(sheet);
        for (Row row : there) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(head)) {
                    return there.getRow(row.getRowNum() + 2 + line).getCell(cell.getColumnIndex());
                }
            }
        }
        throw new AssertionError("no column " + head + " on " + sheet);
    }

    int row(String sheet, String label, int from) {
        for (Row row : workbook.getSheet(sheet)) {
            Cell first = row.getCell(0);
            if (row.getRowNum() >= from
                    && first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().startsWith(label)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no line " + label + " on " + sheet);
    }

    Book type(XSSFCell cell, double value) {
        cell.setCellValue(value);
        evaluator = new XSSFFormulaEvaluator(workbook);
        return this;
    }

    double number(XSSFCell cell) {
        CellValue value = evaluator.evaluate(cell);
        if (value.getCellType() != CellType.NUMERIC) {
            throw new AssertionError(cell.getSheet().getSheetName() + " " + cell.getReference() + " is "
                    + value.formatAsString());
        }
        return value.getNumberValue();
    }

    boolean truth(XSSFCell cell) {
        CellValue value = evaluator.evaluate(cell);
        if (value.getCellType() != CellType.BOOLEAN) {
            throw new AssertionError(cell.getReference() + " is " + value.formatAsString());
        }
        return value.getBooleanValue();
    }

    /** All cells that hold a formula. */
    List<XSSFCell> formulas() {
        List<XSSFCell> formulas = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add((XSSFCell) cell);
            }
        })));
        return formulas;
    }

    CellValue value(XSSFCell cell) {
        return evaluator.evaluate(cell);
    }
}
