package org.parley.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.bargain.BeliefFigure;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Contributions;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineDayFigure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.MethodFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * Where one figure comes from: the formula, what goes into it and from whom that is, and what each part of the offer adds.
 *
 * @param name what the figure is
 * @param days of which days it is
 * @param words the formula in words
 * @param symbols the formula in the model's notation
 * @param contributions from no deal to the offer
 * @param inputs terms first, then assumptions, then trade at the base from the largest on
 */
public record Explanation(
        Figure figure,
        String name,
        String days,
        String words,
        String symbols,
        Contributions contributions,
        List<Input> inputs) {

    /**
     * One number that goes in.
     *
     * @param value a {@link Double}, or a text for a choice
     * @param source where it comes from, in words
     * @param quality measured, estimate or assumption
     * @param sourceId id of that source in the case's list; empty where the list has none, as for a term of the offer
     */
    public record Input(String name, Object value, String unit, String source, String quality, String sourceId) {}

    private static final Map<LineFigure.Part, Basis> DAYS_OF_PART = Map.of(
            LineFigure.Part.AFTER_DEADLINE, Basis.AFTER_DEADLINE,
            LineFigure.Part.HORIZON, Basis.HORIZON);

    private static final Set<LineFigure.Part> SIGNED_PERCENT =
            Set.of(LineFigure.Part.CHANGE_PCT, LineFigure.Part.PRICE_CHANGE_PCT);

    public Explanation {
        inputs = List.copyOf(inputs);
    }

    /** Explains a figure of an outcome. Runs the simulator once for every set of the offer's parts. */
    public static Explanation of(Simulator simulator, Comparison comparison, Figure figure) {
        return of(simulator, comparison, figure, Contributions.of(simulator, comparison, figure));
    }

    /** The same where it is known what each part adds. */
    public static Explanation of(
            Simulator simulator, Comparison comparison, Figure figure, Contributions contributions) {
        Scenario scenario = simulator.scenario();
        return new Explanation(
                figure,
                name(figure, scenario),
                days(figure, scenario),
                Wording.get(
                        "explain.words." + word(figure), scenario.home().inText(), scenario.partner().inText()),
                symbols(figure),
                contributions,
                ExplainedInputs.of(scenario, comparison, figure));
    }

    /** What a figure of the whole case is called. */
    public static String name(Quantity.Field field, Scenario scenario) {
        return Wording.get(
                "explain.name." + field.word(),
                scenario.home().inText(),
                scenario.partner().inText(),
                scenario.partner().shortName());
    }

    /** What a figure is called, without its days. */
    public static String name(Figure figure, Scenario scenario) {
        if (figure instanceof Quantity quantity) {
            return name(quantity.field(), scenario);
        }
        if (figure instanceof DayFigure day) {
            return name(day.field(), scenario);
        }
        if (figure instanceof LineFigure one) {
            return Wording.get("explain.name." + word(figure), lineName(one.in(scenario)), one.rival());
        }
        if (figure instanceof LineDayFigure one) {
            return Wording.get("explain.name." + word(figure), lineName(one.in(scenario)));
        }
        if (figure instanceof MethodFigure method) {
            return Wording.get("explain.name." + word(figure), methodLine(method, scenario));
        }
        if (figure instanceof BeliefFigure belief) {
            boolean home = belief.side() == Lever.Side.HOME;
            return Wording.get(
                    "explain.name." + word(figure),
                    (home ? scenario.home() : scenario.partner()).inText());
        }
        OtherFigure other = (OtherFigure) figure;
        String line = scenario.imports().stream()
                .filter(each -> each.id().equals(other.line()))
                .map(Line::name)
                .findFirst()
                .orElse(Wording.get("explain.line.all"));
        return Wording.get(
                "explain.name." + word(figure),
                scenario.home().inText(),
                scenario.partner().inText(),
                scenario.partner().shortName(),
                line);
    }

    private static String methodLine(MethodFigure method, Scenario scenario) {
        boolean sold = method.direction() == Line.Direction.EXPORT;
        return method.line().isEmpty()
                ? Wording.get(sold ? "explain.line.allSold" : "explain.line.allBought")
                : lineName(new LineFigure(method.direction(), method.line(), LineFigure.Part.BASE, "").in(scenario));
    }

    private static String lineName(Line line) {
        boolean sold = line.direction() == Line.Direction.EXPORT;
        return Wording.get(sold ? "explain.line.sold" : "explain.line.bought", line.name());
    }

    /** The product or products that a figure is of; empty for one of the whole case. */
    public static Optional<String> product(Figure figure, Scenario scenario) {
        if (figure instanceof LineFigure one) {
            return Optional.of(lineName(one.in(scenario)));
        }
        if (figure instanceof LineDayFigure one) {
            return Optional.of(lineName(one.in(scenario)));
        }
        return figure instanceof MethodFigure method ? Optional.of(methodLine(method, scenario)) : Optional.empty();
    }

    /** Of which days a figure is. */
    public static String days(Figure figure, Scenario scenario) {
        if (figure instanceof Quantity quantity) {
            return Wording.basis(quantity.basis(), scenario);
        }
        if (figure instanceof LineDayFigure one) {
            return Wording.get("explain.days.on", one.day(), Figures.fullDay(scenario.clock().date(one.day())));
        }
        if (figure instanceof DayFigure day) {
            return Wording.get(
                    day.total() ? "explain.days.by" : "explain.days.on",
                    day.day(),
                    Figures.fullDay(scenario.clock().date(day.day())));
        }
        if (figure instanceof BeliefFigure belief) {
            return Wording.get("explain.days." + belief.kind().word());
        }
        if (figure instanceof OtherFigure other) {
            return Wording.get(
                    other.kind() == OtherFigure.Kind.PROMISED ? "explain.days.promised" : "explain.days.basis",
                    Wording.basis(other.basis(), scenario));
        }
        if (figure instanceof LineFigure one && DAYS_OF_PART.containsKey(one.part())) {
            return Wording.basis(DAYS_OF_PART.get(one.part()), scenario);
        }
        if (figure instanceof LineFigure one && one.part() == LineFigure.Part.SHORT) {
            return Wording.get("explain.days.shortRun");
        }
        if (figure instanceof MethodFigure method && method.method() == MethodFigure.Method.SHORT_RUN) {
            return Wording.get("explain.days.shortRun");
        }
        return figure.isGiven()
                ? Wording.get("explain.days.before", Integer.toString(scenario.baseYear()))
                : Wording.basis(Basis.LONG_RUN, scenario);
    }

    /** What a figure's formula is filed under. */
    private static String word(Figure figure) {
        if (figure instanceof Quantity quantity) {
            return quantity.field().word();
        }
        if (figure instanceof DayFigure day) {
            return day.field().word();
        }
        if (figure instanceof LineFigure one) {
            return "line." + one.part().word();
        }
        if (figure instanceof LineDayFigure) {
            return "line.day";
        }
        if (figure instanceof MethodFigure method) {
            return "method." + method.method().word();
        }
        if (figure instanceof BeliefFigure belief) {
            return "belief." + belief.kind().word();
        }
        return "other." + ((OtherFigure) figure).kind().word();
    }

    private static String symbols(Figure figure) {
        String own = Wording.get("explain.symbols." + word(figure));
        boolean alone = figure.isGiven() || !(figure instanceof Quantity || figure instanceof DayFigure || figure instanceof LineFigure || figure instanceof LineDayFigure);
        if (alone) {
            return own;
        }
        if (figure instanceof DayFigure day && day.total()) {
            own = Wording.get("explain.symbols.by", own);
        }
        return own + "; " + Wording.get(figure.isLongRun() ? "explain.symbols.longRun" : "explain.symbols.path");
    }

    /** What a part of an offer is called, with its value. */
    public static String name(Contributions.Part part, Offer offer) {
        return switch (part.kind()) {
            case SITUATION -> offer.name();
            case MOST_FAVOURED -> Wording.get("explain.part.mfn");
            case SIGNING -> signing(offer);
            case WORLD -> Wording.get("explain.part.world");
            case TERM -> {
                Lever lever = part.lever().orElseThrow();
                yield Wording.get("explain.part.term", lever.name(), TermWords.value(lever, offer.value(lever)));
            }
        };
    }

    /** What a part is called in which two offers differ. */
    public static String name(Contributions.Part part, Offer offer, Offer against) {
        return switch (part.kind()) {
            case SITUATION, SIGNING -> Wording.get("explain.part.signingBetween");
            case MOST_FAVOURED, WORLD -> name(part, offer);
            case TERM -> {
                Lever lever = part.lever().orElseThrow();
                yield Wording.get("explain.part.termBetween", lever.name(), value(lever, offer), value(lever, against));
            }
        };
    }

    private static String value(Lever lever, Offer offer) {
        return offer.hasAgreement()
                ? TermWords.value(lever, offer.value(lever))
                : Wording.get("explain.part.none");
    }

    private static String signing(Offer offer) {
        if (!offer.hasAgreement()) {
            return Wording.get("explain.part.extension", offer.extensionDays());
        }
        return offer.extensionDays() > 0
                ? Wording.get("explain.part.signingLater", offer.agreementDay(), offer.extensionDays())
                : Wording.get("explain.part.signing", offer.agreementDay());
    }

    /** A value of this figure, with its unit and, where it is a change, its sign. */
    public String written(double value) {
        return written(figure, value);
    }

    /** A value of a figure, with its unit and, where it is a change, its sign. */
    public static String written(Figure figure, double value) {
        if (figure instanceof LineFigure one && SIGNED_PERCENT.contains(one.part())) {
            return Double.isNaN(value) ? Figures.percent(value) : Figures.signedPlain(Math.round(value * 10) / 10.0) + "%";
        }
        return switch (figure.unit()) {
            // One product would be nothing in billions.
            case MUSD -> figure instanceof Quantity || figure instanceof DayFigure
                    ? Figures.level(value)
                    : Figures.amount(value);
            case CHANGE_MUSD -> Figures.change(value);
            case PERCENT -> Figures.percent(value);
            case POINTS -> Wording.get("explain.points", Figures.plain(rounded(value)));
        };
    }

    /** A change of this figure, with its sign and unit. */
    public String writtenChange(double value) {
        return switch (figure.unit()) {
            case MUSD, CHANGE_MUSD -> Figures.change(value);
            case PERCENT -> Figures.points(value);
            case POINTS -> Wording.get("explain.points", Figures.signedPlain(rounded(value)));
        };
    }

    /** Points have two decimals at most. */
    private static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
