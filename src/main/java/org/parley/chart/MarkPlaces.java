package org.parley.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Finds places for the words of upright lines: each beside its own line, none on another, and clear of the chart's lines as
 * far as that goes. Where words stand across another upright line, that one begins below them.
 */
final class MarkPlaces {

    /** Rows from the top of the plot in which words may stand. */
    private static final int ROWS = 7;
    /** Between an upright line and its words. */
    private static final double GAP = 3;

    // What is worse than what: a line of the chart behind the words, shorter words, the row further down, the other side.
    private static final double LINE_BEHIND = 60;
    private static final double SHORTER = 14;
    private static final double ROW = 4;
    private static final double ABOVE_ANOTHER = 2;
    private static final double LEFT = 1;
    private static final double UNSAID = 250;
    private static final double ASTRAY = 1000;

    /**
     * What is to be said at an upright line.
     *
     * @param x where the line is
     * @param texts the words, then shorter ones
     * @param needed whether they must be said, come what may
     */
    record Wanted(double x, List<String> texts, boolean needed) {}

    /** Words in their place; no place where they are better left unsaid. */
    record Placed(String text, Rectangle2D place) {}

    private record Choice(Placed placed, double cost) {}

    private final List<Wanted> wanted;
    private final List<List<Choice>> choices = new ArrayList<>();
    private final Choice[] now;
    private Choice[] best;
    private double bestCost = Double.POSITIVE_INFINITY;

    /** @param lines the chart's lines */
    MarkPlaces(List<Wanted> wanted, Rectangle2D area, DrawnLines lines, ToDoubleFunction<String> width, double height) {
        this.wanted = wanted;
        for (Wanted each : wanted) {
            choices.add(choices(each, area, lines, width, height));
        }
        now = new Choice[wanted.size()];
        search(0, 0);
    }

    /** In the order of what was wanted. */
    List<Placed> places() {
        List<Placed> places = new ArrayList<>();
        for (Choice choice : best) {
            places.add(choice.placed);
        }
        return places;
    }

    private static List<Choice> choices(
            Wanted wanted, Rectangle2D area, DrawnLines lines, ToDoubleFunction<String> width, double height) {
        List<Choice> choices = new ArrayList<>();
        for (int shorter = 0; shorter < wanted.texts.size(); shorter++) {
            String text = wanted.texts.get(shorter);
            double wide = width.applyAsDouble(text) + 2;
            for (int row = 0; row < ROWS; row++) {
                double y = area.getMinY() + 1 + row * height;
                if (row > 0 && y + height > area.getMaxY()) {
                    break;
                }
                for (boolean left : new boolean[] {false, true}) {
                    double x = left ? wanted.x - GAP - wide : wanted.x + GAP;
                    Rectangle2D place = new Rectangle2D.Double(x, y, wide, height);
                    double cost = SHORTER * shorter + ROW * row + (left ? LEFT : 0) + LINE_BEHIND * lines.through(place);
                    if (x >= area.getMinX() && x + wide <= area.getMaxX()) {
                        choices.add(new Choice(new Placed(text, place), cost));
                    }
                }
            }
        }
        choices.add(wanted.needed ? astray(wanted, area, width, height) : new Choice(new Placed("", null), UNSAID));
        choices.sort(Comparator.comparingDouble(Choice::cost));
        return choices;
    }

    /** Where a plot is too narrow for any words beside the line, the shortest stand over it. */
    private static Choice astray(Wanted wanted, Rectangle2D area, ToDoubleFunction<String> width, double height) {
        String text = wanted.texts.get(wanted.texts.size() - 1);
        double wide = width.applyAsDouble(text) + 2;
        double x = Math.max(area.getMinX(), Math.min(area.getMaxX() - wide, wanted.x + GAP));
        return new Choice(
                new Placed(text, new Rectangle2D.Double(x, area.getMinY() + 1, wide, height)), ASTRAY);
    }

    private void search(int index, double cost) {
        if (cost >= bestCost) {
            return;
        }
        if (index == now.length) {
            best = now.clone();
            bestCost = cost;
            return;
        }
        for (Choice choice : choices.get(index)) {
            if (cost + choice.cost >= bestCost) {
                return; // all that follow cost more
            }
            now[index] = choice;
            double more = choice.cost;
            for (int other = 0; other < index; other++) {
                more += together(index, other);
            }
            search(index + 1, cost + more);
        }
    }

    /** What it costs that two stand as they do; without end where they cannot. */
    private double together(int one, int other) {
        Rectangle2D a = now[one].placed.place;
        Rectangle2D b = now[other].placed.place;
        if (a == null || b == null) {
            return crosses(a, wanted.get(other).x) || crosses(b, wanted.get(one).x) ? ABOVE_ANOTHER : 0;
        }
        if (now[one].cost >= ASTRAY || now[other].cost >= ASTRAY) {
            return a.intersects(b) ? UNSAID : 0;
        }
        if (a.intersects(b)) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = 0;
        if (crosses(a, wanted.get(other).x)) {
            cost += a.getMaxY() <= b.getMinY() + 0.01 ? ABOVE_ANOTHER : Double.POSITIVE_INFINITY;
        }
        if (crosses(b, wanted.get(one).x)) {
            cost += b.getMaxY() <= a.getMinY() + 0.01 ? ABOVE_ANOTHER : Double.POSITIVE_INFINITY;
        }
        return cost;
    }

    /** Whether words stand across an upright line. */
    static boolean crosses(Rectangle2D place, double x) {
        return place != null && place.getMinX() - 1 < x && place.getMaxX() + 1 > x;
    }
}
