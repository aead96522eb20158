package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.MarketSetup.Seller;
import org.parley.trade.CesMarket;

class MarketSetupTest {

    /** Relative: percent turned into fractions and back cost the last digits. */
    private static final double TOLERANCE = 1e-11;

    private static MarketSetup setup(Scenario scenario, Offer offer, String line) {
        return MarketSetup.of(
                scenario, offer, Cases.world(scenario, offer, Map.of()), Cases.line(scenario, line));
    }

    /** Value of the trade between the two parties in the market as the setup has it, by the solver alone. */
    private static double solved(MarketSetup setup, boolean longRun) {
        int n = setup.sellers().size();
        double[] landed = new double[n];
        double[] lnWedge = new double[n];
        double[] supply = new double[n];
        for (int i = 0; i < n; i++) {
            Seller seller = setup.sellers().get(i);
            double before = (1 + seller.dutyBeforePct() / 100) * (1 + seller.barrierBeforePct() / 100);
            landed[i] = seller.valueMusd() * before;
            lnWedge[i] = Math.log((1 + seller.dutyAfterPct() / 100) * (1 + seller.barrierAfterPct() / 100) / before);
            supply[i] = run(seller.supply(), longRun);
        }
        CesMarket market = new CesMarket(n);
        Line line = setup.line();
        market.solve(landed, lnWedge, supply, run(line.substitution(), longRun), run(line.demand(), longRun));
        return setup.principal().valueMusd() * Math.exp(market.lnValue(line.principal()));
    }

    private static double run(Elasticity elasticity, boolean longRun) {
        return longRun ? elasticity.longRun() : elasticity.shortRun();
    }

    private static void assertGivesTheResults(Scenario scenario, Offer offer, Assumptions assumptions) {
        Outcome outcome = new Simulator(scenario).run(offer, assumptions);
        for (LineResult result : outcome.lines()) {
            MarketSetup setup = MarketSetup.of(scenario, offer, assumptions, result.line());
            String what = scenario.id() + " " + offer.id() + " " + result.line().id();
            assertEquals(result.shortRun(), solved(setup, false), TOLERANCE * result.shortRun(), what);
            double market = solved(setup, true);
            double floor = result.base() + setup.promiseMusd() * setup.deliveredPct() / 100;
            double expected = setup.promiseMusd() > 0 ? Math.max(market, floor) : market;
            assertEquals(result.longRun(), expected, TOLERANCE * result.longRun(), what);
            assertEquals(result.dutyBasePct(), setup.principal().dutyBeforePct(), 0, what);
            assertEquals(result.dutyPct(), setup.principal().dutyAfterPct(), 0, what);
        }
    }

    @Test
    void givesEveryLinesResultUnderEveryOffer() {
        for (Scenario scenario : List.of(Cases.PAKISTAN, Cases.CLASSROOM)) {
            for (Offer offer : Stream.concat(scenario.offers().stream(), Offer.BUILT_IN.stream())
                    .toList()) {
                assertGivesTheResults(scenario, offer, Cases.world(scenario, offer, Map.of()));
            }
        }
    }

    @Test
    void givesEveryLinesResultInOtherWorlds() {
        Random random = new Random(20250410);
        for (int i = 0; i < 40; i++) {
            Scenario scenario = i % 2 == 0 ? Cases.PAKISTAN : Cases.CLASSROOM;
            Offer offer = Cases.random(scenario, random);
            Map<String, Object> world = Cases.randomWorld(scenario, random);
            world.put("frontLoading.on", false); // a random surge may be too large to be paid back
            assertGivesTheResults(scenario, offer, Cases.world(scenario, offer, world));
        }
    }

    @Test
    void namesEverySellerInPlainWords() {
        List<String> names = setup(Cases.PAKISTAN, Offer.NO_DEAL, "knit-tops").sellers().stream()
                .map(Seller::name)
                .toList();
        assertTrue(names.containsAll(List.of("Pakistan", "Bangladesh", "Rest of the world")), names.toString());
        assertEquals(
                "United States",
                setup(Cases.PAKISTAN, Offer.NO_DEAL, "raw-cotton").principal().name());
    }

    @Test
    void beginsWithTheLastChangeOfDuties() {
        assertEquals(90, setup(Cases.PAKISTAN, Offer.NO_DEAL, "knit-tops").fromDay());
        assertEquals(0, setup(Cases.PAKISTAN, Offer.BEFORE, "knit-tops").fromDay());
    }

    @Test
    void onlyThePartnersGoodsMeetABarrier() {
        MarketSetup setup = setup(Cases.PAKISTAN, Cases.offer("everything"), "soybeans");
        for (Seller seller : setup.sellers()) {
            boolean partner = seller == setup.principal();
            assertEquals(partner, seller.barrierBeforePct() > 0, seller.name());
            assertEquals(partner, seller.barrierAfterPct() > 0, seller.name());
        }
        assertTrue(setup.principal().barrierAfterPct() < setup.principal().barrierBeforePct());
    }

    @Test
    void aPromiseCountsUnderAnAgreementAlone() {
        Offer signed = Cases.offer("everything");
        assertTrue(setup(Cases.PAKISTAN, signed, "raw-cotton").promiseMusd() > 0);
        assertEquals(
                0, setup(Cases.PAKISTAN, signed.withAgreementDay(null), "raw-cotton").promiseMusd());
    }

    @Test
    void anotherScenariosLineIsRefused() {
        Line stranger = Cases.line(Cases.CLASSROOM, "wheat");
        Assumptions assumptions = Cases.PAKISTAN.assumptions();
        assertThrows(
                IllegalArgumentException.class,
                () -> MarketSetup.of(Cases.PAKISTAN, Offer.NO_DEAL, assumptions, stranger));
    }
}
