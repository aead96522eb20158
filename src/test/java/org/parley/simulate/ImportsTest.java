package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** Purchases, what they displace and cost, financed equipment, and the price of the most-favoured-nation rule. */
class ImportsTest {

    private static final double EXACT = 0;
    private static final double MUSD = 1e-9;

    private static final Scenario CASE = Cases.PAKISTAN;
    /** In force on day 82. */
    private static final int IN_FORCE = 82;

    private static Offer signed(String lever, double value) {
        return signed(CASE, lever, value);
    }

    private static Offer signed(Scenario scenario, String lever, double value) {
        return Offer.NO_DEAL.withAgreementDay(75).withTerm(scenario.lever(lever).orElseThrow(), value);
    }

    private static double importsChange(Outcome outcome, int day) {
        return outcome.imports(day) - outcome.importsBefore(day);
    }

    @Test
    void aPromiseArrivesAfterItsLeadAndRampsUp() {
        // cotton: 75 days to the first arrival, 120 to the full pace, 80 percent delivered
        Outcome outcome = Cases.run(signed("cotton", 100));
        int first = IN_FORCE + 75;
        assertEquals(0, importsChange(outcome, first), MUSD);
        assertEquals(80 / 120.0, importsChange(outcome, first + 1), MUSD);
        assertEquals(40, importsChange(outcome, first + 60), MUSD);
        assertEquals(80, importsChange(outcome, first + 120), MUSD);
        assertEquals(80, importsChange(outcome, 730), MUSD);
        assertEquals(80, outcome.on(Basis.LONG_RUN).imports() - CASE.importsMusd(), MUSD);
    }

    @Test
    void withoutARampTheWholeComesAtOnce() {
        Scenario atOnce = Cases.pakistan().set("/imports/0/purchase/rampDays", "0").scenario();
        Outcome outcome = Cases.run(atOnce, signed(atOnce, "cotton", 100), Map.of());
        assertEquals(0, importsChange(outcome, IN_FORCE + 74), MUSD);
        assertEquals(80, importsChange(outcome, IN_FORCE + 75), MUSD);
        Scenario sameDay = Cases.pakistan()
                .set("/imports/0/purchase/rampDays", "0")
                .set("/imports/0/purchase/leadDays", "0")
                .scenario();
        Outcome now = Cases.run(sameDay, signed(sameDay, "cotton", 100), Map.of());
        assertEquals(0, importsChange(now, IN_FORCE - 1), MUSD);
        assertEquals(80, importsChange(now, IN_FORCE), MUSD);
    }

    /** A promise is a floor on the base and its trend, not something on top of what the market buys anyway. */
    @Test
    void aPromiseIsAFloor() {
        Offer cut = signed("inspections", 100).withTerm(CASE.lever("farm-duties").orElseThrow(), 100);
        double market = Cases.result(Cases.run(cut), "raw-cotton").longRun() - 650;
        assertTrue(market > 10, "lower barriers sell more cotton by themselves: " + market);
        double below = (market - 1) / 0.8;
        double above = (market + 1) / 0.8;
        Offer small = cut.withTerm(CASE.lever("cotton").orElseThrow(), below);
        Offer large = cut.withTerm(CASE.lever("cotton").orElseThrow(), above);
        assertEquals(650 + market, Cases.result(Cases.run(small), "raw-cotton").longRun(), MUSD);
        assertEquals(0, Cases.run(small).on(Basis.LONG_RUN).purchaseCost(), MUSD);
        assertEquals(650 + market + 1, Cases.result(Cases.run(large), "raw-cotton").longRun(), MUSD);
        // the premium is paid on the one million that the market would not have bought
        assertEquals(0.02 / 1.02, Cases.run(large).on(Basis.LONG_RUN).purchaseCost(), MUSD);
    }

    @Test
    void theFloorGrowsWithTheTrendButThePromiseDoesNot() {
        Outcome outcome = Cases.run(signed("cotton", 100), Map.of("growthPct", 6));
        double base = 650 * Math.pow(1.06, 730 / 365.0);
        assertEquals(base + 80, Cases.result(outcome, "raw-cotton").horizon(), MUSD);
        // From the day in force on, the floor stands under a falling market as well.
        Outcome falling = Cases.run(signed("cotton", 100), Map.of("growthPct", -6));
        assertEquals(650 * Math.pow(0.94, 2) + 80, Cases.result(falling, "raw-cotton").horizon(), MUSD);
    }

    @Test
    void noPromiseNoFloor() {
        Outcome nothing = Cases.run(signed("cotton", 0));
        Outcome open = Cases.run(Offer.NO_DEAL.withAgreementDay(75));
        for (int d = 0; d <= 730; d++) {
            assertEquals(open.imports(d), nothing.imports(d), EXACT);
        }
    }

