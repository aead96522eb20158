package org.parley.desk.rehearse;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.chart.Figures;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Happening;
import org.parley.scenario.Scenario;

/** Which of the case's events may strike in a rehearsal. */
final class EventChoice extends VBox {

    private List<Happening> events = List.of();

    EventChoice() {
        getStyleClass().add("rehearse-brief");
    }

    /** All of them, but for a ruling: where no extra duty is left there is little to talk about, which has to be wanted. */
    void show(Scenario scenario) {
        events = scenario.rehearsalEvents();
        getChildren().clear();
        for (Happening event : events) {
            String day = Figures.day(scenario.clock().date(event.day()));
            CheckBox box = new CheckBox(Texts.get("rehearse.event", event.day(), day, event.title()));
            box.setId("rehearse-event-" + event.id());
            box.setWrapText(true);
            box.setMinHeight(Region.USE_PREF_SIZE);
            Hint.setText(box, event.text());
            box.setSelected(!(event.effect() instanceof Happening.CourtRuling));
            getChildren().add(box);
        }
        if (events.isEmpty()) {
            getChildren().add(new Wrapped("rehearse-note", Texts.get("rehearse.events.none")));
        }
    }

    /** Their ids. */
    List<String> chosen() {
        return events.stream()
                .filter(event -> ((CheckBox) getChildren().get(events.indexOf(event))).isSelected())
                .map(Happening::id)
                .toList();
    }
}
