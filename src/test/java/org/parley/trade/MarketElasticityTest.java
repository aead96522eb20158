package org.parley.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finite differences against elasticities derived by hand, at the base and away from it. */
class MarketElasticityTest {

    /** Central differences: the error falls with the square of the step, and rounding grows with its inverse. */
    private static final double STEP = 1e-5;

    private static final double DIFFERENCE = 1e-7;
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final long SEED = 1969;

    private static final double[] NO_CHANGE = {0, 0, 0};
    private static final double[] AWAY = {0.25, -0.1, 0.05};

    private static Market market(double sigma, double eta, double... supply) {
        double[] none = {0, 0, 0};
        return new Market(new double[] {20, 50, 30}, none, none, none, none, supply, sigma, eta);
    }

    @Test
    void flatSupplyAtTheBase() {
        double sigma = 3;
        double eta = -0.7;
        Market market = market(sigma, eta, INFINITE, INFINITE, INFINITE);
        for (int j = 0; j < market.size(); j++) {
            for (int i = 0; i < market.size(); i++) {
                double cross = market.theta(j) * (sigma + eta);
                double expected = i == j ? -sigma + cross : cross;
                assertEquals(expected, slope(market, NO_CHANGE, i, j), DIFFERENCE, "q" + i + " in tau" + j);
            }
        }
    }

    @Test
    void risingSupplyAtTheBase() {
        Market market = market(2.2, -0.9, 9, 0.5, INFINITE);
        compare(market, NO_CHANGE);
    }

    @Test
    void awayFromTheBaseTheSharesAreThoseOfTheDay() {
        compare(market(3, -0.7, INFINITE, INFINITE, INFINITE), AWAY);
        compare(market(2.2, -0.9, 9, 0.5, INFINITE), AWAY);
        compare(market(0.4, -1.5, 1, 20, 3), AWAY); // substitution weaker than demand: suppliers are complements
        compare(market(1, -1, 1, 20, 3), AWAY);
        compare(market(1.005, -0.5, 1, INFINITE, 3), AWAY);
    }

    @Test
    void randomMarkets() {
        Stream<Market> mild = Market.random(SEED, 300).filter(market -> market.sigma() < 8);
        mild.forEach(market -> {
            double[] lnWedge = new double[market.size()];
            Arrays.setAll(lnWedge, i -> Math.log(market.tau(i)));
            compare(market, lnWedge);
        });
    }

    /**
     * ln P moves by the share-weighted landed prices. With c from the supply curve,
     * d ln P / d ln tau_j = share_j k_j / (1 - sum share s), k = eps/(eps+sigma), s = (sigma+eta)/(eps+sigma), and then
     * d ln c_i / d ln tau_j = (-sigma [i=j] + (sigma+eta) d ln P) / (eps_i+sigma).
     */
    private static void compare(Market market, double[] lnWedge) {
        double sigma = market.sigma();
        double eta = market.eta();
        CesMarket at = market.solved(lnWedge);
        double[] share = new double[market.size()];
        double feedback = 0;
        for (int i = 0; i < market.size(); i++) {
            double landed = lnWedge[i] + at.lnPrice(i) - at.lnPriceIndex();
            share[i] = market.theta(i) * Math.exp((1 - sigma) * landed);
            double eps = market.supply()[i];
            feedback += Double.isInfinite(eps) ? 0 : share[i] * (sigma + eta) / (eps + sigma);
        }
        for (int j = 0; j < market.size(); j++) {
            double epsJ = market.supply()[j];
            double passed = Double.isInfinite(epsJ) ? 1 : epsJ / (epsJ + sigma);
            double index = share[j] * passed / (1 - feedback);
            for (int i = 0; i < market.size(); i++) {
                double own = i == j ? 1 : 0;
                double eps = market.supply()[i];
                double price = Double.isInfinite(eps) ? 0 : (-sigma * own + (sigma + eta) * index) / (eps + sigma);
                double quantity = -sigma * (own + price - index) + eta * index;
                double tolerance = DIFFERENCE * Math.max(1, sigma * sigma) * (1 + Math.abs(eta));
                assertEquals(quantity, slope(market, lnWedge, i, j), tolerance, market + " q" + i + " in tau" + j);
            }
        }
    }

    private static double slope(Market market, double[] lnWedge, int of, int in) {
        return (moved(market, lnWedge, in, STEP).lnQuantity(of) - moved(market, lnWedge, in, -STEP).lnQuantity(of))
                / (2 * STEP);
    }

    private static CesMarket moved(Market market, double[] lnWedge, int which, double by) {
        double[] shifted = lnWedge.clone();
        shifted[which] += by;
        return market.solved(shifted);
    }

    @Test
    void dearerSupplierLosesAndItsRivalsGain() {
        Market market = market(2.2, -0.9, 9, 0.5, INFINITE);
        CesMarket solved = market.solved(new double[] {0.2, 0, 0});
        assertTrue(solved.lnQuantity(0) < 0);
        assertTrue(solved.lnPrice(0) < 0, "it lowers its price");
        assertTrue(solved.lnPriceIndex() > 0);
        for (int rival = 1; rival < market.size(); rival++) {
            assertTrue(solved.lnQuantity(rival) > 0);
        }
        assertTrue(solved.lnPrice(1) > 0, "a rival on a steep supply curve asks more");
    }

    @Test
    void whereDemandIsStrongerThanSubstitutionRivalsLoseToo() {
        // sigma below -eta: a dearer nest loses more than its other members win
        CesMarket solved = market(0.5, -1.5, INFINITE, INFINITE, INFINITE).solved(new double[] {0.2, 0, 0});
        assertTrue(solved.lnQuantity(1) < 0);
    }
}
