package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.chart.CaseTables;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.OffersTable;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Source;

/** Slides read back with the library that wrote them: what is on them is what the outcomes say. */
@Tag("long")
class DeckFileTest {

    private static final Scene SCENE = Scenes.opening();
    private static final List<ChartKind> KINDS = List.of(ChartKind.values());

    private static byte[] deck(Scene scene, List<ChartKind> kinds, DeckLook look) {
        List<Chart> charts =
                kinds.stream().map(kind -> Chart.of(kind, scene, ChartStyle.SLIDE)).toList();
        return DeckFile.of(scene.scenario(), scene.offers(), charts, look);
    }

    private static DeckLook plain() {
        return new DeckLook(false, Optional.empty(), "");
    }

    private static XMLSlideShow read(byte[] deck) throws Exception {
        return new XMLSlideShow(new ByteArrayInputStream(deck));
    }

    /** Slides of a title, those that go on included. */
    private static List<XSLFSlide> slides(XMLSlideShow show, String title) {
        return show.getSlides().stream()
                .filter(slide -> slide.getTitle().equals(title) || slide.getTitle().equals(title + " (continued)"))
                .toList();
    }

    private static List<XSLFChart> charts(XSLFSlide slide) {
        List<XSLFChart> charts = new ArrayList<>();
        for (POIXMLDocumentPart part : slide.getRelations()) {
            if (part instanceof XSLFChart chart) {
                charts.add(chart);
            }
        }
        return charts;
    }

    private static String notes(XSLFSlide slide) {
        return slide.getNotes().getPlaceholders().length == 0
                ? ""
                : Arrays.stream(slide.getNotes().getPlaceholders())
                        .filter(shape -> shape.getTextType() == Placeholder.BODY)
                        .map(XSLFTextShape::getText)
                        .collect(Collectors.joining());
    }

    /** Rows of the tables on some slides; the head of each table is held against the first's and left out. */
    private static List<List<String>> rows(List<XSLFSlide> slides) {
        List<List<String>> rows = new ArrayList<>();
        for (XSLFSlide slide : slides) {
            List<List<String>> there = new ArrayList<>();
            for (XSLFShape shape : slide.getShapes()) {
                if (shape instanceof XSLFTable table) {
                    for (XSLFTableRow row : table.getRows()) {
                        there.add(row.getCells().stream().map(XSLFTableCell::getText).map(text -> text.replace("\u00a0", "")).toList());
                    }
                }
            }
            assertTrue(there.size() > 1, "a slide of " + slide.getTitle() + " has no rows");
            rows.addAll(rows.isEmpty() ? there : there.subList(1, there.size()));
        }
        return rows;
    }

