package org.parley.simulate;

import java.util.Arrays;
import org.parley.scenario.Clock;
import org.parley.scenario.Line;
import org.parley.scenario.Promise;
import org.parley.scenario.Purchase;
import org.parley.simulate.Timeline.Regime;

/**
 * Home's purchases of one product from everybody, from duties and promises to the path: model, sections 3 to 6. Rivals whose
 * values move alike share one path.
 */
final class ImportLine {

    private final Line line;
    private final LineMarket market;
    private final Timeline timeline;
    private final int suppliers;
    private final int regimes;
    private final int partner;
    private final double base;
    /** By supplier and regime: duty as a fraction, ln of the value over the base in both runs. */
    private final double[][] duty;

    private final double[][] shortRun;
    private final double[][] longRun;

    private final double deliveredShare;
    private double promise;
    private double delivered;
    private final Purchase purchase;
    private final double premiumShare;
    private final double rivalsBase;
    /** Mean duty of the rivals by regime, weighted by base values. */
    private final double[] rivalsDuty;
    /** Rivals that move alike, by the first of them; null for one that another stands for. */
    private Rivals[] alike;

    ImportLine(Line line, LineMarket market, Duties duties, Timeline timeline, double deliveredShare) {
        this.line = line;
        this.market = market;
        this.timeline = timeline;
        suppliers = market.size();
        regimes = timeline.regimes().size();
        partner = line.principal();
        base = line.baseMusd();
        duty = new double[suppliers][regimes];
        shortRun = new double[suppliers][regimes];
        longRun = new double[suppliers][regimes];
        rivalsDuty = new double[regimes];
        rivalsBase = line.rivalsBaseMusd();
        this.deliveredShare = deliveredShare;
        promise(duties.promiseMusd(line));
        purchase = line.purchase().orElse(null);
        double premium = purchase == null ? 0 : purchase.premiumPct() / 100;
        premiumShare = premium / (1 + premium);
        solve(duties);
    }

