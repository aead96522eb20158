package org.parley.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All offers of a small space, in falling order of what they are worth to one side. */
final class ListedOffers extends OwnOffers {

    private final Proposal[] offers;
    private final double[] worth;

    ListedOffers(OfferSpace space, boolean first) {
        super(space, first);
        List<Proposal> all = new ArrayList<>();
        int[] choice = new int[space.issues().size()];
        do {
            Proposal offer = Proposal.of(space, choice);
            if (Double.isFinite(offer.first()) && Double.isFinite(offer.second())) {
                all.add(offer);
            }
        } while (next(choice));
        all.sort(Comparator.comparingDouble((Proposal offer) -> -offer.worth(first)));
        offers = all.toArray(new Proposal[0]);
        worth = all.stream().mapToDouble(offer -> offer.worth(first)).toArray();
    }

    /** Goes on to the next choice; false after the last. */
    private boolean next(int[] choice) {
        for (int issue = choice.length - 1; issue >= 0; issue--) {
            choice[issue]++;
            if (choice[issue] < space.issues().get(issue).options().size()) {
                return true;
            }
            choice[issue] = 0;
        }
        return false;
    }

    @Override
    double best() {
        return worth[0];
    }

    @Override
    double worst() {
        return worth[worth.length - 1];
    }

    @Override
    Proposal onTheLine(double target, Opinion opinion, RandomGenerator random) {
        int from = firstAtMost(target + SideScores.SAME);
        if (from == worth.length || worth[from] < reservation - SideScores.SAME) {
            from = Math.max(0, firstAtMost(from == 0 ? worth[0] : worth[from - 1]));
        }
        boolean above = from > 0 && worth[from] < target - LINE && worth[from - 1] - target < target - worth[from];
        if (above) {
            // Where offers are few, the next one below may give away far more than was asked for.
            from = firstAtMost(worth[from - 1]);
        }
        // On the line, or those that are worth as much as the nearest to it.
        double least = Math.max(
                Math.min(target - LINE, worth[from] - SideScores.SAME), reservation - SideScores.SAME);
        Proposal liked = offers[from];
        double liking = opinion.liking(liked);
        double own = worth[from];
        int alike = 1;
        for (int i = from + 1; i < worth.length && worth[i] >= least; i++) {
            double other = opinion.liking(offers[i]);
            if (other > liking + SideScores.SAME) {
                liked = offers[i];
                liking = other;
                own = worth[i];
                alike = 1;
            } else if (other >= liking - SideScores.SAME && worth[i] >= own - SideScores.SAME && random.nextInt(++alike) == 0) {
                liked = offers[i];
            }
        }
        return liked;
    }

    /** The first place of an offer that is worth no more than this; the number of offers when all are worth more. */
    private int firstAtMost(double most) {
        int low = 0;
        int high = worth.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (worth[middle] <= most) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    Optional<Proposal> ranked(int rank, Opinion opinion, RandomGenerator random) {
        boolean there = rank < worth.length && worth[rank] >= reservation - SideScores.SAME;
        return there ? Optional.of(offers[rank]) : Optional.empty();
    }
}
