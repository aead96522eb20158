package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A talk between two machines, which make offers by turns, the first side first, until one takes the other's or the time is over.
 * The same seed gives the same talk.
 *
 * @param moves every offer, in turn
 * @param deal the move whose offer was taken; empty without a deal
 * @param takenByFirst whether the first side took it
 * @param round the round in which it was taken, from 1; 0 without a deal
 */
public record Talk(List<Move> moves, Optional<Proposal> deal, boolean takenByFirst, int round) {

    /**
     * One offer of one side.
     *
     * @param round from 1
     * @param time 0 at the start, 1 at the deadline
     * @param byFirst whether the first side made it
     */
    public record Move(int round, double time, boolean byFirst, Proposal offer) {}

    public Talk {
        moves = List.copyOf(moves);
    }

    /** A table at which many talks may be held, one after the other or at once. */
    public static final class Table {

        private final OwnOffers first;
        private final OwnOffers second;

        public Table(OfferSpace space) {
            first = OwnOffers.of(space, true);
            second = OwnOffers.of(space, false);
        }

        /** Whether no offer at all is worth as much to the first side as walking away: then it has no reason to talk. */
        public boolean isHopelessForFirst() {
            return first.isHopeless();
        }

        /** The same of the second side. */
        public boolean isHopelessForSecond() {
            return second.isHopeless();
        }

        /**
         * Holds one talk. Without a deal where either side has no reason to talk, and then without a move.
         *
         * @param times time of each round, rising, 0 at the start and 1 at the deadline
         */
        public Talk hold(Tactic firstTactic, Tactic secondTactic, double[] times, long seed) {
            List<Move> moves = new ArrayList<>();
            if (first.isHopeless() || second.isHopeless()) {
                return new Talk(moves, Optional.empty(), false, 0);
            }
            SplittableRandom random = new SplittableRandom(seed);
            Talker[] talkers = {
                new Talker(first, firstTactic, times.length + 1, random.split()),
                new Talker(second, secondTactic, times.length, random.split())
            };
            Proposal heard = null;
            for (int round = 0; round < times.length; round++) {
                double time = times[round];
                for (int side = 0; side < talkers.length; side++) {
                    if (heard != null) {
                        talkers[side].hear(heard, time);
                    }
                    Proposal next = talkers[side].next(time);
                    if (heard != null && talkers[side].takes(next, time)) {
                        return new Talk(moves, Optional.of(heard), side == 0, round + 1);
                    }
                    talkers[side].make(next);
                    moves.add(new Move(round + 1, time, side == 0, next));
                    heard = next;
                }
            }
            // The last offer on the table still has an answer.
            double end = times[times.length - 1];
            talkers[0].hear(heard, end);
            boolean taken = talkers[0].takes(talkers[0].next(end), end);
            return taken
                    ? new Talk(moves, Optional.of(heard), true, times.length)
                    : new Talk(moves, Optional.empty(), false, 0);
        }
    }

    /** Rounds at even distances, the first at the start and the last at the deadline; a single one at the deadline. */
    public static double[] evenly(int rounds) {
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            times[round] = rounds == 1 ? 1 : round / (rounds - 1.0);
        }
        return times;
    }
}
