package org.parley.simulate;

import java.util.function.IntToDoubleFunction;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;

/** An outcome beside no deal under the same assumptions. */
public record Comparison(Outcome outcome, Outcome noDeal) {

    private static final double DAYS_A_YEAR = 365;

    /** Whether there is nothing to compare: the outcome is no deal itself. */
    public boolean isNoDeal() {
        Offer offer = outcome.offer();
        return offer.situation() == Offer.Situation.TALKS && !outcome.hasAgreement() && offer.extensionDays() == 0;
    }

    /** Exports less those without a deal, US$ million. */
    public double exportsVsNoDeal(Basis basis) {
        return outcome.on(basis).exports() - noDeal.on(basis).exports();
    }

    /** Imports less those without a deal, US$ million. */
    public double importsVsNoDeal(Basis basis) {
        return outcome.on(basis).imports() - noDeal.on(basis).imports();
    }

    /**
     * Exports gained against no deal by each day from 0 to the last: the total of all days before it, US$ million. So day 90's is
     * what {@link Basis#TO_DEADLINE} has of a deadline on day 90.
     */
    public double[] exportsGained(int lastDay) {
        return totals(day -> outcome.exports(day) - noDeal.exports(day), lastDay);
    }

    /** The same of imports. */
    public double[] importsGained(int lastDay) {
        return totals(day -> outcome.imports(day) - noDeal.imports(day), lastDay);
    }

    /** Exports without a deal by each day, counted in the same way. */
    public double[] exportsWithoutDeal(int lastDay) {
        return totals(noDeal::exports, lastDay);
    }

    private static double[] totals(IntToDoubleFunction pace, int lastDay) {
        double[] totals = new double[lastDay + 1];
        double sum = 0;
        for (int day = 0; day <= lastDay; day++) {
            totals[day] = sum;
            sum += pace.applyAsDouble(day) / DAYS_A_YEAR;
        }
        return totals;
    }
}
