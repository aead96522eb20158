package org.parley.desk.outcome;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.FileSaving;
import org.parley.desk.state.Texts;
import org.parley.export.ChartCsv;
import org.parley.export.ChartFile;
import org.parley.export.ChartImage;
import org.parley.export.ExportFormat;
import org.parley.export.ExportPlan;
import org.parley.export.ImageOptions;
import org.parley.export.PageSize;
import org.parley.export.Resolution;
import org.parley.export.Stamp;
import org.parley.scenario.InputException;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** A chart taken away from the desk: copied as image or data, or saved. */
public final class ChartActions {

    private final String name;
    private final String word;
    private final List<ExportFormat> formats;
    private final Desk desk;
    private final Dialogs dialogs;
    private final FileSaving saving;
    private final Function<ChartStyle, Optional<Chart>> source;
    private final Supplier<List<Comparison>> offers;
    private final Supplier<Scenario> of;

    /**
     * Of a chart of the case on the desk.
     *
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
        this(name, word, formats, desk, dialogs, source, desk::scenario, offers);
    }

    /**
     * Of a chart of any case.
     *
     * @param of the case; asked for only while there is a chart
     */
    public ChartActions(
            String name,
            String word,
            List<ExportFormat> formats,
            Desk desk,
            Dialogs dialogs,
            Function<ChartStyle, Optional<Chart>> source,
            Supplier<Scenario> of,
            Supplier<List<Comparison>> offers) {
        this.of = of;
        this.name = name;
        this.word = word;
        this.formats = List.copyOf(formats);
        this.desk = desk;
        this.dialogs = dialogs;
        saving = new FileSaving(desk, dialogs);
        this.source = source;
        this.offers = offers;
    }

    public ContextMenu menu() {
        Menu png = new Menu(Texts.get("chart.png"));
        for (Resolution resolution : Resolution.values()) {
            png.getItems()
                    .add(item("chart.png." + resolution.word(), chart -> save(chart, resolution, List.of(ExportFormat.PNG))));
        }
        return new ContextMenu(
                item("chart.copyImage", this::copyImage),
                item("chart.copyData", this::copyData),
                item("chart.save", chart -> save(chart, Resolution.SINGLE, formats)),
                png);
    }

    private MenuItem item(String key, Consumer<Chart> action) {
        MenuItem item = new MenuItem(Texts.get(key));
        // Light and with its source, whatever the theme on screen.
        item.setOnAction(event -> source.apply(ImageOptions.USUAL.style())
                .ifPresentOrElse(action, () -> desk.tell(Texts.get("chart.notYet", name))));
        return item;
    }

    /** With what it can be traced by; a workbook and slides have that on every page by themselves. */
    private static Chart stamped(Chart chart, Scenario scenario, List<Comparison> shown) {
        return chart.withFooter(Stamp.of(scenario, shown));
    }

    private void copyImage(Chart chart) {
        Chart whole = stamped(chart, of.get(), offers.get());
        byte[] png = ChartImage.png(whole, PageSize.USUAL, Resolution.SINGLE);
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            desk.tell(Texts.get("notice.image", name));
        }
    }

    private void copyData(Chart chart) {
        ClipboardContent content = new ClipboardContent();
        Chart whole = stamped(chart, of.get(), offers.get());
        content.putString(ChartCsv.forClipboard(whole.table()));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            desk.tell(Texts.get("notice.data", name));
        }
    }

    private void save(Chart chart, Resolution resolution, List<ExportFormat> offered) {
        Scenario scenario = of.get();
        List<Comparison> shown = offers.get();
        String file = ExportPlan.fileName(scenario, shown, word) + resolution.suffix() + "." + ExportFormat.PNG.word();
        String[] endings = offered.stream().map(ExportFormat::word).toArray(String[]::new);
        ImageOptions options = new ImageOptions(PageSize.USUAL, resolution, false, false);
        dialogs.chooseSave(Texts.get("dialog.saveChart"), file, endings)
                .ifPresent(chosen -> saving.save(
                        chosen,
                        () -> bytes(chosen, scenario, shown, chart, options, format(chosen, offered)),
                        () -> {},
                        Texts.get("notice.saved", name, chosen.getFileName())));
    }

    /**
     * Called off the window's thread.
     *
     * @throws InputException when there would be more pixels than anybody can use
     */
    private static byte[] bytes(
            Path file,
            Scenario scenario,
            List<Comparison> shown,
            Chart chart,
            ImageOptions options,
            ExportFormat format) {
        if (format.hasPixels() && !options.hasRoomFor(chart)) {
            String sentence = Texts.get("dialog.cannotBeWritten", file, Texts.get("chart.tooLarge"));
            throw new InputException(file.toString(), "", sentence);
        }
        Chart whole = format.holdsAll() ? chart : stamped(chart, scenario, shown);
        return ChartFile.of(format, scenario, shown, whole, options);
    }

    private static ExportFormat format(Path file, List<ExportFormat> offered) {
        String low = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ExportFormat.of(low.substring(low.lastIndexOf('.') + 1))
                .filter(offered::contains)
                .orElse(ExportFormat.PNG);
    }
}
