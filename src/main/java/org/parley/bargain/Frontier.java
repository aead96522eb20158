package org.parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact Pareto frontier of a space of offers: model, section 8. Every offer on it is such that no other is worth as much to
 * both sides and more to one; scores within {@link SideScores#SAME} are equal, and all ties are on it.
 */
public final class Frontier {

    private final OfferSpace space;
    private final List<FrontierPoint> points;

    private Frontier(OfferSpace space, List<FrontierPoint> points) {
        this.space = space;
        this.points = List.copyOf(points);
    }

    public static Frontier of(OfferSpace space) {
        Front front = new Elimination(space).front();
        List<FrontierPoint> points = new ArrayList<>(front.size());
        for (int point = 0; point < front.size(); point++) {
            points.add(new FrontierPoint(space, front, point));
        }
        return new Frontier(space, points);
    }

    public OfferSpace space() {
        return space;
    }

    /** The pairs of scores on it, in falling order of the first side's. */
    public List<FrontierPoint> points() {
        return points;
    }

    /** How many offers are on it; those that differ only on issues that move nothing count once. */
    public BigInteger offers() {
        BigInteger sum = BigInteger.ZERO;
        for (FrontierPoint point : points) {
            sum = sum.add(point.offers());
        }
        return sum;
    }

    /** Distance of a pair of scores to the nearest point. */
    public double distance(double first, double second) {
        double nearest = Double.POSITIVE_INFINITY;
        for (FrontierPoint point : points) {
            nearest = Math.min(nearest, Math.hypot(point.first() - first, point.second() - second));
        }
        return nearest;
    }

    /** How far the two sides are from having all they want: distance of the frontier to (1, 1). */
    public double opposition() {
        return distance(1, 1);
    }

    /** The part of it that leaves neither side worse off than walking away. */
    public List<FrontierPoint> zone() {
        double[] reservation = space.reservation();
        return points.stream()
                .filter(point -> point.first() >= reservation[0] - SideScores.SAME
                        && point.second() >= reservation[1] - SideScores.SAME)
                .toList();
    }
}
