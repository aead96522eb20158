package org.parley.simulate;

import org.parley.scenario.Basis;
import org.parley.scenario.Offer;

/** An outcome beside no deal under the same assumptions. */
public record Comparison(Outcome outcome, Outcome noDeal) {

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
}
