package org.parley.desk.state;

import java.util.List;
import org.parley.scenario.Happening;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Scenario;

/**
 * The open case as the desk judges by it: with the user's own schedules behind its own, their beliefs in place of its own, and
 * after all that has struck in a rehearsal. Another one only when one of these is, so that it can be told by identity.
 */
final class WholeCase {

    private final Scenario opened;
    private Scenario scheduled;
    private List<OwnSchedule> schedules = List.of();
    private Scenario whole;
    private OwnPreferences preferences = OwnPreferences.NONE;
    private List<Happening> struck = List.of();

    WholeCase(Scenario opened) {
        this.opened = opened;
        scheduled = opened;
        whole = opened;
    }

    /** @param happened events of this case */
    Scenario in(DeskState state, List<Happening> happened) {
        boolean other = !state.schedules().equals(schedules);
        if (other) {
            scheduled = opened.withOwnSchedules(state.schedules());
            schedules = state.schedules();
        }
        if (other || !state.preferences().equals(preferences) || !happened.equals(struck)) {
            whole = Happening.after(scheduled.withOwnPreferences(state.preferences()), happened);
            preferences = state.preferences();
            struck = happened;
        }
        return whole;
    }
}
