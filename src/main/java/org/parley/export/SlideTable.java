package org.parley.export;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.parley.chart.ShownTable;
import org.parley.chart.ShownTable.Row;

/** A table on as many slides as it needs. */
final class SlideTable {

    private static final double SIZE = 10.5;
    private static final double LINE_HEIGHT = 12.8;
    private static final double PADDING = 5;
    /** Programs make rows a little higher than asked. */
    private static final double SPARE = 14;
    /** Width of a letter on average, as a share of the font's size; on the safe side. */
    private static final double LETTER = 0.54;

    private static final Color RULE = new Color(0xC8CDD3);
    private static final Color INK = new Color(0x1F2328);

    private final SlidePages pages;

    SlideTable(SlidePages pages) {
        this.pages = pages;
    }

    /** Adds the slides; a title that goes on is marked so. */
    List<XSLFSlide> add(String title, String subtitle, String footer, ShownTable table) {
        List<XSLFSlide> slides = new ArrayList<>();
        int next = 0;
        do {
            String name = slides.isEmpty() ? title : ExportTexts.get("deck.continued", title);
            XSLFSlide slide = pages.add(name, subtitle, footer);
            slides.add(slide);
            double[] widths = widths(table, pages.room().getWidth());
            int last = fit(table, next, widths, pages.room().getHeight() - SPARE);
            draw(slide, table, table.rows().subList(next, last), widths);
            next = last;
        } while (next < table.rows().size());
        return slides;
    }

    /** How many rows fit on a slide: at least one, and no heading stands last. */
    private static int fit(ShownTable table, int first, double[] widths, double room) {
        double used = height(table.header(), widths);
        int last = first;
        while (last < table.rows().size() && used + height(table.rows().get(last).marked(), widths) <= room) {
            used += height(table.rows().get(last).marked(), widths);
            last++;
        }
        boolean more = last < table.rows().size();
        if (more && last - 1 > first && table.rows().get(last - 1).heading()) {
            last--;
        }
        return Math.max(last, Math.min(first + 1, table.rows().size()));
    }

    private static double height(List<String> cells, double[] widths) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            double room = cells.size() == 1 ? Double.MAX_VALUE : widths[i] - 2 * PADDING;
            lines = Math.max(lines, (int) Math.ceil(cells.get(i).length() * SIZE * LETTER / room));
        }
        return lines * LINE_HEIGHT + PADDING;
    }

    /** By the longest text of each column, each having its part. */
    private static double[] widths(ShownTable table, double room) {
        double[] widths = new double[table.header().size()];
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            double longest = Math.max(10, Math.min(22, table.header().get(i).length()));
            for (Row row : table.rows()) {
                if (!row.heading()) {
                    longest = Math.max(longest, Math.min(48, row.marked().get(i).length()));
                }
            }
            widths[i] = longest;
            sum += longest;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= room / sum;
        }
        return widths;
    }

    private void draw(XSLFSlide slide, ShownTable table, List<Row> rows, double[] widths) {
        XSLFTable drawn = slide.createTable(rows.size() + 1, widths.length);
        double height = row(drawn.getRows().get(0), new Row(true, table.header()), table, widths, false);
        for (int i = 0; i < rows.size(); i++) {
            height += row(drawn.getRows().get(i + 1), rows.get(i), table, widths, rows.get(i).heading());
        }
        for (int i = 0; i < widths.length; i++) {
            drawn.setColumnWidth(i, widths[i]);
        }
        Rectangle2D room = pages.room();
        drawn.setAnchor(new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), height));
    }

    private static double row(XSLFTableRow drawn, Row row, ShownTable table, double[] widths, boolean merged) {
        List<String> cells = row.marked();
        double height = height(cells, widths);
        drawn.setHeight(height);
        for (int i = 0; i < widths.length; i++) {
            XSLFTableCell cell = drawn.getCells().get(i);
            cell.setInsets(new org.apache.poi.sl.usermodel.Insets2D(2, PADDING, 2, PADDING));
            cell.setVerticalAlignment(VerticalAlignment.TOP);
            cell.setBorderColor(BorderEdge.bottom, RULE);
            cell.setBorderWidth(BorderEdge.bottom, row.heading() && !merged ? 1.5 : 0.75);
            cell.clearText();
            XSLFTextParagraph paragraph = cell.addNewTextParagraph();
            paragraph.setTextAlign(i < table.wordColumns() ? TextAlign.LEFT : TextAlign.RIGHT);
            XSLFTextRun run = paragraph.addNewTextRun();
            // An empty cell would have the size of the program's usual text.
            run.setText(i < cells.size() && !cells.get(i).isEmpty() ? cells.get(i) : "\u00a0");
            run.setFontSize(SIZE);
            run.setBold(row.heading());
            run.setFontColor(INK);
        }
        if (merged) {
            drawn.mergeCells(0, widths.length - 1);
        }
        return height;
    }
}