    @Test
    void aSlideForEachChartUnderItsFinding() throws Exception {
        try (XMLSlideShow show = read(deck(SCENE, KINDS, plain()))) {
            List<String> titles = new ArrayList<>();
            for (XSLFSlide slide : show.getSlides()) {
                if (!slide.getTitle().endsWith(" (continued)")) {
                    titles.add(slide.getTitle());
                }
            }
            List<String> wanted = new ArrayList<>();
            KINDS.forEach(kind -> wanted.add(Chart.of(kind, SCENE, ChartStyle.SLIDE).title()));
            wanted.addAll(List.of("Assumptions", "Sources"));
            assertEquals(wanted, titles);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void chartsCanBeEditedAndTablesAreTables(ChartKind kind) throws Exception {
        try (XMLSlideShow show = read(deck(SCENE, List.of(kind), plain()))) {
            List<XSLFSlide> slides = slides(show, Chart.of(kind, SCENE, ChartStyle.SLIDE).title());
            int wanted = kind == ChartKind.OUTCOMES ? 2 : kind.isTable() ? 0 : 1;
            assertEquals(wanted, slides.stream().mapToInt(slide -> charts(slide).size()).sum());
            boolean table = slides.get(0).getShapes().stream().anyMatch(XSLFTable.class::isInstance);
            assertEquals(kind.isTable(), table);
            assertTrue(show.getPictureData().isEmpty(), "a picture cannot be edited");
        }
    }

    @ParameterizedTest
    @EnumSource(value = ChartKind.class, names = {"EXPORTS", "IMPORTS", "BALANCE", "GAIN"})
    void linesAreTheOutcomes(ChartKind kind) throws Exception {
        try (XMLSlideShow show = read(deck(SCENE, List.of(kind), plain()))) {
            XSLFChart chart = charts(show.getSlides().get(0)).get(0);
            List<DrawnSeries> series = DrawnSeries.of(chart);
            Map<String, double[]> shown = Shown.lines(kind, SCENE);
            DrawnSeries.assertShows(shown, series, chart.getWorkbook());
            assertEquals(1, chart.getWorkbook().getNumberOfSheets());
        }
    }

    @Test
    void barsAreTheOutcomes() throws Exception {
        try (XMLSlideShow show = read(deck(SCENE, List.of(ChartKind.OUTCOMES), plain()))) {
            List<XSLFChart> charts = charts(show.getSlides().get(0));
            double first = Double.parseDouble(
                    DrawnSeries.of(charts.get(0)).get(0).values().getNumCache().getPtArray(0).getV());
            double wanted = Shown.bars(true, SCENE).values().iterator().next()[0];
            int exports = Math.abs(first - wanted) < 1e-6 ? 0 : 1;
            for (int i = 0; i < 2; i++) {
                XSLFChart chart = charts.get(i);
                List<DrawnSeries> series = DrawnSeries.of(chart);
                assertEquals(2, series.size());
                DrawnSeries.assertShows(Shown.bars(i == exports, SCENE), series, chart.getWorkbook());
                var names = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).getCat().getStrRef().getStrCache();
                assertEquals(
                        List.of("Before the tariffs", "No deal", "Crude oil and soybeans", "Zero-tariff agreement"),
                        Arrays.stream(names.getPtArray()).map(point -> point.getV()).toList());
            }
            List<String> texts = new ArrayList<>();
            for (XSLFShape shape : show.getSlides().get(0).getShapes()) {
                if (shape instanceof XSLFTextShape text) {
                    texts.add(text.getText());
                }
            }
            assertTrue(texts.contains("Exports to the United States"), texts.toString());
            assertTrue(texts.contains("Imports from the United States"), texts.toString());
        }
    }

    /** What the speaker is asked: how was this reckoned, from what, by which version. */
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void notesSayHowAndFromWhat(ChartKind kind) throws Exception {
        try (XMLSlideShow show = read(deck(SCENE, List.of(kind), plain()))) {
            Chart chart = Chart.of(kind, SCENE, ChartStyle.SLIDE);
            List<XSLFSlide> slides = slides(show, chart.title());
            assertTrue(!slides.isEmpty());
            for (XSLFSlide slide : slides) {
                String notes = notes(slide);
                assertTrue(notes.contains(chart.measure()), notes);
                assertTrue(notes.contains(ExportTexts.get("method." + kind.word())), notes);
                assertTrue(notes.contains("Sources: " + CaseTables.sourceLine(Scenes.PAKISTAN)), notes);
                assertTrue(notes.contains("US Census Bureau"), notes);
                assertTrue(notes.contains(Stamp.of(Scenes.PAKISTAN, SCENE.offers())), notes);
            }
        }
    }

    @Test
    void everySlideCarriesItsStampAndSource() throws Exception {
        String stamp = Stamp.of(Scenes.PAKISTAN, SCENE.offers());
        assertTrue(stamp.contains("data of 2024") && stamp.contains("by day 90") && stamp.contains("Parley "), stamp);
        try (XMLSlideShow show = read(deck(SCENE, KINDS, plain()))) {
            for (XSLFSlide slide : show.getSlides()) {
                List<String> texts = slide.getShapes().stream()
                        .filter(XSLFTextShape.class::isInstance)
                        .map(shape -> ((XSLFTextShape) shape).getText())
                        .toList();
                assertTrue(texts.contains(stamp), slide.getTitle() + ": " + texts);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void theComparisonIsTheOffersTable(int pins) throws Exception {
        List<String> ids = List.of("zero-tariff", "july-2025", "no-deal", "everything");
        Scene scene = Scenes.of(
                Scenes.PAKISTAN,
                Scenes.offer("crude-and-soybeans"),
                ids.subList(0, pins).stream().map(Scenes::offer).toArray(org.parley.scenario.Offer[]::new));
        OffersTable table = OffersTable.of(scene);
        List<List<String>> wanted = new ArrayList<>();
        for (OffersTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.name(), row.basis()));
            row.cells().forEach(cell -> cells.add((cell.shown() + " " + cell.marks()).strip()));
            if (pins > 0) {
                cells.add(row.difference().shown());
            }
            wanted.add(cells);
        }
        try (XMLSlideShow show = read(deck(scene, List.of(ChartKind.COMPARISON), plain()))) {
            List<List<String>> rows = rows(slides(show, table.title()));
            List<String> head = new ArrayList<>(List.of("", "Unit and date basis"));
            head.addAll(table.columnNames());
            if (pins > 0) {
                head.add(table.differenceName());
            }
            assertEquals(head, rows.get(0));
            List<List<String>> figures = rows.subList(1, rows.size()).stream()
                    .filter(row -> !Set.of("Terms", "Results", "Limits").contains(row.get(0)))
                    .toList();
            assertEquals(wanted, figures);
            assertEquals(3, rows.size() - 1 - figures.size(), "headings of terms, results and limits");
        }
    }

    /** What is changed stands on each slide, above the stamp, in as many lines as it takes. */
    @Test
    void slidesTellWhatIsChanged() throws Exception {
        Map<String, Object> changed = Map.of(
                "rivals", "april-2025", "growthPct", 2.5, "deliveredPct", 50.0, "frontLoading.on", false);
        Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("zero-tariff"), List.of(), changed);
        String stamp = Stamp.of(scene.scenario(), scene.offers());
        try (XMLSlideShow show = read(deck(scene, List.of(ChartKind.OUTCOMES, ChartKind.EXPORTS, ChartKind.LIMITS), plain()))) {
            for (XSLFSlide slide : show.getSlides().subList(0, 3)) {
                XSLFTextShape footer = words(slide, "and 1 more.");
                XSLFTextShape below = words(slide, stamp);
                assertTrue(footer.getAnchor().getHeight() >= 24, "two lines");
                assertTrue(footer.getAnchor().getMaxY() <= below.getAnchor().getY() + 1e-6);
                assertTrue(below.getAnchor().getMaxY() < show.getPageSize().getHeight());
                for (XSLFShape shape : slide.getShapes()) {
                    if (!(shape instanceof XSLFTextShape)) {
                        assertTrue(shape.getAnchor().getMaxY() <= footer.getAnchor().getY(), slide.getTitle());
                    }
                }
            }
        }
    }

    private static XSLFTextShape words(XSLFSlide slide, String end) {
        return slide.getShapes().stream()
                .filter(shape -> shape instanceof XSLFTextShape text && text.getText().endsWith(end))
                .map(XSLFTextShape.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(slide.getTitle() + ": no '" + end + "'"));
    }

    @Test
    void theEndHasEveryAssumptionAndEverySource() throws Exception {
        Scene scene = Scenes.of(
                Scenes.PAKISTAN, Scenes.offer("zero-tariff"), List.of(), Map.of("growthPct", 2.5, "frontLoading.on", false));
        try (XMLSlideShow show = read(deck(scene, List.of(ChartKind.LIMITS), plain()))) {
            List<List<String>> rows = rows(slides(show, "Assumptions"));
            for (AssumptionKey key : AssumptionKey.values()) {
                String name = CaseTables.assumptionName(scene.scenario(), key);
                List<List<String>> found = rows.stream().filter(row -> row.get(0).equals(name)).toList();
                assertEquals(1, found.size(), name);
                Object value = key.get(scene.offer().outcome().assumptions());
                String shown = found.get(0).get(1);
                switch (key.type()) {
                    case SCHEDULE -> assertEquals(scene.scenario().schedules().get(value).title(), shown);
                    case SWITCH -> assertEquals((Boolean) value ? "on" : "off", shown);
                    default -> assertEquals(
                            ((Number) value).doubleValue(), Double.parseDouble(shown.replace("\u2212", "-").replace(",", "")), 1e-6, name);
                }
                boolean changed = Set.of("growthPct", "frontLoading.on").contains(key.key());
                assertEquals(changed ? "changed" : "", found.get(0).get(4), name);
            }
            Set<String> sources = new HashSet<>();
            rows(slides(show, "Sources")).forEach(row -> sources.add(row.get(0)));
            for (Source source : Scenes.PAKISTAN.sources().values()) {
                assertTrue(sources.contains(source.title()), source.title());
            }
            assertTrue(Scenes.PAKISTAN.sources().size() > 3);
        }
    }

    @Test
    void theCoverSaysWhatItIs() throws Exception {
        DeckLook look = new DeckLook(false, Optional.empty(), "Briefing for Pakistan");
        try (XMLSlideShow show = read(deck(SCENE, List.of(ChartKind.EXPORTS), look))) {
            XSLFSlide cover = show.getSlides().get(0);
            List<String> titles = Arrays.stream(cover.getPlaceholders())
                    .filter(shape -> Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE).contains(shape.getTextType()))
                    .map(XSLFTextShape::getText)
                    .toList();
            assertEquals(List.of(Scenes.PAKISTAN.title()), titles);
            assertTrue(cover.getShapes().stream()
                    .anyMatch(shape -> shape instanceof XSLFTextShape text && text.getText().equals("Briefing for Pakistan")));
        }
    }

