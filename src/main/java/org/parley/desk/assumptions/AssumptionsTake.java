package org.parley.desk.assumptions;

import java.util.List;
import org.parley.chart.CaseTables;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.ChartTable;
import org.parley.chart.DeskTable;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Scenario;

/** The list of assumptions and that of sources on their way out, as tables. */
final class AssumptionsTake {

    /** Of the sources' title, publisher, year, licence and use. */
    private static final double[] SOURCE_WIDTHS = {260, 150, 50, 110, 250};

    private AssumptionsTake() {}

    /** Every assumption as it stands, with what the file says, its range, source and remark. */
    static Chart list(List<AssumptionRow> rows, Assuming model, Picture picture, ChartStyle style) {
        Scenario scenario = picture.scene().scenario();
        DeskTable table = new DeskTable()
                .words(Texts.get("taken.assumptions.name"), 200)
                .words(Texts.get("taken.assumptions.value"), 100)
                .words(Texts.get("taken.assumptions.unit"), 100)
                .words(Texts.get("taken.assumptions.file"), 110)
                .words(Texts.get("taken.assumptions.range"), 75)
                .words(Texts.get("taken.assumptions.changed"), 75)
                .words(Texts.get("taken.assumptions.source"), 140)
                .words(Texts.get("taken.assumptions.remark"), 220);
        for (AssumptionRow row : rows) {
            String key = row.key().key();
            table.add(List.of(
                    DeskTable.Cell.words(row.name()),
                    row.isNumber()
                            ? DeskTable.Cell.figure(row.number(), Figures.exact(row.number()))
                            : DeskTable.Cell.words(InputWords.value(scenario, key, row.value())),
                    DeskTable.Cell.words(InputWords.unit(key)),
                    DeskTable.Cell.words(row.fileWords()),
                    DeskTable.Cell.words(
                            row.isNumber()
                                    ? Texts.get(
                                            "taken.assumptions.fromTo",
                                            Figures.exact(row.key().min()),
                                            Figures.exact(row.key().max()))
                                    : ""),
                    DeskTable.Cell.words(changed(row)),
                    DeskTable.Cell.words(model.sourceName(row.sourceId())),
                    DeskTable.Cell.words(row.note())));
        }
        long changed = rows.stream().filter(AssumptionRow::isChanged).count();
        DeskTable.Words words = new DeskTable.Words(
                "assumptions",
                changed == 0
                        ? Texts.get("taken.assumptions.same", rows.size())
                        : Texts.get("taken.assumptions.title", changed, rows.size()),
                Texts.get(
                        "taken.assumptions.subtitle",
                        picture.offer().outcome().offer().name()),
                "");
        return table.chart(words, scenario, List.of(picture.offer()), style);
    }

    private static String changed(AssumptionRow row) {
        return !row.isChanged()
                ? ""
                : Texts.get(row.isOffers() ? "taken.assumptions.byOffer" : "taken.assumptions.byUser");
    }

    /** Every source of the case, and what was taken from it. */
    static Chart sources(Picture picture, ChartStyle style) {
        Scenario scenario = picture.scene().scenario();
        ChartTable sources = CaseTables.sources(scenario);
        DeskTable table = new DeskTable();
        for (int i = 0; i < sources.header().size(); i++) {
            table.words(sources.header().get(i), SOURCE_WIDTHS[i]);
        }
        for (List<Object> row : sources.rows()) {
            table.add(row.stream().map(cell -> DeskTable.Cell.words(cell.toString())).toList());
        }
        DeskTable.Words words = new DeskTable.Words(
                "sources",
                Texts.get("taken.sources.title", scenario.sources().size()),
                sources.notes().get(1),
                "");
        return table.chart(words, scenario, List.of(picture.offer()), style);
    }
}
