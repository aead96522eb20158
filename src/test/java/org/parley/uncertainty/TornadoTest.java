package org.parley.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Scenario;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

class TornadoTest {

    private static Tornado of(Assumptions world, Quantity quantity) {
        return Tornado.of(Cases.MODEL, Cases.OFFER, world, quantity);
    }

    private static Tornado.Bar bar(Tornado tornado, String parameter) {
        return tornado.bars().stream()
                .filter(bar -> bar.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    /** For every figure, in the case's own world and in one at the edge of what is believed. */
    @Test
    void everyBarHoldsTheBase() {
        Assumptions edge = Cases.MODEL.assumptions(
                Cases.OFFER, Map.of("deliveredPct", 57.0, "preferenceUsePct", 100.0, "passThroughPct", 40.0));
        for (Assumptions world : List.of(Cases.WORLD, edge)) {
            for (Basis basis : Basis.values()) {
                for (Quantity.Field field : Quantity.Field.values()) {
                    Tornado tornado = of(world, new Quantity(basis, field));
                    assertEquals(
                            tornado.quantity().value(Cases.MODEL.compare(Cases.OFFER, world)),
                            tornado.base(),
                            tornado.quantity().name());
                    for (Tornado.Bar bar : tornado.bars()) {
                        assertTrue(
                                bar.low() <= tornado.base() && tornado.base() <= bar.high(),
                                tornado.quantity().name() + ": " + bar);
                    }
                }
            }
        }
    }

    @Test
    void everyInputHasOneBarAndTheWidestComesFirst() {
        Tornado tornado = of(Cases.WORLD, new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS));
        Set<String> inputs =
                Arrays.stream(Parameter.values()).map(Parameter::word).collect(Collectors.toCollection(TreeSet::new));
        inputs.add(Tornado.RIVALS);
        assertEquals(
                inputs, tornado.bars().stream().map(Tornado.Bar::parameter).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(inputs.size(), tornado.bars().size());
        for (int i = 1; i < tornado.bars().size(); i++) {
            assertTrue(tornado.bars().get(i - 1).swing() >= tornado.bars().get(i).swing());
        }
    }

    /** Of the user's own schedules the one that holds is among the rivals' inputs, and no other. */
    @Test
    void onlyTheUsersChosenScheduleCounts() {
        Quantity exports = new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS);
        Scenario whole = Cases.MODEL.scenario().withOwnSchedules(List.of(
                new OwnSchedule("own-1", "Chosen", "april-2025", Map.of("VN", 300.0, "CN", 300.0)),
                new OwnSchedule("own-2", "Tried out", "april-2025", Map.of("VN", 900.0, "CN", 900.0))));
        Simulator model = new Simulator(whole);
        assertEquals(bar(of(Cases.WORLD, exports), Tornado.RIVALS), bar(Tornado.of(model, Cases.OFFER, Cases.WORLD, exports), Tornado.RIVALS));
        Assumptions chosen = Cases.WORLD.with(Map.of("rivals", "own-1"));
        assertEquals("own-1", bar(Tornado.of(model, Cases.OFFER, chosen, exports), Tornado.RIVALS).highInput());
    }

    /** The inputs printed at a bar's ends lead to the figures at its ends. */
    @Test
    void theInputsAtItsEndsGiveTheFiguresAtItsEnds() {
        Tornado tornado = of(Cases.WORLD, new Quantity(Basis.FIRST_YEAR, Quantity.Field.BALANCE));
        for (Tornado.Bar bar : tornado.bars()) {
            assertEquals(bar.low(), at(tornado.quantity(), bar.parameter(), bar.lowInput()), bar.parameter());
            assertEquals(bar.high(), at(tornado.quantity(), bar.parameter(), bar.highInput()), bar.parameter());
        }
        assertTrue(bar(tornado, Tornado.RIVALS).lowInput() instanceof String);
    }

    private static double at(Quantity quantity, String parameter, Object input) {
        return quantity.value(Cases.MODEL.compare(Cases.OFFER, Cases.WORLD.with(Map.of(parameter, input))));
    }

    /** A triangle from 57 to 100 with 80 in the middle: a tenth of the draws lies below 57 + 23 sqrt(0.2). */
    @Test
    void endsAreTheTenthAndTheNinetiethOfAHundredDraws() {
        Tornado.Bar bar = bar(of(Cases.WORLD, new Quantity(Basis.LONG_RUN, Quantity.Field.IMPORTS)), "deliveredPct");
        assertEquals(57 + 23 * Math.sqrt(0.2), (Double) bar.lowInput(), 1e-9);
        assertEquals(100 - 20 * Math.sqrt(0.2), (Double) bar.highInput(), 1e-9);
    }

    /** The ends of the sliders in Assumptions, and around a factor of the user's own the same spread. */
    @Test
    void factorsSpreadAroundTheAssumedOne() {
        for (double assumed : new double[] {1, 1.3}) {
            Assumptions world = Cases.WORLD.with(Map.of("substitution", assumed, "demand", assumed));
            Tornado tornado = of(world, new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS));
            assertEquals(Set.of(0.64, 1.57), inputs(bar(tornado, "substitution"), assumed));
            assertEquals(Set.of(0.77, 1.29), inputs(bar(tornado, "demand"), assumed));
        }
    }

    /** Both inputs over the median, to two digits. */
    private static Set<Double> inputs(Tornado.Bar bar, double median) {
        return Set.of(
                Math.rint(100 * (Double) bar.lowInput() / median) / 100,
                Math.rint(100 * (Double) bar.highInput() / median) / 100);
    }

    /** What has no say is there all the same, with no width: promises of an offer that nobody signed. */
    @Test
    void whatDoesNotMatterHasNoWidth() {
        Tornado tornado = Tornado.of(
                Cases.MODEL,
                Offer.NO_DEAL,
                Cases.MODEL.assumptions(Offer.NO_DEAL, Map.of()),
                new Quantity(Basis.LONG_RUN, Quantity.Field.IMPORTS));
        assertEquals(0, bar(tornado, "deliveredPct").swing());
    }
}
