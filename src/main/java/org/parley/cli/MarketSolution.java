package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.trade.CesMarket;

/**
 * A market after its duties and barriers have changed: model, section 1.
 *
 * @param priceIndex P, as a ratio to the base
 * @param consumerSurplus gain of the buyers, in the case's unit
 * @param dutyRevenue duty on all suppliers at the new flows, in the case's unit
 */
record MarketSolution(double priceIndex, List<Supplier> suppliers, double consumerSurplus, double dutyRevenue) {

    /**
     * @param price what it receives, as a ratio to the base
     * @param quantity as a ratio to the base
     * @param value new customs value, in the case's unit
     * @param landed what buyers pay, as a ratio to the base
     * @param producerSurplus its gain, in the case's unit
     */
    record Supplier(
            String name, double price, double quantity, double value, double landed, double producerSurplus) {}

    MarketSolution {
        suppliers = List.copyOf(suppliers);
    }

    static MarketSolution of(MarketCase given) {
        int n = given.suppliers().size();
        double[] landed = new double[n];
        double[] lnWedge = new double[n];
        double[] supply = new double[n];
        double expenditure = 0;
        for (int i = 0; i < n; i++) {
            MarketCase.Supplier supplier = given.suppliers().get(i);
            double before = wedge(supplier.duty0Pct(), supplier.barrier0Pct());
            landed[i] = supplier.value() * before;
            lnWedge[i] = Math.log(wedge(supplier.duty1Pct(), supplier.barrier1Pct()) / before);
            supply[i] = supplier.supply();
            expenditure += landed[i];
        }
        CesMarket market = new CesMarket(n);
        market.solve(landed, lnWedge, supply, given.substitution(), given.demand());
        List<Supplier> suppliers = new ArrayList<>();
        double revenue = 0;
        for (int i = 0; i < n; i++) {
            MarketCase.Supplier supplier = given.suppliers().get(i);
            double value = supplier.value() * Math.exp(market.lnValue(i));
            revenue += supplier.duty1Pct() / 100 * value;
            suppliers.add(new Supplier(
                    supplier.name(),
                    Math.exp(market.lnPrice(i)),
                    Math.exp(market.lnQuantity(i)),
                    value,
                    Math.exp(lnWedge[i] + market.lnPrice(i)),
                    CesMarket.producerSurplus(supplier.value(), market.lnPrice(i), supply[i])));
        }
        return new MarketSolution(
                Math.exp(market.lnPriceIndex()),
                suppliers,
                CesMarket.consumerSurplus(expenditure, market.lnPriceIndex(), given.demand()),
                revenue);
    }

    private static double wedge(double dutyPct, double barrierPct) {
        return (1 + dutyPct / 100) * (1 + barrierPct / 100);
    }

    /** Whether doubles could hold all of it. */
    boolean isFinite() {
        return Double.isFinite(priceIndex + consumerSurplus + dutyRevenue)
                && suppliers.stream()
                        .allMatch(s -> Double.isFinite(
                                s.price() + s.quantity() + s.value() + s.landed() + s.producerSurplus()));
    }
}
