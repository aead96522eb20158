package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** The simulator against the model written out plainly: all daily series, all bases, for the shipped offers and random ones. */
class PlainModelTest {

    /** Of flows in the thousands; what Newton and bisection leave is far below. */
    private static final double MUSD = 1e-6;

    private static final long SEED = 9072025;
    private static final int RANDOM_OFFERS = 60;

    @Test
    void shippedOffersAndBuiltInSituations() {
        for (Scenario scenario : List.of(Cases.PAKISTAN, Cases.CLASSROOM)) {
            List<Offer> offers = new ArrayList<>(scenario.offers());
            offers.addAll(Offer.BUILT_IN);
            offers.add(Offer.NO_DEAL.withExtensionDays(20));
            for (Offer offer : offers) {
                compare(scenario, offer, Map.of());
                compare(scenario, offer, Map.of("growthPct", 4.0, "orderLagDays", 0, "passThroughPct", 100));
            }
        }
    }

    @Test
    void randomOffersInRandomWorlds() {
        Random random = new Random(SEED);
        int done = 0;
        while (done < RANDOM_OFFERS) {
            Scenario scenario = random.nextBoolean() ? Cases.PAKISTAN : Cases.CLASSROOM;
            Offer offer = Cases.random(scenario, random);
            Map<String, Object> world = new HashMap<>(Cases.randomWorld(scenario, random));
            try {
                compare(scenario, offer, world);
                done++;
            } catch (InputException tooLargeARush) {
                world.put("frontLoading.on", false);
                compare(scenario, offer, world);
                done++;
            }
        }
    }

    private static void compare(Scenario scenario, Offer offer, Map<String, Object> changed) {
        Assumptions world = Cases.world(scenario, offer, changed);
        Outcome outcome = new Simulator(scenario).run(offer, world);
        PlainModel plain = new PlainModel(scenario, offer, world);
        String what = offer + " in " + changed;
        for (int d = 0; d <= plain.horizon; d++) {
            String when = "day " + d + " of " + what;
            assertEquals(plain.exports[d], outcome.exports(d), MUSD, when);
            assertEquals(plain.imports[d], outcome.imports(d), MUSD, when);
            assertEquals(plain.financed[d], outcome.financedImports(d), MUSD, when);
            assertEquals(plain.exports[d] - plain.imports[d], outcome.balance(d), MUSD, when);
        }
        for (Basis basis : Basis.values()) {
            Readout readout = outcome.on(basis);
            String where = basis + " of " + what;
            assertEquals(on(basis, plain.exports, plain, scenario), readout.exports(), MUSD, where);
            assertEquals(on(basis, plain.imports, plain, scenario), readout.imports(), MUSD, where);
            assertEquals(on(basis, plain.financed, plain, scenario), readout.financedImports(), MUSD, where);
            assertEquals(on(basis, plain.revenueChange, plain, scenario), readout.homeDutyRevenueChange(), MUSD, where);
            assertEquals(on(basis, plain.partnerRevenue, plain, scenario), readout.partnerDutyOnHome(), MUSD, where);
            assertEquals(on(basis, plain.purchaseCost, plain, scenario), readout.purchaseCost(), MUSD, where);
            assertEquals(on(basis, plain.netForeignExchange, plain, scenario), readout.netForeignExchange(), MUSD, where);
        }
    }

    /** The date bases, from their definitions. */
    static double on(Basis basis, double[] flow, PlainModel plain, Scenario scenario) {
        int deadline = scenario.clock().deadlineDay();
        int horizon = plain.horizon;
        return switch (basis) {
            case TO_DEADLINE -> Cases.sum(d -> flow[d], 0, deadline) / 365;
            case AFTER_DEADLINE -> {
                int last = Math.min(deadline + 89, horizon);
                yield Cases.sum(d -> flow[d], deadline, last + 1) / (last + 1 - deadline);
            }
            case FIRST_YEAR -> {
                int last = Math.min(364, horizon);
                yield Cases.sum(d -> flow[d], 0, last + 1) / (last + 1);
            }
            case HORIZON -> flow[horizon];
            case LONG_RUN -> flow[horizon + 1];
        };
    }
}
