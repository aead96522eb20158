package org.parley.desk.drawer;

import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.parley.chart.ChartKind;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.bargain.BetterHint;
import org.parley.desk.bargain.DealSpace;
import org.parley.desk.outcome.ChartMenu;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Picture;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Notice;

/** Actions, limits, what else a reader should know, and the pinned offers. */
public final class DrawerController {

    /** So many moves of a hint are named. */
    private static final int MOVES = 3;

    private final Desk desk;
    private final Dialogs dialogs;
    private final Runnable saveOffer;
    private final Consumer<Why> explain;
    private final DealSpace space;
    private final BetterHint better;
    private KeptNodes<LimitBox.Key, LimitBox> limitBoxes;
    private KeptNodes<Integer, PinBox> pinBoxes;

    @FXML
    private Button pin;

    @FXML
    private Button saveOfferAs;

    @FXML
    private HBox limitsHeader;

    @FXML
    private VBox limits;

    @FXML
    private VBox notices;

    @FXML
    private Label noticesHeader;

    @FXML
    private VBox pins;

    @FXML
    private Label noPins;

    @FXML
    private Label hintsHeader;

    @FXML
    private VBox hints;

    /**
     * @param saveOffer saves the present offer as a file of its own
     * @param explain shows where a figure comes from
     * @param space finds offers that are better for both
     */
    public DrawerController(
            Desk desk, Dialogs dialogs, Runnable saveOffer, Consumer<Why> explain, DealSpace space) {
        this.space = space;
        better = new BetterHint(space, MOVES);
        this.explain = explain;
        this.desk = desk;
        this.dialogs = dialogs;
        this.saveOffer = saveOffer;
    }

    @FXML
    private void initialize() {
        limitBoxes = new KeptNodes<>(limits, key -> new LimitBox(explain));
        pinBoxes = new KeptNodes<>(pins, place -> new PinBox(desk, place));
        desk.onCommit(() -> pinBoxes.all().forEach(PinBox::typed));
        noPins.managedProperty().bind(noPins.visibleProperty());
        pin.setOnAction(event -> desk.pins().pin());
        saveOfferAs.setOnAction(event -> saveOffer.run());
        limitsHeader
                .getChildren()
                .add(new MoreButton(ChartKind.LIMITS, ChartMenu.of(ChartKind.LIMITS, desk, dialogs).menu()).serve(limits));
        desk.pictureProperty().addListener((property, before, now) -> show(now));
        better.setId("drawer-better");
        // Below the pins: it comes when it is found, and must not move what somebody is about to press.
        hints.getChildren().add(better);
        hintsHeader.visibleProperty().bind(better.visibleProperty());
        hintsHeader.managedProperty().bind(better.visibleProperty());
        pin.sceneProperty().addListener((property, before, now) -> {
            space.watch(this, now != null);
            show(desk.pictureProperty().get());
        });
    }

    private void show(Picture picture) {
        if (picture == null || pin.getScene() == null) {
            return; // a closed drawer has nothing to show
        }
        List<LimitResult> shown = picture.offer().outcome().limits().stream()
                .filter(result -> !isIdleCapacity(result))
                .toList();
        limitBoxes.show(shown.stream().map(LimitBox.Key::of).toList());
        shown.forEach(result -> limitBoxes.get(LimitBox.Key.of(result)).show(result, desk.scenario()));
        notices.getChildren().clear();
        for (Notice notice : picture.offer().outcome().notices()) {
            notices.getChildren().add(new DrawerText(Wording.notice(notice, desk.scenario())));
        }
        noticesHeader.setVisible(!notices.getChildren().isEmpty());
        noticesHeader.setManaged(noticesHeader.isVisible());
        List<Integer> places = picture.state().places();
        pinBoxes.show(places);
        places.forEach(place -> pinBoxes.get(place).show(picture));
        noPins.setVisible(places.isEmpty());
    }

    /** A line on which nothing is promised has nothing to say about its capacity. */
    private static boolean isIdleCapacity(LimitResult result) {
        return !result.line().isEmpty() && result.value() == 0;
    }
}
