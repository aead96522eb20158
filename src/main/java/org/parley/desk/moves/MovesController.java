package org.parley.desk.moves;

import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Moves;

/** All moves of this work in order; a click or Enter on one goes to the state after it. */
public final class MovesController {

    private final Desk desk;
    private final ChangeListener<Moves> followed = (property, before, now) -> show(now);

    @FXML
    private ListView<MoveLine> list;

    public MovesController(Desk desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new LineCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go(list.getSelectionModel().getSelectedItem());
            }
        });
        desk.movesProperty().addListener(followed);
        show(desk.movesProperty().getValue());
    }

    /** From here on it follows the desk no more. */
    public void close() {
        desk.movesProperty().removeListener(followed);
    }

    private void go(MoveLine line) {
        if (line != null && line.isReachable() && line.kind() != MoveLine.Kind.NOW) {
            desk.go(line.after());
        }
    }

    private void show(Moves moves) {
        List<MoveLine> lines = MoveLine.of(moves);
        list.getItems().setAll(lines);
        for (MoveLine line : lines) {
            if (line.kind() == MoveLine.Kind.NOW) {
                list.getSelectionModel().select(line);
                list.scrollTo(line);
            }
        }
    }

    private final class LineCell extends ListCell<MoveLine> {

        LineCell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    go(getItem());
                }
            });
        }

        @Override
        protected void updateItem(MoveLine line, boolean empty) {
            super.updateItem(line, empty);
            Arrays.stream(MoveLine.Kind.values()).forEach(kind -> getStyleClass().remove(kind.style()));
            setText(empty || line == null ? null : line.words());
            if (!empty && line != null) {
                getStyleClass().add(line.kind().style());
            }
        }
    }
}
