package org.parley.desk.assumptions;

import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;

/**
 * The rates of the schedule that is chosen for other suppliers.
 *
 * @param schedule the schedule itself
 * @param scenario the case it stands in
 * @param rows one for each rival
 */
record Rates(Scenario scenario, Schedule schedule, List<RateRow> rows) {

    Rates {
        rows = List.copyOf(rows);
    }

    static Rates of(Scenario scenario, Schedule schedule) {
        return new Rates(scenario, schedule, RateRow.of(scenario, schedule));
    }
}
