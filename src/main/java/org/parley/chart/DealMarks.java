package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;
import org.parley.bargain.Solution;

/** The offer, no deal, the pins and the named points of the deal space, each with its name, and the way to the frontier. */
final class DealMarks extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double OFFER_RADIUS = 6.5;
    private static final double RADIUS = 5.5;
    private static final double NAMED_RADIUS = 5.5;
    private static final float SIZE = 11f;
    private static final double LINE = 1.2;
    private static final double ASCENT = 0.92;
    /** A name further from its mark than this has a line to it. */
    private static final double LED = 6;

    private static final double MOST_NAME = 190;

    private final transient DealPicture picture;
    private final transient ChartStyle style;

    /** One mark with its name. */
    private record Mark(DealMark shape, double x, double y, double radius, Color color, boolean filled, String name) {}

    DealMarks(DealPicture picture, ChartStyle style) {
        this.picture = picture;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        List<Mark> marks = marks(frame);
        FrontierLine frontier = new FrontierLine(picture, style);
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        LabelSpots spots = new LabelSpots(frame.area(), frame.x(0), frame.y(0));
        TalkLine talk = new TalkLine(picture, style);
        talk.paint(g2, frame);
        OptionalInt goal = picture.goal();
        DealArrow arrow = goal.isEmpty() ? null : arrow(frame, goal.getAsInt());
        if (arrow != null) {
            arrow.paint(g2);
            arrow.take(spots);
        }
        for (int i = marks.size() - 1; i >= 0; i--) {
            paint(g2, marks.get(i));
        }
        g2.setClip(clip);
        marks.forEach(mark -> spots.take(mark.x, mark.y, mark.radius));
        new WalkAwayGround(picture.scene().scenario(), style).places(frame).forEach(spots::take);
        frontier.take(frame, spots);
        talk.number(g2, frame, spots);
        Font font = style.font(SIZE);
        g2.setFont(font);
        // All lines that lead to names before the first name: a line does not run through the name of another mark.
        Map<Mark, Rectangle2D> places = new LinkedHashMap<>();
        for (Mark mark : marks) {
            double width = Writing.width(shortName(mark, font), font) + 2;
            Rectangle2D place = spots.place(mark.x, mark.y, mark.radius, width, LINE * SIZE);
            places.put(mark, place);
            lead(g2, mark, place);
        }
        places.forEach((mark, place) -> label(g2, shortName(mark, font), place, mark.color));
        if (arrow != null) {
            String words = DealSpaceChart.shortGains(
                    picture.scene().scenario(),
                    picture.frontier().orElseThrow().gains(goal.getAsInt()).minus(picture.gains()));
            // Where there is no room the words beside the chart have it alone.
            spots.freePlace(arrow.middleX(), arrow.middleY(), 4, Writing.width(words, font) + 2, LINE * SIZE)
                    .ifPresent(place -> label(g2, words, place, style.line(Palette.Role.PIN_4)));
        }
    }

    private DealArrow arrow(Frame frame, int goal) {
        Gains from = picture.gains();
        Gains to = picture.frontier().orElseThrow().gains(goal);
        Color color = style.line(Palette.Role.PIN_4);
        return new DealArrow(x(frame, from), y(frame, from), x(frame, to), y(frame, to), OFFER_RADIUS, color);
    }

    private static double x(Frame frame, Gains gains) {
        return frame.x(DealSpaceChart.POINTS * gains.home());
    }

    private static double y(Frame frame, Gains gains) {
        return frame.y(DealSpaceChart.POINTS * gains.partner());
    }

    /** The offer first, which is drawn on top and has the first choice of a place for its name. */
    private List<Mark> marks(Frame frame) {
        List<Mark> marks = new ArrayList<>();
        boolean none = picture.scene().offer().isNoDeal();
        marks.add(mark(
                frame,
                none ? DealMark.NO_DEAL : DealMark.OFFER,
                picture.gains(),
                OFFER_RADIUS,
                style.line(none ? Palette.Role.NO_DEAL : Palette.Role.OFFER),
                picture.offerName()));
        picture.noDeal().ifPresent(gains -> marks.add(mark(
                frame,
                DealMark.NO_DEAL,
                gains,
                RADIUS,
                style.line(Palette.Role.NO_DEAL),
                Wording.get("noDeal"))));
        for (int i = 0; i < picture.pins().size(); i++) {
            int pin = i;
            picture.pin(i).ifPresent(gains -> marks.add(mark(
                    frame,
                    DealMark.pin(picture.scene().places().get(pin)),
                    gains,
                    RADIUS,
                    style.line(picture.scene().role(pin)),
                    picture.scene().pins().get(pin).outcome().offer().name())));
        }
        picture.present().ifPresent(frontier -> named(frontier).forEach((place, name) -> {
            Gains gains = frontier.gains(place);
            marks.add(new Mark(
                    DealMark.NAMED, x(frame, gains), y(frame, gains), NAMED_RADIUS, style.text(), false, name));
        }));
        return marks;
    }

    private static Mark mark(Frame frame, DealMark shape, Gains gains, double radius, Color color, String name) {
        return new Mark(shape, x(frame, gains), y(frame, gains), radius, color, true, name);
    }

    /** Names by place; those that fall on one point share its mark. Of ties the first is named, the list has them all. */
    private Map<Integer, String> named(DealFrontier frontier) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Solution solution : Solution.values()) {
            List<Integer> places = frontier.named(solution);
            if (!places.isEmpty() && (picture.allNamed() || solution == Solution.NASH)) {
                names.merge(places.get(0), DealSpaceChart.name(solution), (one, other) -> one + ", " + other);
            }
        }
        return names;
    }

    private void paint(Graphics2D g2, Mark mark) {
        Shape shape = mark.shape.at(mark.x, mark.y, mark.radius);
        g2.setColor(style.background());
        g2.setStroke(new BasicStroke(3f));
        g2.draw(shape);
        g2.setColor(mark.filled ? mark.color : style.background());
        g2.fill(shape);
        g2.setColor(mark.color);
        g2.setStroke(new BasicStroke(1.6f));
        g2.draw(shape);
    }

    private static String shortName(Mark mark, Font font) {
        return TextMeasure.shorten(mark.name, font, MOST_NAME);
    }

    /** A name that found no place beside its mark is led to it. */
    private void lead(Graphics2D g2, Mark mark, Rectangle2D place) {
        double x = Math.max(place.getMinX(), Math.min(place.getMaxX(), mark.x));
        double y = Math.max(place.getMinY(), Math.min(place.getMaxY(), mark.y));
        double length = Math.hypot(x - mark.x, y - mark.y);
        if (length > mark.radius + LED) {
            double share = mark.radius / length;
            g2.setColor(style.muted());
            g2.setStroke(new BasicStroke(0.8f));
            g2.draw(new Line2D.Double(mark.x + share * (x - mark.x), mark.y + share * (y - mark.y), x, y));
        }
    }

    private void label(Graphics2D g2, String words, Rectangle2D place, Color color) {
        text(
                g2,
                words,
                place.getMinX() + 1,
                place.getMinY() + ASCENT * SIZE,
                style.label(color),
                style.wash(style.background()));
    }
}
