package org.parley.bargain;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A frontier beside walking away: its points as gains of both sides, by their place on it. Immutable. */
public final class DealFrontier {

    private final Frontier frontier;
    private final double[] home;
    private final double[] partner;
    private final Map<Solution, List<Integer>> named = new EnumMap<>(Solution.class);
    private final double opposition;

    private DealFrontier(Frontier frontier) {
        this.frontier = frontier;
        List<FrontierPoint> points = frontier.points();
        double[] reservation = frontier.space().reservation();
        home = points.stream().mapToDouble(point -> point.first() - reservation[0]).toArray();
        partner = points.stream().mapToDouble(point -> point.second() - reservation[1]).toArray();
        Map<FrontierPoint, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            places.put(points.get(i), i);
        }
        NamedPoints found = NamedPoints.of(frontier);
        for (Solution solution : Solution.values()) {
            named.put(solution, solution.of(found).stream().map(places::get).toList());
        }
        opposition = frontier.opposition();
    }

    public static DealFrontier of(Frontier frontier) {
        return new DealFrontier(frontier);
    }

    /** How many pairs of scores are on it; the first is the best one for home. */
    public int size() {
        return home.length;
    }

    public Gains gains(int place) {
        return new Gains(home[place], partner[place]);
    }

    /** The scores and the offers at a place. */
    public FrontierPoint point(int place) {
        return frontier.points().get(place);
    }

    /** Places of the points that a theory names, with all ties; none without a zone of agreement. */
    public List<Integer> named(Solution solution) {
        return named.get(solution);
    }

    /** How far the two sides are from having all they want. */
    public double opposition() {
        return opposition;
    }

    /** Whether any offer is worth no less than walking away to both. */
    public boolean hasZone() {
        return !named.get(Solution.NASH).isEmpty();
    }

    /** Whether a point is in the zone of agreement. */
    public boolean isInZone(int place) {
        return home[place] >= -SideScores.SAME && partner[place] >= -SideScores.SAME;
    }

    /** The place that is nearest to a pair of gains. */
    public int nearest(Gains to) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < home.length; i++) {
            double distance = Math.hypot(home[i] - to.home(), partner[i] - to.partner());
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** Distance of a pair of gains to the nearest point. */
    public double distance(Gains from) {
        return gains(nearest(from)).distance(from);
    }

    /**
     * Of the points that give each side more than an offer does, the one nearest to it; those in the zone of agreement come
     * first, since what a side would walk away from helps nobody.
     *
     * @param least by more than so much, for each side
     */
    public OptionalInt betterForBoth(Gains offer, double least) {
        int nearest = -1;
        boolean inZone = false;
        double nearestDistance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < home.length; i++) {
            Gains more = gains(i).minus(offer);
            if (!more.isMoreThan(least) || inZone && !isInZone(i)) {
                continue;
            }
            double distance = Math.hypot(more.home(), more.partner());
            if (distance < nearestDistance || isInZone(i) && !inZone) {
                nearest = i;
                nearestDistance = distance;
                inZone = isInZone(i);
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /** The most that one side can gain over an offer while the other loses nothing; never below zero. */
    public double mostAtNoCost(Gains offer, boolean forHome) {
        double most = 0;
        for (int i = 0; i < home.length; i++) {
            double gain = forHome ? home[i] - offer.home() : partner[i] - offer.partner();
            double cost = forHome ? offer.partner() - partner[i] : offer.home() - home[i];
            if (cost <= SideScores.SAME) {
                most = Math.max(most, gain);
            }
        }
        return most;
    }
}
