package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.chart.CaseTables;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.ChartTable;
import org.parley.chart.Figures;
import org.parley.chart.OffersTable;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.Tree;
import org.parley.simulate.Comparison;

/** Workbooks read back with the library that wrote them. */
class WorkbookFileTest {

    /** Relative, and absolute below one: what counts as the same number. */
    private static final double SAME = 1e-9;
    /** A mark beside the lines has no more points than this. */
    private static final int LONGEST_MARK = 4;

    private static final Scene SCENE = Scenes.of(
            Scenes.PAKISTAN,
            Scenes.offer("crude-and-soybeans"),
            List.of(Scenes.offer("zero-tariff"), Offer.NO_DEAL),
            Map.of("growthPct", 2.5));

    private static byte[] bytes(Scene scene, ChartKind... kinds) {
        List<Chart> charts = new ArrayList<>();
        for (ChartKind kind : kinds) {
            charts.add(Chart.of(kind, scene, ChartStyle.SLIDE));
        }
        return WorkbookFile.of(scene.scenario(), scene.offers(), charts);
    }

    private static XSSFWorkbook book(Scene scene, ChartKind... kinds) {
        return new Book(bytes(scene, kinds)).workbook;
    }

    private static List<XSSFChart> charts(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch() == null ? List.of() : sheet.getDrawingPatriarch().getCharts();
    }

    private static String name(ChartKind kind) {
        return ExportTexts.get("sheet." + kind.word());
    }

