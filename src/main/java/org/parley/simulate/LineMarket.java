package org.parley.simulate;

import org.parley.scenario.Assumptions;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Line;
import org.parley.scenario.Supplier;
import org.parley.trade.CesMarket;

/** One line as a market: its base, its elasticities in both runs, and the solver's work space. */
final class LineMarket {

    private final Line line;
    private final CesMarket market;
    private final double[] dutyBase;
    private final double[] landed;
    private final double[] wedgeBase;
    private final double[] lnWedge;
    private final double[] supplyShort;
    private final double[] supplyLong;

    LineMarket(Line given, Assumptions assumptions) {
        line = assumptions.on(given);
        int n = line.suppliers().size();
        market = new CesMarket(n);
        dutyBase = new double[n];
        landed = new double[n];
        wedgeBase = new double[n];
        lnWedge = new double[n];
        supplyShort = new double[n];
        supplyLong = new double[n];
        double passed = assumptions.passThroughPct() / 100;
        Elasticity usual = new Elasticity(
                CesMarket.supplyFromPassThrough(line.substitution().shortRun(), passed),
                CesMarket.supplyFromPassThrough(line.substitution().longRun(), passed));
        for (int i = 0; i < n; i++) {
            Supplier supplier = line.suppliers().get(i);
            boolean principal = i == line.principal();
            dutyBase[i] = supplier.dutyPct() / 100;
            wedgeBase[i] = (1 + dutyBase[i]) * (1 + barrierBase(i));
            landed[i] = supplier.valueMusd() * wedgeBase[i];
            Elasticity supply =
                    (principal ? line.principalSupply() : line.rivalSupply()).orElse(usual);
            supplyShort[i] = supply.shortRun();
            supplyLong[i] = supply.longRun();
        }
    }

    int size() {
        return landed.length;
    }

    double dutyBase(int supplier) {
        return dutyBase[supplier];
    }

    /** Tariff equivalent of the barriers that one supplier faces at the base: home's, on the partner's goods alone. */
    double barrierBase(int supplier) {
        boolean barred = supplier == line.principal() && line.direction() == Line.Direction.IMPORT;
        return barred ? line.barrierPct() / 100 : 0;
    }

    Elasticity supply(int supplier) {
        return new Elasticity(supplyShort[supplier], supplyLong[supplier]);
    }

    /** Sets what one supplier faces now: duty and barrier as fractions. */
    void wedge(int supplier, double duty, double barrier) {
        lnWedge[supplier] = Math.log((1 + duty) * (1 + barrier) / wedgeBase[supplier]);
    }

    void solveShort() {
        market.solve(
                landed,
                lnWedge,
                supplyShort,
                line.substitution().shortRun(),
                line.demand().shortRun());
    }

    void solveLong() {
        market.solve(
                landed,
                lnWedge,
                supplyLong,
                line.substitution().longRun(),
                line.demand().longRun());
    }

    /** ln of a supplier's value over its base in the market solved last. */
    double lnValue(int supplier) {
        return market.lnValue(supplier);
    }

    double lnPrice(int supplier) {
        return market.lnPrice(supplier);
    }

    double lnQuantity(int supplier) {
        return market.lnQuantity(supplier);
    }

    /** Gain of the line's buyers in the long-run market solved last, US$ million a year. */
    double consumerSurplusLong() {
        double expenditure = 0;
        for (double value : landed) {
            expenditure += value;
        }
        return CesMarket.consumerSurplus(
                expenditure, market.lnPriceIndex(), line.demand().longRun());
    }

    /** Gain of the party that sells on this line in the long-run market solved last, US$ million a year. */
    double producerSurplusLong() {
        int i = line.principal();
        return CesMarket.producerSurplus(line.baseMusd(), market.lnPrice(i), supplyLong[i]);
    }
}
