package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;

/**
 * One series of an office program's chart as its file holds it.
 *
 * @param dash the preset dash of a line; empty for a bar and for a mark without a line
 */
record DrawnSeries(String name, CTNumRef values, CTNumRef days, String dash) {

    /** Relative, and absolute below one: what counts as the same number. */
    private static final double SAME = 1e-9;

    static List<DrawnSeries> of(XDDFChart chart) {
        List<DrawnSeries> series = new ArrayList<>();
        CTPlotArea area = chart.getCTChart().getPlotArea();
        for (int i = 0; i < area.sizeOfScatterChartArray(); i++) {
            for (CTScatterSer drawn : area.getScatterChartArray(i).getSerArray()) {
                CTLineProperties line = drawn.getSpPr().getLn();
                String dash = line.isSetPrstDash() ? line.getPrstDash().getVal().toString() : "";
                series.add(new DrawnSeries(
                        name(drawn.getTx()), drawn.getYVal().getNumRef(), drawn.getXVal().getNumRef(), dash));
            }
        }
        for (int i = 0; i < area.sizeOfBarChartArray(); i++) {
            for (CTBarSer drawn : area.getBarChartArray(i).getSerArray()) {
                CTNumDataSource values = drawn.getVal();
                series.add(new DrawnSeries(name(drawn.getTx()), values.getNumRef(), null, ""));
            }
        }
        return series;
    }

    private static String name(CTSerTx title) {
        return title.isSetV() ? title.getV() : title.getStrRef().getStrCache().getPtArray(0).getV();
    }

    /** The numbers that are in the chart itself, for programs that do not open the workbook. */
    static double[] cached(CTNumRef numbers) {
        double[] values = new double[(int) numbers.getNumCache().getPtCount().getVal()];
        assertEquals(values.length, numbers.getNumCache().sizeOfPtArray(), numbers.getF());
        for (var point : numbers.getNumCache().getPtArray()) {
            values[(int) point.getIdx()] = Double.parseDouble(point.getV());
        }
        return values;
    }

    /** The cells that the numbers are taken from. */
    static List<XSSFCell> cells(CTNumRef numbers, XSSFWorkbook book) {
        List<XSSFCell> cells = new ArrayList<>();
        AreaReference area = new AreaReference(numbers.getF(), SpreadsheetVersion.EXCEL2007);
        for (CellReference cell : area.getAllReferencedCells()) {
            cells.add(book.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()));
        }
        return cells;
    }

    /** Holds the series of a chart against what it has to show, in the chart's file and in the cells behind it. */
    static void assertShows(Map<String, double[]> shown, List<DrawnSeries> drawn, XSSFWorkbook book) {
        List<String> names = drawn.stream().map(DrawnSeries::name).toList();
        assertEquals(List.copyOf(shown.keySet()), names.subList(0, Math.min(names.size(), shown.size())));
        int i = 0;
        for (Map.Entry<String, double[]> wanted : shown.entrySet()) {
            DrawnSeries series = drawn.get(i++);
            double[] cached = cached(series.values);
            List<XSSFCell> cells = cells(series.values, book);
            assertEquals(wanted.getValue().length, cached.length, series.name);
            assertEquals(wanted.getValue().length, cells.size(), series.name);
            for (int k = 0; k < cached.length; k++) {
                double value = wanted.getValue()[k];
                double within = SAME * Math.max(1, Math.abs(value));
                assertEquals(value, cached[k], within, series.name + ", point " + k);
                assertEquals(value, cells.get(k).getNumericCellValue(), within, series.name + ", cell of point " + k);
            }
            assertTrue(cached.length > 1, series.name);
        }
    }
}
