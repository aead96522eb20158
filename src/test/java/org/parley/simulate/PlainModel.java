package org.parley.simulate;

import java.util.List;
import java.util.TreeSet;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Supplier;

/**
 * The model's sections 1 and 3 to 6 written out once more, plainly and slowly, from the paper and not from the program: bisection
 * in place of Newton, one supplier and one day at a time. It shares the records of a case with the program and nothing else.
 */
final class PlainModel {

    final int horizon;
    /** By day 0..horizon, the long run behind it. */
    final double[] exports;

    final double[] imports;
    final double[] financed;
    final double[] revenueChange;
    final double[] partnerRevenue;
    final double[] purchaseCost;
    final double[] netForeignExchange;

    private final Scenario scenario;
    private final Offer offer;
    private final Assumptions a;
    private final int deadline;
    private final int end;
    private final int inForce;
    private final boolean signed;

    PlainModel(Scenario scenario, Offer offer, Assumptions assumptions) {
        this.scenario = scenario;
        this.offer = offer;
        a = assumptions;
        horizon = scenario.clock().horizonDays();
        deadline = scenario.clock().deadlineDay();
        end = deadline + offer.extensionDays();
        signed = offer.agreementDay() != null;
        inForce = signed ? offer.agreementDay() + a.effectiveDays() : Integer.MAX_VALUE;
        exports = new double[horizon + 2];
        imports = new double[horizon + 2];
        financed = new double[horizon + 2];
        revenueChange = new double[horizon + 2];
        partnerRevenue = new double[horizon + 2];
        purchaseCost = new double[horizon + 2];
        netForeignExchange = new double[horizon + 2];
        scenario.exports().forEach(this::exportLine);
        scenario.imports().forEach(this::importLine);
        investment();
        for (int d = 0; d <= horizon + 1; d++) {
            imports[d] += financed[d];
        }
    }

    /** A day far behind every change: the regime that lasts. */
    private static final int FOREVER = 1_000_000;

    private double growth(int d) {
        return Math.pow(1 + a.growthPct() / 100, d / 365.0);
    }

    private boolean talks() {
        return offer.situation() == Offer.Situation.TALKS;
    }

    private double leverSum(Lever.Kind kind, Line line) {
        double sum = 0;
        for (Lever lever : scenario.levers()) {
            boolean named = lever.lines().contains(line.id());
            boolean grouped = lever.lines().isEmpty() && lever.group().equals(line.group());
            boolean all = lever.lines().isEmpty() && lever.group().isEmpty();
            if (lever.kind() == kind && (named || grouped || all)) {
                Double own = offer.terms().get(lever.id());
                sum += own == null ? lever.base() : own;
            }
        }
        return sum;
    }

    private double cut(Lever.Kind kind, Line line) {
        return Math.min(100, leverSum(kind, line)) / 100;
    }

    private double schedule(String id, Supplier supplier) {
        Schedule schedule = scenario.schedules().get(id);
        if (supplier.extraPct().containsKey(id)) {
            return supplier.extraPct().get(id);
        }
        if (schedule.ceilingsPct().containsKey(supplier.country())) {
            return Math.max(0, schedule.ceilingsPct().get(supplier.country()) - supplier.dutyPct());
        }
        if (schedule.ratesPct().containsKey(supplier.country())) {
            return schedule.ratesPct().get(supplier.country());
        }
        return schedule.ratesPct().getOrDefault("ROW", 0.0);
    }

    /** The partner's duty on a supplier on a day, a fraction. */
    private double partnerDuty(Line line, Supplier supplier, int d) {
        boolean home = supplier.country().equals(scenario.home().code());
        double extra;
        if (offer.situation() == Offer.Situation.BEFORE) {
            extra = 0;
        } else if (offer.situation() == Offer.Situation.PAUSE_PERSISTS) {
            extra = schedule(a.pause(), supplier);
        } else if (!home) {
            extra = schedule(d < end ? a.pause() : a.rivals(), supplier);
        } else if (!signed) {
            extra = schedule(d < end ? a.pause() : a.snapback(), supplier);
        } else if (d < inForce) {
            extra = schedule(a.pause(), supplier);
        } else {
            Lever rate = scenario.levers().stream()
                    .filter(lever -> lever.kind() == Lever.Kind.PARTNER_RATE)
                    .findFirst()
                    .orElseThrow();
            double agreed = offer.terms().getOrDefault(rate.id(), rate.base());
            extra = d < end ? Math.min(agreed, schedule(a.pause(), supplier)) : agreed;
        }
        double ordinary = supplier.dutyPct() / 100;
        if (home && d >= inForce) {
            ordinary *= 1 - cut(Lever.Kind.PARTNER_DUTY_CUT, line) * a.preferenceUsePct() / 100;
        }
        return ordinary + extra / 100 * (1 - line.exemptShare());
    }

