package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.simulate.Outcome;

/**
 * The first arrival of each promised purchase, as a diamond on the offer's line, and the names of all that have room; and what
 * the hatch means.
 */
final class Arrivals extends Overlay {

    private static final long serialVersionUID = 1L;

    /** Between two names on a line: nearer they would read as one. */
    private static final double APART = 5;

    private static final double HALF = 4.5;
    /** How far above its diamond, and below, a name may stand, in heights of its text. */
    private static final double[] SHIFTS = {0, 0.5, 1, 1.5, 2, 3, 4};
    /** A name further from its diamond than this, in points, is joined to it. */
    private static final double NEAR = 4;

    /**
     * What a diamond, or the hatch, is called, and where.
     *
     * @param leader a thin line from the diamond to its name; null where the name is right beside it, and for the hatch
     */
    record Name(String words, Rectangle2D place, Line2D leader) {

        /** Whether one of the two stands on the other, or on its line. */
        boolean touches(Name other) {
            Rectangle2D near = new Rectangle2D.Double(
                    other.place.getX() - APART, other.place.getY(), other.place.getWidth() + 2 * APART, other.place.getHeight());
            return place.intersects(near)
                    || leader != null && leader.intersects(other.place)
                    || other.leader != null && other.leader.intersects(place)
                    || leader != null && other.leader != null && leader.intersectsLine(other.leader);
        }
    }

    private final transient MoneyScale scale;
    private final transient ChartStyle style;
    private final transient Outcome outcome;
    private final transient DeadlineMarks marks;
    private final transient FinancedHatch hatch;
    private final transient SortedMap<Integer, List<String>> arrivals;

    /** @param marks what names must keep clear of */
    Arrivals(Scene scene, MoneyScale scale, ChartStyle style, DeadlineMarks marks, FinancedHatch hatch) {
        this.scale = scale;
        this.style = style;
        this.marks = marks;
        this.hatch = hatch;
        outcome = scene.outcome();
        arrivals = new TreeMap<>(ArrivalDays.of(scene.scenario(), outcome)).headMap(scene.lastDay() + 1);
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        Color label = style.label(Palette.Role.OFFER.color());
        List<Name> names = names(g2, frame);
        g2.setColor(label);
        g2.setStroke(new BasicStroke(0.8f));
        for (Name name : names) {
            if (name.leader != null) {
                g2.draw(name.leader);
            }
        }
        for (int day : arrivals.keySet()) {
            draw(g2, diamond(frame, day));
        }
        g2.setFont(style.font(10f));
        int ascent = g2.getFontMetrics().getAscent();
        g2.setColor(label);
        for (Name name : names) {
            g2.drawString(name.words, (float) name.place.getX() + 1, (float) name.place.getY() + ascent);
        }
    }

    /** A thin line from a diamond to its name; null where that is right beside it. */
    private static Line2D leader(Rectangle2D diamond, Rectangle2D place) {
        double x = Math.max(place.getMinX(), Math.min(place.getMaxX(), diamond.getCenterX()));
        boolean above = place.getCenterY() < diamond.getCenterY();
        double y = above ? place.getMaxY() : place.getMinY();
        if (Math.abs(y - diamond.getCenterY()) <= HALF + NEAR) {
            return null;
        }
        double edge = above ? diamond.getMinY() - 0.5 : diamond.getMaxY() + 0.5;
        return new Line2D.Double(diamond.getCenterX(), edge, x, y);
    }

    /** The names that have a place of their own where no line passes, the earliest first; then the hatch's. */
    List<Name> names(Graphics2D g2, Frame frame) {
        DrawnLines lines = frame.lines();
        List<Rectangle2D> taken = new ArrayList<>(marks.taken(g2, frame));
        taken.addAll(lines.ends());
        for (int day : arrivals.keySet()) {
            taken.add(diamond(frame, day));
        }
        FontMetrics metrics = g2.getFontMetrics(style.font(10f));
        List<Name> names = new ArrayList<>();
        for (int day : arrivals.keySet()) {
            Rectangle2D diamond = diamond(frame, day);
            namesOf(day).stream()
                    .flatMap(words -> places(metrics, frame, day, words).stream()
                            .map(place -> new Name(words, place, leader(diamond, place))))
                    .filter(name -> isFree(name, frame, taken, lines) && names.stream().noneMatch(name::touches))
                    .findFirst()
                    .ifPresent(names::add);
        }
        Stream.of(Wording.get("hatch"), Wording.get("hatch.short"))
                .flatMap(words ->
                        hatch.nearby(frame, metrics.stringWidth(words) + 2.0, metrics.getHeight()).stream()
                                .map(place -> new Name(words, place, null)))
                .filter(name -> isFree(name, frame, taken, lines) && names.stream().noneMatch(name::touches))
                .findFirst()
                .ifPresent(names::add);
        return names;
    }

    /** What arrives on a day, and in fewer words where that is much. */
    private List<String> namesOf(int day) {
        List<String> goods = arrivals.get(day);
        return goods.size() == 1
                ? goods
                : List.of(String.join(", ", goods), Wording.get("arrivals.more", goods.get(0), goods.size() - 1));
    }

    private boolean isFree(Name name, Frame frame, List<Rectangle2D> taken, DrawnLines lines) {
        return frame.area().contains(name.place)
                && taken.stream().noneMatch(name.place::intersects)
                && (name.leader == null || taken.stream().noneMatch(name.leader::intersects))
                && !hatch.isUnder(name.place, frame)
                && lines.through(name.place) == 0;
    }

    /** The same for formats that draw their own charts: US$ million, annual pace. */
    List<PanelMarks.Dot> onPanel() {
        Color color = style.line(Palette.Role.OFFER);
        List<PanelMarks.Dot> dots = new ArrayList<>();
        arrivals.forEach((day, goods) ->
                dots.add(new PanelMarks.Dot(day, outcome.imports(day), String.join(", ", goods), color)));
        return dots;
    }

    Set<Integer> days() {
        return arrivals.keySet();
    }

    Rectangle2D diamond(Frame frame, int day) {
        return new Rectangle2D.Double(
                frame.x(day) - HALF, frame.y(outcome.imports(day) / scale.musd()) - HALF, 2 * HALF, 2 * HALF);
    }

    private void draw(Graphics2D g2, Rectangle2D box) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(box.getCenterX(), box.getMinY());
        diamond.lineTo(box.getMaxX(), box.getCenterY());
        diamond.lineTo(box.getCenterX(), box.getMaxY());
        diamond.lineTo(box.getMinX(), box.getCenterY());
        diamond.closePath();
        g2.setColor(style.background());
        g2.fill(diamond);
        g2.setColor(style.line(Palette.Role.OFFER));
        g2.setStroke(new BasicStroke(1.4f));
        g2.draw(diamond);
    }

    /** Where a name may stand, the best first: beside its diamond, then further off. */
    private List<Rectangle2D> places(FontMetrics metrics, Frame frame, int day, String name) {
        Rectangle2D at = diamond(frame, day);
        double width = metrics.stringWidth(name) + 2.0;
        double height = metrics.getHeight();
        List<Rectangle2D> places = new ArrayList<>();
        for (double shift : SHIFTS) {
            for (double y : new double[] {at.getMinY() - height - shift * height, at.getMaxY() + shift * height}) {
                for (double x : new double[] {at.getMinX() - width, at.getMaxX(), at.getCenterX() - width / 2}) {
                    places.add(new Rectangle2D.Double(x, y, width, height));
                }
            }
        }
        return places;
    }
}
