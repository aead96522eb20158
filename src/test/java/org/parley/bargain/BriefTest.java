package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Lever.Side;
import org.parley.scenario.Limit;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;

/** What each side is told before the talks. */
class BriefTest {

    private static Rehearsal rehearsal(Scenario scenario) {
        return Rehearsal.of(scenario, RehearsalTest.setup(scenario, Side.HOME, Optional.of("even"), true, 1));
    }

    @Test
    void prioritiesStandInTheOrderOfTheirWeight() {
        Brief home = Brief.of(rehearsal(Cases.CLASSROOM).world(), Side.HOME);
        assertEquals(
                List.of("exports", "home-duty-revenue", "political-cost", "purchase-cost"),
                home.priorities().stream().map(Preference::attribute).toList());
        Brief partner = Brief.of(rehearsal(Cases.CLASSROOM).world(), Side.PARTNER);
        assertEquals("deficit-cut", partner.priorities().get(0).attribute());
    }

    @Test
    void nothingOfWhatTheOtherSideCaresForIsInIt() {
        Scenario scenario = Cases.CLASSROOM;
        Brief home = Brief.of(rehearsal(scenario).world(), Side.HOME);
        Brief partner = Brief.of(rehearsal(scenario).world(), Side.PARTNER);
        assertTrue(home.priorities().stream().noneMatch(scenario.preferences().partner()::contains));
        assertTrue(partner.priorities().stream().noneMatch(scenario.preferences().home()::contains));
        assertEquals(scenario.limits(), home.redLines());
        assertEquals(List.<Limit>of(), partner.redLines());
    }

    /**
     * The tiny case by hand: home's exports of cloth rise from 80 to at most 100 of a best of 40, half the score; a duty revenue
     * that stays and no political cost give the other half. Walking away: a pause leaves 100 / 1.1 with chance 3/4.
     */
    @Test
    void walkingAwayAndTheBestByHand() {
        Brief home = Brief.of(rehearsal(Cases.TINY).world(), Side.HOME);
        double pause = 0.5 * (Cases.CLOTH_PAUSED - Cases.CLOTH_NO_DEAL) / 40 + 0.5;
        assertEquals(0.25, home.walkAway().risk());
        assertEquals(0.5, home.walkAway().snapback(), 1e-12);
        assertEquals(pause, home.walkAway().pause(), 1e-12);
        assertEquals(0.25 * 0.5 + 0.75 * pause, home.walkAway().walkAway(), 1e-12);
        assertEquals(0.5 * 20 / 40 + 0.5, home.best(), 1e-9);
    }

    @Test
    void namedPointsAreTheSidesOwnScores() {
        RehearsalWorld world = rehearsal(Cases.CLASSROOM).world();
        Brief home = Brief.of(world, Side.HOME);
        Brief partner = Brief.of(world, Side.PARTNER);
        assertEquals(
                List.of("nash", "kalaiSmorodinsky", "egalitarian", "equalUtility", "maxSum"),
                List.copyOf(home.points().keySet()));
        FrontierPoint nash = world.points().nash().get(0);
        assertEquals(nash.first(), home.points().get("nash").most(), 1e-9);
        assertEquals(nash.second(), partner.points().get("nash").least(), 1e-9);
        home.points().values().forEach(range -> assertTrue(range.least() >= home.walkAway().walkAway() - 1e-9));
        assertFalse(home.best() < home.points().get("nash").most());
    }
}
