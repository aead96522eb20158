package org.parley.chart;

import java.util.List;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.LineResult;
import org.parley.simulate.MarketInfluence;
import org.parley.simulate.MarketSetup;

/** What a figure of one product rests on: its own market, and no other. */
final class ProductInputs {

    private final Scenario scenario;
    private final Comparison comparison;
    private final Figure figure;
    private final InputRows rows;
    private final MarketInfluence influence;
    private final AnswerRows answers;
    private final DutyRows duties;

    ProductInputs(
            Scenario scenario, Comparison comparison, Figure figure, InputRows rows, MarketInfluence influence) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.figure = figure;
        this.rows = rows;
        this.influence = influence;
        answers = new AnswerRows(figure, rows, influence);
        duties = new DutyRows(scenario, comparison, figure, rows);
    }

    /** What the file says goes in as it is, and no more. */
    void given(Line line) {
        LineFigure.Part part = figure instanceof LineFigure one ? one.part() : LineFigure.Part.BASE;
        MarketSetup setup = rows.setup(line);
        if (part == LineFigure.Part.DUTY_BASE) {
            dutyBefore(line, setup.principal());
            return;
        }
        rows.base(line);
        if (part == LineFigure.Part.SHARE_BASE) {
            setup.sellers().stream()
                    .filter(seller -> seller != setup.principal())
                    .forEach(seller -> rival(line, seller));
        }
    }

    private void rival(Line line, MarketSetup.Seller seller) {
        rows.ofLine(
                line,
                Wording.get("explain.line.rival", seller.name(), Integer.toString(scenario.baseYear())),
                seller.valueMusd(),
                Wording.get("explain.trade.unit"));
    }

    private void dutyBefore(Line line, MarketSetup.Seller seller) {
        rows.ofLine(
                line,
                Wording.get("explain.line.dutyBefore", seller.name()),
                seller.dutyBeforePct(),
                Wording.get("explain.unit.percent"));
    }

    /** Its trade, its sellers with their duties, and how they compete, as far as it moves the figure. */
    void market(Line line) {
        if (influence.salesMove(line, line.principal())) {
            rows.base(line);
        }
        List<MarketSetup.Seller> sellers = rows.setup(line).sellers();
        for (int i = 0; i < sellers.size(); i++) {
            seller(line, sellers.get(i), i);
        }
        answers.of(line);
        if (figure instanceof LineFigure one && one.part() == LineFigure.Part.PRICE_CHANGE_PCT) {
            return; // it does not go into itself
        }
        // What it comes to in the long run is no input of a day on the way there.
        if (figure.isLongRun() && answers.hasPrices(line)) {
            String name = Wording.get("explain.line.price", sellers.get(line.principal()).name());
            comparison.outcome().lines().stream()
                    .filter(result -> result.line().equals(line))
                    .map(LineResult::priceChangePct)
                    .forEach(price -> rows.worked(name, price, Wording.get("explain.unit.percent")));
        }
    }

    private void seller(Line line, MarketSetup.Seller seller, int place) {
        boolean party = place == line.principal();
        if (!party && influence.salesMove(line, place)) {
            rival(line, seller);
        }
        if (influence.dutyMoves(line, place)) {
            dutyBefore(line, seller);
            duties.duty(line, seller.name(), place, !party && line.direction() == Line.Direction.EXPORT);
        }
        if (seller.barrierBeforePct() > 0 && influence.barrierMoves(line)) {
            rows.ofLine(
                    line,
                    Wording.get("explain.line.barrierBefore", seller.name()),
                    seller.barrierBeforePct(),
                    Wording.get("explain.unit.percent"));
            duties.barrier(line, seller.name());
        }
    }
}
