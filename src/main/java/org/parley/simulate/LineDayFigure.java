package org.parley.simulate;

import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/**
 * The annual pace of trade in one product on one day.
 *
 * @param direction with the id, what tells a line from all others
 * @param line the line's id
 * @param day 0..horizon
 */
public record LineDayFigure(Line.Direction direction, String line, int day) implements Figure {

    /** The line in a case. */
    public Line in(Scenario scenario) {
        return LineFigure.find(scenario, direction, line);
    }

    /** An outcome keeps the days of all products together; one product is a case with that product alone. */
    @Override
    public double value(Scenario scenario, Comparison comparison) {
        Outcome whole = comparison.outcome();
        Outcome outcome = new Simulator(scenario.alone(in(scenario))).run(whole.offer(), whole.assumptions());
        return direction == Line.Direction.EXPORT ? outcome.exports(day) : outcome.imports(day);
    }

    @Override
    public boolean canDependOn(Lever.Kind kind) {
        return kind != Lever.Kind.INVESTMENT;
    }

    @Override
    public String name() {
        return "day" + day + ".lines." + line;
    }

    @Override
    public Quantity.Unit unit() {
        return Quantity.Unit.MUSD;
    }

    @Override
    public boolean isLongRun() {
        return false;
    }
}
