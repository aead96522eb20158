package org.parley.desk.outcome;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
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
import org.parley.export.ChartImage;
import org.parley.export.ChartSvg;
import org.parley.scenario.AtomicFile;

/** What can be done with one chart: copied as image or data, and saved. */
public final class ChartMenu {

    private static final int WIDTH = 960;
    private static final double SCALE = 2;

    private final Desk desk;
    private final Dialogs dialogs;
    private final Function<ChartStyle, Optional<Chart>> source;

    /** @param source makes the chart as it is now, in a style; empty when there is none yet */
    public ChartMenu(Desk desk, Dialogs dialogs, Function<ChartStyle, Optional<Chart>> source) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.source = source;
    }

    /** For a chart of the desk's present picture. */
    public static ChartMenu of(ChartKind kind, Desk desk, Dialogs dialogs) {
        return new ChartMenu(
                desk,
                dialogs,
                style -> Optional.ofNullable(desk.pictureProperty().get())
                        .map(picture -> Chart.of(kind, picture.scene(), style)));
    }

    public ContextMenu menu() {
        return new ContextMenu(
                item("chart.copyImage", chart -> copyImage(chart)),
                item("chart.copyData", chart -> copyData(chart)),
                item("chart.save", this::save));
    }

    private MenuItem item(String key, Consumer<Chart> action) {
        MenuItem item = new MenuItem(Texts.get(key));
        // For paper, whatever the theme on screen.
        item.setOnAction(event -> source.apply(ChartStyle.PRINT).ifPresent(action));
        return item;
    }

    private static int height(Chart chart) {
        return (int) Math.ceil(chart.heightFor(WIDTH));
    }

    private static byte[] png(Chart chart) {
        return ChartImage.png(chart.drawing(), WIDTH, height(chart), SCALE);
    }

    private static void copyImage(Chart chart) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new java.io.ByteArrayInputStream(png(chart))));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void copyData(Chart chart) {
        ClipboardContent content = new ClipboardContent();
        content.putString(ChartCsv.forClipboard(chart.table()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(Chart chart) {
        String name = desk.scenario().id() + "-" + chart.kind().word() + ".png";
        dialogs.chooseSave(Texts.get("dialog.saveChart"), name, "png", "svg", "csv").ifPresent(file -> {
            try {
                AtomicFile.write(file, bytes(chart, file));
                dialogs.inform(Texts.get("dialog.saved", file.getFileName()));
            } catch (java.io.IOException e) {
                dialogs.warn(Texts.get("dialog.notSaved"), Texts.get("dialog.cannotWrite", file, e.getMessage()));
            }
        });
    }

    private static byte[] bytes(Chart chart, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return ChartSvg.of(chart.drawing(), WIDTH, height(chart)).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".csv")) {
            return ChartCsv.of(chart.table()).getBytes(StandardCharsets.UTF_8);
        }
        return png(chart);
    }
}
