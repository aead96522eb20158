package org.parley.desk.shell;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.parley.chart.Figures;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;

/** What was computed and how long it took, or why something was not done as asked; the sources; changed assumptions. */
final class StatusLine extends StatusBar {

    private static final PseudoClass TELLING = PseudoClass.getPseudoClass("telling");

    private final Desk desk;
    private final Label source = new Label();
    private final Label badge = new Label();

    StatusLine(Desk desk) {
        this.desk = desk;
        source.getStyleClass().add("status-source");
        badge.getStyleClass().add("status-badge");
        badge.managedProperty().bind(badge.visibleProperty());
        getRightItems().addAll(badge, source);
        setText("");
        desk.scenarioProperty().addListener((property, before, now) -> show(now));
        desk.stateProperty().addListener((property, before, now) -> show(now));
        desk.pictureProperty().addListener((property, before, now) -> show());
        desk.messageProperty().addListener((property, before, now) -> show());
        show(desk.scenario());
        show(desk.state());
    }

    private void show(Scenario scenario) {
        source.setText(Texts.get(
                "status.source",
                scenario.baseYear(),
                sources(scenario, scenario.exports()),
                sources(scenario, scenario.imports())));
        source.setTooltip(new Tooltip(source.getText()));
    }

    private static String sources(Scenario scenario, List<Line> lines) {
        String names = lines.stream()
                .map(Line::source)
                .distinct()
                .map(id -> {
                    Source known = scenario.sources().get(id);
                    boolean assumed = id.equals(Source.ASSUMPTION);
                    return assumed ? Texts.get("status.assumed") : known == null ? id : known.publisher();
                })
                .collect(Collectors.joining("; "));
        String qualities = lines.stream()
                .map(Line::quality)
                .filter(quality -> !quality.isEmpty() && !quality.equals(Source.ASSUMPTION))
                .distinct()
                .collect(Collectors.joining(", "));
        return qualities.isEmpty() ? names : names + " (" + qualities + ")";
    }

    private void show(DeskState state) {
        int changed = state.assumptions().size() + state.offer().assume().size();
        badge.setVisible(changed > 0);
        badge.setText(Texts.get("status.assumptions", changed));
    }

    private void show() {
        String message = desk.messageProperty().get();
        Picture picture = desk.pictureProperty().get();
        pseudoClassStateChanged(TELLING, !message.isEmpty());
        if (!message.isEmpty()) {
            setText(message);
        } else if (picture != null) {
            Scenario scenario = desk.scenario();
            int outcomes = 2 + picture.pins().size();
            setText(Texts.get(
                    "status.computed",
                    outcomes,
                    scenario.exports().size() + scenario.imports().size(),
                    scenario.clock().horizonDays() + 1,
                    Figures.plain(millis(picture.took()))));
        }
    }

    private static double millis(Duration took) {
        return Math.round(took.toNanos() / 1e5) / 10.0;
    }
}
