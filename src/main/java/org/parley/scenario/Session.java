package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of work at the desk, as it is saved.
 *
 * @param scenarioId the case it belongs to
 * @param scenarioSha256 hash of that case's file when the session was saved; empty when unknown
 * @param offer the offer on the desk
 * @param chosen id of the offer that the one on the desk started from; empty for none
 * @param pinned offers pinned beside it
 * @param places place of each of them, from 0, which gives it its colour; those that are not named are found for them
 * @param schedules the user's own schedules of what other suppliers pay
 * @param assumptions changed assumptions by dotted key
 * @param preferences changed beliefs about each side
 * @param locked ids of the terms that are locked
 * @param moves names of the moves made, oldest first
 * @param pack the briefing pack put together
 * @param rehearsals rehearsals held or going on, oldest first
 * @param other fields of the file that this program does not use, kept when it is saved
 */
public record Session(
        String scenarioId,
        String scenarioSha256,
        Offer offer,
        String chosen,
        List<Offer> pinned,
        List<Integer> places,
        List<OwnSchedule> schedules,
        Map<String, Object> assumptions,
        OwnPreferences preferences,
        List<String> locked,
        List<String> moves,
        Pack pack,
        List<RehearsalRecord> rehearsals,
        Map<String, Object> other) {

    /** No more offers than this can be told apart on one chart. */
    public static final int MOST_PINNED = 4;

    public Session {
        pinned = List.copyOf(pinned);
        places = PinPlaces.fitting(places, pinned.size());
        schedules = List.copyOf(schedules);
        assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
        locked = List.copyOf(locked);
        moves = List.copyOf(moves);
        rehearsals = List.copyOf(rehearsals);
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }
}
