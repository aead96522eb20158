package org.parley.simulate;

import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/**
 * The change of one product's trade by one method, or of all products of a direction.
 *
 * @param line the line's id; empty for all of the direction
 */
public record MethodFigure(Line.Direction direction, String line, Method method) implements Figure {

    /** How a change is worked out. */
    public enum Method {
        /** Trade at the base, which every method starts from. */
        BASE("base"),
        SHORT_RUN("cesShort"),
        LONG_RUN("cesLong"),
        SMART("smart");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        /** Its word in files. */
        public String word() {
            return word;
        }
    }

    @Override
    public double value(Scenario scenario, Comparison comparison) {
        Outcome outcome = comparison.outcome();
        double sum = 0;
        for (Line each : direction == Line.Direction.EXPORT ? scenario.exports() : scenario.imports()) {
            if (line.isEmpty() || line.equals(each.id())) {
                MethodComparison.Values values =
                        MethodComparison.of(scenario, outcome.offer(), outcome.assumptions(), each);
                sum += switch (method) {
                    case BASE -> values.base();
                    case SHORT_RUN -> values.shortRun() - values.base();
                    case LONG_RUN -> values.longRun() - values.base();
                    case SMART -> values.smart() - values.base();
                };
            }
        }
        return sum;
    }

    @Override
    public String name() {
        return "methods." + (line.isEmpty() ? direction.name().toLowerCase(java.util.Locale.ROOT) : line) + "."
                + method.word;
    }

    @Override
    public Quantity.Unit unit() {
        return isGiven() ? Quantity.Unit.MUSD : Quantity.Unit.CHANGE_MUSD;
    }

    @Override
    public boolean isGiven() {
        return method == Method.BASE;
    }

    /** Of the last regime, whichever the elasticities. */
    @Override
    public boolean isLongRun() {
        return true;
    }
}
