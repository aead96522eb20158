package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.junit.jupiter.api.Test;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.scenario.Offer;

/** Office programs have few dashes: lines that differ on our charts still do on theirs. */
class NativeDashTest {

    private static List<DrawnSeries> lines(ChartKind kind, int pins) throws Exception {
        Offer[] pinned = Scenes.PAKISTAN.offers().subList(0, pins).toArray(new Offer[0]);
        Scene scene = Scenes.of(Scenes.PAKISTAN, Scenes.offer("everything"), pinned);
        Chart chart = Chart.of(kind, scene, ChartStyle.SLIDE);
        byte[] deck = DeckFile.of(scene.scenario(), scene.offers(), List.of(chart), new DeckLook(false, Optional.empty(), ""));
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            for (POIXMLDocumentPart part : show.getSlides().get(0).getRelations()) {
                if (part instanceof XSLFChart drawn) {
                    List<DrawnSeries> series = DrawnSeries.of(drawn);
                    // After the lines come the marks, none of which is as long.
                    return series.subList(0, chart.panels().get(0).series().size());
                }
            }
        }
        throw new AssertionError("no chart");
    }

    @Test
    void linesOfOneChartHaveDifferentDashes() throws Exception {
        for (ChartKind kind : List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN)) {
            for (int pins = 0; pins <= 4; pins++) {
                List<String> dashes = new ArrayList<>();
                lines(kind, pins).forEach(line -> dashes.add(line.dash()));
                assertFalse(dashes.isEmpty());
                assertEquals(Set.copyOf(dashes).size(), dashes.size(), kind + " with " + pins + " pins: " + dashes);
            }
        }
    }

    /** Before the tariffs, no deal, the offer and four pins: seven roles, and seven dashes. */
    @Test
    void everyRoleHasItsOwnDash() throws Exception {
        Set<String> dashes = new HashSet<>();
        lines(ChartKind.EXPORTS, 0).forEach(line -> dashes.add(line.dash()));
        lines(ChartKind.EXPORTS, 4).forEach(line -> dashes.add(line.dash()));
        assertEquals(7, dashes.size(), dashes.toString());
    }
}
