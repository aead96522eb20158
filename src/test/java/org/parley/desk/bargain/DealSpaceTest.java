package org.parley.desk.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Gains;
import org.parley.bargain.OfferSpace;
import org.parley.bargain.Scorer;
import org.parley.bargain.Scores;
import org.parley.bargain.Solution;
import org.parley.bargain.Tactic;
import org.parley.bargain.Talk;
import org.parley.chart.Wording;
import org.parley.chart.DealPicture;
import org.parley.desk.state.Desk;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Simulator;

/** The deal space without a window: when a frontier is looked for, what is put on the desk, and what is hinted at. */
class DealSpaceTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();
    private static final Object SOMEBODY = new Object();
    private static final double SCORE = 1e-9;

    /** Frontiers wait here until they are let be found. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private final List<DealPicture> painted = new ArrayList<>();
    private Desk desk;
    private DealSpace model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, waiting::add);
        desk.open(CASE);
        model = new DealSpace(desk);
        model.addPainter(picture -> {
            painted.add(picture);
            return () -> {};
        });
        model.watch(SOMEBODY, true);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private DealSpace.Deal deal() {
        return model.dealProperty().get();
    }

    private Lever lever(String id) {
        return CASE.lever(id).orElseThrow();
    }

    private Scores scoresOnDesk() {
        Simulator simulator = new Simulator(desk.scenario());
        return new Scorer(simulator).scores(desk.pictureProperty().get().offer());
    }

    // --- When a frontier is looked for

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        Desk quiet = new Desk(Runnable::run, Runnable::run, waiting::add);
        waiting.clear();
        quiet.open(CASE);
        DealSpace unseen = new DealSpace(quiet);
        quiet.offers().setAgreementDay(10);
        assertNull(unseen.dealProperty().get());
        assertTrue(waiting.isEmpty());
        unseen.watch("tab", true);
        unseen.watch("drawer", true);
        assertEquals(1, waiting.size(), "one frontier for all that look");
        unseen.watch("tab", false);
        quiet.offers().setAgreementDay(20);
        work();
        assertTrue(unseen.dealProperty().get().found().isPresent(), "the drawer still looks");
        unseen.watch("drawer", false);
        quiet.offers().setAgreementDay(30);
        assertTrue(waiting.isEmpty());
    }

    @Test
    void aTermMovesTheOfferAndAsksForNoFrontier() {
        work();
        DealSpace.Key key = model.asked();
        DealSpace.Found found = deal().found().orElseThrow();
        Gains before = deal().picture().gains();
        for (Lever lever : CASE.levers()) {
            desk.offers().setTerm(lever, lever.max());
            assertSame(key, model.asked(), lever.id());
            assertTrue(waiting.isEmpty(), lever.id());
            assertSame(found, deal().found().orElseThrow(), "and the frontier stays as it is");
            assertFalse(deal().picture().pending());
        }
        assertNotEquals(before, deal().picture().gains());
        desk.pins().pin();
        assertTrue(waiting.isEmpty(), "nor does a pin");
        assertEquals(2, deal().picture().pins().size());
    }

    /** Each of these is another frontier; back again, so is the one before. */
    @Test
    void allElseAsksForAnotherFrontier() {
        work();
        Map<String, Runnable> moves = new LinkedHashMap<>();
        moves.put("day", () -> desk.offers().setAgreementDay(10));
        moves.put("extension", () -> desk.offers().setExtensionDays(20));
        moves.put("cuts for all", () -> desk.offers().setMostFavoured(true));
        moves.put("assumption", () -> desk.setAssumption(AssumptionKey.RUSH_RISK, 0.9));
        moves.put("political cost", () -> desk.setPreferences(
                "cost", desk.state().preferences().with(lever("cotton"), new Lever.Political(9, 1))));
        moves.put("weights", () -> desk.setPreferences("reset", OwnPreferences.NONE));
        moves.forEach((name, move) -> {
            DealSpace.Key before = model.asked();
            move.run();
            assertNotEquals(before, model.asked(), name);
            assertEquals(1, waiting.size(), name);
            assertTrue(deal().picture().pending(), name + ": the old one is not passed off as its own");
            assertTrue(deal().picture().frontier().isPresent(), name + ": it is still there, dimmed");
            assertTrue(deal().found().isEmpty() && deal().better().isEmpty(), name);
            work();
            assertFalse(deal().picture().pending(), name);
        });
    }

    /** Of moves that follow each other only the last is computed. */
    @Test
    void theLatestWins() {
        work();
        desk.beginDrag();
        for (int day = 1; day < 40; day++) {
            desk.offers().setAgreementDay(day);
        }
        desk.endDrag();
        int runs = 0;
        while (!waiting.isEmpty()) {
            waiting.poll().run();
            runs++;
        }
        assertTrue(runs <= 2, "frontiers computed: " + runs);
        assertEquals(39, deal().found().orElseThrow().key().day());
    }

    @Test
    void anotherCaseHasItsOwn() {
        work();
        BigInteger offers = deal().found().orElseThrow().offers();
        desk.open(CLASSROOM);
        work();
        assertEquals(CLASSROOM.id(), deal().scenario().id());
        assertNotEquals(offers, deal().found().orElseThrow().offers());
        assertEquals("", model.problemProperty().get());
    }

    // --- What is shown

    @Test
    void offerAndPinsAreScoredAsEverywhere() {
        work();
        assertEquals(scoresOnDesk(), deal().picture().offer());
        Simulator simulator = new Simulator(CASE);
        Offer pin = CASE.offer("zero-tariff").orElseThrow();
        assertEquals(
                new Scorer(simulator).scores(simulator.compare(pin, simulator.assumptions(pin, Map.of()))),
                deal().picture().pins().get(0));
        double[] reservation = deal().found().orElseThrow().space().space().reservation();
        assertEquals(reservation[0], deal().picture().home().walkAway(), SCORE, "zero on the chart is zero of the frontier");
        assertEquals(reservation[1], deal().picture().partner().walkAway(), SCORE);
    }

    @Test
    void unknownBeliefsAreTold() {
        Beliefs beliefs = new Beliefs(desk);
        beliefs.watch(true);
        work();
        for (int i = 0; i < 5; i++) {
            beliefs.remove(Lever.Side.HOME, 0);
        }
        work();
        assertNull(deal());
        assertEquals("Nobody has said what Pakistan cares for, so the offer has no score.", model.problemProperty().get());
        desk.undo();
        work();
        assertEquals("", model.problemProperty().get());
        assertTrue(deal().found().isPresent());
    }

    @Test
    void namesAndATalkAreShownWhenAsked() {
        work();
        assertFalse(deal().picture().allNamed());
        model.setAllNamed(true);
        assertTrue(deal().picture().allNamed());
        List<Gains> talk = List.of(new Gains(0.1, 0.2), new Gains(0.2, 0.1));
        model.setTalk(talk);
        assertEquals(talk, painted.get(painted.size() - 1).talk());
        desk.offers().setTerm(lever("cotton"), 100);
        assertEquals(talk, deal().picture().talk(), "a term does not end it");
        desk.offers().setAgreementDay(10);
        assertEquals(List.of(), deal().picture().talk(), "it was about other offers");
    }

    /** Two machines leave the path that the talk command tells of; it is gone with the day that it was about. */
    @Test
    void machinesTalkOverTheOffersOnTheDesk() {
        desk.open(CLASSROOM);
        work();
        model.talk(Tactic.CONCEDING, Tactic.EVEN);
        assertTrue(model.talkingProperty().get());
        assertEquals(1, waiting.size());
        model.talk(Tactic.HARD, Tactic.HARD);
        assertEquals(1, waiting.size(), "one at a time");
        work();
        assertFalse(model.talkingProperty().get());
        List<Gains> talk = deal().picture().talk();
        OfferSpace space = deal().found().orElseThrow().space().space();
        Talk same = new Talk.Table(space).hold(Tactic.CONCEDING, Tactic.EVEN, Talk.evenly(12), 20250409);
        assertEquals(same.moves().size(), talk.size());
        assertEquals(same.moves().get(1).offer().first() - space.reservation()[0], talk.get(1).home(), SCORE);
        assertEquals(same.moves().get(1).offer().second() - space.reservation()[1], talk.get(1).partner(), SCORE);
        MachineTalk held = MachineTalk.hold(space, Tactic.CONCEDING, Tactic.EVEN);
        assertTrue(held.deal().isPresent());
        assertTrue(DealWords.talk(CLASSROOM, held).startsWith("The machines agree in round " + same.round() + ": +"));
        model.talk(Tactic.CONCEDING, Tactic.EVEN);
        desk.offers().setAgreementDay(3);
        work();
        assertEquals(List.of(), deal().picture().talk(), "held over other offers");
    }

    // --- What is put on the desk

    @Test
    void aPointGoesOnTheDeskInOneStep() {
        work();
        Offer before = desk.state().offer();
        int nash = deal().found().orElseThrow().frontier().named(Solution.NASH).get(0);
        Gains wanted = deal().found().orElseThrow().frontier().gains(nash);
        model.put(nash);
        assertEquals(wanted.home(), deal().picture().gains().home(), SCORE);
        assertEquals(wanted.partner(), deal().picture().gains().partner(), SCORE);
        assertEquals(
                "offer from the deal space (+23 for Pakistan, +24.6 for the United States over walking away)",
                desk.undoNameProperty().get());
        assertEquals(before.agreementDay(), desk.state().offer().agreementDay());
        desk.undo();
        assertEquals(before, desk.state().offer());
        assertNull(desk.undoNameProperty().get(), "one step");
    }

    @Test
    void withoutAnAgreementOneIsSigned() {
        desk.offers().pick(Offer.NO_DEAL);
        work();
        DealSpace.Found found = deal().found().orElseThrow();
        assertEquals(90, found.key().day(), "at the end of the talks");
        assertTrue(deal().picture().scene().offer().isNoDeal());
        model.put(found.frontier().named(Solution.NASH).get(0));
        assertEquals(90, desk.state().offer().agreementDay());
        assertSame(found, deal().found().orElseThrow(), "the same frontier");
        desk.offers().pick(Offer.BEFORE);
        work();
        model.put(0);
        assertEquals(Offer.Situation.TALKS, desk.state().offer().situation());
        assertEquals(deal().found().orElseThrow().frontier().gains(0).home(), deal().picture().gains().home(), SCORE);
    }

    /** A click on a frontier that is no longer the offer's does nothing. */
    @Test
    void nothingIsPutWhileAnotherFrontierIsLookedFor() {
        work();
        desk.offers().setAgreementDay(10);
        Offer before = desk.state().offer();
        model.put(0);
        model.putBetter();
        assertEquals(before, desk.state().offer());
        assertTrue(model.way(0).isEmpty());
    }

    // --- The hint

    @Test
    void theHintIsBetterForBothAndLeadsThere() {
        work();
        DealSpace.Way better = deal().better().orElseThrow();
        assertTrue(better.more().isMoreThan(DealSpace.WORTH_A_HINT));
        assertEquals(
                "An offer better for both exists: +17.6 for Pakistan, +22.2 for the United States",
                DealWords.better(CASE, better));
        List<String> moves = DealWords.moves(CASE, desk.state().offer(), better.moves());
        assertEquals(better.moves().size(), moves.size());
        assertEquals("Cotton: from US$ 0 m to US$ 350 m a year (+US$ 350 m)", moves.get(0));
        assertTrue(moves.contains("US extra tariff: from 15% to 1.5% (\u221213.5 pp)"), moves.toString());
        Gains wanted = deal().picture().gains();
        model.putBetter();
        assertEquals(wanted.home() + better.more().home(), deal().picture().gains().home(), SCORE);
        assertTrue(deal().better().isEmpty(), "there is none better than that");
        // Scores know nothing of the limits of one's mandate; the hint does.
        List<String> broken = desk.pictureProperty().get().offer().outcome().limits().stream()
                .filter(limit -> limit.state() == LimitResult.State.BROKEN)
                .map(limit -> Wording.limitName(limit, CASE))
                .toList();
        assertFalse(broken.isEmpty(), "else this shows nothing");
        assertEquals(broken, better.crossed());
        desk.undo();
        assertTrue(deal().better().isPresent());
    }

    /** From a point of the frontier back by a little: as long as both gain no more than half a point, nothing is said. */
    @Test
    void aHintIsGivenOnlyForMoreThanHalfAPoint() {
        work();
        model.put(deal().found().orElseThrow().frontier().named(Solution.NASH).get(0));
        Offer best = desk.state().offer();
        int given = 0;
        int withheld = 0;
        for (Lever lever : CASE.levers()) {
            for (double share : new double[] {0.02, 0.1, 0.3, 0.6, 1}) {
                desk.offers().setTerm(lever, best.value(lever) + share * (lever.base() - best.value(lever)));
                Gains offer = deal().picture().gains();
                var frontier = deal().found().orElseThrow().frontier();
                boolean any = false;
                for (int i = 0; i < frontier.size(); i++) {
                    any |= frontier.gains(i).minus(offer).isMoreThan(0.005);
                }
                assertEquals(any, deal().better().isPresent(), lever.id() + " " + share);
                given += any ? 1 : 0;
                withheld += !any && frontier.betterForBoth(offer, 0).isPresent() ? 1 : 0;
                desk.undo();
            }
        }
        assertTrue(given > 0 && withheld > 0, "given " + given + ", withheld though a little better: " + withheld);
    }

    // --- Words

    @Test
    void countsAreReadable() {
        assertEquals("1,600", DealWords.count(BigInteger.valueOf(1600)));
        assertEquals("2.1 \u00d7 10\u00b2\u2074", DealWords.count(new BigInteger("2117932668297221098947876")));
        assertEquals("1.0 \u00d7 10\u2076", DealWords.count(BigInteger.valueOf(999_999 + 1)));
        assertEquals("1.0 \u00d7 10\u00b9\u2070", DealWords.count(new BigInteger("9999999999")), "rounded up to the next power");
    }

    @Test
    void longListsOfMovesAreCounted() {
        assertEquals("No term has to move", DealWords.sentence(List.of(), 2));
        assertEquals("a; b; c", DealWords.sentence(List.of("a", "b", "c"), 2));
        assertEquals("a; b; and 2 more", DealWords.sentence(List.of("a", "b", "c", "d"), 2));
    }

    @Test
    void aPointIsToldWithItsFormulaAndItsTies() {
        work();
        int nash = deal().found().orElseThrow().frontier().named(Solution.NASH).get(0);
        String told = DealWords.point(deal(), model.way(nash).orElseThrow(), desk.state().offer());
        assertTrue(told.startsWith("Pakistan 69.3 (+19.6), United States 61.8 (+21), points of 100"), told);
        assertTrue(told.contains("\nNash: largest (u1 \u2212 r1) \u00d7 (u2 \u2212 r2)\n"), told);
        assertFalse(told.contains("Largest sum"), "only Nash until asked");
        model.setAllNamed(true);
        told = DealWords.point(deal(), model.way(nash).orElseThrow(), desk.state().offer());
        assertTrue(told.contains("\nLargest sum: largest u1 + u2\n"), told);
        DealSpace.Way way = model.way(nash).orElseThrow();
        DealSpace.Way tied = new DealSpace.Way(way.place(), way.more(), way.moves(), BigInteger.valueOf(12), List.of());
        assertTrue(DealWords.point(deal(), tied, desk.state().offer())
                .contains("\nOne of 12 offers that are worth the same\n"));
    }

    // --- Locks

    @Test
    void lockedTermsAreHeldAtTheirVeryValue() {
        work();
        assertEquals("", deal().found().orElseThrow().held());
        java.math.BigInteger all = deal().found().orElseThrow().offers();
        Lever cotton = lever("cotton");
        desk.offers().setTerm(cotton, 123); // no step of its slider
        desk.offers().setLocked(cotton, true);
        assertTrue(deal().found().isEmpty(), "the frontier was over offers that move it");
        work();
        DealSpace.Found held = deal().found().orElseThrow();
        assertEquals("Locked terms are held: Cotton.", held.held());
        assertTrue(held.offers().compareTo(all) < 0);
        for (int place = 0; place < held.frontier().size(); place++) {
            assertFalse(model.way(place).orElseThrow().moves().containsKey("cotton"), "place " + place);
        }
        model.put(0);
        assertEquals(123, desk.state().offer().value(cotton));
        // Another value of it, as with another offer, is another frontier.
        desk.offers().pick(CASE.offer("zero-tariff").orElseThrow());
        assertTrue(deal().found().isEmpty());
    }

    @Test
    void theHintLeavesLockedTermsAlone() {
        work();
        Map<String, Double> free = deal().better().orElseThrow().moves();
        free.keySet().forEach(id -> desk.offers().setLocked(lever(id), true));
        work();
        deal().better().ifPresent(way -> assertTrue(
                way.moves().keySet().stream().noneMatch(free::containsKey), way.moves().toString()));
        desk.undo();
        String last = desk.redoNameProperty().get();
        work();
        deal().better().ifPresent(way -> way.moves().keySet().forEach(id -> assertFalse(
                desk.state().locked().contains(id), id + " moves after undoing: " + last)));
    }
}