    @Test
    void aPromiseWithoutAgreementDoesNothingAndSaysSo() {
        Offer open = Cases.offer("everything").withAgreementDay(null);
        Outcome outcome = Cases.run(open);
        Outcome none = Cases.run(Offer.NO_DEAL);
        for (int d = 0; d <= 730; d++) {
            assertEquals(none.imports(d), outcome.imports(d), EXACT);
            assertEquals(none.exports(d), outcome.exports(d), EXACT);
            assertEquals(0, outcome.financedImports(d), EXACT);
        }
        assertEquals(List.of(new Notice(Notice.Kind.NO_AGREEMENT, "")), outcome.notices());
        assertEquals(List.of(), none.notices());
        assertEquals(List.of(), Cases.run(Cases.offer("everything")).notices());
    }

    @Test
    void tradeThatDoesNotExistYetBeginsWithAPromise() {
        Outcome outcome = Cases.run(signed("crude-oil", 600));
        LineResult crude = Cases.result(outcome, "crude-oil");
        assertEquals(0, crude.base(), EXACT);
        assertEquals(0, crude.shortRun(), EXACT);
        assertEquals(480, crude.longRun(), MUSD);
        assertEquals(480, crude.horizon(), MUSD);
        // and a cut of duties alone starts nothing
        Outcome cut = Cases.run(signed("energy-duties", 100));
        assertEquals(0, Cases.result(cut, "crude-oil").longRun(), EXACT);
    }

    /** A promise alone, so that the market stands still and the accounts can be done in one's head. */
    @Test
    void displacedGoodsRevenueAndForeignExchangeAddUp() {
        Outcome outcome = Cases.run(signed("crude-oil", 600), Map.of("frontLoading.on", false));
        Readout readout = outcome.on(Basis.LONG_RUN);
        double extra = 480;
        double displaced = extra / 1.04; // the same barrels at the price of those from the Gulf
        assertEquals(extra - displaced, readout.purchaseCost(), MUSD);
        // crude from Texas instead of the Gulf costs the premium, not the cargo
        double exportsChange = readout.exports() - CASE.exportsMusd();
        assertEquals(exportsChange - (extra - displaced), readout.netForeignExchange(), MUSD);
        // three percent on what came, less three percent on what did not
        assertEquals(0.03 * (extra - displaced), readout.homeDutyRevenueChange(), MUSD);
    }

    @Test
    void onlyTheDisplacedShareIsSaved() {
        // aircraft: 70 percent displaced, no premium, one percent duty
        Readout readout = Cases.run(signed("aircraft", 100)).on(Basis.LONG_RUN);
        double exportsChange = readout.exports() - CASE.exportsMusd();
        assertEquals(0, readout.purchaseCost(), MUSD);
        assertEquals(exportsChange - 80 * 0.3, readout.netForeignExchange(), MUSD);
        assertEquals(0.01 * 80 * 0.3, readout.homeDutyRevenueChange(), MUSD);
    }

    /** Trade shrinks by half a year, and the promise stands: in the end it is more than the rivals sell. */
    @Test
    void noSupplierLosesMoreThanItSells() {
        Offer offer = signed("soybeans", 600);
        Outcome outcome = Cases.run(
                offer, Map.of("deliveredPct", 100, "growthPct", -50, "frontLoading.on", false));
        Readout last = outcome.on(Basis.HORIZON);
        double trend = 0.25; // after two years
        double exportsChange = last.exports() - CASE.exportsMusd() * trend;
        assertEquals(exportsChange - (600 - 899 * trend), last.netForeignExchange(), MUSD);
        // five percent on what came and on what did not
        assertEquals(0.05 * (600 - 899 * trend), last.homeDutyRevenueChange(), MUSD);
        assertEquals(600 * 0.015 / 1.015, last.purchaseCost(), MUSD);
    }

    /** In the long run the same can come from a barrier that falls where demand is stiff. */
    @Test
    void noSupplierLosesMoreThanItSellsInTheLongRun() {
        Scenario stiff = Cases.pakistan()
                .set("/imports/1/purchase/maxMusd", "899")
                .set("/imports/1/purchase/premiumPct", "0")
                .set("/levers/3/max", "899")
                .set("/imports/1/demand", "-0.05")
                .set("/imports/1/suppliers/0/valueMusd", "200")
                .scenario();
        Offer offer = signed(stiff, "soybeans", 899).withTerm(stiff.lever("inspections").orElseThrow(), 40);
        Map<String, Object> whole = Map.of("deliveredPct", 100, "frontLoading.on", false);
        Outcome outcome = Cases.run(stiff, offer, whole);
        PlainModel plain = new PlainModel(stiff, offer, Cases.world(stiff, offer, whole));
        Readout longRun = outcome.on(Basis.LONG_RUN);
        assertEquals(plain.netForeignExchange[731], longRun.netForeignExchange(), 1e-6);
        assertEquals(plain.revenueChange[731], longRun.homeDutyRevenueChange(), 1e-6);
        assertEquals(List.of(new Notice(Notice.Kind.LARGE_PURCHASE, "soybeans")), outcome.notices());
    }

