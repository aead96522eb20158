package org.parley.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.bargain.Attribute;
import org.parley.bargain.BeliefFigure;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.simulate.Comparison;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.Influence;
import org.parley.simulate.LineDayFigure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.MarketInfluence;
import org.parley.simulate.MethodFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Quantity.Field;

/** All that goes into one figure: terms first, then assumptions, then trade, or one product's market. */
final class ExplainedInputs {

    private static final Set<Field> NEEDS_EXPORTS = EnumSet.of(
            Field.EXPORTS,
            Field.BALANCE,
            Field.EXPORTS_VS_BEFORE,
            Field.EXPORTS_VS_NO_DEAL,
            Field.PARTNER_DUTY_ON_HOME,
            Field.NET_FOREIGN_EXCHANGE,
            Field.IMPLIED_RATE);

    private static final Set<Field> NEEDS_IMPORTS = EnumSet.of(
            Field.IMPORTS,
            Field.BALANCE,
            Field.IMPORTS_VS_NO_DEAL,
            Field.HOME_DUTY_REVENUE_CHANGE,
            Field.PURCHASE_COST,
            Field.NET_FOREIGN_EXCHANGE,
            Field.IMPLIED_RATE);

    private final Scenario scenario;
    private final Comparison comparison;
    private final Figure figure;
    private final Influence influence;
    private final InputRows rows;
    private final MarketInfluence market;
    private final MarketInputs markets;

