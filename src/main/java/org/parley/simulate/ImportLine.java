package org.parley.simulate;

import java.util.Arrays;
import org.parley.scenario.Clock;
import org.parley.scenario.Line;
import org.parley.scenario.Purchase;
import org.parley.simulate.Timeline.Regime;

/**
 * Home's purchases of one product from everybody, from duties and promises to the path: model, sections 3 to 6. Suppliers
 * whose values move alike share one path.
 */
final class ImportLine {

    private final Line line;
    private final LineMarket market;
    private final Timeline timeline;
    private final int suppliers;
    private final int regimes;
    private final int partner;
    /** By supplier and regime. */
    private final double[][] duty;

    private final double[][] shortRun;
    private final double[][] longRun;

    private final double promise;
    private final double delivered;
    private final Purchase purchase;
    private final double rivalsBase;
    /** Mean duty of the rivals by regime, weighted by base values. */
    private final double[] rivalsDuty;

    ImportLine(Line line, LineMarket market, Duties duties, Timeline timeline, double deliveredShare) {
        this.line = line;
        this.market = market;
        this.timeline = timeline;
        suppliers = market.size();
        regimes = timeline.regimes().size();
        partner = line.principal();
        duty = new double[suppliers][regimes];
        shortRun = new double[suppliers][regimes];
        longRun = new double[suppliers][regimes];
        rivalsDuty = new double[regimes];
        rivalsBase = line.rivalsBaseMusd();
        promise = duties.promiseMusd(line);
        delivered = promise * deliveredShare;
        purchase = line.purchase().orElse(null);
        solve(duties);
    }

    private void solve(Duties duties) {
        for (int k = 0; k < regimes; k++) {
            Regime regime = timeline.regimes().get(k);
            for (int i = 0; i < suppliers; i++) {
                duty[i][k] = duties.homeDuty(line, i, regime);
                market.wedge(i, duty[i][k], i == partner ? duties.barrier(line, regime) : 0);
                if (i != partner && rivalsBase > 0) {
                    rivalsDuty[k] += duty[i][k] * line.suppliers().get(i).valueMusd() / rivalsBase;
                }
            }
            market.solveShort();
            for (int i = 0; i < suppliers; i++) {
                shortRun[i][k] = market.lnValue(i);
            }
            market.solveLong();
            for (int i = 0; i < suppliers; i++) {
                longRun[i][k] = market.lnValue(i);
            }
        }
    }

    LineResult run(Days days, Clock clock, double[][] scratch, Flows flows) {
        double[] flow = scratch[0];
        double[] removed = scratch[1];
        double[] ratio = scratch[2];
        int[] starts = timeline.starts();
        double base = line.baseMusd();
        days.path(starts, shortRun[partner], longRun[partner], flow);
        Arrays.fill(removed, 0);
        for (int k = 0; k < regimes && starts[k] <= days.horizon; k++) {
            for (int d = starts[k]; d < to(k, days); d++) {
                partnerDay(d, k, base, days.growth[d], flow, removed, flows);
            }
        }
        rivals(days, starts, removed, ratio, flows);
        double longValue = longRun(flows, base);
        int last = regimes - 1;
        return new LineResult(
                line,
                base,
                base * Math.exp(shortRun[partner][last]),
                longValue,
                Sums.afterDeadline(flow, clock),
                flow[days.horizon],
                100 * market.dutyBase(partner),
                100 * duty[partner][last],
                Math.expm1(market.lnPrice(partner)) * 100,
                base * Math.expm1(market.lnQuantity(partner)),
                market.consumerSurplusLong(),
                market.producerSurplusLong());
    }

    private int to(int regime, Days days) {
        int[] starts = timeline.starts();
        return regime + 1 < regimes ? Math.min(starts[regime + 1], days.horizon + 1) : days.horizon + 1;
    }

