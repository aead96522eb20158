package org.parley.desk.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargain.Tactic;
import org.parley.desk.state.Texts;
import org.parley.scenario.RehearsalSetup;

/**
 * Who sits across the table.
 *
 * @param tactic word of a machine's tactic; empty for a second person
 */
record Opponent(Optional<String> tactic) {

    /** All that can be chosen, the machines first. */
    static List<Opponent> all() {
        List<Opponent> all = new ArrayList<>();
        for (Tactic tactic : Tactic.values()) {
            all.add(new Opponent(Optional.of(tactic.word())));
        }
        all.add(new Opponent(Optional.empty()));
        return all;
    }

    static Opponent of(RehearsalSetup setup) {
        return new Opponent(setup.tactic());
    }

    private String word() {
        return tactic.orElse("person");
    }

    /** As in a list: {@code A hard bargainer}. */
    String name() {
        return Texts.get("opponent." + word());
    }

    /** What it does, in a sentence. */
    String hint() {
        return Texts.get("opponent.hint." + word());
    }
}
