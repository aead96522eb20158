package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.parley.chart.Figures;
import org.parley.desk.state.Texts;
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

    SchedulesPage() {
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
                    chosen));
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
}
