package org.parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/**
 * Looks for offers that the partner accepts and that cost home least: the points of exact frontiers with the highest score for
 * home among those at or above the partner's walk-away value. Further ways come from frontiers on which terms that lead the
 * ways already found do not move: they stay as they are, or, where they lead the offer itself, go back to no concession.
 */
final class WaySearch {

    /** So many leading terms of the first way are tried one by one. */
    private static final int LEADING = 4;

    /** The first of them two by two as well. */
    private static final int PAIRED = 3;

    /** And so many of each way once there are two, one of each: every further one would take as long as all before. */
    private static final int LEADING_OF_TWO = 2;

    private final Scenario scenario;
    private final Offer offer;
    private final ScenarioSpace space;
    private final double needed;
    /** In the order in which they were tried, so that of equal ones the same is taken every time. */
    private final Map<Map<String, Double>, Optional<YesWay>> known = new LinkedHashMap<>();

    /**
     * @param space the offers around this one
     * @param needed the least score at which the partner accepts
     */
    WaySearch(Scenario scenario, Offer offer, ScenarioSpace space, double needed) {
        this.scenario = scenario;
        this.offer = offer;
        this.space = space;
        this.needed = needed;
    }

    /** The way that costs home least; empty when the partner accepts none. */
    Optional<YesWay> cheapest() {
        return cheapest(Map.of());
    }

    /** The way that is worth most to the partner; empty when no offer can be made. */
    Optional<YesWay> best() {
        List<FrontierPoint> points = Frontier.of(space.space()).points();
        return points.stream()
                .max(Comparator.comparingDouble(FrontierPoint::second))
                .map(point -> way(space, point));
    }

    /** With some terms held. */
    private Optional<YesWay> cheapest(Map<String, Double> still) {
        return known.computeIfAbsent(still, values -> {
            ScenarioSpace left = space.holding(values);
            List<FrontierPoint> accepted = Frontier.of(left.space()).points().stream()
                    .filter(point -> point.second() >= needed - SideScores.SAME)
                    .toList();
            double most = accepted.stream().mapToDouble(FrontierPoint::first).max().orElse(0);
            return accepted.stream()
                    .filter(point -> point.first() >= most - SideScores.SAME)
                    .map(point -> way(left, point))
                    .min(Comparator.comparingInt(way -> way.moves().size()));
        });
    }

    private YesWay way(ScenarioSpace from, FrontierPoint point) {
        Offer found = from.offer(point.nearestTo(from.space().usual()));
        return new YesWay(found, TermMove.between(scenario, offer, found), point.first(), point.second());
    }

    /**
     * Up to so many ways, the cheapest first, no two of which move the same terms.
     *
     * @param same by how much less a way may be worth to home and still count as equal
     */
    List<YesWay> ways(int most, double same) {
        List<YesWay> ways = new ArrayList<>();
        cheapest().ifPresent(ways::add);
        boolean more = !ways.isEmpty();
        while (more && ways.size() < most) {
            Optional<YesWay> next = next(ways, same);
            next.ifPresent(ways::add);
            more = next.isPresent();
        }
        ways.sort(Comparator.comparingDouble(YesWay::home).reversed());
        return ways;
    }

    /** Of those of equal worth the one that differs most in which terms it moves; where there is none, the cheapest other. */
    private Optional<YesWay> next(List<YesWay> ways, double same) {
        double equal = ways.get(0).home() - same;
        List<YesWay> others = new ArrayList<>();
        for (Map<String, Double> still : holds(ways)) {
            cheapest(still)
                    .filter(way -> differences(way, ways) > 0)
                    .ifPresent(others::add);
        }
        Comparator<YesWay> byWorth = Comparator.comparingDouble(YesWay::home);
        Comparator<YesWay> byDifferences = Comparator.comparingInt(way -> differences(way, ways));
        return others.stream()
                .filter(way -> way.home() >= equal - SideScores.SAME)
                .max(byDifferences.thenComparing(byWorth))
                .or(() -> others.stream().max(byWorth.thenComparing(byDifferences)));
    }

    /** The fewest differences of a way to any that is there. */
    private static int differences(YesWay way, List<YesWay> ways) {
        return ways.stream().mapToInt(way::differences).min().orElseThrow();
    }

    /** Which terms to hold: some of the leading ones of every way, at least one of each, and those tried before. */
    private Set<Map<String, Double>> holds(List<YesWay> ways) {
        Set<Map<String, Double>> holds = new LinkedHashSet<>(Set.of(Map.of()));
        boolean first = ways.size() == 1;
        for (YesWay way : ways) {
            Map<String, Double> leading = leading(way, first ? LEADING : LEADING_OF_TWO);
            Set<Map<String, Double>> longer = new LinkedHashSet<>();
            for (Map<String, Double> hold : holds) {
                for (Set<String> ids : first ? oneOrTwo(leading.keySet()) : one(leading.keySet())) {
                    Map<String, Double> more = new TreeMap<>(hold);
                    ids.forEach(id -> more.put(id, leading.get(id)));
                    longer.add(more);
                }
            }
            holds = longer;
        }
        holds.addAll(known.keySet());
        return holds;
    }

    private static List<Set<String>> one(Set<String> ids) {
        return ids.stream().map(Set::of).toList();
    }

    private static List<Set<String>> oneOrTwo(Set<String> ids) {
        List<Set<String>> sets = new ArrayList<>(one(ids));
        List<String> list = List.copyOf(ids);
        for (int n = 0; n < Math.min(PAIRED, list.size()); n++) {
            for (int m = 0; m < n; m++) {
                sets.add(Set.of(list.get(n), list.get(m)));
            }
        }
        return sets;
    }

    /**
     * The terms that the partner would miss most if they were not moved, and the values at which they are not. Of the offer
     * itself, which moves nothing, they are those that can be moved and are: without them it would have to be made up for.
     */
    private Map<String, Double> leading(YesWay way, int most) {
        Map<String, Double> back = new LinkedHashMap<>();
        way.moves().forEach(move -> back.put(move.lever().id(), move.from()));
        if (back.isEmpty()) {
            for (int n = 0; n < scenario.levers().size(); n++) {
                Lever lever = scenario.levers().get(n);
                boolean single = space.space().issues().get(n).options().size() == 1;
                if (!single && offer.value(lever) != lever.base()) {
                    back.put(lever.id(), lever.base());
                }
            }
        }
        Map<String, Double> missed = new HashMap<>();
        back.forEach((id, value) -> missed.put(id, way.partner() - partnerScore(way.offer(), id, value)));
        Map<String, Double> leading = new LinkedHashMap<>();
        back.keySet().stream()
                .sorted(Comparator.comparingDouble((String id) -> -missed.get(id)))
                .limit(most)
                .forEach(id -> leading.put(id, back.get(id)));
        return leading;
    }

    private double partnerScore(Offer from, String id, double value) {
        Lever lever = scenario.lever(id).orElseThrow();
        return space.space().utilities(space.nearest(from.withTerm(lever, value)))[1];
    }
}
