package org.parley.desk.assumptions;

import javafx.util.StringConverter;
import org.parley.scenario.Schedule;

/** Schedules of duties by their titles. */
final class ScheduleNames extends StringConverter<String> {

    private final Assuming model;

    ScheduleNames(Assuming model) {
        this.model = model;
    }

    @Override
    public String toString(String id) {
        Schedule schedule = id == null ? null : model.scenario().schedules().get(id);
        return schedule == null ? "" : schedule.title();
    }

    @Override
    public String fromString(String title) {
        throw new UnsupportedOperationException("schedules are chosen, not typed");
    }
}
