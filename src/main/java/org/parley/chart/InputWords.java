package org.parley.chart;

import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;

/** What the inputs are called that nobody knows for sure, and how their values are written. */
public final class InputWords {

    private InputWords() {}

    /** @param word the parameter's word, or the key of an assumption */
    public static String name(Scenario scenario, String word) {
        return Wording.get("assumption." + word, scenario.home().inText());
    }

    /** @param value a number, or the id of a schedule */
    public static String value(Scenario scenario, String word, Object value) {
        if (value instanceof String id) {
            Schedule schedule = scenario.schedules().get(id);
            return schedule == null ? id : schedule.title();
        }
        String number = Figures.plain(Math.round((Double) value * 1000) / 1000.0);
        return Wording.get("input.value", number, Wording.get("assumption.unit." + word)).strip();
    }
}
