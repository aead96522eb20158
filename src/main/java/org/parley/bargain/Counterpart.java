package org.parley.bargain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.parley.scenario.Lever;
import org.parley.scenario.Tabled;

/**
 * The machine across the table. It bargains as in a {@link Talk}, by a tactic, and never takes or offers what is worth less to it
 * than walking away. It remembers nothing: each answer is worked out from what has been tabled and the setup's seed, so that a
 * rehearsal that was saved goes on just the same. After an event it looks at all that it heard with new eyes.
 *
 * <p>The last round that is known of is its last chance: there it asks for no more than walking away is worth.
 */
public final class Counterpart {

    /** What a machine does at its turn. */
    public enum Kind {
        OFFER,
        /** It makes no offer, since none is worth as much to it as walking away; an event may change that. */
        PASS,
        ACCEPT,
        /** In the last round, where no offer that could be made is worth as much to it as walking away. */
        WALK_AWAY,
        LET_DEADLINE_PASS
    }

    /**
     * What it does.
     *
     * @param terms of its offer, by lever id those that are moved; empty where it makes none
     * @param sentence what it says
     */
    public record Answer(Kind kind, Map<String, Double> terms, String sentence) {

        /** The rehearsal after this answer. */
        public Rehearsal in(Rehearsal rehearsal) {
            return switch (kind) {
                case OFFER -> rehearsal.table(terms, sentence);
                case PASS -> rehearsal.pass(sentence);
                case ACCEPT -> rehearsal.accept();
                case WALK_AWAY -> rehearsal.walkAway();
                case LET_DEADLINE_PASS -> rehearsal.letDeadlinePass();
            };
        }

        private static Answer saying(Kind kind, String sentence) {
            return new Answer(kind, Map.of(), sentence);
        }
    }

    private final Rehearsal rehearsal;
    private final RehearsalWorld world;
    private final Lever.Side side;
    private final OwnOffers own;
    private final Talker talker;
    private final double time;

    private Counterpart(Rehearsal rehearsal, Tactic tactic) {
        this.rehearsal = rehearsal;
        world = rehearsal.world();
        side = rehearsal.turn();
        own = world.own(side);
        List<Tabled> tabled = rehearsal.tabled();
        long mixed = rehearsal.setup().seed() * 1_000_003L + tabled.size();
        talker = new Talker(own, tactic, tabled.size() + 1, new SplittableRandom(mixed));
        time = time(rehearsal.round());
    }

    /** Hears again all that the other side has tabled, and recalls what it tabled itself. */
    private void recall() {
        for (Tabled turn : rehearsal.tabled()) {
            if (turn.passed()) {
                continue;
            }
            Proposal offer = world.proposal(turn.terms());
            if (turn.side() == side) {
                talker.make(offer);
            } else {
                talker.hear(offer, time(turn.round()));
            }
        }
    }

    /** 0 on the first day and 1 at the deadline, or in the last round: behind that there is nothing. */
    private double time(int round) {
        List<Integer> days = rehearsal.days();
        return round >= days.size() ? 1 : Math.min(1, days.get(round - 1) / (double) rehearsal.deadlineDay());
    }

    /**
     * The machine's answer at its turn.
     *
     * @throws IllegalStateException with a sentence, when it is not its turn, or the talks do not go on
     */
    public static Answer answer(Rehearsal rehearsal) {
        if (!rehearsal.isMachinesTurn()) {
            throw new IllegalStateException(Phrases.get("refusal.notMachine"));
        }
        return answer(rehearsal, Tactic.of(rehearsal.setup().tactic().orElseThrow()));
    }

    /** What a machine of this tactic would do in the place of whose turn it is. */
    public static Answer answer(Rehearsal rehearsal, Tactic tactic) {
        rehearsal.refusal(Rehearsal.Move.WALK_AWAY).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        return new Counterpart(rehearsal, tactic).answer();
    }

    private Answer answer() {
        Optional<Proposal> heard = rehearsal.standing().map(turn -> world.proposal(turn.terms()));
        if (rehearsal.isLastAnswer()) {
            boolean enough = heard.isPresent() && heard.get().worth(own.first) >= own.reservation - SideScores.SAME;
            return enough
                    ? Answer.saying(Kind.ACCEPT, Phrases.get("answer.accept"))
                    : Answer.saying(Kind.LET_DEADLINE_PASS, Phrases.get("answer.deadline"));
        }
        if (own.isHopeless()) {
            return rehearsal.isLastRound()
                    ? Answer.saying(Kind.WALK_AWAY, Phrases.get("answer.walkAway"))
                    : Answer.saying(Kind.PASS, Phrases.get("answer.pass"));
        }
        recall();
        Proposal next = talker.next(time);
        if (heard.isPresent() && talker.takes(next, time)) {
            return Answer.saying(Kind.ACCEPT, Phrases.get("answer.accept"));
        }
        Map<String, Double> terms = world.space().offer(next.choice()).terms();
        return new Answer(Kind.OFFER, terms, sentence(next));
    }

    private String sentence(Proposal next) {
        String opening = Phrases.get(opening(next, last(side)));
        return last(side == Lever.Side.HOME ? Lever.Side.PARTNER : Lever.Side.HOME)
                .map(offer -> opening + " " + new Asks(world, side, next, offer).sentence())
                .orElse(opening);
    }

    /** What a side offered last. */
    private Optional<Proposal> last(Lever.Side who) {
        return rehearsal.tabled().stream()
                .filter(turn -> turn.side() == who && !turn.passed())
                .reduce((first, second) -> second)
                .map(turn -> world.proposal(turn.terms()));
    }

    private String opening(Proposal next, Optional<Proposal> before) {
        if (rehearsal.isLastRound()) {
            return "answer.last";
        }
        if (before.isEmpty()) {
            return "answer.first";
        }
        double step = next.worth(own.first) - before.get().worth(own.first);
        if (next.equals(before.get()) || Math.abs(step) <= SideScores.SAME) {
            return next.equals(before.get()) ? "answer.same" : "answer.other";
        }
        return step < 0 ? "answer.towards" : "answer.back";
    }
}
