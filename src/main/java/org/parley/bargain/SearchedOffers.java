package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The offers of a space too large to be listed. What the other side likes is believed issue by issue, so that the best offers by
 * one's own score and by that belief are a frontier too, which is found exactly.
 */
final class SearchedOffers extends OwnOffers {

    private final double best;
    private final double worst;

    SearchedOffers(OfferSpace space, boolean first) {
        super(space, first);
        Opinion nothing = new Opinion(space);
        best = Frontier.of(seen(nothing, 1)).points().get(0).first();
        worst = -Frontier.of(seen(nothing, -1)).points().get(0).first();
    }

    /** The same offers, scored by what they are worth to the side, and by what the other is believed to like. */
    private OfferSpace seen(Opinion opinion, int sign) {
        List<Factor> factors = new ArrayList<>();
        for (Factor factor : space.factors()) {
            double[] own = first ? factor.first() : factor.second();
            double[] signed = new double[own.length];
            for (int entry = 0; entry < own.length; entry++) {
                // What cannot be agreed on together cannot be so for anybody.
                signed[entry] = Double.isInfinite(own[entry]) ? own[entry] : sign * own[entry];
            }
            factors.add(new Factor(factor.issues(), factor.sizes(), signed, new double[own.length]));
        }
        for (int issue = 0; issue < space.issues().size(); issue++) {
            int options = space.issues().get(issue).options().size();
            double[] liked = new double[options];
            for (int option = 0; option < options; option++) {
                liked[option] = opinion.liking(issue, option);
            }
            factors.add(new Factor(new int[] {issue}, new int[] {options}, new double[options], liked));
        }
        double base = sign * (first ? space.baseFirst() : space.baseSecond());
        return new OfferSpace(space.issues(), factors, new double[] {base, 0}, new double[2], space.usual());
    }

    @Override
    double best() {
        return best;
    }

    @Override
    double worst() {
        return worst;
    }

    /**
     * On the frontier of one's own score and the belief, what is worth less to oneself is liked better. Where no offer of it stands
     * on the line of the target, the one above walks down to it, step by step towards the one below.
     */
    @Override
    Proposal onTheLine(double target, Opinion opinion, RandomGenerator random) {
        List<FrontierPoint> points = Frontier.of(seen(opinion, 1)).points();
        int at = 0;
        while (at < points.size() && points.get(at).first() > target + SideScores.SAME) {
            at++;
        }
        if (at == points.size()) {
            // Nothing is believed to please more than the last: on to what is worth least to oneself.
            return walk(offer(points, at - 1), Frontier.of(seen(opinion, -1)).points().get(0).choice(), target, opinion);
        }
        double worth = points.get(at).first();
        boolean fits = worth >= target - LINE && worth >= reservation - SideScores.SAME;
        return fits || at == 0
                ? offer(points, at)
                : walk(offer(points, at - 1), points.get(at).choice(), target, opinion);
    }

    private Proposal offer(List<FrontierPoint> points, int at) {
        return Proposal.of(space, points.get(at).choice());
    }

    /**
     * Gives up, again and again, the step that is missed least by what the other side is believed to like, until the target is
     * reached or nothing can be given up without falling below what walking away is worth.
     */
    private Proposal walk(Proposal from, int[] end, double target, Opinion opinion) {
        Proposal now = from;
        while (now.worth(first) > target + SideScores.SAME) {
            Optional<Proposal> next = give(now, end, target - LINE, opinion).or(nextPast(now, end, opinion));
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
        }
        return now;
    }

    /** Where every step leads past the line, the least of them has to do. */
    private Supplier<Optional<Proposal>> nextPast(Proposal now, int[] end, Opinion opinion) {
        return () -> give(now, end, Double.NEGATIVE_INFINITY, opinion);
    }

    /** The step towards the end that is missed least, of those that leave at least so much; empty when there is none. */
    private Optional<Proposal> give(Proposal now, int[] end, double least, Opinion opinion) {
        double floor = Math.max(least, reservation) - SideScores.SAME;
        Proposal best = null;
        for (int issue = 0; issue < end.length; issue++) {
            int option = now.option(issue);
            if (option == end[issue]) {
                continue;
            }
            for (int to : new int[] {option + Integer.signum(end[issue] - option), end[issue]}) {
                Proposal step = step(now, issue, to);
                double worth = step.worth(first);
                boolean gives = worth < now.worth(first) - SideScores.SAME && worth >= floor;
                if (gives && (best == null || isMissedLess(step, best, opinion))) {
                    best = step;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Proposal step(Proposal from, int issue, int option) {
        int[] choice = from.choice();
        choice[issue] = option;
        return Proposal.of(space, choice);
    }

    /** Liked better, or as much and worth more. */
    private boolean isMissedLess(Proposal one, Proposal other, Opinion opinion) {
        double more = opinion.liking(one) - opinion.liking(other);
        return more > SideScores.SAME || more > -SideScores.SAME && one.worth(first) > other.worth(first);
    }

    /** Among so many offers the next best is hardly another one: here the ranks are a point of a hundred apart. */
    @Override
    Optional<Proposal> ranked(int rank, Opinion opinion, RandomGenerator random) {
        double target = best - rank * LINE;
        return target < Math.max(worst, reservation) - SideScores.SAME
                ? Optional.empty()
                : Optional.of(near(target, opinion, random));
    }
}
