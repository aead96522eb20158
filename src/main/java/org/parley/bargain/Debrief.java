package org.parley.bargain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.bargain.RehearsalWorld.Worth;
import org.parley.scenario.Lever;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tabled;

/**
 * What a rehearsal that is over can teach. All money is US$ million a year in the long run; scores are of the beliefs that the
 * rehearsal was set up with. What each offer was worth is told by the world of its round, the result by that of the last.
 *
 * @param scenario the case in the end
 * @param record what was done
 * @param steps the dance of offers, turn by turn
 * @param concessions what each side gave up from one of its offers to the next
 * @param levers the same, term by term
 * @param result what both sides got: the deal, or what walking away is worth
 * @param walkAway what walking away is worth in the end
 * @param resultDistance distance of the result to the frontier, in scores
 * @param betterForBoth the nearest offer that would have been worse for neither, less the result; empty where there is none
 * @param nash the Nash point less the result; empty where no offer is better for both than walking away
 * @param turningPoints where the talks turned, by round
 * @param tactic the machine's, now revealed; empty for a second person
 * @param replies what each tactic would have got in the place of who rehearsed; none against a second person
 * @param lesson what the machine did and what beats it, a sentence or two; empty against a second person
 * @param questions three, for discussion
 */
public record Debrief(
        Scenario scenario,
        RehearsalRecord record,
        List<Step> steps,
        List<Concession> concessions,
        List<LeverConcession> levers,
        Worth result,
        Worth walkAway,
        double resultDistance,
        Optional<Missed> betterForBoth,
        Optional<Missed> nash,
        List<TurningPoint> turningPoints,
        Optional<Tactic> tactic,
        List<Reply> replies,
        String lesson,
        List<String> questions) {

    /**
     * One turn.
     *
     * @param turn from 1
     * @param worth empty where it was let pass
     * @param distance to the frontier, in scores
     */
    public record Step(int turn, Tabled tabled, Optional<Worth> worth, Optional<Double> distance) {}

    /**
     * From one offer of a side to its next.
     *
     * @param turn of the later one, from 1
     * @param change the later less the earlier; a side that gives way loses score of its own
     */
    public record Concession(int turn, int round, Lever.Side side, Worth change) {}

    /** The part of a concession that one term makes, those before it in the case's order having moved already. */
    public record LeverConcession(
            int turn, int round, Lever.Side side, Lever lever, double from, double to, Worth change) {}

    /**
     * An offer that could have been agreed on.
     *
     * @param terms value by lever id of those that are moved
     * @param gain what it is worth, less the result
     */
    public record Missed(Map<String, Double> terms, Worth gain) {}

    /**
     * Where the talks turned.
     *
     * @param side word of the side that moved; empty for an event
     * @param event id of the event; empty for a move
     * @param text a sentence
     */
    public record TurningPoint(Kind kind, int round, String side, String event, String text) {

        /** What made it one. */
        public enum Kind {
            LARGEST_STEP,
            EVENT,
            CHANGED_DIRECTION;

            /** Its word in files. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /**
     * What a tactic would have got.
     *
     * @param round in which the talks would have ended
     */
    public record Reply(Tactic tactic, boolean agreed, int round, Worth result) {}

    /**
     * Takes some time: five talks are held again where a machine sat across the table.
     *
     * @throws IllegalStateException with a sentence, while it is not over
     */
    public static Debrief of(Rehearsal rehearsal) {
        if (!rehearsal.status().isOver()) {
            throw new IllegalStateException(Phrases.get("refusal.notOver"));
        }
        RehearsalWorld end = rehearsal.world();
        Dance dance = new Dance(rehearsal);
        Worth result = BestReply.result(rehearsal);
        LeftOnTable left = new LeftOnTable(end, result);
        Optional<Missed> better = left.betterForBoth();
        Optional<Missed> nash = left.nash();
        Optional<Tactic> tactic = rehearsal.setup().tactic().map(Tactic::of);
        List<Reply> replies = tactic.isPresent() ? BestReply.all(rehearsal) : List.of();
        Lever.Side side = rehearsal.setup().side();
        return new Debrief(
                end.scenario(),
                rehearsal.record(),
                List.copyOf(dance.steps()),
                List.copyOf(dance.concessions()),
                List.copyOf(dance.levers()),
                result,
                end.worthOfWalkingAway(),
                end.frontier().distance(result.home(), result.partner()),
                better,
                nash,
                TurningPoints.of(rehearsal, dance.concessions()),
                tactic,
                replies,
                tactic.map(one -> lesson(one, BestReply.best(replies, side), result.of(side), side))
                        .orElse(""),
                new Questions(rehearsal, dance, better, nash.isPresent()).all());
    }

    private static String lesson(Tactic tactic, Reply best, double got, Lever.Side side) {
        String revealed = Phrases.get("lesson.tactic." + tactic.word());
        double more = best.result().of(side) - got;
        String key = more > SideScores.SAME ? best.agreed() ? "lesson.best" : "lesson.bestNoDeal" : "lesson.asGood";
        return revealed + " " + Phrases.get(key, Phrases.get("lesson.reply." + best.tactic().word()), best.round());
    }

    static String word(Lever.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** What a side is called within a sentence. */
    static String name(Scenario scenario, Lever.Side side) {
        return (side == Lever.Side.HOME ? scenario.home() : scenario.partner()).inText();
    }
}
