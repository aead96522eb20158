package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a side did at its turn: put an offer on the table, or let the turn pass. Nothing takes it back.
 *
 * @param round from 1
 * @param day day of the talks
 * @param passed whether it made no offer
 * @param terms value by lever id of the terms that are moved; none where it passed
 * @param note what it said with it; a machine's sentence, or a person's note; may be empty
 * @param other fields of its file that this program does not know, kept when it is saved
 */
public record Tabled(
        Lever.Side side,
        int round,
        int day,
        boolean passed,
        Map<String, Double> terms,
        String note,
        Map<String, Object> other) {

    public Tabled {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }
}
