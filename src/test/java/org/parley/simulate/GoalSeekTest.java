package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;

/** The value that is found does what was asked, and where there is none it is said. */
class GoalSeekTest {

    private static final Simulator SIMULATOR = new Simulator(Cases.PAKISTAN);
    private static final Assumptions WORLD = Cases.PAKISTAN.assumptions();

    private static double figure(Offer offer, Assumptions world, Quantity quantity) {
        return quantity.value(SIMULATOR.compare(offer, world));
    }

    private static Lever lever(String id) {
        return Cases.PAKISTAN.lever(id).orElseThrow();
    }

    /** What some value of the term gives can be sought, for every figure, basis and lever. */
    @Test
    void hitsWhateverCanBeHit() {
        Random random = new Random(51);
        Set<Quantity.Field> moved = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            Offer offer = Cases.offer(i % 2 == 0 ? "zero-tariff" : "july-2025");
            Lever lever = Cases.PAKISTAN.levers().get(random.nextInt(Cases.PAKISTAN.levers().size()));
            Basis basis = Basis.values()[random.nextInt(Basis.values().length)];
            Quantity.Field field = Quantity.Field.values()[i % Quantity.Field.values().length];
            Quantity quantity = new Quantity(basis, field);
            double value = lever.min() + random.nextDouble() * (lever.max() - lever.min());
            double target = figure(offer.withTerm(lever, value), WORLD, quantity);
            if (Math.abs(target - figure(offer, WORLD, quantity)) > 1) {
                moved.add(field);
            }
            GoalSeek.Answer answer = GoalSeek.seek(SIMULATOR, offer, WORLD, lever, quantity, target);
            String what = offer.id() + " " + lever.id() + " " + quantity.name() + " at " + value;
            assertTrue(answer.reached(), what);
            double found = answer.value().getAsDouble();
            assertTrue(found >= lever.min() && found <= lever.max(), what);
            assertEquals(target, figure(offer.withTerm(lever, found), WORLD, quantity), GoalSeek.TOLERANCE, what);
            assertEquals(target, answer.figure(), GoalSeek.TOLERANCE, what);
        }
        assertTrue(moved.size() >= 8, "figures that had to be moved: " + moved);
    }

    /** The agreed rate that brings back the exports of before the tariffs is the break-even rate, found another way. */
    @Test
    void findsTheBreakEvenRate() {
        Offer offer = Cases.offer("zero-tariff");
        double before = SIMULATOR.run(Offer.BEFORE, WORLD).on(Basis.LONG_RUN).exports();
        GoalSeek.Answer answer = GoalSeek.seek(
                SIMULATOR, offer, WORLD, lever("partner-rate"), Quantity.of("longRun.exports"), before);
        assertEquals(
                SIMULATOR.breakEvenRatePct(offer, WORLD).orElseThrow(),
                answer.value().orElseThrow(),
                1e-8);
    }

    @Test
    void saysWhenNoValueReachesIt() {
        Offer offer = Cases.offer("zero-tariff");
        Quantity balance = Quantity.of("longRun.balance");
        GoalSeek.Answer answer = GoalSeek.seek(SIMULATOR, offer, WORLD, lever("cotton"), balance, 2000);
        assertFalse(answer.reached());
        assertEquals(350, answer.nearest(), 1e-6, "the balance falls with cotton, and all of it is not enough");
        double least = figure(offer.withTerm(lever("cotton"), 350), WORLD, balance);
        assertEquals(least, answer.figure(), GoalSeek.TOLERANCE);
        assertEquals(least, answer.least(), GoalSeek.TOLERANCE);
        assertEquals(figure(offer.withTerm(lever("cotton"), 0), WORLD, balance), answer.most(), GoalSeek.TOLERANCE);
    }

    /** Without an agreement the terms do nothing: the figure is what it is, wherever the term stands. */
    @Test
    void nothingMovesWithoutAnAgreement() {
        double now = figure(Offer.NO_DEAL, WORLD, Quantity.of("longRun.exports"));
        GoalSeek.Answer off = GoalSeek.seek(
                SIMULATOR, Offer.NO_DEAL, WORLD, lever("partner-rate"), Quantity.of("longRun.exports"), now + 1);
        assertFalse(off.reached());
        assertEquals(off.least(), off.most(), 0);
        GoalSeek.Answer there = GoalSeek.seek(
                SIMULATOR, Offer.NO_DEAL, WORLD, lever("partner-rate"), Quantity.of("longRun.exports"), now);
        assertEquals(lever("partner-rate").base(), there.value().orElseThrow(), 0, "it stays where it is");
    }

    /** Promised purchases below what the market buys anyway change nothing; from there on they do. */
    @Test
    void ofSeveralValuesTheNearestIsTaken() {
        Offer offer = Cases.offer("zero-tariff").withTerm(lever("cotton"), 20);
        Quantity imports = Quantity.of("longRun.imports");
        double now = figure(offer, WORLD, imports);
        GoalSeek.Answer answer = GoalSeek.seek(SIMULATOR, offer, WORLD, lever("cotton"), imports, now);
        assertEquals(20, answer.value().orElseThrow(), 1e-6);
    }

    @Test
    void unknownFiguresAreRefusedInASentence() {
        for (String name : new String[] {"exports", "longRun", "longRun.", ".exports", "someday.exports", "longRun.jobs", ""}) {
            String said = assertThrows(IllegalArgumentException.class, () -> Quantity.of(name)).getMessage();
            assertTrue(said.startsWith("no figure is called '" + name + "'; expected BASIS.FIELD"), said);
        }
    }
}
