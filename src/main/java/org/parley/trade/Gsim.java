package org.parley.trade;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * Many regions at once, one product: the global simulation model of Francois and Hall (2003), which shares each exporter's supply
 * across all its markets. Matrices have a row for each exporter r and a column for each importer v; home sales stand on the
 * diagonal.
 *
 * <pre>
 *   theta_rv = M_rv T_rv / sum_s M_sv T_sv       phi_rv = M_rv / sum_v M_rv       That_rv = T1_rv/T0_rv - 1
 *   own    N_rr,v = theta_rv Em - (1 - theta_rv) Es
 *   cross  N_rs,v = theta_sv (Em + Es)
 *   Mhat_rv = N_rr,v (p_r + That_rv) + sum over s other than r of N_rs,v (p_s + That_sv)
 *   clearing  Ex_r p_r = sum_v phi_rv Mhat_rv
 * </pre>
 *
 * <p>It is a linear system in the prices p and solved as one. The exact version keeps the shares moving, by the nonlinear
 * Armington demand of {@link CesMarket} in every market:
 *
 * <pre>
 *   c_r^eps_r sum_v M_rv = sum_v M_rv q_rv       q_rv = (tau_rv c_r / P_v)^-sigma P_v^eta
 * </pre>
 *
 * solved by Newton in ln c, from the linear solution.
 */
public final class Gsim {

    /** Supply and demand are equal when they differ by no more than this share. */
    public static final double TOLERANCE = 1e-10;

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    /** Below this distance from one, 1 - sigma is too small to divide by. */
    private static final double NEAR_ONE = 1e-9;

    private final int regions;
    private final double[][] trade;
    private final double[][] power0;
    private final double[][] power1;
    private final double[] demand;
    private final double[] supply;
    private final double[] substitution;
    private final double[] sold;

    /**
     * A world at its base.
     *
     * @param trade M, base values, square, not negative; every exporter sells something
     * @param tariff0 tariffs before, fractions, above -1
     * @param tariff1 tariffs after, fractions, above -1
     * @param demand Em by importer, below 0
     * @param supply Ex by exporter, above 0, may be infinite
     * @param substitution Es by importer, above 0
     * @throws IllegalArgumentException when shapes or signs are wrong
     */
    public Gsim(
            double[][] trade,
            double[][] tariff0,
            double[][] tariff1,
            double[] demand,
            double[] supply,
            double[] substitution) {
        regions = trade.length;
        square("trade", trade);
        square("tariffs before", tariff0);
        square("tariffs after", tariff1);
        if (demand.length != regions || supply.length != regions || substitution.length != regions) {
            throw new IllegalArgumentException("there must be one elasticity of each kind for every region");
        }
        this.trade = trade;
        this.demand = demand;
        this.supply = supply;
        this.substitution = substitution;
        power0 = powers(tariff0);
        power1 = powers(tariff1);
        sold = new double[regions];
        for (int r = 0; r < regions; r++) {
            if (!(demand[r] < 0) || !(supply[r] > 0) || !(substitution[r] > 0)) {
                throw new IllegalArgumentException("demand must be below 0, supply and substitution above 0");
            }
            for (int v = 0; v < regions; v++) {
                if (!(trade[r][v] >= 0)) {
                    throw new IllegalArgumentException("trade must not be negative");
                }
                sold[r] += trade[r][v];
            }
            if (!(sold[r] > 0)) {
                throw new IllegalArgumentException("every exporter must sell something");
            }
        }
    }

    private void square(String what, double[][] matrix) {
        boolean square = matrix.length == regions;
        for (double[] row : matrix) {
            square &= row.length == regions;
        }
        if (!square || regions == 0) {
            throw new IllegalArgumentException(what + " must be a square matrix");
        }
    }

    private static double[][] powers(double[][] tariff) {
        double[][] power = new double[tariff.length][tariff.length];
        for (int r = 0; r < tariff.length; r++) {
            for (int v = 0; v < tariff.length; v++) {
                power[r][v] = 1 + tariff[r][v];
                if (!(power[r][v] > 0)) {
                    throw new IllegalArgumentException("a tariff must be above -100 percent");
                }
            }
        }
        return power;
    }

