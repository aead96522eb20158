package org.parley.desk.clock;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.parley.chart.Figures;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Talks;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TypedText;
import org.parley.scenario.Clock;
import org.parley.scenario.Event;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** The calendar of the talks: events, rounds, today, and the signing and the deadline as handles with fields. */
public final class ScrubberController {

    private static final double MARGIN = 14;
    /** Height of the line of days. */
    private static final double MIDDLE = 24;
    private static final int MONTH_STEP = 30;

    private final Desk desk;
    private final Handle signed;
    private final Handle deadline;
    private final Region talks = region("scrubber-talks");
    private final Region looked = region("scrubber-looked");
    private final Group calendar = new Group();
    private Marks marks;
    private boolean showing;
    /** All of a state that the calendar shows, as shown last. */
    private List<Object> shown;

    @FXML
    private Pane track;

    @FXML
    private CheckBox agreement;

    @FXML
    private TextField signedField;

    @FXML
    private Label signedDate;

    @FXML
    private TextField extensionField;

    @FXML
    private Label extensionDate;

    public ScrubberController(Desk desk) {
        this.desk = desk;
        signed = new Handle(
                "handle-signed",
                day -> x(Math.min(day, lastDay())),
                this::day,
                day -> desk.offers().setAgreementDay(Math.max(0, day)),
                desk::beginDrag,
                desk::endDrag);
        deadline = new Handle(
                "handle-deadline",
                day -> x(Math.min(day, lastDay())),
                this::day,
                day -> desk.offers().setExtensionDays(
                        Math.max(0, day - desk.scenario().endOfTalks())),
                desk::beginDrag,
                desk::endDrag);
    }

