package org.parley.simulate;

import org.parley.scenario.Clock;
import org.parley.scenario.Line;
import org.parley.simulate.Timeline.Regime;

/** Home's sales of one product to the partner, from duties to the path. */
final class ExportLine {

    private final Line line;
    private final LineMarket market;
    private final Timeline timeline;
    private final int regimes;
    private final int home;
    private final double base;
    private final double fearedRisePct;
    /** By regime: home's duty as a fraction, ln of its value over the base in both runs. */
    private final double[] duty;

    private final double[] shortRun;
    private final double[] longRun;

    ExportLine(Line line, LineMarket market, Duties duties, Timeline timeline) {
        this.line = line;
        this.market = market;
        this.timeline = timeline;
        regimes = timeline.regimes().size();
        home = line.principal();
        base = line.baseMusd();
        fearedRisePct = duties.fearedRisePct(line);
        duty = new double[regimes];
        shortRun = new double[regimes];
        longRun = new double[regimes];
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
    }

    /**
     * @param rush share of a day's flow added by rush orders for each percentage point of feared rise, by day
     * @param scratch one place per day, overwritten
     */
    LineResult run(Days days, double[] rush, Clock clock, double[] scratch, Flows flows) {
        RushOrders.refuseNegative(rush, fearedRisePct, line.id());
        days.path(timeline, shortRun, longRun, scratch);
        for (int k = 0; k < regimes; k++) {
            for (int d = timeline.starts()[k]; d < timeline.ends()[k]; d++) {
                double flow = base * scratch[d] * days.growth[d] * (1 + fearedRisePct * rush[d]);
                scratch[d] = flow;
                flows.exports[d] += flow;
                flows.partnerDuty[d] += duty[k] * flow;
            }
        }
        int last = regimes - 1;
        double longValue = longRun(flows);
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

    /** The last regime's long-run solution; returns home's sales. */
    double longRun(Flows flows) {
        int last = regimes - 1;
        double longValue = base * Math.exp(longRun[last]);
        flows.exports[flows.longRun] += longValue;
        flows.partnerDuty[flows.longRun] += duty[last] * longValue;
        return longValue;
    }
}
