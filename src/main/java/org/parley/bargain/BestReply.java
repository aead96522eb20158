package org.parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.bargain.RehearsalWorld.Worth;
import org.parley.scenario.Lever;
import org.parley.scenario.RehearsalRecord.Status;

/** What each tactic would have got in the place of who rehearsed, against the same machine on the same days. */
final class BestReply {

    private BestReply() {}

    /** One for each tactic, in their order. */
    static List<Debrief.Reply> all(Rehearsal rehearsal) {
        List<Debrief.Reply> replies = new ArrayList<>();
        for (Tactic tactic : Tactic.values()) {
            replies.add(reply(rehearsal, tactic));
        }
        return replies;
    }

    private static Debrief.Reply reply(Rehearsal rehearsal, Tactic tactic) {
        Rehearsal now = rehearsal.again(rehearsal.setup()).start();
        while (!now.status().isOver()) {
            Counterpart.Answer answer =
                    now.isMachinesTurn() ? Counterpart.answer(now) : Counterpart.answer(now, tactic);
            now = answer.in(now);
        }
        return new Debrief.Reply(tactic, now.status() == Status.AGREED, now.round(), result(now));
    }

    /** What the two sides got in the end: the deal, or what walking away is worth. */
    static Worth result(Rehearsal end) {
        return end.deal()
                .map(deal -> end.world().worth(deal.terms()))
                .orElseGet(() -> end.world().worthOfWalkingAway());
    }

    /** The one that got most for a side; the first of those that got as much. */
    static Debrief.Reply best(List<Debrief.Reply> replies, Lever.Side side) {
        return replies.stream()
                .min(Comparator.comparingDouble(reply -> -reply.result().of(side)))
                .orElseThrow();
    }
}
