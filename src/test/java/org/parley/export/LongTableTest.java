package org.parley.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parley.chart.Chart;
import org.parley.chart.DeskTable;
import org.parley.chart.NumberKind;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;

/** A table of any number of rows leaves the desk whole. */
class LongTableTest {

    private static final Scene SCENE = Scenes.opening();
    private static final String LONG = "averylongwordwithoutanyspacesinit".repeat(4);

    private static Chart table(int rows) {
        DeskTable table = new DeskTable().words("Product", 200).figures("Change", "US$ m", 100, NumberKind.CHANGE);
        for (int i = 0; i < rows; i++) {
            table.add(List.of(DeskTable.Cell.words("Line-" + i + "."), DeskTable.Cell.figure(i, "+" + i)));
        }
        table.add(List.of(DeskTable.Cell.words(LONG), DeskTable.Cell.figure(1, "+1")));
        DeskTable.Words words = new DeskTable.Words("products", "Many products", "US$ m", "");
        return table.chart(words, SCENE.scenario(), List.of(SCENE.offer()), ImageOptions.USUAL.style());
    }

    private static byte[] file(ExportFormat format, int rows) {
        return ChartFile.of(format, SCENE.scenario(), List.of(SCENE.offer()), table(rows), ImageOptions.USUAL);
    }

    @Test
    void aPageHoldsEveryRowAndEveryLetter() throws IOException {
        try (PDDocument page = Loader.loadPDF(file(ExportFormat.PDF, 300))) {
            String text = new PDFTextStripper().getText(page);
            for (int i = 0; i < 300; i++) {
                assertTrue(text.contains("Line-" + i + "."), "row " + i);
            }
            assertTrue(text.replaceAll("\\s+", "").contains(LONG), "a long word goes on in the next line");
            float width = page.getPage(0).getMediaBox().getWidth();
            assertTrue(page.getPage(0).getMediaBox().getHeight() > 5 * width, "one tall page");
        }
    }

    @Test
    void aDrawingHoldsEveryRow() {
        String text = new String(file(ExportFormat.SVG, 300), StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            assertTrue(text.contains(">Line-" + i + ".<"), "row " + i);
        }
    }

    @Test
    void anImageIsAsHighAsItsRows() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file(ExportFormat.PNG, 300)));
        assertEquals(1600, image.getWidth());
        assertTrue(image.getHeight() > 300 * 25, "height " + image.getHeight());
    }

    /** Rather than running out of memory it says so; how many rows that takes is far beyond any case. */
    @Test
    void tooManyPixelsAreToldBeforehand() {
        ImageOptions print = new ImageOptions(PageSize.USUAL, Resolution.PRINT, false, false);
        assertTrue(print.hasRoomFor(table(60)));
        assertTrue(ImageOptions.USUAL.hasRoomFor(table(300)));
        assertFalse(print.hasRoomFor(table(600)));
    }
}
