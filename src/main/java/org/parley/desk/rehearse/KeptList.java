package org.parley.desk.rehearse;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.RehearsalCalendar;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Scenario;

/** The rehearsals of the open work, the last one first. */
final class KeptList extends VBox {

    private final Rehearsing model;
    private final Desk desk;

    KeptList(Rehearsing model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("rehearse-kept");
        managedProperty().bind(visibleProperty());
        model.allProperty().addListener((property, before, now) -> show(now));
        show(model.allProperty().get());
    }

    private void show(List<RehearsalRecord> all) {
        getChildren().clear();
        setVisible(!all.isEmpty());
        Label title = new Label(Texts.get("rehearse.kept"));
        title.getStyleClass().add("rehearse-heading");
        getChildren().add(title);
        for (int place = all.size() - 1; place >= 0; place--) {
            getChildren().add(row(place, all.get(place)));
        }
    }

    private HBox row(int place, RehearsalRecord record) {
        String words = Texts.get(
                "rehearse.keptLine",
                place + 1,
                model.words().inText(record.setup().side()),
                Opponent.of(record.setup()).name(),
                how(record));
        Label label = new Wrapped("rehearse-item", words);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        boolean over = record.status().isOver();
        Button open = button("rehearse-open-" + place, over ? "rehearse.debrief" : "rehearse.goOn", words);
        open.setOnAction(event -> model.open(place));
        Button remove = button("rehearse-remove-" + place, "rehearse.remove", words);
        remove.setOnAction(event -> model.remove(place, words));
        HBox row = new HBox(label, open, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("rehearse-row");
        return row;
    }

    private static Button button(String id, String key, String of) {
        Button button = new Button(Texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setAccessibleText(Texts.get("rehearse.buttonOf", button.getText(), of));
        return button;
    }

    /** How far it has come, or how it ended. */
    private String how(RehearsalRecord record) {
        Scenario scenario = desk.scenarioProperty().get();
        int round = RehearsalCalendar.of(scenario, record.setup()).roundAfter(record.tabled().size());
        if (record.status() == Status.PREPARING) {
            return Texts.get("rehearse.how.preparing");
        }
        if (!record.status().isOver()) {
            return Texts.get("rehearse.how.round", round);
        }
        return switch (record.status()) {
            case AGREED -> Texts.get("rehearse.how.agreed", round);
            case WALKED_AWAY -> Texts.get("rehearse.how.walked", model.words().first(record.endedBy().orElseThrow()), round);
            default -> Texts.get("rehearse.how.deadline");
        };
    }
}
