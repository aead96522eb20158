package org.parley.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The linear method against cases worked by hand, and against the methods it must agree with where changes are small. */
class SmartTest {

    private static final double EXACT = 1e-12;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /**
     * v = 100 and 400, duties 10 percent, cut to 0 for the first; e = s = 1.5: delta = 0.1/1.1 = 1/11. Creation 1.5 x 100/11 =
     * 150/11. Diversion with the pull of 100 x 1.5/11 = 150/11: 400 x 150/11 / (500 + 150/11) = 60000/5650 = 1200/113. Revenue:
     * before 50, after 0.1 (400 - 1200/113). Welfare: 0.05 (150/11 + 1200/113) - 0.1 x 1200/113.
     */
    @Test
    void aCutForOneOfTwo() {
        Smart smart = Smart.of(new double[] {100, 400}, new double[] {0.1, 0.1}, new double[] {0, 0.1}, 1.5, 1.5, INFINITE);
        assertEquals(150.0 / 11, smart.creation(), EXACT);
        assertEquals(1200.0 / 113, smart.diversion(), EXACT);
        assertEquals(0.1 * (400 - 1200.0 / 113) - 50, smart.revenue(), EXACT);
        assertEquals(0.05 * (150.0 / 11 + 1200.0 / 113) - 0.1 * 1200.0 / 113, smart.welfare(), EXACT);
        assertEquals(150.0 / 11, smart.created(0), EXACT);
        assertEquals(0, smart.created(1), 0);
        assertEquals(1200.0 / 113, smart.diverted(0), EXACT);
        assertEquals(-1200.0 / 113, smart.diverted(1), EXACT);
    }

    /** With supply of 3 and demand of 1.5 an importer takes 1.5 x 3/4.5 = 1 instead of 1.5: creation 100/11. */
    @Test
    void supplyThatRisesHoldsCreationBack() {
        Smart smart = Smart.of(new double[] {100, 400}, new double[] {0.1, 0.1}, new double[] {0, 0.1}, 1.5, 0, 3);
        assertEquals(100.0 / 11, smart.creation(), EXACT);
        assertEquals(0, smart.diversion(), 0);
    }

    /** A duty that rises from 0 to 10 percent: delta = -0.1, creation -1.5 x 100 x 0.1, and no formula for diversion. */
    @Test
    void aRiseHasCreationAlone() {
        Smart smart = Smart.of(new double[] {100, 400}, new double[2], new double[] {0.1, 0}, 1.5, 1.5, INFINITE);
        assertEquals(-15, smart.creation(), EXACT);
        assertEquals(0, smart.diversion(), 0);
        assertEquals(0.1 * 85, smart.revenue(), EXACT);
        assertEquals(0.05 * -15, smart.welfare(), EXACT);
    }

    /** Two cuts at once add up; what one takes from the other counts as diversion of each. */
    @Test
    void severalCutsAddUp() {
        double[] value = {100, 50, 200};
        double[] before = {0.1, 0.2, 0.3};
        Smart both = Smart.of(value, before, new double[] {0, 0.1, 0.3}, 1.2, 2, 4);
        Smart first = Smart.of(value, before, new double[] {0, 0.2, 0.3}, 1.2, 2, 4);
        Smart second = Smart.of(value, before, new double[] {0.1, 0.1, 0.3}, 1.2, 2, 4);
        assertEquals(first.creation() + second.creation(), both.creation(), EXACT);
        assertEquals(first.diversion() + second.diversion(), both.diversion(), EXACT);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            assertEquals(first.diverted(i) + second.diverted(i), both.diverted(i), EXACT);
            sum += both.diverted(i);
        }
        assertEquals(0, sum, EXACT, "what one gains others lose");
    }

    @Test
    void diversionTakesNoMoreThanThereIs() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double[] value = {random.nextDouble() * 100, random.nextDouble() * 100};
            Smart smart = Smart.of(value, new double[] {3 * random.nextDouble(), 0}, new double[2], 1, 100, INFINITE);
            assertTrue(smart.diversion() <= value[1], value[0] + " and " + value[1]);
        }
    }

    /** Small cuts, infinite supply, e = -eta: the CES change of total imports tends to creation. */
    @Test
    void totalImportsOfCesTendToCreation() {
        double[] value = {100, 250, 70};
        double[] duty = {0.12, 0.12, 0.12};
        double worst = Double.POSITIVE_INFINITY;
        for (double cut : new double[] {1e-2, 1e-3, 1e-4}) {
            double[] after = {0.12 - cut, 0.12, 0.12};
            double creation = Smart.of(value, duty, after, 0.8, 3, INFINITE).creation();
            CesMarket market = new CesMarket(3);
            double[] landed = {112, 280, 78.4};
            double[] wedge = {Math.log((1.12 - cut) / 1.12), 0, 0};
            market.solve(landed, wedge, new double[] {INFINITE, INFINITE, INFINITE}, 4, -0.8);
            double change = 0;
            for (int i = 0; i < 3; i++) {
                change += value[i] * Math.expm1(market.lnValue(i));
            }
            double off = Math.abs(change / creation - 1);
            assertTrue(off < worst / 5, "ten times smaller a cut, some ten times nearer: " + off + " after " + worst);
            worst = off;
        }
        assertTrue(worst < 1e-3, "off by " + worst);
    }

    @Test
    void refusesWhatMakesNoSense() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> Smart.of(one, one, one, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Smart.of(one, one, one, 1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> Smart.of(one, one, one, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Smart.of(one, new double[2], one, 1, 1, 1));
    }
}
