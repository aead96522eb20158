package org.parley.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parley.chart.CaseTables;
import org.parley.chart.Chart;
import org.parley.chart.ChartTable;
import org.parley.chart.Panel;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** Charts as a workbook: a sheet for each with its data and a chart of the spreadsheet, then terms, assumptions and sources. */
public final class WorkbookFile {

    /** First row of a chart, below the lines that say what it shows. */
    private static final int CHART_TOP = 5;

    private static final int CHART_ROWS = 26;
    private static final int CHART_COLUMNS = 9;
    /** Height of a row of a sheet, points. */
    private static final double ROW_POINTS = 15;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Scenario scenario;
    private final List<Comparison> offers;
    private final String stamp;
    private SheetWriter contents;
    private int sheets;

    private WorkbookFile(Scenario scenario, List<Comparison> offers) {
        this.scenario = scenario;
        this.offers = offers;
        stamp = Stamp.of(scenario, offers);
    }

    /**
     * A workbook of charts: the same charts give the same bytes.
     *
     * @param offers the offers that the charts show, the first being the one whose assumptions are listed
     */
    public static byte[] of(Scenario scenario, List<Comparison> offers, List<Chart> charts) {
        WorkbookFile file = new WorkbookFile(scenario, offers);
        try (XSSFWorkbook workbook = file.workbook) {
            file.fill(charts);
            OfficeFiles.date(workbook.getProperties(), scenario, scenario.title());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(List<Chart> charts) {
        contents = SheetWriter.first(
                workbook, ExportTexts.get("workbook.contents"), PageFoot.of(scenario, offers));
        contents.text(0, 0, CellLook.TITLE, scenario.title());
        contents.text(1, 0, CellLook.PLAIN, stamp);
        contents.widths(26, 90);
        contents.pages(true);
        for (Chart chart : charts) {
            SheetWriter sheet = sheet(ExportTexts.get("sheet." + chart.word()), chart.title());
            fill(sheet, chart);
        }
        list("workbook.terms", CaseTables.terms(scenario, offers));
        list("workbook.assumptions", CaseTables.assumptions(scenario, offers));
        list("workbook.sources", CaseTables.sources(scenario));
    }

    private SheetWriter sheet(String wanted, String about) {
        String name = wanted;
        for (int n = 2; workbook.getSheet(name) != null; n++) {
            name = wanted + " (" + n + ")";
        }
        contents.text(3 + sheets, 0, CellLook.BOLD, name);
        contents.text(3 + sheets, 1, CellLook.PLAIN, about);
        sheets++;
        SheetWriter sheet = contents.next(name);
        sheet.pages(true);
        return sheet;
    }

    private void fill(SheetWriter sheet, Chart chart) {
        sheet.text(0, 0, CellLook.TITLE, chart.title());
        ChartTable table = chart.table();
        boolean otherUnit = lines(chart) && !table.notes().get(1).equals(chart.measure());
        String measure = otherUnit ? ExportTexts.get("sheet.units", chart.measure()) : chart.measure();
        sheet.text(1, 0, CellLook.PLAIN, measure);
        sheet.text(2, 0, CellLook.PLAIN, chart.footer());
        int chartRows = chart.panels().isEmpty() ? 0 : CHART_ROWS;
        sheet.text(3, 0, CellLook.PLAIN, stamp);
        int top = CHART_TOP + chartRows;
        TableSheet rows = TableSheet.write(sheet, table, top, lines(chart) ? 1 : -1);
        sheet.sheet().setRepeatingRows(new CellRangeAddress(top, top, -1, -1));
        XSSFDrawing drawing = chart.panels().isEmpty() ? null : sheet.sheet().createDrawingPatriarch();
        // What is marked on a chart stands beside the table for who edits it, and is not printed.
        int printed = Math.max(table.header().size(), drawing == null ? 0 : CHART_COLUMNS);
        workbook.setPrintArea(workbook.getSheetIndex(sheet.sheet()), 0, printed, 0, rows.lastRow());
        int left = 0;
        for (Panel panel : chart.panels()) {
            int width = chart.panels().size() == 1 ? CHART_COLUMNS : CHART_COLUMNS / 2 + 1;
            if (!panel.name().isEmpty()) {
                sheet.text(CHART_TOP - 1, left, CellLook.BOLD, panel.name());
            }
            XSSFClientAnchor anchor = drawing.createAnchor(
                    0, 0, 0, 0, left, CHART_TOP, left + width, CHART_TOP + CHART_ROWS - 1);
            anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
            XSSFChart drawn = drawing.createChart(anchor);
            new NativeChart(drawn, sheet, rows, points(sheet.sheet(), left, width), CHART_ROWS * ROW_POINTS).draw(panel);
            left += width;
        }
    }

    private static double points(XSSFSheet sheet, int from, int columns) {
        double pixels = 0;
        for (int column = from; column < from + columns; column++) {
            pixels += sheet.getColumnWidthInPixels(column);
        }
        return pixels * Units.EMU_PER_PIXEL / Units.EMU_PER_POINT;
    }

    private static boolean lines(Chart chart) {
        return chart.panels().stream().anyMatch(panel -> panel.form() == Panel.Form.LINES);
    }

    private void list(String key, ChartTable table) {
        SheetWriter sheet = sheet(ExportTexts.get(key), table.notes().get(1));
        sheet.text(0, 0, CellLook.TITLE, table.notes().get(0));
        sheet.text(1, 0, CellLook.PLAIN, table.notes().get(1));
        sheet.text(2, 0, CellLook.PLAIN, stamp);
        TableSheet.write(sheet, table, 4, -1);
        sheet.sheet().createFreezePane(0, 5);
    }
}
