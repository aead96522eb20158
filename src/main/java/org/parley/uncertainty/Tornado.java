package org.parley.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * What matters most for one figure: every parameter at the tenth and the ninetieth of a hundred of its draws, the others as the
 * case gives them, and the schedules that rivals may face as one more bar.
 *
 * @param base the figure as the case gives it
 * @param bars from the widest on
 */
public record Tornado(Quantity quantity, double base, List<Bar> bars) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** The word of the bar of the schedules. */
    public static final String RIVALS = "rivals";

    /**
     * One input's swing. Its ends are the smallest and the largest figure at the low input, the case's own and the high input, so
     * that it always holds the base, whichever way the figure turns.
     *
     * @param parameter word of the {@link Parameter}, or {@link #RIVALS}
     * @param low smallest figure
     * @param high largest figure
     * @param lowInput input that gives the smallest: a {@link Double}, or the id of a schedule
     * @param highInput input that gives the largest
     */
    public record Bar(String parameter, double low, double high, Object lowInput, Object highInput) {

        public double swing() {
            return high - low;
        }
    }

    /** An input and the figure it gives. */
    private record Point(Object input, double figure) {}

    public Tornado {
        bars = List.copyOf(bars);
    }

    /** @throws org.parley.scenario.InputException when an input has no outcome */
    public static Tornado of(Simulator simulator, Offer offer, Assumptions assumptions, Quantity quantity) {
        Scenario scenario = simulator.scenario();
        Worlds worlds = new Worlds(simulator, offer, assumptions, 1);
        double base = quantity.value(simulator.compare(offer, assumptions));
        List<Bar> bars = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            double median = worlds.base(parameter);
            List<Point> points = new ArrayList<>(List.of(new Point(median, base)));
            for (double share : new double[] {LOW, HIGH}) {
                double input = worlds.quantile(parameter, share);
                Worlds.World world = worlds.with(parameter, input);
                points.add(new Point(input, quantity.value(world.simulator().compare(offer, world.assumptions()))));
            }
            bars.add(bar(parameter.word(), points));
        }
        List<Point> schedules = new ArrayList<>(List.of(new Point(assumptions.rivals(), base)));
        for (Schedule schedule : scenario.schedules().values()) {
            if (schedule.isOwn()) {
                continue; // the one that holds is the first point; others were only tried out
            }
            Assumptions world = assumptions.with(Map.of(RIVALS, schedule.id()));
            schedules.add(new Point(schedule.id(), quantity.value(simulator.compare(offer, world))));
        }
        bars.add(bar(RIVALS, schedules));
        bars.sort(Comparator.comparingDouble(Bar::swing).reversed());
        return new Tornado(quantity, base, bars);
    }

    /** Of equal ends the one that came first, which is the case's own, is told last: an input that moves something is told. */
    private static Bar bar(String parameter, List<Point> points) {
        Point low = points.get(1);
        Point high = points.get(points.size() - 1);
        for (Point point : points) {
            low = point.figure() < low.figure() ? point : low;
            high = point.figure() > high.figure() ? point : high;
        }
        return new Bar(parameter, low.figure(), high.figure(), low.input(), high.input());
    }
}
