package org.parley.uncertainty;

import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/** What the tests of this package share. */
final class Cases {

    static final Scenario PAKISTAN =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();
    static final Simulator MODEL = new Simulator(PAKISTAN);
    static final Offer OFFER = PAKISTAN.offer("crude-and-soybeans").orElseThrow();
    static final Assumptions WORLD = MODEL.assumptions(OFFER, Map.of());
    static final Comparison PATH = MODEL.compare(OFFER, WORLD);

    private Cases() {}

    /** A run without anybody to judge it, that nobody cancels. */
    static FanRun run(long seed, double width) {
        return new FanRun(MODEL, OFFER, WORLD, seed, Optional.empty(), () -> false, width);
    }
}
