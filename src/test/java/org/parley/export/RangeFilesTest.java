package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.Chart;
import org.parley.chart.Panel;
import org.parley.chart.RangeChart;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.chart.TornadoChart;
import org.parley.scenario.Basis;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.FanRun;
import org.parley.uncertainty.Tornado;

/** Ranges and rankings leave the desk as pictures and data like any other chart. */
class RangeFilesTest {

    private static List<Chart> charts(Scene scene, ImageOptions options) {
        Simulator simulator = new Simulator(scene.scenario());
        var offer = scene.offer().outcome().offer();
        var world = scene.offer().outcome().assumptions();
        var fan = new FanRun(simulator, offer, world, 1, Optional.empty(), () -> false).of(16);
        var tornado = Tornado.of(simulator, offer, world, new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS));
        return Stream.concat(
                        RangeChart.KINDS.stream().map(kind -> RangeChart.of(kind, scene, fan, options.style())),
                        Stream.of(TornadoChart.of(scene, tornado, options.style())))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PNG", "SVG", "PDF", "XLSX", "CSV"})
    void everyChartInEveryFormat(ExportFormat format) {
        Scene scene = Scenes.opening();
        for (Chart chart : charts(scene, ImageOptions.USUAL)) {
            byte[] bytes = ChartFile.of(format, scene.scenario(), scene.offers(), chart, ImageOptions.USUAL);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            switch (format) {
                case PNG -> assertEquals("\u0089PNG", text.substring(0, 4));
                case PDF -> assertTrue(text.startsWith("%PDF-"));
                case XLSX -> assertWorkbook(bytes, chart);
                case SVG -> assertTrue(text.contains("<svg") && text.length() > 5_000, chart.title());
                default -> {
                    String csv = new String(bytes, StandardCharsets.UTF_8);
                    assertTrue(csv.startsWith("# " + chart.title()), csv.substring(0, 100));
                    assertEquals(4 + chart.table().rows().size(), csv.lines().count());
                }
            }
        }
    }

    /** Its own sheet with all rows; a range has a chart to edit there, of the path and the edges of its widest band. */
    private static void assertWorkbook(byte[] bytes, Chart chart) {
        XSSFSheet sheet = new Book(bytes).workbook.getSheetAt(1);
        boolean range = chart.word().equals("range");
        assertEquals(range ? "Range by day" : "What matters most", sheet.getSheetName());
        assertEquals(chart.title(), sheet.getRow(0).getCell(0).getStringCellValue());
        List<Object> last = chart.table().rows().get(chart.table().rows().size() - 1);
        int column = range ? last.size() - 1 : 3;
        assertEquals((Double) last.get(column), sheet.getRow(sheet.getLastRowNum()).getCell(column).getNumericCellValue(), 1e-9);
        int charts = sheet.getDrawingPatriarch() == null ? 0 : sheet.getDrawingPatriarch().getCharts().size();
        assertEquals(range ? 1 : 0, charts);
        if (range) {
            assertEquals(List.of(2, 3, 9), chart.panels().get(0).series().stream().map(Panel.Series::column).toList());
            // And those that mark the deadline and the day from which the agreed rate is paid.
            assertEquals(
                    3 + 2,
                    sheet.getDrawingPatriarch().getCharts().get(0).getChartSeries().get(0).getSeriesCount());
        }
    }
}
