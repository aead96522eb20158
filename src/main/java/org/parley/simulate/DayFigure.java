package org.parley.simulate;

import java.util.Arrays;
import java.util.List;
import org.parley.scenario.Scenario;

/**
 * One figure of an outcome of one day: the annual pace on it, or the total of all days before it.
 *
 * @param day 0..horizon
 * @param total whether it is the total of all days before it, rather than the pace on it
 * @param field one of {@link #fields}
 */
public record DayFigure(int day, boolean total, Quantity.Field field) implements Figure {

    public DayFigure {
        if (!field.isDaily()) {
            throw new IllegalArgumentException(field + " is not kept by day");
        }
    }

    /** What an outcome tells of every day. */
    public static List<Quantity.Field> fields() {
        return Arrays.stream(Quantity.Field.values()).filter(Quantity.Field::isDaily).toList();
    }

    @Override
    public double value(Scenario scenario, Comparison comparison) {
        if (!total) {
            return field.on(comparison, day);
        }
        double sum = 0;
        for (int d = 0; d < day; d++) {
            sum += field.on(comparison, d) / 365;
        }
        return sum;
    }

    @Override
    public String name() {
        return (total ? "byDay" : "day") + day + "." + field.word();
    }

    @Override
    public Quantity.Unit unit() {
        return field.unit();
    }

    @Override
    public boolean isLongRun() {
        return false;
    }
}
