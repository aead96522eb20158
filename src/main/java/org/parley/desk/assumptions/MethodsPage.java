package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.DeskTable;
import org.parley.chart.Figures;
import org.parley.chart.NumberKind;
import org.parley.desk.state.Picture;
import org.parley.chart.Why;
import org.parley.desk.state.Texts;
import org.parley.scenario.Line;
import org.parley.simulate.MethodComparison;
import org.parley.simulate.MethodComparison.Values;
import org.parley.simulate.MethodFigure;

/** Every line's change by three methods side by side, and why they differ. */
final class MethodsPage extends VBox {

    /** Below this a method takes away more than there is, beyond rounding. */
    private static final double NOTHING = -1e-9;

    private final Label title = AssumptionsController.words("assume-title");
    private final Label why = AssumptionsController.words("assume-note");
    private final Label beyond = AssumptionsController.words("assume-note");
    private final WordTable table = new WordTable(
            Texts.get("assume.page.methods"),
            List.of(
                    new WordTable.Column(Texts.get("assume.methods.line"), 190, false),
                    new WordTable.Column("", 74, true),
                    new WordTable.Column(Texts.get("assume.methods.shortRun"), 84, true),
                    new WordTable.Column(Texts.get("assume.methods.longRun"), 84, true),
                    new WordTable.Column(Texts.get("assume.methods.smart"), 84, true)));

    /** @param explain shows where a figure comes from */
    MethodsPage(Consumer<Why> explain) {
        table.setOnExplain(explain);
        getStyleClass().add("assume-page");
        Label what = AssumptionsController.words("assume-note");
        what.setText(Texts.get("assume.methods.what"));
        beyond.setText(Texts.get("assume.methods.beyond"));
        beyond.managedProperty().bind(beyond.visibleProperty());
        table.setMinHeight(170);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, what, table, beyond, why);
    }

    void show(Assuming.Found found) {
        title.setText(Texts.get("assume.methods.title", found.offer().name()));
        why.setText(Texts.get("assume.methods.why", found.scenario().home().inText()));
        table.head(1, Texts.get("assume.methods.base", found.scenario().baseYear()));
        table.show(table(found), whys(found.methods()));
        beyond.setVisible(isBeyond(found.methods()));
    }

    private static boolean isBeyond(MethodComparison methods) {
        return methods.rows().stream().anyMatch(row -> row.values().smart() < NOTHING);
    }

    /** Every line below the total of its direction. */
    static DeskTable table(Assuming.Found found) {
        String unit = Texts.get("taken.musd");
        DeskTable table = new DeskTable()
                .words(Texts.get("assume.methods.line"), 300)
                .figures(Texts.get("assume.methods.base", found.scenario().baseYear()), unit, 110, NumberKind.LEVEL)
                .figures(Texts.get("assume.methods.shortRun"), unit, 110, NumberKind.CHANGE)
                .figures(Texts.get("assume.methods.longRun"), unit, 110, NumberKind.CHANGE)
                .figures(Texts.get("assume.methods.smart"), unit, 110, NumberKind.CHANGE);
        MethodComparison methods = found.methods();
        for (Line.Direction direction : Line.Direction.values()) {
            boolean exports = direction == Line.Direction.EXPORT;
            String total = Texts.get(exports ? "assume.methods.exports" : "assume.methods.imports");
            table.addBold(cells(total, methods.total(direction)));
            for (MethodComparison.Row row : methods.rows()) {
                if (row.line().direction() == direction) {
                    String name = row.line().name();
                    table.add(cells(
                            exports ? Texts.get("assume.methods.export", name) : Texts.get("assume.methods.import", name),
                            row.values()));
                }
            }
        }
        return table;
    }

    private static List<DeskTable.Cell> cells(String name, Values values) {
        String smart = Figures.changeNumber(values.smart() - values.base());
        return List.of(
                DeskTable.Cell.words(name),
                DeskTable.Cell.figure(values.base(), Figures.plain(Math.rint(values.base()))),
                change(values.shortRun() - values.base()),
                change(values.longRun() - values.base()),
                DeskTable.Cell.figure(values.smart() - values.base(), values.smart() < NOTHING ? smart + " *" : smart));
    }

    private static DeskTable.Cell change(double musd) {
        return DeskTable.Cell.figure(musd, Figures.changeNumber(musd));
    }

    /** The table on its way out. */
    static Chart chart(Assuming.Found found, Picture picture, ChartStyle style) {
        Values exports = found.methods().total(Line.Direction.EXPORT);
        String remark = Texts.get("assume.methods.what")
                + (isBeyond(found.methods()) ? " " + Texts.get("assume.methods.beyond") : "");
        DeskTable.Words words = new DeskTable.Words(
                "methods",
                Texts.get(
                        "taken.methods.title",
                        Figures.change(exports.longRun() - exports.base()),
                        Figures.change(exports.smart() - exports.base())),
                Texts.get("assume.methods.title", found.offer().name()),
                remark);
        return table(found).chart(words, found.scenario(), List.of(picture.offer()), style);
    }

    /** What the cells of each row ask to be explained, in the order of the table. */
    private static List<List<Optional<Why>>> whys(MethodComparison methods) {
        List<List<Optional<Why>>> whys = new ArrayList<>();
        for (Line.Direction direction : Line.Direction.values()) {
            whys.add(whys(direction, ""));
            for (MethodComparison.Row row : methods.rows()) {
                if (row.line().direction() == direction) {
                    whys.add(whys(direction, row.line().id()));
                }
            }
        }
        return whys;
    }

    /**
     * The name, then the columns as the methods stand.
     *
     * @param id the line's; empty for all of a direction
     */
    private static List<Optional<Why>> whys(Line.Direction direction, String id) {
        List<Optional<Why>> whys = new ArrayList<>();
        whys.add(Optional.empty());
        for (MethodFigure.Method method : MethodFigure.Method.values()) {
            whys.add(Optional.of(Why.of(new MethodFigure(direction, id, method))));
        }
        return whys;
    }
}
