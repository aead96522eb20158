package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.simulate.Outcome;

/** Charts of the office programs mark what our own pictures mark: the deadline, steps of the duty, the rush, arrivals. */
class NativeMarksTest {

    private static final Scene SCENE = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), Scenes.offer("zero-tariff"));
    private static final Outcome OFFER = SCENE.offer().outcome();
    /** Dates and levels that come to the same. */
    private static final double SAME = 1e-9;

    private static XSLFChart chart(ChartKind kind, Scene scene) throws Exception {
        Chart chart = Chart.of(kind, scene, ChartStyle.SLIDE);
        byte[] deck = DeckFile.of(scene.scenario(), scene.offers(), List.of(chart), new DeckLook(false, Optional.empty(), ""));
        XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck));
        for (POIXMLDocumentPart part : show.getSlides().get(0).getRelations()) {
            if (part instanceof XSLFChart drawn) {
                return drawn;
            }
        }
        throw new AssertionError("no chart");
    }

    /** Days of each mark, by its words. */
    private static Map<String, int[]> marks(ChartKind kind, Scene scene) throws Exception {
        XSLFChart chart = chart(kind, scene);
        List<DrawnSeries> series = DrawnSeries.of(chart);
        int lines = Shown.lines(kind, scene).size();
        double first = DrawnSeries.cached(series.get(0).days())[0];
        Map<String, int[]> marks = new LinkedHashMap<>();
        for (DrawnSeries mark : series.subList(lines, series.size())) {
            double[] dates = DrawnSeries.cached(mark.days());
            marks.put(mark.name(), Arrays.stream(dates).mapToInt(date -> (int) Math.round(date - first)).toArray());
            List<Double> cells = DrawnSeries.cells(mark.days(), chart.getWorkbook()).stream()
                    .map(cell -> cell.getNumericCellValue())
                    .toList();
            assertArrayEquals(dates, cells.stream().mapToDouble(each -> each).toArray(), SAME, mark.name());
        }
        return marks;
    }

    private static void assertMarks(Map<String, int[]> wanted, Map<String, int[]> marks) {
        assertEquals(List.copyOf(wanted.keySet()), List.copyOf(marks.keySet()));
        wanted.forEach((words, days) -> assertArrayEquals(days, marks.get(words), words));
    }

    @Test
    void exportsMarkTheDeadlineTheStepsAndTheRush() throws Exception {
        Map<String, int[]> wanted = new LinkedHashMap<>();
        wanted.put("Day 90 \u00b7 9 Jul 2025", new int[] {90, 90});
        wanted.put("10% starts", new int[] {OFFER.inForceDay(), OFFER.inForceDay()});
        wanted.put("29% returns", new int[] {90, 90});
        // Rush orders of 30 days before the deadline end with the signature, and are paid back over 60 more.
        int repaid = OFFER.offer().agreementDay() + OFFER.assumptions().rush().repayDays();
        int from = 90 - OFFER.assumptions().rush().windowDays();
        wanted.put("rush, then payback", new int[] {from, from, repaid, repaid});
        assertMarks(wanted, marks(ChartKind.EXPORTS, SCENE));
    }

    @Test
    void theTimeBeforeHasNoStepsOfItsOwn() throws Exception {
        Scene scene = Scenes.of(Scenes.PAKISTAN, org.parley.scenario.Offer.NO_DEAL);
        assertEquals(List.of("Day 90 \u00b7 9 Jul 2025"), List.copyOf(marks(ChartKind.BALANCE, scene).keySet()));
    }

    @Test
    void talksThatGoOnHaveBothDeadlines() throws Exception {
        Scene scene = Scenes.of(
                Scenes.PAKISTAN, Scenes.offer("everything").withAgreementDay(110).withExtensionDays(30));
        Map<String, int[]> marks = marks(ChartKind.BALANCE, scene);
        assertArrayEquals(new int[] {90, 90}, marks.get("Day 90 \u00b7 9 Jul 2025"));
        assertArrayEquals(new int[] {120, 120}, marks.get("Extended to day 120 \u00b7 8 Aug 2025"));
    }

    @Test
    void arrivalsStandOnTheOffersLineAndTheirNamesApart() throws Exception {
        XSLFChart chart = chart(ChartKind.IMPORTS, SCENE);
        CTScatterSer[] drawn = chart.getCTChart().getPlotArea().getScatterChartArray(0).getSerArray();
        List<DrawnSeries> series = DrawnSeries.of(chart);
        CTValAx axis = Arrays.stream(chart.getCTChart().getPlotArea().getValAxArray())
                .filter(each -> each.getScaling().getMax().getVal() < 30_000)
                .findFirst()
                .orElseThrow();
        double high = axis.getScaling().getMax().getVal();
        double low = axis.getScaling().getMin().getVal();
        double first = DrawnSeries.cached(series.get(0).days())[0];
        int arrivals = 0;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            double[] values = DrawnSeries.cached(series.get(i).values());
            if (values.length > 1) {
                continue;
            }
            arrivals++;
            int day = (int) Math.round(DrawnSeries.cached(series.get(i).days())[0] - first);
            assertEquals(OFFER.imports(day), values[0], SAME * OFFER.imports(day), series.get(i).name());
            CTDLbl label = drawn[i].getDLbls().getDLblArray(0);
            double place = NativeChart.HEIGHT * (high - values[0]) / (high - low)
                    + label.getLayout().getManualLayout().getY().getVal();
            assertTrue(place < before, "the name of " + series.get(i).name() + " stands on the one before");
            before = place;
        }
        // Eight purchases are on the table, some of which arrive on one day.
        assertEquals(5, arrivals, series.stream().map(DrawnSeries::name).toList().toString());
        List<String> names = series.stream().map(DrawnSeries::name).toList();
        assertTrue(names.contains("Crude oil, Steel scrap") && names.contains("Liquefied gas (LNG)"), names.toString());
    }

    @Test
    void theTurnOfWhatIsGainedIsMarked() throws Exception {
        int[] day = marks(ChartKind.GAIN, SCENE).get("level, 5 Aug");
        assertArrayEquals(new int[] {117}, day);
    }

    @Test
    void barsHaveTheColoursOfTheirOutcomes() throws Exception {
        CTBarSer[] bars = chart(ChartKind.OUTCOMES, SCENE)
                .getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray();
        // Before the tariffs, no deal, the offer, the pin.
        List<String> full = List.of("999999", "D55E00", "0072B2", "CC79A7");
        Map<Integer, String> colours = new HashMap<>();
        for (var point : bars[1].getDPtArray()) {
            colours.put((int) point.getIdx().getVal(), hex(point.getSpPr().getSolidFill().getSrgbClr().getVal()));
        }
        assertEquals(full.subList(0, 3), IntStream.range(0, 3).mapToObj(colours::get).toList());
        assertEquals(4, colours.size());
        List<String> pale = new ArrayList<>();
        for (var point : bars[0].getDPtArray()) {
            pale.add(hex(point.getSpPr().getSolidFill().getSrgbClr().getVal()));
        }
        assertEquals(4, pale.stream().distinct().count(), pale.toString());
        assertTrue(pale.stream().noneMatch(colours::containsValue), pale.toString());
        String both = hex(bars[1].getSpPr().getSolidFill().getSrgbClr().getVal());
        assertTrue(!colours.containsValue(both), "the colour of both kinds of bars is not that of an outcome");
    }

    /** On a template's narrow slide names break into more lines, and stand further apart. */
    @Test
    void namesOfLinesThatEndTogetherStandApartOnNarrowSlides() throws Exception {
        Scene scene = Scenes.of(
                Scenes.PAKISTAN,
                Scenes.offer("zero-tariff"),
                Scenes.offer("everything"),
                Scenes.offer("july-2025"),
                Scenes.offer("ten-percent"));
        Chart chart = Chart.of(ChartKind.GAIN, scene, ChartStyle.SLIDE);
        for (double width : new double[] {420, 660, 880}) {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                SheetWriter sheet = SheetWriter.first(book, "Gained or lost");
                TableSheet rows = TableSheet.write(sheet, chart.table(), 0, 1);
                XSSFChart drawn = sheet.sheet().createDrawingPatriarch().createChart(new XSSFClientAnchor());
                double height = 300;
                new NativeChart(drawn, sheet, rows, width, height).draw(chart.panels().get(0));
                assertNamesApart(drawn, chart.panels().get(0).series().size(), width / 40, 14 / height);
            }
        }
    }

    private static void assertNamesApart(XSSFChart drawn, int lines, double letters, double lineHeight) {
        CTScatterSer[] series = drawn.getCTChart().getPlotArea().getScatterChartArray(0).getSerArray();
        CTValAx axis = Arrays.stream(drawn.getCTChart().getPlotArea().getValAxArray())
                .filter(each -> each.getScaling().getMax().getVal() < 30_000)
                .findFirst()
                .orElseThrow();
        double high = axis.getScaling().getMax().getVal();
        double low = axis.getScaling().getMin().getVal();
        List<double[]> spans = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            var points = series[i].getYVal().getNumRef().getNumCache();
            double end = Double.parseDouble(points.getPtArray(points.sizeOfPtArray() - 1).getV());
            var label = series[i].getDLbls().getDLblArray(0);
            double down = label.isSetLayout() ? label.getLayout().getManualLayout().getY().getVal() : 0;
            double middle = NativeChart.HEIGHT * (high - end) / (high - low) + down;
            String name = series[i].getTx().getV();
            double tall = lineHeight * Math.ceil(name.length() / Math.min(22, letters));
            spans.add(new double[] {middle - tall / 2, middle + tall / 2});
        }
        spans.sort((a, b) -> Double.compare(a[0], b[0]));
        for (int i = 1; i < spans.size(); i++) {
            assertTrue(
                    spans.get(i)[0] >= spans.get(i - 1)[1] - SAME,
                    "names " + i + " and " + (i + 1) + " overlap with " + letters + " letters on a line");
        }
    }

    private static String hex(byte[] rgb) {
        return HexFormat.of().withUpperCase().formatHex(rgb);
    }
}
