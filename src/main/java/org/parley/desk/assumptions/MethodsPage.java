package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.parley.chart.Figures;
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
        MethodComparison methods = found.methods();
        List<WordTable.Line> lines = new ArrayList<>();
        boolean anyBeyond = false;
        for (Line.Direction direction : Line.Direction.values()) {
            boolean exports = direction == Line.Direction.EXPORT;
            String total = Texts.get(exports ? "assume.methods.exports" : "assume.methods.imports");
            lines.add(line(total, methods.total(direction), direction, ""));
            for (MethodComparison.Row row : methods.rows()) {
                if (row.line().direction() == direction) {
                    String name = row.line().name();
                    lines.add(line(
                            exports ? Texts.get("assume.methods.export", name) : Texts.get("assume.methods.import", name),
                            row.values(),
                            direction,
                            row.line().id()));
                    anyBeyond |= row.values().smart() < NOTHING;
                }
            }
        }
        table.show(lines);
        beyond.setVisible(anyBeyond);
    }

    /** @param id the line's; empty for all of a direction */
    private static WordTable.Line line(String name, Values values, Line.Direction direction, String id) {
        String smart = Figures.changeNumber(values.smart() - values.base());
        return new WordTable.Line(
                List.of(
                        name,
                        Figures.plain(Math.rint(values.base())),
                        Figures.changeNumber(values.shortRun() - values.base()),
                        Figures.changeNumber(values.longRun() - values.base()),
                        values.smart() < NOTHING ? smart + " *" : smart),
                id.isEmpty(),
                whys(direction, id));
    }

    /** The name, then the columns as the methods stand. */
    private static List<Optional<Why>> whys(Line.Direction direction, String id) {
        List<Optional<Why>> whys = new ArrayList<>();
        whys.add(Optional.empty());
        for (MethodFigure.Method method : MethodFigure.Method.values()) {
            whys.add(Optional.of(Why.of(new MethodFigure(direction, id, method))));
        }
        return whys;
    }
}
