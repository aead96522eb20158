package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a rehearsal is set up. It holds all that the two sides are judged by, so that what is changed at the desk meanwhile does not
 * reach into it.
 *
 * @param side the side of who rehearses; it speaks first in every round
 * @param tactic word of the tactic of the machine across the table; empty for a second person
 * @param rounds days of the talks on which the two sides meet, rising
 * @param minutes time for a round; empty for as long as it takes
 * @param events ids of the case's events that strike; none for talks that nothing disturbs
 * @param hints whether hints are shown
 * @param seed decides between the machine's offers that are as good
 * @param held an offer with an agreement; every tabled offer has its day of signature, extension, switch and assumptions
 * @param assumptions changed assumptions by dotted key
 * @param preferences changed beliefs about each side
 */
public record RehearsalSetup(
        Lever.Side side,
        Optional<String> tactic,
        List<Integer> rounds,
        OptionalInt minutes,
        List<String> events,
        boolean hints,
        int seed,
        Offer held,
        Map<String, Object> assumptions,
        OwnPreferences preferences) {

    /** Rounds where a case names none. */
    private static final int USUAL_ROUNDS = 6;

    public RehearsalSetup {
        rounds = List.copyOf(rounds);
        events = List.copyOf(events);
        assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
    }

    /** The days on which a case has the two sides meet before its deadline; where it names none, six at even distances. */
    public static List<Integer> usualRounds(Clock clock) {
        List<Integer> own =
                clock.rounds().stream().filter(day -> day <= clock.deadlineDay()).toList();
        if (!own.isEmpty()) {
            return own;
        }
        int count = Math.min(USUAL_ROUNDS, clock.deadlineDay());
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(round -> clock.deadlineDay() * round / count)
                .toList();
    }

    /** The side across the table. */
    public Lever.Side otherSide() {
        return side == Lever.Side.HOME ? Lever.Side.PARTNER : Lever.Side.HOME;
    }
}
