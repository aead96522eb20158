package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;

/** When promised goods first arrive, and from when imports move: the same days for titles, marks and the summary. */
public final class ArrivalDays {

    private ArrivalDays() {}

    /**
     * Names of the terms that promise goods, by the day on which those first arrive; none without an
     * agreement, or where nothing that is promised is delivered.
     */
    public static SortedMap<Integer, List<String>> of(Scenario scenario, Outcome outcome) {
        SortedMap<Integer, List<String>> arrivals = new TreeMap<>();
        if (!outcome.hasAgreement() || outcome.assumptions().deliveredPct() == 0) {
            return arrivals;
        }
        for (Line line : scenario.imports()) {
            double promise = outcome.offer().sumOn(scenario.levers(), Lever.Kind.PURCHASE, line);
            if (promise > 0 && line.purchase().isPresent()) {
                int day = outcome.inForceDay() + line.purchase().get().leadDays();
                List<String> names = arrivals.computeIfAbsent(day, any -> new ArrayList<>());
                for (Lever lever : scenario.levers()) {
                    boolean promises = lever.kind() == Lever.Kind.PURCHASE
                            && lever.worksOn(line)
                            && outcome.offer().value(lever) > 0;
                    if (promises && !names.contains(lever.name())) {
                        names.add(lever.name());
                    }
                }
            }
        }
        return arrivals;
    }

    /** The day on which the first of all promised goods arrive. */
    public static OptionalInt first(Scenario scenario, Outcome outcome) {
        SortedMap<Integer, List<String>> arrivals = of(scenario, outcome);
        return arrivals.isEmpty() ? OptionalInt.empty() : OptionalInt.of(arrivals.firstKey());
    }

    /**
     * The day from which imports are others than no deal's: the first arrival, where it is what moves them, and else the first
     * day with a change that counts. Empty when no change within the days counts.
     *
     * @param share changes below this share of no deal's imports do not count
     */
    public static OptionalInt importsMove(Scenario scenario, Comparison offer, int lastDay, double share) {
        for (int d = 0; d <= lastDay; d++) {
            double without = offer.noDeal().imports(d);
            double change = change(offer, d);
            if (change != 0 && Math.abs(change) >= share * Math.abs(without)) {
                OptionalInt first = first(scenario, offer.outcome());
                // What arrives first may be too little to count by itself, and is the start of the rise all the same: no term
                // lowers imports.
                return first.isPresent() && first.getAsInt() < d ? first : OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }

    private static double change(Comparison offer, int day) {
        return offer.outcome().imports(day) - offer.noDeal().imports(day);
    }
}
