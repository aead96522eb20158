package org.parley.simulate;

import org.parley.scenario.Basis;

/**
 * What one line adds to the figures of an outcome on one date basis, which are sums over lines: US$ million, a total for
 * {@link Basis#TO_DEADLINE} and an annual pace for every other basis.
 *
 * @param exports on an export line
 * @param partnerDutyOnHome the partner's duty on them
 * @param imports on an import line, financed equipment left out
 * @param homeDutyRevenueChange change of home's duty revenue on all suppliers
 * @param purchaseCost extra landed cost of promised purchases
 */
public record LineFigures(
        double exports,
        double partnerDutyOnHome,
        double imports,
        double homeDutyRevenueChange,
        double purchaseCost) {}
