package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Timeline.Regime;

/**
 * All that goes into one line's market under an offer, in one regime, which is the last but where days are asked for: the
 * duties that hold once everything has come into force. Solving it gives a line's short-run and long-run result: model, sections 1, 3 and 5.
 *
 * @param line the line with the elasticities that hold in the offer's world
 * @param fromDay first day of that regime
 * @param sellers all suppliers, in the line's order
 * @param promiseMusd promised purchases, US$ million a year above the base; 0 for none
 * @param deliveredPct share of a promise that is delivered, percent
 */
public record MarketSetup(Line line, int fromDay, List<Seller> sellers, double promiseMusd, double deliveredPct) {

    /**
     * One supplier's side of the market.
     *
     * @param name plain name of the country
     * @param valueMusd base customs value, US$ million a year
     * @param dutyBeforePct duty at the base, percent
     * @param dutyAfterPct duty in that regime, extra duty included, percent
     * @param barrierBeforePct tariff equivalent of non-tariff barriers at the base, percent
     * @param barrierAfterPct the same in that regime
     * @param supply supply elasticity in both runs
     */
    public record Seller(
            String country,
            String name,
            double valueMusd,
            double dutyBeforePct,
            double dutyAfterPct,
            double barrierBeforePct,
            double barrierAfterPct,
            Elasticity supply) {}

    public MarketSetup {
        sellers = List.copyOf(sellers);
    }

    /**
     * The market of one line.
     *
     * @param assumptions the whole world the offer is judged in; see {@link Simulator#assumptions}
     * @param line one of the scenario's
     * @throws IllegalArgumentException when the line is not of this scenario
     */
    public static MarketSetup of(Scenario scenario, Offer offer, Assumptions assumptions, Line line) {
        if (!scenario.exports().contains(line) && !scenario.imports().contains(line)) {
            throw new IllegalArgumentException("line '" + line.id() + "' is not of scenario '" + scenario.id() + "'");
        }
        List<Regime> regimes = Timeline.of(scenario, offer, assumptions).regimes();
        return of(scenario, offer, assumptions, line, regimes.get(regimes.size() - 1));
    }

    /**
     * The market of one line in every stretch of constant duties that begins by a day, in order: the last of them holds on it.
     *
     * @param day 0..horizon
     */
    public static List<MarketSetup> until(Scenario scenario, Offer offer, Assumptions assumptions, Line line, int day) {
        return Timeline.of(scenario, offer, assumptions).regimes().stream()
                .filter(regime -> regime.startDay() <= day)
                .map(regime -> of(scenario, offer, assumptions, line, regime))
                .toList();
    }

    private static MarketSetup of(Scenario scenario, Offer offer, Assumptions assumptions, Line line, Regime regime) {
        Duties duties = new Duties(scenario, offer, assumptions);
        LineMarket market = new LineMarket(line, assumptions);
        boolean bought = line.direction() == Line.Direction.IMPORT;
        double[] homeDuties = bought ? duties.homeDuties(line, regime) : new double[0];
        List<Seller> sellers = new ArrayList<>();
        for (int i = 0; i < market.size(); i++) {
            double now = bought ? homeDuties[i] : duties.partnerDuty(line, i, regime);
            boolean barred = bought && i == line.principal();
            String country = line.suppliers().get(i).country();
            sellers.add(new Seller(
                    country,
                    scenario.countryName(country),
                    line.suppliers().get(i).valueMusd(),
                    100 * market.dutyBase(i),
                    100 * now,
                    100 * market.barrierBase(i),
                    barred ? 100 * duties.barrier(line, regime) : 0,
                    market.supply(i)));
        }
        return new MarketSetup(
                assumptions.on(line), regime.startDay(), sellers, duties.promiseMusd(line), assumptions.deliveredPct());
    }

    /** The supplier that is a party. */
    public Seller principal() {
        return sellers.get(line.principal());
    }
}
