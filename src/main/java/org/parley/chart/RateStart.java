package org.parley.chart;

import java.util.OptionalInt;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.Outcome;

/** From when an agreed extra duty is paid: the same day for marks and for the summary. */
public final class RateStart {

    private RateStart() {}

    /**
     * The day of an agreement's rate; empty without an agreement, or where the partner's rate is no term. A rate above the
     * pause's waits for the end of the pause: signing early never raises a duty.
     */
    public static OptionalInt of(Scenario scenario, Outcome outcome) {
        if (!outcome.hasAgreement() || scenario.partnerRate().isEmpty()) {
            return OptionalInt.empty();
        }
        Lever rate = scenario.partnerRate().get();
        Double pausePct = scenario.schedules()
                .get(outcome.assumptions().pause())
                .ratesPct()
                .get(scenario.home().code());
        boolean waits = pausePct != null && outcome.offer().value(rate) > pausePct;
        return OptionalInt.of(waits ? Math.max(outcome.inForceDay(), outcome.end()) : outcome.inForceDay());
    }
}
