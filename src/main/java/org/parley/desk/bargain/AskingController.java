package org.parley.desk.bargain;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.parley.chart.YesWords;

/** What would they need to say yes? The answer in a sentence, and up to three offers side by side. */
public final class AskingController {

    /** Below this the cards stand one under the other. */
    private static final double WIDE = 640;

    private static final double PCT = 100;
    private static final double DIMMED = 0.4;

    private final Asking model;
    private final RoomCards roomCards;
    private List<YesCard> shown = List.of();

    @FXML
    private VBox root;

    @FXML
    private Label answer;

    @FXML
    private Label fewer;

    @FXML
    private GridPane cards;

    @FXML
    private Label trade;

    @FXML
    private Button roomCard;

    public AskingController(Asking model, RoomCards roomCards) {
        this.model = model;
        this.roomCards = roomCards;
    }

    @FXML
    private void initialize() {
        for (Label each : List.of(answer, fewer, trade)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        for (Node each : List.of(answer, fewer, cards)) {
            each.opacityProperty()
                    .bind(Bindings.when(model.pendingProperty()).then(DIMMED).otherwise(1.0));
        }
        roomCard.disableProperty().bind(roomCards.busyProperty());
        roomCard.setOnAction(event -> roomCards.save());
        root.widthProperty().addListener((property, before, now) -> arrange());
        model.answerProperty().addListener((property, before, now) -> show());
        model.refusedProperty().addListener((property, before, now) -> show());
        show();
    }

    /** Whether somebody looks at it. */
    public void watch(boolean looks) {
        model.watch(looks);
    }

    private void show() {
        Asking.Answered now = model.answerProperty().get();
        String refused = model.refusedProperty().get();
        answer.setText(now == null ? refused : YesWords.answer(now.found(), now.scenario()));
        answer.setVisible(!answer.getText().isEmpty());
        fewer.setText(now == null ? "" : (YesWords.fewer(now.found()) + " " + now.held()).strip());
        fewer.setVisible(!fewer.getText().isEmpty());
        shown = now == null
                ? List.of()
                : IntStream.range(0, now.found().packages().size())
                        .mapToObj(n -> new YesCard(model, now.scenario(), now.found(), n))
                        .toList();
        trade.setVisible(!shown.isEmpty());
        boolean inside = cards.getScene() != null && isInside(cards.getScene().getFocusOwner());
        cards.getChildren().clear();
        arrange();
        if (inside) {
            Node next = shown.isEmpty() ? roomCard : shown.get(0);
            next.requestFocus(); // the card that had it is gone
        }
    }

    private boolean isInside(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == cards) {
                return true;
            }
        }
        return false;
    }

    private void arrange() {
        int columns = root.getWidth() >= WIDE ? Math.max(1, shown.size()) : 1;
        if (!cards.getChildren().isEmpty() && cards.getColumnConstraints().size() == columns) {
            return;
        }
        cards.getColumnConstraints().clear();
        for (int n = 0; n < columns; n++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(PCT / columns);
            cards.getColumnConstraints().add(column);
        }
        cards.getChildren().clear();
        for (int n = 0; n < shown.size(); n++) {
            cards.add(shown.get(n), n % columns, n / columns);
        }
    }
}
