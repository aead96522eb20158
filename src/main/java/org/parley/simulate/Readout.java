package org.parley.simulate;

import org.parley.scenario.Basis;
import org.parley.trade.ReciprocalFormula;

/**
 * The figures of one outcome on one date basis: US$ million, a total for {@link Basis#TO_DEADLINE} and an annual pace for
 * every other basis.
 *
 * @param imports home's imports from the partner, financed equipment included
 * @param financedImports equipment bought with the partner's loans
 * @param exportsBefore exports before the tariffs, under the same assumptions
 * @param importsBefore imports before the tariffs, under the same assumptions
 * @param homeDutyRevenueChange change of home's duty revenue on all suppliers
 * @param partnerDutyOnHome the partner's duty on home's exports
 * @param purchaseCost extra landed cost of promised purchases
 * @param netForeignExchange change of what home earns abroad less what it spends, on these goods, financed equipment left out
 */
public record Readout(
        Basis basis,
        double exports,
        double imports,
        double financedImports,
        double exportsBefore,
        double importsBefore,
        double homeDutyRevenueChange,
        double partnerDutyOnHome,
        double purchaseCost,
        double netForeignExchange) {

    /** Home's exports minus its imports: a surplus is positive. */
    public double balance() {
        return exports - imports;
    }

    public double exportsVsBefore() {
        return exports - exportsBefore;
    }

    /** The partner's duty on home's exports as a percentage of their value; NaN without exports. */
    public double partnerDutyOnHomePct() {
        return 100 * partnerDutyOnHome / exports;
    }

    /** The rate that the reciprocal formula would ask at these flows, percent, at least ten; NaN without exports. */
    public double impliedRatePct() {
        return exports > 0 ? ReciprocalFormula.continuousPct(imports, exports) : Double.NaN;
    }

    /** The same without the floor of ten. */
    public double uncappedRatePct() {
        return exports > 0 ? ReciprocalFormula.uncappedPct(imports, exports) : Double.NaN;
    }
}
