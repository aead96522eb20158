package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;

/** An outcome beside no deal: what is gained day by day is the sum of the days before. */
class ComparisonTest {

    private static final double ADDS_UP = 1e-9;
    private static final double DAYS_A_YEAR = 365;
    private static final Simulator SIMULATOR = new Simulator(Cases.PAKISTAN);

    private static Comparison compare(Offer offer) {
        return SIMULATOR.compare(offer, Cases.PAKISTAN.assumptions());
    }

    @Test
    void whatIsGainedByADayIsTheSumOfTheDaysBefore() {
        Comparison comparison = compare(Cases.offer("zero-tariff"));
        int deadline = Cases.PAKISTAN.clock().deadlineDay();
        int last = deadline + 200;
        double[] exports = comparison.exportsGained(last);
        double[] imports = comparison.importsGained(last);
        double[] without = comparison.exportsWithoutDeal(last);
        assertEquals(last + 1, exports.length);
        assertEquals(0, exports[0], 0);
        assertEquals(0, imports[0], 0);
        assertEquals(0, without[0], 0);
        for (int day = 0; day < last; day++) {
            double more = comparison.outcome().exports(day) - comparison.noDeal().exports(day);
            assertEquals(more / DAYS_A_YEAR, exports[day + 1] - exports[day], ADDS_UP, "day " + day);
            double bought = comparison.outcome().imports(day) - comparison.noDeal().imports(day);
            assertEquals(bought / DAYS_A_YEAR, imports[day + 1] - imports[day], ADDS_UP, "day " + day);
        }
        assertEquals(comparison.exportsVsNoDeal(Basis.TO_DEADLINE), exports[deadline], ADDS_UP);
        assertEquals(comparison.importsVsNoDeal(Basis.TO_DEADLINE), imports[deadline], ADDS_UP);
        assertEquals(comparison.noDeal().on(Basis.TO_DEADLINE).exports(), without[deadline], ADDS_UP);
        assertTrue(Math.abs(exports[last]) > 1 && Math.abs(imports[last]) > 1, "there is something to add up");
    }

    @Test
    void noDealIsNothingToCompare() {
        assertTrue(compare(Offer.NO_DEAL).isNoDeal());
        assertFalse(compare(Offer.NO_DEAL.withExtensionDays(10)).isNoDeal());
        assertFalse(compare(Offer.BEFORE).isNoDeal());
        assertFalse(compare(Cases.offer("zero-tariff")).isNoDeal());
        assertTrue(compare(Cases.offer("zero-tariff").withAgreementDay(null)).isNoDeal());
    }
}
