package org.parley.desk.briefing;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.parley.desk.outcome.IconButton;
import org.parley.desk.state.Texts;

/** One offer that the pack can show: its tick, its place among those chosen, and a way to have the pack speak of it first. */
final class OfferLine extends HBox {

    private final String reference;
    private final CheckBox box = new CheckBox();
    private final Label place = new Label();
    private final IconButton first;

    /** @param refused takes the reason why a tick cannot be, and nothing when it can */
    OfferLine(Packing model, int row, String reference, Consumer<String> refused) {
        this.reference = reference;
        getStyleClass().addAll("pack-item", "pack-offer");
        box.setId("pack-offer-" + row);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnAction(event -> {
            String refusal = model.choose(reference, box.isSelected());
            refused.accept(refusal);
            if (!refusal.isEmpty()) {
                box.setSelected(!box.isSelected());
            }
        });
        place.getStyleClass().add("pack-hint");
        place.setMinWidth(USE_PREF_SIZE);
        first = new IconButton(Feather.CHEVRONS_UP, "");
        first.setOnAction(event -> {
            // The button goes with what it did; the keyboard stays on the line.
            box.requestFocus();
            model.speakOf(reference);
        });
        first.managedProperty().bind(first.visibleProperty());
        getChildren().addAll(box, place, first);
    }

    String reference() {
        return reference;
    }

    void show(Packing.Choice now) {
        box.setText(now.name());
        box.setSelected(now.chosen());
        place.setText(
                now.place() < 0
                        ? ""
                        : now.place() == 0 ? Texts.get("pack.first") : Texts.get("pack.place", now.place() + 1));
        first.setVisible(now.place() > 0);
        first.describe(Texts.get("pack.speakOfNamed", now.name()));
    }
}