    private ExplainedInputs(Scenario scenario, Comparison comparison, Figure figure) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.figure = figure;
        influence = new Influence(scenario, comparison, figure);
        rows = new InputRows(scenario, comparison);
        market = new MarketInfluence(scenario, comparison, influence);
        markets = new MarketInputs(scenario, comparison, figure, rows, market);
    }

    static List<Explanation.Input> of(Scenario scenario, Comparison comparison, Figure figure) {
        ExplainedInputs all = new ExplainedInputs(scenario, comparison, figure);
        all.fill();
        return all.rows.inputs();
    }

    private void fill() {
        Optional<Line> line = line(scenario, figure);
        ProductInputs product = new ProductInputs(scenario, comparison, figure, rows, market);
        if (figure.isGiven()) {
            // What the file says goes in as it is, and no more.
            line.ifPresentOrElse(
                    product::given,
                    () -> markets.trade(
                            ((MethodFigure) figure).direction() == Line.Direction.EXPORT
                                    ? scenario.exports()
                                    : scenario.imports()));
            return;
        }
        terms(influence::moves);
        agreement();
        assumptions();
        if (figure instanceof BeliefFigure belief) {
            belief(belief);
            return;
        }
        if (line.isPresent()) {
            product.market(line.get());
            markets.purchase(line.get());
        } else {
            like(figure).ifPresent(this::whole);
            markets.draws();
        }
        if (rows.inputs().isEmpty()) {
            // What is bought or paid for by promise alone, and not promised: the terms stand there with what they are.
            terms(lever -> lever.kind() == Lever.Kind.PURCHASE || lever.kind() == Lever.Kind.INVESTMENT);
        }
    }

    /** The one product that a figure is of. */
    private static Optional<Line> line(Scenario scenario, Figure figure) {
        if (figure instanceof LineFigure one) {
            return Optional.of(one.in(scenario));
        }
        if (figure instanceof LineDayFigure one) {
            return Optional.of(one.in(scenario));
        }
        if (figure instanceof MethodFigure one && !one.line().isEmpty()) {
            return Optional.of(new LineFigure(one.direction(), one.line(), LineFigure.Part.BASE, "").in(scenario));
        }
        return Optional.empty();
    }

    /** The figure of the whole case that needs the same trade; empty for one that needs none. */
    private static Optional<Field> like(Figure figure) {
        if (figure instanceof Quantity quantity) {
            return Optional.of(quantity.field());
        }
        if (figure instanceof DayFigure day) {
            return Optional.of(day.field());
        }
        if (figure instanceof MethodFigure method) {
            return Optional.of(method.direction() == Line.Direction.EXPORT ? Field.EXPORTS : Field.IMPORTS);
        }
        return switch (((OtherFigure) figure).kind()) {
            case UNCAPPED_RATE -> Optional.of(Field.IMPLIED_RATE);
            case PARTNER_DUTY_VS_NO_DEAL -> Optional.of(Field.PARTNER_DUTY_ON_HOME);
            case BREAK_EVEN_RATE -> Optional.of(Field.EXPORTS);
            case PROMISED -> Optional.empty();
        };
    }

    private void whole(Field field) {
        if (NEEDS_EXPORTS.contains(field)) {
            markets.add(scenario.exports(), scenario.partner().inText());
        }
        if (NEEDS_IMPORTS.contains(field)) {
            markets.add(scenario.imports(), scenario.home().inText());
            markets.purchases();
        }
    }

    private void terms(Predicate<Lever> counts) {
        Offer offer = comparison.outcome().offer();
        for (Lever lever : scenario.levers()) {
            if (counts.test(lever)) {
                rows.add(lever.name(), offer.value(lever), lever.unit(), Wording.get("explain.source.offer"), "", "");
            }
        }
    }

    /** When it is signed and for whom the cuts are: no term, but as much the offer's. */
    private void agreement() {
        Offer offer = comparison.outcome().offer();
        String source = Wording.get("explain.source.offer");
        if (influence.movesWithSigning()) {
            signing();
        }
        if (influence.movesWithExtension()) {
            rows.add(
                    Wording.get("explain.offer.extension"),
                    (double) offer.extensionDays(),
                    Wording.get("explain.unit.days"),
                    source,
                    "",
                    "");
        }
        if (influence.movesWithSameCuts()) {
            rows.add(Wording.get("explain.part.mfn"), Wording.get("assumption.on"), "", source, "", "");
        }
    }

    private void signing() {
        int day = comparison.outcome().offer().agreementDay();
        rows.add(
                Wording.get("explain.offer.signed"),
                (double) day,
                Wording.get("explain.offer.day", Figures.fullDay(scenario.clock().date(day))),
                Wording.get("explain.source.offer"),
                "",
                "");
    }

    private void assumptions() {
        for (AssumptionKey key : AssumptionKey.values()) {
            // A factor of one is no input: the elasticities themselves are.
            boolean plain = key.isFactor() && key.get(comparison.outcome().assumptions()).equals(1.0);
            if (!plain && influence.moves(key)) {
                assumption(key);
            }
        }
    }

    private void assumption(AssumptionKey key) {
        Object value = CaseTables.value(scenario, key, comparison.outcome().assumptions());
        boolean file = value.equals(CaseTables.value(scenario, key, scenario.assumptions()));
        String id = CaseTables.sourceOf(scenario, key, comparison.outcome().assumptions());
        // The rates of a schedule have a source whoever chose it; a number that somebody changed has none.
        boolean sourced = !id.equals(Source.ASSUMPTION) && (file || key.type() == AssumptionKey.Type.SCHEDULE);
        String words = sourced ? rows.sourceName(id) : Wording.get(file ? "explain.source.file" : "explain.source.changed");
        rows.add(
                CaseTables.assumptionName(scenario, key),
                value,
                Wording.get("assumption.unit." + key.key()),
                words,
                Source.ASSUMPTION,
                sourced || file ? id : "");
    }

    // --- What a side is believed to want

    private void belief(BeliefFigure belief) {
        boolean home = belief.side() == Lever.Side.HOME;
        if (belief.kind() == BeliefFigure.Kind.POLITICAL_COST) {
            for (Lever lever : comparison.outcome().offer().moved(scenario.levers())) {
                rows.judged(
                        Wording.get("explain.belief.whole", lever.name()),
                        home ? lever.political().home() : lever.political().partner(),
                        Wording.get("explain.belief.points"));
            }
            return;
        }
        for (Preference care : home ? scenario.preferences().home() : scenario.preferences().partner()) {
            Basis basis = Basis.of(care.basis());
            rows.judged(
                    Wording.get(
                            "explain.belief.care",
                            Wording.get(
                                    "explain.attribute." + care.attribute(),
                                    scenario.home().inText(),
                                    scenario.partner().inText()),
                            Wording.basis(basis, scenario)),
                    Attribute.of(care.attribute()).value(scenario, belief.side(), comparison, basis),
                    Wording.get(
                            "explain.belief.weight",
                            Figures.plain(care.weight()),
                            Figures.plain(care.worst()),
                            Figures.plain(care.best())));
        }
    }
}
