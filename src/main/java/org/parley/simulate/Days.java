package org.parley.simulate;

import java.util.Arrays;
import org.parley.scenario.Assumptions;

/** Tables by day that all lines of a run share. */
final class Days {

    final int horizon;
    /** exp(-n/T) for n days since a change; all zero when orders follow at once. */
    private final double[] fast;
    /** exp(-lambda n/365). */
    private final double[] slow;
    /** (1 + growth)^(d/365). */
    final double[] growth;

    Days(int horizon, Assumptions assumptions) {
        this.horizon = horizon;
        int size = horizon + 2;
        fast = new double[size];
        slow = new double[size];
        growth = new double[size];
        double lag = assumptions.orderLagDays();
        double lnGrowth = Math.log1p(assumptions.growthPct() / 100);
        for (int n = 0; n < size; n++) {
            fast[n] = lag > 0 ? Math.exp(-n / lag) : 0;
            slow[n] = Math.exp(-assumptions.adjustmentPerYear() * n / 365);
            growth[n] = Math.exp(lnGrowth * n / 365);
        }
    }

    /**
     * The path of one supplier's value as a ratio to its base, without growth and rush: model, section 4.
     *
     * @param timeline the regimes
     * @param shortRun ln of the short-run value in each regime
     * @param longRun ln of the long-run value in each regime
     * @param ratio receives one value per day 0..horizon
     */
    void path(Timeline timeline, double[] shortRun, double[] longRun, double[] ratio) {
        double f = 0;
        double z = 0;
        for (int k = 0; k < shortRun.length && timeline.starts()[k] <= horizon; k++) {
            int from = timeline.starts()[k];
            int to = timeline.ends()[k];
            double gap = longRun[k] - shortRun[k];
            double fastOff = f - shortRun[k];
            double slowOff = z - gap;
            if (fastOff == 0 && slowOff == 0) {
                Arrays.fill(ratio, from, to, Math.exp(longRun[k]));
            } else {
                for (int d = from; d < to; d++) {
                    ratio[d] = Math.exp(longRun[k] + fastOff * fast[d - from] + slowOff * slow[d - from]);
                }
            }
            f = shortRun[k] + fastOff * fast[to - from];
            z = gap + slowOff * slow[to - from];
        }
    }
}
