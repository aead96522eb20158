package org.parley.desk.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.chart.ChartKind;
import org.parley.desk.FakeDialogs;
import org.parley.desk.state.Desk;
import org.parley.export.ExportFormat;
import org.parley.export.RangeKind;
import org.parley.export.Resolution;
import org.parley.scenario.ShippedScenarios;

/** What is chosen for export, and what comes of it, without a window. */
class ExportingTest {

    @TempDir
    Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private Desk desk;
    private Exporting exporting;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value());
        exporting = new Exporting(desk, dialogs);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void export() {
        dialogs.folders.add(Optional.of(folder));
        exporting.export();
    }

    @Test
    void everyChartAndTableIsAnImageAtFirst() throws IOException {
        export();
        assertEquals(ChartKind.values().length, written().size());
        assertTrue(written().stream().allMatch(name -> name.endsWith(".png")), written().toString());
        assertEquals(Optional.of(folder), desk.notices().folderProperty().get());
    }

    @Test
    void whatIsChosenIsWritten() throws IOException {
        exporting.kinds().retainAll(List.of(ChartKind.BALANCE));
        exporting.formats().addAll(List.of(ExportFormat.SVG, ExportFormat.XLSX));
        exporting.resolutionProperty().set(Resolution.DOUBLE);
        exporting.sizeProperty().set("800x450");
        exporting.transparentProperty().set(true);
        export();
        String base = "pakistan-us-2025-crude-and-soybeans";
        assertEquals(
                List.of(base + "-balance-2x.png", base + "-balance.svg", base + ".xlsx"), written());
        var image = ImageIO.read(folder.resolve(base + "-balance-2x.png").toFile());
        assertEquals(1600, image.getWidth());
        assertEquals(900, image.getHeight());
        assertTrue(image.getColorModel().hasAlpha());
    }

    /** Ranges and what matters most go into every format but slides, which have no such charts. */
    @Test
    void rangesAreWrittenToo() throws IOException {
        exporting.kinds().clear();
        exporting.ranges().addAll(List.of(RangeKind.IMPORTS, RangeKind.MATTERS));
        exporting.formats().clear();
        exporting.formats().add(ExportFormat.PPTX);
        assertFalse(exporting.problemProperty().get().isEmpty(), "slides alone would be nothing");
        exporting.formats().addAll(List.of(ExportFormat.values()));
        assertEquals("", exporting.problemProperty().get());
        export();
        List<String> wanted = new ArrayList<>();
        for (String what : List.of("imports-range", "what-matters-most")) {
            for (String ending : List.of("csv", "pdf", "png", "svg", "xlsx")) {
                wanted.add("pakistan-us-2025-crude-and-soybeans-" + what + "." + ending);
            }
        }
        assertEquals(wanted, written());
        String csv = Files.readString(folder.resolve(wanted.get(0)));
        assertTrue(csv.contains("1,024 draws") || csv.contains("1024"), csv.substring(0, 400));
    }

    /** Files of a changed offer lie beside those of the offer that it started from, not upon them. */
    @Test
    void aChangedOfferHasFileNamesOfItsOwn() throws IOException {
        exporting.kinds().retainAll(List.of(ChartKind.BALANCE));
        export();
        desk.offers().setTerm(desk.scenario().lever("cotton").orElseThrow(), 150);
        export(); // nothing is there already, and nothing is asked
        desk.pins().pin();
        desk.offers().pick(desk.state().pinned().get(1));
        export();
        String base = "pakistan-us-2025-crude-and-soybeans";
        assertEquals(
                List.of(base + "-b-balance.png", base + "-balance.png", base + "-changed-balance.png"), written());
    }

    @Test
    void oneProductCellByCell() throws IOException {
        exporting.kinds().clear();
        assertFalse(exporting.problemProperty().get().isEmpty());
        exporting.lineProperty().set(desk.scenario().imports().get(0));
        assertEquals("", exporting.problemProperty().get());
        export();
        assertEquals(List.of("pakistan-us-2025-crude-and-soybeans-raw-cotton-market.xlsx"), written());
    }

    @Test
    void nothingIsWrittenWhileThereIsAProblem() throws IOException {
        exporting.sizeProperty().set("12");
        assertTrue(exporting.problemProperty().get().contains("1600x900"));
        exporting.export(); // asks for no folder
        exporting.sizeProperty().set("");
        exporting.formats().clear();
        assertFalse(exporting.problemProperty().get().isEmpty());
        exporting.export();
        assertEquals(List.of(), written());
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        dialogs.folders.add(Optional.of(file));
        exporting.export();
        assertEquals(1, dialogs.listed.size());
        assertEquals("Nothing was saved", dialogs.listed.get(0).title());
        assertTrue(dialogs.listed.get(0).items().get(0).contains("is a file, expected a folder"), dialogs.listed.toString());
        assertEquals(List.of("file"), written());
        assertFalse(exporting.busyProperty().get());
    }

    /** Where some were written before, that is said, and that they are whole. */
    @Test
    void someSavedIsNotNothing() throws IOException {
        exporting.kinds().retainAll(List.of(ChartKind.EXPORTS, ChartKind.BALANCE));
        Files.createDirectories(folder.resolve("pakistan-us-2025-crude-and-soybeans-balance.png/within"));
        dialogs.replace.add(true);
        export();
        assertEquals("Not all files were saved", dialogs.listed.get(0).title());
        assertTrue(written().contains("pakistan-us-2025-crude-and-soybeans-exports.png"), written().toString());
    }

    /** The field's prompt says 'wide x high', and so it may be typed. */
    @Test
    void aSizeMayBeTypedWithSpaces() throws IOException {
        exporting.kinds().retainAll(List.of(ChartKind.BALANCE));
        for (String words : List.of("800 x 450", " 800x450 ", "800 \u00d7 450", "800X450")) {
            exporting.sizeProperty().set(words);
            assertEquals("", exporting.problemProperty().get(), words);
        }
        export();
        var image = ImageIO.read(
                folder.resolve("pakistan-us-2025-crude-and-soybeans-balance.png").toFile());
        assertEquals(800, image.getWidth());
        assertEquals(450, image.getHeight());
        exporting.sizeProperty().set("  ");
        assertEquals("", exporting.problemProperty().get());
    }

    /** A size stops only what has that size, and too many pixels only what is made of pixels. */
    @Test
    void aSizeIsNoMatterToNumbers() {
        exporting.sizeProperty().set("4000x2000");
        exporting.resolutionProperty().set(Resolution.PRINT);
        assertTrue(exporting.problemProperty().get().contains("pixels"), exporting.problemProperty().get());
        exporting.formats().clear();
        exporting.formats().add(ExportFormat.SVG);
        assertEquals("", exporting.problemProperty().get());
        exporting.sizeProperty().set("12");
        assertTrue(exporting.problemProperty().get().contains("1600x900"));
        exporting.formats().clear();
        exporting.formats().add(ExportFormat.CSV);
        assertEquals("", exporting.problemProperty().get());
    }
}
