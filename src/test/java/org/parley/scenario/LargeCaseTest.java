package org.parley.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/** A case of 5,000 lines with 12 suppliers each is read and run like any other. */
class LargeCaseTest {

    private static final int LINES = 5_000;
    private static final int SUPPLIERS = 12;
    /** Of a sum of 5,000 numbers. */
    private static final double SUM_TOLERANCE = 1e-9;

    @Test
    void itsTotalIsTheSumOfItsLines() {
        Scenario scenario = LargeCase.scenario(LINES, SUPPLIERS);
        assertEquals(LINES, scenario.exports().size() + scenario.imports().size());
        assertEquals(SUPPLIERS, scenario.exports().get(LINES / 2).suppliers().size());
        Outcome outcome = new Simulator(scenario).run(scenario.offers().get(0), scenario.assumptions());
        double base = scenario.exports().stream()
                .mapToDouble(line -> line.suppliers().get(line.principal()).valueMusd())
                .sum();
        double lines = outcome.lines().stream()
                .filter(line -> line.line().direction() == Line.Direction.EXPORT)
                .mapToDouble(line -> line.base())
                .sum();
        assertEquals(base, lines, SUM_TOLERANCE * base);
    }
}
