package org.parley.simulate;

import java.util.Set;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/**
 * One line of a scenario by itself, under many offers one after the other: the simulator's own work on it, for those who need
 * to know what a line adds to the whole. When only the long run is asked for, nothing else is computed. For one thread.
 */
public final class LineRun {

    private final Scenario scenario;
    private final Line line;
    private final Assumptions assumptions;
    private final boolean longRunOnly;
    private final LineMarket market;
    private final Days days;
    private final double[][] scratch;
    private final Flows flows;
    private ImportLine imports;

    /** @param bases date bases on which figures will be asked for */
    public LineRun(Scenario scenario, Line line, Assumptions assumptions, Set<Basis> bases) {
        this.scenario = scenario;
        this.line = line;
        this.assumptions = assumptions;
        longRunOnly = Set.of(Basis.LONG_RUN).containsAll(bases);
        market = new LineMarket(line, assumptions);
        int horizon = scenario.clock().horizonDays();
        days = longRunOnly ? null : new Days(horizon, assumptions);
        scratch = longRunOnly ? null : new double[3][horizon + 2];
        flows = longRunOnly ? Flows.ofLongRun() : new Flows(horizon);
    }

    /**
     * Computes the line under an offer.
     *
     * @throws InputException when numbers are too extreme for its market, or rush orders for being paid back
     */
    public void under(Offer offer) {
        try {
            Timeline whole = Timeline.of(scenario, offer, assumptions);
            Timeline timeline = longRunOnly ? whole.last() : whole;
            Duties duties = new Duties(scenario, offer, assumptions);
            if (line.direction() == Line.Direction.EXPORT) {
                sell(new ExportLine(line, market, duties, timeline), offer, timeline);
            } else {
                imports = new ImportLine(line, market, duties, timeline, assumptions.deliveredPct() / 100);
                buy();
            }
        } catch (ArithmeticException e) {
            throw Simulator.tooExtreme(scenario);
        }
    }

    /**
     * Computes it again under the offer given last, but with another promise to buy.
     *
     * @param promiseMusd US$ million a year above the base
     */
    public void withPromise(double promiseMusd) {
        imports.promise(promiseMusd);
        buy();
    }

    private void sell(ExportLine exports, Offer offer, Timeline timeline) {
        flows.clear();
        if (longRunOnly) {
            exports.longRun(flows);
        } else {
            double[] rush = Simulator.rush(scenario, offer, assumptions, timeline);
            exports.run(days, rush, scenario.clock(), scratch[0], flows);
        }
    }

    private void buy() {
        flows.clear();
        if (longRunOnly) {
            imports.longRun(flows);
        } else {
            imports.run(days, scenario.clock(), scratch, flows);
        }
    }

    /**
     * What the line adds to an outcome's figures on one of the date bases.
     *
     * @throws InputException when it is more than doubles can add up
     */
    public LineFigures on(Basis basis) {
        return new LineFigures(
                figure(basis, flows.exports),
                figure(basis, flows.partnerDuty),
                figure(basis, flows.imports),
                figure(basis, flows.homeDutyChange),
                figure(basis, flows.purchaseCost));
    }

    private double figure(Basis basis, double[] flow) {
        double figure = basis == Basis.LONG_RUN ? flow[flows.longRun] : Sums.on(basis, flow, scenario.clock());
        if (!Flows.isSound(figure)) {
            throw Simulator.tooExtreme(scenario);
        }
        return figure;
    }
}
