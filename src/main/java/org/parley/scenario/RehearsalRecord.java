package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rehearsal as it is saved: what it needs to go on just the same.
 *
 * @param tabled what was done, turn by turn
 * @param struck ids of the events that have struck, in the order of their days
 * @param endedBy who accepted or walked away; empty while it goes on, and where the deadline passed
 * @param draft what is to be said with the next proposal, as far as it is typed; empty when nothing is
 * @param other fields of its file that this program does not know, kept when it is saved
 */
public record RehearsalRecord(
        RehearsalSetup setup,
        List<Tabled> tabled,
        List<String> struck,
        Status status,
        Optional<Lever.Side> endedBy,
        String draft,
        Map<String, Object> other) {

    /** How far a rehearsal has come. */
    public enum Status {
        /** Set up; nobody has spoken, and no clock runs. */
        PREPARING,
        RUNNING,
        PAUSED,
        /** A side accepted what the other had put on the table last. */
        AGREED,
        WALKED_AWAY,
        /** The rounds are over, and nothing was accepted. */
        DEADLINE_PASSED;

        /** Its word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether nothing more can happen. */
        public boolean isOver() {
            return this == AGREED || this == WALKED_AWAY || this == DEADLINE_PASSED;
        }
    }

    public RehearsalRecord {
        tabled = List.copyOf(tabled);
        struck = List.copyOf(struck);
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    /** One that is about to begin. */
    public static RehearsalRecord of(RehearsalSetup setup) {
        return new RehearsalRecord(setup, List.of(), List.of(), Status.PREPARING, Optional.empty(), "", Map.of());
    }
}
