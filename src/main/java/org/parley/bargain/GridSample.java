package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/**
 * What the results of offers are over the whole grid of slider steps, by a fixed sample of it: every lever at a random step of
 * its slider, drawn from one seed, so that it is the same offers every time. It says whether a side's scale fits the case; it
 * is no way to look for good offers. Immutable.
 */
public final class GridSample {

    /** Offers drawn. */
    public static final int OFFERS = 256;

    private static final long SEED = 20250409;
    /** Results that differ by no more than this, US$ million, percent or points, are the same. */
    private static final double UNMOVED = 1e-6;

    private static final Basis[] BASES = Basis.values();
    private static final Attribute[] ATTRIBUTES = Attribute.values();

    private final List<Offer> offers;
    /** By offer, attribute and basis; what a term costs a side is left out, since that can be edited without a sample. */
    private final double[][][] values;

    private GridSample(List<Offer> offers, double[][][] values) {
        this.offers = List.copyOf(offers);
        this.values = values;
    }

    /**
     * Runs the simulator once for every offer.
     *
     * @param like the offer on the desk, whose days and switch hold for all; without an agreement it is signed on the deadline
     */
    public static GridSample of(Simulator simulator, Offer like, Assumptions assumptions) {
        Scenario scenario = simulator.scenario();
        Offer signed =
                like.hasAgreement() ? like : like.withAgreementDay(scenario.clock().deadlineDay());
        Outcome noDeal = simulator.run(Offer.NO_DEAL, assumptions);
        SplittableRandom random = new SplittableRandom(SEED);
        List<Offer> offers = new ArrayList<>();
        double[][][] values = new double[OFFERS][ATTRIBUTES.length][BASES.length];
        for (int i = 0; i < OFFERS; i++) {
            Offer offer = signed;
            for (Lever lever : scenario.levers()) {
                offer = offer.withTerm(lever, drawn(lever, random));
            }
            offers.add(offer);
            Comparison comparison = new Comparison(simulator.run(offer, assumptions), noDeal);
            for (Attribute attribute : ATTRIBUTES) {
                for (Basis basis : BASES) {
                    values[i][attribute.ordinal()][basis.ordinal()] =
                            attribute.value(scenario, Lever.Side.HOME, comparison, basis);
                }
            }
        }
        return new GridSample(offers, values);
    }

    private static double drawn(Lever lever, SplittableRandom random) {
        int steps = (int) Math.round((lever.max() - lever.min()) / lever.step());
        return Math.min(lever.max(), lever.min() + random.nextInt(steps + 1) * lever.step());
    }

    /**
     * The ends of a result.
     *
     * @param least US$ million, percent or points
     */
    public record Range(double least, double most) {

        /** Whether any offer moves it. */
        public boolean moves() {
            return most - least > UNMOVED;
        }
    }

    /** @param scenario the case of the sample, at the political costs that hold now */
    public Range range(Scenario scenario, Lever.Side side, Attribute attribute, Basis basis) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < OFFERS; i++) {
            double value = value(scenario, side, attribute, basis, i);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Range(least, most);
    }

    /** In how many of the offers a side's score is below 0 or above 1. */
    public int outside(Scenario scenario, Lever.Side side, List<Preference> cares) {
        int outside = 0;
        for (int i = 0; i < OFFERS; i++) {
            double score = 0;
            for (Preference care : cares) {
                double value = value(scenario, side, Attribute.of(care.attribute()), Basis.of(care.basis()), i);
                score += care.weight() * (value - care.worst()) / (care.best() - care.worst());
            }
            if (score < -SideScores.SAME || score > 1 + SideScores.SAME) {
                outside++;
            }
        }
        return outside;
    }

    private double value(Scenario scenario, Lever.Side side, Attribute attribute, Basis basis, int offer) {
        return attribute == Attribute.POLITICAL_COST
                ? Concessions.politicalPoints(scenario, offers.get(offer), side)
                : values[offer][attribute.ordinal()][basis.ordinal()];
    }
}
