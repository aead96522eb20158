package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.DeskTable;
import org.parley.chart.NumberKind;
import org.parley.chart.Scene;
import org.parley.chart.SpanBars;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/** A case may come from anybody. Whatever its names begin with, they are never reckoned in somebody's spreadsheet. */
@Tag("long")
class FormulaTextTest {

    private static final String LINK = "=HYPERLINK(\"http://x\")";

    static java.util.stream.Stream<String> names() {
        return java.util.stream.Stream.of(
                LINK,
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "a,=1+1",
                "a;=1+1",
                "a\t=1+1",
                "a\r=1+1",
                "a\n=1+1",
                "a\r\n@SUM(A1)",
                "a\",=1+1",
                "\"=1+1");
    }

    static List<Arguments> files() {
        List<Arguments> files = new ArrayList<>();
        names().forEach(name -> {
            for (ChartKind kind : ChartKind.values()) {
                files.add(Arguments.of(name, kind));
            }
        });
        return files;
    }

    private static Chart chart(Scene scene, ChartKind kind) {
        return Chart.of(kind, scene, ChartStyle.SLIDE);
    }

    private static List<Chart> charts(Scene scene) {
        return List.of(ChartKind.values()).stream().map(kind -> chart(scene, kind)).toList();
    }

    /** Holds every cell against what a spreadsheet would do with it; returns how many begin like a formula. */
    private static int assertTexts(byte[] workbook) {
        int suspicious = 0;
        for (Sheet sheet : new Book(workbook).workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertFalse(cell.getCellType() == CellType.FORMULA, sheet.getSheetName() + " " + cell.getAddress());
                    if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches("(?s)[=+\\-@\t\r].*")) {
                        // Else it is a formula as soon as somebody edits the cell.
                        assertTrue(((XSSFCell) cell).getCellStyle().getQuotePrefixed(), cell.getStringCellValue());
                        suspicious++;
                    }
                }
            }
        }
        return suspicious;
    }

    @ParameterizedTest
    @MethodSource("names")
    void workbooksHoldTexts(String name) {
        Scenario scenario = Hostile.scenario(name);
        Scene scene = Hostile.scene(scenario);
        int suspicious = assertTexts(WorkbookFile.of(scenario, scene.offers(), charts(scene)));
        if (name.matches("(?s)[=+\\-@\t\r].*")) {
            assertTrue(suspicious > 30, "the names of the case are in " + suspicious + " cells");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LINK, "+1", "-1+1", "@SUM(A1)", "\t=1"})
    void workbooksBehindSlidesHoldTexts(String name) {
        Scenario scenario = Hostile.scenario(name);
        Scene scene = Hostile.scene(scenario);
        byte[] deck = DeckFile.of(scenario, scene.offers(), charts(scene), new DeckLook(false, Optional.empty(), name));
        int suspicious = 0;
        int workbooks = 0;
        for (Map.Entry<String, byte[]> part : Archive.parts(deck).entrySet()) {
            if (part.getKey().endsWith(".xlsx")) {
                suspicious += assertTexts(part.getValue());
                workbooks++;
            }
        }
        assertEquals(6, workbooks);
        assertTrue(suspicious > 10, "the names of offers are in " + suspicious + " cells");
    }

    /** The workbook of one market reckons; but only with formulas of its own. */
    @ParameterizedTest
    @ValueSource(strings = {LINK, "@SUM(A1)", "+cmd|' /C calc'!A0", "a'!A1", "'!A1\""})
    void theMarketsFormulasAreItsOwn(String name) {
        Scenario plain = Hostile.scenario("Plain");
        Scenario hostile = Hostile.scenario(name);
        assertEquals(formulas(plain, plain.exports().get(0)), formulas(hostile, hostile.exports().get(0)));
        assertEquals(formulas(plain, plain.imports().get(0)), formulas(hostile, hostile.imports().get(0)));
    }

    private static List<String> formulas(Scenario scenario, Line line) {
        Book book = new Book(LineWorkbook.of(scenario, Hostile.scene(scenario).offer(), line));
        List<String> formulas = book.formulas().stream().map(cell -> cell.getReference() + cell.getCellFormula()).toList();
        assertTrue(formulas.size() > 100);
        return formulas;
    }

    /** What a spreadsheet makes of a file: it knows no comments, and any end of a line ends its row. */
    private static List<String> cells(String csv, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n' || c == '\r') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static void assertNoFormula(String text, char separator) {
        List<String> cells = cells(text, separator);
        assertTrue(cells.size() > 10);
        for (String cell : cells) {
            boolean number = cell.matches("-?\\d+(\\.\\d+)?");
            assertFalse(!number && cell.matches("(?s)(\\s*[=+\\-@]|[\t\r]).*"), "'" + cell + "' in\n" + text);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void csvHoldsTexts(String name, ChartKind kind) {
        Scene scene = Hostile.scene(Hostile.scenario(name));
        assertNoFormula(ChartCsv.of(chart(scene, kind).table()), ',');
        assertNoFormula(ChartCsv.forClipboard(chart(scene, kind).table()), '\t');
    }

    /** A table of the desk and its bars, with such a name wherever somebody can put one. */
    private static List<Chart> ofTheDesk(Scene scene, String name) {
        DeskTable table = new DeskTable().words(name, 200).figures(name, "US$ m", 100, NumberKind.CHANGE);
        SpanBars bars = new SpanBars(
                Collections.nCopies(12, new SpanBars.Bar(name, 0, -3, name, false)), "US$ m", NumberKind.CHANGE);
        for (int i = 0; i < 12; i++) {
            table.add(List.of(DeskTable.Cell.words(name), DeskTable.Cell.figure(-i, name)));
        }
        DeskTable.Words words = new DeskTable.Words("products", name, name, name);
        return List.of(
                table.chart(words, scene.scenario(), scene.offers(), ChartStyle.SLIDE),
                bars.chart(words, List.of(name, name), scene.scenario(), scene.offers(), ChartStyle.SLIDE),
                chart(scene, ChartKind.EXPORTS).about("product", name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void tablesOfTheDeskHoldTexts(String name) {
        Scene scene = Hostile.scene(Hostile.scenario(name));
        for (Chart chart : ofTheDesk(scene, name)) {
            assertNoFormula(ChartCsv.of(chart.table()), ',');
            assertNoFormula(ChartCsv.forClipboard(chart.table()), '\t');
        }
        int suspicious = assertTexts(WorkbookFile.of(scene.scenario(), scene.offers(), ofTheDesk(scene, name)));
        if (name.matches("(?s)[=+\\-@\t\r].*")) {
            assertTrue(suspicious > 40, "the names of the case are in " + suspicious + " cells");
        }
    }

    /** The text itself is still there to be read, behind a quote. */
    @Test
    void csvQuotesWhatItHolds() {
        Scene scene = Hostile.scene(Hostile.scenario(LINK));
        String csv = ChartCsv.of(chart(scene, ChartKind.OUTCOMES).table());
        String name = scene.offer().outcome().offer().name();
        assertTrue(name.startsWith(LINK));
        assertTrue(cells(csv, ',').contains("'" + name), csv);
    }
}
