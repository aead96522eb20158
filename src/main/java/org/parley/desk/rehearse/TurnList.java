package org.parley.desk.rehearse;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.Rehearsal;
import org.parley.bargain.TermMove;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Tabled;

/** All turns so far, the latest first; any offer can be put on the desk again, to be looked at. */
final class TurnList extends VBox {

    private final Rehearsing model;
    private final Desk desk;

    TurnList(Rehearsing model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("rehearse-kept");
        managedProperty().bind(visibleProperty());
        model.rehearsalProperty().addListener((property, before, now) -> {
            boolean sameTurns = before != null && now != null && before.tabled().equals(now.tabled());
            if (!sameTurns) { // with every letter that is typed for the next turn there is another rehearsal
                show();
            }
        });
        show();
    }

    private void show() {
        getChildren().clear();
        Rehearsal now = model.rehearsalProperty().get();
        setVisible(now != null && !now.tabled().isEmpty());
        if (!isVisible()) {
            return;
        }
        Label title = new Label(Texts.get("rehearse.turns"));
        title.getStyleClass().add("rehearse-heading");
        getChildren().add(title);
        List<Tabled> all = now.tabled();
        for (int i = all.size() - 1; i >= 0; i--) {
            getChildren().add(row(now, all.get(i)));
        }
    }

    private HBox row(Rehearsal now, Tabled tabled) {
        int terms = TermMove.between(
                        desk.scenario(), now.offer(Map.of()), now.offer(tabled.terms()))
                .size();
        String what = tabled.passed()
                ? Texts.get("rehearse.turn.passed")
                : Texts.get(terms == 1 ? "rehearse.turn.term" : "rehearse.turn.terms", terms);
        String words = Texts.get(
                tabled.note().isBlank() ? "rehearse.turn" : "rehearse.turn.said",
                tabled.round(),
                tabled.day(),
                model.words().name(tabled.side()),
                what,
                tabled.note());
        Label label = new Wrapped("rehearse-item", words);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(label);
        row.getStyleClass().add("rehearse-row");
        if (!tabled.passed()) {
            Button look = new Button(Texts.get("rehearse.look"));
            look.getStyleClass().add("small");
            look.setMinWidth(Region.USE_PREF_SIZE);
            look.setAccessibleText(Texts.get("rehearse.buttonOf", look.getText(), words));
            look.setOnAction(event -> model.lookAt(tabled));
            row.getChildren().add(look);
        }
        return row;
    }
}
