package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Lever.Side;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

class ConcessionsTest {

    private static final double EXACT = 0;
    private static final double POINTS = 1e-12;
    private static final double PERCENT = 1e-12;

    private static final int GAS = 1;
    private static final int INSPECTIONS = 6;

    private static Tree classroom() {
        return Tree.shipped("classroom");
    }

    private static Offer signed(Map<String, Double> terms) {
        return Offer.NO_DEAL.withTerms(terms).withAgreementDay(50);
    }

    /** From the base of 25 down to 0, for 8 points; a tariff raised to 40 gives nothing and costs nothing. */
    @ParameterizedTest
    @CsvSource({"25, 0", "20, 1.6", "12.5, 4", "0, 8", "26, 0", "40, 0"})
    void anExtraTariffConcedesDownwards(double rate, double points) {
        Scenario scenario = classroom().scenario();
        Offer offer = signed(Map.of("partner-rate", rate));
        assertEquals(points, Concessions.politicalPoints(scenario, offer, Side.PARTNER), POINTS);
        assertEquals(0, Concessions.politicalPoints(scenario, offer, Side.HOME), EXACT);
    }

    /** Every other kind concedes upwards. The points are of the shipped case, at its ranges. */
    @ParameterizedTest
    @CsvSource({
        "wheat, 75, 1, 0", "wheat, 150, 2, 0", "gas, 100, 1.5, 0", "farm-duties, 50, 2.5, 0", "industry-duties, 100, 7, 0",
        "inspections, 50, 2, 0", "harbour, 200, 1.5, 0", "harbour, 400, 3, 0", "partner-duties, 50, 0, 3", "wheat, 0, 0, 0"
    })
    void otherTermsConcedeUpwards(String lever, double value, double home, double partner) {
        Scenario scenario = classroom().scenario();
        Offer offer = signed(Map.of(lever, value));
        assertEquals(home, Concessions.politicalPoints(scenario, offer, Side.HOME), POINTS);
        assertEquals(partner, Concessions.politicalPoints(scenario, offer, Side.PARTNER), POINTS);
    }

    @Test
    void pointsOfAllTermsAddUp() {
        Scenario scenario = classroom().scenario();
        Offer offer = scenario.offer("a-bit-of-everything").orElseThrow();
        double home = 2 * 50.0 / 150 + 3 * 50.0 / 200 + 5 * 0.5 + 7 * 0.25 + 4 * 0.5 + 3 * 0.5;
        assertEquals(home, Concessions.politicalPoints(scenario, offer, Side.HOME), POINTS);
        assertEquals(8 * 15.0 / 25 + 6 * 0.25, Concessions.politicalPoints(scenario, offer, Side.PARTNER), POINTS);
        assertEquals(0, Concessions.politicalPoints(scenario, offer.withAgreementDay(null), Side.HOME), EXACT);
    }

    /** The concession is counted from the base, wherever it lies. */
    @Test
    void aBaseWithinTheRange() {
        Scenario scenario = classroom().set("/levers/" + INSPECTIONS + "/base", "60").scenario();
        assertEquals(0, Concessions.politicalPoints(scenario, signed(Map.of()), Side.HOME), EXACT);
        assertEquals(2, Concessions.politicalPoints(scenario, signed(Map.of("inspections", 80.0)), Side.HOME), POINTS);
        assertEquals(0, Concessions.politicalPoints(scenario, signed(Map.of("inspections", 10.0)), Side.HOME), EXACT);
    }

    @Test
    void aTermThatHasNothingToGiveCostsNothing() {
        Scenario scenario = classroom().set("/levers/0/base", "0").scenario();
        for (double rate : new double[] {0, 20, 40}) {
            Offer offer = signed(Map.of("partner-rate", rate));
            assertEquals(0, Concessions.politicalPoints(scenario, offer, Side.PARTNER), EXACT);
        }
    }

    @Test
    void oneCutOfAllBarriersIsTheirAverage() {
        Scenario scenario = classroom().scenario();
        assertEquals(35, Concessions.barrierCutPct(scenario, signed(Map.of("inspections", 35.0))), PERCENT);
        assertEquals(0, Concessions.barrierCutPct(scenario, signed(Map.of())), EXACT);
        Offer unsigned = signed(Map.of("inspections", 35.0)).withAgreementDay(null);
        assertEquals(0, Concessions.barrierCutPct(scenario, unsigned), EXACT);
    }

    /** Wheat 90, machines 170, cars 60 and medicines 80 have barriers, 400 together; gas has none. */
    @Test
    void linesCountByWhatThePartnerSells() {
        Tree tree = classroom().set("/levers/" + INSPECTIONS + "/lines", "[\"wheat\"]");
        Offer half = signed(Map.of("inspections", 50.0));
        assertEquals(50 * 90.0 / 400, Concessions.barrierCutPct(tree.scenario(), half), PERCENT);
        tree.set("/imports/" + GAS + "/suppliers/0/valueMusd", "1000");
        assertEquals(50 * 90.0 / 400, Concessions.barrierCutPct(tree.scenario(), half), PERCENT, "a line without a barrier");
        tree.set("/imports/" + GAS + "/barrierPct", "1");
        assertEquals(50 * 90.0 / 1400, Concessions.barrierCutPct(tree.scenario(), half), PERCENT);
    }

    @Test
    void cutsOnOneLineAddUpToTheWholeBarrier() {
        Scenario scenario = classroom()
                .set(
                        "/levers/-",
                        "{\"id\": \"wheat-tests\", \"kind\": \"barrier-cut\", \"line\": \"wheat\", \"side\": \"home\","
                                + " \"unit\": \"% cut\", \"min\": 0, \"max\": 100, \"step\": 5, \"base\": 0,"
                                + " \"source\": \"assumption\"}")
                .scenario();
        Offer some = signed(Map.of("inspections", 50.0, "wheat-tests", 30.0));
        assertEquals((80 * 90.0 + 50 * 310) / 400, Concessions.barrierCutPct(scenario, some), PERCENT);
        Offer more = signed(Map.of("inspections", 50.0, "wheat-tests", 90.0));
        assertEquals((100 * 90.0 + 50 * 310) / 400, Concessions.barrierCutPct(scenario, more), PERCENT);
    }

    /** A barrier can be what keeps a good out altogether. */
    @Test
    void whereThePartnerSellsNothingAllLinesCountTheSame() {
        Tree tree = classroom().set("/levers/" + INSPECTIONS + "/lines", "[\"wheat\"]");
        for (int line = 0; line < 5; line++) {
            tree.set("/imports/" + line + "/suppliers/0/valueMusd", "0");
        }
        assertEquals(50 / 4.0, Concessions.barrierCutPct(tree.scenario(), signed(Map.of("inspections", 50.0))), PERCENT);
        for (int line = 0; line < 5; line++) {
            tree.set("/imports/" + line + "/barrierPct", "0");
        }
        assertEquals(0, Concessions.barrierCutPct(tree.scenario(), signed(Map.of("inspections", 50.0))), EXACT);
    }
}
