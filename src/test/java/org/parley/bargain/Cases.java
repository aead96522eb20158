package org.parley.bargain;

import java.util.Map;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;
import org.parley.scenario.Tree;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;

/** What the tests of this package share: the shipped cases, and a tiny one that is worked by hand. */
final class Cases {

    static final Scenario PAKISTAN =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    static final Scenario CLASSROOM =
            ShippedScenarios.find("classroom").orElseThrow().value();

    /**
     * Each market but gas has one supplier, at a border price that never moves, and a demand elasticity of -1: in the long
     * run its trade is the base value times (1 + base duty) / (1 + duty). Extra duty on cloth: 25 percent when talks fail,
     * 10 percent while the pause goes on.
     */
    private static final String CASE =
            """
            {
              "format": "parley-scenario/1", "id": "tiny", "title": "Tiny", "baseYear": 2029,
              "home": {"code": "XA", "name": "Home", "gdpMusd": 1000, "source": "assumption"},
              "partner": {"code": "XB", "name": "Partner"},
              "clock": {"start": "2030-03-01", "deadlineDay": 60, "horizonDays": 365, "maxExtensionDays": 30, "today": 0,
                "rounds": [10]},
              "countries": {"XA": "Home", "XB": "Partner", "XD": "Rival"}, "sources": {}, "events": [],
              "schedules": {
                "none": {"title": "None", "rates": {"XA": 0}, "source": "assumption"},
                "pause": {"title": "Pause", "rates": {"XA": 10}, "source": "assumption"},
                "threat": {"title": "Threat", "rates": {"XA": 25}, "source": "assumption"}},
              "exports": [
                {"id": "cloth", "name": "Cloth", "group": "cloth", "substitution": 2, "demand": -1,
                  "suppliers": [{"country": "XA", "valueMusd": 100, "dutyPct": 0}], "source": "assumption"}],
              "imports": [
                {"id": "cars", "name": "Cars", "group": "cars", "substitution": 2, "demand": -1,
                  "suppliers": [{"country": "XB", "valueMusd": 90, "dutyPct": 50}], "source": "assumption"},
                {"id": "gas", "name": "Gas", "group": "gas", "substitution": 2, "demand": -1,
                  "suppliers": [{"country": "XB", "valueMusd": 0, "dutyPct": 0},
                    {"country": "XD", "valueMusd": 480, "dutyPct": 0}],
                  "purchase": {"maxMusd": 200, "displacement": 1, "premiumPct": 5, "leadDays": 0, "rampDays": 0},
                  "source": "assumption"}],
              "levers": [
                {"id": "rate", "kind": "partner-rate", "side": "partner", "unit": "%", "min": 0, "max": 50, "step": 1,
                  "base": 25, "political": {"home": 0, "partner": 8}, "source": "assumption"},
                {"id": "cars", "kind": "duty-cut", "group": "cars", "side": "home", "unit": "% cut", "min": 0, "max": 100,
                  "step": 5, "base": 0, "political": {"home": 4, "partner": 0}, "source": "assumption"},
                {"id": "gas", "kind": "purchase", "line": "gas", "side": "home", "unit": "US$m a year", "min": 0, "max": 200,
                  "step": 5, "base": 0, "political": {"home": 3, "partner": 1}, "source": "assumption"},
                {"id": "loan", "kind": "investment", "line": "cars", "side": "home", "unit": "US$m", "min": 0, "max": 400,
                  "step": 10, "base": 0, "startDays": 0, "draws": [60, 40], "political": {"home": 2, "partner": 0},
                  "source": "assumption"}],
              "offers": [
                {"id": "deal", "name": "Deal", "agreementDay": 50,
                  "levers": {"rate": 0, "cars": 100, "gas": 100, "loan": 200}}],
              "assumptions": {"rivals": "none", "snapback": "threat", "pause": "pause", "passThroughPct": 100,
                "preferenceUsePct": 80, "deliveredPct": 80, "effectiveDays": 0,
                "frontLoading": {"on": true, "beta": 0.017, "risk": 0.25, "windowDays": 20, "repayDays": 40},
                "source": "assumption"},
              "preferences": {
                "home": [
                  {"attribute": "exports", "weight": 0.5, "worst": 0, "best": 40},
                  {"attribute": "home-duty-revenue", "weight": 0.3, "worst": -60, "best": 0},
                  {"attribute": "political-cost", "weight": 0.2, "worst": 10, "best": 0}],
                "partner": [
                  {"attribute": "deficit-cut", "weight": 0.6, "worst": -50, "best": 50},
                  {"attribute": "partner-duty-revenue", "weight": 0.4, "worst": -40, "best": 0}]}
            }
            """;

    static final Scenario TINY = tree().scenario();

    /** Trade in cloth at no extra duty, while the pause goes on, and when talks fail. */
    static final double CLOTH_FREE = 100;

    static final double CLOTH_PAUSED = 100 / 1.1;
    static final double CLOTH_NO_DEAL = 100 / 1.25;

    /** Four in five use the whole cut of a duty of 50 percent, so that it falls to 10 on average. */
    static final double CARS_CUT = 90 * 1.5 / 1.1;

    /** Four fifths of a promise of 100 arrive. */
    static final double GAS_DELIVERED = 80;

    private Cases() {}

    static Tree tree() {
        return Tree.of(CASE);
    }

    static Offer deal() {
        return TINY.offer("deal").orElseThrow();
    }

    static Comparison compare(Scenario scenario, Offer offer, Map<String, Object> changed) {
        Simulator simulator = new Simulator(scenario);
        return simulator.compare(offer, simulator.assumptions(offer, changed));
    }
}
