package org.parley.desk.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Attribute;
import org.parley.bargain.HomeJudge;
import org.parley.bargain.PriceList;
import org.parley.bargain.Scorer;
import org.parley.bargain.SideScores;
import org.parley.chart.ScoreWords;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.desk.uncertainty.Ranging;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Simulator;

/** Beliefs about each side without a window: every move, its name, and the scores that follow. */
class BeliefsTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();
    private static final Lever.Side HOME = Lever.Side.HOME;
    private static final Lever.Side PARTNER = Lever.Side.PARTNER;
    private static final double SUM = 1e-12;

    /** Long work waits here until it is let run. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private Desk desk;
    private Beliefs model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run, waiting::add);
        desk.open(CASE);
        model = new Beliefs(desk);
        model.watch(true);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private List<Beliefs.Care> cares(Lever.Side side) {
        return model.sideProperty(side).get().cares();
    }

    private double[] weights(Lever.Side side) {
        return cares(side).stream().mapToDouble(care -> care.preference().weight()).toArray();
    }

    private SideScores scores(Lever.Side side) {
        Beliefs.Worth worth = model.worthProperty().get();
        Optional<SideScores> found =
                side == HOME ? worth.scores().home() : worth.scores().partner();
        return found.orElseThrow();
    }

    private String undo() {
        return desk.undoNameProperty().get();
    }

    private String message() {
        return desk.messageProperty().get();
    }

    // --- Moves

    @Test
    void aWeightMovesAndTheOthersGiveWay() {
        model.setWeight(HOME, 0, 0.75);
        assertEquals(0.75, weights(HOME)[0]);
        assertEquals(0.075, weights(HOME)[1], SUM, "half of what it was, as all others");
        assertEquals(1, Arrays.stream(weights(HOME)).sum(), SUM);
        assertEquals("Pakistan: weight of Exports of Pakistan 75%", undo());
        assertTrue(cares(HOME).get(0).isChanged());
        assertFalse(cares(PARTNER).get(0).isChanged());
        desk.undo();
        assertEquals(0.5, weights(HOME)[0]);
        assertFalse(desk.dirtyProperty().get());
        desk.redo();
        assertEquals(0.75, weights(HOME)[0]);
    }

    /** From press to release is one step, counted from how it began: to the end and back nothing is lost. */
    @Test
    void aDragIsOneStepAndForgetsNothing() {
        double[] before = weights(HOME);
        model.beginDrag(HOME);
        for (double value : new double[] {0.8, 1, 0.9, 0.6}) {
            model.setWeight(HOME, 0, value);
        }
        model.endDrag();
        assertEquals(0.4 * before[1] / 0.5, weights(HOME)[1], SUM, "in the old proportion after all were zero");
        desk.undo();
        assertEquals(List.of(), Arrays.stream(weights(HOME)).boxed().filter(each -> Arrays.stream(before).noneMatch(each::equals)).toList());
        assertNull(undo(), "the whole drag is taken back at once");
        model.beginDrag(HOME);
        model.setWeight(HOME, 0, 1);
        model.setWeight(HOME, 0, 0.5);
        model.endDrag();
        assertNull(undo(), "back where it began is no step");
    }

    @Test
    void aLockedWeightStays() {
        model.setLocked(HOME, 1, true);
        assertTrue(cares(HOME).get(1).locked());
        assertNull(undo(), "a lock is no move");
        model.setWeight(HOME, 0, 0.9);
        assertEquals(0.85, weights(HOME)[0], SUM, "all but the locked one");
        assertEquals(0.15, weights(HOME)[1]);
        assertEquals("Exports of Pakistan: 85% is what the other weights leave.", message());
        model.setLocked(HOME, 1, false);
        model.setWeight(HOME, 0, 0.9);
        assertEquals(0.1, weights(HOME)[1], SUM, "the others stood at zero");
        assertEquals("", message());
    }

    @Test
    void aWeightEndsAtAHundredPercent() {
        model.setWeight(HOME, 0, 1.5);
        assertEquals(1, weights(HOME)[0]);
        assertEquals("Exports of Pakistan: a weight is from 0 to 100%; 150% was asked for.", message());
        model.setWeight(HOME, 0, -0.5);
        assertEquals(0, weights(HOME)[0]);
        assertEquals(1, Arrays.stream(weights(HOME)).sum(), SUM);
    }

    @Test
    void worstAndBestAreTypedAndMustDiffer() {
        model.setBest(HOME, 0, 9000);
        assertEquals(9000, cares(HOME).get(0).preference().best());
        assertEquals("Pakistan: best of Exports of Pakistan 9,000", undo());
        model.setWorst(HOME, 0, -200);
        assertEquals("Pakistan: worst of Exports of Pakistan \u2212200", undo());
        model.setWorst(HOME, 0, 9000);
        assertEquals(-200, cares(HOME).get(0).preference().worst());
        assertEquals("Exports of Pakistan: worst and best must differ; 9,000 was asked for.", message());
    }

    @Test
    void oneIsTakenAwayAndAnotherAdded() {
        work();
        model.remove(HOME, 0);
        assertEquals(4, cares(HOME).size());
        assertEquals(0.3, weights(HOME)[0], SUM, "0.15 of the half that is left");
        assertEquals("Pakistan cares no more for Exports of Pakistan", undo());
        assertTrue(model.sideProperty(HOME).get().others().contains(Attribute.EXPORTS));
        double before = scores(HOME).score();
        model.add(HOME, Attribute.DEFICIT_CUT);
        Preference added = cares(HOME).get(4).preference();
        assertEquals(0, added.weight());
        assertEquals(before, scores(HOME).score(), "it counts for nothing yet");
        assertTrue(added.worst() > 0 && added.best() < 0, "a cut of the other's deficit is home's loss: " + added);
        assertFalse(model.sideProperty(HOME).get().others().contains(Attribute.DEFICIT_CUT));
        model.add(PARTNER, Attribute.INVESTMENT);
        Preference gain = cares(PARTNER).get(5).preference();
        assertTrue(gain.best() > gain.worst() && gain.best() >= 1900, gain.toString());
    }

    /** One who cares for nothing has no score; the first thing added is all there is. */
    @Test
    void everythingCanBeTakenAway() {
        work();
        for (int i = 0; i < 5; i++) {
            model.remove(HOME, 0);
        }
        assertTrue(model.worthProperty().get().scores().home().isEmpty());
        assertTrue(HomeJudge.of(new Simulator(desk.scenario())).isEmpty());
        model.add(HOME, Attribute.EXPORTS);
        assertEquals(1, weights(HOME)[0]);
        assertTrue(scores(HOME).score() > 0);
    }

    @Test
    void politicalCostsAreHeldToTenPoints() {
        double before = scores(HOME).score();
        model.setPolitical("crude-oil", HOME, 12);
        assertEquals(10, desk.scenario().lever("crude-oil").orElseThrow().political().home());
        assertTrue(scores(HOME).score() < before, "what is promised costs more now");
        assertTrue(message().contains("from 0 to 10 points; 12 was asked for"), message());
        model.setPolitical("crude-oil", HOME, CASE.lever("crude-oil").orElseThrow().political().home());
        assertTrue(desk.state().preferences().isEmpty(), "back at the file's it is no change");
    }

    @Test
    void resetIsOneStepToTheFile() {
        model.setWeight(HOME, 0, 0.1);
        model.setBest(PARTNER, 1, 77);
        model.setPolitical("cotton", PARTNER, 9);
        OwnPreferences changed = desk.state().preferences();
        assertEquals("Changed: Pakistan, US, political costs", BeliefWords.changed(CASE, changed));
        model.reset();
        assertTrue(desk.state().preferences().isEmpty());
        assertEquals("", BeliefWords.changed(CASE, desk.state().preferences()));
        assertEquals("all beliefs as in the file", undo());
        desk.undo();
        assertEquals(changed, desk.state().preferences());
    }

    @Test
    void theChanceIsAnAssumptionAndMovesWalkingAwayAlone() {
        double score = scores(HOME).score();
        model.setRisk(0.9);
        assertEquals(0.9, scores(HOME).risk());
        assertEquals(score, scores(HOME).score(), SUM, "in the long run the rush is over");
        assertEquals(0.9, desk.state().assumptions().get("frontLoading.risk"));
        assertEquals(0.9, model.risk());
    }

    // --- What follows

    /** The tab, the price list, the odds and the briefing all judge by the same, at once. */
    @Test
    void everyScoreFollows() {
        Picture first = desk.pictureProperty().get();
        double score = scores(HOME).score();
        double exports = first.offer().outcome().on(Basis.LONG_RUN).exports();
        PriceList prices = PriceList.of(new Simulator(first.scene().scenario()), first.offer(), Basis.LONG_RUN);
        model.setWeight(HOME, 0, 1);
        Picture now = desk.pictureProperty().get();
        Simulator simulator = new Simulator(now.scene().scenario());
        assertEquals(exports, now.offer().outcome().on(Basis.LONG_RUN).exports(), "no figure of trade does");
        assertSame(first.offer().outcome(), now.offer().outcome(), "nor is any computed again");
        assertNotEquals(score, scores(HOME).score());
        assertEquals(scores(HOME), new Scorer(simulator).scores(now.offer()).home().orElseThrow());
        assertEquals(
                now.offer().exportsVsNoDeal(Basis.LONG_RUN) / 4500, scores(HOME).score(), SUM, "exports are all that counts");
        PriceList after = PriceList.of(simulator, now.offer(), Basis.LONG_RUN);
        assertNotEquals(prices.rows().get(0).homeScore(), after.rows().get(0).homeScore());
        assertEquals(prices.rows().get(0).partnerScore(), after.rows().get(0).partnerScore());
        assertEquals(
                scores(HOME).walkAway(),
                HomeJudge.of(simulator)
                        .orElseThrow()
                        .judge(now.offer(), simulator.run(Offer.PAUSE_PERSISTS, now.offer().outcome().assumptions()))
                        .walkAway(),
                SUM);
    }

    /** Odds of other beliefs are given up like those of other terms. */
    @Test
    void oddsAreDrawnAnew() {
        Ranging ranging = new Ranging(desk, Runnable::run, Runnable::run);
        ranging.setShown(true);
        assertTrue(ranging.freshProperty().get());
        var before = ranging.rangesProperty().get();
        model.setWeight(HOME, 4, 1);
        assertTrue(ranging.freshProperty().get());
        assertNotEquals(before, ranging.rangesProperty().get());
        assertNotEquals(before.fan().odds(), ranging.rangesProperty().get().fan().odds());
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        waiting.clear();
        Desk quiet = new Desk(Runnable::run, Runnable::run, waiting::add);
        quiet.open(CASE);
        Beliefs unseen = new Beliefs(quiet);
        quiet.offers().setAgreementDay(10);
        assertNull(unseen.worthProperty().get());
        assertTrue(waiting.isEmpty());
        unseen.watch(true);
        assertEquals(1, waiting.size());
        assertTrue(unseen.worthProperty().get() != null);
    }

    // --- Warnings

    /** None on the shipped case, by its own scales; the sample is not drawn again for a belief. */
    @Test
    void theShippedCasesFitTheirScales() {
        for (Scenario scenario : List.of(CASE, CLASSROOM)) {
            desk.open(scenario);
            work();
            for (Lever.Side side : Lever.Side.values()) {
                Beliefs.Side now = model.sideProperty(side).get();
                assertFalse(now.isOffScale(), scenario.id() + " " + side + ": " + now.outside());
                assertTrue(now.outside() >= 0);
                assertTrue(now.cares().stream().noneMatch(Beliefs.Care::isUnmoved), scenario.id());
            }
        }
        model.setWeight(HOME, 0, 0.9);
        assertTrue(waiting.isEmpty());
        desk.offers().setAgreementDay(10);
        assertEquals(1, waiting.size(), "another day is another grid");
        assertEquals(-1, model.sideProperty(HOME).get().outside(), "until it is known nothing is said");
    }

    @Test
    void aScaleThatIsTooNarrowIsToldAndThatItIsMendedToo() {
        work();
        model.setWeight(HOME, 0, 1);
        model.setBest(HOME, 0, 10);
        assertTrue(model.sideProperty(HOME).get().isOffScale());
        assertFalse(model.sideProperty(PARTNER).get().isOffScale());
        model.setBest(HOME, 0, 10_000);
        model.setWorst(HOME, 0, -10_000);
        assertFalse(model.sideProperty(HOME).get().isOffScale());
    }

    @Test
    void whatNoOfferMovesIsTold() {
        work();
        for (Lever lever : CASE.levers()) {
            model.setPolitical(lever.id(), HOME, 0);
        }
        assertTrue(cares(HOME).get(4).isUnmoved(), "terms cost nothing any more");
        assertTrue(cares(HOME).subList(0, 4).stream().noneMatch(Beliefs.Care::isUnmoved));
        model.setPolitical("cotton", HOME, 1);
        assertFalse(cares(HOME).get(4).isUnmoved());
    }

    // --- Sessions

    @Test
    void areSavedAndOpenedAgainToTheLastByte() {
        model.setWeight(HOME, 0, 0.37);
        model.setWorst(PARTNER, 0, -1234.5);
        model.setPolitical("cotton", HOME, 7);
        SideScores saved = scores(HOME);
        String text = SessionFile.write(desk.session());
        desk.open(CASE);
        assertNotEquals(saved, scores(HOME));
        desk.open(CASE, SessionFile.read("a.parley", text.getBytes(StandardCharsets.UTF_8), CASE).value());
        assertEquals(saved, scores(HOME));
        assertFalse(desk.dirtyProperty().get());
        assertEquals(text, SessionFile.write(desk.session()));
    }

    @Test
    void anotherCaseHasItsOwnBeliefs() {
        model.setWeight(HOME, 0, 0.1);
        model.setLocked(HOME, 0, true);
        desk.open(CLASSROOM);
        assertEquals(CLASSROOM.preferences().home(), cares(HOME).stream().map(Beliefs.Care::preference).toList());
        assertTrue(cares(HOME).stream().noneMatch(Beliefs.Care::locked));
        assertEquals(CLASSROOM.id(), model.worthProperty().get().scenario().id());
    }

    // --- Words

    @Test
    void walkingAwayIsSaidInSentences() {
        assertEquals(
                "If the talks fail, the April rate returns with a chance of 25%, worth 10 points; else (75%) the pause goes on, worth"
                        + " 50. Together that is 40.",
                ScoreWords.gamble(new SideScores(0.3, 0.1, 0.5, 0.25)));
        assertEquals(
                "The offer is better than walking away only while the chance is above 50%; you believe 25%.",
                ScoreWords.flip(new SideScores(0.3, 0.1, 0.5, 0.25)));
        assertEquals(
                "The offer is better than walking away only while the chance is below 50%; you believe 25%.",
                ScoreWords.flip(new SideScores(0.3, 0.5, 0.1, 0.25)));
        assertEquals("The offer is better than walking away whatever the chance.", ScoreWords.flip(new SideScores(0.6, 0.1, 0.5, 0.25)));
        assertEquals("The offer is worse than walking away whatever the chance.", ScoreWords.flip(new SideScores(0, 0.1, 0.5, 0.25)));
    }
}
