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

    /** Programs make rows a little higher than asked. */
    private static final double SPARE = 14;

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
            TableColumns columns = TableColumns.of(table, pages.room().getWidth());
            int last = fit(table, next, columns, pages.room().getHeight() - SPARE);
            draw(slide, table, table.rows().subList(next, last), columns);
            next = last;
        } while (next < table.rows().size());
        return slides;
    }

    /** How many rows fit on a slide: at least one, and no heading stands last. */
    private static int fit(ShownTable table, int first, TableColumns columns, double room) {
        double used = columns.height(table.header(), true);
        int last = first;
        while (last < table.rows().size() && used + height(table.rows().get(last), columns) <= room) {
            used += height(table.rows().get(last), columns);
            last++;
        }
        boolean more = last < table.rows().size();
        if (more && last - 1 > first && table.rows().get(last - 1).heading()) {
            last--;
        }
        return Math.max(last, Math.min(first + 1, table.rows().size()));
    }

    private static double height(Row row, TableColumns columns) {
        return columns.height(row.marked(), row.heading());
    }

    private void draw(XSLFSlide slide, ShownTable table, List<Row> rows, TableColumns columns) {
        XSLFTable drawn = slide.createTable(rows.size() + 1, columns.count());
        double height = row(drawn.getRows().get(0), new Row(true, table.header()), table, columns, false);
        for (int i = 0; i < rows.size(); i++) {
            height += row(drawn.getRows().get(i + 1), rows.get(i), table, columns, rows.get(i).heading());
        }
        for (int i = 0; i < columns.count(); i++) {
            drawn.setColumnWidth(i, columns.width(i));
        }
        Rectangle2D room = pages.room();
        drawn.setAnchor(new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), height));
    }

    private static double row(XSLFTableRow drawn, Row row, ShownTable table, TableColumns columns, boolean merged) {
        List<String> cells = row.marked();
        double height = height(row, columns);
        drawn.setHeight(height);
        for (int i = 0; i < columns.count(); i++) {
            XSLFTableCell cell = drawn.getCells().get(i);
            cell.setInsets(new org.apache.poi.sl.usermodel.Insets2D(2, TableColumns.PADDING, 2, TableColumns.PADDING));
            cell.setVerticalAlignment(VerticalAlignment.TOP);
            cell.setBorderColor(BorderEdge.bottom, RULE);
            cell.setBorderWidth(BorderEdge.bottom, row.heading() && !merged ? 1.5 : 0.75);
            cell.clearText();
            XSLFTextParagraph paragraph = cell.addNewTextParagraph();
            paragraph.setTextAlign(i < table.wordColumns() ? TextAlign.LEFT : TextAlign.RIGHT);
            XSLFTextRun run = paragraph.addNewTextRun();
            // An empty cell would have the size of the program's usual text.
            run.setText(i < cells.size() && !cells.get(i).isEmpty() ? cells.get(i) : "\u00a0");
            run.setFontSize(columns.size());
            run.setBold(row.heading());
            run.setFontColor(INK);
        }
        if (merged) {
            drawn.mergeCells(0, columns.count() - 1);
        }
        return height;
    }
}
