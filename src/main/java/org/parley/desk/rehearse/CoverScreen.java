package org.parley.desk.rehearse;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** Hides the whole window while two people change seats: nothing of the one is left for the other to see. */
public final class CoverScreen extends VBox {

    private final Rehearsing model;
    private final Label words = new Label();
    private final Button sit = new Button();

    public CoverScreen(Rehearsing model) {
        this.model = model;
        setId("rehearse-cover");
        getStyleClass().add("rehearse-cover");
        setAlignment(Pos.CENTER);
        words.getStyleClass().add("rehearse-title");
        Label note = new Label(Texts.get("rehearse.cover.note"));
        note.getStyleClass().add("rehearse-note");
        sit.setId("rehearse-sit");
        sit.getStyleClass().add("accent");
        sit.setOnAction(event -> model.sit());
        getChildren().addAll(words, note, sit);
        EventHandler<KeyEvent> keys = this::keepFromMenus;
        sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
        model.seatProperty().addListener((property, before, now) -> show(now));
        show(model.seatProperty().get());
    }

    /** Keys of the menus work without their menus being seen: only saving and leaving tell nothing of the one before. */
    private void keepFromMenus(KeyEvent event) {
        boolean tellsNothing = event.getCode() == KeyCode.S || event.getCode() == KeyCode.Q;
        if (isVisible() && (event.isShortcutDown() && !tellsNothing || event.getCode().isFunctionKey())) {
            event.consume();
        }
    }

    private void show(Optional<Lever.Side> seat) {
        setVisible(seat.isPresent());
        setManaged(seat.isPresent());
        seat.ifPresent(side -> {
            words.setText(Texts.get("rehearse.cover", model.words().first(side)));
            sit.setText(Texts.get("rehearse.cover.sit", model.words().inText(side)));
            sit.requestFocus();
        });
    }
}
