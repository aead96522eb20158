package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.simulate.Comparison;
import org.parley.simulate.Contributions;
import org.parley.simulate.Figure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/** The price of a step is what the offer with that step brings, less what it brings now. */
class PriceListTest {

    private static final double EXACT = 1e-9;
    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Simulator SIMULATOR = new Simulator(CASE);

    private static PriceList.Row row(PriceList list, String lever) {
        return list.rows().stream().filter(row -> row.lever().id().equals(lever)).findFirst().orElseThrow();
    }

    private static PriceList list(Offer offer, Basis basis) {
        return PriceList.of(SIMULATOR, SIMULATOR.compare(offer, CASE.assumptions()), basis);
    }

    @Test
    void everyStepIsTheDifferenceOfTwoOffers() {
        Offer offer = CASE.offer("july-2025").orElseThrow();
        for (Basis basis : Basis.values()) {
            PriceList list = list(offer, basis);
            assertEquals(CASE.levers(), list.rows().stream().map(PriceList.Row::lever).toList());
            Comparison now = SIMULATOR.compare(offer, CASE.assumptions());
            for (PriceList.Row row : list.rows()) {
                assertEquals(row.lever().step(), Math.abs(row.to() - row.from()), EXACT);
                Comparison then = SIMULATOR.compare(offer.withTerm(row.lever(), row.to()), CASE.assumptions());
                assertEquals(then.outcome().on(basis).exports() - now.outcome().on(basis).exports(), row.exportsMusd(), EXACT);
                assertEquals(then.outcome().on(basis).imports() - now.outcome().on(basis).imports(), row.importsMusd(), EXACT);
                Scores before = new Scorer(SIMULATOR).scores(now);
                Scores after = new Scorer(SIMULATOR).scores(then);
                assertEquals(
                        after.home().orElseThrow().score() - before.home().orElseThrow().score(),
                        row.homeScore().orElseThrow(),
                        EXACT);
            }
        }
    }

    /** What a cell of the list tells of itself is what stands in it. */
    @Test
    void everyPriceIsExplainedByItsStep() {
        Offer offer = CASE.offer("july-2025").orElseThrow();
        Comparison now = SIMULATOR.compare(offer, CASE.assumptions());
        for (PriceList.Row row : list(offer, Basis.FIRST_YEAR).rows()) {
            assertEquals(row.exportsMusd(), worth(now, row, Quantity.of("firstYear.exports")), EXACT);
            assertEquals(row.importsMusd(), worth(now, row, Quantity.of("firstYear.imports")), EXACT);
            assertEquals(row.homeDutyRevenueMusd(), worth(now, row, Quantity.of("firstYear.homeDutyRevenueChange")), EXACT);
            BeliefFigure cost = new BeliefFigure(BeliefFigure.Kind.POLITICAL_COST, Lever.Side.PARTNER);
            assertEquals(row.partnerPoints(), worth(now, row, cost), EXACT);
            BeliefFigure score = new BeliefFigure(BeliefFigure.Kind.SCORE, Lever.Side.HOME);
            assertEquals(100 * row.homeScore().orElseThrow(), worth(now, row, score), 1e-7);
        }
    }

    private static double worth(Comparison now, PriceList.Row row, Figure figure) {
        Contributions step = Contributions.ofStep(SIMULATOR, now, row.lever(), row.to(), figure);
        assertEquals(step.whole(), step.parts().get(0).value(), 0);
        return step.whole();
    }

    /** 8 points to the partner for the way from 29 to 0: half a point down is 8/58 of one. */
    @Test
    void anExtraTariffConcedesDownwards() {
        PriceList.Row rate = row(list(CASE.offer("july-2025").orElseThrow(), Basis.LONG_RUN), "partner-rate");
        assertEquals(19, rate.from());
        assertEquals(18.5, rate.to());
        assertEquals(8.0 * 0.5 / 29, rate.partnerPoints(), EXACT);
        assertTrue(rate.exportsMusd() > 0 && rate.homeDutyRevenueMusd() == 0);
    }

    @Test
    void atTheEndOfASliderTheStepIsBack() {
        PriceList.Row rate = row(list(CASE.offer("zero-tariff").orElseThrow(), Basis.LONG_RUN), "partner-rate");
        assertEquals(0, rate.from());
        assertEquals(0.5, rate.to());
        assertTrue(rate.exportsMusd() < 0 && rate.partnerPoints() < 0);
        Lever farm = CASE.lever("farm-duties").orElseThrow();
        assertEquals(farm.max() - farm.step(), row(list(CASE.offer("zero-tariff").orElseThrow(), Basis.LONG_RUN), "farm-duties").to());
    }

    @Test
    void withoutAnAgreementNothingHasAPrice() {
        assertTrue(list(Offer.NO_DEAL, Basis.LONG_RUN).rows().isEmpty());
    }
}
