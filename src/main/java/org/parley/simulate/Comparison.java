package org.parley.simulate;

import org.parley.scenario.Basis;

/** An outcome beside no deal under the same assumptions. */
public record Comparison(Outcome outcome, Outcome noDeal) {

    /** Exports less those without a deal, US$ million. */
    public double exportsVsNoDeal(Basis basis) {
        return outcome.on(basis).exports() - noDeal.on(basis).exports();
    }

    /** Imports less those without a deal, US$ million. */
    public double importsVsNoDeal(Basis basis) {
        return outcome.on(basis).imports() - noDeal.on(basis).imports();
    }
}
