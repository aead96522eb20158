package org.parley.bargain;

import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The offers of a space as one side sees them: by what they are worth to it. Immutable; may be used by many talks at once. */
abstract sealed class OwnOffers permits ListedOffers, SearchedOffers {

    /** Offers worth this much less than a target still stand on its line: one point of a hundred. */
    static final double LINE = 0.01;

    /** Up to so many offers are listed; beyond, they are searched for. */
    private static final int MOST_LISTED = 20_000;

    final OfferSpace space;
    final boolean first;
    final double reservation;

    OwnOffers(OfferSpace space, boolean first) {
        this.space = space;
        this.first = first;
        reservation = space.reservation()[first ? 0 : 1];
    }

    /** @param first whether they are seen by the first side */
    static OwnOffers of(OfferSpace space, boolean first) {
        return space.offers().compareTo(BigInteger.valueOf(MOST_LISTED)) <= 0
                ? new ListedOffers(space, first)
                : new SearchedOffers(space, first);
    }

    /** What the best of them is worth to the side. */
    abstract double best();

    /** What the worst of them is worth to the side. */
    abstract double worst();

    /** Whether none is worth as much as walking away. */
    final boolean isHopeless() {
        return best() < reservation - SideScores.SAME;
    }

    /**
     * Of the offers on the line of a target, or else nearest to it, below before above, the one that the other side is believed to like best; never
     * one worth less than walking away, as long as there is another. Of those that are liked alike it is the one worth most.
     *
     * @param random decides between those that are liked alike and worth the same
     */
    final Proposal near(double target, Opinion opinion, RandomGenerator random) {
        return onTheLine(Math.max(target, reservation), opinion, random);
    }

    /** The same for a target that is worth as much as walking away, or more. */
    abstract Proposal onTheLine(double target, Opinion opinion, RandomGenerator random);

    /** The offer of a rank, 0 for the best; empty where it is worth less than walking away, or there is none. */
    abstract Optional<Proposal> ranked(int rank, Opinion opinion, RandomGenerator random);
}
