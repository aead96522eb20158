package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever.Side;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;
import org.parley.simulate.Comparison;
import org.parley.simulate.Readout;

class AttributeTest {

    private static final double EXACT = 0;
    private static final double MUSD = 1e-9;

    private static double longRun(Attribute attribute, Comparison comparison) {
        return attribute.value(Cases.TINY, Side.HOME, comparison, Basis.LONG_RUN);
    }

    @Test
    void aDealWorkedByHand() {
        Comparison deal = Cases.compare(Cases.TINY, Cases.deal(), Map.of());
        double sold = Cases.CARS_CUT - 90 + Cases.GAS_DELIVERED;
        double gained = Cases.CLOTH_FREE - Cases.CLOTH_NO_DEAL;
        assertEquals(gained, longRun(Attribute.EXPORTS, deal), MUSD);
        assertEquals(sold, longRun(Attribute.IMPORTS_SOLD, deal), MUSD);
        assertEquals(sold - gained, longRun(Attribute.DEFICIT_CUT, deal), MUSD);
        assertEquals(0.1 * Cases.CARS_CUT - 0.5 * 90, longRun(Attribute.HOME_DUTY_REVENUE, deal), MUSD);
        assertEquals(0 - 0.25 * Cases.CLOTH_NO_DEAL, longRun(Attribute.PARTNER_DUTY_REVENUE, deal), MUSD);
        assertEquals(Cases.GAS_DELIVERED * 0.05 / 1.05, longRun(Attribute.PURCHASE_COST, deal), MUSD);
        assertEquals(0, longRun(Attribute.MARKET_ACCESS, deal), EXACT, "there are no barriers to cut");
        assertEquals(200, longRun(Attribute.INVESTMENT, deal), EXACT);
    }

    @Test
    void thePauseThatGoesOnWorkedByHand() {
        Comparison pause = Cases.compare(Cases.TINY, Offer.PAUSE_PERSISTS, Map.of());
        double gained = Cases.CLOTH_PAUSED - Cases.CLOTH_NO_DEAL;
        assertEquals(gained, longRun(Attribute.EXPORTS, pause), MUSD);
        assertEquals(-gained, longRun(Attribute.DEFICIT_CUT, pause), MUSD, "home's surplus is the partner's deficit");
        assertEquals(
                0.1 * Cases.CLOTH_PAUSED - 0.25 * Cases.CLOTH_NO_DEAL, longRun(Attribute.PARTNER_DUTY_REVENUE, pause), MUSD);
        for (Attribute attribute : List.of(
                Attribute.IMPORTS_SOLD,
                Attribute.HOME_DUTY_REVENUE,
                Attribute.PURCHASE_COST,
                Attribute.MARKET_ACCESS,
                Attribute.INVESTMENT,
                Attribute.POLITICAL_COST)) {
            assertEquals(0, longRun(attribute, pause), EXACT, attribute.word());
        }
    }

    /** The read-outs that everybody else shows, on every basis. */
    @Test
    void moneyIsTheReadOutsAgainstNoDeal() {
        Scenario scenario = Cases.CLASSROOM;
        for (Offer offer : scenario.offers()) {
            Comparison comparison = Cases.compare(scenario, offer, Map.of());
            for (Basis basis : Basis.values()) {
                Readout with = comparison.outcome().on(basis);
                Readout without = comparison.noDeal().on(basis);
                Map<Attribute, Double> expected = Map.of(
                        Attribute.EXPORTS, with.exports() - without.exports(),
                        Attribute.IMPORTS_SOLD, with.imports() - without.imports(),
                        Attribute.DEFICIT_CUT,
                                with.imports() - without.imports() - (with.exports() - without.exports()),
                        Attribute.HOME_DUTY_REVENUE, with.homeDutyRevenueChange(),
                        Attribute.PARTNER_DUTY_REVENUE, with.partnerDutyOnHome() - without.partnerDutyOnHome(),
                        Attribute.PURCHASE_COST, with.purchaseCost());
                assertEquals(0, without.homeDutyRevenueChange(), MUSD, "home lays no new duties when talks fail");
                assertTrue(without.partnerDutyOnHome() > 0, "the partner does");
                expected.forEach((attribute, value) -> assertEquals(
                        value,
                        attribute.value(scenario, Side.PARTNER, comparison, basis),
                        MUSD,
                        offer.id() + " " + basis + " " + attribute.word()));
            }
        }
    }

    @Test
    void financedEquipmentIsSoldWhileItIsDrawn() {
        Offer loan = Cases.deal().withTerms(Map.of("rate", 25.0, "loan", 200.0));
        Comparison comparison = Cases.compare(Cases.TINY, loan, Map.of());
        // Drawn from day 50 on: 60 percent of 200 in its first year.
        double firstYear = 200 * 0.6 * (365 - 50) / 365;
        assertEquals(
                firstYear,
                Attribute.IMPORTS_SOLD.value(Cases.TINY, Side.HOME, comparison, Basis.FIRST_YEAR),
                MUSD);
        assertEquals(0, longRun(Attribute.IMPORTS_SOLD, comparison), EXACT);
        for (Basis basis : Basis.values()) {
            assertEquals(200, Attribute.INVESTMENT.value(Cases.TINY, Side.HOME, comparison, basis), EXACT);
        }
    }

    @Test
    void withoutAnAgreementNothingIsWorthAnything() {
        Offer unsigned = Cases.deal().withAgreementDay(null);
        for (Offer offer : List.of(Offer.NO_DEAL, unsigned)) {
            Comparison comparison = Cases.compare(Cases.TINY, offer, Map.of());
            for (Attribute attribute : Attribute.values()) {
                for (Basis basis : Basis.values()) {
                    for (Side side : Side.values()) {
                        assertEquals(
                                0,
                                attribute.value(Cases.TINY, side, comparison, basis),
                                EXACT,
                                offer.id() + " " + attribute.word());
                    }
                }
            }
        }
    }

    /** What a file may say and what can be computed are the same words. */
    @Test
    void wordsAreThoseOfFiles() {
        List<String> ofFiles = new ArrayList<>();
        Tree.shipped("scenario.schema").at("/$defs/preference/properties/attribute/enum")
                .forEach(word -> ofFiles.add(word.asText()));
        assertEquals(ofFiles, Arrays.stream(Attribute.values()).map(Attribute::word).toList());
        for (Attribute attribute : Attribute.values()) {
            assertEquals(attribute, Attribute.of(attribute.word()));
        }
        String said = assertThrows(IllegalArgumentException.class, () -> Attribute.of("happiness")).getMessage();
        assertTrue(said.contains("'happiness'") && said.contains("political-cost"), said);
    }

    @Test
    void onlyPoliticalCostDependsOnWhoAsks() {
        Comparison deal = Cases.compare(Cases.TINY, Cases.deal(), Map.of());
        for (Attribute attribute : Attribute.values()) {
            double home = attribute.value(Cases.TINY, Side.HOME, deal, Basis.LONG_RUN);
            double partner = attribute.value(Cases.TINY, Side.PARTNER, deal, Basis.LONG_RUN);
            if (attribute == Attribute.POLITICAL_COST) {
                assertNotEquals(home, partner);
            } else {
                assertEquals(home, partner, EXACT, attribute.word());
            }
        }
    }
}
