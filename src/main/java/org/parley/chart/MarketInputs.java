package org.parley.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;
import org.parley.simulate.MarketInfluence;
import org.parley.simulate.OtherFigure;

/** What a total rests on: the markets of all products of one direction, as far as they move it. */
final class MarketInputs {

    private final Scenario scenario;
    private final Comparison comparison;
    private final Figure figure;
    private final InputRows rows;
    private final MarketInfluence influence;
    private final AnswerRows answers;
    private final DutyRows duties;

    MarketInputs(
            Scenario scenario, Comparison comparison, Figure figure, InputRows rows, MarketInfluence influence) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.figure = figure;
        this.rows = rows;
        this.influence = influence;
        answers = new AnswerRows(figure, rows, influence);
        duties = new DutyRows(scenario, comparison, figure, rows);
    }

    /** What all products of one direction rest on: where they differ from product to product, from the least to the most. */
    void add(List<Line> lines, String buyers) {
        if (lines.isEmpty()) {
            return;
        }
        answers.spread(lines, buyers);
        String seller = rows.setup(lines.get(0)).principal().name();
        if (influence.dutyMoves(lines)) {
            rows.ofLines(
                    lines,
                    Wording.get("explain.line.dutyBefore", seller),
                    InputRows.range(lines.stream()
                            .mapToDouble(line -> rows.setup(line).principal().dutyBeforePct())
                            .summaryStatistics()),
                    Wording.get("explain.spread.percent"));
            if (!isRateItself()) {
                duties.duties(lines, seller, false);
            }
        }
        if (influence.rivalsDutyMoves(lines)) {
            duties.duties(lines, Wording.get("explain.spread.others", buyers), true);
        }
        trade(lines.stream()
                .filter(line -> influence.salesMove(line, line.principal()))
                .toList());
    }

    /** A rate that is looked for does not go into itself. */
    private boolean isRateItself() {
        return figure instanceof OtherFigure other && other.kind() == OtherFigure.Kind.BREAK_EVEN_RATE;
    }

    /** The largest first. */
    void trade(List<Line> lines) {
        List<Line> largest = new ArrayList<>(lines);
        largest.sort(Comparator.comparingDouble(Line::baseMusd).reversed());
        largest.forEach(rows::base);
    }

    /** When the promises of the offer arrive, and what they displace and cost. */
    void purchases() {
        scenario.imports().forEach(this::purchase);
    }

    /** The same of one product. */
    void purchase(Line line) {
        Offer offer = comparison.outcome().offer();
        if (line.purchase().isEmpty() || !(offer.sumOn(scenario.levers(), Lever.Kind.PURCHASE, line) > 0)) {
            return;
        }
        Purchase purchase = line.purchase().get();
        String days = Wording.get("explain.unit.days");
        String percent = Wording.get("explain.unit.percent");
        if (influence.leadMoves(line)) {
            rows.judged(Wording.get("explain.purchase.lead", line.name()), (double) purchase.leadDays(), days);
        }
        if (influence.rampMoves(line)) {
            rows.judged(Wording.get("explain.purchase.ramp", line.name()), (double) purchase.rampDays(), days);
        }
        if (influence.displacementMoves(line)) {
            rows.judged(
                    Wording.get("explain.purchase.displaced", line.name()), 100 * purchase.displacementShare(), percent);
        }
        if (influence.premiumMoves(line)) {
            rows.judged(Wording.get("explain.purchase.premium", line.name()), purchase.premiumPct(), percent);
        }
    }

    /** When the equipment is bought that the offer's loans pay for. */
    void draws() {
        for (Lever lever : comparison.outcome().offer().moved(scenario.levers())) {
            if (lever.kind() != Lever.Kind.INVESTMENT) {
                continue;
            }
            if (influence.startMoves(lever)) {
                rows.judged(
                        Wording.get("explain.draws.start", lever.name()),
                        (double) lever.startDays(),
                        Wording.get("explain.unit.days"));
            }
            if (influence.drawsMove(lever)) {
                rows.judged(
                        Wording.get("explain.draws.shares", lever.name()),
                        lever.drawsPct().stream().map(InputRows::number).collect(Collectors.joining(", ")),
                        Wording.get("explain.unit.percent"));
            }
        }
    }
}