    /**
     * What becomes of it. Changes are fractions of the base; money has the unit of trade.
     *
     * @param price change of the price that each exporter receives
     * @param output change of each exporter's quantity
     * @param trade new values at the exporter's price
     * @param producerSurplus change by exporter
     * @param consumerSurplus change by importer
     * @param revenue change of tariff revenue by importer
     */
    public record Result(
            double[] price,
            double[] output,
            double[][] trade,
            double[] producerSurplus,
            double[] consumerSurplus,
            double[] revenue) {

        /** Sum of the three by region. */
        public double[] welfare() {
            double[] welfare = new double[price.length];
            for (int r = 0; r < welfare.length; r++) {
                welfare[r] = producerSurplus[r] + consumerSurplus[r] + revenue[r];
            }
            return welfare;
        }
    }

    // --- Linear

    /**
     * The linear model. Its consumer surplus takes the published formula with the sign of the price change in it, which
     * overstates losses.
     *
     * @throws ArithmeticException when the system has no solution that doubles can hold
     */
    public Result linear() {
        double[][] theta = shares(power0);
        double[] price = prices(theta);
        double[] output = new double[regions];
        double[][] after = new double[regions][regions];
        double[] producers = new double[regions];
        double[] consumers = new double[regions];
        double[] revenue = new double[regions];
        for (int r = 0; r < regions; r++) {
            double volume = 0;
            for (int v = 0; v < regions; v++) {
                double change = response(theta, price, r, v);
                volume += trade[r][v] / sold[r] * change;
                after[r][v] = trade[r][v] * (1 + change) * (1 + price[r]);
            }
            output[r] = Double.isInfinite(supply[r]) ? volume : supply[r] * price[r];
            producers[r] = Double.isInfinite(supply[r]) ? 0 : sold[r] * price[r] * (1 + supply[r] * price[r] / 2);
        }
        for (int v = 0; v < regions; v++) {
            double spent = 0;
            double index = 0;
            for (int r = 0; r < regions; r++) {
                spent += trade[r][v] * power0[r][v];
                index += theta[r][v] * ((1 + price[r]) * power1[r][v] / power0[r][v] - 1);
            }
            consumers[v] = spent * (0.5 * demand[v] * index * index * Math.signum(index) - index);
            revenue[v] = revenue(after, v);
        }
        return new Result(price, output, after, producers, consumers, revenue);
    }

    /** theta: shares of each importer's spending at landed prices; all 0 for one that buys nothing. */
    private double[][] shares(double[][] landed) {
        double[][] theta = new double[regions][regions];
        for (int v = 0; v < regions; v++) {
            double spent = 0;
            for (int r = 0; r < regions; r++) {
                spent += trade[r][v] * landed[r][v];
            }
            for (int r = 0; r < regions && spent > 0; r++) {
                theta[r][v] = trade[r][v] * landed[r][v] / spent;
            }
        }
        return theta;
    }

    private double elasticity(double[][] theta, int r, int s, int v) {
        double cross = theta[s][v] * (demand[v] + substitution[v]);
        return r == s ? cross - substitution[v] : cross;
    }

    private double response(double[][] theta, double[] price, int r, int v) {
        double change = 0;
        for (int s = 0; s < regions; s++) {
            change += elasticity(theta, r, s, v) * (price[s] + power1[s][v] / power0[s][v] - 1);
        }
        return change;
    }

    private double[] prices(double[][] theta) {
        double[][] system = new double[regions][regions];
        double[] shock = new double[regions];
        double[] none = new double[regions];
        for (int r = 0; r < regions; r++) {
            if (Double.isInfinite(supply[r])) {
                system[r][r] = 1;
                continue;
            }
            system[r][r] = supply[r];
            for (int v = 0; v < regions; v++) {
                double share = trade[r][v] / sold[r];
                shock[r] += share * response(theta, none, r, v);
                for (int s = 0; s < regions; s++) {
                    system[r][s] -= share * elasticity(theta, r, s, v);
                }
            }
        }
        return solve(system, shock);
    }

    private static double[] solve(double[][] system, double[] right) {
        try {
            return new LUDecomposition(new Array2DRowRealMatrix(system, false))
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
        } catch (MathRuntimeException e) {
            throw new ArithmeticException("the regions' prices have no single solution");
        }
    }

    private double revenue(double[][] after, int v) {
        double revenue = 0;
        for (int r = 0; r < regions; r++) {
            revenue += after[r][v] * (power1[r][v] - 1) - trade[r][v] * (power0[r][v] - 1);
        }
        return revenue;
    }

    // --- Exact

