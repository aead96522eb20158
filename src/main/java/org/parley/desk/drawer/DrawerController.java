package org.parley.desk.drawer;

import java.util.function.Consumer;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.parley.chart.ChartKind;
import org.parley.chart.Figures;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.outcome.ChartMenu;
import org.parley.desk.outcome.ExplainedBox;
import org.parley.desk.outcome.IconButton;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Limit;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Notice;
import org.parley.simulate.OtherFigure;

/** Actions, limits, what else a reader should know, and the pinned offers. */
public final class DrawerController {

    private final Desk desk;
    private final Dialogs dialogs;
    private final Runnable saveOffer;
    private final Consumer<Why> explain;

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

    /**
     * @param saveOffer saves the present offer as a file of its own
     * @param explain shows where a figure comes from
     */
    public DrawerController(Desk desk, Dialogs dialogs, Runnable saveOffer, Consumer<Why> explain) {
        this.explain = explain;
        this.desk = desk;
        this.dialogs = dialogs;
        this.saveOffer = saveOffer;
    }

    @FXML
    private void initialize() {
        pin.setOnAction(event -> desk.pin());
        saveOfferAs.setOnAction(event -> saveOffer.run());
        limitsHeader
                .getChildren()
                .add(new MoreButton(ChartKind.LIMITS, ChartMenu.of(ChartKind.LIMITS, desk, dialogs).menu()).serve(limits));
        desk.pictureProperty().addListener((property, before, now) -> show(now));
        pin.sceneProperty().addListener((property, before, now) -> show(desk.pictureProperty().get()));
    }

    private void show(Picture picture) {
        if (picture == null || pin.getScene() == null) {
            return; // a closed drawer has nothing to show
        }
        limits.getChildren()
                .setAll(picture.offer().outcome().limits().stream()
                        .filter(result -> !isIdleCapacity(result))
                        .map(this::limit)
                        .toList());
        notices.getChildren().clear();
        for (Notice notice : picture.offer().outcome().notices()) {
            notices.getChildren().add(paragraph(Wording.notice(notice, desk.scenario())));
        }
        noticesHeader.setVisible(!notices.getChildren().isEmpty());
        noticesHeader.setManaged(noticesHeader.isVisible());
        pins.getChildren().clear();
        for (int i = 0; i < picture.pins().size(); i++) {
            pins.getChildren().add(pinned(picture, i));
        }
        if (picture.pins().isEmpty()) {
            pins.getChildren().add(paragraph(Texts.get("drawer.noPins")));
        }
    }

    /** A line on which nothing is promised has nothing to say about its capacity. */
    private static boolean isIdleCapacity(LimitResult result) {
        return !result.line().isEmpty() && result.value() == 0;
    }

    private VBox limit(LimitResult result) {
        Label name = new Label(Wording.limitName(result, desk.scenario()));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.getStyleClass().add("limit-name");
        Label state = new Label(Texts.get("limit." + result.state().word()));
        state.getStyleClass().addAll("limit-state", "limit-" + result.state().word());
        state.setMinWidth(Region.USE_PREF_SIZE); // the name may take another line, the verdict never gives way
        HBox top = new HBox(name, state);
        top.getStyleClass().add("limit-top");
        top.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(top);
        if (Double.isFinite(result.usedShare())) {
            LimitGauge gauge = new LimitGauge(result);
            gauge.setAccessibleText(Texts.get("limit.used", Figures.percent(100 * Math.max(0, result.usedShare()))));
            Tooltip.install(gauge, new Hint(gauge.getAccessibleText()));
            box.getChildren().add(gauge);
        }
        Label sentence = paragraph(Wording.limitSentence(result, desk.scenario()));
        box.getChildren().add(sentence);
        // A hover away: in the open it would push the pins out of sight.
        note(result).ifPresent(why -> {
            name.setTooltip(new Hint(why));
            sentence.setTooltip(name.getTooltip());
            box.setAccessibleHelp(why);
        });
        box.getStyleClass().add("limit");
        if (!Double.isNaN(result.value())) {
            ExplainedBox.make(box, () -> explain.accept(Why.of(OtherFigure.of(result))));
            box.setAccessibleText(Wording.limitSentence(result, desk.scenario()));
        }
        return box;
    }

    /** Why there is such a limit, in the words of the case. */
    private Optional<String> note(LimitResult result) {
        return desk.scenario().limits().stream()
                .filter(limit -> limit.line().equals(result.line()) && limit.id().equals(result.id()))
                .map(Limit::note)
                .filter(note -> !note.isEmpty())
                .findFirst();
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("drawer-text");
        return label;
    }

    private VBox pinned(Picture picture, int index) {
        Comparison pin = picture.pins().get(index);
        String name = pin.outcome().offer().name();
        Rectangle swatch = new Rectangle(10, 10);
        swatch.getStyleClass().addAll("tick", "tick-pin-" + (picture.state().places().get(index) + 1));
        Label title = new Label(name, swatch);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button put = new IconButton(Feather.CORNER_UP_LEFT, Texts.get("drawer.put", name));
        put.setOnAction(event -> desk.pick(picture.state().pinned().get(index)));
        Button remove = new IconButton(Feather.X, Texts.get("drawer.unpin", name));
        remove.setOnAction(event -> desk.unpin(index));
        HBox top = new HBox(title, put, remove);
        top.setMinHeight(Region.USE_PREF_SIZE);
        Label figures = paragraph(Texts.get(
                "drawer.pinFigures",
                Figures.change(pin.exportsVsNoDeal(Basis.FIRST_YEAR)),
                Figures.change(pin.importsVsNoDeal(Basis.FIRST_YEAR))));
        VBox box = new VBox(top, figures);
        box.getStyleClass().add("pinned");
        return box;
    }
}
