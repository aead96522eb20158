package org.parley.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Tree;

/** What the tests of this package share: the shipped case, runs of it, and random offers. */
final class Cases {

    static final Scenario PAKISTAN =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();

    private Cases() {}

    static Tree pakistan() {
        return Tree.shipped("pakistan-us-2025");
    }

    static Offer offer(String id) {
        return PAKISTAN.offer(id).orElseThrow();
    }

    static Outcome run(Scenario scenario, Offer offer, Map<String, Object> changed) {
        Simulator simulator = new Simulator(scenario);
        return simulator.run(offer, simulator.assumptions(offer, changed));
    }

    static Outcome run(Offer offer, Map<String, Object> changed) {
        return run(PAKISTAN, offer, changed);
    }

    static Outcome run(Offer offer) {
        return run(PAKISTAN, offer, Map.of());
    }

    static Line line(Scenario scenario, String id) {
        return java.util.stream.Stream.concat(scenario.exports().stream(), scenario.imports().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static LineResult result(Outcome outcome, String id) {
        return outcome.lines().stream()
                .filter(result -> result.line().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static double sum(IntToDoubleFunction flow, int from, int to) {
        double sum = 0;
        for (int d = from; d < to; d++) {
            sum += flow.applyAsDouble(d);
        }
        return sum;
    }

    /** An offer anywhere in the ranges of its levers, that fits its case; sometimes none is signed. */
    static Offer random(Scenario scenario, Random random) {
        Offer offer;
        do {
            Map<String, Double> terms = new HashMap<>();
            for (Lever lever : scenario.levers()) {
                if (random.nextInt(3) > 0) {
                    terms.put(lever.id(), lever.min() + random.nextDouble() * (lever.max() - lever.min()));
                }
            }
            int extension = random.nextBoolean() ? 0 : random.nextInt(scenario.clock().maxExtensionDays() + 1);
            int end = scenario.clock().deadlineDay() + extension;
            Integer day = random.nextInt(6) == 0 ? null : Integer.valueOf(random.nextInt(end + 1));
            offer = Offer.NO_DEAL
                    .withName("random", "Random")
                    .withTerms(terms)
                    .withAgreementDay(day)
                    .withExtensionDays(extension)
                    .withMostFavoured(random.nextInt(4) == 0);
        } while (!OfferCheck.problems("random", "", scenario, offer).isEmpty());
        return offer;
    }

    /** A world anywhere within reason. */
    static Map<String, Object> randomWorld(Scenario scenario, Random random) {
        Map<String, Object> changed = new HashMap<>();
        List<String> schedules = new ArrayList<>(scenario.schedules().keySet());
        changed.put("rivals", schedules.get(random.nextInt(schedules.size())));
        changed.put("snapback", schedules.get(random.nextInt(schedules.size())));
        changed.put("orderLagDays", random.nextInt(5) == 0 ? 0 : random.nextDouble() * 120);
        changed.put("adjustmentPerYear", random.nextDouble() * 2);
        changed.put("growthPct", random.nextDouble() * 16 - 6);
        changed.put("passThroughPct", random.nextInt(5) == 0 ? 100 : 40 + random.nextDouble() * 60);
        changed.put("preferenceUsePct", random.nextDouble() * 100);
        changed.put("frontLoading.on", random.nextInt(4) > 0);
        changed.put("frontLoading.windowDays", random.nextInt(60));
        changed.put("frontLoading.repayDays", 30 + random.nextInt(100));
        changed.put("effectiveDays", random.nextInt(60));
        changed.put("deliveredPct", random.nextDouble() * 100);
        changed.put("substitution", random.nextInt(3) == 0 ? 1 : 0.4 + random.nextDouble() * 2);
        changed.put("demand", random.nextInt(3) == 0 ? 1 : 0.4 + random.nextDouble() * 2);
        return changed;
    }

    static Assumptions world(Scenario scenario, Offer offer, Map<String, Object> changed) {
        return new Simulator(scenario).assumptions(offer, changed);
    }
}
