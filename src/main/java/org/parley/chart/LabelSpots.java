package org.parley.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for words beside marks anywhere on a plot, one after the other: on no mark, no other words, and inside the plot. */
final class LabelSpots {

    private static final double[] AWAY = {3, 12, 24, 38};
    private static final double[][] DIRECTIONS = {{1, 0}, {1, -1}, {1, 1}, {-1, 0}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}};
    private static final double TAKEN = 100;
    /** What it costs to touch a mark or a line at all, of what it costs to cover it. */
    private static final double TOUCHED = 0.1;
    /** The same of words: it costs more than any place that is further away. */
    private static final double WORDS_TOUCHED = 0.5;

    private static final double OUTSIDE = 1000;
    private static final double FURTHER = 4;
    /** A line behind words is worse than standing further away. */
    private static final double LINE_BEHIND = 9;

    private final Rectangle2D area;
    private final double lineX;
    private final double lineY;
    private final List<Rectangle2D> marks = new ArrayList<>();
    private final List<Rectangle2D> words = new ArrayList<>();

    /**
     * @param lineX where an upright line runs through the plot, which words do not stand on if they can help it
     * @param lineY the same for a level line
     */
    LabelSpots(Rectangle2D area, double lineX, double lineY) {
        this.area = area;
        this.lineX = lineX;
        this.lineY = lineY;
    }

    /** Keeps words off a mark. */
    void take(double x, double y, double radius) {
        marks.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Keeps words off others that stand there already. */
    void take(Rectangle2D place) {
        words.add(place);
    }

    /** The best place for words beside a mark, which is then taken. */
    Rectangle2D place(double x, double y, double radius, double width, double height) {
        Rectangle2D best = best(x, y, radius, width, height);
        take(best);
        return best;
    }

    /** The same, unless it would lie on other words; none is taken then. */
    Optional<Rectangle2D> freePlace(double x, double y, double radius, double width, double height) {
        Rectangle2D best = best(x, y, radius, width, height);
        if (words.stream().anyMatch(best::intersects)) {
            return Optional.empty();
        }
        take(best);
        return Optional.of(best);
    }

    private Rectangle2D best(double x, double y, double radius, double width, double height) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int away = 0; away < AWAY.length; away++) {
            for (int each = 0; each < DIRECTIONS.length; each++) {
                double reach = radius + AWAY[away];
                double left = x + DIRECTIONS[each][0] * reach + (DIRECTIONS[each][0] - 1) * width / 2;
                double top = y + DIRECTIONS[each][1] * reach + (DIRECTIONS[each][1] - 1) * height / 2;
                Rectangle2D place = new Rectangle2D.Double(left, top, width, height);
                double cost = FURTHER * away + 0.1 * each + cost(place);
                if (cost < least) {
                    least = cost;
                    best = place;
                }
            }
        }
        return best;
    }

    private double cost(Rectangle2D place) {
        double cost = area.contains(place) ? 0 : OUTSIDE;
        cost += place.getMinX() < lineX && place.getMaxX() > lineX ? LINE_BEHIND : 0;
        cost += place.getMinY() < lineY && place.getMaxY() > lineY ? LINE_BEHIND : 0;
        return cost + cost(place, marks, TOUCHED) + cost(place, words, WORDS_TOUCHED);
    }

    private static double cost(Rectangle2D place, List<Rectangle2D> taken, double touched) {
        double cost = 0;
        for (Rectangle2D other : taken) {
            Rectangle2D both = other.createIntersection(place);
            if (!both.isEmpty()) {
                cost += TAKEN * (touched + both.getWidth() * both.getHeight() / (place.getWidth() * place.getHeight()));
            }
        }
        return cost;
    }
}
