package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Preference;
import org.parley.scenario.Preferences;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

class ScorerTest {

    private static final double EXACT = 0;
    private static final double SCORE = 1e-9;

    private static Scores scores(Scenario scenario, Offer offer, Map<String, Object> changed) {
        return new Scorer(new Simulator(scenario)).scores(Cases.compare(scenario, offer, changed));
    }

    private static Scores tiny(Offer offer, Map<String, Object> changed) {
        return scores(Cases.TINY, offer, changed);
    }

    /** The score for exports alone, between the given ends. */
    private static double exportsScore(Offer offer, double weight, double worst, double best) {
        Preferences preferences =
                new Preferences(List.of(new Preference("exports", "longRun", weight, worst, best)), List.of());
        return new Scorer(new Simulator(Cases.TINY), preferences)
                .scores(Cases.compare(Cases.TINY, offer, Map.of()))
                .home()
                .orElseThrow()
                .score();
    }

    @Test
    void aDealWorkedByHand() {
        Scores scores = tiny(Cases.deal(), Map.of());
        double gained = Cases.CLOTH_FREE - Cases.CLOTH_NO_DEAL;
        double revenue = 0.1 * Cases.CARS_CUT - 0.5 * 90;
        double political = 4 + 3 * 0.5 + 2 * 0.5;
        double paused = Cases.CLOTH_PAUSED - Cases.CLOTH_NO_DEAL;

        SideScores home = scores.home().orElseThrow();
        assertEquals(0.5 * gained / 40 + 0.3 * (revenue + 60) / 60 + 0.2 * (10 - political) / 10, home.score(), SCORE);
        assertEquals(0.5, home.snapback(), SCORE, "nothing gained, nothing given");
        assertEquals(0.5 + 0.5 * paused / 40, home.pause(), SCORE);
        assertEquals(0.25, home.risk(), EXACT);
        assertEquals(0.25 * 0.5 + 0.75 * (0.5 + 0.5 * paused / 40), home.walkAway(), SCORE);
        assertFalse(home.accepts(), "the pause alone would serve it better");

        SideScores partner = scores.partner().orElseThrow();
        double sold = Cases.CARS_CUT - 90 + Cases.GAS_DELIVERED;
        double lostDuty = -0.25 * Cases.CLOTH_NO_DEAL;
        double pausedDuty = 0.1 * Cases.CLOTH_PAUSED + lostDuty;
        assertEquals(0.6 * (sold - gained + 50) / 100 + 0.4 * (lostDuty + 40) / 40, partner.score(), SCORE);
        assertEquals(0.6 * 0.5 + 0.4, partner.snapback(), SCORE);
        assertEquals(0.6 * (50 - paused) / 100 + 0.4 * (pausedDuty + 40) / 40, partner.pause(), SCORE);
        assertTrue(partner.accepts());
    }

    /** Exports rise by 20 in the long run. */
    @Test
    void theScaleIsLinearFromWorstToBest() {
        assertEquals(1, exportsScore(Cases.deal(), 1, 0, 20), SCORE, "at its best");
        assertEquals(0, exportsScore(Cases.deal(), 1, 20, 60), SCORE, "at its worst");
        assertEquals(0.25, exportsScore(Cases.deal(), 1, 10, 50), SCORE);
        assertEquals(0.75, exportsScore(Cases.deal(), 1, 50, 10), SCORE, "less can be better");
    }

    @Test
    void nothingIsClamped() {
        assertEquals(2, exportsScore(Cases.deal(), 1, 0, 10), SCORE);
        assertEquals(-1, exportsScore(Cases.deal(), 1, 40, 60), SCORE);
    }

    @Test
    void weightsCountAsTheyAre() {
        assertEquals(0.15, exportsScore(Cases.deal(), 0.3, 0, 40), SCORE);
        assertEquals(1.5, exportsScore(Cases.deal(), 3, 0, 40), SCORE, "no scaling to one");
        assertEquals(0, exportsScore(Cases.deal(), 0, 0, 40), EXACT);
    }

    @Test
    void eachPreferenceHasItsOwnBasis() {
        Comparison deal = Cases.compare(Cases.TINY, Cases.deal(), Map.of());
        Preferences preferences = new Preferences(
                List.of(
                        new Preference("exports", "toDeadline", 0.5, 0, 10),
                        new Preference("exports", "firstYear", 0.5, 0, 10)),
                List.of());
        double expected = 0.05 * deal.exportsVsNoDeal(Basis.TO_DEADLINE)
                + 0.05 * deal.exportsVsNoDeal(Basis.FIRST_YEAR);
        Scores scores = new Scorer(new Simulator(Cases.TINY), preferences).scores(deal);
        assertEquals(expected, scores.home().orElseThrow().score(), SCORE);
        assertEquals(Optional.empty(), scores.partner(), "nobody said what it cares for");
    }

