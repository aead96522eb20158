package org.parley.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parley.chart.Chart;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** One chart in one format. */
public final class ChartFile {

    private ChartFile() {}

    /**
     * The bytes of a chart's file.
     *
     * @param chart in the style of the options
     * @param offers the offers that it shows, the one on the desk first
     */
    public static byte[] of(
            ExportFormat format, Scenario scenario, List<Comparison> offers, Chart chart, ImageOptions options) {
        return switch (format) {
            case PNG -> ChartImage.png(chart, options.size(), options.resolution());
            case SVG -> ChartSvg.of(chart, options.size()).getBytes(StandardCharsets.UTF_8);
            case PDF -> ChartPdf.of(chart, options.size());
            case CSV -> ChartCsv.of(chart.table()).getBytes(StandardCharsets.UTF_8);
            case XLSX -> WorkbookFile.of(scenario, offers, List.of(chart));
            case PPTX ->
                DeckFile.of(scenario, offers, List.of(chart), new DeckLook(options.print(), Optional.empty(), ""));
        };
    }
}
