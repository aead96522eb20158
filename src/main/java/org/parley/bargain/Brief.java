package org.parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;

/**
 * What one side is told before the talks, and the other is not to see: what it cares for, what it must not cross, and what the
 * theories of bargaining would give it. Nothing of what the other side cares for is in it.
 *
 * @param side whom it is for
 * @param priorities what it cares for, the weightiest first
 * @param redLines limits that it does not want to cross; a case names them for home alone
 * @param walkAway what walking away is worth to it: the gamble, with the chance that the April rate returns; its score is that
 *     of no deal
 * @param best the best score that it can hope for from any offer, whatever the other side thinks of it
 * @param points its own score at the named points, by the point's name in files; empty where no offer is better for both than
 *     no deal
 */
public record Brief(
        Lever.Side side,
        List<Preference> priorities,
        List<Limit> redLines,
        SideScores walkAway,
        double best,
        Map<String, Range> points) {

    /**
     * A side's score at all offers of a named point.
     *
     * @param least where there are ties, at the one that is worst for the side
     */
    public record Range(double least, double most) {}

    /** The brief of a side as the talks stand in one world of a rehearsal. */
    public static Brief of(RehearsalWorld world, Lever.Side side) {
        Scenario scenario = world.scenario();
        boolean home = side == Lever.Side.HOME;
        List<Preference> cares =
                new ArrayList<>(home ? scenario.preferences().home() : scenario.preferences().partner());
        cares.sort(Comparator.comparingDouble((Preference care) -> -care.weight()));
        NamedPoints named = world.points();
        Map<String, Range> points = new LinkedHashMap<>();
        put(points, "nash", named.nash(), home);
        put(points, "kalaiSmorodinsky", named.kalaiSmorodinsky(), home);
        put(points, "egalitarian", named.egalitarian(), home);
        put(points, "equalUtility", named.equalUtility(), home);
        put(points, "maxSum", named.maxSum(), home);
        return new Brief(
                side, List.copyOf(cares), home ? scenario.limits() : List.of(), world.gamble(side), world.best(side), points);
    }

    private static void put(Map<String, Range> points, String name, List<FrontierPoint> ties, boolean home) {
        if (!ties.isEmpty()) {
            double[] scores = ties.stream()
                    .mapToDouble(point -> home ? point.first() : point.second())
                    .sorted()
                    .toArray();
            points.put(name, new Range(scores[0], scores[scores.length - 1]));
        }
    }
}
