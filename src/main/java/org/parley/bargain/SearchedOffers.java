package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** On the frontier of one's own score and the belief, what is worth less to oneself is liked better. */
    @Override
    Proposal near(double target, Opinion opinion, RandomGenerator random) {
        List<FrontierPoint> points = Frontier.of(seen(opinion, 1)).points();
        int at = 0;
        while (at < points.size() - 1 && points.get(at).first() > target + SideScores.SAME) {
            at++;
        }
        while (at > 0 && points.get(at).first() < reservation - SideScores.SAME) {
            at--;
        }
        return Proposal.of(space, points.get(at).choice());
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
