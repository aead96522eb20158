package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.chart.Scenes;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;
import org.parley.simulate.Comparison;
import org.parley.simulate.LineResult;
import org.parley.trade.CesMarket;

@Tag("long")
class LineWorkbookTest {

    private static final double TOLERANCE = 1e-9;

    /** Gains are differences: they cannot be told from none below this, US$ million. */
    private static final double GAIN_TOLERANCE = 1e-8;

    private static final List<String> RUNS = List.of(LineWorkbook.SHORT_RUN, LineWorkbook.LONG_RUN);

    private static Comparison compare(Scenario scenario, Offer offer) {
        return Scenes.compare(scenario, offer, Map.of());
    }

    private static Line line(Scenario scenario, String id) {
        return lines(scenario).filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private static Stream<Line> lines(Scenario scenario) {
        return Stream.concat(scenario.exports().stream(), scenario.imports().stream());
    }

    private static LineResult result(Comparison offer, Line line) {
        return offer.outcome().lines().stream()
                .filter(result -> result.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private static Book book(Scenario scenario, String offer, String line) {
        Comparison comparison = compare(scenario, scenario.offer(offer).orElseThrow());
        return new Book(LineWorkbook.of(scenario, comparison, line(scenario, line)));
    }

    private static Book knitTops() {
        return book(Scenes.PAKISTAN, "zero-tariff", "knit-tops");
    }

    static Stream<Comparison> offers() {
        Stream<Comparison> pakistan = Stream.of("no-deal", "zero-tariff", "zero-tariff-mfn", "everything")
                .map(id -> compare(Scenes.PAKISTAN, Scenes.offer(id)));
        Stream<Comparison> classroom = Stream.of("no-deal", "wheat-and-gas", "free-trade", "a-bit-of-everything")
                .map(id -> compare(Scenes.CLASSROOM, Scenes.CLASSROOM.offer(id).orElseThrow()));
        return Stream.concat(pakistan, classroom);
    }

    private static Scenario scenario(Comparison offer) {
        Line first = offer.outcome().lines().get(0).line();
        return Scenes.PAKISTAN.exports().contains(first) ? Scenes.PAKISTAN : Scenes.CLASSROOM;
    }

    @ParameterizedTest
    @MethodSource("offers")
    void everyLineGivesTheProgramsNumbers(Comparison offer) {
        Scenario scenario = scenario(offer);
        lines(scenario).forEach(line -> {
            Book book = new Book(LineWorkbook.of(scenario, offer, line));
            assertAgrees(book, result(offer, line));
        });
    }

    /** Elasticities that were multiplied by assumption are those in the cells, and the first sheet tells it. */
    @Test
    void multipliedElasticitiesAreInTheCells() {
        Comparison offer = Scenes.compare(
                Scenes.PAKISTAN, Scenes.offer("everything"), Map.of("substitution", 1.5, "demand", 0.8));
        for (String id : List.of("knit-tops", "crude-oil")) {
            Book book = new Book(LineWorkbook.of(Scenes.PAKISTAN, offer, line(Scenes.PAKISTAN, id)));
            assertAgrees(book, result(offer, line(Scenes.PAKISTAN, id)));
            String told = book.beside(LineWorkbook.READ_ME, "Elasticities").getStringCellValue();
            assertTrue(told.contains("1.5 times and demand 0.8 times the case's elasticities"), told);
        }
        String plain = knitTops().beside(LineWorkbook.READ_ME, "Elasticities").getStringCellValue();
        assertTrue(plain.startsWith("Substitution, demand and supply are the case's. Where it gives no supply"), plain);
    }

    private static void assertAgrees(Book book, LineResult result) {
        String what = result.line().id();
        Line line = result.line();
        for (String run : RUNS) {
            assertTrue(book.truth(book.beside(run, "Settled")), what + " " + run);
        }
        XSSFCell shortRun = book.in(LineWorkbook.SHORT_RUN, "New value, US$ m a year", line.principal());
        assertEquals(result.shortRun(), book.number(shortRun), TOLERANCE * result.shortRun(), what);
        XSSFCell longRun = book.workbook.getSheet(LineWorkbook.PURCHASE) == null
                ? book.in(LineWorkbook.LONG_RUN, "New value, US$ m a year", line.principal())
                : book.beside(LineWorkbook.PURCHASE, "Flow in the long run");
        assertEquals(result.longRun(), book.number(longRun), TOLERANCE * result.longRun(), what);
        XSSFCell buyers = book.beside(LineWorkbook.LONG_RUN, "Gain of buyers");
        assertEquals(result.consumerSurplus(), book.number(buyers), GAIN_TOLERANCE, what);
        XSSFCell producers = book.in(LineWorkbook.LONG_RUN, "Gain of producers, US$ m", line.principal());
        assertEquals(result.producerSurplus(), book.number(producers), GAIN_TOLERANCE, what);
        for (int i = 0; i < 6; i++) {
            assertTrue(book.truth(book.in(LineWorkbook.COMPARE, "Agree", i)), what + ", figure " + i);
        }
        assertSound(book, what);
    }

    /** No formula ends in an error, and each carries its value for viewers that do not calculate. */
    private static void assertSound(Book book, String what) {
        for (XSSFCell cell : book.formulas()) {
            CellValue value = book.value(cell);
            String where = what + " " + cell.getSheet().getSheetName() + " " + cell.getReference();
            assertTrue(value.getCellType() != CellType.ERROR, where + " is " + value.formatAsString());
            assertEquals(value.getCellType(), cell.getCachedFormulaResultType(), where);
            if (value.getCellType() == CellType.NUMERIC) {
                assertEquals(value.getNumberValue(), cell.getNumericCellValue(), 0, where);
            }
        }
        assertTrue(book.workbook.getForceFormulaRecalculation());
    }

    /** A promise is kept in full view where there is one, and no sheet speaks of it where there is none. */
    @Test
    void onlyAPromiseHasASheet() {
        assertNotNull(book(Scenes.PAKISTAN, "everything", "crude-oil").workbook.getSheet(LineWorkbook.PURCHASE));
        assertNull(book(Scenes.PAKISTAN, "no-deal", "crude-oil").workbook.getSheet(LineWorkbook.PURCHASE));
        assertNull(book(Scenes.PAKISTAN, "everything", "knit-tops").workbook.getSheet(LineWorkbook.PURCHASE));
    }

    @Test
    void aPromiseSetsAFloorAndDisplacesOthers() {
        Book book = book(Scenes.PAKISTAN, "everything", "raw-cotton");
        String sheet = LineWorkbook.PURCHASE;
        double market = book.number(book.beside(sheet, "Market flow"));
        book.type(book.beside(sheet, "Promised above the base"), 500)
                .type(book.beside(sheet, "Share of a promise"), 60)
                .type(book.beside(sheet, "Share that replaces"), 50)
                .type(book.beside(sheet, "Extra landed cost"), 25);
        double floor = book.number(book.beside(sheet, "Base value")) + 300;
        double extra = floor - market;
        assertTrue(extra > 0);
        assertEquals(floor, book.number(book.beside(sheet, "Flow in the long run")), TOLERANCE * floor);
        assertEquals(extra, book.number(book.beside(sheet, "Extra: above")), TOLERANCE * extra);
        assertEquals(0.4 * extra, book.number(book.beside(sheet, "Displaced")), TOLERANCE * extra);
        assertEquals(0.2 * extra, book.number(book.beside(sheet, "Extra cost of")), TOLERANCE * extra);
        // Nobody gives up more than it sells.
        book.type(book.beside(sheet, "Promised above the base"), 1e6);
        double sold = 0;
        for (int i = 0; i < 2; i++) {
            sold += book.number(book.in(sheet, "Market flow, US$ m a year", i));
        }
        assertEquals(sold, book.number(book.beside(sheet, "Displaced")), TOLERANCE * sold);
        // Without a promise there is nothing above the market.
        book.type(book.beside(sheet, "Promised above the base"), 0);
        assertEquals(market, book.number(book.beside(sheet, "Flow in the long run")), 0);
        assertEquals(0, book.number(book.beside(sheet, "Displaced")), 0);
    }

    /** What a sheet's inputs give when the solver itself is asked. */
    private static CesMarket solver(Book book, String run, int n) {
        double[] landed = new double[n];
        double[] lnWedge = new double[n];
        double[] supply = new double[n];
        for (int i = 0; i < n; i++) {
            double before = wedge(book, run, "before", i);
            landed[i] = book.number(book.in(run, "Base value, US$ m a year", i)) * before;
            lnWedge[i] = Math.log(wedge(book, run, "after", i) / before);
            supply[i] = 1 / book.number(book.in(run, "1 / supply elasticity", i));
        }
        CesMarket market = new CesMarket(n);
        double sigma = book.number(book.beside(run, "Substitution between"));
        market.solve(landed, lnWedge, supply, sigma, book.number(book.beside(run, "Demand for")));
        return market;
    }

    private static double wedge(Book book, String run, String when, int i) {
        double duty = book.number(book.in(run, "Duty " + when + ", %", i));
        double barrier = book.number(book.in(run, "Barrier " + when + ", % of price", i));
        return (1 + duty / 100) * (1 + barrier / 100);
    }

    private static void assertSolved(Book book, int n) {
        for (String run : RUNS) {
            CesMarket market = solver(book, run, n);
            assertTrue(book.truth(book.beside(run, "Settled")), run);
            double lnIndex = book.number(book.beside(run, "Log of the price index"));
            assertEquals(market.lnPriceIndex(), lnIndex, 1e-10, run);
            for (int i = 0; i < n; i++) {
                double base = book.number(book.in(run, "Base value, US$ m a year", i));
                double expected = base * Math.exp(market.lnValue(i));
                double value = book.number(book.in(run, "New value, US$ m a year", i));
                assertEquals(expected, value, TOLERANCE * expected, run + " " + i);
                double price = book.number(book.in(run, "Price received, ratio", i));
                assertEquals(Math.exp(market.lnPrice(i)), price, TOLERANCE, run + " " + i);
            }
        }
    }

    @Test
    void changedInputsAreSolvedAnew() {
        Book book = knitTops();
        String run = LineWorkbook.SHORT_RUN;
        book.type(book.in(run, "Duty after, %", 3), 145).type(book.in(run, "Barrier after, % of price", 0), 12);
        assertSolved(book, 12);
        book.type(book.beside(run, "Substitution between"), 7.5).type(book.beside(run, "Demand for"), -3);
        assertSolved(book, 12);
        book.type(book.in(run, "1 / supply elasticity", 2), 4);
        book.type(book.in(LineWorkbook.LONG_RUN, "1 / supply elasticity", 2), 0.01);
        assertSolved(book, 12);
    }

    /** At one, and around it where the formula changes over. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.000001, 0.99999, 1.00003, 0.9999, 1.001})
    void substitutionMayBeOne(double sigma) {
        Book book = knitTops();
        for (String run : RUNS) {
            book.type(book.beside(run, "Substitution between"), sigma);
        }
        assertSolved(book, 12);
    }

    @Test
    void supplyMayBeInfinite() {
        Book book = knitTops();
        for (String run : RUNS) {
            for (int i = 0; i < 12; i++) {
                book.type(book.in(run, "1 / supply elasticity", i), 0);
            }
        }
        assertSolved(book, 12);
        assertEquals(1, book.number(book.in(LineWorkbook.LONG_RUN, "Price received, ratio", 0)), 0);
        assertEquals(0, book.number(book.in(LineWorkbook.LONG_RUN, "Gain of producers, US$ m", 0)), 0);
    }

    @Test
    void aSupplierWithoutTradeStaysWithout() {
        Book book = knitTops();
        book.type(book.in(LineWorkbook.SHORT_RUN, "Base value, US$ m a year", 0), 0);
        assertSolved(book, 12);
        assertEquals(0, book.number(book.in(LineWorkbook.LONG_RUN, "New value, US$ m a year", 0)), 0);
        assertNoErrors(book);
    }

    @Test
    void aMarketWithoutTradeStaysWithout() {
        Book book = knitTops();
        for (int i = 0; i < 12; i++) {
            book.type(book.in(LineWorkbook.SHORT_RUN, "Base value, US$ m a year", i), 0);
        }
        assertNoErrors(book);
        assertEquals(0, book.number(book.in(LineWorkbook.LONG_RUN, "New value, US$ m a year", 12)), 0);
        assertEquals(0, book.number(book.beside(LineWorkbook.LONG_RUN, "Gain of buyers")), 0);
    }

    private static void assertNoErrors(Book book) {
        for (XSSFCell cell : book.formulas()) {
            assertTrue(book.value(cell).getCellType() != CellType.ERROR, cell.getReference());
        }
    }

    @Test
    void oneSupplierIsAMarketToo() {
        Book book = book(Scenes.PAKISTAN, "no-deal", "other-exports");
        assertSolved(book, 1);
        book.type(book.in(LineWorkbook.SHORT_RUN, "Duty after, %", 0), 80);
        book.type(book.in(LineWorkbook.SHORT_RUN, "1 / supply elasticity", 0), 0.2);
        assertSolved(book, 1);
    }

    /** Before any new duty, no change is none exactly: no sheet shows a zero with a minus sign. */
    @Test
    void noChangeIsNoneExactly() {
        Book book = book(Scenes.PAKISTAN, "before", "knit-tops");
        for (String run : RUNS) {
            for (int i = 0; i < 12; i++) {
                assertEquals(0, book.number(book.in(run, "Change, US$ m a year", i)), 0);
            }
        }
    }

    /** Wedges and elasticities far from any case. */
    @Test
    void stepsSettleFarFromAnyCase() {
        Random random = new Random(7);
        Book book = knitTops();
        for (int round = 0; round < 60; round++) {
            String run = LineWorkbook.SHORT_RUN;
            for (int i = 0; i < 12; i++) {
                double duty = random.nextInt(3) == 0 ? 0 : Math.exp(random.nextDouble() * 7);
                book.type(book.in(run, "Duty after, %", i), duty);
                for (String each : RUNS) {
                    double supply = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble() * 10 - 5);
                    book.type(book.in(each, "1 / supply elasticity", i), supply);
                }
            }
            for (String each : RUNS) {
                book.type(book.beside(each, "Substitution between"), Math.exp(random.nextDouble() * 5 - 2));
                book.type(book.beside(each, "Demand for"), -Math.exp(random.nextDouble() * 4 - 2));
            }
            assertSolved(book, 12);
        }
    }

    @Test
    void sameInputSameBytes() {
        Comparison offer = compare(Scenes.PAKISTAN, Scenes.offer("everything"));
        Line cotton = line(Scenes.PAKISTAN, "raw-cotton");
        byte[] first = LineWorkbook.of(Scenes.PAKISTAN, offer, cotton);
        assertArrayEquals(first, LineWorkbook.of(Scenes.PAKISTAN, offer, cotton));
        assertArrayEquals(first, FixedZip.of(first));
    }

    @Test
    void isDatedByTheCase() {
        var core = knitTops().workbook.getProperties().getCoreProperties();
        Instant start = Scenes.PAKISTAN.clock().start().atStartOfDay().toInstant(ZoneOffset.UTC);
        assertEquals(start, core.getCreated().toInstant());
        assertEquals(start, core.getModified().toInstant());
        assertEquals(Program.nameAndVersion(), core.getCreator());
    }

    /** A case may come from anybody: what it calls things must not run in somebody's spreadsheet. */
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatLooksLikeAFormulaIsText(String name) {
        String json = com.fasterxml.jackson.databind.node.TextNode.valueOf(name).toString();
        Scenario scenario = Tree.shipped("classroom")
                .set("/imports/0/name", json)
                .set("/imports/0/note", json)
                .set("/countries/XC", json)
                .set("/offers/1/name", json)
                .scenario();
        Comparison offer = compare(scenario, scenario.offers().get(1));
        Book book = new Book(LineWorkbook.of(scenario, offer, scenario.imports().get(0)));
        List<XSSFCell> found = new ArrayList<>();
        book.workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (text(cell).startsWith(name.substring(0, 1)) && !text(cell).isBlank()) {
                found.add((XSSFCell) cell);
            }
        })));
        assertTrue(found.size() > 10, name + " is found " + found.size() + " times");
        for (XSSFCell cell : found) {
            assertEquals(CellType.STRING, cell.getCellType(), cell.getReference());
            assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getReference());
        }
        assertNoErrors(book);
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    @Test
    void saysWhatItRestsOn() {
        String text = allText(knitTops());
        assertTrue(text.contains("Imports for consumption and calculated duty by HTS-10, 2024. US Census"), text);
        assertTrue(text.contains("measured"), text);
        assertTrue(text.contains("(pakistan-us-2025), data of 2024"), text);
        assertTrue(text.contains("9 Jul 2025"), text);
        assertTrue(allText(book(Scenes.CLASSROOM, "free-trade", "shirts")).contains("An assumption"), text);
    }

    /** Which program and which assumptions made it, in the stamp on the first sheet and at the foot of every page. */
    @Test
    void saysWhatMadeItOnEveryPage() {
        Comparison offer = Scenes.compare(Scenes.PAKISTAN, Scenes.offer("everything"), Map.of("growthPct", 1.5));
        Book book = new Book(LineWorkbook.of(Scenes.PAKISTAN, offer, line(Scenes.PAKISTAN, "crude-oil")));
        String hash = Stamp.assumptionHash(Scenes.PAKISTAN, offer.outcome().assumptions());
        String text = allText(book);
        assertTrue(text.contains("Made by\n" + Program.nameAndVersion() + "\n"), text);
        assertTrue(Program.nameAndVersion().matches("Parley [0-9]+\\..*"), Program.nameAndVersion());
        assertTrue(text.contains("Assumptions\n" + hash + "\n"), text);
        assertEquals(5, book.workbook.getNumberOfSheets());
        book.workbook.forEach(sheet -> {
            String foot = sheet.getFooter().getLeft();
            assertTrue(foot.contains("Pakistan and the United States, 2025 \u00b7 data of 2024\n"), foot);
            assertTrue(foot.endsWith(" \u00b7 assumptions " + hash + " \u00b7 " + Program.nameAndVersion()), foot);
        });
    }

    private static String allText(Book book) {
        StringBuilder text = new StringBuilder();
        book.workbook
                .getSheet(LineWorkbook.READ_ME)
                .forEach(row -> row.forEach(cell -> text.append(text(cell)).append('\n')));
        return text.toString();
    }

    @Test
    void anotherScenariosLineIsRefused() {
        Comparison offer = compare(Scenes.PAKISTAN, Offer.NO_DEAL);
        Line wheat = line(Scenes.CLASSROOM, "wheat");
        assertThrows(IllegalArgumentException.class, () -> LineWorkbook.of(Scenes.PAKISTAN, offer, wheat));
        Scenario classroom = Scenes.CLASSROOM;
        assertThrows(IllegalArgumentException.class, () -> LineWorkbook.of(classroom, offer, wheat));
    }
}
