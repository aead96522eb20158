package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.parley.chart.Figures;
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

    /** A head of two lines, and a row of one line or of two. */
    private static final double HEAD_HEIGHT = 42;

    private static final double ROW_HEIGHT = 27;
    private static final double TALL_ROW_HEIGHT = 40;

    /** Below this width the names of schedules take two lines. */
    private static final double NARROW = 700;

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
        table.widthProperty().addListener((property, was, is) -> fit());
        getChildren().addAll(title, table, before, note);
    }

    /** As high as its rows: the page scrolls, not the table within it. */
    private void fit() {
        double row = table.getWidth() < NARROW ? TALL_ROW_HEIGHT : ROW_HEIGHT;
        double height = HEAD_HEIGHT + table.getItems().size() * row;
        table.setMinHeight(height);
        table.setPrefHeight(height);
    }

    void show(Assuming.Found found) {
        title.setText(Texts.get("assume.schedules.title", found.offer().name()));
        List<WordTable.Line> lines = new ArrayList<>();
        for (ScheduleComparison.Row row : found.schedules().rows()) {
            boolean chosen = row.schedule().id().equals(found.world().rivals());
            Readout offer = row.offer();
            Readout none = row.noDeal();
            lines.add(new WordTable.Line(
                    List.of(
                            chosen ? Texts.get("assume.schedules.chosen", row.schedule().title()) : row.schedule().title(),
                            Figures.bare(offer.exports()),
                            Figures.bare(none.exports()),
                            Figures.bare(offer.balance()),
                            Figures.bare(none.balance()),
                            row.breakEvenRatePct().isPresent()
                                    ? Figures.percent(row.breakEvenRatePct().getAsDouble())
                                    : Texts.get("assume.schedules.noRate")),
                    chosen,
                    whys(row)));
        }
        table.show(lines);
        fit();
        Readout any = found.schedules().rows().get(0).offer();
        before.setText(Texts.get(
                "assume.schedules.before",
                Figures.level(any.exportsBefore()),
                Figures.level(any.exportsBefore() - any.importsBefore()),
                found.scenario().baseYear()));
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