    private double homeDuty(Line line, Supplier supplier, int d) {
        double ordinary = supplier.dutyPct() / 100;
        if (d < inForce) {
            return ordinary;
        }
        double cut = cut(Lever.Kind.DUTY_CUT, line);
        if (offer.mostFavoured()) {
            return ordinary * (1 - cut);
        }
        boolean partner = supplier.country().equals(scenario.partner().code());
        return partner ? ordinary * (1 - cut * a.preferenceUsePct() / 100) : ordinary;
    }

    private double barrier(Line line, Supplier supplier, int d) {
        if (!supplier.country().equals(scenario.partner().code()) || line.direction() == Line.Direction.EXPORT) {
            return 0;
        }
        double base = line.barrierPct() / 100;
        return d < inForce ? base : base * (1 - cut(Lever.Kind.BARRIER_CUT, line));
    }

    private double supply(Line line, int i, double sigma, boolean longRun) {
        var given = i == line.principal() ? line.principalSupply() : line.rivalSupply();
        if (given.isPresent()) {
            Elasticity eps = given.get();
            return longRun ? eps.longRun() : eps.shortRun();
        }
        double passed = a.passThroughPct() / 100;
        return passed == 1 ? Double.POSITIVE_INFINITY : sigma * passed / (1 - passed);
    }

    /** ln(value/v) of every supplier on a day, by bisection in ln P. */
    private double[] solve(Line line, int d, boolean longRun) {
        int n = line.suppliers().size();
        double sigma = a.substitution() * (longRun ? line.substitution().longRun() : line.substitution().shortRun());
        double eta = a.demand() * (longRun ? line.demand().longRun() : line.demand().shortRun());
        if (!longRun && line.substitution().shortRun() >= -line.demand().shortRun() + 0.05) {
            sigma = Math.max(sigma, -eta + 0.05); // a rival's duty does not hurt home
        }
        double[] theta = new double[n];
        double[] lnTau = new double[n];
        double[] eps = new double[n];
        double spending = 0;
        for (int i = 0; i < n; i++) {
            Supplier s = line.suppliers().get(i);
            boolean export = line.direction() == Line.Direction.EXPORT;
            double t1 = export ? partnerDuty(line, s, d) : homeDuty(line, s, d);
            double before = (1 + s.dutyPct() / 100)
                    * (1 + barrier(line, s, Integer.MIN_VALUE));
            lnTau[i] = Math.log((1 + t1) * (1 + barrier(line, s, d)) / before);
            theta[i] = s.valueMusd() * before;
            spending += theta[i];
            eps[i] = supply(line, i, sigma, longRun);
        }
        double low = -20;
        double high = 20;
        for (int step = 0; step < 200; step++) {
            double x = (low + high) / 2;
            double index = 0;
            for (int i = 0; i < n; i++) {
                double landed = lnTau[i] + lnPrice(lnTau[i], x, eps[i], sigma, eta);
                index += theta[i] / spending * (sigma == 1 ? landed : Math.exp((1 - sigma) * landed));
            }
            double implied = sigma == 1 ? index : Math.log(index) / (1 - sigma);
            if (implied > x) {
                low = x;
            } else {
                high = x;
            }
        }
        double x = (low + high) / 2;
        double[] lnValue = new double[n];
        for (int i = 0; i < n; i++) {
            double lnC = lnPrice(lnTau[i], x, eps[i], sigma, eta);
            lnValue[i] = lnC - sigma * (lnTau[i] + lnC - x) + eta * x;
        }
        return lnValue;
    }

    private static double lnPrice(double lnTau, double x, double eps, double sigma, double eta) {
        return Double.isInfinite(eps) ? 0 : (-sigma * lnTau + (sigma + eta) * x) / (eps + sigma);
    }

    private List<Integer> changes() {
        TreeSet<Integer> days = new TreeSet<>(List.of(0));
        if (talks()) {
            days.add(end);
            if (signed) {
                days.add(inForce);
            }
        }
        return List.copyOf(days);
    }

    /** v exp(f+z) growth, by supplier and day, the long run behind it. */
    private double[][] marketFlows(Line line) {
        int n = line.suppliers().size();
        double[][] flow = new double[n][horizon + 2];
        List<Integer> changes = changes();
        double[] f0 = new double[n];
        double[] z0 = new double[n];
        for (int k = 0; k < changes.size(); k++) {
            int from = changes.get(k);
            int to = k + 1 < changes.size() ? changes.get(k + 1) : horizon + 1;
            double[] s = solve(line, from, false);
            double[] l = solve(line, from, true);
            for (int i = 0; i < n; i++) {
                double v = line.suppliers().get(i).valueMusd();
                for (int d = from; d < to && d <= horizon; d++) {
                    flow[i][d] = v * Math.exp(fast(s[i], f0[i], d - from) + slow(l[i] - s[i], z0[i], d - from)) * growth(d);
                }
                f0[i] = fast(s[i], f0[i], to - from);
                z0[i] = slow(l[i] - s[i], z0[i], to - from);
            }
        }
        double[] lasting = solve(line, FOREVER, true);
        for (int i = 0; i < n; i++) {
            flow[i][horizon + 1] = line.suppliers().get(i).valueMusd() * Math.exp(lasting[i]);
        }
        return flow;
    }

