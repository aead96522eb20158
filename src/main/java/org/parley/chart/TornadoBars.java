package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Scenario;
import org.parley.uncertainty.Tornado;

/** The bars of a ranking, from the smallest figure to the largest, and the inputs that lead there. */
final class TornadoBars extends Overlay implements ChartPoints.Pointed {

    private static final long serialVersionUID = 1L;

    private static final double MOST_HEIGHT = 18;
    private static final double GAP = 4;
    private static final float NAME_SIZE = 11f;
    private static final float INPUT_SIZE = 10f;
    /** Height of a line of text in sizes of its font. */
    private static final double LINE = 1.15;
    /** From the middle of a line of text down to its baseline, likewise. */
    private static final double MIDDLE = 0.36;

    private final transient Scenario scenario;
    private final transient Tornado tornado;
    private final transient List<Tornado.Bar> bars;
    private final double base;
    private final double unit;
    private final transient ChartStyle style;

    /** @param bars those that are drawn */
    TornadoBars(Scenario scenario, Tornado tornado, List<Tornado.Bar> bars, double unit, ChartStyle style) {
        this.scenario = scenario;
        this.tornado = tornado;
        this.bars = bars;
        base = tornado.base();
        this.unit = unit;
        this.style = style;
    }

    /** Room for the names at the left. */
    double namesWidth() {
        Font font = style.font(NAME_SIZE);
        return bars.stream().mapToDouble(bar -> Writing.width(TornadoChart.name(bar), font)).max().orElse(0) + 2 * GAP;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        Font font = style.font(INPUT_SIZE);
        Font names = style.font(NAME_SIZE);
        double row = Math.abs(frame.y(1) - frame.y(0));
        int lines = row >= 2 * LINE * INPUT_SIZE ? 2 : 1;
        Color color = style.line(Palette.Role.OFFER);
        double baseX = frame.x(base / unit);
        for (int i = 0; i < bars.size(); i++) {
            Tornado.Bar bar = bars.get(i);
            double y = frame.y(i);
            double height = Math.min(MOST_HEIGHT, 0.62 * row);
            String name = TornadoChart.name(bar);
            g2.setFont(names);
            g2.setColor(style.text());
            g2.drawString(
                    name,
                    (float) (frame.area().getMinX() - GAP - Writing.width(name, names)),
                    (float) (y + MIDDLE * NAME_SIZE));
            g2.setFont(font);
            double left = frame.x(bar.low() / unit);
            double right = frame.x(bar.high() / unit);
            double baseline = y + MIDDLE * INPUT_SIZE;
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
            double before = left - GAP;
            double after = right + GAP;
            List<String> low = written(bar, bar.lowInput(), font, before - frame.area().getMinX(), lines);
            List<String> high = written(bar, bar.highInput(), font, frame.area().getMaxX() - after, lines);
            write(g2, low, y, line -> before - Writing.width(line, font));
            write(g2, high, y, line -> after);
        }
    }

    /** Each end of a bar is the figure under another assumption; one that moves nothing has no ends. */
    @Override
    public List<ChartPoints.Track> tracks(Frame frame) {
        List<ChartPoints.Track> tracks = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).swing() > 0) {
                tracks.add(new Ends(frame, bars.get(i), i));
            }
        }
        return tracks;
    }

    /** Both ends of one bar. */
    private final class Ends implements ChartPoints.Track {
        private final Frame frame;
        private final Tornado.Bar bar;
        private final int row;

        Ends(Frame frame, Tornado.Bar bar, int row) {
            this.frame = frame;
            this.bar = bar;
            this.row = row;
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public double x(int end) {
            return frame.x((end == 0 ? bar.low() : bar.high()) / unit);
        }

        @Override
        public double y(int end) {
            return frame.y(row);
        }

        private Object input(int end) {
            return end == 0 ? bar.lowInput() : bar.highInput();
        }

        @Override
        public Why why(int end) {
            return Why.of(Subject.DESK.under(bar.parameter(), input(end)), tornado.quantity());
        }

        @Override
        public String words(int end) {
            return Wording.get(
                    "point.input",
                    TornadoChart.name(bar),
                    value(bar, input(end)),
                    Explanation.written(tornado.quantity(), end == 0 ? bar.low() : bar.high()));
        }
    }

    /** An input in words: a schedule's title on two lines, where one is too short for it and the row high enough. */
    private List<String> written(Tornado.Bar bar, Object input, Font font, double room, int most) {
        return NameLines.of(value(bar, input), room, most, text -> Writing.width(text, font));
    }

    private String value(Tornado.Bar bar, Object input) {
        return input instanceof Double number && isFactor(bar)
                ? Wording.get("tornado.times", Figures.plain(number))
                : InputWords.value(scenario, bar.parameter(), rounded(input));
    }

    private static void write(Graphics2D g2, List<String> lines, double y, ToDoubleFunction<String> x) {
        double height = LINE * INPUT_SIZE;
        double baseline = y + MIDDLE * INPUT_SIZE - height * (lines.size() - 1) / 2;
        for (String line : lines) {
            g2.drawString(line, (float) x.applyAsDouble(line), (float) baseline);
            baseline += height;
        }
    }

    private static boolean isFactor(Tornado.Bar bar) {
        return AssumptionKey.of(bar.parameter()).isFactor();
    }

    /** Two digits behind the point tell inputs apart; shares below a tenth need three. */
    private static Object rounded(Object input) {
        if (!(input instanceof Double number)) {
            return input;
        }
        return Math.abs(number) >= 10 ? (Object) (double) Math.round(number) : number;
    }
}
