package org.parley.bargain;

import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Lever.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

/** Rehearsals that are over, each in another way. */
public final class Ended {

    private Ended() {}

    private static Rehearsal begun(Scenario scenario, Side side, Optional<String> tactic) {
        return Rehearsal.of(scenario, RehearsalTest.setup(scenario, side, tactic, true, 4))
                .start();
    }

    /** Against a machine that concedes, played by another that is hard: a deal, after an event. */
    public static Rehearsal agreed() {
        return played(Cases.CLASSROOM, "even");
    }

    /** The same on the case that the program opens with. */
    public static Rehearsal agreedOnPakistan() {
        return played(ShippedScenarios.find("pakistan-us-2025").orElseThrow().value(), "even");
    }

    private static Rehearsal played(Scenario scenario, String tactic) {
        Rehearsal now = begun(scenario, Side.HOME, Optional.of(tactic));
        while (!now.status().isOver()) {
            Counterpart.Answer answer =
                    now.isMachinesTurn() ? Counterpart.answer(now) : Counterpart.answer(now, Tactic.EVEN);
            now = answer.in(now);
        }
        return now;
    }

    /** After three offers against a hard machine. */
    public static Rehearsal walkedAway() {
        Rehearsal now = begun(Cases.CLASSROOM, Side.PARTNER, Optional.of("hard"));
        now = now.table(Map.of("wheat", 100.0), "Wheat first.");
        now = Counterpart.answer(now).in(now);
        return now.table(Map.of("wheat", 150.0), "And no less.").walkAway();
    }

    /** Two people who talk until it is too late. */
    public static Rehearsal deadlinePassed() {
        return deadlinePassed("");
    }

    /** @param note said with every offer */
    public static Rehearsal deadlinePassed(String note) {
        Rehearsal now = begun(Cases.CLASSROOM, Side.HOME, Optional.empty());
        double wheat = 0;
        while (!now.isLastAnswer()) {
            wheat += 10;
            now = now.table(Map.of("partner-rate", now.turn() == Side.HOME ? 5.0 : 20.0, "wheat", wheat), note);
        }
        return now.letDeadlinePass();
    }

    /** Two people, one of whom accepts. */
    public static Rehearsal agreedByPeople() {
        return begun(Cases.CLASSROOM, Side.HOME, Optional.empty())
                .table(Map.of("partner-rate", 5.0), "")
                .table(Map.of("partner-rate", 15.0, "wheat", 60.0), "")
                .table(Map.of("partner-rate", 10.0, "wheat", 60.0), "")
                .accept();
    }

    /** Nobody made an offer. */
    public static Rehearsal silent() {
        return begun(Cases.CLASSROOM, Side.HOME, Optional.empty()).pass("").walkAway();
    }
}
