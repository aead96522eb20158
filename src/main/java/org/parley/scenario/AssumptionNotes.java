package org.parley.scenario;

import java.util.Map;

/**
 * What a case's file says about its assumptions.
 *
 * @param source source id of the values, {@link Source#ASSUMPTION} when the file names none
 * @param notes a remark by dotted key, for those that have one
 */
public record AssumptionNotes(String source, Map<String, String> notes) {

    public AssumptionNotes {
        notes = Map.copyOf(notes);
    }

    /** The remark on one assumption; empty when there is none. */
    public String of(AssumptionKey key) {
        return notes.getOrDefault(key.key(), "");
    }
}
