package org.parley.desk.outcome;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.export.ChartCsv;
import org.parley.export.ChartImage;
import org.parley.export.ChartSvg;
import org.parley.export.PageSize;
import org.parley.export.Resolution;
import org.parley.scenario.AtomicFile;

/** What can be done with one chart: copied as image or data, and saved. */
final class ChartMenu {


    private final Desk desk;
    private final Dialogs dialogs;
    private final ChartPane pane;

    ChartMenu(Desk desk, Dialogs dialogs, ChartPane pane) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.pane = pane;
    }

    ContextMenu menu() {
        return new ContextMenu(
                item("chart.copyImage", chart -> copyImage(chart)),
                item("chart.copyData", chart -> copyData(chart)),
                item("chart.save", this::save));
    }

    private MenuItem item(String key, Consumer<Chart> action) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setOnAction(event -> {
            Picture picture = desk.pictureProperty().get();
            if (picture != null) {
                // For paper, whatever the theme on screen.
                Scene scene = picture.scene();
                action.accept(Chart.of(pane.kind(), scene, ChartStyle.SLIDE));
            }
        });
        return item;
    }

    private static byte[] png(Chart chart) {
        return ChartImage.png(chart, PageSize.USUAL, Resolution.SINGLE);
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
            return ChartSvg.of(chart, PageSize.USUAL).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".csv")) {
            return ChartCsv.of(chart.table()).getBytes(StandardCharsets.UTF_8);
        }
        return png(chart);
    }
}
