package org.parley.simulate;

import org.parley.scenario.Clock;
import org.parley.scenario.Line;
import org.parley.simulate.Timeline.Regime;

/** Home's sales of one product to the partner, from duties to the path. */
final class ExportLine {

    private ExportLine() {}

    /**
     * @param rush share of a day's flow added by rush orders for each percentage point of feared rise, by day
     * @param scratch one place per day, overwritten
     */
    static LineResult run(
            Line line,
            LineMarket market,
            Duties duties,
            Timeline timeline,
            Days days,
            double[] rush,
            Clock clock,
            double[] scratch,
            Flows flows) {
        int regimes = timeline.regimes().size();
        int home = line.principal();
        double[] duty = new double[regimes];
        double[] shortRun = new double[regimes];
        double[] longRun = new double[regimes];
        for (int k = 0; k < regimes; k++) {
            Regime regime = timeline.regimes().get(k);
            for (int i = 0; i < market.size(); i++) {
                double now = duties.partnerDuty(line, i, regime);
                market.wedge(i, now, 0);
                if (i == home) {
                    duty[k] = now;
                }
            }
            market.solveShort();
            shortRun[k] = market.lnValue(home);
            market.solveLong();
            longRun[k] = market.lnValue(home);
        }
        double base = line.baseMusd();
        double rise = duties.fearedRisePct(line);
        RushOrders.refuseNegative(rush, rise, line.id());
        days.path(timeline, shortRun, longRun, scratch);
        for (int k = 0; k < regimes; k++) {
            for (int d = timeline.starts()[k]; d < timeline.ends()[k]; d++) {
                double flow = base * scratch[d] * days.growth[d] * (1 + rise * rush[d]);
                scratch[d] = flow;
                flows.exports[d] += flow;
                flows.partnerDuty[d] += duty[k] * flow;
            }
        }
        int last = regimes - 1;
        double longValue = base * Math.exp(longRun[last]);
        flows.exports[flows.longRun] += longValue;
        flows.partnerDuty[flows.longRun] += duty[last] * longValue;
        // The market still holds the last regime's long-run solution.
        return new LineResult(
                line,
                base,
                base * Math.exp(shortRun[last]),
                longValue,
                Sums.afterDeadline(scratch, clock),
                scratch[days.horizon],
                100 * market.dutyBase(home),
                100 * duty[last],
                Math.expm1(market.lnPrice(home)) * 100,
                base * Math.expm1(market.lnQuantity(home)),
                market.consumerSurplusLong(),
                market.producerSurplusLong());
    }
}
