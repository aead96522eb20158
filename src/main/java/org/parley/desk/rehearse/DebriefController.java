package org.parley.desk.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.parley.bargain.Debrief;
import org.parley.chart.Chart;
import org.parley.chart.ChartStyle;
import org.parley.chart.ConcessionChart;
import org.parley.chart.DanceChart;
import org.parley.chart.DebriefPicture;
import org.parley.chart.DebriefTables;
import org.parley.chart.DebriefWords;
import org.parley.chart.DistanceChart;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.outcome.TakeMenu;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;

/** What a rehearsal that is over can teach, in one column from its outcome to the questions, and the buttons that save it. */
public final class DebriefController {

    private static final double TALL = 0.62;
    private static final double FLAT = 0.36;
    private static final double LEAST_HEIGHT = 240;
    private static final double MOST_HEIGHT = 560;

    private final Debriefing model;
    private final Desk desk;
    private final TakeMenu menus;
    private final Supplier<ChartStyle> style;
    private final List<Runnable> redrawn = new ArrayList<>();
    private final ShownGrid result = new ShownGrid();
    private final ShownGrid leftTable = new ShownGrid();
    private final ShownGrid offers = new ShownGrid();
    private final ShownGrid terms = new ShownGrid();
    private final ShownGrid replies = new ShownGrid();
    /** The look that the charts were drawn in last. */
    private ChartStyle drawnIn;

    private record Drawing(DebriefPicture picture) {}

    @FXML
    private Button json;

    @FXML
    private Button csv;

    @FXML
    private Button pdf;

    @FXML
    private HBox actions;

    @FXML
    private Label waiting;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox column;

    @FXML
    private Label outcome;

    @FXML
    private Label sides;

    @FXML
    private HBox gotHead;

    @FXML
    private Label got;

    @FXML
    private HBox leftHead;

    @FXML
    private Label left;

    @FXML
    private Label distance;

    @FXML
    private Label leftNote;

    @FXML
    private VBox ways;

    @FXML
    private StackPane danceCell;

    @FXML
    private HBox offersHead;

    @FXML
    private Label offersNote;

    @FXML
    private StackPane distanceCell;

    @FXML
    private StackPane concessionsCell;

    @FXML
    private HBox termsHead;

    @FXML
    private Label termsNote;

    @FXML
    private VBox turning;

    @FXML
    private HBox tacticHead;

    @FXML
    private Label tactic;

    @FXML
    private Label lesson;

    @FXML
    private Label repliesNote;

    @FXML
    private VBox questions;

    /** @param style the look of charts on screen */
    public DebriefController(Debriefing model, Desk desk, Dialogs dialogs, Supplier<ChartStyle> style) {
        this.model = model;
        this.desk = desk;
        this.style = style;
        menus = new TakeMenu(desk, dialogs);
    }

    @FXML
    private void initialize() {
        json.setOnAction(event -> model.saveJson());
        csv.setOnAction(event -> model.saveCsv());
        pdf.setOnAction(event -> model.savePdf());
        for (Button button : List.of(json, csv, pdf)) {
            button.disableProperty().bind(model.pictureProperty().isNull().or(model.busyProperty()));
        }
        scroll.visibleProperty().bind(model.pictureProperty().isNotNull());
        waiting.visibleProperty().bind(model.pictureProperty().isNull());
        table(result, gotHead, got, DebriefTables.RESULT, tables -> Optional.of(tables.result()));
        table(leftTable, leftHead, leftNote, DebriefTables.LEFT, DebriefTables::left);
        table(offers, offersHead, offersNote, DebriefTables.OFFERS, DebriefTables::offers);
        table(terms, termsHead, termsNote, DebriefTables.TERMS, DebriefTables::terms);
        table(replies, tacticHead, repliesNote, DebriefTables.REPLIES, DebriefTables::replies);
        chart(danceCell, DanceChart.WORD, TALL, DanceChart::of);
        chart(distanceCell, DistanceChart.WORD, FLAT, DistanceChart::of);
        chart(concessionsCell, ConcessionChart.WORD, FLAT, ConcessionChart::of);
        model.pictureProperty().addListener((property, before, now) -> show(now));
        // The desk is painted anew when the theme changes, and so are these charts.
        desk.pictureProperty().addListener((property, before, now) -> {
            if (!style.get().equals(drawnIn)) {
                redraw();
            }
        });
        show(model.pictureProperty().get());
    }

