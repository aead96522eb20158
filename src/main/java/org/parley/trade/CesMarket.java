package org.parley.trade;

/**
 * One market in nonlinear Armington (CES) form with rising supply: several suppliers, one nest of demand.
 *
 * <p>Everything a solve returns is a ratio to the base, as a natural logarithm, so that "no change" is exactly zero. With
 * wedge changes tau, base shares theta at landed prices, substitution sigma, demand elasticity eta and supply
 * elasticities eps:
 *
 * <pre>
 *   P   = [ sum theta (tau c)^(1-sigma) ]^(1/(1-sigma))
 *   c   = [ tau^-sigma P^(sigma+eta) ]^(1/(eps+sigma))      supplier price, 1 when eps is infinite
 *   q   = (tau c / P)^-sigma P^eta                          quantity
 * </pre>
 *
 * <p>Given P every c is closed-form, so the market is one scalar root in ln P, strictly monotone since eta &lt; eps. Source:
 * Armington (1969); Francois and Hall (2003) for the role of supply.
 *
 * <p>An instance holds the work space of a market with a given number of suppliers. It is meant to be reused, and is not
 * safe for several threads at once.
 */
public final class CesMarket {

    /** A root is found when the price equation holds to this many units of ln P. */
    public static final double TOLERANCE = 1e-13;

    /** Below this distance from one, 1 - sigma is too small to divide by after an ordinary logarithm. */
    private static final double NEAR_ONE = 0.01;

    private static final int MOST_STEPS = 200;

    private final int suppliers;
    private final double[] weight;
    private final double[] lnWedgePassed;
    private final double[] slope;
    private final double[] lnPrice;
    private final double[] lnQuantity;

    private double sigma;
    private double totalWeight;
    private double residual;
    private double residualSlope;
    private double lnPriceIndex;

    /** @param suppliers number of suppliers, at least one */
    public CesMarket(int suppliers) {
        if (suppliers < 1) {
            throw new IllegalArgumentException("a market needs at least one supplier");
        }
        this.suppliers = suppliers;
        weight = new double[suppliers];
        lnWedgePassed = new double[suppliers];
        slope = new double[suppliers];
        lnPrice = new double[suppliers];
        lnQuantity = new double[suppliers];
    }

    /**
     * Finds the new equilibrium.
     *
     * @param landed base value of each supplier at landed prices, v (1+t0)(1+a0); any unit, not negative; the shares theta
     *     are these over their sum. A supplier at zero is priced as the tiny newcomer it is, and moves nobody else
     * @param lnWedge ln tau, the change of each supplier's wedge of duty and barrier
     * @param supply supply elasticity of each supplier, positive, may be infinite
     * @param sigma elasticity of substitution, positive
     * @param eta demand elasticity of the nest, negative
     * @throws IllegalArgumentException when an elasticity has the wrong sign or is not a number
     */
    public void solve(double[] landed, double[] lnWedge, double[] supply, double sigma, double eta) {
        if (!(sigma > 0) || !(eta < 0)) {
            throw new IllegalArgumentException(
                    "substitution must be positive and demand negative, not " + sigma + " and " + eta);
        }
        this.sigma = sigma;
        totalWeight = 0;
        boolean oneSlope = true;
        for (int i = 0; i < suppliers; i++) {
            double eps = supply[i];
            if (!(eps > 0)) {
                throw new IllegalArgumentException("supply must be positive, not " + eps);
            }
            weight[i] = landed[i];
            totalWeight += landed[i];
            boolean infinite = Double.isInfinite(eps);
            lnWedgePassed[i] = infinite ? lnWedge[i] : lnWedge[i] * eps / (eps + sigma);
            slope[i] = infinite ? 0 : (sigma + eta) / (eps + sigma);
            oneSlope &= slope[i] == slope[0];
        }
        lnPriceIndex = totalWeight > 0 ? root(oneSlope) : 0;
        for (int i = 0; i < suppliers; i++) {
            double landedChange = lnWedgePassed[i] + slope[i] * lnPriceIndex;
            lnPrice[i] = Double.isInfinite(supply[i]) ? 0 : landedChange - lnWedge[i];
            lnQuantity[i] = -sigma * (lnWedge[i] + lnPrice[i] - lnPriceIndex) + eta * lnPriceIndex;
        }
    }

