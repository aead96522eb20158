package org.parley.desk.assumptions;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.DeskTable;
import org.parley.chart.Figures;
import org.parley.chart.NumberKind;
import org.parley.desk.state.Picture;
import org.parley.chart.Subject;
import org.parley.chart.Why;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Readout;
import org.parley.simulate.ScheduleComparison;

/** The long run of the present offer and of no deal under every schedule of the rivals. */
final class SchedulesPage extends VBox {

    /** A head of two lines, a row of one line, and what each further line of a long name adds. */
    private static final double HEAD_HEIGHT = 42;

    private static final double ROW_HEIGHT = 27;
    private static final double LINE_HEIGHT = 14;

    /** What the style leaves free beside words, and the width of a letter as most names have it. */
    private static final double CELL_PADDING = 18;

    private static final double LETTER = 6.2;

    private final Label title = AssumptionsController.words("assume-title");
    private final Label before = AssumptionsController.words("assume-note");
    private final WordTable table = new WordTable(
            Texts.get("assume.page.schedules"),
            List.of(
                    new WordTable.Column(Texts.get("assume.schedules.schedule"), 150, false),
                    new WordTable.Column(Texts.get("assume.schedules.exports"), 80, true),
                    new WordTable.Column(Texts.get("assume.schedules.exportsNone"), 80, true),
                    new WordTable.Column(Texts.get("assume.schedules.balance"), 80, true),
                    new WordTable.Column(Texts.get("assume.schedules.balanceNone"), 80, true),
                    new WordTable.Column(Texts.get("assume.schedules.rate"), 98, true)));

    /** @param explain shows where a figure comes from */
    SchedulesPage(Consumer<Why> explain) {
        table.setOnExplain(explain);
        getStyleClass().add("assume-page");
        Label note = AssumptionsController.words("assume-note");
        note.setText(Texts.get("assume.schedules.note"));
        table.getColumns().get(0).widthProperty().addListener((property, was, is) -> fit());
        getChildren().addAll(title, table, before, note);
    }

    /** As high as its rows: the page scrolls, not the table within it. */
    private void fit() {
        double letters = (table.getColumns().get(0).getWidth() - CELL_PADDING) / LETTER;
        double height = HEAD_HEIGHT;
        for (WordTable.Line line : table.getItems()) {
            height += ROW_HEIGHT + LINE_HEIGHT * (Math.ceil(line.cells().get(0).length() / letters) - 1);
        }
        table.setMinHeight(height);
        table.setPrefHeight(height);
    }

    void show(Assuming.Found found) {
        title.setText(Texts.get("assume.schedules.title", found.offer().name()));
        table.show(table(found), found.schedules().rows().stream().map(SchedulesPage::whys).toList());
        fit();
        before.setText(before(found));
    }

    private static String before(Assuming.Found found) {
        Readout any = found.schedules().rows().get(0).offer();
        return Texts.get(
                "assume.schedules.before",
                Figures.level(any.exportsBefore()),
                Figures.level(any.exportsBefore() - any.importsBefore()),
                found.scenario().baseYear());
    }

    /** A row for each schedule, the chosen one standing out. */
    static DeskTable table(Assuming.Found found) {
        String unit = Texts.get("taken.musd");
        DeskTable table = new DeskTable()
                .words(Texts.get("assume.schedules.schedule"), 300)
                .figures(Texts.get("assume.schedules.exports"), unit, 100, NumberKind.LEVEL)
                .figures(Texts.get("assume.schedules.exportsNone"), unit, 100, NumberKind.LEVEL)
                .figures(Texts.get("assume.schedules.balance"), unit, 100, NumberKind.LEVEL)
                .figures(Texts.get("assume.schedules.balanceNone"), unit, 100, NumberKind.LEVEL)
                .figures(Texts.get("assume.schedules.rate"), "%", 100, NumberKind.PERCENT);
        for (ScheduleComparison.Row row : found.schedules().rows()) {
            boolean chosen = row.schedule().id().equals(found.world().rivals());
            String title = row.schedule().title();
            List<DeskTable.Cell> cells = List.of(
                    DeskTable.Cell.words(chosen ? Texts.get("assume.schedules.chosen", title) : title),
                    level(row.offer().exports()),
                    level(row.noDeal().exports()),
                    level(row.offer().balance()),
                    level(row.noDeal().balance()),
                    row.breakEvenRatePct().isPresent()
                            ? rate(row.breakEvenRatePct().getAsDouble())
                            : DeskTable.Cell.figure(Double.NaN, Texts.get("assume.schedules.noRate")));
            if (chosen) {
                table.addBold(cells);
            } else {
                table.add(cells);
            }
        }
        return table;
    }

    private static DeskTable.Cell level(double musd) {
        return DeskTable.Cell.figure(musd, Figures.bare(musd));
    }

    private static DeskTable.Cell rate(double pct) {
        return DeskTable.Cell.figure(pct, Figures.percent(pct));
    }

    /** The table on its way out. */
    static Chart chart(Assuming.Found found, Picture picture, ChartStyle style) {
        DoubleSummaryStatistics exports = found.schedules().rows().stream()
                .mapToDouble(row -> row.offer().exports())
                .summaryStatistics();
        String low = Figures.level(exports.getMin());
        String high = Figures.level(exports.getMax());
        DeskTable.Words words = new DeskTable.Words(
                "schedules",
                low.equals(high)
                        ? Texts.get("taken.schedules.same", low)
                        : Texts.get("taken.schedules.title", low, high),
                Texts.get("assume.schedules.title", found.offer().name()),
                before(found) + " " + Texts.get("assume.schedules.note"));
        return table(found).chart(words, found.scenario(), List.of(picture.offer()), style);
    }

    private static List<Optional<Why>> whys(ScheduleComparison.Row row) {
        Subject offer = Subject.DESK.underRivals(row.schedule().id());
        Subject none = Subject.NO_DEAL.underRivals(row.schedule().id());
        Quantity exports = new Quantity(Basis.LONG_RUN, Quantity.Field.EXPORTS);
        Quantity balance = new Quantity(Basis.LONG_RUN, Quantity.Field.BALANCE);
        Optional<Why> rate = row.breakEvenRatePct().isPresent()
                ? Optional.of(Why.of(offer, new OtherFigure(OtherFigure.Kind.BREAK_EVEN_RATE, Basis.LONG_RUN, "")))
                : Optional.empty();
        return List.of(
                Optional.empty(),
                Optional.of(Why.of(offer, exports)),
                Optional.of(Why.of(none, exports)),
                Optional.of(Why.of(offer, balance)),
                Optional.of(Why.of(none, balance)),
                rate);
    }
}