    @Test
    void aPurchaseIsLargeFromFourFifthsOfTheRivalsOn() {
        // 750 of cotton from others; with a premium of 2 percent 612 replaces 600 of it
        Scenario wide = Cases.pakistan()
                .set("/imports/0/purchase/maxMusd", "700")
                .set("/levers/2/max", "700")
                .scenario();
        assertEquals(List.of(), Cases.run(wide, signed(wide, "cotton", 611), Map.of()).notices());
        assertEquals(
                List.of(new Notice(Notice.Kind.LARGE_PURCHASE, "raw-cotton")),
                Cases.run(wide, signed(wide, "cotton", 613), Map.of()).notices());
    }

    @Test
    void aPromiseOnALineThatCannotTakeOneDoesNothingAndSaysSo() {
        Scenario without = Cases.pakistan()
                .remove("/imports/0/purchase")
                .remove("/limits/3")
                .scenario();
        Outcome outcome = Cases.run(without, signed(without, "cotton", 100), Map.of());
        assertEquals(650, Cases.result(outcome, "raw-cotton").longRun(), MUSD);
        assertEquals(List.of(new Notice(Notice.Kind.NO_PURCHASE_DATA, "cotton")), outcome.notices());
    }

    @Test
    void financedEquipmentIsDrawnYearByYear() {
        Outcome outcome = Cases.run(signed("reko-diq", 1250));
        int start = IN_FORCE + 180;
        assertEquals(0, outcome.financedImports(start - 1), EXACT);
        assertEquals(0.25 * 1250, outcome.financedImports(start), MUSD);
        assertEquals(0.25 * 1250, outcome.financedImports(start + 364), MUSD);
        assertEquals(0.35 * 1250, outcome.financedImports(start + 365), MUSD);
        for (Basis basis : Basis.values()) {
            Readout with = outcome.on(basis);
            Readout without = Cases.run(signed("reko-diq", 0)).on(basis);
            assertEquals(without.imports() + with.financedImports(), with.imports(), MUSD, "part of imports");
            assertEquals(without.homeDutyRevenueChange(), with.homeDutyRevenueChange(), MUSD, "duty-free");
            assertEquals(without.netForeignExchange(), with.netForeignExchange(), MUSD, "left out of foreign exchange");
        }
        assertEquals(0, outcome.on(Basis.LONG_RUN).financedImports(), EXACT, "not in the long run");
    }

    @Test
    void theDrawsSumToTheLoan() {
        Scenario ten = Cases.pakistan().set("/clock/horizonDays", "3650").scenario();
        Outcome outcome = Cases.run(ten, signed(ten, "reko-diq", 1250), Map.of());
        assertEquals(1250, Cases.sum(outcome::financedImports, 0, 3651) / 365, 1e-9);
    }

    /** The claim of the model's third section. */
    @Test
    void theMostFavouredNationRuleCostsMoreThanTwentyTimesTheRevenue() {
        double preference =
                Cases.run(Cases.offer("zero-tariff")).on(Basis.LONG_RUN).homeDutyRevenueChange();
        double everybody =
                Cases.run(Cases.offer("zero-tariff-mfn")).on(Basis.LONG_RUN).homeDutyRevenueChange();
        assertTrue(preference < 0);
        assertTrue(everybody < 20 * preference, everybody + " against " + preference);
    }

    @Test
    void aPreferenceDivertsTradeAndTheRuleForEverybodyDoesNot() {
        Outcome preference = Cases.run(signed("vehicle-duties", 100), Map.of("preferenceUsePct", 100));
        Outcome everybody =
                Cases.run(signed("vehicle-duties", 100).withMostFavoured(true), Map.of("preferenceUsePct", 100));
        double alone = Cases.result(preference, "vehicles").longRun();
        double together = Cases.result(everybody, "vehicles").longRun();
        assertTrue(alone > 3 * 40, "a duty of 62 percent gone for one supplier: " + alone);
        assertTrue(together > 40 && together < alone, "with its rivals it wins less: " + together);
        // The same cut for all with demand of -1: quantities rise by the duty, hardly anybody is displaced.
        assertEquals(40 * 1.62, together, 40 * 0.05);
    }
}
