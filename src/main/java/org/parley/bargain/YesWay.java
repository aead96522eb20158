package org.parley.bargain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.scenario.Offer;

/**
 * One way to an offer that the partner is believed to accept.
 *
 * @param offer with all its terms
 * @param moves what it moves of the offer that was asked about
 * @param home its score for home
 * @param partner its score for the partner
 */
public record YesWay(Offer offer, List<TermMove> moves, double home, double partner) {

    public YesWay {
        moves = List.copyOf(moves);
    }

    private Set<String> moved() {
        return moves.stream().map(move -> move.lever().id()).collect(Collectors.toSet());
    }

    /** How many terms one of the two moves and the other does not. */
    int differences(YesWay other) {
        Set<String> own = moved();
        Set<String> others = other.moved();
        long common = own.stream().filter(others::contains).count();
        return (int) (own.size() + others.size() - 2 * common);
    }
}
