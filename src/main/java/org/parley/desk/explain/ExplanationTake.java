package org.parley.desk.explain;

import java.util.List;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.DeskTable;
import org.parley.chart.Explanation;
import org.parley.chart.Figures;
import org.parley.chart.NumberKind;
import org.parley.chart.SpanBars;
import org.parley.desk.state.Texts;
import org.parley.simulate.Quantity;

/** An explanation on its way out: the waterfall as bars, and what goes in as a table. */
final class ExplanationTake {

    private ExplanationTake() {}

    /** What each part of the offer adds. */
    static Chart waterfall(Explaining.Told told, ChartStyle style) {
        Explanation explanation = told.explanation();
        Quantity.Unit unit = explanation.figure().unit();
        SpanBars bars = new SpanBars(
                told.steps().stream()
                        .map(step -> new SpanBars.Bar(step.name(), step.from(), step.to(), step.figure(), step.isLevel()))
                        .toList(),
                switch (unit) {
                    case PERCENT -> "%";
                    default -> Texts.get("taken.unit.money");
                },
                switch (unit) {
                    case PERCENT -> NumberKind.POINTS;
                    default -> NumberKind.CHANGE;
                });
        Explaining.Step first = told.steps().get(0);
        Explaining.Step last = told.steps().get(told.steps().size() - 1);
        String title = told.steps().size() == 1
                ? Texts.get("taken.explanation.one", last.name(), last.figure())
                : Texts.get("taken.explanation.title", last.name(), last.figure(), first.name(), first.figure());
        String method = told.shared() ? Texts.get("taken.explanation.method") : "";
        DeskTable.Words words = new DeskTable.Words(
                "explanation",
                title,
                Texts.get("taken.explanation.subtitle", told.subject(), explanation.name(), explanation.days()),
                method);
        return bars.chart(
                words,
                List.of(Texts.get("taken.explanation.part"), Texts.get("taken.explanation.adds")),
                told.picture().scene().scenario(),
                told.offers(),
                style);
    }

    /** What goes into the figure, with where it is from. */
    static Chart inputs(Explaining.Told told, ChartStyle style) {
        Explanation explanation = told.explanation();
        DeskTable table = new DeskTable()
                .words(Texts.get("explain.column.input"), 270)
                .words(Texts.get("explain.column.value"), 150)
                .words(Texts.get("explain.column.unit"), 130)
                .words(Texts.get("explain.column.quality"), 90)
                .words(Texts.get("explain.column.source"), 320);
        for (Explanation.Input input : explanation.inputs()) {
            table.add(List.of(
                    DeskTable.Cell.words(input.name()),
                    new DeskTable.Cell(input.value(), written(input.value())),
                    DeskTable.Cell.words(input.unit()),
                    DeskTable.Cell.words(input.quality()),
                    DeskTable.Cell.words(input.source())));
        }
        DeskTable.Words words = new DeskTable.Words(
                "inputs",
                Texts.get(
                        "taken.inputs.title",
                        told.value(),
                        explanation.inputs().size()),
                Texts.get("taken.inputs.subtitle", told.subject(), explanation.name(), explanation.days()),
                "");
        return table.chart(words, told.picture().scene().scenario(), told.offers(), style);
    }

    /** A number that goes in as it is read. */
    static String written(Object value) {
        return value instanceof Double number ? Figures.exact(number) : value.toString();
    }
}