    private static XSSFCell find(XSSFSheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
                return (XSSFCell) cell;
            }
        }
        throw new AssertionError("no '" + text + "' on " + sheet.getSheetName());
    }

    private static Object value(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
    }

    @Test
    void aSheetForEachChartThenWhatStandsBehind() {
        XSSFWorkbook book = book(SCENE, ChartKind.values());
        List<String> sheets = IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
        assertEquals(
                List.of(
                        "Contents", "Outcomes", "Exports", "Imports", "Balance", "Gained or lost", "Offers side by side",
                        "Limits", "Terms", "Assumptions", "Sources"),
                sheets);
        for (ChartKind kind : ChartKind.values()) {
            XSSFSheet sheet = book.getSheet(name(kind));
            Chart chart = Chart.of(kind, SCENE, ChartStyle.SLIDE);
            assertEquals(chart.title(), sheet.getRow(0).getCell(0).getStringCellValue());
            // The lines of paces are drawn in US$ bn, and their table is in US$ m.
            boolean paces = List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE).contains(kind);
            assertEquals(
                    chart.measure() + (paces ? ". The table below: US$ m." : ""),
                    sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals(chart.footer(), sheet.getRow(2).getCell(0).getStringCellValue());
            assertEquals(kind == ChartKind.OUTCOMES ? 2 : kind.isTable() ? 0 : 1, charts(sheet).size(), kind.word());
            assertEquals(
                    chart.title(), find(book.getSheet("Contents"), 0, name(kind)).getRow().getCell(1).getStringCellValue());
        }
        assertEquals(
                Stamp.of(Scenes.PAKISTAN, SCENE.offers()),
                book.getSheet("Contents").getRow(1).getCell(0).getStringCellValue());
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void linesAreTheOutcomes(ChartKind kind) {
        Scene scene = Scenes.opening();
        XSSFWorkbook book = book(scene, kind);
        XSSFSheet sheet = book.getSheet(name(kind));
        List<DrawnSeries> series = DrawnSeries.of(charts(sheet).get(0));
        DrawnSeries.assertShows(Shown.lines(kind, scene), series, book);
        for (DrawnSeries each : series) {
            List<XSSFCell> days = DrawnSeries.cells(each.days(), book);
            assertEquals(sheet, days.get(0).getSheet(), "the chart's own sheet");
            for (int d = 0; d < days.size(); d++) {
                XSSFCell date = days.get(d);
                assertTrue(DateUtil.isCellDateFormatted(date), date.getReference() + " is no date");
                if (days.size() > LONGEST_MARK) {
                    assertEquals(
                            scene.scenario().clock().date(d), date.getLocalDateTimeCellValue().toLocalDate());
                    assertEquals(d, sheet.getRow(date.getRowIndex()).getCell(0).getNumericCellValue());
                }
            }
        }
    }

    @Test
    void barsAreTheOutcomes() {
        Scene scene = Scenes.opening();
        XSSFWorkbook book = book(scene, ChartKind.OUTCOMES);
        List<XSSFChart> charts = charts(book.getSheet("Outcomes"));
        DrawnSeries.assertShows(Shown.bars(true, scene), DrawnSeries.of(charts.get(0)), book);
        DrawnSeries.assertShows(Shown.bars(false, scene), DrawnSeries.of(charts.get(1)), book);
    }

    /** The balance is read in US$ bn and exported in US$ m, each said with it. */
    @Test
    void theBalanceHasTheUnitOfItsNumbers() {
        OffersTable.Row balance = OffersTable.of(SCENE).rows().stream()
                .filter(row -> !row.basis().equals(row.dataBasis()))
                .findFirst()
                .orElseThrow();
        assertTrue(balance.basis().endsWith("US$ bn a year"), balance.basis());
        assertTrue(balance.dataBasis().endsWith("US$ m a year"), balance.dataBasis());
        double musd = (Double) balance.cells().get(0).value();
        assertEquals(SCENE.offers().get(0).outcome().on(Basis.FIRST_YEAR).balance(), musd, 0.01);
        assertEquals(Figures.bare(musd), balance.cells().get(0).shown());
    }

    @Test
    void theComparisonHoldsNumbers() {
        XSSFSheet sheet = book(SCENE, ChartKind.COMPARISON).getSheet("Offers side by side");
        OffersTable table = OffersTable.of(SCENE);
        int first = find(sheet, 0, "Part").getRowIndex() + 1;
        for (int i = 0; i < table.rows().size(); i++) {
            OffersTable.Row row = table.rows().get(i);
            assertEquals(row.name(), sheet.getRow(first + i).getCell(1).getStringCellValue());
            assertEquals(row.dataBasis(), sheet.getRow(first + i).getCell(2).getStringCellValue());
            for (int k = 0; k < row.cells().size(); k++) {
                same(row.cells().get(k).value(), sheet.getRow(first + i).getCell(3 + k), row.name());
            }
            same(row.difference().value(), sheet.getRow(first + i).getCell(3 + row.cells().size()), row.name());
        }
        assertTrue(table.rows().size() > 15);
    }

    private static void same(Object wanted, Cell cell, String what) {
        if (wanted instanceof Double number) {
            assertEquals(number, cell.getNumericCellValue(), SAME * Math.max(1, Math.abs(number)), what);
        } else {
            assertEquals(wanted, value(cell), what);
        }
    }

    @Test
    void allTermsOfAllOffers() {
        XSSFSheet sheet = book(SCENE, ChartKind.EXPORTS).getSheet("Terms");
        List<String> heads = new ArrayList<>();
        find(sheet, 1, "Term").getRow().forEach(cell -> heads.add(cell.getStringCellValue()));
        assertEquals(List.of("Crude oil and soybeans", "Zero-tariff agreement", "No deal"), heads.subList(4, heads.size()));
        for (Lever lever : Scenes.PAKISTAN.levers()) {
            Row row = find(sheet, 1, lever.name()).getRow();
            assertEquals(lever.unit(), row.getCell(2).getStringCellValue());
            assertEquals(lever.base(), row.getCell(3).getNumericCellValue());
            for (int i = 0; i < 2; i++) {
                Comparison offer = SCENE.offers().get(i);
                assertEquals(offer.outcome().offer().value(lever), row.getCell(4 + i).getNumericCellValue(), SAME, lever.id());
            }
            assertEquals("no agreement", row.getCell(6).getStringCellValue());
        }
    }

    @Test
    void allAssumptionsAndSources() {
        XSSFWorkbook book = book(SCENE, ChartKind.EXPORTS);
        for (AssumptionKey key : AssumptionKey.values()) {
            Row row = find(book.getSheet("Assumptions"), 0, CaseTables.assumptionName(Scenes.PAKISTAN, key)).getRow();
            Object value = key.get(SCENE.offer().outcome().assumptions());
            switch (key.type()) {
                case SCHEDULE -> assertEquals(Scenes.PAKISTAN.schedules().get(value).title(), value(row.getCell(1)));
                case SWITCH -> assertEquals((Boolean) value ? "on" : "off", value(row.getCell(1)));
                default -> assertEquals(((Number) value).doubleValue(), row.getCell(1).getNumericCellValue(), SAME, key.key());
            }
            assertEquals(key.key().equals("growthPct") ? "changed" : "", value(row.getCell(4)), key.key());
        }
        for (Source source : Scenes.PAKISTAN.sources().values()) {
            Row row = find(book.getSheet("Sources"), 0, source.title()).getRow();
            assertEquals(source.publisher(), row.getCell(1).getStringCellValue());
            assertEquals(source.licence(), row.getCell(3).getStringCellValue());
        }
    }

    /** On paper a long table has its heads on every page. */
    @Test
    void theHeadOfATableIsRepeatedOnEveryPage() {
        XSSFWorkbook book = book(SCENE, ChartKind.values());
        for (ChartKind kind : ChartKind.values()) {
            XSSFSheet sheet = book.getSheet(name(kind));
            ChartTable table = Chart.of(kind, SCENE, ChartStyle.SLIDE).table();
            CellRangeAddress repeated = sheet.getRepeatingRows();
            assertNotNull(repeated, kind.word());
            assertEquals(repeated.getFirstRow(), repeated.getLastRow(), kind.word());
            Row head = sheet.getRow(repeated.getFirstRow());
            for (int column = 0; column < table.header().size(); column++) {
                assertEquals(table.header().get(column), head.getCell(column).getStringCellValue(), kind.word());
            }
        }
    }

    /** A printed page is traced by its foot: a cell of the first page does not reach the others. */
    @Test
    void everyPageCarriesTheStamp() {
        XSSFWorkbook book = book(SCENE, ChartKind.values());
        String hash = Stamp.assumptionHash(SCENE.scenario(), SCENE.offer().outcome().assumptions());
        for (Sheet sheet : book) {
            assertEquals(
                    "&L&7 Pakistan and the United States, 2025 \u00b7 data of 2024\nby day 90 is the total from 10 Apr 2025 to"
                            + " 8 Jul 2025 \u00b7 assumptions " + hash + " \u00b7 " + Program.nameAndVersion()
                            + "&R&7 &A, &P / &N",
                    ((XSSFSheet) sheet).getCTWorksheet().getHeaderFooter().getOddFooter(),
                    sheet.getSheetName());
        }
    }

    /** A foot has codes of its own, and an end: more letters, and a spreadsheet calls the workbook broken. */
    @Test
    void aTitleCannotBreakTheFoot() {
        Map<String, String> feet = Map.of(
                "2026: R&R & L&P", "&L&7 2026: R&&R && L&&P \u00b7 data of ",
                "one\ntwo", "&L&7 one two \u00b7 data of ",
                "&".repeat(200), "&L&7 " + "&&".repeat(40) + "\u2026 \u00b7 data of ",
                "a" + "&".repeat(200), "&L&7 a" + "&&".repeat(39) + "\u2026 \u00b7 data of ");
        feet.forEach((title, start) -> {
            Scenario scenario = Tree.shipped("classroom")
                    .set("/title", TextNode.valueOf(title).toString())
                    .scenario();
            List<Comparison> offers = new ArrayList<>();
            for (int growth = 0; growth < 8; growth++) {
                offers.add(Scenes.compare(scenario, scenario.offers().get(1), Map.of("growthPct", growth + 0.5)));
            }
            XSSFSheet sheet = new Book(WorkbookFile.of(scenario, offers, List.of())).workbook.getSheetAt(0);
            String foot = sheet.getCTWorksheet().getHeaderFooter().getOddFooter();
            assertTrue(foot.startsWith(start), foot);
            assertTrue(foot.endsWith(Program.nameAndVersion() + "&R&7 &A, &P / &N"), foot);
            assertTrue(foot.contains(Stamp.assumptionHash(scenario, offers.get(2).outcome().assumptions()) + " + 5 further \u00b7 "), foot);
            assertTrue(foot.length() <= PageFoot.LONGEST, foot.length() + ": " + foot);
        });
    }

    @Test
    void theSameBytesWheneverItIsMade() throws Exception {
        byte[] once = bytes(SCENE, ChartKind.values());
        // An archive keeps the time of its parts in steps of two seconds.
        Thread.sleep(2100);
        assertArrayEquals(once, bytes(SCENE, ChartKind.values()));
    }
}
