package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Schedule;

/**
 * The long run of one offer under every schedule of duties that the rivals may face, all else as it is: the choice that moves
 * the level of every result more than any elasticity does. Model, section 3.
 *
 * @param rows in the order of the case's schedules
 */
public record ScheduleComparison(List<Row> rows) {

    /**
     * Under one schedule of the rivals.
     *
     * @param offer the offer in the long run
     * @param noDeal no deal in the long run, under the same schedule
     * @param breakEvenRatePct the agreed rate at which exports in the long run equal those before the tariffs; empty for none
     */
    public record Row(Schedule schedule, Readout offer, Readout noDeal, OptionalDouble breakEvenRatePct) {}

    public ScheduleComparison {
        rows = List.copyOf(rows);
    }

    /**
     * @param assumptions the whole world the offer is judged in, but for the rivals' schedule
     * @throws org.parley.scenario.InputException when there is no outcome under one of the schedules
     */
    public static ScheduleComparison of(Simulator simulator, Offer offer, Assumptions assumptions) {
        List<Row> rows = new ArrayList<>();
        for (Schedule schedule : simulator.scenario().schedules().values()) {
            Assumptions world = assumptions.with(Map.of(AssumptionKey.RIVALS.key(), schedule.id()));
            Comparison comparison = simulator.compare(offer, world);
            rows.add(new Row(
                    schedule,
                    comparison.outcome().on(Basis.LONG_RUN),
                    comparison.noDeal().on(Basis.LONG_RUN),
                    simulator.breakEvenRatePct(offer, world)));
        }
        return new ScheduleComparison(rows);
    }
}
