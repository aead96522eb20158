package org.parley.simulate;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/** One figure that can be read off any outcome of a case, and so be explained: by what each part of an offer adds to it. */
public interface Figure {

    /**
     * The figure in one outcome, in its {@link #unit}; NaN where there is none, as a share of no trade.
     *
     * @param scenario the outcome's case
     */
    double value(Scenario scenario, Comparison comparison);

    /** Its name in files and calls. */
    String name();

    Quantity.Unit unit();

    /** Whether the case's file gives it, so that no offer moves it. */
    default boolean isGiven() {
        return false;
    }

    /** Whether it is of the long run, which knows nothing of the way there. */
    boolean isLongRun();

    /**
     * Reads a name such as {@code longRun.exports}, {@code day37.imports}, {@code byDay37.exportsVsNoDeal} or
     * {@code longRun.lines.cotton.change}.
     *
     * @throws IllegalArgumentException with a sentence for a reader, when there is no such figure
     */
    static Figure of(String name, Scenario scenario) {
        Matcher day = Names.DAY.matcher(name);
        if (day.matches()) {
            return day(day, scenario);
        }
        Matcher line = Names.LINE.matcher(name);
        if (line.matches()) {
            return line(line, scenario);
        }
        Optional<Figure> other = FigureNames.find(name, scenario);
        return other.isPresent() ? other.get() : Quantity.of(name);
    }

    private static Figure day(Matcher name, Scenario scenario) {
        int day = Integer.parseInt(name.group(2));
        if (day > scenario.clock().horizonDays()) {
            throw new IllegalArgumentException("no figure is called '" + name.group() + "'; expected a day of at most "
                    + scenario.clock().horizonDays());
        }
        return DayFigure.fields().stream()
                .filter(field -> field.word().equals(name.group(3)))
                .findFirst()
                .map(field -> new DayFigure(day, name.group(1).equals("byDay"), field))
                .orElseThrow(() -> new IllegalArgumentException("no figure is called '" + name.group()
                        + "'; expected after a day one of "
                        + String.join(
                                ", ", DayFigure.fields().stream().map(Quantity.Field::word).toList())));
    }

    private static Figure line(Matcher name, Scenario scenario) {
        Optional<Line> line = Stream.concat(scenario.exports().stream(), scenario.imports().stream())
                .filter(each -> each.id().equals(name.group(1)))
                .findFirst();
        Optional<LineFigure.Part> part = Arrays.stream(LineFigure.Part.values())
                .filter(each -> each != LineFigure.Part.RIVAL && each.word().equals(name.group(2)))
                .findFirst();
        if (line.isEmpty() || part.isEmpty()) {
            throw new IllegalArgumentException("no figure is called '" + name.group()
                    + "'; expected longRun.lines.ID.FIELD with the id of a line and a field of "
                    + String.join(", ", LineFigure.Part.words()));
        }
        return LineFigure.of(line.get(), part.get());
    }

    /** How names look. */
    final class Names {
        private static final Pattern DAY = Pattern.compile("(byDay|day)(\\d{1,5})\\.(\\w+)");
        private static final Pattern LINE = Pattern.compile("longRun\\.lines\\.([\\w-]+)\\.(\\w+)");

        private Names() {}
    }
}
