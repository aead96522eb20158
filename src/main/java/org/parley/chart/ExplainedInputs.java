package org.parley.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.bargain.Attribute;
import org.parley.bargain.BeliefFigure;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Source;
import org.parley.simulate.Comparison;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.LineResult;
import org.parley.simulate.MarketSetup;
import org.parley.simulate.MethodFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Quantity.Field;

/** All that goes into one figure: terms first, then assumptions, then trade, or one product's market. */
final class ExplainedInputs {

    /** What only the way to the long run needs. */
    private static final Set<AssumptionKey> PATH = EnumSet.of(
            AssumptionKey.ORDER_LAG,
            AssumptionKey.ADJUSTMENT,
            AssumptionKey.GROWTH,
            AssumptionKey.RUSH_ON,
            AssumptionKey.RUSH_BETA,
            AssumptionKey.RUSH_RISK,
            AssumptionKey.RUSH_WINDOW,
            AssumptionKey.RUSH_REPAY,
            AssumptionKey.EFFECTIVE);

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

    private static final Set<Lever.Kind> EXPORT_TERMS =
            EnumSet.of(Lever.Kind.PARTNER_RATE, Lever.Kind.PARTNER_DUTY_CUT);

    private static final Set<Lever.Kind> IMPORT_TERMS =
            EnumSet.of(Lever.Kind.PURCHASE, Lever.Kind.DUTY_CUT, Lever.Kind.BARRIER_CUT);

    private final Scenario scenario;
    private final Comparison comparison;
    private final Figure figure;
    private final List<Explanation.Input> inputs = new ArrayList<>();

