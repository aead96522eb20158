package org.parley.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Elasticity;
import org.parley.scenario.Line;
import org.parley.scenario.Source;
import org.parley.simulate.Figure;
import org.parley.simulate.MarketInfluence;
import org.parley.simulate.MarketInfluence.Answer;
import org.parley.simulate.MethodFigure;

/** How markets answer to prices: of the short and the long run, that which moves a figure. */
final class AnswerRows {

    private final Figure figure;
    private final InputRows rows;
    private final MarketInfluence influence;

    AnswerRows(Figure figure, InputRows rows, MarketInfluence influence) {
        this.figure = figure;
        this.rows = rows;
        this.influence = influence;
    }

    /** One product's. */
    void of(Line line) {
        all(List.of(line), Function.identity(), "");
    }

    /** Those of many products, from the least to the most. */
    void spread(List<Line> lines, String buyers) {
        all(lines, name -> Wording.get("explain.spread.market", name, buyers), Wording.get("explain.spread"));
    }

    private void all(List<Line> lines, Function<String, String> naming, String unit) {
        boolean market = answer(lines, Answer.SUBSTITUTION, naming, unit, Line::substitution);
        market |= answer(lines, Answer.DEMAND, naming, unit, Line::demand);
        if (figure instanceof MethodFigure method && method.method() == MethodFigure.Method.SMART) {
            if (market) {
                rows.add(
                        naming.apply(Wording.get("explain.line.supply")),
                        Wording.get("explain.line.infinite"),
                        "",
                        Wording.get("explain.source.method"),
                        Source.ASSUMPTION,
                        "");
            }
            return;
        }
        answer(lines, Answer.SUPPLY, naming, unit, line -> rows.setup(line).principal().supply());
    }

    /** Whether the figure goes by the price of the long run, which is found from a supply that has an end. */
    boolean hasPrices(Line line) {
        return influence.moves(List.of(line), Answer.SUPPLY, true);
    }

    private boolean answer(
            List<Line> lines,
            Answer answer,
            Function<String, String> naming,
            String unit,
            Function<Line, Elasticity> elasticity) {
        boolean shortRun = influence.moves(lines, answer, false);
        boolean longRun = influence.moves(lines, answer, true);
        if (!shortRun && !longRun) {
            return false;
        }
        String shortly = range(lines, line -> elasticity.apply(line).shortRun());
        String lastly = range(lines, line -> elasticity.apply(line).longRun());
        String both = shortly.equals(lastly) ? shortly : Wording.get("explain.line.runs", shortly, lastly);
        rows.judged(
                naming.apply(Wording.get("explain.line." + answer.name().toLowerCase(java.util.Locale.ROOT))),
                shortRun && longRun ? both : shortRun ? shortly : lastly,
                unit);
        return true;
    }

    private static String range(List<Line> lines, ToDoubleFunction<Line> elasticity) {
        return InputRows.range(lines.stream().mapToDouble(elasticity).summaryStatistics());
    }
}
