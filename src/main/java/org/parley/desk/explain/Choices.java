package org.parley.desk.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.scenario.Basis;
import org.parley.scenario.Line;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineDayFigure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;

/** What can be chosen beside the figure that is explained. */
final class Choices {

    private Choices() {}

    /** Other figures of the same days; of a product, all that it tells first. */
    static List<Figure> figures(Figure now) {
        List<Figure> all = new ArrayList<>();
        if (now instanceof LineDayFigure one) {
            parts(all, one.direction(), one.line());
        }
        if (now instanceof LineFigure one) {
            parts(all, one.direction(), one.line());
        }
        for (Quantity.Field field : Quantity.Field.values()) {
            all.add(with(now, field));
        }
        if (!all.contains(now)) {
            all.add(0, now);
        }
        return all;
    }

    private static void parts(List<Figure> all, Line.Direction direction, String line) {
        for (LineFigure.Part part : LineFigure.Part.values()) {
            if (part != LineFigure.Part.RIVAL) {
                all.add(new LineFigure(direction, line, part, ""));
            }
        }
    }

    /** The same figure of other days, as far as there are any. */
    static List<Figure> days(Figure now) {
        if (now instanceof Quantity quantity) {
            return bases(quantity.field());
        }
        if (now instanceof DayFigure day) {
            List<Figure> all = new ArrayList<>();
            all.add(new DayFigure(day.day(), false, day.field()));
            all.add(new DayFigure(day.day(), true, day.field()));
            all.addAll(bases(day.field()));
            return all;
        }
        return List.of(now);
    }

    private static List<Figure> bases(Quantity.Field field) {
        return Arrays.stream(Basis.values()).<Figure>map(basis -> new Quantity(basis, field)).toList();
    }

    /** Another field of the same days; of the first year where a day does not tell it. */
    static Figure with(Figure now, Quantity.Field field) {
        if (now instanceof DayFigure day) {
            return DayFigure.fields().contains(field)
                    ? new DayFigure(day.day(), day.total(), field)
                    : new Quantity(Basis.FIRST_YEAR, field);
        }
        if (now instanceof Quantity quantity) {
            return new Quantity(quantity.basis(), field);
        }
        return new Quantity(now instanceof OtherFigure other ? other.basis() : Basis.LONG_RUN, field);
    }
}
