package org.parley.desk.bargain;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Scenario;

/** What the full concession on each term costs each side among its own people, points of 10, to be typed or stepped. */
final class PoliticalTable extends GridPane {

    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final double NAME_WIDTH = 260;

    private final Beliefs model;
    private final Desk desk;
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(Lever lever, Lever.Side side, NumberField field) {}

    PoliticalTable(Beliefs model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("belief-political");
        ColumnConstraints name = new ColumnConstraints(120, NAME_WIDTH, NAME_WIDTH);
        name.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().add(name);
    }

    /** @param file the case as its file has it */
    void build(Scenario file) {
        getChildren().clear();
        cells.clear();
        addRow(0, head(Texts.get("belief.political.term")), head(file.home().name()), head(file.partner().name()));
        int row = 1;
        for (Lever lever : file.levers()) {
            Label name = new Label(lever.name());
            name.getStyleClass().add("belief-name");
            NumberField home = field(file, lever, Lever.Side.HOME);
            name.setLabelFor(home);
            addRow(row++, name, home, field(file, lever, Lever.Side.PARTNER));
        }
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("assume-head");
        return head;
    }

    private NumberField field(Scenario file, Lever lever, Lever.Side side) {
        NumberField field = new NumberField(
                (side == Lever.Side.HOME ? "cost-home-" : "cost-partner-") + lever.id(),
                Texts.get("belief.political.of", lever.name(), BeliefWords.party(file, side).inText()),
                points -> model.setPolitical(lever.id(), side, points),
                text -> desk.refuse(Texts.get("message.typed", lever.name(), text)));
        field.stepBy(1);
        cells.add(new Cell(lever, side, field));
        return field;
    }

    void show(OwnPreferences own) {
        for (Cell cell : cells) {
            Lever.Political now = own.of(cell.lever);
            Lever.Political file = cell.lever.political();
            boolean isHome = cell.side == Lever.Side.HOME;
            double points = isHome ? now.home() : now.partner();
            cell.field.show(NumberField.exact(points));
            cell.field.pseudoClassStateChanged(MOVED, points != (isHome ? file.home() : file.partner()));
        }
    }

    /** Takes over what was typed. */
    void typed() {
        List.copyOf(cells).forEach(cell -> cell.field.typed());
    }
}
