package org.parley.desk.assumptions;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;

/** Schedules of duties by their titles. */
final class ScheduleNames extends StringConverter<String> {

    private final Assuming model;

    ScheduleNames(Assuming model) {
        this.model = model;
    }

    /**
     * Shows a choice between schedules.
     *
     * @param withOwn whether those of the user's own can be chosen; one that is chosen is always among them
     * @param chosen id of a schedule
     */
    static void show(ComboBox<String> choice, Scenario scenario, boolean withOwn, String chosen) {
        List<Schedule> schedules = scenario.schedules().values().stream()
                .filter(schedule -> withOwn || !schedule.isOwn() || schedule.id().equals(chosen))
                .toList();
        List<String> ids = schedules.stream().map(Schedule::id).toList();
        List<String> titles = schedules.stream().map(Schedule::title).toList();
        if (!ids.equals(choice.getItems()) || !titles.equals(choice.getUserData())) {
            choice.setValue(null); // else a schedule under another title would go on under its old one
            choice.setItems(FXCollections.observableArrayList(ids));
            choice.setUserData(titles);
        }
        choice.setValue(chosen);
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
