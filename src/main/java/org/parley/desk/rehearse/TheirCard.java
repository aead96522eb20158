package org.parley.desk.rehearse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.parley.bargain.Rehearsal;
import org.parley.bargain.TermMove;
import org.parley.chart.TermWords;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Tabled;

/** What the other side has put on the table, what it said, and what can be done about it. */
final class TheirCard extends VBox {

    private final Rehearsing model;
    private final Desk desk;
    private final Label title = new Wrapped("rehearse-heading");
    private final Label sentence = new Wrapped("rehearse-sentence");
    private final VBox terms = new VBox();
    private final Button accept = new Button(Texts.get("rehearse.accept"));
    private final Button look = new Button(Texts.get("rehearse.look"));

    TheirCard(Rehearsing model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("rehearse-card");
        accept.setId("rehearse-accept");
        accept.setOnAction(event -> model.accept());
        look.setId("rehearse-look");
        look.setOnAction(event -> lastOfTheirs(model.rehearsalProperty().get()).ifPresent(model::lookAt));
        FlowPane buttons = new FlowPane(accept, look);
        buttons.getStyleClass().add("rehearse-buttons");
        getChildren().addAll(title, sentence, terms, buttons);
        model.rehearsalProperty().addListener((Observable property) -> show());
        model.thinkingProperty().addListener((Observable property) -> show());
        show();
    }

    /** The side that looks at the card: the one at its turn, but for the moment in which a machine thinks. */
    private static Lever.Side other(Rehearsal now) {
        return now.isMachinesTurn() || now.turn() == now.setup().side() ? now.setup().otherSide() : now.setup().side();
    }

    private static Optional<Tabled> lastOfTheirs(Rehearsal now) {
        return now.tabled().stream()
                .filter(turn -> turn.side() == other(now) && !turn.passed())
                .reduce((first, second) -> second);
    }

    private void show() {
        Rehearsal now = model.rehearsalProperty().get();
        if (now == null || now.status() == Status.PREPARING || now.status().isOver()) {
            return;
        }
        boolean thinks = model.thinkingProperty().get();
        String party = model.words().first(other(now));
        Optional<Tabled> offer = lastOfTheirs(now);
        Optional<Tabled> last = now.tabled().stream()
                .filter(turn -> turn.side() == other(now))
                .reduce((first, second) -> second);
        title.setText(Texts.get("rehearse.theirs", model.words().inText(other(now))));
        terms.getChildren().clear();
        if (thinks) {
            sentence.setText(Texts.get("rehearse.thinking", party));
        } else if (last.isEmpty()) {
            sentence.setText(Texts.get("rehearse.nothingYet", party));
        } else {
            sentence.setText(last.get().note().isBlank() ? Texts.get("rehearse.noWords") : last.get().note());
        }
        offer.ifPresent(tabled -> showTerms(now, tabled, last.orElseThrow()));
        accept.setDisable(thinks || now.refusal(Rehearsal.Move.ACCEPT).isPresent());
        look.setDisable(thinks || offer.isEmpty());
    }

    private void showTerms(Rehearsal now, Tabled tabled, Tabled last) {
        boolean lapsed = now.standing().isEmpty();
        if (lapsed || !last.equals(tabled)) {
            Label note = new Wrapped("rehearse-note", Texts.get(last.passed() ? "rehearse.passed" : "rehearse.lapsed"));
            terms.getChildren().add(note);
        }
        Offer offer = now.offer(tabled.terms());
        List<TermMove> all = TermMove.between(desk.scenario(), now.offer(Map.of()), offer);
        Set<Lever> moved = before(now, tabled)
                .map(earlier -> TermMove.between(desk.scenario(), now.offer(earlier.terms()), offer).stream()
                        .map(TermMove::lever)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        if (all.isEmpty()) {
            Label none = new Wrapped("rehearse-item", Texts.get("rehearse.noTerms"));
            terms.getChildren().add(none);
        }
        for (TermMove term : all) {
            Label line = new Wrapped("rehearse-item");
            String value = TermWords.value(term.lever(), term.to());
            line.setText(
                    moved.contains(term.lever())
                            ? Texts.get("rehearse.termMoved", term.lever().name(), value)
                            : Texts.get("rehearse.term", term.lever().name(), value));
            terms.getChildren().add(line);
        }
    }

    /** The offer of the same side before this one. */
    private static Optional<Tabled> before(Rehearsal now, Tabled tabled) {
        return now.tabled().stream()
                .filter(turn -> turn.side() == tabled.side() && !turn.passed() && turn.round() < tabled.round())
                .reduce((first, second) -> second);
    }
}
