package org.parley.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.parley.bargain.FrontierPoint;
import org.parley.bargain.Proposal;
import org.parley.bargain.Tactic;
import org.parley.bargain.Talk;

/**
 * A talk and what is told beside it.
 *
 * @param tactics of the first and of the second side
 * @param days the day of each round
 */
record TalkResult(
        FrontierResult bargain, Talk talk, Talk.Table table, List<Tactic> tactics, int[] days, int seed) {

    String side(boolean first) {
        return bargain.parties().get(first ? 0 : 1);
    }

    int day(int round) {
        return days[round - 1];
    }

    double distanceToPareto(Proposal offer) {
        return bargain.frontier().distance(offer.first(), offer.second());
    }

    /** Distance to the nearest Nash point; empty where there is none. */
    OptionalDouble distanceToNash(Proposal offer) {
        List<FrontierPoint> nash = bargain.named().nash();
        return nash.stream()
                .mapToDouble(point -> Math.hypot(point.first() - offer.first(), point.second() - offer.second()))
                .min();
    }

    /** Why there is no deal, in a sentence; empty where there is one. */
    String reason() {
        if (talk.deal().isPresent()) {
            return "";
        }
        for (boolean first : new boolean[] {true, false}) {
            if (first ? table.isHopelessForFirst() : table.isHopelessForSecond()) {
                return "No offer at all is worth as much to " + side(first) + " as walking away, so there is nothing to talk about.";
            }
        }
        return bargain.frontier().zone().isEmpty()
                ? "No offer is worth to both sides at least what walking away is."
                : "The deadline passed before either side took the other's offer.";
    }
}