    /** Puts the buttons of who shows this view beside its own. */
    public void setActions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }

    /** Adds a table below a label, and its menu at the end of its head. */
    private void table(
            ShownGrid grid,
            HBox head,
            Label above,
            String word,
            Function<DebriefTables, Optional<DebriefTables.Table>> source) {
        grid.setId(word);
        column.getChildren().add(column.getChildren().indexOf(above) + 1, grid);
        MoreButton button = menus.of(
                grid,
                word,
                look -> Optional.ofNullable(model.pictureProperty().get())
                        .flatMap(picture -> source.apply(new DebriefTables(picture))
                                .map(table -> table.chart(picture, look))),
                () -> model.pictureProperty().get().scenario(),
                () -> model.pictureProperty().get().offers());
        button.visibleProperty().bind(grid.visibleProperty());
        head.getChildren().add(button);
        grid.managedProperty().bind(grid.visibleProperty());
    }

    private void chart(
            StackPane cell, String word, double share, BiFunction<DebriefPicture, ChartStyle, Chart> maker) {
        ChartPane[] pane = new ChartPane[1];
        Recompute<Drawing, Runnable> draw = desk.background()
                .latest(
                        drawing -> pane[0].paint(look -> maker.apply(drawing.picture, look)),
                        Runnable::run,
                        refused -> desk.refuse(refused.problems().get(0).message()));
        Runnable redraw = () -> Optional.ofNullable(model.pictureProperty().get())
                .ifPresent(picture -> draw.request(new Drawing(picture)));
        pane[0] = new ChartPane(redraw);
        pane[0].setId(word);
        pane[0].setStyleSource(style);
        redrawn.add(redraw);
        MoreButton button = menus.of(
                pane[0],
                word,
                look -> Optional.ofNullable(model.pictureProperty().get()).map(picture -> maker.apply(picture, look)),
                () -> model.pictureProperty().get().scenario(),
                () -> model.pictureProperty().get().offers());
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        cell.getChildren().addAll(pane[0], button);
        cell.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // as the chart in it is drawn
        cell.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, share * column.getWidth())),
                        column.widthProperty()));
        cell.setMinHeight(Region.USE_PREF_SIZE);
    }

    private void redraw() {
        drawnIn = style.get();
        redrawn.forEach(Runnable::run);
    }

    private void show(DebriefPicture picture) {
        if (picture == null) {
            return;
        }
        Debrief debrief = picture.debrief();
        DebriefWords words = new DebriefWords(picture);
        DebriefTables tables = new DebriefTables(picture);
        outcome.setText(words.outcome());
        sides.setText(words.sides());
        got.setText(words.got());
        result.show(Texts.get("chart.name." + DebriefTables.RESULT), tables.result().shown());
        left.setText(words.left());
        distance.setText(words.distance());
        show(leftTable, leftNote, tables.left(), tables.leftNote(), "");
        list(ways, words.ways().stream()
                .map(way -> Texts.get("debrief.way", way.name(), way.moves()))
                .toList());
        show(offers, offersNote, tables.offers(), tables.offersNote(), words.noOffers());
        show(terms, termsNote, tables.terms(), tables.termsNote(), words.noConcessions());
        list(turning, debrief.turningPoints().isEmpty()
                ? List.of(words.noTurningPoints())
                : debrief.turningPoints().stream().map(Debrief.TurningPoint::text).toList());
        set(tactic, words.tactic());
        set(lesson, debrief.lesson());
        show(replies, repliesNote, tables.replies(), tables.repliesNote(), "");
        tacticHead.setVisible(debrief.tactic().isPresent());
        tacticHead.setManaged(tacticHead.isVisible());
        list(questions, debrief.questions());
        scroll.setVvalue(0);
        redraw();
    }

    /** A table with its note, or why there is none. */
    private static void show(
            ShownGrid grid, Label note, Optional<DebriefTables.Table> table, String about, String none) {
        grid.setVisible(table.isPresent());
        table.ifPresent(each -> grid.show(each.words().title(), each.shown()));
        set(note, table.isPresent() ? about : none);
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(label.isVisible());
    }

    private static void list(VBox box, List<String> sentences) {
        box.getChildren().clear();
        for (String sentence : sentences) {
            Label label = new Label(Texts.get("debrief.item", sentence));
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
    }
}
