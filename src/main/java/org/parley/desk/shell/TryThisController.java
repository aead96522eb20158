package org.parley.desk.shell;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.parley.chart.Figures;
import org.parley.chart.TermWords;
import org.parley.chart.Wording;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.simulate.Outcome;

/** Three cards for a first visit: guess, move, see why. */
public final class TryThisController {

    private static final int STEPS = 10;

    private final Desk desk;
    private final Runnable close;

    @FXML
    private Label guessText;

    @FXML
    private Button guess;

    @FXML
    private Label moveText;

    @FXML
    private Button move;

    @FXML
    private Label whyText;

    @FXML
    private Button why;

    @FXML
    private Button done;

    private boolean guessed;
    private boolean explained;
    private final ChangeListener<Picture> followed = (property, before, now) -> follow();

    /** @param close called when the user has seen enough */
    public TryThisController(Desk desk, Runnable close) {
        this.desk = desk;
        this.close = close;
    }

    @FXML
    private void initialize() {
        String home = desk.scenario().home().name();
        int deadline = desk.scenario().clock().deadlineDay();
        guessText.setText(Texts.get("try.guess.text", home, deadline));
        moveText.setText(desk.scenario()
                .partnerRate()
                .map(lever -> Texts.get("try.move.text", lever.name()))
                .orElse(Texts.get("try.move.any")));
        whyText.setText(Texts.get("try.why.text", deadline));
        guess.setOnAction(event -> {
            guessed = true;
            answer(deadline);
        });
        move.setOnAction(event -> desk.scenario().partnerRate().ifPresent(this::lower));
        move.setDisable(desk.scenario().partnerRate().isEmpty());
        why.setOnAction(event -> {
            explained = true;
            explain();
        });
        // An answer once given keeps up with the offer.
        desk.pictureProperty().addListener(new WeakChangeListener<>(followed));
        done.setOnAction(event -> close.run());
    }

    private void follow() {
        if (guessed) {
            answer(desk.scenario().clock().deadlineDay());
        }
        if (explained) {
            explain();
        }
    }

    private void answer(int deadline) {
        Picture picture = desk.pictureProperty().get();
        Outcome offer = picture.offer().outcome();
        Outcome noDeal = picture.offer().noDeal();
        guessText.setText(Texts.get(
                "try.guess.answer",
                deadline,
                Figures.level(noDeal.on(Basis.TO_DEADLINE).exports()),
                Figures.bare(offer.on(Basis.TO_DEADLINE).exports()),
                Figures.level(noDeal.on(Basis.FIRST_YEAR).exports()),
                Figures.bare(offer.on(Basis.FIRST_YEAR).exports())));
    }

    private void lower(Lever lever) {
        double now = desk.state().offer().value(lever);
        desk.offers().setTerm(lever, Math.max(lever.min(), now - STEPS * lever.step()));
        moveText.setText(Texts.get(
                "try.move.done", lever.name(), TermWords.value(lever, desk.state().offer().value(lever))));
    }

    private void explain() {
        Picture picture = desk.pictureProperty().get();
        whyText.setText(Texts.get(
                "try.why.answer",
                Wording.gainTitle(picture.offer(), picture.scene().lastDay())));
    }
}
