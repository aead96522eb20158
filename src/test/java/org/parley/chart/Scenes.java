package org.parley.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/** Scenes that the tests of charts and of their exports share: the shipped cases, and offers at random from a seed. */
public final class Scenes {

    public static final Scenario PAKISTAN =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    public static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();

    private static final Map<Scenario, Simulator> SIMULATORS =
            Map.of(PAKISTAN, new Simulator(PAKISTAN), CLASSROOM, new Simulator(CLASSROOM));

    private Scenes() {}

    public static Comparison compare(Scenario scenario, Offer offer, Map<String, Object> changed) {
        Simulator simulator = SIMULATORS.getOrDefault(scenario, null);
        simulator = simulator == null ? new Simulator(scenario) : simulator;
        return simulator.compare(offer, simulator.assumptions(offer, changed));
    }

    public static Scene of(Scenario scenario, Offer offer, Offer... pins) {
        return of(scenario, offer, List.of(pins), Map.of());
    }

    public static Scene of(Scenario scenario, Offer offer, List<Offer> pins, Map<String, Object> changed) {
        return Scene.of(
                scenario,
                compare(scenario, offer, changed),
                pins.stream().map(pin -> compare(scenario, pin, changed)).toList());
    }

    /** Colour of a pinned offer on a light ground, by its place. */
    public static java.awt.Color pinColor(int place) {
        return ChartStyle.LIGHT.line(Palette.Role.pin(place));
    }

    /** What the desk opens on. */
    public static Scene opening() {
        return of(PAKISTAN, offer("crude-and-soybeans"), offer("zero-tariff"));
    }

    public static Offer offer(String id) {
        return PAKISTAN.offer(id).orElseThrow();
    }

    /** Every second scene is of the classroom's case. */
    public static Scenario scenario(int i) {
        return i % 2 == 0 ? PAKISTAN : CLASSROOM;
    }

    /**
     * An offer anywhere in the ranges of its levers, that fits its case: sometimes all but nothing, sometimes all a side
     * can give, sometimes without an agreement.
     */
    public static Offer random(Scenario scenario, Random random) {
        Offer offer;
        do {
            double reach = switch (random.nextInt(4)) {
                case 0 -> 0.02;
                case 1 -> 0.3;
                default -> 1;
            };
            Map<String, Double> terms = new HashMap<>();
            for (Lever lever : scenario.levers()) {
                if (random.nextInt(3) > 0) {
                    double there = lever.min() + random.nextDouble() * (lever.max() - lever.min());
                    terms.put(lever.id(), lever.base() + reach * (there - lever.base()));
                }
            }
            int extension = random.nextBoolean() ? 0 : random.nextInt(scenario.clock().maxExtensionDays() + 1);
            int end = scenario.clock().deadlineDay() + extension;
            Integer day = random.nextInt(6) == 0 ? null : Integer.valueOf(random.nextInt(end + 1));
            offer = Offer.NO_DEAL
                    .withName("random", "Random " + random.nextInt(1000))
                    .withTerms(terms)
                    .withAgreementDay(day)
                    .withExtensionDays(extension)
                    .withMostFavoured(random.nextInt(4) == 0);
        } while (!OfferCheck.problems("random", "", scenario, offer).isEmpty());
        return offer;
    }

    /** A world somewhat off the case's own. */
    public static Map<String, Object> randomWorld(Scenario scenario, Random random) {
        Map<String, Object> changed = new HashMap<>();
        List<String> schedules = new ArrayList<>(scenario.schedules().keySet());
        changed.put("rivals", schedules.get(random.nextInt(schedules.size())));
        changed.put("snapback", schedules.get(random.nextInt(schedules.size())));
        changed.put("growthPct", random.nextDouble() * 16 - 6);
        changed.put("effectiveDays", random.nextInt(60));
        changed.put("frontLoading.on", random.nextInt(4) > 0);
        return changed;
    }

    /** A scene with the given number of pins; with {@code worlds}, each offer in a world of its own. */
    public static Scene random(Scenario scenario, Random random, int pins, boolean worlds) {
        List<Comparison> pinned = new ArrayList<>();
        for (int i = 0; i < pins; i++) {
            pinned.add(compare(
                    scenario, random(scenario, random), worlds ? randomWorld(scenario, random) : Map.of()));
        }
        Comparison offer =
                compare(scenario, random(scenario, random), worlds ? randomWorld(scenario, random) : Map.of());
        return Scene.of(scenario, offer, pinned);
    }
}
