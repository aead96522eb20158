package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.scenario.Basis;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** The figures of a case that stand in one table alone, by their names: methods, rivals, limits, the break-even rate. */
final class FigureNames {

    private static final String LIMITS = "limits.";

    private FigureNames() {}

    /** The figure of a name; empty when there is none of these. */
    static Optional<Figure> find(String name, Scenario scenario) {
        // As the result of a run calls it, which has one without a date basis.
        if (name.equals(OtherFigure.Kind.BREAK_EVEN_RATE.word())) {
            return Optional.of(new OtherFigure(OtherFigure.Kind.BREAK_EVEN_RATE, Basis.LONG_RUN, ""));
        }
        if (name.startsWith(LIMITS)) {
            return limit(name.substring(LIMITS.length()), scenario);
        }
        return all(scenario).stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    private static Optional<Figure> limit(String name, Scenario scenario) {
        return scenario.limits().stream()
                .filter(limit -> name.equals(limit.line().isEmpty() ? limit.id() : limit.id() + "." + limit.line()))
                .map(FigureNames::of)
                .findFirst();
    }

    private static Figure of(Limit limit) {
        return OtherFigure.heldAgainst(limit.id(), Basis.of(limit.basis()), limit.line());
    }

    private static List<Figure> all(Scenario scenario) {
        List<Figure> all = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            for (OtherFigure.Kind kind : OtherFigure.Kind.values()) {
                all.add(new OtherFigure(kind, basis, ""));
            }
            for (Line line : scenario.imports()) {
                all.add(new OtherFigure(OtherFigure.Kind.PROMISED, basis, line.id()));
            }
        }
        for (MethodFigure.Method method : MethodFigure.Method.values()) {
            for (Line.Direction direction : Line.Direction.values()) {
                all.add(new MethodFigure(direction, "", method));
            }
        }
        Stream.concat(scenario.exports().stream(), scenario.imports().stream()).forEach(line -> {
            for (MethodFigure.Method method : MethodFigure.Method.values()) {
                all.add(new MethodFigure(line.direction(), line.id(), method));
            }
            MarketSetup.of(scenario, Offer.NO_DEAL, scenario.assumptions(), line)
                    .sellers()
                    .forEach(seller -> all.add(LineFigure.ofRival(line, seller.name())));
        });
        return all;
    }
}
