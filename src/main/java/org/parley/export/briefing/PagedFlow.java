package org.parley.export.briefing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.parley.chart.ChartGraphics;
import org.parley.chart.ShownTable;
import org.parley.export.PdfPages;

/** As many A4 pages as all that is written down needs. What belongs together stays on one page; long tables go on on the next. */
final class PagedFlow {

    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double SIDE = 46;
    private static final double TOP = 40;
    private static final double FOOT = 60;
    private static final double FOOT_SIZE = 0.86;

    private final List<List<Consumer<PageFlow>>> pages = new ArrayList<>();
    private final Graphics2D measure;
    private double y = TOP;

    PagedFlow() {
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        measure = ChartGraphics.drawing(g2);
        pages.add(new ArrayList<>());
    }

    /** Adds what stays together on one page. */
    void block(Consumer<PageFlow> content) {
        if (!fits(content) && y > TOP) {
            turn();
        }
        y = end(content);
        pages.get(pages.size() - 1).add(content);
    }

    /**
     * Adds a table, which has its head again on each further page.
     *
     * @param before what stands above it, on the same page as its first rows
     */
    void table(Consumer<PageFlow> before, ShownTable table) {
        List<ShownTable.Row> rows = new ArrayList<>(table.rows());
        Consumer<PageFlow> above = before;
        while (!rows.isEmpty()) {
            int most = fitting(above, table, rows);
            if (most == 0 && y > TOP) {
                turn();
                continue;
            }
            // On an empty page a row is written whatever its height.
            int taken = Math.max(1, most);
            Consumer<PageFlow> head = above;
            ShownTable part = part(table, rows.subList(0, taken));
            block(flow -> {
                head.accept(flow);
                flow.table(part);
            });
            rows.subList(0, taken).clear();
            above = flow -> {};
        }
    }

    /** How many rows there is room for; a row that heads others is not the last of a page. */
    private int fitting(Consumer<PageFlow> above, ShownTable table, List<ShownTable.Row> rows) {
        int most = 0;
        while (most < rows.size()) {
            ShownTable part = part(table, rows.subList(0, most + 1));
            if (!fits(flow -> {
                above.accept(flow);
                flow.table(part);
            })) {
                break;
            }
            most++;
        }
        if (most < rows.size()) {
            while (most > 0 && (rows.get(most - 1).heading() || isNote(rows.get(most)))) {
                most--;
            }
        }
        return most;
    }

    /** Whether it belongs to the row above. */
    private static boolean isNote(ShownTable.Row row) {
        return !row.heading() && row.cells().size() == 1;
    }

    private static ShownTable part(ShownTable table, List<ShownTable.Row> rows) {
        return new ShownTable(table.header(), rows, table.wordColumns(), table.widths());
    }

    private void turn() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    private boolean fits(Consumer<PageFlow> content) {
        return end(content) <= HEIGHT - FOOT;
    }

    private double end(Consumer<PageFlow> content) {
        PageFlow flow = new PageFlow(measure, SIDE, y, WIDTH - 2 * SIDE, 1, false);
        content.accept(flow);
        return flow.y();
    }

    /**
     * Draws the pages.
     *
     * @param foot what stands at the foot of a page, by its number from 1
     */
    void add(PdfPages to, IntFunction<String> foot) throws IOException {
        for (int page = 0; page < pages.size(); page++) {
            List<Consumer<PageFlow>> blocks = pages.get(page);
            String below = foot.apply(page + 1);
            to.add(WIDTH, HEIGHT, g2 -> {
                PageFlow flow = new PageFlow(g2, SIDE, TOP, WIDTH - 2 * SIDE, 1, false);
                blocks.forEach(block -> block.accept(flow));
                new PageFlow(g2, SIDE, HEIGHT - FOOT + 8, WIDTH - 2 * SIDE, FOOT_SIZE, false).remark(below);
            });
        }
    }

    int pages() {
        return pages.size();
    }
}