    private double fast(double target, double start, int days) {
        return a.orderLagDays() == 0 ? target : target + (start - target) * Math.exp(-days / a.orderLagDays());
    }

    private double slow(double target, double start, int days) {
        return target + (start - target) * Math.exp(-a.adjustmentPerYear() * days / 365.0);
    }

    /** b(d) of one export line. */
    double[] rush(Line line) {
        double[] b = new double[horizon + 2];
        Assumptions.Rush rush = a.rush();
        if (!rush.on() || !talks()) {
            return b;
        }
        Supplier home = line.suppliers().get(line.principal());
        double j = rush.risk()
                * Math.max(0, schedule(a.snapback(), home) - schedule(a.pause(), home))
                * (1 - line.exemptShare());
        surge(b, deadline, rush.windowDays(), j);
        if (end > deadline) {
            surge(b, end, Math.min(rush.windowDays(), end - deadline), j);
        }
        return b;
    }

    private void surge(double[] b, int e, int w, double j) {
        int stop = Math.min(e, signed ? offer.agreementDay() : Integer.MAX_VALUE);
        double total = 0;
        for (int d = e - w; d < stop; d++) {
            double extra = 2 * a.rush().beta() * j * (d - (e - w)) / w;
            if (d >= 0) {
                total += extra;
                if (d <= horizon) {
                    b[d] += extra;
                }
            }
        }
        int r = a.rush().repayDays();
        for (int d = stop; d < stop + r && d <= horizon; d++) {
            b[d] -= 2 * (total / r) * (1 - (d - stop + 0.5) / r);
        }
    }

    private void exportLine(Line line) {
        double[] flow = marketFlows(line)[line.principal()];
        double[] b = rush(line);
        Supplier home = line.suppliers().get(line.principal());
        for (int d = 0; d <= horizon + 1; d++) {
            double now = flow[d] * (1 + b[d]);
            exports[d] += now;
            partnerRevenue[d] += now * partnerDuty(line, home, d == horizon + 1 ? FOREVER : d);
            netForeignExchange[d] += now - home.valueMusd() * (d == horizon + 1 ? 1 : growth(d));
        }
    }

    private void importLine(Line line) {
        double[][] flow = marketFlows(line);
        int us = line.principal();
        double promise = signed && line.purchase().isPresent() ? leverSum(Lever.Kind.PURCHASE, line) : 0;
        double rivalsBase = line.rivalsBaseMusd();
        for (int d = 0; d <= horizon + 1; d++) {
            int day = d == horizon + 1 ? FOREVER : d;
            double trend = d == horizon + 1 ? 1 : growth(d);
            double v = line.suppliers().get(us).valueMusd();
            double extra = 0;
            double displaced = 0;
            if (promise > 0 && day >= inForce) {
                Purchase p = line.purchase().orElseThrow();
                double since = (double) day - inForce - p.leadDays();
                double ramp = p.rampDays() == 0 ? (since >= 0 ? 1 : 0) : Math.max(0, Math.min(1, since / p.rampDays()));
                double w = promise * a.deliveredPct() / 100 * ramp;
                extra = Math.max(0, v * trend + w - flow[us][d]);
                double premium = p.premiumPct() / 100;
                purchaseCost[d] += extra * premium / (1 + premium);
                double asked = p.displacementShare() * extra / (1 + premium);
                for (int i = 0; i < flow.length; i++) {
                    if (i != us) {
                        displaced += Math.min(flow[i][d], asked * line.suppliers().get(i).valueMusd() / rivalsBase);
                    }
                }
            }
            imports[d] += flow[us][d] + extra;
            double bill = extra - displaced;
            double revenue = homeDuty(line, line.suppliers().get(us), day) * extra;
            for (int i = 0; i < flow.length; i++) {
                Supplier s = line.suppliers().get(i);
                bill += flow[i][d] - s.valueMusd() * trend;
                revenue += homeDuty(line, s, day) * flow[i][d] - s.dutyPct() / 100 * s.valueMusd() * trend;
                if (i != us && rivalsBase > 0) {
                    revenue -= displaced * homeDuty(line, s, day) * s.valueMusd() / rivalsBase;
                }
            }
            revenueChange[d] += revenue;
            netForeignExchange[d] -= bill;
        }
    }

    private void investment() {
        for (Lever lever : scenario.levers()) {
            if (lever.kind() != Lever.Kind.INVESTMENT || !signed) {
                continue;
            }
            double amount = offer.terms().getOrDefault(lever.id(), lever.base());
            for (int d = inForce + lever.startDays(); d <= horizon; d++) {
                int year = (d - inForce - lever.startDays()) / 365;
                if (year < lever.drawsPct().size()) {
                    financed[d] += amount * lever.drawsPct().get(year) / 100;
                }
            }
        }
    }
}
