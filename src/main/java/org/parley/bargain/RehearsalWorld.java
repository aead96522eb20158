package org.parley.bargain;

import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.RehearsalSetup;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Readout;
import org.parley.simulate.Simulator;

/**
 * What offers of a rehearsal are worth at one time of it: the case after all that has struck by then, and the grid of its offers.
 * What takes long is computed when it is first asked for. May be used by several threads at once.
 */
public final class RehearsalWorld {

    private final Simulator simulator;
    private final Assumptions assumptions;
    private final Offer held;
    private final Scorer scorer;
    private final ScenarioSpace space;
    private final Outcome noDeal;
    private final Outcome pause;
    private final OwnOffers[] own = new OwnOffers[2];
    private Frontier frontier;
    private NamedPoints points;

    /**
     * @param scenario the case after all that has struck, judged by the beliefs of the setup
     * @throws InputException when nobody said what a side cares for, or the case has too many offers to be looked at
     */
    RehearsalWorld(Scenario scenario, RehearsalSetup setup) {
        simulator = new Simulator(scenario);
        held = setup.held();
        assumptions = simulator.assumptions(held, setup.assumptions());
        scorer = new Scorer(simulator);
        space = ScenarioSpace.of(simulator, held, assumptions);
        noDeal = simulator.run(Offer.NO_DEAL, assumptions);
        pause = simulator.run(Offer.PAUSE_PERSISTS, assumptions);
    }

    /** The case after all that has struck. */
    public Scenario scenario() {
        return simulator.scenario();
    }

    /** The whole world that offers are judged in. */
    public Assumptions assumptions() {
        return assumptions;
    }

    /** The grid of its offers. */
    public ScenarioSpace space() {
        return space;
    }

    /** The exact frontier of that grid. */
    public synchronized Frontier frontier() {
        if (frontier == null) {
            frontier = Frontier.of(space.space());
        }
        return frontier;
    }

    /** The named points of the frontier. */
    public synchronized NamedPoints points() {
        if (points == null) {
            points = NamedPoints.of(frontier());
        }
        return points;
    }

    synchronized OwnOffers own(Lever.Side side) {
        int place = side.ordinal();
        if (own[place] == null) {
            own[place] = OwnOffers.of(space.space(), side == Lever.Side.HOME);
        }
        return own[place];
    }

    /** What walking away is worth to a side. */
    public double walkAway(Lever.Side side) {
        return space.space().reservation()[side.ordinal()];
    }

    /** The best score that a side can have from any offer, whatever the other thinks of it. */
    public double best(Lever.Side side) {
        return own(side).best();
    }

    /** An offer of the rehearsal with these terms. */
    public Offer offer(Map<String, Double> terms) {
        return held.withTerms(terms);
    }

    /** An offer with these terms beside no deal. */
    public Comparison compare(Map<String, Double> terms) {
        return new Comparison(simulator.run(offer(terms), assumptions), noDeal);
    }

    /** No deal beside itself. */
    Comparison noDeal() {
        return new Comparison(noDeal, noDeal);
    }

    /** Both sides' scores of an outcome of this world. */
    Scores scores(Comparison outcome) {
        return scorer.scores(outcome, pause);
    }

    /** What terms are worth to each side and in trade, in the long run. */
    public Worth worth(Map<String, Double> terms) {
        return worth(compare(terms));
    }

    private Worth worth(Comparison outcome) {
        Scores scores = scores(outcome);
        Readout longRun = outcome.outcome().on(Basis.LONG_RUN);
        return new Worth(
                scores.home().orElseThrow().score(),
                scores.partner().orElseThrow().score(),
                longRun.exports(),
                longRun.imports());
    }

    /** What walking away is worth: the gamble between the April rate and a pause that goes on, also in trade. */
    public Worth worthOfWalkingAway() {
        double risk = assumptions.rush().risk();
        Readout back = noDeal.on(Basis.LONG_RUN);
        Readout on = pause.on(Basis.LONG_RUN);
        return new Worth(
                walkAway(Lever.Side.HOME),
                walkAway(Lever.Side.PARTNER),
                risk * back.exports() + (1 - risk) * on.exports(),
                risk * back.imports() + (1 - risk) * on.imports());
    }

    /** Both parts of what walking away is worth to a side, with the chance of the first. */
    SideScores gamble(Lever.Side side) {
        Scores scores = scores(noDeal());
        Optional<SideScores> own = side == Lever.Side.HOME ? scores.home() : scores.partner();
        return own.orElseThrow();
    }

    /** Terms as a machine hears them: the nearest offer of the grid, worth what the terms are worth to the last digit. */
    Proposal proposal(Map<String, Double> terms) {
        Offer offer = offer(terms);
        int[] nearest = space.nearest(offer);
        Map<String, Double> values = space.values(nearest);
        boolean onGrid = scenario().levers().stream().allMatch(lever -> values.get(lever.id()) == offer.value(lever));
        if (onGrid) {
            return Proposal.of(space.space(), nearest);
        }
        Worth worth = worth(terms);
        return Proposal.between(nearest, worth.home(), worth.partner());
    }

    /**
     * What an outcome is worth.
     *
     * @param home home's score
     * @param partner the partner's score
     * @param exportsMusd home's exports in the long run, US$ million a year
     * @param importsMusd home's imports from the partner in the long run, US$ million a year
     */
    public record Worth(double home, double partner, double exportsMusd, double importsMusd) {

        /** The score of a side. */
        public double of(Lever.Side side) {
            return side == Lever.Side.HOME ? home : partner;
        }

        /** This less another. */
        public Worth minus(Worth other) {
            return new Worth(
                    home - other.home,
                    partner - other.partner,
                    exportsMusd - other.exportsMusd,
                    importsMusd - other.importsMusd);
        }
    }
}
