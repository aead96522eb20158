package org.parley.bargain;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Preference;
import org.parley.scenario.Preferences;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/**
 * Scores outcomes by what each side is believed to care for: model, section 8. May be used by several threads at once.
 *
 * <p>A score is u = sum of w (x - worst) / (best - worst) over a side's preferences, each x on its own date basis. Nothing
 * is clamped, and weights count as they are: that they sum to one is for the reader of a file to see to.
 */
public final class Scorer {

    private final Simulator simulator;
    private final Preferences preferences;

    /** By the preferences of the simulator's scenario. */
    public Scorer(Simulator simulator) {
        this(simulator, simulator.scenario().preferences());
    }

    /** By other preferences than the scenario's, each with an attribute and a basis that exist. */
    public Scorer(Simulator simulator, Preferences preferences) {
        this.simulator = simulator;
        this.preferences = preferences;
    }

    /**
     * Both sides' scores of an offer, beside what walking away from it is worth in the same world. Runs the simulator once.
     *
     * @param offer an outcome of the simulator's scenario, beside no deal under the same assumptions
     */
    public Scores scores(Comparison offer) {
        return scores(offer, simulator.run(Offer.PAUSE_PERSISTS, offer.outcome().assumptions()));
    }

    /**
     * The same for who has the other half of walking away at hand, and runs nothing.
     *
     * @param pause outcome of {@link Offer#PAUSE_PERSISTS} under the assumptions of the offer
     */
    public Scores scores(Comparison offer, Outcome pause) {
        return new Scores(
                side(Lever.Side.HOME, preferences.home(), offer, pause),
                side(Lever.Side.PARTNER, preferences.partner(), offer, pause));
    }

    private Optional<SideScores> side(
            Lever.Side side, List<Preference> cares, Comparison offer, Outcome pause) {
        if (cares.isEmpty()) {
            return Optional.empty();
        }
        Outcome noDeal = offer.noDeal();
        return Optional.of(new SideScores(
                score(side, cares, offer),
                score(side, cares, new Comparison(noDeal, noDeal)),
                score(side, cares, new Comparison(pause, noDeal)),
                offer.outcome().assumptions().rush().risk()));
    }

    private double score(Lever.Side side, List<Preference> cares, Comparison comparison) {
        Scenario scenario = simulator.scenario();
        double sum = 0;
        for (Preference care : cares) {
            double value = Attribute.of(care.attribute()).value(scenario, side, comparison, Basis.of(care.basis()));
            sum += care.weight() * (value - care.worst()) / (care.best() - care.worst());
        }
        return sum;
    }
}
