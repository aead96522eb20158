package org.parley.desk.rehearse;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.parley.bargain.Rehearsal;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.RehearsalRecord.Status;

/** The rehearsal tab: setup, briefs, rounds and debrief, whichever it is time for. */
public final class RehearseController {

    private final Rehearsing model;
    private final Desk desk;
    private final Runnable roomCard;
    private final Debriefing debriefing;
    private final DebriefController debrief;
    private final Node lesson;
    private Node setup;
    private Node brief;
    private Node round;

    @FXML
    private BorderPane root;

    @FXML
    private Label differs;

    @FXML
    private Label said;

    @FXML
    private ScrollPane scroll;

    /**
     * @param roomCard makes the room card of the offer on the desk
     * @param lesson the debrief's view
     */
    public RehearseController(
            Rehearsing model,
            Desk desk,
            Runnable roomCard,
            Debriefing debriefing,
            DebriefController debrief,
            Node lesson) {
        this.debriefing = debriefing;
        this.debrief = debrief;
        this.lesson = lesson;
        this.model = model;
        this.desk = desk;
        this.roomCard = roomCard;
    }

    @FXML
    private void initialize() {
        setup = new SetupPage(model, desk);
        brief = new BriefPage(model, roomCard);
        round = new RoundPage(model, desk);
        differs.managedProperty().bind(differs.visibleProperty());
        said.managedProperty().bind(said.visibleProperty());
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(model.saidProperty().isNotEmpty());
        model.rehearsalProperty().addListener((Observable property) -> show());
        model.sheetProperty().addListener((Observable property) -> show());
        desk.stateProperty().addListener((Observable property) -> showDiffers());
        show();
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        // Only while there is a time to be counted: a clock that ticks for nothing keeps the machine awake.
        model.secondsLeftProperty().addListener((property, before, now) -> {
            if (now.intValue() > 0) {
                clock.play();
            } else {
                clock.stop();
            }
        });
    }

    private void show() {
        Rehearsal now = model.rehearsalProperty().get();
        boolean over = now != null && now.status().isOver();
        if (over) {
            debriefing.show(now);
            showActions(now);
        } else {
            debriefing.clear();
        }
        boolean reads = model.sheetProperty().get() != null;
        Node page = now == null ? setup : reads || now.status() == Status.PREPARING ? brief : round;
        if (!over && scroll.getContent() != page) {
            scroll.setContent(page);
            scroll.setVvalue(0);
        }
        root.setCenter(over ? lesson : scroll);
        showDiffers();
    }

    /** What can be done beside saving the debrief. */
    private void showActions(Rehearsal over) {
        Button leave = button("rehearse-another", "rehearse.another", model::leave);
        if (over.deal().isPresent()) {
            debrief.setActions(button("rehearse-put-deal", "rehearse.putDeal", model::putDeal), leave);
        } else {
            debrief.setActions(leave);
        }
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(Texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showDiffers() {
        List<String> differences = model.words().differences(model.rehearsalProperty().get());
        differs.setVisible(!differences.isEmpty());
        differs.setText(Texts.get("rehearse.differs", String.join(", ", differences)));
    }
}