    /**
     * The nonlinear model.
     *
     * @throws ArithmeticException when it does not settle
     */
    public Result exact() {
        State state = new State();
        double[] start = linear().price();
        for (int r = 0; r < regions; r++) {
            // A linear price may fall by all of it and more; a logarithm may not.
            state.lnPrice[r] = Math.log(Math.max(1 + start[r], 0.1));
        }
        state.evaluate();
        for (int step = 0; step < MOST_STEPS; step++) {
            State next = state.newton();
            if (!(next.size() < state.size())) {
                break; // as near as doubles come
            }
            state = next;
        }
        if (!(state.size() <= TOLERANCE)) {
            throw new ArithmeticException("the regions' prices did not settle");
        }
        return state.result();
    }

    /** Prices, and what every market makes of them. */
    private final class State {
        final double[] lnPrice = new double[regions];
        final double[] lnIndex = new double[regions];
        final double[][] theta = new double[regions][regions];
        final double[][] lnQuantity = new double[regions][regions];
        /** ln of what is supplied over what is demanded, by exporter. */
        final double[] gap = new double[regions];

        final double[] volume = new double[regions];

        void evaluate() {
            double[][] base = shares(power0);
            for (int v = 0; v < regions; v++) {
                market(base, v);
            }
            for (int r = 0; r < regions; r++) {
                volume[r] = 0;
                for (int v = 0; v < regions; v++) {
                    volume[r] += trade[r][v] * Math.exp(lnQuantity[r][v]);
                }
                gap[r] = Double.isInfinite(supply[r])
                        ? lnPrice[r]
                        : supply[r] * lnPrice[r] - Math.log(volume[r] / sold[r]);
            }
        }

        private double lnLanded(int r, int v) {
            return Math.log(power1[r][v] / power0[r][v]) + lnPrice[r];
        }

        private void market(double[][] base, int v) {
            double power = 1 - substitution[v];
            double sum = 0;
            double mean = 0;
            double all = 0;
            for (int r = 0; r < regions; r++) {
                theta[r][v] = base[r][v] * Math.exp(power * lnLanded(r, v));
                sum += theta[r][v];
                mean += base[r][v] * lnLanded(r, v);
                all += base[r][v];
            }
            if (all == 0) {
                return; // buys nothing
            }
            lnIndex[v] = Math.abs(power) < NEAR_ONE ? mean : Math.log(sum) / power;
            for (int r = 0; r < regions; r++) {
                theta[r][v] /= sum;
                lnQuantity[r][v] = -substitution[v] * (lnLanded(r, v) - lnIndex[v]) + demand[v] * lnIndex[v];
            }
        }

        double size() {
            double largest = 0;
            for (double each : gap) {
                largest = Math.max(largest, Math.abs(each));
            }
            return largest;
        }

        /** The next state: a step of Newton, shortened until it comes nearer; this one when none does. */
        State newton() {
            double[][] slope = new double[regions][regions];
            for (int r = 0; r < regions; r++) {
                if (Double.isInfinite(supply[r])) {
                    slope[r][r] = 1;
                    continue;
                }
                slope[r][r] = supply[r];
                for (int v = 0; v < regions; v++) {
                    double share = trade[r][v] * Math.exp(lnQuantity[r][v]) / volume[r];
                    slope[r][r] += share * substitution[v];
                    for (int s = 0; s < regions; s++) {
                        slope[r][s] -= share * (substitution[v] + demand[v]) * theta[s][v];
                    }
                }
            }
            double[] step = solve(slope, gap);
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                State next = new State();
                for (int r = 0; r < regions; r++) {
                    next.lnPrice[r] = lnPrice[r] - length * step[r];
                }
                next.evaluate();
                if (next.size() < size()) {
                    return next;
                }
                length /= 2;
            }
            return this;
        }

        Result result() {
            double[] price = new double[regions];
            double[] output = new double[regions];
            double[][] after = new double[regions][regions];
            double[] producers = new double[regions];
            double[] consumers = new double[regions];
            double[] revenue = new double[regions];
            for (int r = 0; r < regions; r++) {
                price[r] = Math.expm1(lnPrice[r]);
                output[r] = volume[r] / sold[r] - 1;
                producers[r] = CesMarket.producerSurplus(sold[r], lnPrice[r], supply[r]);
                for (int v = 0; v < regions; v++) {
                    after[r][v] = trade[r][v] * Math.exp(lnQuantity[r][v] + lnPrice[r]);
                }
            }
            for (int v = 0; v < regions; v++) {
                double spent = 0;
                for (int r = 0; r < regions; r++) {
                    spent += trade[r][v] * power0[r][v];
                }
                consumers[v] = CesMarket.consumerSurplus(spent, lnIndex[v], demand[v]);
                revenue[v] = revenue(after, v);
            }
            return new Result(price, output, after, producers, consumers, revenue);
        }
    }
}
