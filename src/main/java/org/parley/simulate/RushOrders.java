package org.parley.simulate;

import org.parley.scenario.Assumptions.Rush;
import org.parley.scenario.InputException;

/**
 * Orders brought forward before a feared rise, and missing after it: model, section 4 (after Khan and Khederlarian 2021).
 * Everything is for a feared rise of one percentage point; a line scales it by its own.
 */
final class RushOrders {

    private RushOrders() {}

    /**
     * The share of a day's flow that is added or missing, by day, for each percentage point of feared rise. Sums to zero over
     * all days when the horizon does not cut the repayment.
     *
     * @param deadline D, the first day of the new regime
     * @param end D and the extension; traders do not foresee an extension, so that it brings a second surge
     * @param agreementDay day of signature, {@link Timeline#NEVER} for none: fear ends with it
     */
    static double[] share(Rush rush, int deadline, int end, int agreementDay, int horizon) {
        double[] share = new double[horizon + 1];
        if (rush.on() && rush.windowDays() > 0) {
            surge(share, rush, deadline, rush.windowDays(), agreementDay);
            if (end > deadline) {
                surge(share, rush, end, Math.min(rush.windowDays(), end - deadline), agreementDay);
            }
        }
        return share;
    }

    private static void surge(double[] share, Rush rush, int end, int window, int agreementDay) {
        int stop = Math.min(end, agreementDay);
        double sum = 0;
        for (int d = Math.max(0, end - window); d < stop; d++) {
            double extra = rush.surge(d, end, window);
            sum += extra;
            if (d < share.length) {
                share[d] += extra;
            }
        }
        int repay = rush.repayDays();
        for (int n = 0; n < repay && stop + n < share.length; n++) {
            share[stop + n] -= 2 * sum / repay * (1 - (n + 0.5) / repay);
        }
    }

    /** How many times as large a rush could be that takes, at most, all trade of a day to pay back; infinite where there is none. */
    static double most(double[] share, double risePct) {
        double deepest = 0;
        for (double part : share) {
            deepest = Math.max(deepest, -part * risePct);
        }
        return 1 / deepest;
    }

    /** @throws InputException when paying a rush back would take more than all trade of a day */
    static void refuseNegative(double[] share, double risePct, String line) {
        for (double part : share) {
            if (1 + part * risePct < 0) {
                throw new InputException("assumptions", "frontLoading", Rush.refusal(line));
            }
        }
    }
}
