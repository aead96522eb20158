package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;

/** What the inputs are called that nobody knows for sure, and how their values are written. */
public final class InputWords {

    /** So many changed rates are named; a source line has no room for all. */
    private static final int MOST_RATES = 3;

    private InputWords() {}

    /** @param word the parameter's word, or the key of an assumption */
    public static String name(Scenario scenario, String word) {
        return Wording.get("assumption." + word, scenario.home().inText());
    }

    /** What its numbers are counted in. */
    public static String unit(String word) {
        return Wording.get("assumption.unit." + word);
    }

    /** A schedule's title within a sentence. */
    public static String inText(String title) {
        return title.startsWith("The ") ? "the " + title.substring(4) : title;
    }

    /**
     * A schedule by its title; one of the user's own with the rates that are not the case's, so that nobody takes it for a
     * decree.
     */
    public static String schedule(Scenario scenario, Schedule schedule) {
        if (!schedule.isOwn()) {
            return schedule.title();
        }
        List<String> rates = new ArrayList<>();
        schedule.editedPct().forEach((country, pct) ->
                rates.add(Wording.get("schedule.rate", scenario.countryName(country), Figures.exact(pct))));
        if (rates.isEmpty()) {
            return Wording.get("schedule.ownSame", schedule.title(), inText(schedule.basis().title()));
        }
        int more = rates.size() - MOST_RATES;
        String named = String.join(", ", rates.subList(0, Math.min(MOST_RATES, rates.size())));
        String told = more > 0 ? Wording.get("schedule.moreRates", named, more) : named;
        String basis = inText(schedule.basis().title());
        return schedule.title().contains(basis)
                ? Wording.get("schedule.ownNamed", schedule.title(), told)
                : Wording.get("schedule.own", schedule.title(), told, basis);
    }

    /** The same as {@link #value}, but for a schedule of the user's own with its rates. */
    public static String inFull(Scenario scenario, String word, Object value) {
        Schedule schedule = value instanceof String id ? scenario.schedules().get(id) : null;
        return schedule == null ? value(scenario, word, value) : schedule(scenario, schedule);
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
        String unit = Wording.get("assumption.unit." + word);
        return unit.startsWith("%") ? number + unit : Wording.get("input.value", number, unit).strip();
    }
}
