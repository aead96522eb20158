package org.parley.simulate;

import java.util.Arrays;

/**
 * What a run adds up over its lines: one value per day 0..horizon, as an annual pace in US$ million, and the long run in the
 * last place of its own.
 */
final class Flows {

    private static final double LARGEST = 1e290;

    /** Home's exports. */
    final double[] exports;
    /** The partner's duty on them. */
    final double[] partnerDuty;
    /** Home's imports from the partner, without financed equipment. */
    final double[] imports;
    /** Equipment bought with the partner's loans. */
    final double[] financed;
    /** Home's duty revenue on all suppliers, less that at base flows. */
    final double[] homeDutyChange;
    /** Extra landed cost of promised purchases. */
    final double[] purchaseCost;
    /** Change of all that home spends on imports, net of goods replaced. */
    final double[] importBill;

    /** Index of the long run in every array. */
    final int longRun;

    Flows(int horizon) {
        longRun = horizon + 1;
        int size = horizon + 2;
        exports = new double[size];
        partnerDuty = new double[size];
        imports = new double[size];
        financed = new double[size];
        homeDutyChange = new double[size];
        purchaseCost = new double[size];
        importBill = new double[size];
    }

    /** For the long run alone, which is then in the first place. */
    static Flows ofLongRun() {
        return new Flows(-1);
    }

    void clear() {
        for (double[] series : all()) {
            Arrays.fill(series, 0);
        }
    }

    private double[][] all() {
        return new double[][] {exports, partnerDuty, imports, financed, homeDutyChange, purchaseCost, importBill};
    }

    /** Whether doubles hold every figure, and its sums over all days. */
    boolean areSound() {
        double largest = 0;
        for (double[] series : all()) {
            for (double flow : series) {
                largest = Math.max(largest, Math.abs(flow)); // not a number once one flow is not
            }
        }
        return isSound(largest);
    }

    /** Whether doubles hold a figure and what is worked out from it; not so when it is no number. */
    static boolean isSound(double figure) {
        return Math.abs(figure) <= LARGEST;
    }
}
