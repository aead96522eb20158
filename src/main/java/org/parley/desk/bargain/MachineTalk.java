package org.parley.desk.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargain.Gains;
import org.parley.bargain.OfferSpace;
import org.parley.bargain.Proposal;
import org.parley.bargain.Tactic;
import org.parley.bargain.Talk;

/**
 * A talk between two machines as a path on the deal space.
 *
 * @param offers what each offer gives both over walking away, in turn; none where a side has no reason to talk
 * @param deal what they agreed on; empty without a deal
 * @param round the round in which they did
 */
record MachineTalk(List<Gains> offers, Optional<Gains> deal, int round) {

    /** Each move looks for a frontier of its own: more rounds would be waited for. */
    private static final int ROUNDS = 12;

    /** The same choice gives the same talk. */
    private static final long SEED = 20250409;

    MachineTalk {
        offers = List.copyOf(offers);
    }

    static MachineTalk hold(OfferSpace space, Tactic home, Tactic partner) {
        Talk talk = new Talk.Table(space).hold(home, partner, Talk.evenly(ROUNDS), SEED);
        List<Gains> offers = new ArrayList<>();
        talk.moves().forEach(move -> offers.add(gains(space, move.offer())));
        return new MachineTalk(offers, talk.deal().map(deal -> gains(space, deal)), talk.round());
    }

    private static Gains gains(OfferSpace space, Proposal offer) {
        double[] reservation = space.reservation();
        return new Gains(offer.first() - reservation[0], offer.second() - reservation[1]);
    }
}
