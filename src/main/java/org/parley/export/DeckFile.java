package org.parley.export;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parley.chart.CaseTables;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.ChartTable;
import org.parley.chart.Panel;
import org.parley.chart.Scene;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/**
 * Charts as slides: one for each with the finding as its title, a chart whose numbers can be edited, and notes on method and
 * sources; tables as tables; the assumptions and the sources at the end.
 */
public final class DeckFile {

    private static final double GAP = 12;

    private final SlidePages pages;
    private final Scenario scenario;
    private final List<Comparison> offers;

    private DeckFile(SlidePages pages, Scenario scenario, List<Comparison> offers) {
        this.pages = pages;
        this.scenario = scenario;
        this.offers = offers;
    }

    /**
     * A deck of charts: the same charts give the same bytes.
     *
     * @param offers the offers that the charts show, the first being the one whose assumptions are listed
     * @param look how it looks and what it starts from
     */
    public static byte[] of(Scenario scenario, List<Comparison> offers, List<Chart> charts, DeckLook look) {
        try (XMLSlideShow show = look.open()) {
            SlidePages pages = new SlidePages(show, look, Stamp.of(scenario, offers));
            DeckFile deck = new DeckFile(pages, scenario, offers);
            deck.fill(charts, look);
            OfficeFiles.date(show.getProperties(), scenario, scenario.title());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            show.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
        }
    }

    private void fill(List<Chart> charts, DeckLook look) throws IOException, InvalidFormatException {
        if (!look.cover().isEmpty()) {
            pages.cover(scenario.title(), look.cover());
        }
        for (Chart chart : charts) {
            if (chart.panels().isEmpty()) {
                table(chart);
            } else {
                chart(chart);
            }
        }
        if (charts.stream().noneMatch(chart -> chart.kind() == ChartKind.COMPARISON)) {
            table(Chart.of(ChartKind.COMPARISON, Scene.of(scenario, offers.get(0), offers.subList(1, offers.size())), ChartStyle.SLIDE));
        }
        appendix(CaseTables.assumptions(scenario, offers));
        appendix(CaseTables.sources(scenario));
    }

    private void chart(Chart chart) throws IOException, InvalidFormatException {
        XSLFSlide slide = pages.add(chart.title(), chart.measure(), chart.footer());
        Rectangle2D room = pages.room();
        int count = chart.panels().size();
        double width = (room.getWidth() - GAP * (count - 1)) / count;
        for (int i = 0; i < count; i++) {
            Panel panel = chart.panels().get(i);
            double left = room.getX() + i * (width + GAP);
            double head = panel.name().isEmpty() ? 0 : SlidePages.LINE;
            if (head > 0) {
                pages.text(slide, panel.name(), 13, true, new Rectangle2D.Double(left, room.getY(), width, head));
            }
            Rectangle2D place = new Rectangle2D.Double(left, room.getY() + head, width, room.getHeight() - head);
            draw(slide, chart, panel, place);
        }
        pages.notes(slide, notes(chart));
    }

    /** A chart of the slide program, with a workbook of its own that holds what the chart shows and nothing else. */
    private void draw(XSLFSlide slide, Chart chart, Panel panel, Rectangle2D place)
            throws IOException, InvalidFormatException {
        XSSFWorkbook data = new XSSFWorkbook();
        SheetWriter sheet = SheetWriter.first(data, ExportTexts.get("sheet." + chart.kind().word()));
        boolean lines = panel.form() == Panel.Form.LINES;
        // Of bars only what this panel shows: the table has more columns than that.
        Panel shown = lines ? panel : panel.ownColumns();
        ChartTable table = lines ? chart.table() : chart.table().columns(panel.columns());
        TableSheet rows = TableSheet.write(sheet, table, 0, lines ? 1 : -1);
        OfficeFiles.date(data.getProperties(), scenario, scenario.title());
        XSLFChart drawn = slide.getSlideShow().createChart();
        drawn.setWorkbook(data);
        new NativeChart(drawn, sheet, rows, place.getWidth(), place.getHeight()).draw(shown);
        slide.addChart(drawn, emu(place));
    }

    /** The library takes the place of a chart in its file's smallest unit. */
    private static Rectangle2D emu(Rectangle2D points) {
        return new Rectangle2D.Double(
                Units.toEMU(points.getX()),
                Units.toEMU(points.getY()),
                Units.toEMU(points.getWidth()),
                Units.toEMU(points.getHeight()));
    }

    private String notes(Chart chart) {
        List<String> lines = new ArrayList<>();
        lines.add(chart.measure());
        lines.add(ExportTexts.get("method." + chart.kind().word()));
        lines.add(ExportTexts.get("deck.sources", CaseTables.sourceLine(scenario)));
        lines.add(Stamp.of(scenario, offers));
        return String.join("\n", lines);
    }

    private void table(Chart chart) {
        List<XSLFSlide> slides = new SlideTable(pages)
                .add(chart.title(), chart.subtitle(), chart.footer(), ShortNames.heads(chart.shown().orElseThrow()));
        slides.forEach(slide -> pages.notes(slide, notes(chart)));
    }

    private void appendix(ChartTable table) {
        new SlideTable(pages).add(table.notes().get(0), table.notes().get(1), "", ShortNames.heads(CaseTables.shown(table)));
    }
}
