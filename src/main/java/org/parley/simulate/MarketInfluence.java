package org.parley.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;
import org.parley.scenario.Supplier;

/**
 * Which numbers of a case's file move a figure of an outcome, found by moving each a little: by one in a hundred, a duty by one
 * point, days by one. What stands in the formula of a market and does nothing here, as where a promise is all that is bought,
 * is no input.
 */
public final class MarketInfluence {

    private static final double LESS = 0.99;
    /** What stands for unlimited supply that is not quite unlimited. */
    private static final double MUCH = 100;

    private final Scenario scenario;
    private final Comparison comparison;
    private final Influence influence;

    /** How a market answers. */
    public enum Answer {
        SUBSTITUTION,
        DEMAND,
        /** Of the party's own goods. */
        SUPPLY
    }

    /** @param comparison an outcome of the scenario's */
    public MarketInfluence(Scenario scenario, Comparison comparison, Influence influence) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.influence = influence;
    }

    /** Whether the figure is another one where all of some products answer otherwise in the long run, or in the short one. */
    public boolean moves(List<Line> lines, Answer answer, boolean longRun) {
        return moves(lines, line -> switch (answer) {
            case SUBSTITUTION -> line.withElasticities(less(line.substitution(), longRun), line.demand());
            case DEMAND -> line.withElasticities(line.substitution(), less(line.demand(), longRun));
            case SUPPLY -> supply(line, less(supply(line), longRun));
        });
    }

    private Elasticity supply(Line line) {
        Outcome outcome = comparison.outcome();
        return MarketSetup.of(scenario, outcome.offer(), outcome.assumptions(), line).principal().supply();
    }

    private static Elasticity less(Elasticity elasticity, boolean longRun) {
        return longRun
                ? new Elasticity(elasticity.shortRun(), less(elasticity.longRun()))
                : new Elasticity(less(elasticity.shortRun()), elasticity.longRun());
    }

    private static double less(double number) {
        return Double.isInfinite(number) ? MUCH : LESS * number;
    }

    /** Whether the ordinary duty on the party's goods does, of all of some products. */
    public boolean dutyMoves(List<Line> lines) {
        return moves(lines, line -> duties(line, line.principal(), true));
    }

    /** Whether the ordinary duties on all others' goods do. */
    public boolean rivalsDutyMoves(List<Line> lines) {
        return moves(lines, line -> duties(line, line.principal(), false));
    }

    /** Whether the ordinary duty on one seller's goods does. */
    public boolean dutyMoves(Line line, int seller) {
        return moves(List.of(line), each -> duties(each, seller, true));
    }

    /** @param its whether the duty of the seller itself is moved, or that of all others */
    private static Line duties(Line line, int seller, boolean its) {
        List<Supplier> sellers = new ArrayList<>();
        for (int i = 0; i < line.suppliers().size(); i++) {
            Supplier each = line.suppliers().get(i);
            sellers.add(i == seller == its
                    ? new Supplier(each.country(), each.valueMusd(), each.dutyPct() + 1, each.extraPct())
                    : each);
        }
        return suppliers(line, sellers);
    }

    /** Whether what one seller sold before the tariffs does. */
    public boolean salesMove(Line line, int seller) {
        return moves(List.of(line), each -> {
            List<Supplier> sellers = new ArrayList<>(each.suppliers());
            Supplier one = sellers.get(seller);
            sellers.set(seller, new Supplier(one.country(), LESS * one.valueMusd(), one.dutyPct(), one.extraPct()));
            return suppliers(each, sellers);
        });
    }

    /** Whether the barriers on the partner's goods do. */
    public boolean barrierMoves(Line line) {
        return moves(List.of(line), each -> with(
                each, each.suppliers(), LESS * each.barrierPct(), each.principalSupply(), each.purchase()));
    }

    /** Whether the share of promised goods does that replaces others. */
    public boolean displacementMoves(Line line) {
        return purchase(line, now -> new Purchase(
                now.maxMusd(), 0.01 + 0.98 * now.displacementShare(), now.premiumPct(), now.leadDays(), now.rampDays(),
                now.cargoMusd(), now.cargoName()));
    }

    /** Whether the extra cost of promised goods does. */
    public boolean premiumMoves(Line line) {
        return purchase(line, now -> new Purchase(
                now.maxMusd(), now.displacementShare(), now.premiumPct() + 1, now.leadDays(), now.rampDays(),
                now.cargoMusd(), now.cargoName()));
    }

    /** Whether the days until promised goods arrive do. */
    public boolean leadMoves(Line line) {
        return purchase(line, now -> days(now, now.leadDays() + 1, now.rampDays()))
                || purchase(line, now -> days(now, Math.max(0, now.leadDays() - 1), now.rampDays()));
    }

    /** Whether the days do over which promised goods reach their full pace. */
    public boolean rampMoves(Line line) {
        return purchase(line, now -> days(now, now.leadDays(), now.rampDays() + 1))
                || purchase(line, now -> days(now, now.leadDays(), Math.max(0, now.rampDays() - 1)));
    }

    private static Purchase days(Purchase now, int lead, int ramp) {
        return new Purchase(
                now.maxMusd(), now.displacementShare(), now.premiumPct(), lead, ramp, now.cargoMusd(), now.cargoName());
    }

    private boolean purchase(Line line, UnaryOperator<Purchase> change) {
        return moves(List.of(line), each -> with(
                each,
                each.suppliers(),
                each.barrierPct(),
                each.principalSupply(),
                each.purchase().map(change)));
    }

    /** Whether the day on which an investment's draws begin does. */
    public boolean startMoves(Lever investment) {
        return draws(investment, investment.startDays() + 1, investment.drawsPct())
                || investment.startDays() > 0 && draws(investment, investment.startDays() - 1, investment.drawsPct());
    }

    /** Whether the shares do that are drawn of an investment year by year. */
    public boolean drawsMove(Lever investment) {
        return draws(
                investment,
                investment.startDays(),
                investment.drawsPct().stream().map(share -> LESS * share).toList());
    }

    private boolean draws(Lever lever, int startDays, List<Double> drawsPct) {
        Lever other = new Lever(
                lever.id(), lever.kind(), lever.side(), lever.name(), lever.unit(), lever.min(), lever.max(), lever.step(),
                lever.base(), lever.group(), lever.lines(), lever.bands(), lever.political(), lever.explanation(),
                lever.note(), lever.source(), startDays, drawsPct);
        return influence.movesUnder(scenario.withLever(other));
    }

    private boolean moves(List<Line> lines, UnaryOperator<Line> change) {
        return influence.movesUnder(scenario.withLines(
                changed(scenario.exports(), lines, change), changed(scenario.imports(), lines, change)));
    }

    private static List<Line> changed(List<Line> all, List<Line> lines, UnaryOperator<Line> change) {
        return all.stream().map(line -> lines.contains(line) ? change.apply(line) : line).toList();
    }

    private static Line suppliers(Line line, List<Supplier> suppliers) {
        return with(line, suppliers, line.barrierPct(), line.principalSupply(), line.purchase());
    }

    private static Line supply(Line line, Elasticity supply) {
        return with(line, line.suppliers(), line.barrierPct(), Optional.of(supply), line.purchase());
    }

    private static Line with(
            Line line,
            List<Supplier> suppliers,
            double barrierPct,
            Optional<Elasticity> supply,
            Optional<Purchase> purchase) {
        return new Line(
                line.id(), line.name(), line.hs(), line.group(), line.direction(), line.substitution(), line.demand(),
                line.exemptShare(), suppliers, line.principal(), barrierPct, supply, line.rivalSupply(), purchase,
                line.quality(), line.source(), line.note());
    }
}
