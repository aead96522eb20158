package org.parley.bargain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.Basis;
import org.parley.scenario.Preference;
import org.parley.simulate.LineFigures;
import org.parley.simulate.LineRun;

/** By how much a side's score follows each result: the slopes of u = sum of w (x - worst) / (best - worst). */
final class ScoreRates {

    private final Map<Basis, double[]> lineRates = new EnumMap<>(Basis.class);
    private final Map<Basis, double[]> ownRates = new EnumMap<>(Basis.class);

    ScoreRates(List<Preference> cares) {
        for (Preference care : cares) {
            Attribute attribute = Attribute.of(care.attribute());
            Basis basis = Basis.of(care.basis());
            double rate = care.weight() / (care.best() - care.worst());
            double[] line = lineRates.computeIfAbsent(basis, key -> new double[5]);
            line[0] += rate * attribute.of(new LineFigures(1, 0, 0, 0, 0));
            line[1] += rate * attribute.of(new LineFigures(0, 1, 0, 0, 0));
            line[2] += rate * attribute.of(new LineFigures(0, 0, 1, 0, 0));
            line[3] += rate * attribute.of(new LineFigures(0, 0, 0, 1, 0));
            line[4] += rate * attribute.of(new LineFigures(0, 0, 0, 0, 1));
            ownRates.computeIfAbsent(basis, key -> new double[Attribute.values().length])[attribute.ordinal()] += rate;
        }
    }

    Set<Basis> bases() {
        return lineRates.keySet();
    }

    /** What a line adds to the score. */
    double of(LineRun run) {
        double sum = 0;
        for (Map.Entry<Basis, double[]> each : lineRates.entrySet()) {
            LineFigures figures = run.on(each.getKey());
            double[] rates = each.getValue();
            sum += rates[0] * figures.exports()
                    + rates[1] * figures.partnerDutyOnHome()
                    + rates[2] * figures.imports()
                    + rates[3] * figures.homeDutyRevenueChange()
                    + rates[4] * figures.purchaseCost();
        }
        return sum;
    }

    /** What imports of this much, which pay no duty, add to the score on one basis. */
    double ofImports(Basis basis, double musd) {
        double[] rates = lineRates.get(basis);
        return rates == null ? 0 : rates[2] * musd;
    }

    /** What one more of an attribute that does not depend on the basis adds to the score. */
    double of(Attribute attribute) {
        double sum = 0;
        for (double[] rates : ownRates.values()) {
            sum += rates[attribute.ordinal()];
        }
        return sum;
    }
}
