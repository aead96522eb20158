package org.parley.desk.outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.export.ChartCsv;
import org.parley.export.ChartFile;
import org.parley.export.ChartImage;
import org.parley.export.ExportFormat;
import org.parley.export.ExportPlan;
import org.parley.export.ImageOptions;
import org.parley.export.PageSize;
import org.parley.export.Resolution;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** A chart taken away from the desk: copied as image or data, or saved. */
public final class ChartActions {

    private final String name;
    private final String word;
    private final List<ExportFormat> formats;
    private final Desk desk;
    private final Dialogs dialogs;
    private final Function<ChartStyle, Optional<Chart>> source;
    private final Supplier<List<Comparison>> offers;

    /**
     * @param name what the chart is called
     * @param word its name in files
     * @param formats what it can be saved as
     * @param source the chart as it is now; empty when there is none yet
     * @param offers the offers that it shows, the one that it speaks of first
     */
    public ChartActions(
            String name,
            String word,
            List<ExportFormat> formats,
            Desk desk,
            Dialogs dialogs,
            Function<ChartStyle, Optional<Chart>> source,
            Supplier<List<Comparison>> offers) {
        this.name = name;
        this.word = word;
        this.formats = List.copyOf(formats);
        this.desk = desk;
        this.dialogs = dialogs;
        this.source = source;
        this.offers = offers;
    }

    public ContextMenu menu() {
        return new ContextMenu(
                item("chart.copyImage", this::copyImage),
                item("chart.copyData", this::copyData),
                item("chart.save", this::save));
    }

    private MenuItem item(String key, Consumer<Chart> action) {
        MenuItem item = new MenuItem(Texts.get(key));
        // Light and with its source, whatever the theme on screen.
        item.setOnAction(event -> source.apply(ImageOptions.USUAL.style()).ifPresent(action));
        return item;
    }

    private void copyImage(Chart chart) {
        byte[] png = ChartImage.png(chart, PageSize.USUAL, Resolution.SINGLE);
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            desk.tell(Texts.get("notice.image", name));
        }
    }

    private void copyData(Chart chart) {
        ClipboardContent content = new ClipboardContent();
        content.putString(ChartCsv.forClipboard(chart.table()));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            desk.tell(Texts.get("notice.data", name));
        }
    }

    private void save(Chart chart) {
        Scenario scenario = desk.scenario();
        List<Comparison> shown = offers.get();
        String file = ExportPlan.fileName(scenario, shown, word) + "." + ExportFormat.PNG.word();
        String[] endings = formats.stream().map(ExportFormat::word).toArray(String[]::new);
        dialogs.chooseSave(Texts.get("dialog.saveChart"), file, endings)
                .ifPresent(chosen -> desk.background()
                        .run(
                                () -> write(chosen, scenario, shown, chart),
                                () -> {},
                                problem -> tell(chosen, problem),
                                e -> dialogs.warn(Texts.get("dialog.notSaved"), e.getMessage())));
    }

    /** Called off the window's thread. Returns why the file could not be written; empty when it was. */
    private String write(Path file, Scenario scenario, List<Comparison> shown, Chart chart) {
        byte[] bytes = ChartFile.of(format(file), scenario, shown, chart, ImageOptions.USUAL);
        try {
            AtomicFile.write(file, bytes);
            return "";
        } catch (IOException e) {
            return AtomicFile.inWords(e);
        }
    }

    private void tell(Path file, String problem) {
        if (problem.isEmpty()) {
            desk.tell(Texts.get("notice.saved", name, file.getFileName()));
        } else {
            dialogs.warn(Texts.get("dialog.notSaved"), Texts.get("dialog.cannotWrite", file, problem));
        }
    }

    private ExportFormat format(Path file) {
        String low = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ExportFormat.of(low.substring(low.lastIndexOf('.') + 1))
                .filter(formats::contains)
                .orElse(ExportFormat.PNG);
    }
}
