package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;

/** Names as long as anybody likes leave slides readable: nothing lies on anything else, nothing is too small. */
class LongNamesOnSlidesTest {

    private static final String LONG =
            "A framework agreement on reciprocal trade, investment and energy ".repeat(5).strip();

    static List<String> names() {
        return List.of(LONG + " (changed)", "x".repeat(160), LONG.repeat(4));
    }

    private static XMLSlideShow deck(String name) throws Exception {
        Scene scene = Scenes.of(
                Scenes.PAKISTAN, Scenes.offer("everything").withName("long", name), Scenes.offer("zero-tariff"));
        List<Chart> charts =
                List.of(ChartKind.values()).stream().map(kind -> Chart.of(kind, scene, ChartStyle.SLIDE)).toList();
        DeckLook look = new DeckLook(false, Optional.empty(), "Briefing for Pakistan \u00b7 " + name);
        return new XMLSlideShow(new ByteArrayInputStream(DeckFile.of(scene.scenario(), scene.offers(), charts, look)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void wordsDoNotLieOnTables(String name) throws Exception {
        try (XMLSlideShow show = deck(name)) {
            for (XSLFSlide slide : show.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    if (shape instanceof XSLFTable table) {
                        assertFree(slide, table);
                    }
                }
            }
        }
    }

    private static void assertFree(XSLFSlide slide, XSLFTable table) {
        assertTrue(table.getRows().get(0).getHeight() < 75, "the head, of at most three lines, of " + slide.getTitle());
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape text && text.getTextType() == null && !text.getText().isEmpty()) {
                double size = text.getTextParagraphs().get(0).getTextRuns().get(0).getFontSize();
                Rectangle2D box = text.getAnchor();
                double lines = Math.ceil(text.getText().length() * size * 0.58 / box.getWidth());
                Rectangle2D words = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), lines * size * 1.15);
                assertFalse(words.intersects(table.getAnchor()), slide.getTitle() + ": " + text.getText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCoverCanBeRead(String name) throws Exception {
        try (XMLSlideShow show = deck(name)) {
            XSLFTextShape line = show.getSlides().get(0).getShapes().stream()
                    .filter(shape -> shape instanceof XSLFTextShape text && text.getText().startsWith("Briefing for Pakistan"))
                    .map(XSLFTextShape.class::cast)
                    .findFirst()
                    .orElseThrow();
            double size = line.getTextParagraphs().get(0).getTextRuns().get(0).getFontSize();
            assertTrue(size >= 16, "size " + size);
            double lines = Math.ceil(line.getText().length() * size * 0.5 / line.getAnchor().getWidth());
            assertTrue(lines * size * 1.2 <= line.getAnchor().getHeight(), lines + " lines in " + line.getAnchor());
            assertTrue(line.getAnchor().getMaxY() < show.getPageSize().getHeight() - 60);
            assertTrue(line.getText().endsWith(name.substring(name.length() - 9)), line.getText());
        }
    }

    /** At a line's end there is room for three lines, beside a bar for two; the numbers keep their whole name. */
    @ParameterizedTest
    @MethodSource("names")
    void chartsNameTheirLinesInBrief(String name) throws Exception {
        int bars = 0;
        int lines = 0;
        try (XMLSlideShow show = deck(name)) {
            for (XSLFSlide slide : show.getSlides()) {
                for (POIXMLDocumentPart part : slide.getRelations()) {
                    if (!(part instanceof XSLFChart chart)) {
                        continue;
                    }
                    for (DrawnSeries series : DrawnSeries.of(chart)) {
                        assertTrue(series.name().length() <= 3 * 22 + 2, series.name());
                        lines += series.name().contains("\u2026") ? 1 : 0;
                    }
                    for (var bar : chart.getCTChart().getPlotArea().getBarChartList()) {
                        var reference = bar.getSerArray(0).getCat().getStrRef();
                        for (var point : reference.getStrCache().getPtArray()) {
                            assertTrue(point.getV().length() <= (point.getV().contains("\u2026") ? 41 : 62), point.getV());
                            bars += point.getV().contains("\u2026") ? 1 : 0;
                        }
                        var sheet = chart.getWorkbook().getSheetAt(0);
                        assertEquals(name, sheet.getRow(3).getCell(0).getStringCellValue());
                    }
                }
            }
        }
        assertEquals(2, bars, "in both panels");
        assertTrue(lines >= 3, "exports, imports and balance: " + lines);
    }

    @Test
    void namesThatFitAreLeftAlone() {
        for (String name : List.of("Zero-tariff agreement", "A  Crude oil and soybeans", "", "Everything on the table (changed)")) {
            assertEquals(name, ShortNames.of(name, 22, 2));
            assertEquals(name, ShortNames.within(name, 40));
        }
        assertEquals("Briefing f\u2026n the table", ShortNames.within("Briefing for Pakistan, everything on the table", 22));
    }
}