    /** Any offers: each series has as many numbers as days, and every one is a number. */
    @Test
    void anyOffersMakeADeck() throws Exception {
        java.util.Random random = new java.util.Random(20250709);
        for (int i = 0; i < 12; i++) {
            Scene scene = Scenes.random(Scenes.scenario(i), random, i % 5, i % 3 == 0);
            try (XMLSlideShow show = read(deck(scene, KINDS, new DeckLook(i % 2 == 0, Optional.empty(), "")))) {
                for (XSLFSlide slide : show.getSlides()) {
                    for (XSLFChart chart : charts(slide)) {
                        for (DrawnSeries series : DrawnSeries.of(chart)) {
                            for (double value : DrawnSeries.cached(series.values())) {
                                assertTrue(Double.isFinite(value), series.name());
                            }
                            assertTrue(DrawnSeries.cached(series.values()).length > 0, series.name());
                        }
                    }
                }
            }
        }
    }

    @Test
    void theSameBytesWheneverItIsMade() throws Exception {
        byte[] once = deck(SCENE, KINDS, plain());
        // An archive keeps the time of its parts in steps of two seconds.
        Thread.sleep(2100);
        assertArrayEquals(once, deck(SCENE, KINDS, plain()));
    }

    @Test
    void itSaysNothingOfTodayAndOfWhoMadeIt() throws Exception {
        try (XMLSlideShow show = read(deck(SCENE, List.of(ChartKind.EXPORTS), plain()))) {
            var core = show.getProperties().getCoreProperties();
            Date day0 = Date.from(Scenes.PAKISTAN.clock().start().atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
            assertEquals(day0, core.getCreated());
            assertEquals(day0, core.getModified());
            assertEquals(Program.nameAndVersion(), core.getCreator());
            assertEquals(Program.nameAndVersion(), core.getLastModifiedByUser());
            try (XSSFWorkbook inside = charts(show.getSlides().get(0)).get(0).getWorkbook()) {
                assertEquals(day0, inside.getProperties().getCoreProperties().getCreated());
            }
        }
    }
}
