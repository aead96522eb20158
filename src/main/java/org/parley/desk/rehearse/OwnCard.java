package org.parley.desk.rehearse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.Rehearsal;
import org.parley.bargain.TermMove;
import org.parley.chart.ScoreWords;
import org.parley.chart.TermWords;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Offer;
import org.parley.scenario.RehearsalRecord.Status;

/** One's own proposal, which is what lies on the desk: what it changes, what it is worth, and putting it on the table. */
final class OwnCard extends VBox {

    /** More are counted: the terms themselves stand at the left. */
    private static final int MOST_MOVES = 5;

    private final Rehearsing model;
    private final Desk desk;
    private final Label title = new Wrapped("rehearse-heading");
    private final Label worth = new Wrapped("rehearse-item");
    private final VBox moves = new VBox();
    private final TextField note = new TextField();
    private final Button table = new Button(Texts.get("rehearse.table"));
    private final Button pass = new Button(Texts.get("rehearse.pass"));
    private final Button deadline = new Button(Texts.get("rehearse.letDeadlinePass"));
    private final Button walk = new Button(Texts.get("rehearse.walkAway"));

    OwnCard(Rehearsing model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("rehearse-card");
        note.setId("rehearse-words");
        note.setPromptText(Texts.get("rehearse.words"));
        note.setAccessibleText(Texts.get("rehearse.words"));
        note.textProperty().addListener((property, before, now) -> model.say(now));
        button(table, "rehearse-table", "rehearse.table.hint", () -> model.table(note.getText()));
        table.getStyleClass().add("accent");
        button(pass, "rehearse-pass", "rehearse.pass.hint", model::pass);
        button(deadline, "rehearse-deadline", "rehearse.letDeadlinePass.hint", model::letDeadlinePass);
        button(walk, "rehearse-walk", "rehearse.walkAway.hint", model::walkAway);
        FlowPane buttons = new FlowPane(table, pass, deadline, walk);
        buttons.getStyleClass().add("rehearse-buttons");
        getChildren().addAll(title, worth, moves, note, buttons);
        for (Node part : List.of(worth, deadline, pass, table, note)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.rehearsalProperty().addListener((property, before, now) -> {
            if (now != null && !note.getText().equals(now.record().draft())) {
                note.setText(now.record().draft());
            }
            show();
        });
        model.thinkingProperty().addListener((Observable property) -> show());
        model.gainProperty().addListener((property, before, now) -> showWorth(now));
        desk.stateProperty().addListener((Observable property) -> show());
        show();
        showWorth(model.gainProperty().get());
    }

    private static void button(Button button, String id, String hint, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.setText(button, Texts.get(hint));
        button.setOnAction(event -> action.run());
    }

    private void show() {
        Rehearsal now = model.rehearsalProperty().get();
        if (now == null || now.status() == Status.PREPARING || now.status().isOver() || desk.state() == null) {
            return;
        }
        boolean waits = model.thinkingProperty().get() || now.isMachinesTurn();
        boolean answer = now.isLastAnswer();
        title.setText(Texts.get(answer ? "rehearse.lastAnswer" : "rehearse.own", model.words().inText(waits ? now.setup().side() : now.turn())));
        table.setVisible(!answer);
        pass.setVisible(!answer);
        note.setVisible(!answer);
        deadline.setVisible(answer);
        for (Button each : List.of(table, pass, deadline, walk)) {
            each.setDisable(waits);
        }
        note.setEditable(!waits); // the keyboard may stay there
        moves.getChildren().clear();
        if (!answer) {
            showMoves(now);
        }
    }

    /** Against what this side tabled last, else against no concession: so much is new in it. */
    private void showMoves(Rehearsal now) {
        Offer offer = desk.state().offer();
        if (!offer.hasAgreement()) {
            line(Texts.get("rehearse.noAgreement"));
            return;
        }
        Optional<Offer> before = now.tabled().stream()
                .filter(turn -> turn.side() == now.turn() && !turn.passed())
                .reduce((first, second) -> second)
                .map(turn -> now.offer(turn.terms()));
        List<TermMove> changed =
                TermMove.between(desk.scenario(), before.orElseGet(() -> now.offer(Map.of())), offer);
        line(Texts.get(
                changed.isEmpty()
                        ? before.isPresent() ? "rehearse.unchanged" : "rehearse.noTermsYet"
                        : before.isPresent() ? "rehearse.changes" : "rehearse.asks"));
        for (TermMove move : changed.subList(0, Math.min(MOST_MOVES, changed.size()))) {
            line(TermWords.move(move));
        }
        if (changed.size() > MOST_MOVES) {
            line(Texts.get("rehearse.moreMoves", changed.size() - MOST_MOVES));
        }
    }

    private void line(String text) {
        Label label = new Wrapped(moves.getChildren().isEmpty() ? "rehearse-note" : "rehearse-item");
        label.setText(text);
        moves.getChildren().add(label);
    }

    private void showWorth(Optional<Double> gain) {
        worth.setVisible(gain.isPresent());
        gain.ifPresent(value -> worth.setText(Texts.get(
                value < 0 ? "rehearse.worthLess" : "rehearse.worth", ScoreWords.gain(value))));
    }
}
