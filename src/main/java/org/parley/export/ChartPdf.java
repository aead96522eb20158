package org.parley.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parley.chart.Chart;

/** A chart as a page of PDF: vectors, text that can be searched, its fonts embedded. */
public final class ChartPdf {

    /** PDF counts 72 points to an inch, sizes 96 pixels. */
    static final double POINTS_PER_PIXEL = 0.75;

    private ChartPdf() {}

    /** The same chart gives the same bytes. */
    public static byte[] of(Chart chart, PageSize size) {
        try (PDDocument document = PdfPages.document(chart.title())) {
            PdfPages pages = new PdfPages(document);
            double scale = size.scale() * POINTS_PER_PIXEL;
            double height = size.layoutHeight(chart);
            pages.add(PageSize.LAYOUT_WIDTH * scale, height * scale, g2 -> {
                g2.scale(scale, scale);
                ChartImage.paint(chart.drawing(), PageSize.LAYOUT_WIDTH, height, g2);
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