    /** Newton in ln P; a bracket takes over whenever a step would leave it. */
    private double root(boolean oneSlope) {
        double x = 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            evaluate(x);
            if (Math.abs(residual) <= TOLERANCE * Math.max(1, Math.abs(x))) {
                return x;
            }
            // The residual falls in x throughout: its sign tells on which side the root lies.
            if (residual > 0) {
                low = x;
            } else {
                high = x;
            }
            double next = x - residual / residualSlope;
            if (oneSlope) {
                return next; // the equation is then a straight line, and one step is exact
            }
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (next == x || Double.isInfinite(next)) {
                return x; // as near as doubles come
            }
            x = next;
        }
        throw new ArithmeticException("the price index did not settle");
    }

    /** Sets residual = ln(index implied by the suppliers' prices at x) - x, and its derivative in x. */
    private void evaluate(double x) {
        double power = 1 - sigma;
        double mean = 0;
        double slopeMean = 0;
        if (Math.abs(power) >= NEAR_ONE) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < suppliers; i++) {
                if (weight[i] > 0) {
                    largest = Math.max(largest, power * (lnWedgePassed[i] + slope[i] * x));
                }
            }
            double sum = 0;
            for (int i = 0; i < suppliers; i++) {
                if (weight[i] > 0) {
                    double share = weight[i] * Math.exp(power * (lnWedgePassed[i] + slope[i] * x) - largest);
                    sum += share;
                    slopeMean += share * slope[i];
                }
            }
            mean = (largest + Math.log(sum / totalWeight)) / power;
            slopeMean /= sum;
        } else {
            double sum = 0;
            double excess = 0;
            for (int i = 0; i < suppliers; i++) {
                double landedChange = lnWedgePassed[i] + slope[i] * x;
                double beyond = Math.expm1(power * landedChange);
                double theta = weight[i] / totalWeight;
                mean += theta * landedChange;
                excess += theta * beyond;
                sum += theta * (1 + beyond);
                slopeMean += theta * (1 + beyond) * slope[i];
            }
            if (power != 0) {
                mean = Math.log1p(excess) / power;
            }
            slopeMean /= sum;
        }
        residual = mean - x;
        residualSlope = slopeMean - 1;
    }

    /** Number of suppliers. */
    public int size() {
        return suppliers;
    }

    /** ln P, the change of the price index. */
    public double lnPriceIndex() {
        return lnPriceIndex;
    }

    /** ln c, the change of the price that supplier i receives. */
    public double lnPrice(int i) {
        return lnPrice[i];
    }

    /** ln q, the change of supplier i's quantity. */
    public double lnQuantity(int i) {
        return lnQuantity[i];
    }

    /** ln (c q), the change of supplier i's customs value. */
    public double lnValue(int i) {
        return lnPrice[i] + lnQuantity[i];
    }

    /**
     * Gain of the buyers, E (1 - P^(1+eta))/(1+eta), or -E ln P when eta is -1.
     *
     * @param expenditure E, base spending at landed prices; the result has its unit
     */
    public static double consumerSurplus(double expenditure, double lnPriceIndex, double eta) {
        double power = 1 + eta;
        return power == 0 ? -expenditure * lnPriceIndex : -expenditure * Math.expm1(power * lnPriceIndex) / power;
    }

    /**
     * Gain of one supplier, v (c^(1+eps) - 1)/(1+eps), zero when supply is infinite.
     *
     * @param value v, base customs value; the result has its unit
     */
    public static double producerSurplus(double value, double lnPrice, double supply) {
        return Double.isInfinite(supply) ? 0 : value * Math.expm1((1 + supply) * lnPrice) / (1 + supply);
    }

    /**
     * Supply elasticity that makes a small supplier keep the part (1 - pass-through) of its own duty as a lower price.
     *
     * @param passThroughShare share of a duty that reaches the border price, above 0 and up to 1; 1 means infinite supply
     */
    public static double supplyFromPassThrough(double sigma, double passThroughShare) {
        return passThroughShare == 1 ? Double.POSITIVE_INFINITY : sigma * passThroughShare / (1 - passThroughShare);
    }
}
