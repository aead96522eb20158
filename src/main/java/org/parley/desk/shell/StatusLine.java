package org.parley.desk.shell;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.StatusBar;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.desk.state.ChangedAssumptions;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;

/** What was computed and how long it took, why something was not done as asked, or in passing what was; the sources; changed assumptions. */
final class StatusLine extends StatusBar {

    private static final PseudoClass TELLING = PseudoClass.getPseudoClass("telling");
    private static final PseudoClass NOTING = PseudoClass.getPseudoClass("noting");
    /** A notice can be read twice by somebody who first has to find it, and is out of the way soon. */
    private static final double LEAST_SECONDS = 3;

    private static final double SECONDS_PER_LETTER = 0.06;

    private static final double LEAST_SOURCE = 60;
    /** The badge, the least of the sources, and what is around them. */
    private static final double ROOM_FOR_OTHERS = 260;

    private final Desk desk;
    private final Label source = new Label();
    private final Label badge = new Label();
    private final PauseTransition noticeShown = new PauseTransition();

    StatusLine(Desk desk) {
        this.desk = desk;
        // There is nothing to do with them; but what there is no room for is in their hints.
        for (Control told : List.of(this, source, badge)) {
            told.setFocusTraversable(true);
        }
        source.getStyleClass().add("status-source");
        badge.getStyleClass().add("status-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.managedProperty().bind(badge.visibleProperty());
        // Else the bar, which has a hint of its own, would show that in place of theirs.
        badge.addEventHandler(MouseEvent.MOUSE_MOVED, MouseEvent::consume);
        source.addEventHandler(MouseEvent.MOUSE_MOVED, MouseEvent::consume);
        getRightItems().addAll(new FolderLink(desk), badge, source);
        setText("");
        skinProperty().addListener((property, before, now) -> giveWay());
        desk.scenarioProperty().addListener((property, before, now) -> show(now));
        desk.stateProperty().addListener((property, before, now) -> show(now));
        desk.pictureProperty().addListener((property, before, now) -> show());
        desk.messageProperty().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                desk.notices().end(); // what went wrong is not kept waiting by what went well
            }
            show();
        });
        noticeShown.setOnFinished(event -> desk.notices().end());
        desk.notices().textProperty().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                noticeShown.setDuration(
                        javafx.util.Duration.seconds(LEAST_SECONDS + SECONDS_PER_LETTER * now.length()));
                noticeShown.playFromStart();
            }
            show();
        });
        Hint.textProperty(this).bind(textProperty());
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(textProperty());
        show(desk.scenario());
        show(desk.state());
    }

    /** Where the window is narrow the sources give way, whose hint has them whole; the status only when it is longer than that. */
    private void giveWay() {
        source.setMinWidth(LEAST_SOURCE);
        if (lookup(".status-label") instanceof Label status) {
            status.minWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.max(0, Math.min(status.prefWidth(-1), getWidth() - ROOM_FOR_OTHERS)),
                            status.textProperty(),
                            status.fontProperty(),
                            status.paddingProperty(),
                            widthProperty()));
        }
    }

    private void show(Scenario scenario) {
        source.setText(Texts.get(
                "status.source",
                scenario.baseYear(),
                sources(scenario, scenario.exports()),
                sources(scenario, scenario.imports())));
        Hint.setText(source, source.getText());
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
        Scenario scenario = desk.scenario();
        Set<AssumptionKey> changed = ChangedAssumptions.of(scenario, state);
        badge.setVisible(!changed.isEmpty());
        badge.setText(
                changed.size() == 1 ? Texts.get("status.oneAssumption") : Texts.get("status.assumptions", changed.size()));
        Assumptions world =
                scenario.assumptions().with(state.offer().assume()).with(state.assumptions());
        String named = changed.stream()
                .map(key -> Texts.get(
                        "status.assumption",
                        InputWords.name(scenario, key.key()),
                        InputWords.inFull(scenario, key.key(), key.get(world))))
                .collect(Collectors.joining(";\n"));
        Hint.setText(badge, Texts.get("status.assumptionsHint", named));
    }

    private void show() {
        String notice = desk.notices().textProperty().get();
        String message = desk.messageProperty().get();
        Picture picture = desk.pictureProperty().get();
        pseudoClassStateChanged(NOTING, !notice.isEmpty());
        pseudoClassStateChanged(TELLING, notice.isEmpty() && !message.isEmpty());
        if (!notice.isEmpty()) {
            setText(notice);
        } else if (!message.isEmpty()) {
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

    /** Two digits tell how fast it is, and leave room for the sources beside it. */
    private static double millis(Duration took) {
        double exact = took.toNanos() / 1e6;
        return exact < 10 ? Math.round(exact * 10) / 10.0 : Math.round(exact);
    }
}
