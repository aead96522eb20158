package org.parley.simulate;

import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Supplier;
import org.parley.simulate.Timeline.Regime;

/**
 * What every supplier pays under an offer, regime by regime: model, section 3. All results are fractions of the customs
 * value.
 */
final class Duties {

    private final Scenario scenario;
    private final Offer offer;
    private final Schedule pause;
    private final Schedule snapback;
    private final Schedule rivals;
    private final double use;
    private final double agreedRatePct;

    Duties(Scenario scenario, Offer offer, Assumptions assumptions) {
        this(
                scenario,
                offer,
                assumptions,
                scenario.partnerRate().map(offer::value).orElse(Double.NaN));
    }

    /** @param agreedRatePct the partner's extra duty under an agreement, whatever the offer says; NaN for the April rate */
    Duties(Scenario scenario, Offer offer, Assumptions assumptions, double agreedRatePct) {
        this.scenario = scenario;
        this.offer = offer;
        this.agreedRatePct = agreedRatePct;
        pause = scenario.schedules().get(assumptions.pause());
        snapback = scenario.schedules().get(assumptions.snapback());
        rivals = scenario.schedules().get(assumptions.rivals());
        use = assumptions.preferenceUsePct() / 100;
    }

    /** The partner's duty on one supplier of an export line. */
    double partnerDuty(Line line, int supplier, Regime regime) {
        Supplier who = line.suppliers().get(supplier);
        double ordinary = who.dutyPct() / 100;
        boolean home = supplier == line.principal();
        if (home && regime.inForce()) {
            double cut = cut(Lever.Kind.PARTNER_DUTY_CUT, line);
            ordinary *= 1 - cut * use;
        }
        double extraPct = home ? homeExtraPct(who, regime) : rivalExtraPct(who, regime);
        return ordinary + extraPct / 100 * (1 - line.exemptShare());
    }

    private double homeExtraPct(Supplier home, Regime regime) {
        if (offer.situation() == Offer.Situation.BEFORE || regime.isVoid()) {
            return 0;
        }
        double pausePct = pause.extraPct(home);
        if (!offer.hasAgreement()) {
            return regime.pastEnd() ? snapback.extraPct(home) : pausePct;
        }
        if (!regime.inForce()) {
            return pausePct; // a signed agreement holds the pause open
        }
        double agreedPct = Double.isNaN(agreedRatePct) ? snapback.extraPct(home) : agreedRatePct;
        // Where the pause goes on for good, an agreed rate takes its place: nothing is left to be signed early for.
        boolean early = !regime.pastEnd() && offer.situation() == Offer.Situation.TALKS;
        return early ? Math.min(agreedPct, pausePct) : agreedPct;
    }

    private double rivalExtraPct(Supplier rival, Regime regime) {
        if (offer.situation() == Offer.Situation.BEFORE || regime.isVoid()) {
            return 0;
        }
        Double settledPct = scenario.struck().rivalRatesPct().get(rival.country());
        if (regime.pastEnd() && settledPct != null) {
            return settledPct;
        }
        return (regime.pastEnd() ? rivals : pause).extraPct(rival);
    }

    /** Home's duty on every supplier of an import line. */
    double[] homeDuties(Line line, Regime regime) {
        double partnerLeft = partnerDutyLeft(line, regime);
        double rivalLeft = rivalDutyLeft(line, regime);
        double[] duties = new double[line.suppliers().size()];
        for (int i = 0; i < duties.length; i++) {
            double ordinary = line.suppliers().get(i).dutyPct() / 100;
            duties[i] = ordinary * (i == line.principal() ? partnerLeft : rivalLeft);
        }
        return duties;
    }

    /** The share of home's ordinary duty that is left on the partner's goods of an import line. */
    double partnerDutyLeft(Line line, Regime regime) {
        double cut = regime.inForce() ? cut(Lever.Kind.DUTY_CUT, line) : 0;
        return 1 - cut * (offer.mostFavoured() ? 1 : use);
    }

    /** The same on the goods of all other suppliers: less than one only where the cut goes to everybody. */
    double rivalDutyLeft(Line line, Regime regime) {
        return regime.inForce() && offer.mostFavoured() ? 1 - cut(Lever.Kind.DUTY_CUT, line) : 1;
    }

    /** Tariff equivalent of home's barriers on the partner's goods. */
    double barrier(Line line, Regime regime) {
        double base = line.barrierPct() / 100;
        return regime.inForce() ? base * (1 - cut(Lever.Kind.BARRIER_CUT, line)) : base;
    }

    /** Rise of home's own extra duty on a line that comes when talks fail, percentage points, its exempt share left out. */
    double fearedRisePct(Line line) {
        Supplier home = line.suppliers().get(line.principal());
        return Math.max(0, snapback.extraPct(home) - pause.extraPct(home)) * (1 - line.exemptShare());
    }

    /** Promised purchases on a line, US$ million a year above the base; 0 without an agreement. */
    double promiseMusd(Line line) {
        return offer.hasAgreement() && line.purchase().isPresent()
                ? offer.sumOn(scenario.levers(), Lever.Kind.PURCHASE, line)
                : 0;
    }

    private double cut(Lever.Kind kind, Line line) {
        return Math.min(1, offer.sumOn(scenario.levers(), kind, line) / 100);
    }
}
