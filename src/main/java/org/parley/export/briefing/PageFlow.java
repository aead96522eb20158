package org.parley.export.briefing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Chart;
import org.parley.chart.ChartFonts;
import org.parley.chart.ShownTable;
import org.parley.export.PageSize;

/**
 * Writes down a page from top to bottom: headings, sentences, tables, charts. Lengths are points; everything is scaled by one
 * factor, so that a full page can be set a little smaller.
 */
final class PageFlow {

    private static final Color ACCENT = new Color(0x005A8E);
    private static final Color MUTED = new Color(0x4B545E);
    private static final Color RULE = new Color(0xC8CDD3);
    private static final float TEXT = 9.4f;
    private static final double LEADING = 1.36;
    /** Stands for a space at which a line does not break. */
    private static final String BOUND = "\u00a0";

    private static final double INDENT = 10;
    private static final double FIRST_COLUMN = 0.46;

    private final Graphics2D g2;
    private final double left;
    private final double width;
    private final double factor;
    private final boolean print;
    private double y;

    /**
     * @param factor size of everything, 1 for the usual
     * @param print black only
     */
    PageFlow(Graphics2D g2, double left, double top, double width, double factor, boolean print) {
        this.g2 = g2;
        this.left = left;
        this.width = width;
        this.factor = factor;
        this.print = print;
        y = top;
    }

    /** Where the page is free from. */
    double y() {
        return y;
    }

    void title(String text) {
        lines(text, ChartFonts.SEMI_BOLD, 19, Color.BLACK, left, width);
        gap(2);
    }

    void lead(String text) {
        lines(text, ChartFonts.SEMI_BOLD, 11, print ? Color.BLACK : ACCENT, left, width);
        gap(4);
    }

    void remark(String text) {
        lines(text, ChartFonts.REGULAR, 8.2f, print ? Color.BLACK : MUTED, left, width);
        gap(3);
    }

    private void gap(double points) {
        y += points * factor;
    }

    void section(Section section) {
        heading(section.title());
        for (String sentence : section.sentences()) {
            double top = y;
            lines(sentence, ChartFonts.REGULAR, TEXT, Color.BLACK, left + INDENT * factor, width - INDENT * factor);
            g2.setColor(print ? Color.BLACK : ACCENT);
            double dot = 3 * factor;
            g2.fill(new Rectangle2D.Double(left + 1, top + TEXT * factor * 0.52, dot, dot));
            gap(1.6);
        }
    }

    /** A sentence by itself. */
    void sentence(String text) {
        lines(text, ChartFonts.REGULAR, TEXT, Color.BLACK, left, width);
        gap(1.6);
    }

    /** A paragraph behind its letter. */
    void lettered(String letter, String text) {
        double top = y;
        lines(letter, ChartFonts.SEMI_BOLD, TEXT, print ? Color.BLACK : ACCENT, left, INDENT * factor);
        y = top;
        lines(text, ChartFonts.REGULAR, TEXT, Color.BLACK, left + 1.4 * INDENT * factor, width - 1.4 * INDENT * factor);
        gap(1.6);
    }

    void heading(String text) {
        gap(7);
        lines(text, ChartFonts.SEMI_BOLD, 11.5f, print ? Color.BLACK : ACCENT, left, width);
        gap(1);
        rule();
        gap(3);
    }

    private void rule() {
        g2.setColor(RULE);
        g2.setStroke(new BasicStroke(0.7f));
        g2.draw(new Line2D.Double(left, y, left + width, y));
    }

    private void lines(String text, ChartFonts face, float size, Color color, double x, double room) {
        Font font = face.font().deriveFont((float) (size * factor));
        g2.setFont(font);
        g2.setColor(color);
        double step = size * LEADING * factor;
        for (String line : wrap(g2.getFontMetrics(), text, room)) {
            g2.drawString(line, (float) x, (float) (y + step * 0.76));
            y += step;
        }
    }

    /** Lines no longer than the room; a word that is longer by itself is broken. */
    private static List<String> wrap(FontMetrics metrics, String text, double room) {
        List<String> lines = new ArrayList<>();
        String current = "";
        // An amount is not torn apart: 'US$ 51' on one line and 'm' on the next.
        String bound = text.replaceAll("US\\$ ([0-9.,]+) (m|bn)\\b", "US\\$" + BOUND + "$1" + BOUND + "$2");
        for (String word : bound.split(" +|[\\t\\n]+")) {
            String rest = word.replace(BOUND, " ");
            String longer = current.isEmpty() ? rest : current + " " + rest;
            if (metrics.stringWidth(longer) <= room) {
                current = longer;
                continue;
            }
            if (!current.isEmpty()) {
                lines.add(current);
            }
            while (metrics.stringWidth(rest) > room && rest.length() > 1) {
                int end = rest.length();
                while (end > 1 && metrics.stringWidth(rest.substring(0, end)) > room) {
                    end--;
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            current = rest;
        }
        lines.add(current);
        return lines;
    }

    void table(ShownTable table) {
        row(table.header(), ChartFonts.SEMI_BOLD, 0);
        for (ShownTable.Row row : table.rows()) {
            row(row.cells(), row.heading() ? ChartFonts.SEMI_BOLD : ChartFonts.REGULAR, row.heading() ? 2 : 0);
        }
        gap(2);
    }

    private void row(List<String> cells, ChartFonts face, double above) {
        gap(above);
        double step = TEXT * LEADING * factor;
        Font font = face.font().deriveFont((float) (TEXT * factor));
        g2.setFont(font);
        g2.setColor(Color.BLACK);
        FontMetrics metrics = g2.getFontMetrics();
        double column = cells.size() == 1 ? width : width * FIRST_COLUMN;
        double right = left + column;
        float baseline = (float) (y + step * 0.78);
        List<String> names = wrap(metrics, cells.get(0), column - 4);
        for (int i = 0; i < names.size(); i++) {
            g2.drawString(names.get(i), (float) left, (float) (baseline + i * step));
        }
        double each = (width - column) / Math.max(1, cells.size() - 1);
        for (int i = 1; i < cells.size(); i++) {
            right += each;
            g2.drawString(cells.get(i), (float) (right - metrics.stringWidth(cells.get(i))), baseline);
        }
        y += names.size() * step + 1.5 * factor;
        rule();
        y += 1.5 * factor;
    }

    /** A chart as wide as the page. */
    void chart(Chart chart, double heightShare) {
        gap(8);
        double layout = PageSize.LAYOUT_WIDTH * heightShare;
        // A chart is laid out for a screen; on paper its letters should be about as large as the text.
        double scale = width / PageSize.LAYOUT_WIDTH;
        AffineTransform before = g2.getTransform();
        g2.translate(left, y);
        g2.scale(scale / ENLARGED, scale / ENLARGED);
        chart.drawing()
                .draw(g2, new Rectangle2D.Double(0, 0, PageSize.LAYOUT_WIDTH * ENLARGED, layout * ENLARGED));
        g2.setTransform(before);
        y += layout * scale;
    }

    /** Charts are laid out on this share of the usual width, and so appear larger. */
    private static final double ENLARGED = 0.72;
}
