package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

class BreakEvenTest {

    private static final double MUSD = 1e-6;
    private static final double PCT = 1e-8;

    private static OptionalDouble breakEven(Scenario scenario, Offer offer, Map<String, Object> changed) {
        return new Simulator(scenario).breakEvenRatePct(offer, Cases.world(scenario, offer, changed));
    }

    @Test
    void atThatRateExportsAreWhatTheyWereBefore() {
        int found = 0;
        for (Scenario scenario : List.of(Cases.PAKISTAN, Cases.CLASSROOM)) {
            for (Offer offer : scenario.offers()) {
                for (String rivals : scenario.schedules().keySet()) {
                    Map<String, Object> world = Map.of("rivals", rivals, "growthPct", 3);
                    OptionalDouble rate = breakEven(scenario, offer, world);
                    if (rate.isEmpty()) {
                        continue;
                    }
                    found++;
                    Offer even = offer.withTerm(scenario.partnerRate().orElseThrow(), rate.getAsDouble());
                    Outcome outcome = Cases.run(scenario, even, world);
                    assertEquals(scenario.exportsMusd(), outcome.on(Basis.LONG_RUN).exports(), MUSD, offer.id());
                }
            }
        }
        assertTrue(found > 20, found + " rates found");
    }

    @Test
    void whenNobodyPaysAnythingItIsNothing() {
        Offer bare = Offer.NO_DEAL.withAgreementDay(75);
        OptionalDouble rate = breakEven(Cases.PAKISTAN, bare, Map.of("rivals", "none"));
        assertEquals(0, rate.orElseThrow(), PCT);
    }

    @Test
    void theTermOfferedDoesNotMatterButTheOthersDo() {
        Offer ten = Cases.offer("ten-percent");
        double rate = breakEven(Cases.PAKISTAN, ten, Map.of()).orElseThrow();
        Offer other = ten.withTerm(Cases.PAKISTAN.partnerRate().orElseThrow(), 33);
        assertEquals(rate, breakEven(Cases.PAKISTAN, other, Map.of()).orElseThrow(), PCT);
        Offer cut = ten.withTerm(Cases.PAKISTAN.lever("partner-duties").orElseThrow(), 50);
        assertTrue(breakEven(Cases.PAKISTAN, cut, Map.of()).orElseThrow() > rate + 1);
        // the day of signature is no matter of the long run
        assertEquals(rate, breakEven(Cases.PAKISTAN, ten.withAgreementDay(90), Map.of()).orElseThrow(), PCT);
    }

    @Test
    void withoutAgreementTheRateIsAskedForAlone() {
        Offer open = Cases.offer("everything").withAgreementDay(null);
        assertEquals(
                breakEven(Cases.PAKISTAN, Cases.offer("ten-percent"), Map.of()).orElseThrow(),
                breakEven(Cases.PAKISTAN, open, Map.of()).orElseThrow(),
                PCT);
        assertEquals(
                breakEven(Cases.PAKISTAN, Offer.NO_DEAL, Map.of()).orElseThrow(),
                breakEven(Cases.PAKISTAN, open, Map.of()).orElseThrow(),
                PCT);
    }

    /** If the pause goes on for rivals, the rate that home could bear is the one it could bear if they were to pay pause rates. */
    @Test
    void whereThePauseGoesOn() {
        // and where rivals pay much in the pause, home could bear more than its own pause rate
        for (String china : List.of("30", "145")) {
            Scenario scenario = Cases.pakistan().set("/schedules/pause/rates/CN", china).scenario();
            assertEquals(
                    breakEven(scenario, Offer.NO_DEAL, Map.of("rivals", "pause")).orElseThrow(),
                    breakEven(scenario, Offer.PAUSE_PERSISTS, Map.of()).orElseThrow(),
                    PCT,
                    "China at " + china);
        }
    }

    @Test
    void thereMayBeNoSuchRate() {
        // Rivals pay nothing and home alone would have to be paid.
        Tree tree = Cases.pakistan();
        for (int i = 0; i < 16; i++) {
            tree.set("/exports/" + i + "/suppliers/0/dutyPct", "0");
        }
        tree.set("/schedules/none/rates/CN", "0");
        Scenario free = tree.scenario();
        OptionalDouble rate = breakEven(free, Offer.NO_DEAL, Map.of("rivals", "none"));
        assertEquals(0, rate.orElse(Double.NaN), PCT);
        // Home's goods are all exempt: no rate is felt, and exports stand above what they were at every one of them.
        Tree exempt = Cases.pakistan().set("/exports", "[" + Cases.pakistan().at("/exports/0") + "]");
        exempt.set("/exports/0/exempt", "1");
        exempt.set("/levers/1/max", "100");
        Scenario felt = exempt.scenario();
        Offer cut = Offer.NO_DEAL.withAgreementDay(10).withTerm(felt.lever("partner-duties").orElseThrow(), 100);
        assertTrue(breakEven(felt, cut, Map.of()).isEmpty());
    }

    /** Exports are what they were at zero and at a thousand percent alike: no rate is the one. */
    @Test
    void whereNoRateIsFeltThereIsNone() {
        Tree exempt = Cases.pakistan();
        for (int i = 0; i < 16; i++) {
            exempt.set("/exports/" + i + "/exempt", "1");
        }
        Tree nothing = Cases.pakistan().set("/exports", "[]").remove("/levers/1").remove("/offers").remove("/desk");
        for (Tree tree : List.of(exempt, nothing)) {
            assertTrue(breakEven(tree.scenario(), Offer.NO_DEAL, Map.of()).isEmpty());
            assertTrue(breakEven(tree.scenario(), Offer.NO_DEAL.withAgreementDay(75), Map.of()).isEmpty());
        }
    }
}