    private void solve(Duties duties) {
        for (int k = 0; k < regimes; k++) {
            Regime regime = timeline.regimes().get(k);
            double[] now = duties.homeDuties(line, regime);
            double barrier = duties.barrier(line, regime);
            for (int i = 0; i < suppliers; i++) {
                boolean rival = i != partner;
                duty[i][k] = now[i];
                market.wedge(i, duty[i][k], rival ? 0 : barrier);
                if (rival && rivalsBase > 0) {
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

    /** The same market with another promise to buy, US$ million a year above the base. */
    void promise(double promiseMusd) {
        promise = promiseMusd;
        delivered = promise * deliveredShare;
    }

    /** @param scratch three series with one place per day, overwritten */
    LineResult run(Days days, Clock clock, double[][] scratch, Flows flows) {
        double[] flow = scratch[0];
        double[] extra = scratch[1];
        boolean moved = moves(partner);
        days.path(timeline, shortRun[partner], longRun[partner], flow);
        boolean bought = partnerPath(days, flow, extra, flows);
        rivals(days, bought ? extra : null, scratch[2], flows);
        double longValue = longRun(flows);
        int last = regimes - 1;
        return new LineResult(
                line,
                base,
                moved ? base * Math.exp(shortRun[partner][last]) : base,
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

    /**
     * The partner's sales by day.
     *
     * @param flow holds the market's ratio to the base before, the flow with purchases after
     * @param extra receives the part above the market flow
     * @return whether there is any such part
     */
    private boolean partnerPath(Days days, double[] flow, double[] extra, Flows flows) {
        boolean bought = false;
        double dutyBase = market.dutyBase(partner);
        for (int k = 0; k < regimes; k++) {
            double dutyNow = duty[partner][k];
            for (int d = timeline.starts()[k]; d < timeline.ends()[k]; d++) {
                double baseFlow = base * days.growth[d];
                double marketFlow = baseFlow * flow[d];
                double total = marketFlow;
                if (promise > 0 && d >= timeline.inForceDay()) {
                    total = Math.max(marketFlow, baseFlow + delivered * ramp(d));
                }
                flow[d] = total;
                extra[d] = total - marketFlow;
                bought |= extra[d] > 0;
                flows.imports[d] += total;
                flows.homeDutyChange[d] += dutyNow * total - dutyBase * baseFlow;
                flows.importBill[d] += total - baseFlow;
                flows.purchaseCost[d] += extra[d] * premiumShare;
            }
        }
        return bought;
    }

    private double ramp(int d) {
        int since = d - timeline.inForceDay() - purchase.leadDays();
        if (purchase.rampDays() == 0) {
            return since >= 0 ? 1 : 0;
        }
        return Math.max(0, Math.min(1, (double) since / purchase.rampDays()));
    }

    /** @param extra the partner's sales above the market by day, null for none */
    private void rivals(Days days, double[] extra, double[] ratio, Flows flows) {
        for (int i = 0; i < suppliers; i++) {
            Rivals rivals = alike()[i];
            if (rivals != null && rivals.value > 0 && (extra != null || rivals.change())) {
                days.path(timeline, shortRun[i], longRun[i], ratio);
                for (int k = 0; k < regimes; k++) {
                    for (int d = timeline.starts()[k]; d < timeline.ends()[k]; d++) {
                        double growth = days.growth[d];
                        double asked = extra == null ? 0 : asked(extra[d]);
                        add(flows, d, k, rivals, ratio[d] * growth, growth, asked);
                    }
                }
            }
        }
    }

    /**
     * Rivals that move alike.
     *
     * @param value their base value
     * @param dutyBase their base duty revenue
     * @param duty their duty revenue at base values, by regime
     * @param moves whether the market moves them
     * @param longRun their value over the base in the long run
     */
    private record Rivals(double value, double dutyBase, double[] duty, boolean moves, double longRun) {

        boolean change() {
            boolean change = moves;
            for (double now : duty) {
                change |= now != dutyBase;
            }
            return change;
        }
    }

    private Rivals[] alike() {
        if (alike == null) {
            alike = new Rivals[suppliers];
            boolean[] done = new boolean[suppliers];
            for (int i = 0; i < suppliers; i++) {
                if (i != partner && !done[i]) {
                    alike[i] = gather(i, done);
                }
            }
        }
        return alike;
    }

    private Rivals gather(int first, boolean[] done) {
        double value = 0;
        double dutyBase = 0;
        double[] dutyNow = new double[regimes];
        for (int i = first; i < suppliers; i++) {
            if (i != partner
                    && Arrays.equals(shortRun[first], shortRun[i])
                    && Arrays.equals(longRun[first], longRun[i])) {
                done[i] = true;
                double v = line.suppliers().get(i).valueMusd();
                value += v;
                dutyBase += v * market.dutyBase(i);
                for (int k = 0; k < regimes; k++) {
                    dutyNow[k] += v * duty[i][k];
                }
            }
        }
        return new Rivals(value, dutyBase, dutyNow, moves(first), Math.exp(longRun[first][regimes - 1]));
    }

    private boolean moves(int supplier) {
        for (int k = 0; k < regimes; k++) {
            if (shortRun[supplier][k] != 0 || longRun[supplier][k] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Goods that extra purchases replace, asked of all rivals together, over their base value. */
    private double asked(double extra) {
        return extra > 0
                ? Promise.taken(extra, purchase.displacementShare(), purchase.premiumPct()) / rivalsBase
                : 0;
    }

    /** Adds rivals whose flow is {@code now} times their base value, and from whom a share is taken, never more than they sell. */
    private void add(Flows flows, int d, int k, Rivals rivals, double now, double growth, double askedShare) {
        double displaced = rivals.value * Math.min(now, askedShare);
        flows.homeDutyChange[d] += rivals.duty[k] * now - rivals.dutyBase * growth - displaced * rivalsDuty[k];
        flows.importBill[d] += rivals.value * (now - growth) - displaced;
    }

    /** The last regime's long-run solution, purchases at their delivered level; returns the partner's sales. */
    double longRun(Flows flows) {
        int last = regimes - 1;
        int place = flows.longRun;
        double marketFlow = base * Math.exp(longRun[partner][last]);
        double total = promise > 0 ? Math.max(marketFlow, base + delivered) : marketFlow;
        double extra = total - marketFlow;
        flows.imports[place] += total;
        flows.homeDutyChange[place] += duty[partner][last] * total - market.dutyBase(partner) * base;
        flows.importBill[place] += total - base;
        flows.purchaseCost[place] += extra * premiumShare;
        for (Rivals rivals : alike()) {
            if (rivals != null && rivals.value > 0) {
                add(flows, place, last, rivals, rivals.longRun, 1, asked(extra));
            }
        }
        return total;
    }
}
