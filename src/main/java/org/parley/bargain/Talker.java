package org.parley.bargain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** One machine in one talk: it hears an offer, and either takes it or makes one. */
final class Talker {

    /** From then on an offer may be taken for being the best of late. */
    private static final double LATE = 0.98;

    private final OwnOffers own;
    private final Tactic tactic;
    private final RandomGenerator random;
    private final Opinion opinion;
    private final Set<Proposal> made = new HashSet<>();
    private final Set<Proposal> heard = new HashSet<>();
    private final double[] times;
    private final double[] worths;
    private int count;
    private Proposal lastMade;
    private int rank;
    /** What a side that answers in kind asks for. */
    private double demand;

    /** @param rounds most offers that it will hear */
    Talker(OwnOffers own, Tactic tactic, int rounds, RandomGenerator random) {
        this.own = own;
        this.tactic = tactic;
        this.random = random;
        opinion = new Opinion(own.space);
        demand = own.best();
        times = new double[rounds];
        worths = new double[rounds];
    }

    void hear(Proposal offer, double time) {
        opinion.hear(offer);
        if (tactic == Tactic.MICRO) {
            heard.add(offer);
        }
        times[count] = time;
        worths[count] = offer.worth(own.first);
        if (count > 0) {
            // What the other side's last move gave is given up in turn; what it took is asked for again.
            double given = worths[count] - worths[count - 1];
            double least = Math.max(own.worst(), own.reservation);
            demand = Math.max(least, Math.min(own.best(), demand - given));
        }
        count++;
    }

    /** The offer that it would make now. */
    Proposal next(double time) {
        return switch (tactic) {
            case HARD, EVEN, CONCEDING -> own.near(
                    tactic.target(time, Math.max(own.worst(), own.reservation), own.best()), opinion, random);
            case TIT_FOR_TAT -> own.near(demand, opinion, random);
            case MICRO -> nextNew();
        };
    }

    /** Its next best offer, if it has made no more different ones than the other side; else its last one again. */
    private Proposal nextNew() {
        if (lastMade != null && made.size() > heard.size()) {
            return lastMade;
        }
        int at = rank;
        Optional<Proposal> offer = own.ranked(at, opinion, random);
        while (offer.isPresent() && made.contains(offer.get())) {
            at++;
            offer = own.ranked(at, opinion, random);
        }
        rank = at;
        return offer.orElse(lastMade);
    }

    void make(Proposal offer) {
        made.add(offer);
        lastMade = offer;
        // Who hears of its own offers again, in a talk that is taken up once more, goes on behind them.
        rank = Math.max(rank, made.size() - 1);
    }

    /**
     * Whether it takes the offer heard last (AC combi: Baarslag, Hindriks and Jonker 2014): when its own next one is worth no more,
     * or, late, when it is the best that it has heard in as long a time as is left. Never one worth less than walking away.
     *
     * @param next the offer that it would make instead
     */
    boolean takes(Proposal next, double time) {
        double worth = worths[count - 1];
        if (worth < own.reservation - SideScores.SAME) {
            return false;
        }
        return worth >= next.worth(own.first) - SideScores.SAME || time >= LATE && worth >= bestOfLate(time) - SideScores.SAME;
    }

    private double bestOfLate(double time) {
        double since = time - (1 - time);
        double best = Double.NEGATIVE_INFINITY;
        for (int i = count - 1; i >= 0 && times[i] >= since; i--) {
            best = Math.max(best, worths[i]);
        }
        return best;
    }
}
