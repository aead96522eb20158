package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.uncertainty.Tornado;

/** The bars of a ranking, from the smallest figure to the largest, and the inputs that lead there. */
final class TornadoBars extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double MOST_HEIGHT = 18;
    private static final double GAP = 4;

    private final transient Scenario scenario;
    private final transient List<Tornado.Bar> bars;
    private final double base;
    private final double unit;
    private final transient ChartStyle style;

    TornadoBars(Scenario scenario, List<Tornado.Bar> bars, double base, double unit, ChartStyle style) {
        this.scenario = scenario;
        this.bars = bars;
        this.base = base;
        this.unit = unit;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        Font font = style.font(10f);
        g2.setFont(font);
        Color color = style.line(Palette.Role.OFFER);
        double baseX = frame.x(base / unit);
        for (int i = 0; i < bars.size(); i++) {
            Tornado.Bar bar = bars.get(i);
            double y = frame.y(i);
            double height = Math.min(MOST_HEIGHT, 0.62 * Math.abs(frame.y(1) - frame.y(0)));
            double left = frame.x(bar.low() / unit);
            double right = frame.x(bar.high() / unit);
            double baseline = y + font.getSize2D() * 0.36;
            if (right - left < 1) {
                g2.setColor(style.muted());
                g2.draw(new Line2D.Double(baseX, y - height / 2, baseX, y + height / 2));
                String effect = Wording.get(bar.swing() == 0 ? "tornado.none" : "tornado.hardly");
                text(g2, effect, baseX + GAP, baseline, style.muted(), style.wash(style.background()));
                continue;
            }
            // Below the base paler than above it: the two halves are told apart without another colour.
            g2.setColor(Palette.mix(color, style.background(), 0.45));
            g2.fill(new Rectangle2D.Double(left, y - height / 2, baseX - left, height));
            g2.setColor(color);
            g2.fill(new Rectangle2D.Double(baseX, y - height / 2, right - baseX, height));
            g2.setStroke(new BasicStroke(1.2f));
            g2.setColor(style.text());
            g2.draw(new Line2D.Double(baseX, y - height / 2 - 2, baseX, y + height / 2 + 2));
            write(g2, bar, bar.lowInput(), font, left - GAP - frame.area().getMinX(), left - GAP, y, true);
            write(g2, bar, bar.highInput(), font, frame.area().getMaxX() - right - GAP, right + GAP, y, false);
        }
    }

    /** An input beside the end that it leads to: a schedule's title on two lines, where one is too short for it. */
    private void write(
            Graphics2D g2, Tornado.Bar bar, Object input, Font font, double room, double x, double y, boolean before) {
        String value = input instanceof Double number && isFactor(bar)
                ? Wording.get("tornado.times", Figures.plain(number))
                : InputWords.value(scenario, bar.parameter(), rounded(input));
        List<String> lines = NameLines.of(value, room, 2, text -> Writing.width(text, font));
        double height = font.getSize2D() * 1.15;
        double baseline = y + font.getSize2D() * 0.36 - height * (lines.size() - 1) / 2;
        for (String line : lines) {
            g2.drawString(line, (float) (before ? x - Writing.width(line, font) : x), (float) baseline);
            baseline += height;
        }
    }

    private static boolean isFactor(Tornado.Bar bar) {
        return bar.parameter().equals("substitution") || bar.parameter().equals("demand");
    }

    /** Two digits behind the point tell inputs apart; shares below a tenth need three. */
    private static Object rounded(Object input) {
        if (!(input instanceof Double number)) {
            return input;
        }
        return Math.abs(number) >= 10 ? (Object) (double) Math.round(number) : number;
    }
}
