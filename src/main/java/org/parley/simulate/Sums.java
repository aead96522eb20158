package org.parley.simulate;

import org.parley.scenario.Basis;
import org.parley.scenario.Clock;

/** Puts a series of daily flows on a date basis. */
final class Sums {

    /** Days of the stretch after the deadline. */
    private static final int AFTER_DAYS = 90;

    private static final int YEAR_DAYS = 365;

    private Sums() {}

    /**
     * @param flow annual pace by day 0..horizon, the long run behind it
     * @return US$ million: a total for {@link Basis#TO_DEADLINE}, an annual pace for all others
     */
    static double on(Basis basis, double[] flow, Clock clock) {
        int horizon = clock.horizonDays();
        return switch (basis) {
            case TO_DEADLINE -> sum(flow, 0, clock.deadlineDay()) / YEAR_DAYS;
            case AFTER_DEADLINE -> afterDeadline(flow, clock);
            case FIRST_YEAR -> mean(flow, 0, Math.min(YEAR_DAYS, horizon + 1));
            case HORIZON -> flow[horizon];
            case LONG_RUN -> flow[horizon + 1];
        };
    }

    static double afterDeadline(double[] flow, Clock clock) {
        int from = clock.deadlineDay();
        return mean(flow, from, Math.min(from + AFTER_DAYS, clock.horizonDays() + 1));
    }

    private static double mean(double[] flow, int from, int to) {
        return sum(flow, from, to) / (to - from);
    }

    private static double sum(double[] flow, int from, int to) {
        double sum = 0;
        for (int d = from; d < to; d++) {
            sum += flow[d];
        }
        return sum;
    }
}
