package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.parley.chart.SpanBars.Bar;

/** Draws bars below each other: names at the left, figures at the right, and between them the bars on an axis they share. */
final class SpanBarsPlot extends RowsPlot {

    private static final long serialVersionUID = 1L;

    private static final Color GAIN = new Color(0x009E73);
    private static final Color LOSS = new Color(0xD55E00);

    private static final float SIZE = 11.5f;
    private static final double LINE_HEIGHT = 14;
    private static final double PADDING = 8;
    private static final double GAP = 12;
    private static final double BAR_HEIGHT = 12;
    /** What a bar without a length is drawn as. */
    private static final double MARK = 3;
    /** Names take no more than this share of the width, and no more lines than these. */
    private static final double NAMES_SHARE = 0.34;

    private static final int MOST_LINES = 4;

    private final transient SpanBars bars;
    private final transient ChartStyle style;

    SpanBarsPlot(SpanBars bars, ChartStyle style) {
        super(style);
        this.bars = bars;
        this.style = style;
    }

    @Override
    public String getPlotType() {
        return "Bars";
    }

    private Font font(Bar bar) {
        return bar.isLevel() ? style.boldFont(SIZE) : style.font(SIZE);
    }

    private List<String> lines(Bar bar, double width) {
        return NameLines.of(bar.name(), width * NAMES_SHARE, MOST_LINES, text -> Writing.width(text, font(bar)));
    }

    private double rowHeight(Bar bar, double width) {
        return lines(bar, width).size() * LINE_HEIGHT + PADDING;
    }

    @Override
    double height(double width) {
        return Math.ceil(bars.bars().stream().mapToDouble(bar -> rowHeight(bar, width)).sum()) + 4;
    }

    @Override
    void paint(Graphics2D g2, double width) {
        double names = bars.bars().stream()
                .flatMap(bar -> lines(bar, width).stream().map(line -> Writing.width(line, font(bar))))
                .mapToDouble(each -> each)
                .max()
                .orElse(0);
        double figures = bars.bars().stream()
                .mapToDouble(bar -> Writing.width(bar.figure(), font(bar)))
                .max()
                .orElse(0);
        double left = names + GAP;
        double right = width - figures - GAP;
        double low = bars.low();
        // Where nothing moves, the marks stand on the left.
        double span = bars.high() > low ? bars.high() - low : 1;
        double scale = (right - left - MARK) / span;
        double y = 0;
        double before = Double.NaN;
        for (Bar bar : bars.bars()) {
            double height = rowHeight(bar, width);
            double middle = y + height / 2;
            if (!Double.isNaN(before)) {
                join(g2, left + (bar.from() - low) * scale, before + BAR_HEIGHT / 2, middle - BAR_HEIGHT / 2);
            }
            bar(g2, bar, left + (Math.min(bar.from(), bar.to()) - low) * scale, middle, Math.abs(bar.to() - bar.from()) * scale);
            words(g2, bar, lines(bar, width), middle, width);
            before = middle;
            y += height;
        }
    }

    /** Where a bar ends the next one begins; bars that all begin at zero have it as their axis. */
    private void join(Graphics2D g2, double x, double top, double bottom) {
        g2.setColor(style.muted());
        g2.setStroke(new BasicStroke(0.7f));
        g2.draw(new Line2D.Double(x, top, x, bottom));
    }

    private void bar(Graphics2D g2, Bar bar, double x, double middle, double length) {
        boolean level = bar.isLevel() || bar.from() == bar.to();
        g2.setColor(level ? style.muted() : bar.to() < bar.from() ? LOSS : GAIN);
        g2.fill(new Rectangle2D.Double(x, middle - BAR_HEIGHT / 2, Math.max(MARK, length), BAR_HEIGHT));
    }

    private void words(Graphics2D g2, Bar bar, List<String> lines, double middle, double width) {
        g2.setFont(font(bar));
        g2.setColor(style.text());
        double baseline = middle - (lines.size() - 1) * LINE_HEIGHT / 2 + SIZE * 0.36;
        g2.drawString(bar.figure(), (float) (width - Writing.width(bar.figure(), font(bar))), (float) (middle + SIZE * 0.36));
        for (String line : lines) {
            g2.drawString(line, 0f, (float) baseline);
            baseline += LINE_HEIGHT;
        }
    }
}
