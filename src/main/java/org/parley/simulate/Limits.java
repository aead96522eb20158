package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Basis;
import org.parley.scenario.Limit;
import org.parley.scenario.Scenario;
import org.parley.simulate.LimitResult.State;

/** Holds an outcome against the limits of its scenario: model, section 6. */
final class Limits {

    /** Rounding may not turn a value at the border over. */
    private static final double ROUNDING = 1e-9;

    private Limits() {}

    static List<LimitResult> of(Scenario scenario, Duties duties, Outcome outcome) {
        List<LimitResult> results = new ArrayList<>();
        for (Limit limit : scenario.limits()) {
            Basis basis = Basis.of(limit.basis());
            Readout readout = outcome.on(basis);
            switch (limit.id()) {
                case Limit.DUTY_REVENUE ->
                    results.add(loss(limit, basis, readout.homeDutyRevenueChange()));
                case Limit.NET_FOREIGN_EXCHANGE ->
                    results.add(loss(limit, basis, readout.netForeignExchange()));
                case Limit.FORMULA_RATE ->
                    results.add(level(limit.id(), "", basis, readout.uncappedRatePct(), limit.limit()));
                case Limit.PACKAGE -> {
                    double sum = scenario.imports().stream()
                            .mapToDouble(duties::promiseMusd)
                            .sum();
                    results.add(level(limit.id(), "", basis, sum, limit.limit()));
                }
                case Limit.CAPACITY ->
                    scenario.imports().stream()
                            .filter(line -> limit.line().equals(line.id()))
                            .forEach(line -> line.purchase()
                                    .map(limit::capacityMusd)
                                    .filter(most -> !most.isNaN())
                                    .ifPresent(most -> results.add(
                                            level(limit.id(), line.id(), basis, duties.promiseMusd(line), most))));
                default -> throw new IllegalStateException("no limit is called " + limit.id());
            }
        }
        return results;
    }

    /** A change that may not fall below the limit. */
    private static LimitResult loss(Limit limit, Basis basis, double value) {
        State state = State.OK;
        if (value < limit.limit() - ROUNDING) {
            state = State.BROKEN;
        } else if (limit.limit() < 0 && value <= LimitResult.NEAR_SHARE * limit.limit() + ROUNDING) {
            state = State.NEAR;
        }
        return new LimitResult(limit.id(), "", basis, state, value, limit.limit());
    }

    /** A level that may not rise above the limit. */
    private static LimitResult level(String id, String line, Basis basis, double value, double limit) {
        State state = State.OK;
        if (value > limit + ROUNDING) {
            state = State.BROKEN;
        } else if (limit > 0 && value >= LimitResult.NEAR_SHARE * limit - ROUNDING) {
            state = State.NEAR;
        }
        return new LimitResult(id, line, basis, state, value, limit);
    }
}
