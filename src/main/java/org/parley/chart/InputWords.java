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

    /** What its numbers are counted in. */
    public static String unit(String word) {
        return Wording.get("assumption.unit." + word);
    }

    /** @param value a number, a switch, or the id of a schedule */
    public static String value(Scenario scenario, String word, Object value) {
        if (value instanceof String id) {
            Schedule schedule = scenario.schedules().get(id);
            return schedule == null ? id : schedule.title();
        }
        if (value instanceof Boolean on) {
            return Wording.get(on ? "assumption.on" : "assumption.off");
        }
        String number = Figures.exact(Math.round(((Number) value).doubleValue() * 1000) / 1000.0);
        return Wording.get("input.value", number, Wording.get("assumption.unit." + word)).strip();
    }
}
