package org.parley.desk.bargain;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;

/** Says that an offer exists that is better for both, how to get there, and puts it on the desk; not there where none does. */
public final class BetterHint extends VBox {

    private final DealSpace model;
    private final int most;
    private final Label sentence = new Label();
    private final Label moves = new Label();
    private final Label limits = new Label();

    /** @param most so many moves are named, the rest are a hover away */
    public BetterHint(DealSpace model, int most) {
        this.model = model;
        this.most = most;
        getStyleClass().add("better-hint");
        sentence.getStyleClass().add("better-sentence");
        moves.getStyleClass().add("better-moves");
        limits.getStyleClass().add("better-moves");
        limits.managedProperty().bind(limits.visibleProperty());
        for (Label each : List.of(sentence, moves, limits)) {
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
            each.setMaxWidth(Double.MAX_VALUE);
        }
        Button put = new Button(Texts.get("deal.put"));
        put.getStyleClass().add("small");
        put.setMinWidth(Region.USE_PREF_SIZE);
        put.setOnAction(event -> model.putBetter());
        getChildren().addAll(sentence, moves, limits, put);
        managedProperty().bind(visibleProperty());
        model.dealProperty().addListener((property, before, now) -> show(now));
        show(model.dealProperty().get());
    }

    private void show(DealSpace.Deal now) {
        boolean waits = now != null && now.found().isEmpty();
        // While another frontier is looked for, the last hint stays, and cannot be followed.
        setDisable(waits);
        if (waits) {
            return;
        }
        setVisible(now != null && now.better().isPresent());
        if (!isVisible()) {
            return;
        }
        DealSpace.Way way = now.better().orElseThrow();
        List<String> named = DealWords.moves(
                now.scenario(), now.picture().scene().offer().outcome().offer(), way.moves());
        sentence.setText(DealWords.better(now.scenario(), way));
        moves.setText(DealWords.sentence(named, most));
        limits.setVisible(!way.crossed().isEmpty());
        limits.setText(Texts.get("deal.limits", String.join(", ", way.crossed())));
        Hint.setText(moves, String.join("\n", named));
    }
}
