package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/**
 * The days on which duties can change, and what holds between them: model, section 3.
 *
 * @param end first day after the talks: the deadline and its extension
 * @param inForceDay day on which the agreement enters into force; {@link #NEVER} without one
 * @param regimes stretches of constant duties, in order, the first from day 0
 * @param starts first day of each regime
 * @param ends first day after each regime, the days behind the horizon left out
 */
record Timeline(int end, int inForceDay, List<Regime> regimes, int[] starts, int[] ends) {

    static final int NEVER = Integer.MAX_VALUE;

    /**
     * @param startDay first day of the stretch
     * @param inForce whether an agreement is in force
     * @param pastEnd whether the deadline, with its extension, has passed
     * @param isVoid whether a court has voided the partner's extra duties
     */
    record Regime(int startDay, boolean inForce, boolean pastEnd, boolean isVoid) {

        /** While the extra duties hold. */
        Regime(int startDay, boolean inForce, boolean pastEnd) {
            this(startDay, inForce, pastEnd, false);
        }
    }

    /** The last regime alone, which is all that the long run looks at. */
    Timeline last() {
        int k = regimes.size() - 1;
        return new Timeline(end, inForceDay, List.of(regimes.get(k)), new int[] {starts[k]}, new int[] {ends[k]});
    }

    static Timeline of(Scenario scenario, Offer offer, Assumptions assumptions) {
        int end = scenario.endOfTalks() + offer.extensionDays();
        int inForce = offer.hasAgreement() ? offer.agreementDay() + assumptions.effectiveDays() : NEVER;
        boolean talks = offer.situation() == Offer.Situation.TALKS;
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(0);
        if (talks) {
            starts.add(end);
            if (inForce != NEVER) {
                starts.add(inForce);
            }
        }
        int voidFrom = scenario.struck().voidFrom().orElse(NEVER);
        if (voidFrom <= scenario.clock().horizonDays() && offer.situation() != Offer.Situation.BEFORE) {
            starts.add(voidFrom);
        }
        List<Regime> regimes = new ArrayList<>();
        for (int start : starts) {
            regimes.add(new Regime(start, start >= inForce, talks && start >= end, start >= voidFrom));
        }
        int[] first = regimes.stream().mapToInt(Regime::startDay).toArray();
        int[] ends = new int[first.length];
        int days = scenario.clock().horizonDays() + 1;
        for (int k = 0; k < first.length; k++) {
            ends[k] = k + 1 < first.length ? Math.min(first[k + 1], days) : days;
        }
        return new Timeline(end, inForce, List.copyOf(regimes), first, ends);
    }
}