    @Test
    void noPreferencesNoScore() {
        Scenario silent = Cases.tree().remove("/preferences").scenario();
        assertEquals(new Scores(Optional.empty(), Optional.empty()), scores(silent, Cases.deal(), Map.of()));
    }

    @Test
    void walkingAwayDoesNotDependOnTheOffer() {
        Scenario scenario = Cases.CLASSROOM;
        SideScores none = scores(scenario, Offer.NO_DEAL, Map.of()).home().orElseThrow();
        for (Offer offer : scenario.offers()) {
            SideScores home = scores(scenario, offer, Map.of()).home().orElseThrow();
            assertEquals(none.walkAway(), home.walkAway(), EXACT, offer.id());
        }
        assertEquals(none.score(), none.snapback(), EXACT);
        SideScores pause = scores(scenario, Offer.PAUSE_PERSISTS, Map.of()).home().orElseThrow();
        assertEquals(pause.score(), pause.pause(), EXACT);
    }

    /** As all preferences are for the long run; on a shorter basis the risk also moves trade, by rush orders. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 1})
    void walkingAwayIsLinearInTheRisk(double risk) {
        for (Scenario scenario : List.of(Cases.CLASSROOM, Cases.PAKISTAN)) {
            Scores scores = scores(scenario, scenario.offers().get(0), Map.of("frontLoading.risk", risk));
            Scores pause = scores(scenario, Offer.PAUSE_PERSISTS, Map.of());
            Scores noDeal = scores(scenario, Offer.NO_DEAL, Map.of());
            check(risk, noDeal.home(), pause.home(), scores.home());
            check(risk, noDeal.partner(), pause.partner(), scores.partner());
        }
    }

    private static void check(
            double risk, Optional<SideScores> noDeal, Optional<SideScores> pause, Optional<SideScores> offer) {
        double expected = risk * noDeal.orElseThrow().score() + (1 - risk) * pause.orElseThrow().score();
        assertEquals(expected, offer.orElseThrow().walkAway(), SCORE);
    }

    /** The chance counts whether or not traders rush. */
    @Test
    void theGambleStaysWhenTheRushIsOff() {
        SideScores rush = tiny(Cases.deal(), Map.of()).home().orElseThrow();
        SideScores calm = tiny(Cases.deal(), Map.of("frontLoading.on", false)).home().orElseThrow();
        assertEquals(rush.walkAway(), calm.walkAway(), SCORE);
    }

    @Test
    void walkingAwayIsJudgedInTheOffersOwnWorld() {
        Offer deal = Cases.deal();
        Offer ownWorld = new Offer(
                deal.id(), "", "", deal.situation(), 50, 0, false, deal.terms(), Map.of("snapback", "none"), Map.of());
        SideScores home = tiny(ownWorld, Map.of()).home().orElseThrow();
        // Against a world without the threat, the pause costs exports.
        assertEquals(0.5 + 0.5 * (Cases.CLOTH_PAUSED - Cases.CLOTH_FREE) / 40, home.pause(), SCORE);
    }

    @Test
    void aPauseAtHandGivesTheSame() {
        Scenario scenario = Cases.CLASSROOM;
        Simulator simulator = new Simulator(scenario);
        Comparison offer = Cases.compare(scenario, scenario.offers().get(1), Map.of());
        Outcome pause = simulator.run(Offer.PAUSE_PERSISTS, offer.outcome().assumptions());
        Scorer scorer = new Scorer(simulator);
        assertEquals(scorer.scores(offer), scorer.scores(offer, pause));
    }

    @Test
    void anOfferAsGoodAsWalkingAwayIsAccepted() {
        assertTrue(new SideScores(0.5, 0.4, 0.6, 0.5).accepts());
        assertTrue(new SideScores(0.5 - 0.9e-9, 0.4, 0.6, 0.5).accepts(), "scores this near are equal");
        assertFalse(new SideScores(0.5 - 1.1e-9, 0.4, 0.6, 0.5).accepts());
        assertTrue(new SideScores(0.5, 0.4, 0.6, 0.7).accepts());
        assertFalse(new SideScores(0.5, 0.4, 0.6, 0.3).accepts());
    }

    @Test
    void anUnknownAttributeIsRefused() {
        Preferences unknown = new Preferences(List.of(new Preference("happiness", "longRun", 1, 0, 1)), List.of());
        Scorer scorer = new Scorer(new Simulator(Cases.TINY), unknown);
        Comparison none = Cases.compare(Cases.TINY, Offer.NO_DEAL, Map.of());
        assertThrows(IllegalArgumentException.class, () -> scorer.scores(none));
    }
}
