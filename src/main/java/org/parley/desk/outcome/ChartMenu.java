package org.parley.desk.outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
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

/** What can be done with one chart or table: copied as image or data, saved, put into the briefing pack. */
public final class ChartMenu {

    private final Desk desk;
    private final Dialogs dialogs;
    private final ChartKind kind;
    private final Source source;

    /** What the menu is about, as it is now. */
    public interface Source {

        /** Empty when there is none yet. */
        Optional<Chart> chart(ChartStyle style);

        /** The offers that the chart shows, the one that it speaks of first. */
        List<Comparison> offers();

        /** Puts it into the briefing pack. */
        void addToPack();
    }

    public ChartMenu(ChartKind kind, Desk desk, Dialogs dialogs, Source source) {
        this.kind = kind;
        this.desk = desk;
        this.dialogs = dialogs;
        this.source = source;
    }

    /** For a chart of the desk's present picture. */
    public static ChartMenu of(ChartKind kind, Desk desk, Dialogs dialogs) {
        return new ChartMenu(kind, desk, dialogs, new Source() {
            @Override
            public Optional<Chart> chart(ChartStyle style) {
                return Optional.ofNullable(desk.pictureProperty().get())
                        .map(picture -> Chart.of(kind, picture.scene(), style));
            }

            @Override
            public List<Comparison> offers() {
                return desk.pictureProperty().get().scene().offers();
            }

            @Override
            public void addToPack() {
                desk.addShownToPack(kind);
            }
        });
    }

    public ContextMenu menu() {
        MenuItem pack = new MenuItem(Texts.get("chart.addToPack"));
        pack.setOnAction(event -> source.addToPack());
        return new ContextMenu(
                item("chart.copyImage", this::copyImage),
                item("chart.copyData", this::copyData),
                item("chart.save", this::save),
                new SeparatorMenuItem(),
                pack);
    }

    private MenuItem item(String key, Consumer<Chart> action) {
        MenuItem item = new MenuItem(Texts.get(key));
        // Light and with its source, whatever the theme on screen.
        item.setOnAction(event -> source.chart(ImageOptions.USUAL.style()).ifPresent(action));
        return item;
    }

    private void copyImage(Chart chart) {
        byte[] png = ChartImage.png(chart, PageSize.USUAL, Resolution.SINGLE);
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            desk.tell(Texts.get("notice.image", name()));
        }
    }

    private void copyData(Chart chart) {
        ClipboardContent content = new ClipboardContent();
        content.putString(ChartCsv.forClipboard(chart.table()));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            desk.tell(Texts.get("notice.data", name()));
        }
    }

    private void save(Chart chart) {
        Scenario scenario = desk.scenario();
        List<Comparison> offers = source.offers();
        String name = ExportPlan.fileName(scenario, offers, kind.word()) + "." + ExportFormat.PNG.word();
        String[] endings = Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toArray(String[]::new);
        dialogs.chooseSave(Texts.get("dialog.saveChart"), name, endings)
                .ifPresent(file -> desk.background()
                        .run(
                                () -> write(file, scenario, offers, chart),
                                () -> {},
                                problem -> tell(file, problem),
                                e -> dialogs.warn(Texts.get("dialog.notSaved"), e.getMessage())));
    }

    /** Called off the window's thread. Returns why the file could not be written; empty when it was. */
    private static String write(Path file, Scenario scenario, List<Comparison> offers, Chart chart) {
        byte[] bytes = ChartFile.of(format(file), scenario, offers, chart, ImageOptions.USUAL);
        try {
            AtomicFile.write(file, bytes);
            return "";
        } catch (IOException e) {
            return AtomicFile.inWords(e);
        }
    }

    private String name() {
        return Texts.get("chart.name." + kind.word());
    }

    private void tell(Path file, String problem) {
        if (problem.isEmpty()) {
            desk.tell(Texts.get("notice.saved", name(), file.getFileName()));
        } else {
            dialogs.warn(Texts.get("dialog.notSaved"), Texts.get("dialog.cannotWrite", file, problem));
        }
    }

    private static ExportFormat format(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ExportFormat.of(name.substring(name.lastIndexOf('.') + 1)).orElse(ExportFormat.PNG);
    }
}
