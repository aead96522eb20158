package org.parley.simulate;

import java.util.Arrays;
import java.util.List;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/**
 * One figure of one product: in the long run or before the tariffs, and what a run tells of the way there.
 *
 * @param direction with the id, what tells a line from all others
 * @param line the line's id
 * @param rival for {@link Part#RIVAL}, the plain name of the other seller; empty otherwise
 */
public record LineFigure(Line.Direction direction, String line, Part part, String rival) implements Figure {

    /** What a line tells. */
    public enum Part {
        BASE("base", Quantity.Unit.MUSD, true),
        /** By the short-run elasticities, the market alone. */
        SHORT("short", Quantity.Unit.MUSD, false),
        /** Mean of the 90 days from the deadline on. */
        AFTER_DEADLINE("afterDeadline", Quantity.Unit.MUSD, false),
        /** The pace on the last day. */
        HORIZON("horizon", Quantity.Unit.MUSD, false),
        LONG("long", Quantity.Unit.MUSD, false),
        CHANGE("change", Quantity.Unit.CHANGE_MUSD, false),
        CHANGE_PCT("changePct", Quantity.Unit.PERCENT, false),
        /** Of the price that the selling party receives, the market alone. */
        PRICE_CHANGE_PCT("priceChangePct", Quantity.Unit.PERCENT, false),
        DUTY_BASE("dutyBasePct", Quantity.Unit.PERCENT, true),
        DUTY("dutyPct", Quantity.Unit.PERCENT, false),
        SHARE_BASE("shareBasePct", Quantity.Unit.PERCENT, true),
        SHARE("sharePct", Quantity.Unit.PERCENT, false),
        /** Change of what another seller sells of it. */
        RIVAL("rival", Quantity.Unit.CHANGE_MUSD, false);

        private final String word;
        private final Quantity.Unit unit;
        private final boolean given;

        Part(String word, Quantity.Unit unit, boolean given) {
            this.word = word;
            this.unit = unit;
            this.given = given;
        }

        /** Its word in files. */
        public String word() {
            return word;
        }

        static List<String> words() {
            return Arrays.stream(values()).filter(part -> part != RIVAL).map(Part::word).toList();
        }
    }

    public static LineFigure of(Line line, Part part) {
        return new LineFigure(line.direction(), line.id(), part, "");
    }

    /** Change of what another seller sells of a product. */
    public static LineFigure ofRival(Line line, String rival) {
        return new LineFigure(line.direction(), line.id(), Part.RIVAL, rival);
    }

    /** The line in a case. */
    public Line in(Scenario scenario) {
        return find(scenario, direction, line);
    }

    static Line find(Scenario scenario, Line.Direction direction, String id) {
        return (direction == Line.Direction.EXPORT ? scenario.exports() : scenario.imports())
                .stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public double value(Scenario scenario, Comparison comparison) {
        Outcome outcome = comparison.outcome();
        LineResult result = outcome.lines().stream()
                .filter(each -> each.line().direction() == direction && each.line().id().equals(line))
                .findFirst()
                .orElseThrow();
        double change = result.longRun() - result.base();
        return switch (part) {
            case BASE -> result.base();
            case SHORT -> result.shortRun();
            case AFTER_DEADLINE -> result.afterDeadline();
            case HORIZON -> result.horizon();
            case PRICE_CHANGE_PCT -> result.priceChangePct();
            case LONG -> result.longRun();
            case CHANGE -> change;
            case CHANGE_PCT -> result.base() > 0 ? 100 * change / result.base() : Double.NaN;
            case DUTY_BASE -> result.dutyBasePct();
            case DUTY -> result.dutyPct();
            case SHARE_BASE -> 100 * Product.of(scenario, outcome, result).shareBefore();
            case SHARE -> 100 * Product.of(scenario, outcome, result).shareAfter();
            case RIVAL -> Product.of(scenario, outcome, result).rivals().stream()
                    .filter(each -> each.name().equals(rival))
                    .mapToDouble(Product.Rival::changeMusd)
                    .sum();
        };
    }

    @Override
    public String name() {
        return (isLongRun() ? "longRun." : "") + "lines." + line + "." + part.word + (rival.isEmpty() ? "" : "." + rival);
    }

    @Override
    public Quantity.Unit unit() {
        return part.unit;
    }

    @Override
    public boolean isGiven() {
        return part.given;
    }

    @Override
    public boolean canDependOn(Lever.Kind kind) {
        return kind != Lever.Kind.INVESTMENT;
    }

    @Override
    public boolean isLongRun() {
        return part != Part.AFTER_DEADLINE && part != Part.HORIZON;
    }
}
