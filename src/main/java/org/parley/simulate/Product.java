package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Line;
import org.parley.scenario.Promise;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;
import org.parley.trade.CesMarket;

/**
 * One product of an outcome beside all who sell it, in the long run: model, sections 1 and 5.
 *
 * @param result what becomes of the trade between the two parties
 * @param shareBefore the party's share of all sales before the tariffs, 0..1
 * @param shareAfter the same in the long run, purchases counted
 * @param rivals all other sellers, in the line's order
 */
public record Product(LineResult result, double shareBefore, double shareAfter, List<Rival> rivals) {

    /**
     * Another seller.
     *
     * @param name plain name of the country
     * @param beforeMusd sales before the tariffs, US$ million a year
     * @param afterMusd sales in the long run, what purchases displace taken off
     */
    public record Rival(String name, double beforeMusd, double afterMusd) {

        public double changeMusd() {
            return afterMusd - beforeMusd;
        }
    }

    public Product {
        rivals = List.copyOf(rivals);
    }

    public Line line() {
        return result.line();
    }

    /** Change of the trade between the two parties, US$ million a year. */
    public double changeMusd() {
        return result.longRun() - result.base();
    }

    /** The rival that changes most the other way: it loses most where the party gains, or gains most where it loses; empty when none does. */
    public Optional<Rival> counterpart() {
        Rival most = null;
        for (Rival rival : rivals) {
            boolean otherWay = rival.changeMusd() * changeMusd() < 0;
            if (otherWay && (most == null || Math.abs(rival.changeMusd()) > Math.abs(most.changeMusd()))) {
                most = rival;
            }
        }
        return Optional.ofNullable(most);
    }

    /** All products of an outcome, in its order. */
    public static List<Product> of(Scenario scenario, Outcome outcome) {
        List<Product> products = new ArrayList<>();
        for (LineResult result : outcome.lines()) {
            products.add(of(scenario, outcome, result));
        }
        return products;
    }

    /** One product of an outcome. */
    static Product of(Scenario scenario, Outcome outcome, LineResult result) {
        Line line = result.line();
        MarketSetup setup = MarketSetup.of(scenario, outcome.offer(), outcome.assumptions(), line);
        int sellers = setup.sellers().size();
        double[] landed = new double[sellers];
        double[] wedge = new double[sellers];
        double[] supply = new double[sellers];
        for (int i = 0; i < sellers; i++) {
            MarketSetup.Seller seller = setup.sellers().get(i);
            double before = (1 + seller.dutyBeforePct() / 100) * (1 + seller.barrierBeforePct() / 100);
            double after = (1 + seller.dutyAfterPct() / 100) * (1 + seller.barrierAfterPct() / 100);
            landed[i] = seller.valueMusd() * before;
            wedge[i] = Math.log(after / before);
            supply[i] = seller.supply().longRun();
        }
        CesMarket market = new CesMarket(sellers);
        Line given = setup.line();
        market.solve(landed, wedge, supply, given.substitution().longRun(), given.demand().longRun());
        double displaced = displaced(line, result.longRun() - result.base() * Math.exp(market.lnValue(line.principal())));
        double rivalsBase = line.rivalsBaseMusd();
        double allBefore = result.base();
        double allAfter = result.longRun();
        List<Rival> rivals = new ArrayList<>();
        for (int i = 0; i < sellers; i++) {
            if (i == line.principal()) {
                continue;
            }
            MarketSetup.Seller seller = setup.sellers().get(i);
            double sold = seller.valueMusd() * Math.exp(market.lnValue(i));
            // In proportion to base values, and never more than they sell.
            double taken = rivalsBase > 0 ? Math.min(sold, displaced * seller.valueMusd() / rivalsBase) : 0;
            rivals.add(new Rival(seller.name(), seller.valueMusd(), sold - taken));
            allBefore += seller.valueMusd();
            allAfter += sold - taken;
        }
        return new Product(result, share(result.base(), allBefore), share(result.longRun(), allAfter), rivals);
    }

    private static double displaced(Line line, double extra) {
        if (line.direction() == Line.Direction.EXPORT || line.purchase().isEmpty() || !(extra > 0)) {
            return 0;
        }
        Purchase purchase = line.purchase().get();
        return Promise.taken(extra, purchase.displacementShare(), purchase.premiumPct());
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