    private ExplainedInputs(Scenario scenario, Comparison comparison, Figure figure) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.figure = figure;
    }

    static List<Explanation.Input> of(Scenario scenario, Comparison comparison, Figure figure) {
        ExplainedInputs all = new ExplainedInputs(scenario, comparison, figure);
        Optional<Line> line = line(scenario, figure);
        if (figure instanceof BeliefFigure belief) {
            all.belief(belief);
        } else if (figure.isGiven()) {
            all.given(line);
        } else if (line.isPresent()) {
            all.product(line.get());
        } else if (figure instanceof OtherFigure other && other.kind() == OtherFigure.Kind.PROMISED) {
            all.terms(lever -> lever.kind() == Lever.Kind.PURCHASE
                    && (other.line().isEmpty()
                            || scenario.imports().stream()
                                    .anyMatch(each -> each.id().equals(other.line()) && lever.worksOn(each))));
        } else {
            all.whole(like(figure));
        }
        return all.inputs;
    }

    /** The one product that a figure is of. */
    private static Optional<Line> line(Scenario scenario, Figure figure) {
        if (figure instanceof LineFigure one) {
            return Optional.of(one.in(scenario));
        }
        if (figure instanceof MethodFigure one && !one.line().isEmpty()) {
            return Optional.of(new LineFigure(one.direction(), one.line(), LineFigure.Part.BASE, "").in(scenario));
        }
        return Optional.empty();
    }

    /** The figure of the whole case that needs the same. */
    private static Field like(Figure figure) {
        if (figure instanceof Quantity quantity) {
            return quantity.field();
        }
        if (figure instanceof DayFigure day) {
            return day.field();
        }
        if (figure instanceof MethodFigure method) {
            return method.direction() == Line.Direction.EXPORT ? Field.EXPORTS : Field.IMPORTS;
        }
        return switch (((OtherFigure) figure).kind()) {
            case UNCAPPED_RATE -> Field.IMPLIED_RATE;
            case PARTNER_DUTY_VS_NO_DEAL -> Field.PARTNER_DUTY_ON_HOME;
            case BREAK_EVEN_RATE, PROMISED -> Field.EXPORTS;
        };
    }

    private void whole(Field field) {
        terms(lever -> true);
        boolean sells = NEEDS_EXPORTS.contains(field);
        boolean buys = NEEDS_IMPORTS.contains(field);
        if (field == Field.FINANCED_IMPORTS) {
            assumption(AssumptionKey.EFFECTIVE);
        } else {
            assumptions(sells, buys);
        }
        if (sells) {
            market(scenario.exports(), scenario.partner().inText());
        }
        if (buys) {
            market(scenario.imports(), scenario.home().inText());
            purchases(field);
        }
    }

    /** What all products of one direction rest on: where they differ from product to product, from the least to the most. */
    private void market(List<Line> lines, String buyers) {
        if (lines.isEmpty()) {
            return;
        }
        List<MarketSetup> setups = lines.stream().map(this::setup).toList();
        spread("explain.line.substitution", buyers, lines.stream().map(Line::substitution).toList());
        spread("explain.line.demand", buyers, lines.stream().map(Line::demand).toList());
        spread(
                "explain.line.supply",
                buyers,
                setups.stream().map(setup -> setup.principal().supply()).toList());
        String seller = setups.get(0).principal().name();
        duties(
                Wording.get("explain.line.dutyBefore", seller),
                setups.stream().mapToDouble(setup -> setup.principal().dutyBeforePct()).summaryStatistics());
        duties(
                Wording.get("explain.line.duty", seller),
                setups.stream().mapToDouble(setup -> setup.principal().dutyAfterPct()).summaryStatistics());
        duties(
                Wording.get("explain.spread.rivals", buyers),
                setups.stream()
                        .flatMap(setup -> setup.sellers().stream().filter(each -> each != setup.principal()))
                        .mapToDouble(MarketSetup.Seller::dutyAfterPct)
                        .summaryStatistics());
        trade(lines);
    }

    private void spread(String key, String buyers, List<Elasticity> elasticities) {
        String shortRun = range(elasticities.stream().mapToDouble(Elasticity::shortRun).summaryStatistics());
        String longRun = range(elasticities.stream().mapToDouble(Elasticity::longRun).summaryStatistics());
        judged(
                Wording.get("explain.spread.market", Wording.get(key), buyers),
                figure.isLongRun() || shortRun.equals(longRun)
                        ? longRun
                        : Wording.get("explain.line.runs", shortRun, longRun),
                Wording.get("explain.spread"));
    }

    private void duties(String name, DoubleSummaryStatistics duties) {
        if (duties.getCount() > 0) {
            add(
                    name,
                    range(duties),
                    Wording.get("explain.spread.percent"),
                    Wording.get("explain.source.model"),
                    "",
                    "");
        }
    }

    private static String range(DoubleSummaryStatistics values) {
        String least = number(values.getMin());
        String most = number(values.getMax());
        return least.equals(most) ? least : Wording.get("explain.spread.range", least, most);
    }

    /** What a promise displaces and costs, where the figure is one that rests on it. */
    private void purchases(Field field) {
        boolean costs = field != Field.PARTNER_DUTY_ON_HOME;
        Offer offer = comparison.outcome().offer();
        for (Line line : scenario.imports()) {
            if (costs && line.purchase().isPresent() && offer.sumOn(scenario.levers(), Lever.Kind.PURCHASE, line) > 0) {
                judged(
                        Wording.get("explain.purchase.displaced", line.name()),
                        100 * line.purchase().get().displacementShare(),
                        Wording.get("explain.unit.percent"));
                judged(
                        Wording.get("explain.purchase.premium", line.name()),
                        line.purchase().get().premiumPct(),
                        Wording.get("explain.unit.percent"));
            }
        }
    }

    private void terms(java.util.function.Predicate<Lever> counts) {
        Offer offer = comparison.outcome().offer();
        if (offer.hasAgreement()) {
            for (Lever lever : offer.moved(scenario.levers())) {
                if (counts.test(lever)) {
                    add(lever.name(), offer.value(lever), lever.unit(), Wording.get("explain.source.offer"), "", "");
                }
            }
        }
    }

    private void assumptions(boolean sells, boolean buys) {
        for (AssumptionKey key : AssumptionKey.values()) {
            boolean used =
                    switch (key) {
                        case RIVALS, SNAPBACK, PAUSE -> sells;
                        case SUBSTITUTION, DEMAND -> !key.get(comparison.outcome().assumptions()).equals(1.0);
                        case PASS_THROUGH, PREFERENCE_USE, ORDER_LAG, ADJUSTMENT, GROWTH, EFFECTIVE -> sells || buys;
                        case RUSH_ON, RUSH_BETA, RUSH_RISK, RUSH_WINDOW, RUSH_REPAY -> sells;
                        case DELIVERED -> buys;
                        case JOBS -> false;
                    };
            if (used && !(figure.isLongRun() && PATH.contains(key))) {
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
        String words = sourced ? sourceName(id) : Wording.get(file ? "explain.source.file" : "explain.source.changed");
        add(
                CaseTables.assumptionName(scenario, key),
                value,
                Wording.get("assumption.unit." + key.key()),
                words,
                Source.ASSUMPTION,
                sourced || file ? id : "");
    }

    private void trade(List<Line> lines) {
        List<Line> largest = new ArrayList<>(lines);
        largest.sort(Comparator.comparingDouble(Line::baseMusd).reversed());
        largest.forEach(this::base);
    }

    private void base(Line line) {
        boolean sold = line.direction() == Line.Direction.EXPORT;
        ofLine(
                line,
                Wording.get(
                        sold ? "explain.trade.sold" : "explain.trade.bought",
                        line.name(),
                        Integer.toString(scenario.baseYear())),
                line.baseMusd(),
                Wording.get("explain.trade.unit"));
    }

    // --- What a side is believed to want

    private void belief(BeliefFigure belief) {
        terms(lever -> true);
        boolean home = belief.side() == Lever.Side.HOME;
        if (belief.kind() == BeliefFigure.Kind.POLITICAL_COST) {
            for (Lever lever : comparison.outcome().offer().moved(scenario.levers())) {
                judged(
                        Wording.get("explain.belief.whole", lever.name()),
                        home ? lever.political().home() : lever.political().partner(),
                        Wording.get("explain.belief.points"));
            }
            return;
        }
        for (Preference care : home ? scenario.preferences().home() : scenario.preferences().partner()) {
            Basis basis = Basis.of(care.basis());
            judged(
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

    private void judged(String name, Object value, String unit) {
        add(name, value, unit, Wording.get("explain.source.judgement"), Source.ASSUMPTION, Source.ASSUMPTION);
    }

    // --- One product

    /** What the file says goes in as it is, and no more. */
    private void given(Optional<Line> line) {
        if (line.isEmpty()) {
            trade(((MethodFigure) figure).direction() == Line.Direction.EXPORT ? scenario.exports() : scenario.imports());
            return;
        }
        LineFigure.Part part = figure instanceof LineFigure one ? one.part() : LineFigure.Part.BASE;
        MarketSetup setup = setup(line.get());
        if (part == LineFigure.Part.DUTY_BASE) {
            dutyBefore(line.get(), setup.principal());
            return;
        }
        base(line.get());
        if (part == LineFigure.Part.SHARE_BASE) {
            setup.sellers().stream()
                    .filter(seller -> seller != setup.principal())
                    .forEach(seller -> rival(line.get(), seller));
        }
    }

    private MarketSetup setup(Line line) {
        return MarketSetup.of(
                scenario, comparison.outcome().offer(), comparison.outcome().assumptions(), line);
    }

    private void rival(Line line, MarketSetup.Seller seller) {
        ofLine(
                line,
                Wording.get("explain.line.rival", seller.name(), Integer.toString(scenario.baseYear())),
                seller.valueMusd(),
                Wording.get("explain.trade.unit"));
    }

    private void dutyBefore(Line line, MarketSetup.Seller seller) {
        ofLine(
                line,
                Wording.get("explain.line.dutyBefore", seller.name()),
                seller.dutyBeforePct(),
                Wording.get("explain.unit.percent"));
    }

    private void product(Line line) {
        boolean sold = line.direction() == Line.Direction.EXPORT;
        Set<Lever.Kind> kinds = sold ? EXPORT_TERMS : IMPORT_TERMS;
        terms(lever -> kinds.contains(lever.kind()) && lever.worksOn(line));
        assumptions(sold, !sold);
        base(line);
        MarketSetup setup = setup(line);
        String percent = Wording.get("explain.unit.percent");
        for (MarketSetup.Seller seller : setup.sellers()) {
            boolean party = seller == setup.principal();
            if (!party) {
                rival(line, seller);
            }
            dutyBefore(line, seller);
            dutyNow(line, seller, party);
            if (seller.barrierBeforePct() > 0) {
                ofLine(line, Wording.get("explain.line.barrierBefore", seller.name()), seller.barrierBeforePct(), percent);
                worked(Wording.get("explain.line.barrier", seller.name()), seller.barrierAfterPct(), percent);
            }
        }
        elasticities("explain.line.substitution", line.substitution());
        elasticities("explain.line.demand", line.demand());
        elasticities("explain.line.supply", setup.principal().supply());
        if (figure instanceof LineFigure one && one.part() == LineFigure.Part.PRICE_CHANGE_PCT) {
            return; // it does not go into itself
        }
        comparison.outcome().lines().stream()
                .filter(result -> result.line().equals(line))
                .map(LineResult::priceChangePct)
                .forEach(price -> worked(Wording.get("explain.line.price", setup.principal().name()), price, percent));
    }

    /** Extra duties on rivals have the source of the schedule that holds for them. */
    private void dutyNow(Line line, MarketSetup.Seller seller, boolean party) {
        String name = Wording.get("explain.line.duty", seller.name());
        Schedule rivals = scenario.schedules().get(comparison.outcome().assumptions().rivals());
        if (line.direction() == Line.Direction.EXPORT && !party && !rivals.source().isEmpty()) {
            add(
                    name,
                    seller.dutyAfterPct(),
                    Wording.get("explain.unit.percent"),
                    Wording.get("explain.source.schedule", rivals.title(), sourceName(rivals.source())),
                    "",
                    rivals.source());
        } else {
            worked(name, seller.dutyAfterPct(), Wording.get("explain.unit.percent"));
        }
    }

    private void elasticities(String key, Elasticity elasticity) {
        String value = elasticity.shortRun() == elasticity.longRun()
                ? number(elasticity.longRun())
                : Wording.get("explain.line.runs", number(elasticity.shortRun()), number(elasticity.longRun()));
        judged(Wording.get(key), value, "");
    }

    private static String number(double elasticity) {
        return Double.isInfinite(elasticity) ? Wording.get("explain.line.infinite") : Figures.plain(elasticity);
    }

    private void ofLine(Line line, String name, double value, String unit) {
        String id = line.source().isEmpty() ? Source.ASSUMPTION : line.source();
        add(name, value, unit, sourceName(id), line.quality(), id);
    }

    private void worked(String name, double value, String unit) {
        add(name, value, unit, Wording.get("explain.source.model"), "", "");
    }

    private void add(String name, Object value, String unit, String source, String quality, String sourceId) {
        // A rate that went through fractions has lost its last digits, and is shown without them.
        Object clean = value instanceof Double number && Double.isFinite(number) ? (Object) (Math.rint(number * 1e9) / 1e9) : value;
        inputs.add(new Explanation.Input(name, clean, unit, source, quality, sourceId));
    }

    private String sourceName(String id) {
        Source source = scenario.sources().get(id);
        if (source == null) {
            return Wording.get("explain.source.judgement");
        }
        return source.publisher().isEmpty() ? source.title() : source.publisher() + ": " + source.title();
    }
}
