package org.parley.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.simulate.Outcome;

/** The first arrival of each promised purchase, as a diamond on the offer's line, with its name where there is room. */
final class Arrivals extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double HALF = 4.5;
    /** Of all events, those of the deadline included, no more are named. */
    private static final int MOST_EVENTS = 3;
    /** How far above its diamond, and below, a name may stand, in heights of its text. */
    private static final double[] SHIFTS = {0, 1, 2, 3};

    /** What a diamond is called, and where. */
    record Name(String words, Rectangle2D place) {}

    private final transient ChartStyle style;
    private final transient Outcome outcome;
    private final transient DeadlineMarks marks;
    private final transient List<Scene.Entry> lines;
    private final transient SortedMap<Integer, List<String>> arrivals;

    /** @param marks what names must keep clear of */
    Arrivals(Scene scene, ChartStyle style, DeadlineMarks marks) {
        this.style = style;
        this.marks = marks;
        outcome = scene.outcome();
        lines = scene.lineEntries();
        arrivals = new TreeMap<>(ArrivalDays.of(scene.scenario(), outcome)).headMap(scene.lastDay() + 1);
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        for (int day : arrivals.keySet()) {
            draw(g2, diamond(frame, day));
        }
        g2.setFont(style.font(10f));
        Color label = style.label(Palette.Role.OFFER.color());
        for (Name name : names(g2, frame)) {
            double baseline = name.place.getY() + g2.getFontMetrics().getAscent();
            text(g2, name.words, name.place.getX() + 1, baseline, label, style.wash(style.tint()));
        }
    }

    /** The names that have a place of their own, the earliest first. */
    List<Name> names(Graphics2D g2, Frame frame) {
        List<Rectangle2D> taken = new ArrayList<>(marks.taken(g2, frame));
        for (int day : arrivals.keySet()) {
            taken.add(diamond(frame, day));
        }
        FontMetrics metrics = g2.getFontMetrics(style.font(10f));
        List<Name> names = new ArrayList<>();
        for (var arrival : arrivals.entrySet()) {
            if (names.size() + marks.count() >= MOST_EVENTS) {
                break;
            }
            String words = String.join(", ", arrival.getValue());
            place(metrics, frame, arrival.getKey(), words, taken).ifPresent(place -> {
                names.add(new Name(words, place));
                taken.add(place);
            });
        }
        return names;
    }

    Set<Integer> days() {
        return arrivals.keySet();
    }

    Rectangle2D diamond(Frame frame, int day) {
        return new Rectangle2D.Double(
                frame.x(day) - HALF, frame.y(outcome.imports(day) / 1000) - HALF, 2 * HALF, 2 * HALF);
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
        g2.setStroke(new java.awt.BasicStroke(1.4f));
        g2.draw(diamond);
    }

    /** A free place beside the diamond, best where no line passes; empty when there is none. */
    private Optional<Rectangle2D> place(
            FontMetrics metrics, Frame frame, int day, String name, List<Rectangle2D> taken) {
        Rectangle2D at = diamond(frame, day);
        double width = metrics.stringWidth(name) + 2.0;
        double height = metrics.getHeight();
        Rectangle2D second = null;
        for (double shift : SHIFTS) {
            for (double y : new double[] {at.getMinY() - height - shift * height, at.getMaxY() + shift * height}) {
                for (double x : new double[] {at.getMinX() - width, at.getMaxX(), at.getCenterX() - width / 2}) {
                    Rectangle2D place = new Rectangle2D.Double(x, y, width, height);
                    boolean free = frame.area().contains(place) && taken.stream().noneMatch(place::intersects);
                    if (free && !crossed(frame, place)) {
                        return Optional.of(place);
                    }
                    second = free && second == null ? place : second;
                }
            }
        }
        return Optional.ofNullable(second);
    }

    private boolean crossed(Frame frame, Rectangle2D place) {
        for (Scene.Entry line : lines) {
            for (int day = 0; day <= frame.xAxis().getUpperBound(); day++) {
                double x = frame.x(day);
                if (x >= place.getMinX() - 1
                        && x <= place.getMaxX() + 1
                        && place.contains(place.getCenterX(), frame.y(line.outcome().imports(day) / 1000))) {
                    return true;
                }
            }
        }
        return false;
    }
}
