package org.parley.desk.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Painter;
import org.parley.desk.state.Texts;

/** One large chart, or four; the terms that are moved; and the keys that change what is shown. */
public final class PresentController {

    /** Widths that a chart is laid out for, in points, before it is magnified: the text grows as these shrink. */
    private static final double LONE_WIDTH = 640;

    private static final double SHARED_WIDTH = 440;
    /** Text is this part of the screen's height, within limits. */
    private static final double LINES = 46;

    private static final double LEAST_TEXT = 15;
    private static final double MOST_TEXT = 40;
    /** Share of the width that the terms have. */
    private static final double SIDE_SHARE = 0.24;

    private final Presenting model;
    private final Desk desk;
    private final Supplier<ChartStyle> style;
    private final Runnable leave;
    private final List<Painter> painters = new ArrayList<>();
    private final TermList terms = new TermList();

    @FXML
    private BorderPane root;

    @FXML
    private VBox side;

    @FXML
    private Label offer;

    @FXML
    private Label signed;

    @FXML
    private Label deadline;

    @FXML
    private ToggleButton pins;

    @FXML
    private GridPane charts;

    @FXML
    private FlowPane chartSwitch;

    /** @param leave closes the window */
    public PresentController(Presenting model, Desk desk, Supplier<ChartStyle> style, Runnable leave) {
        this.model = model;
        this.desk = desk;
        this.style = style;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.heightProperty().addListener((property, before, now) -> setTextSize(now.doubleValue()));
        setTextSize(root.getHeight());
        VBox.setVgrow(terms, Priority.ALWAYS);
        side.getChildren().add(terms);
        side.prefWidthProperty().bind(root.widthProperty().multiply(SIDE_SHARE));
        root.opacityProperty().bind(Bindings.when(desk.staleProperty()).then(0.4).otherwise(1.0));
        buildSwitch();
        pins.selectedProperty().bindBidirectional(model.pinsShownProperty());
        pins.setFocusTraversable(false);
        pins.setText(Texts.get("present.pinsShown"));
        // While they are hidden, nothing on screen says that there are any: the key works all the same.
        pins.visibleProperty().bind(model.pinsShownProperty());
        pins.managedProperty().bind(pins.visibleProperty());
        model.pinsShownProperty().addListener((property, before, now) -> desk.repaint());
        model.sightProperty().addListener((property, before, now) -> arrange());
        model.cardProperty().addListener((property, before, now) -> show(now));
        arrange();
        show(model.cardProperty().get());
    }

    /** The largest screen in a room is read from its far end: text grows with it. */
    private void setTextSize(double height) {
        double size = Math.rint(Math.max(LEAST_TEXT, Math.min(MOST_TEXT, height / LINES)));
        root.setStyle("-fx-font-size: " + size + "px;");
        terms.setTextSize(size);
    }

    private void buildSwitch() {
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < Presenting.SIGHTS.size(); i++) {
            int which = i;
            List<ChartKind> kinds = Presenting.SIGHTS.get(i);
            String name = kinds.size() == 1 ? Texts.get("chart.name." + kinds.get(0).word()) : Texts.get("present.four");
            ToggleButton button = new ToggleButton(Texts.get("present.sight", i + 1, name));
            button.setId("present-" + (i + 1));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setFocusTraversable(false); // the keys are the same wherever the focus is
            button.getStyleClass().add("flat");
            button.setOnAction(event -> {
                model.show(which);
                button.setSelected(true);
            });
            model.sightProperty().addListener((property, before, now) -> button.setSelected(now.intValue() == which));
            button.setSelected(model.sightProperty().get() == which);
            chartSwitch.getChildren().add(button);
        }
    }

    private void keyPressed(KeyEvent event) {
        KeyCode key = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        // The keys of a clicker, too.
        switch (key) {
            case ESCAPE, F11 -> leave.run();
            case RIGHT, DOWN, PAGE_DOWN, SPACE -> model.next();
            case P -> pins.fire();
            case LEFT, UP, PAGE_UP, BACK_SPACE -> model.previous();
            default -> {
                if (!key.isDigitKey()) {
                    return;
                }
                String name = key.getName();
                model.show(name.charAt(name.length() - 1) - '1');
            }
        }
        event.consume();
    }

    /** Only charts that are seen are painted. */
    private void arrange() {
        close();
        List<ChartKind> kinds = Presenting.SIGHTS.get(model.sightProperty().get());
        int across = kinds.size() == 1 ? 1 : 2;
        charts.getChildren().clear();
        for (int i = 0; i < kinds.size(); i++) {
            ChartPane pane = new ChartPane(desk::repaint);
            pane.setKind(kinds.get(i));
            pane.setStyleSource(style);
            pane.showDays(desk);
            pane.setId("present-" + kinds.get(i).word());
            pane.setFocusTraversable(i == 0);
            pane.setDesignWidth(across == 1 ? LONE_WIDTH : SHARED_WIDTH);
            GridPane.setHgrow(pane, Priority.ALWAYS);
            GridPane.setVgrow(pane, Priority.ALWAYS);
            charts.add(pane, i % across, i / across);
            Painter painter = scene -> pane.paint(model.seen(scene));
            painters.add(painter);
            desk.addPainter(painter);
        }
        desk.repaint();
    }

    private void show(Presenting.Card card) {
        if (card == null) {
            return;
        }
        offer.setText(card.offer());
        signed.setText(card.signed());
        deadline.setText(card.deadline());
        terms.show(card.terms());
    }

    /** From here on nothing of it is painted. */
    public void close() {
        painters.forEach(desk::removePainter);
        painters.clear();
    }
}
