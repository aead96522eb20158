package org.parley.desk.rehearse;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.Rehearsal;
import org.parley.chart.Figures;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Clock;
import org.parley.scenario.Happening;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Source;

/** A round at the table: the clock, what has struck, what the other side tabled, and one's own proposal. */
final class RoundPage extends VBox {

    /** Below this the cards stand one under the other. */
    private static final double WIDE = 640;

    private static final int MINUTE = 60;

    private final Rehearsing model;
    private final Desk desk;
    private final Label clock = new Wrapped("rehearse-heading");
    private final Label time = new Label();
    private final Button pause = button("rehearse-pause");
    private final Button brief = button("rehearse-brief");
    private final VBox struck = new VBox();
    private final GridPane cards = new GridPane();
    private final TheirCard theirs;
    private final OwnCard own;
    private final TurnList turns;

    RoundPage(Rehearsing model, Desk desk) {
        this.model = model;
        this.desk = desk;
        theirs = new TheirCard(model, desk);
        own = new OwnCard(model, desk);
        turns = new TurnList(model, desk);
        getStyleClass().add("rehearse-page");
        struck.getStyleClass().add("rehearse-struck");
        cards.getStyleClass().add("rehearse-cards");
        clock.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(clock, Priority.ALWAYS);
        time.getStyleClass().add("rehearse-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        pause.setOnAction(event -> {
            if (model.rehearsalProperty().get().status() == Status.PAUSED) {
                model.resume();
            } else {
                model.pause();
            }
        });
        brief.setText(Texts.get("rehearse.brief.again"));
        brief.setOnAction(event -> model.brief(model.rehearsalProperty().get().turn()));
        Button leave = button("rehearse-leave");
        leave.setText(Texts.get("rehearse.leave"));
        leave.setOnAction(event -> model.leave());
        HBox top = new HBox(clock, time, brief, pause, leave);
        top.getStyleClass().add("rehearse-buttons");
        getChildren().addAll(top, struck, cards, turns);
        struck.managedProperty().bind(struck.visibleProperty());
        widthProperty().addListener((property, before, now) -> arrange(now.doubleValue()));
        arrange(0);
        model.secondsLeftProperty().addListener((property, before, now) -> showTime());
        model.rehearsalProperty().addListener((Observable property) -> show());
        model.thinkingProperty().addListener((Observable property) -> show());
        show();
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        return button;
    }

    private void arrange(double width) {
        int columns = width >= WIDE ? 2 : 1;
        if (cards.getColumnConstraints().size() == columns) {
            return;
        }
        cards.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            cards.getColumnConstraints().add(column);
        }
        cards.getChildren().clear();
        cards.add(theirs, 0, 0);
        cards.add(own, columns - 1, columns == 1 ? 1 : 0);
    }

    private void show() {
        Rehearsal now = model.rehearsalProperty().get();
        if (now == null || now.status() == Status.PREPARING || now.status().isOver()) {
            return;
        }
        Clock calendar = desk.scenario().clock();
        int day = now.day();
        int left = now.deadlineDay() - day;
        String when = Texts.get(
                "rehearse.clock",
                now.round(),
                now.days().size(),
                day,
                Figures.fullDay(calendar.date(day)),
                now.deadlineDay(),
                left);
        boolean paused = now.status() == Status.PAUSED;
        clock.setText(paused ? Texts.get("rehearse.paused", when) : when);
        pause.setText(Texts.get(paused ? "rehearse.goOn" : "rehearse.pause"));
        boolean waits = model.thinkingProperty().get();
        pause.setDisable(waits);
        brief.setDisable(waits || paused);
        showStruck(now, calendar);
        showTime();
        cards.setDisable(paused);
    }

    /** What strikes in this round stands there in full; what struck before in a line. */
    private void showStruck(Rehearsal now, Clock calendar) {
        struck.getChildren().clear();
        List<Happening> fresh = now.striking();
        struck.setVisible(!now.struck().isEmpty());
        for (Happening happening : now.struck()) {
            String day = Figures.day(calendar.date(happening.day()));
            if (fresh.contains(happening)) {
                Label title = new Wrapped("rehearse-event");
                title.setText(Texts.get("rehearse.event", happening.day(), day, happening.title()));
                Label text = new Wrapped("rehearse-note");
                text.setText(Texts.get("rehearse.event.text", happening.text(), source(happening)));
                struck.getChildren().addAll(title, text);
            } else {
                Label before = new Wrapped("rehearse-note");
                before.setText(Texts.get("rehearse.event", happening.day(), day, happening.title()));
                struck.getChildren().add(before);
            }
        }
    }

    private String source(Happening happening) {
        Source source = desk.scenario().sources().get(happening.source());
        return source == null ? Texts.get("assume.sourceAssumed") : source.title();
    }

    private void showTime() {
        int seconds = model.secondsLeftProperty().get();
        time.setText(
                seconds < 0
                        ? ""
                        : Texts.get("rehearse.timeLeft", seconds / MINUTE, String.format("%02d", seconds % MINUTE)));
        time.setVisible(seconds >= 0);
        time.setManaged(seconds >= 0);
    }
}
