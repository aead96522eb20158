package org.parley.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.Scene;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/**
 * What is to be exported: some charts of a scene in some formats.
 *
 * @param template the user's own slides, for decks
 */
public record ExportPlan(
        Scene scene,
        List<ChartKind> kinds,
        List<ExportFormat> formats,
        ImageOptions options,
        Optional<SlideTemplate> template) {

    public ExportPlan {
        kinds = List.copyOf(kinds);
        formats = List.copyOf(formats);
    }

    /** The files, in the order of formats and charts; their bytes are made when asked for. */
    public List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>();
        for (ExportFormat format : formats) {
            if (format.holdsAll()) {
                files.add(new ExportFile(name("", "", format), () -> all(format)));
                continue;
            }
            String suffix = format == ExportFormat.PNG ? options.resolution().suffix() : "";
            for (ChartKind kind : kinds) {
                files.add(new ExportFile(
                        name(kind.word(), suffix, format),
                        () -> ChartFile.of(format, scene.scenario(), scene.offers(), chart(kind), options)));
            }
        }
        return files;
    }

    private byte[] all(ExportFormat format) {
        List<Chart> charts = kinds.stream().map(this::chart).toList();
        return format == ExportFormat.XLSX
                ? WorkbookFile.of(scene.scenario(), scene.offers(), charts)
                : DeckFile.of(scene.scenario(), scene.offers(), charts, new DeckLook(options.print(), template, ""));
    }

    private Chart chart(ChartKind kind) {
        return Chart.of(kind, scene, options.style());
    }

    private String name(String what, String suffix, ExportFormat format) {
        return fileName(scene.scenario(), scene.offers(), what) + suffix + "." + format.word();
    }

    /** What files on an offer are called, without their ending. */
    public static String fileName(Scenario scenario, Collection<Comparison> offers, String what) {
        return FileNames.of(scenario.id(), FileNames.ofOffer(scenario, offers.iterator().next().outcome().offer()), what);
    }
}
