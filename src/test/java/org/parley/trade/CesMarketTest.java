package org.parley.trade;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The identities of the model's first section, on a market by hand and on random ones. */
class CesMarketTest {

    private static final double EXACT = 0;
    /** Several roundings of numbers near one. */
    private static final double ROUNDING = 1e-13;
    /** A solved market holds its equations to this many units of a logarithm. */
    private static final double RESIDUAL = 1e-12;

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final long SEED = 20250410;
    private static final int RANDOM_MARKETS = 2000;

    /** Three suppliers of different size, duty and supply; the first one's duty rises, the last one's barrier falls. */
    private static Market threeSuppliers() {
        return new Market(
                new double[] {60, 30, 110},
                new double[] {0.10, 0.05, 0},
                new double[] {0.39, 0.15, 0.10},
                new double[] {0, 0, 0.4},
                new double[] {0, 0, 0.1},
                new double[] {9, INFINITE, 2},
                3,
                -0.8);
    }

    private static Stream<Market> markets() {
        return Stream.concat(Stream.of(threeSuppliers()), Market.random(SEED, RANDOM_MARKETS));
    }

    @Test
    void noChangeLeavesEverythingAtBaseToTheLastBit() {
        markets().forEach(market -> {
            CesMarket solved = market.solved(new double[market.size()]);
            assertEquals(1, Math.exp(solved.lnPriceIndex()), EXACT);
            for (int i = 0; i < market.size(); i++) {
                assertEquals(1, Math.exp(solved.lnPrice(i)), EXACT);
                assertEquals(1, Math.exp(solved.lnQuantity(i)), EXACT);
                assertEquals(1, Math.exp(solved.lnValue(i)), EXACT);
            }
        });
    }

    @Test
    void everySupplierIsOnItsSupplyCurve() {
        markets().forEach(market -> {
            CesMarket solved = market.solved();
            for (int i = 0; i < market.size(); i++) {
                double eps = market.supply()[i];
                if (Double.isInfinite(eps)) {
                    assertEquals(0, solved.lnPrice(i), EXACT, "infinite supply holds its price");
                } else {
                    double scale = Math.max(1, Math.abs(solved.lnQuantity(i))) * Math.max(1, eps);
                    assertEquals(eps * solved.lnPrice(i), solved.lnQuantity(i), RESIDUAL * scale, market.toString());
                }
            }
        });
    }

    @Test
    void everySupplierIsOnItsDemandCurve() {
        markets().forEach(market -> {
            CesMarket solved = market.solved();
            double lnP = solved.lnPriceIndex();
            for (int i = 0; i < market.size(); i++) {
                double demanded = -market.sigma() * (Math.log(market.tau(i)) + solved.lnPrice(i) - lnP)
                        + market.eta() * lnP;
                assertEquals(demanded, solved.lnQuantity(i), RESIDUAL * Math.max(1, Math.abs(demanded)));
            }
        });
    }

    @Test
    void priceIndexIsTheIndexOfTheLandedPrices() {
        markets().forEach(market -> {
            CesMarket solved = market.solved();
            double x = solved.lnPriceIndex();
            double power = 1 - market.sigma();
            double sum = 0;
            for (int i = 0; i < market.size(); i++) {
                // relative to P, so that nothing overflows and the residual is that of ln P
                sum += market.theta(i) * Math.exp(power * (Math.log(market.tau(i)) + solved.lnPrice(i) - x));
            }
            assertEquals(0, Math.log(sum) / power, RESIDUAL * Math.max(1, Math.abs(x)), market.toString());
        });
    }

    @Test
    void spendingAtLandedPricesFollowsTheIndex() {
        markets().forEach(market -> {
            CesMarket solved = market.solved();
            double spent = 0;
            for (int i = 0; i < market.size(); i++) {
                spent += market.theta(i) * market.tau(i) * Math.exp(solved.lnValue(i));
            }
            double expected = Math.exp((1 + market.eta()) * solved.lnPriceIndex());
            double scale = (1 + market.sigma()) * Math.max(1, Math.abs(solved.lnPriceIndex()));
            assertEquals(1, spent / expected, RESIDUAL * scale, market.toString());
        });
    }

