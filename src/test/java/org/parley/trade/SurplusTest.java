package org.parley.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gains of buyers and sellers against the areas that they are. */
class SurplusTest {

    private static final double EXACT = 0;
    /** Simpson's rule on a smooth curve with this many pieces leaves less than the tolerance. */
    private static final int PIECES = 2000;

    private static final double AREA = 1e-9;

    @ParameterizedTest
    @CsvSource({"0.2, -0.5", "0.2, -1", "0.2, -2.5", "-0.3, -0.5", "-0.3, -1", "-0.3, -2.5", "1.5, -0.02"})
    void buyersGainTheAreaLeftOfDemand(double lnPrice, double eta) {
        double expenditure = 340;
        double area = -integral(p -> expenditure * Math.pow(p, eta), 1, Math.exp(lnPrice));
        assertEquals(area, CesMarket.consumerSurplus(expenditure, lnPrice, eta), AREA * expenditure);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 9", "-0.1, 9", "-0.6, 0.3", "0.4, 1", "-0.02, 150"})
    void sellersGainTheAreaLeftOfSupply(double lnPrice, double supply) {
        double value = 52;
        double area = integral(c -> value * Math.pow(c, supply), 1, Math.exp(lnPrice));
        assertEquals(area, CesMarket.producerSurplus(value, lnPrice, supply), AREA * value);
    }

    /** At eta = -1 the formula divides by zero, and beside it by nearly zero. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-8, 1e-12, 1e-15, 1.2e-16})
    void unitDemandIsTheLimitFromBothSides(double distance) {
        double at = CesMarket.consumerSurplus(100, 0.3, -1);
        assertEquals(-30, at, AREA);
        double tolerance = 100 * (distance + 1e-13);
        assertEquals(at, CesMarket.consumerSurplus(100, 0.3, -1 - distance), tolerance);
        assertEquals(at, CesMarket.consumerSurplus(100, 0.3, -1 + distance), tolerance);
    }

    @Test
    void nothingMovesNothingGained() {
        assertEquals(0, CesMarket.consumerSurplus(100, 0, -1), EXACT);
        assertEquals(0, CesMarket.consumerSurplus(100, 0, -0.5), EXACT);
        assertEquals(0, CesMarket.producerSurplus(100, 0, 3), EXACT);
    }

    @Test
    void sellersOnFlatSupplyGainNothing() {
        assertEquals(0, CesMarket.producerSurplus(100, 0, Double.POSITIVE_INFINITY), EXACT);
        // and the limit is smooth: with ever flatter supply the price moves by ever less
        double lnTau = 0.2;
        double last = Double.POSITIVE_INFINITY;
        for (double eps : new double[] {1e2, 1e4, 1e6}) {
            CesMarket market = new CesMarket(1);
            market.solve(new double[] {1}, new double[] {lnTau}, new double[] {eps}, 2, -1);
            double loss = -CesMarket.producerSurplus(100, market.lnPrice(0), eps);
            assertTrue(loss > 0 && loss < last);
            last = loss;
        }
        assertTrue(last < 1e-4 * 100);
    }

    /** A small tax burns half its own square: the gains of all sum to the triangle of the textbook. */
    @Test
    void smallTaxLeavesTheTriangle() {
        double eps = 4;
        double eta = -1.5;
        double v = 80;
        double tax = 1e-3;
        CesMarket market = new CesMarket(1);
        market.solve(new double[] {v}, new double[] {Math.log1p(tax)}, new double[] {eps}, 2, eta);
        double revenue = tax * v * Math.exp(market.lnValue(0));
        double sum = revenue
                + CesMarket.consumerSurplus(v, market.lnPriceIndex(), eta)
                + CesMarket.producerSurplus(v, market.lnPrice(0), eps);
        double triangle = -0.5 * v * tax * tax * eps * -eta / (eps - eta);
        assertEquals(1, sum / triangle, 5 * tax); // what is left is of the third order
    }

    private static double integral(DoubleUnaryOperator f, double from, double to) {
        double h = (to - from) / PIECES;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int i = 1; i < PIECES; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(from + i * h);
        }
        return sum * h / 3;
    }
}
