package org.parley.export.briefing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Consumer;
import org.parley.chart.ChartGraphics;
import org.parley.export.PdfPages;

/** An A4 page whose letters are as large as all that it has to say allows, down to a size that can still be read. */
final class FittedPage {

    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double SIDE = 46;
    private static final double TOP = 40;
    private static final double FOOT = 44;
    private static final double FOOT_SIZE = 0.86;
    private static final double SMALLEST = 0.74;
    private static final double STEP = 0.02;

    private final boolean print;
    private final Consumer<PageFlow> content;
    private final double factor;

    /**
     * @param print black only
     * @param content writes the page down; asked several times
     */
    FittedPage(boolean print, Consumer<PageFlow> content) {
        this.print = print;
        this.content = content;
        double size = 1;
        while (size > SMALLEST && end(size) > HEIGHT - FOOT) {
            size -= STEP;
        }
        factor = size;
    }

    /** Whether all of it is on the page. */
    boolean fits() {
        return end(factor) <= HEIGHT - FOOT;
    }

    void add(PdfPages pages, String foot) throws IOException {
        pages.add(WIDTH, HEIGHT, g2 -> {
            content.accept(flow(g2, factor));
            new PageFlow(g2, SIDE, HEIGHT - FOOT + 8, WIDTH - 2 * SIDE, FOOT_SIZE, print).remark(foot);
        });
    }

    private PageFlow flow(Graphics2D g2, double size) {
        return new PageFlow(g2, SIDE, TOP, WIDTH - 2 * SIDE, size, print);
    }

    private double end(double size) {
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        PageFlow flow = flow(ChartGraphics.drawing(g2), size);
        content.accept(flow);
        g2.dispose();
        return flow.y();
    }
}
