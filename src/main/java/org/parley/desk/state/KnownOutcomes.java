package org.parley.desk.state;

import java.util.HashMap;
import java.util.Map;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Struck;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/**
 * Outcomes of the last round, so that while one offer is dragged, no deal and the offers that stay as they are need not be
 * computed again. Not to be used by two threads at a time.
 */
public final class KnownOutcomes {

    private volatile Map<World, Outcome> kept = Map.of();

    /** All that an outcome depends on. */
    private record World(
            String scenarioSha256,
            Map<String, Schedule> schedules,
            Struck struck,
            Offer offer,
            Assumptions assumptions) {}

    /** Comparisons that are asked for together. What the round does not ask for is forgotten at its end. */
    public final class Round {

        private final Simulator simulator;
        private final Map<String, Object> changed;
        private final Map<World, Outcome> used = new HashMap<>();

        private Round(Scenario scenario, Map<String, Object> changed) {
            simulator = new Simulator(scenario);
            this.changed = changed;
        }

        /** An offer beside no deal in the offer's own world. */
        public Comparison compare(Offer offer) {
            Assumptions assumptions = simulator.assumptions(offer, changed);
            return new Comparison(outcome(offer, assumptions), outcome(Offer.NO_DEAL, assumptions));
        }

        /** One outcome in a world. */
        public Outcome outcome(Offer offer, Assumptions assumptions) {
            Scenario scenario = simulator.scenario();
            World world = new World(scenario.sha256(), scenario.schedules(), scenario.struck(), offer, assumptions);
            Outcome known = used.getOrDefault(world, kept.get(world));
            Outcome outcome = known == null ? simulator.run(offer, assumptions) : known;
            used.put(world, outcome);
            return outcome;
        }

        public void end() {
            kept = Map.copyOf(used);
        }
    }

    /** @param changed the user's changes of assumptions by dotted key */
    public Round round(Scenario scenario, Map<String, Object> changed) {
        return new Round(scenario, changed);
    }
}
