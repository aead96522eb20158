package org.parley.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.scenario.Basis;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/** Reads the names of figures: every name that a figure gives itself, and those of the fields of a run. */
final class FigureNames {

    private static final Pattern DAY = Pattern.compile("(byDay|day)(\\d{1,5})\\.(\\w+)");
    private static final Pattern LINE_DAY = Pattern.compile("day(\\d{1,5})\\.lines\\.([\\w-]+)");
    private static final Pattern LINE = Pattern.compile("(?:longRun\\.)?lines\\.([\\w-]+)\\.(\\w+)");
    private static final Pattern RIVAL = Pattern.compile("(?:longRun\\.)?lines\\.([\\w-]+)\\.rival\\.(.+)");
    private static final Pattern METHOD = Pattern.compile("methods\\.([\\w-]+)\\.(\\w+)");
    private static final Pattern LIMIT = Pattern.compile("limits\\.([\\w-]+)(?:\\.([\\w-]+))?");
    private static final Pattern OTHER = Pattern.compile("(?:(\\w+)\\.)?(\\w+)(?:\\.([\\w-]+))?");

    private final String name;
    private final Scenario scenario;

    private FigureNames(String name, Scenario scenario) {
        this.name = name;
        this.scenario = scenario;
    }

    /** @throws IllegalArgumentException with a sentence for a reader, when there is no such figure */
    static Figure read(String name, Scenario scenario) {
        return new FigureNames(name, scenario).read();
    }

    private Figure read() {
        Matcher found = DAY.matcher(name);
        if (found.matches()) {
            return day(found);
        }
        found = LINE_DAY.matcher(name);
        if (found.matches()) {
            int day = day(found.group(1));
            return lineOf(found.group(2))
                    .map(line -> new LineDayFigure(line.direction(), line.id(), day))
                    .orElseThrow(() -> none("after lines the id of a line"));
        }
        found = RIVAL.matcher(name);
        if (found.matches()) {
            return rival(found.group(1), found.group(2));
        }
        found = LINE.matcher(name);
        if (found.matches()) {
            return line(found);
        }
        found = METHOD.matcher(name);
        if (found.matches()) {
            return method(found);
        }
        found = LIMIT.matcher(name);
        if (found.matches()) {
            return limit(found.group(1), Optional.ofNullable(found.group(2)).orElse(""));
        }
        found = OTHER.matcher(name);
        return (found.matches() ? other(found) : Optional.<Figure>empty()).orElseGet(() -> Quantity.of(name));
    }

    private IllegalArgumentException none(String expected) {
        return new IllegalArgumentException("no figure is called '" + name + "'; expected " + expected);
    }

    private Figure day(Matcher found) {
        int day = day(found.group(2));
        return DayFigure.fields().stream()
                .filter(field -> field.word().equals(found.group(3)))
                .findFirst()
                .map(field -> new DayFigure(day, found.group(1).equals("byDay"), field))
                .orElseThrow(() -> none("after a day one of "
                        + DayFigure.fields().stream().map(Quantity.Field::word).collect(Collectors.joining(", "))));
    }

    private int day(String digits) {
        int day = Integer.parseInt(digits);
        if (day > scenario.clock().horizonDays()) {
            throw none("a day of at most " + scenario.clock().horizonDays());
        }
        return day;
    }

    private Optional<Line> lineOf(String id) {
        return Stream.concat(scenario.exports().stream(), scenario.imports().stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private Figure line(Matcher found) {
        Optional<Line> line = lineOf(found.group(1));
        Optional<LineFigure.Part> part = Arrays.stream(LineFigure.Part.values())
                .filter(each -> each != LineFigure.Part.RIVAL && each.word().equals(found.group(2)))
                .findFirst();
        if (line.isEmpty() || part.isEmpty()) {
            throw none("longRun.lines.ID.FIELD with the id of a line and a field of "
                    + String.join(", ", LineFigure.Part.words()) + " or rival.NAME");
        }
        return LineFigure.of(line.get(), part.get());
    }

    /** Another seller is called by its plain name or its code. */
    private Figure rival(String id, String seller) {
        Line line = lineOf(id).orElseThrow(() -> none("longRun.lines.ID.rival.NAME with the id of a line"));
        return line.suppliers().stream()
                .filter(each -> each != line.suppliers().get(line.principal()))
                .filter(each -> each.country().equals(seller) || plainName(each.country()).equals(seller))
                .findFirst()
                .map(each -> LineFigure.ofRival(line, plainName(each.country())))
                .orElseThrow(() -> none("after rival one of the other sellers of " + id + ": "
                        + line.suppliers().stream()
                                .filter(each -> each != line.suppliers().get(line.principal()))
                                .map(each -> plainName(each.country()))
                                .collect(Collectors.joining(", "))));
    }

    private String plainName(String country) {
        return scenario.countryName(country);
    }

    private Figure method(Matcher found) {
        String id = found.group(1).toLowerCase(Locale.ROOT);
        Optional<MethodFigure.Method> method = Arrays.stream(MethodFigure.Method.values())
                .filter(each -> each.word().equals(found.group(2)))
                .findFirst();
        Optional<Line> line = lineOf(found.group(1));
        boolean all = id.matches("(ex|im)ports?");
        if (method.isEmpty() || line.isEmpty() && !all) {
            throw none("methods.ID.METHOD with the id of a line, export or import, and a method of "
                    + Arrays.stream(MethodFigure.Method.values())
                            .map(MethodFigure.Method::word)
                            .collect(Collectors.joining(", ")));
        }
        return line.map(one -> new MethodFigure(one.direction(), one.id(), method.get()))
                .orElseGet(() -> new MethodFigure(
                        id.startsWith("ex") ? Line.Direction.EXPORT : Line.Direction.IMPORT, "", method.get()));
    }

    private Figure limit(String id, String line) {
        return scenario.limits().stream()
                .filter(each -> each.id().equals(id) && each.line().equals(line))
                .findFirst()
                .map(each -> OtherFigure.heldAgainst(each.id(), Basis.of(each.basis()), each.line()))
                .orElseThrow(() -> none("after limits one of "
                        + scenario.limits().stream().map(FigureNames::limitName).distinct().collect(Collectors.joining(", "))));
    }

    private static String limitName(Limit limit) {
        return limit.id() + (limit.line().isEmpty() ? "" : "." + limit.line());
    }

    /** Empty where it may be a figure of a date basis, or none. */
    private Optional<Figure> other(Matcher found) {
        Optional<OtherFigure.Kind> kind = Arrays.stream(OtherFigure.Kind.values())
                .filter(each -> each.word().equals(found.group(2)))
                .findFirst();
        // The break-even rate stands in a run outside all date bases, and is of the long run.
        String key = Optional.ofNullable(found.group(1)).orElse(Basis.LONG_RUN.key());
        Optional<Basis> basis = Arrays.stream(Basis.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
        if (kind.isEmpty() || basis.isEmpty()) {
            return Optional.empty();
        }
        String line = Optional.ofNullable(found.group(3)).orElse("");
        boolean known = line.isEmpty()
                || kind.get() == OtherFigure.Kind.PROMISED
                        && scenario.imports().stream().anyMatch(each -> each.id().equals(line));
        if (!known) {
            throw none("after promised the id of a line that is bought, or nothing");
        }
        boolean longRunAlone = kind.get() == OtherFigure.Kind.BREAK_EVEN_RATE && basis.get() != Basis.LONG_RUN;
        if (longRunAlone) {
            throw none("longRun.breakEvenRate, which is of the long run alone");
        }
        return Optional.of(new OtherFigure(kind.get(), basis.get(), line));
    }
}
