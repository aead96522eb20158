package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/**
 * What one step of each term is worth: the offer with that term a slider's step further, less the offer as it is.
 *
 * @param basis date basis of the money
 * @param rows one for each term, in the scenario's order; none without an agreement, which makes terms do nothing
 */
public record PriceList(Basis basis, List<Row> rows) {

    /**
     * One term's step. It is towards the other side's wish; at the end of the slider it is the step back.
     *
     * @param from value in the offer
     * @param to value a step further
     * @param exportsMusd change of home's exports
     * @param importsMusd change of home's imports from the partner
     * @param homeDutyRevenueMusd change of home's duty revenue
     * @param homePoints change of the political cost to home
     * @param partnerPoints change of the political cost to the partner
     * @param homeScore change of home's score; empty when nobody said what it cares for
     * @param partnerScore change of the partner's score
     */
    public record Row(
            Lever lever,
            double from,
            double to,
            double exportsMusd,
            double importsMusd,
            double homeDutyRevenueMusd,
            double homePoints,
            double partnerPoints,
            Optional<Double> homeScore,
            Optional<Double> partnerScore) {}

    public PriceList {
        rows = List.copyOf(rows);
    }

    /** @param now the offer on the table, an outcome of the simulator's scenario */
    public static PriceList of(Simulator simulator, Comparison now, Basis basis) {
        Scenario scenario = simulator.scenario();
        Offer offer = now.outcome().offer();
        List<Row> rows = new ArrayList<>();
        if (!offer.hasAgreement()) {
            return new PriceList(basis, rows);
        }
        Scorer scorer = new Scorer(simulator);
        Outcome pause = simulator.run(Offer.PAUSE_PERSISTS, now.outcome().assumptions());
        Scores before = scorer.scores(now, pause);
        for (Lever lever : scenario.levers()) {
            double from = offer.value(lever);
            double to = next(lever, from);
            Offer stepped = offer.withTerm(lever, to);
            Comparison then =
                    new Comparison(simulator.run(stepped, now.outcome().assumptions()), now.noDeal());
            Scores after = scorer.scores(then, pause);
            rows.add(new Row(
                    lever,
                    from,
                    to,
                    then.outcome().on(basis).exports() - now.outcome().on(basis).exports(),
                    then.outcome().on(basis).imports() - now.outcome().on(basis).imports(),
                    then.outcome().on(basis).homeDutyRevenueChange()
                            - now.outcome().on(basis).homeDutyRevenueChange(),
                    points(scenario, stepped, Lever.Side.HOME) - points(scenario, offer, Lever.Side.HOME),
                    points(scenario, stepped, Lever.Side.PARTNER) - points(scenario, offer, Lever.Side.PARTNER),
                    difference(before.home(), after.home()),
                    difference(before.partner(), after.partner())));
        }
        return new PriceList(basis, rows);
    }

    private static double points(Scenario scenario, Offer offer, Lever.Side side) {
        return Concessions.politicalPoints(scenario, offer, side);
    }

    /** An extra tariff concedes downwards, every other term upwards. The last step ends where the slider does. */
    private static double next(Lever lever, double value) {
        boolean down = lever.kind() == Lever.Kind.PARTNER_RATE;
        boolean atEnd = down ? value <= lever.min() : value >= lever.max();
        double step = down == atEnd ? lever.step() : -lever.step();
        return Math.max(lever.min(), Math.min(lever.max(), value + step));
    }

    private static Optional<Double> difference(Optional<SideScores> before, Optional<SideScores> after) {
        return before.flatMap(first -> after.map(second -> second.score() - first.score()));
    }
}
