package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.MarketSetup.Seller;
import org.parley.trade.CesMarket;
import org.parley.trade.Smart;

/**
 * Every line's trade between the two parties by three methods from the same inputs, the duties of the last regime: CES with
 * the short-run and with the long-run elasticities, and SMART with the long-run ones and unlimited supply. All three are the
 * market alone, without promised purchases, of which SMART knows nothing. Model, section 2.
 *
 * @param rows all export lines, then all import lines, in the scenario's order
 */
public record MethodComparison(List<Row> rows) {

    /** One line. */
    public record Row(Line line, Values values) {}

    /**
     * Annual paces, US$ million.
     *
     * @param base trade before the tariffs
     * @param smart may be less than nothing: a linear method knows no end
     */
    public record Values(double base, double shortRun, double longRun, double smart) {

        private Values plus(Values other) {
            return new Values(
                    base + other.base, shortRun + other.shortRun, longRun + other.longRun, smart + other.smart);
        }
    }

    public MethodComparison {
        rows = List.copyOf(rows);
    }

    /** @param assumptions the whole world the offer is judged in; see {@link Simulator#assumptions} */
    public static MethodComparison of(Scenario scenario, Offer offer, Assumptions assumptions) {
        List<Line> lines = new ArrayList<>(scenario.exports());
        lines.addAll(scenario.imports());
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new Row(line, of(scenario, offer, assumptions, line)));
        }
        return new MethodComparison(rows);
    }

    /** One line by all methods. */
    static Values of(Scenario scenario, Offer offer, Assumptions assumptions, Line line) {
        MarketSetup setup = MarketSetup.of(scenario, offer, assumptions, line);
        return new Values(line.baseMusd(), ces(setup, false), ces(setup, true), smart(setup));
    }

    /** All lines of one direction together. */
    public Values total(Line.Direction direction) {
        Values sum = new Values(0, 0, 0, 0);
        for (Row row : rows) {
            if (row.line().direction() == direction) {
                sum = sum.plus(row.values());
            }
        }
        return sum;
    }

    private static double ces(MarketSetup setup, boolean longRun) {
        int n = setup.sellers().size();
        double[] landed = new double[n];
        double[] lnWedge = new double[n];
        double[] supply = new double[n];
        for (int i = 0; i < n; i++) {
            Seller seller = setup.sellers().get(i);
            landed[i] = seller.valueMusd() * (1 + wedgeBefore(seller));
            lnWedge[i] = Math.log((1 + wedgeAfter(seller)) / (1 + wedgeBefore(seller)));
            supply[i] = run(seller.supply(), longRun);
        }
        Line line = setup.line();
        CesMarket market = new CesMarket(n);
        market.solve(landed, lnWedge, supply, run(line.substitution(), longRun), run(line.demand(), longRun));
        return line.baseMusd() * Math.exp(market.lnValue(line.principal()));
    }

    private static double smart(MarketSetup setup) {
        Line line = setup.line();
        List<Seller> sellers = setup.sellers();
        Smart result = Smart.of(
                sellers.stream().mapToDouble(Seller::valueMusd).toArray(),
                sellers.stream().mapToDouble(MethodComparison::wedgeBefore).toArray(),
                sellers.stream().mapToDouble(MethodComparison::wedgeAfter).toArray(),
                -line.demand().longRun(),
                line.substitution().longRun(),
                Double.POSITIVE_INFINITY);
        int party = line.principal();
        return line.baseMusd() + result.created(party) + result.diverted(party);
    }

    /** Duty and barrier in one, as a fraction: SMART has no barriers, and a cut of one must not be lost on it. */
    private static double wedgeBefore(Seller seller) {
        return wedge(seller.dutyBeforePct(), seller.barrierBeforePct());
    }

    private static double wedgeAfter(Seller seller) {
        return wedge(seller.dutyAfterPct(), seller.barrierAfterPct());
    }

    private static double wedge(double dutyPct, double barrierPct) {
        return (1 + dutyPct / 100) * (1 + barrierPct / 100) - 1;
    }

    private static double run(Elasticity elasticity, boolean longRun) {
        return longRun ? elasticity.longRun() : elasticity.shortRun();
    }
}
