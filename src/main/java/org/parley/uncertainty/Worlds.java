package org.parley.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.ElasticityFactors;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;

/** The worlds that could be: a case and its assumptions, with other values of what nobody knows for sure. */
final class Worlds {
    /** A line's elasticity shares half of its variance with those of all others. */
    private static final double COMMON = Math.sqrt(0.5);

    private final Scenario scenario;
    private final Assumptions assumptions;
    private final double width;
    private final int lines;
    private final double payable;

    /** One of them, ready to be run. */
    record World(Simulator simulator, Assumptions assumptions) {}

    /**
     * @param offer what is compared with no deal in every world
     * @param width 1 for the spread of the model, 0 for none
     */
    Worlds(Simulator simulator, Offer offer, Assumptions assumptions, double width) {
        scenario = simulator.scenario();
        this.assumptions = assumptions;
        this.width = width;
        lines = scenario.exports().size() + scenario.imports().size();
        double most = Math.min(simulator.mostRush(offer, assumptions), simulator.mostRush(Offer.NO_DEAL, assumptions));
        payable = Parameter.RUSH_SIZE.shareUpTo(most, width);
    }

    /** Share of the draws whose rush orders can be paid back; the others are drawn again among these. */
    double payable() {
        return payable;
    }

    /**
     * A draw of rush orders that could not be paid back gives way to one that can, as far up among these as it was among those: so
     * the draws follow the distribution of the ones that can be, and no other draw is touched.
     */
    private double payable(double share) {
        return share <= payable ? share : payable * (share - payable) / (1 - payable);
    }

    /** The value of a parameter below which this share of all worlds lies; of rush orders, of the worlds in which they can be paid back. */
    double quantile(Parameter parameter, double share) {
        boolean cut = parameter == Parameter.RUSH_SIZE && share > payable;
        return parameter.at(base(parameter), cut ? share * payable : share, 1);
    }

    /** Coordinates of a point: one for each parameter, then two for each line. */
    int dimensions() {
        return Parameter.values().length + 2 * lines;
    }

    /** The value that is assumed for a parameter. */
    double base(Parameter parameter) {
        return ((Number) AssumptionKey.of(parameter.word()).get(assumptions)).doubleValue();
    }

    /** The world at a point of the unit cube. */
    World at(double[] point) {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            if (!parameter.isFactor()) {
                double share = point[parameter.ordinal()];
                values.put(
                        parameter,
                        parameter.at(base(parameter), parameter == Parameter.RUSH_SIZE ? payable(share) : share, width));
            }
        }
        double[] substitution = factors(Parameter.SUBSTITUTION, point, Parameter.values().length);
        double[] demand = factors(Parameter.DEMAND, point, Parameter.values().length + lines);
        return world(values, substitution, demand);
    }

    private double[] factors(Parameter parameter, double[] point, int from) {
        double[] factors = new double[lines];
        double base = base(parameter);
        double common = parameter.logDeviation(point[parameter.ordinal()], width);
        for (int n = 0; n < lines; n++) {
            double own = parameter.logDeviation(point[from + n], width);
            factors[n] = base * Math.exp(COMMON * (common + own));
        }
        return factors;
    }

    /** The world with one parameter elsewhere, for all lines alike; everything else as it is assumed. */
    World with(Parameter parameter, double value) {
        double[] substitution = new double[lines];
        double[] demand = new double[lines];
        Arrays.fill(substitution, parameter == Parameter.SUBSTITUTION ? value : base(Parameter.SUBSTITUTION));
        Arrays.fill(demand, parameter == Parameter.DEMAND ? value : base(Parameter.DEMAND));
        return world(parameter.isFactor() ? Map.of() : Map.of(parameter, value), substitution, demand);
    }

    private World world(Map<Parameter, Double> values, double[] substitution, double[] demand) {
        // The lines carry the whole factors, the assumed ones with the draw's, so that they are not multiplied once more.
        Map<String, Double> changes = new LinkedHashMap<>();
        changes.put(AssumptionKey.SUBSTITUTION.key(), 1.0);
        changes.put(AssumptionKey.DEMAND.key(), 1.0);
        values.forEach((parameter, value) -> changes.put(parameter.word(), value));
        int sold = scenario.exports().size();
        List<Line> exports = new ArrayList<>(sold);
        for (int n = 0; n < sold; n++) {
            exports.add(new ElasticityFactors(substitution[n], demand[n]).on(scenario.exports().get(n)));
        }
        List<Line> imports = new ArrayList<>(lines - sold);
        for (int n = sold; n < lines; n++) {
            imports.add(new ElasticityFactors(substitution[n], demand[n]).on(scenario.imports().get(n - sold)));
        }
        return new World(new Simulator(scenario.withLines(exports, imports)), assumptions.with(changes));
    }
}