    @Test
    void sharesAreAtLandedPricesAndNotAtCustomsValues() {
        // Two suppliers of the same customs value; only the barrier makes one of them the larger at landed prices. The
        // numbers are from the closed form for infinite supply, sigma 2: P = 1/(0.75/1.2 + 0.25).
        Market market = new Market(
                new double[] {10, 10},
                new double[] {0.5, 0},
                new double[] {0.8, 0},
                new double[] {1, 0},
                new double[] {1, 0},
                new double[] {INFINITE, INFINITE},
                2,
                -1);
        assertEquals(0.75, market.theta(0), ROUNDING);
        double p = 1 / (0.75 / 1.2 + 0.25);
        CesMarket solved = market.solved();
        assertEquals(p, Math.exp(solved.lnPriceIndex()), ROUNDING);
        assertEquals(Math.pow(1.2 / p, -2) / p, Math.exp(solved.lnQuantity(0)), ROUNDING);
        assertEquals(p, Math.exp(solved.lnQuantity(1)), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.5, -0.7", "0.3, 1, -1", "1.5, 4, -2", "-0.2, 25, -0.1", "0.1, 1.0000000001, -0.5"})
    void commonWedgeOnFlatSupplyIsPaidByBuyersAlone(double lnTau, double sigma, double eta) {
        Market market = threeSuppliers().withSupply(INFINITE).withSigma(sigma).withEta(eta);
        CesMarket solved = market.solved(new double[] {lnTau, lnTau, lnTau});
        assertEquals(lnTau, solved.lnPriceIndex(), ROUNDING);
        for (int i = 0; i < market.size(); i++) {
            assertEquals(eta * lnTau, solved.lnQuantity(i), ROUNDING * Math.max(1, sigma));
        }
    }

    @Test
    void scalingTheBaseChangesNoRatio() {
        Market market = threeSuppliers();
        // A power of two scales doubles without rounding, so that the ratios must agree to the last bit.
        double[] larger = Arrays.stream(market.value()).map(v -> 4096 * v).toArray();
        CesMarket small = market.solved();
        CesMarket large = market.withValue(larger).solved();
        assertEquals(small.lnPriceIndex(), large.lnPriceIndex(), EXACT);
        for (int i = 0; i < market.size(); i++) {
            assertEquals(small.lnPrice(i), large.lnPrice(i), EXACT);
            assertEquals(small.lnQuantity(i), large.lnQuantity(i), EXACT);
        }
    }

    /** Around one the formula divides by nearly zero: whatever the distance, the result must lie on one smooth curve. */
    @ParameterizedTest
    @ValueSource(
            doubles = {1e-1, 1.001e-2, 1e-2, 0.999e-2, 1e-3, 1e-6, 1e-9, 1e-12, 1e-14, 2.3e-16})
    void substitutionOfOneIsTheLimitFromBothSides(double distance) {
        for (Market market : new Market[] {threeSuppliers(), threeSuppliers().withSupply(INFINITE)}) {
            CesMarket at = market.withSigma(1).solved();
            // the slope in sigma is below one here, and the curve bends little
            double tolerance = distance + ROUNDING;
            for (double sigma : new double[] {1 - distance, 1 + distance}) {
                CesMarket near = market.withSigma(sigma).solved();
                assertEquals(at.lnPriceIndex(), near.lnPriceIndex(), tolerance, "sigma " + sigma);
                for (int i = 0; i < market.size(); i++) {
                    assertEquals(at.lnPrice(i), near.lnPrice(i), tolerance, "sigma " + sigma);
                    assertEquals(at.lnQuantity(i), near.lnQuantity(i), tolerance, "sigma " + sigma);
                }
            }
        }
    }

    @Test
    void substitutionOfOneIsTheGeometricMean() {
        Market market = threeSuppliers().withSupply(INFINITE).withSigma(1);
        double expected = 0;
        for (int i = 0; i < market.size(); i++) {
            expected += market.theta(i) * Math.log(market.tau(i));
        }
        assertEquals(expected, market.solved().lnPriceIndex(), ROUNDING);
    }

    /** Where one way of computing the index hands over to the other, at a hundredth from one, there is no step. */
    @ParameterizedTest
    @ValueSource(doubles = {0.99, 1.01})
    void noStepWhereTheComputationChanges(double border) {
        Market market = threeSuppliers();
        double below = market.withSigma(Math.nextDown(border)).solved().lnPriceIndex();
        double above = market.withSigma(Math.nextUp(border)).solved().lnPriceIndex();
        assertEquals(below, above, ROUNDING);
    }

    @Test
    void oneSupplierFollowsDemandAndItsOwnSupply() {
        double eps = 4;
        double eta = -0.6;
        double lnTau = Math.log(1.3);
        CesMarket market = new CesMarket(1);
        market.solve(new double[] {77}, new double[] {lnTau}, new double[] {eps}, 2.5, eta);
        // eps ln c = eta (ln tau + ln c): substitution has nobody to act on
        double lnPrice = eta * lnTau / (eps - eta);
        assertEquals(lnPrice, market.lnPrice(0), ROUNDING);
        assertEquals(eps * lnPrice, market.lnQuantity(0), ROUNDING);
        assertEquals(lnTau + lnPrice, market.lnPriceIndex(), ROUNDING);
        market.solve(new double[] {77}, new double[] {lnTau}, new double[] {INFINITE}, 2.5, eta);
        assertEquals(eta * lnTau, market.lnQuantity(0), ROUNDING);
        assertEquals(EXACT, market.lnPrice(0), EXACT);
    }

    @Test
    void supplierWithoutTradeMovesNobodyAndStaysAtZero() {
        Market market = threeSuppliers();
        double[] with = Arrays.copyOf(market.value(), 4);
        Market joined = new Market(
                with,
                Arrays.copyOf(market.duty0(), 4),
                new double[] {0.39, 0.15, 0.10, 10},
                Arrays.copyOf(market.barrier0(), 4),
                Arrays.copyOf(market.barrier1(), 4),
                new double[] {9, INFINITE, 2, 1},
                market.sigma(),
                market.eta());
        CesMarket alone = market.solved();
        CesMarket beside = joined.solved();
        assertEquals(alone.lnPriceIndex(), beside.lnPriceIndex(), EXACT);
        for (int i = 0; i < market.size(); i++) {
            assertEquals(alone.lnValue(i), beside.lnValue(i), EXACT);
        }
        assertTrue(Double.isFinite(beside.lnValue(3)));
        assertEquals(0, with[3] * Math.exp(beside.lnValue(3)), EXACT);
        // The same near sigma = 1, where the sums are written in another way.
        assertEquals(
                market.withSigma(1.001).solved().lnPriceIndex(),
                joined.withSigma(1.001).solved().lnPriceIndex(),
                EXACT);
    }

    @Test
    void marketWithoutAnyTradeIsAtItsBase() {
        CesMarket market = new CesMarket(2);
        market.solve(new double[2], new double[] {0.2, 0}, new double[] {INFINITE, INFINITE}, 3, -1);
        assertEquals(0, market.lnPriceIndex(), EXACT);
        assertTrue(Double.isFinite(market.lnValue(0)));
    }

    @Test
    void anInstanceForgetsTheMarketBefore() {
        CesMarket reused = new CesMarket(3);
        Market hard = threeSuppliers().withSigma(20);
        double[] landed = {hard.landed(0), hard.landed(1), hard.landed(2)};
        reused.solve(landed, new double[] {2, -1, 0.5}, hard.supply(), 20, -0.1);
        double[] lnWedge = {0.1, 0, -0.2};
        reused.solve(landed, lnWedge, hard.supply(), 3, -0.8);
        CesMarket fresh = threeSuppliers().solved(lnWedge);
        assertEquals(fresh.lnPriceIndex(), reused.lnPriceIndex(), EXACT);
        for (int i = 0; i < reused.size(); i++) {
            assertEquals(fresh.lnValue(i), reused.lnValue(i), EXACT);
        }
    }

    /** An enormous wedge may not overflow, and the one supplier left with a share sets the index. */
    @Test
    void enormousWedgesStayFinite() {
        CesMarket market = new CesMarket(3);
        double[] landed = {1, 1, 2};
        double[] supply = {INFINITE, INFINITE, INFINITE};
        market.solve(landed, new double[] {500, 500, 0}, supply, 30, -1);
        // what is left: theta 1/2 at an unchanged price, so P = (1/2)^(1/(1-sigma))
        assertEquals(Math.log(2) / 29, market.lnPriceIndex(), ROUNDING);
        market.solve(landed, new double[] {-500, 0, 0}, supply, 30, -1);
        assertEquals(-500 + Math.log(4) / 29, market.lnPriceIndex(), 500 * ROUNDING);
        // a supplier that sells nothing may not become the yardstick, however cheap it would be
        market.solve(new double[] {0, 1, 1}, new double[] {-500, 0.1, 0.1}, supply, 30, -1);
        assertEquals(0.1, market.lnPriceIndex(), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.8, 1, 1.005, 2.85, 6, 30})
    void smallSupplierKeepsWhatPassThroughLeavesIt(double sigma) {
        double passed = 0.9;
        double eps = CesMarket.supplyFromPassThrough(sigma, passed);
        double lnTau = Math.log(1.29);
        double tiny = 1e-14;
        CesMarket market = new CesMarket(2);
        market.solve(new double[] {tiny, 1}, new double[] {lnTau, 0}, new double[] {eps, eps}, sigma, -0.5);
        // in logarithms exactly ten percent of its duty, whatever the substitution
        assertEquals(-(1 - passed) * lnTau, market.lnPrice(0), ROUNDING);
    }

    @Test
    void fullPassThroughIsFlatSupply() {
        assertEquals(INFINITE, CesMarket.supplyFromPassThrough(3, 1), EXACT);
        assertEquals(27, CesMarket.supplyFromPassThrough(3, 0.9), 27 * ROUNDING);
        assertEquals(3, CesMarket.supplyFromPassThrough(3, 0.5), EXACT);
    }

    @Test
    void refusesWhatIsNoMarket() {
        double[] one = {1};
        double[] still = {0};
        CesMarket market = new CesMarket(1);
        assertAll(
                () -> assertThrows(IllegalArgumentException.class, () -> new CesMarket(0)),
                () -> refused("substitution", () -> market.solve(one, still, one, 0, -1)),
                () -> refused("substitution", () -> market.solve(one, still, one, -2, -1)),
                () -> refused("substitution", () -> market.solve(one, still, one, Double.NaN, -1)),
                () -> refused("demand", () -> market.solve(one, still, one, 2, 0)),
                () -> refused("demand", () -> market.solve(one, still, one, 2, 0.5)),
                () -> refused("demand", () -> market.solve(one, still, one, 2, Double.NaN)),
                () -> refused("supply", () -> market.solve(one, still, new double[] {0}, 2, -1)),
                () -> refused("supply", () -> market.solve(one, still, new double[] {-1}, 2, -1)),
                () -> refused("supply", () -> market.solve(one, still, new double[] {Double.NaN}, 2, -1)));
    }

    private static void refused(String word, Runnable call) {
        String message =
                assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(word), message);
    }
}
