package org.parley.trade;

import java.util.Random;
import java.util.stream.Stream;

/** A market as the model writes it down, with the change it goes through; rates are fractions. */
record Market(
        double[] value,
        double[] duty0,
        double[] duty1,
        double[] barrier0,
        double[] barrier1,
        double[] supply,
        double sigma,
        double eta) {

    private static final double LARGEST_LN = Math.log(30);

    int size() {
        return value.length;
    }

    /** tau, the change of a supplier's wedge. */
    double tau(int i) {
        return (1 + duty1[i]) * (1 + barrier1[i]) / ((1 + duty0[i]) * (1 + barrier0[i]));
    }

    /** Base value at landed prices. */
    double landed(int i) {
        return value[i] * (1 + duty0[i]) * (1 + barrier0[i]);
    }

    double expenditure() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += landed(i);
        }
        return sum;
    }

    /** Base share at landed prices. */
    double theta(int i) {
        return landed(i) / expenditure();
    }

    CesMarket solved() {
        double[] lnWedge = new double[size()];
        for (int i = 0; i < size(); i++) {
            lnWedge[i] = Math.log(tau(i));
        }
        return solved(lnWedge);
    }

    CesMarket solved(double[] lnWedge) {
        double[] landed = new double[size()];
        for (int i = 0; i < size(); i++) {
            landed[i] = landed(i);
        }
        CesMarket market = new CesMarket(size());
        market.solve(landed, lnWedge, supply, sigma, eta);
        return market;
    }

    Market withSigma(double other) {
        return new Market(value, duty0, duty1, barrier0, barrier1, supply, other, eta);
    }

    Market withEta(double other) {
        return new Market(value, duty0, duty1, barrier0, barrier1, supply, sigma, other);
    }

    Market withSupply(double same) {
        double[] all = new double[size()];
        java.util.Arrays.fill(all, same);
        return new Market(value, duty0, duty1, barrier0, barrier1, all, sigma, eta);
    }

    Market withValue(double[] other) {
        return new Market(other, duty0, duty1, barrier0, barrier1, supply, sigma, eta);
    }

    /** What a trade negotiator might meet, and far beyond it: a tiny supplier beside a huge one, a duty of 1,000 percent. */
    static Stream<Market> random(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> random(random)).limit(count);
    }

    private static Market random(Random random) {
        int n = 1 + random.nextInt(12);
        double[] value = new double[n];
        double[] duty0 = new double[n];
        double[] duty1 = new double[n];
        double[] barrier0 = new double[n];
        double[] barrier1 = new double[n];
        double[] supply = new double[n];
        for (int i = 0; i < n; i++) {
            value[i] = Math.exp(between(random, -6, 10));
            duty0[i] = random.nextInt(4) == 0 ? 0 : between(random, 0, 0.6);
            duty1[i] = random.nextInt(20) == 0 ? 10 : between(random, 0, 1.5);
            barrier0[i] = random.nextInt(3) == 0 ? between(random, 0, 2.5) : 0;
            barrier1[i] = barrier0[i] * random.nextDouble();
            supply[i] = random.nextInt(3) == 0
                    ? Double.POSITIVE_INFINITY
                    : Math.exp(between(random, -LARGEST_LN, LARGEST_LN));
        }
        double sigma = Math.exp(between(random, Math.log(0.05), LARGEST_LN));
        return new Market(value, duty0, duty1, barrier0, barrier1, supply, sigma, -between(random, 0.02, 4));
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