    /** The partner's sales on one day; {@code flow} holds the ratio before and the flow after. */
    private void partnerDay(int d, int k, double base, double growth, double[] flow, double[] removed, Flows flows) {
        double marketFlow = base * flow[d] * growth;
        double total = marketFlow;
        if (promise > 0 && d >= timeline.inForceDay()) {
            total = Math.max(marketFlow, base * growth + delivered * ramp(d));
        }
        flow[d] = total;
        add(flows, d, duty[partner][k], marketFlow, total, base * growth);
        removed[d] = Math.max(0, total - marketFlow);
    }

    private void add(Flows flows, int d, double partnerDuty, double marketFlow, double total, double baseFlow) {
        double extra = total - marketFlow;
        flows.imports[d] += total;
        flows.homeDutyChange[d] += partnerDuty * total - market.dutyBase(partner) * baseFlow;
        flows.importBill[d] += total - baseFlow;
        if (extra > 0) {
            double premium = purchase.premiumPct() / 100;
            flows.purchaseCost[d] += extra * premium / (1 + premium);
        }
    }

    private double ramp(int d) {
        int since = d - timeline.inForceDay() - purchase.leadDays();
        if (purchase.rampDays() == 0) {
            return since >= 0 ? 1 : 0;
        }
        return Math.max(0, Math.min(1, (double) since / purchase.rampDays()));
    }

    /** Goods that extra purchases replace, asked of all rivals together. */
    private double asked(double extra) {
        return purchase == null || extra == 0
                ? 0
                : purchase.displacementShare() * extra / (1 + purchase.premiumPct() / 100);
    }

    private void rivals(Days days, int[] starts, double[] extra, double[] ratio, Flows flows) {
        boolean[] done = new boolean[suppliers];
        for (int i = 0; i < suppliers; i++) {
            if (i == partner || done[i]) {
                continue;
            }
            double value = 0;
            double baseDuty = 0;
            double[] dutyNow = new double[regimes];
            for (int j = i; j < suppliers; j++) {
                if (j != partner && alike(i, j)) {
                    done[j] = true;
                    double v = line.suppliers().get(j).valueMusd();
                    value += v;
                    baseDuty += v * market.dutyBase(j);
                    for (int k = 0; k < regimes; k++) {
                        dutyNow[k] += v * duty[j][k];
                    }
                }
            }
            if (value > 0) {
                days.path(starts, shortRun[i], longRun[i], ratio);
                for (int k = 0; k < regimes && starts[k] <= days.horizon; k++) {
                    for (int d = starts[k]; d < to(k, days); d++) {
                        double now = ratio[d] * days.growth[d];
                        addRivals(flows, d, k, value, now, days.growth[d], dutyNow[k], baseDuty, extra[d]);
                    }
                }
            }
        }
    }

    /** Adds rivals that move alike: {@code now} is their flow over their base value. */
    private void addRivals(
            Flows flows,
            int d,
            int k,
            double value,
            double now,
            double growth,
            double dutyNow,
            double baseDuty,
            double extra) {
        double displaced = value * Math.min(now, asked(extra) / rivalsBase);
        flows.homeDutyChange[d] += dutyNow * now - baseDuty * growth - displaced * rivalsDuty[k];
        flows.importBill[d] += value * (now - growth) - displaced;
    }

    private boolean alike(int i, int j) {
        return Arrays.equals(shortRun[i], shortRun[j]) && Arrays.equals(longRun[i], longRun[j]);
    }

    /** The last regime's long-run solution, purchases at their delivered level; returns the partner's sales. */
    private double longRun(Flows flows, double base) {
        int last = regimes - 1;
        double marketFlow = base * Math.exp(longRun[partner][last]);
        double total = promise > 0 ? Math.max(marketFlow, base + delivered) : marketFlow;
        add(flows, flows.longRun, duty[partner][last], marketFlow, total, base);
        for (int i = 0; i < suppliers; i++) {
            double value = line.suppliers().get(i).valueMusd();
            if (i != partner && value > 0) {
                addRivals(
                        flows,
                        flows.longRun,
                        last,
                        value,
                        Math.exp(longRun[i][last]),
                        1,
                        value * duty[i][last],
                        value * market.dutyBase(i),
                        total - marketFlow);
            }
        }
        return total;
    }
}
