package org.parley.scenario;

import java.util.List;
import java.util.Map;

/** Pieces of work for tests, which say of each only what matters to them. */
public final class Sessions {

    private Sessions() {}

    /** With no term locked. */
    public static Session of(
            String scenarioId,
            String scenarioSha256,
            Offer offer,
            String chosen,
            List<Offer> pinned,
            List<Integer> places,
            List<OwnSchedule> schedules,
            Map<String, Object> assumptions,
            OwnPreferences preferences,
            List<String> moves,
            Pack pack,
            List<RehearsalRecord> rehearsals,
            Map<String, Object> other) {
        return new Session(
                scenarioId,
                scenarioSha256,
                offer,
                chosen,
                pinned,
                places,
                schedules,
                assumptions,
                preferences,
                List.of(),
                moves,
                pack,
                rehearsals,
                other);
    }

    /** Without any rehearsals. */
    public static Session of(
            String scenarioId,
            String scenarioSha256,
            Offer offer,
            String chosen,
            List<Offer> pinned,
            List<Integer> places,
            List<OwnSchedule> schedules,
            Map<String, Object> assumptions,
            OwnPreferences preferences,
            List<String> moves,
            Pack pack,
            Map<String, Object> other) {
        return of(
                scenarioId,
                scenarioSha256,
                offer,
                chosen,
                pinned,
                places,
                schedules,
                assumptions,
                preferences,
                moves,
                pack,
                List.of(),
                other);
    }

    /** With its pins on the first places, and neither schedules nor beliefs of the user's own. */
    public static Session of(
            String scenarioId,
            String scenarioSha256,
            Offer offer,
            String chosen,
            List<Offer> pinned,
            Map<String, Object> assumptions,
            List<String> moves,
            Pack pack,
            Map<String, Object> other) {
        return of(
                scenarioId,
                scenarioSha256,
                offer,
                chosen,
                pinned,
                List.of(),
                List.of(),
                assumptions,
                OwnPreferences.NONE,
                moves,
                pack,
                List.of(),
                other);
    }
}