    @FXML
    private void initialize() {
        agreement.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                desk.offers().setAgreementDay(now ? desk.offers().suggestedDay() : null);
            }
        });
        whole(signedField, "clock.signedOn", day -> desk.offers().setAgreementDay(day));
        whole(extensionField, "clock.extension", desk.offers()::setExtensionDays);
        track.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // days run as they do in the charts above
        marks = new Marks(track, desk.cursor()::look, desk.cursor()::leave);
        calendar.setManaged(false);
        talks.setManaged(false);
        looked.setManaged(false);
        looked.setMouseTransparent(true);
        // In the order of their days for the keyboard; the one that is moved most lies over the other.
        signed.setViewOrder(-1);
        track.getChildren().addAll(calendar, talks, looked, signed, deadline);
        track.setOnMouseMoved(event -> {
            double day = Math.rint(day(event.getX()));
            if (day >= 0 && day <= lastDay()) {
                desk.cursor().look((int) day);
            } else {
                desk.cursor().leave();
            }
        });
        track.setOnMouseExited(event -> desk.cursor().leave());
        desk.cursor().dayProperty().addListener((property, before, now) -> show(now));
        show(desk.cursor().dayProperty().get());
        track.widthProperty().addListener((property, before, now) -> build());
        desk.scenarioProperty().addListener((property, before, now) -> build());
        desk.talksProperty().addListener((property, before, now) -> build());
        desk.shownProperty().addListener((property, before, now) -> show(now));
        build();
    }

    /** A field that takes a whole number of days. */
    private void whole(TextField field, String nameKey, IntConsumer move) {
        Runnable typed = () -> {
            boolean same = field.getText().strip().equals(field.getUserData());
            if (showing || same || field.isDisabled() || desk.state() == null) {
                return;
            }
            try {
                move.accept(Integer.parseInt(field.getText().strip()));
            } catch (NumberFormatException e) {
                desk.refuse(Texts.get("message.typed", Texts.get(nameKey), field.getText().strip()));
            }
            shown = null; // what was typed gives way to what was taken over
            show(desk.state());
        };
        TypedText.onTyped(field, typed);
        desk.onCommit(typed);
    }

    private int lastDay() {
        return Math.min(365, desk.scenario().clock().horizonDays());
    }

    private double x(double day) {
        return MARGIN + day / lastDay() * (track.getWidth() - 2 * MARGIN);
    }

    private double day(double x) {
        return (x - MARGIN) / (track.getWidth() - 2 * MARGIN) * lastDay();
    }

    /** All but the handles, which stay the same nodes: one of them may just be under the mouse. */
    private void build() {
        Scenario scenario = desk.scenario();
        calendar.getChildren().clear();
        marks.clear();
        if (scenario == null || track.getWidth() <= 2 * MARGIN) {
            return;
        }
        Clock clock = scenario.clock();
        add(region("scrubber-line"), x(0), MIDDLE - 1, x(lastDay()) - x(0), 2);
        for (int day = 0; day <= lastDay(); day += MONTH_STEP) {
            add(region("scrubber-tick"), x(day), MIDDLE + 2, 1, 24);
            if (x(day) + 44 < track.getWidth()) {
                Label label = new Label(Figures.day(clock.date(day)));
                label.getStyleClass().add("scrubber-date");
                label.relocate(x(day) + 3, MIDDLE + 13);
                calendar.getChildren().add(label);
            }
        }
        for (int round : clock.rounds()) {
            Region dot = region("scrubber-round");
            if (round <= lastDay()) {
                marks.add(round, dot, Texts.get("clock.round", round, Figures.fullDay(clock.date(round))));
                add(dot, x(round) - 3, MIDDLE - 3, 6, 6);
            }
        }
        events(scenario);
        Region today = region("scrubber-today");
        int day = desk.talksProperty().get().map(Talks::day).orElse(clock.today());
        marks.add(Math.min(day, lastDay()), today, Texts.get("clock.today", day, Figures.fullDay(clock.date(day))));
        add(today, x(Math.min(day, lastDay())) - 1, MIDDLE - 8, 2, 16);
        shown = null;
        show(desk.state());
    }

    private void events(Scenario scenario) {
        for (Event event : scenario.events()) {
            long day = ChronoUnit.DAYS.between(scenario.clock().start(), event.date());
            if (day >= 0 && day <= lastDay()) {
                Region mark = region("scrubber-event");
                marks.add(
                        (int) day, mark, Texts.get("clock.event", day, Figures.fullDay(event.date()), event.title()));
                add(mark, x(day) - 4, MIDDLE + 5, 8, 8);
            }
        }
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    private void add(Region region, double x, double y, double width, double height) {
        region.resizeRelocate(x, y, width, height);
        region.setManaged(false);
        calendar.getChildren().add(region);
    }

    private void show(Optional<Integer> day) {
        looked.setVisible(day.isPresent() && day.get() <= lastDay());
        day.ifPresent(on -> looked.resizeRelocate(x(on) - 0.5, MIDDLE - 10, 1, 34));
    }

    private void show(DeskState state) {
        if (state == null || desk.scenario() == null) {
            return;
        }
        Clock clock = desk.scenario().clock();
        Offer offer = state.offer();
        List<Object> now = Arrays.asList(clock, offer.agreementDay(), offer.extensionDays(), track.getWidth());
        if (now.equals(shown)) {
            return; // while a term is dragged, no day moves
        }
        shown = now;
        int end = desk.offers().end(offer);
        showing = true;
        agreement.setSelected(offer.hasAgreement());
        signedField.setDisable(!offer.hasAgreement());
        signedField.setText(offer.hasAgreement() ? offer.agreementDay().toString() : "");
        signedDate.setText(
                offer.hasAgreement() ? Figures.fullDay(clock.date(offer.agreementDay())) : Texts.get("clock.noAgreement"));
        extensionField.setText(Integer.toString(offer.extensionDays()));
        signedField.setUserData(signedField.getText()); // what is taken over; the window's undo looks at it
        extensionField.setUserData(extensionField.getText());
        extensionDate.setText(Texts.get("clock.ends", end, Figures.fullDay(clock.date(end))));
        showing = false;
        talks.resizeRelocate(x(0), MIDDLE - 2, x(Math.min(end, lastDay())) - x(0), 4);
        String ends = Texts.get("clock.ends", end, Figures.fullDay(clock.date(end)));
        deadline.show(end, Texts.get("clock.deadlineHandle", end), ends, false);
        signed.setVisible(offer.hasAgreement());
        if (offer.hasAgreement()) {
            // Left of its day, as the deadline stands right of its own, so that the two never cover each other.
            int day = offer.agreementDay();
            String text = Texts.get("clock.signedText", day, Figures.fullDay(clock.date(day)));
            signed.show(day, Texts.get("clock.signedHandle", day), text, true);
        }
    }
}
