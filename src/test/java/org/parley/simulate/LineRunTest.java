package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** Lines by themselves add up to the outcome of the whole, under one offer after the other. */
class LineRunTest {

    /** Of sums of up to 32 lines, each of some thousand US$ million. */
    private static final double ADDS_UP = 1e-7;

    private static List<Line> lines(Scenario scenario) {
        return Stream.concat(scenario.exports().stream(), scenario.imports().stream()).toList();
    }

    private static LineFigures sum(List<LineRun> runs, Basis basis) {
        double exports = 0;
        double partnerDuty = 0;
        double imports = 0;
        double homeDuty = 0;
        double cost = 0;
        for (LineRun run : runs) {
            LineFigures figures = run.on(basis);
            exports += figures.exports();
            partnerDuty += figures.partnerDutyOnHome();
            imports += figures.imports();
            homeDuty += figures.homeDutyRevenueChange();
            cost += figures.purchaseCost();
        }
        return new LineFigures(exports, partnerDuty, imports, homeDuty, cost);
    }

    private static void same(LineFigures expected, LineFigures found, String what) {
        assertEquals(expected.exports(), found.exports(), ADDS_UP, what);
        assertEquals(expected.partnerDutyOnHome(), found.partnerDutyOnHome(), ADDS_UP, what);
        assertEquals(expected.imports(), found.imports(), ADDS_UP, what);
        assertEquals(expected.homeDutyRevenueChange(), found.homeDutyRevenueChange(), ADDS_UP, what);
        assertEquals(expected.purchaseCost(), found.purchaseCost(), ADDS_UP, what);
    }

    private static void addsUp(Scenario scenario, Set<Basis> bases, long seed) {
        Random random = new Random(seed);
        Assumptions world = Cases.world(scenario, Offer.NO_DEAL, Cases.randomWorld(scenario, random));
        List<LineRun> runs = new ArrayList<>();
        lines(scenario).forEach(line -> runs.add(new LineRun(scenario, line, world, bases)));
        List<Offer> offers = new ArrayList<>(scenario.offers());
        offers.addAll(List.of(Offer.NO_DEAL, Offer.BEFORE));
        for (int i = 0; i < 4; i++) {
            offers.add(Cases.random(scenario, random));
        }
        for (Offer offer : offers) {
            Outcome whole = new Simulator(scenario).run(offer, world);
            runs.forEach(run -> run.under(offer));
            for (Basis basis : bases) {
                Readout readout = whole.on(basis);
                LineFigures expected = new LineFigures(
                        readout.exports(),
                        readout.partnerDutyOnHome(),
                        readout.imports() - readout.financedImports(),
                        readout.homeDutyRevenueChange(),
                        readout.purchaseCost());
                same(expected, sum(runs, basis), scenario.id() + " " + offer.id() + " " + basis.key());
            }
        }
    }

    @Test
    void linesAddUpToTheWholeOnEveryBasis() {
        for (long seed = 1; seed <= 3; seed++) {
            addsUp(Cases.CLASSROOM, EnumSet.allOf(Basis.class), seed);
            addsUp(Cases.PAKISTAN, EnumSet.allOf(Basis.class), seed);
        }
    }

    @Test
    void linesAddUpToTheWholeWhereTheLongRunAloneIsAsked() {
        for (long seed = 1; seed <= 3; seed++) {
            addsUp(Cases.CLASSROOM, Set.of(Basis.LONG_RUN), seed);
            addsUp(Cases.PAKISTAN, Set.of(Basis.LONG_RUN), seed);
        }
    }

    @Test
    void anotherPromiseIsWhatAnotherOfferWouldBring() {
        Scenario scenario = Cases.CLASSROOM;
        Lever promised = scenario.lever("wheat").orElseThrow();
        Line wheat = Cases.line(scenario, "wheat");
        Offer offer = scenario.offer("wheat-and-gas").orElseThrow();
        for (Set<Basis> bases : List.of(EnumSet.allOf(Basis.class), EnumSet.of(Basis.LONG_RUN))) {
            LineRun run = new LineRun(scenario, wheat, scenario.assumptions(), bases);
            LineRun other = new LineRun(scenario, wheat, scenario.assumptions(), bases);
            run.under(offer);
            for (double promise : new double[] {promised.max(), 0, promised.max() / 2}) {
                run.withPromise(promise);
                other.under(offer.withTerm(promised, promise));
                for (Basis basis : bases) {
                    same(other.on(basis), run.on(basis), promise + " on " + basis.key());
                }
            }
        }
    }

    @Test
    void numbersTooExtremeAreToldInASentence() {
        Scenario scenario = Tree.shipped("classroom")
                .set("/exports/0/suppliers/0/valueMusd", "1e308")
                .scenario();
        Offer offer = scenario.offer("free-trade").orElseThrow();
        LineRun run = new LineRun(scenario, scenario.exports().get(0), scenario.assumptions(), EnumSet.allOf(Basis.class));
        run.under(offer);
        for (Executable extreme : List.<Executable>of(
                () -> run.on(Basis.LONG_RUN),
                () -> run.on(Basis.FIRST_YEAR),
                () -> new Simulator(scenario).run(offer, scenario.assumptions()))) {
            String said = assertThrows(InputException.class, extreme).getMessage();
            assertTrue(said.contains("has no outcome that doubles can hold; expected less extreme values"), said);
        }
    }
}
