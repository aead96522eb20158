package org.parley.desk.rehearse;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.parley.chart.Figures;
import org.parley.desk.state.ChoiceNames;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;
import org.parley.scenario.RehearsalSetup;
import org.parley.scenario.Scenario;

/** How the next rehearsal is to be, and the ones held before, to be taken up again or looked at. */
final class SetupPage extends VBox {

    private static final List<Integer> MINUTES = List.of(0, 2, 5, 10, 15);
    private static final double CHOICE_WIDTH = 240;
    /** Usual width of the controls, and of what is said of them. */
    private static final double CONTROLS = 400;

    private final Rehearsing model;
    private final Desk desk;
    private final ToggleButton home = new ToggleButton();
    private final ToggleButton partner = new ToggleButton();
    private final ComboBox<Opponent> opponent = new ComboBox<>(FXCollections.observableArrayList(Opponent.all()));
    private final Label opponentHint = new Wrapped("rehearse-note");
    private final Label rounds = new Wrapped("rehearse-note");
    private final ComboBox<Integer> minutes = new ComboBox<>(FXCollections.observableArrayList(MINUTES));
    private final EventChoice events = new EventChoice();
    private final ToggleSwitch hints = new ToggleSwitch();

    SetupPage(Rehearsing model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("rehearse-page");
        Label title = new Label(Texts.get("rehearse.title"));
        title.getStyleClass().add("rehearse-title");
        GridPane form = form();
        Button prepare = new Button(Texts.get("rehearse.prepare"));
        prepare.setId("rehearse-prepare");
        prepare.setDefaultButton(false);
        prepare.getStyleClass().add("accent");
        prepare.setOnAction(event -> model.prepare(setup()));
        getChildren().addAll(title, new Wrapped("rehearse-note", Texts.get("rehearse.note")), form, prepare, new KeptList(model, desk));
        desk.scenarioProperty().addListener((property, before, now) -> show(now));
        show(desk.scenarioProperty().get());
    }

    private GridPane form() {
        ToggleGroup sides = new ToggleGroup();
        sides.getToggles().addAll(home, partner);
        home.setId("rehearse-side-home");
        partner.setId("rehearse-side-partner");
        home.getStyleClass().add("left-pill");
        partner.getStyleClass().add("right-pill");
        sides.selectToggle(home);
        sides.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                sides.selectToggle(before); // one of the two it has to be
            }
        });
        opponent.setId("rehearse-opponent");
        opponent.setConverter(new ChoiceNames<>(Opponent::name));
        opponent.setPrefWidth(CHOICE_WIDTH);
        opponent.valueProperty().addListener((property, before, now) -> opponentHint.setText(now.hint()));
        opponent.setValue(opponent.getItems().get(1));
        minutes.setId("rehearse-minutes");
        minutes.setConverter(new ChoiceNames<>(count ->
                count == 0 ? Texts.get("rehearse.minutes.none") : Texts.get("rehearse.minutes.each", count)));
        minutes.setPrefWidth(CHOICE_WIDTH);
        minutes.setValue(0);
        hints.setId("rehearse-hints");
        hints.setSelected(true);
        GridPane form = new GridPane();
        form.getStyleClass().add("rehearse-form");
        form.getColumnConstraints().addAll(column(Region.USE_COMPUTED_SIZE, 0), column(CONTROLS, CHOICE_WIDTH), column(CONTROLS, 0));
        row(form, "rehearse.side", new HBox(home, partner), home, new Wrapped("rehearse-note"));
        row(form, "rehearse.opponent", opponent, opponent, opponentHint);
        row(form, "rehearse.rounds", rounds, null, new Wrapped("rehearse-note", Texts.get("rehearse.rounds.hint")));
        row(form, "rehearse.minutes", minutes, minutes, new Wrapped("rehearse-note", Texts.get("rehearse.minutes.hint")));
        row(form, "rehearse.events", events, null, new Wrapped("rehearse-note", Texts.get("rehearse.events.hint")));
        row(form, "rehearse.hints", hints, hints, new Wrapped("rehearse-note", Texts.get("rehearse.hints.hint")));
        return form;
    }

    private static ColumnConstraints column(double usual, double least) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPrefWidth(usual);
        column.setMinWidth(usual < 0 ? Region.USE_PREF_SIZE : least);
        column.setHgrow(usual < 0 ? Priority.NEVER : Priority.ALWAYS);
        return column;
    }

    private static void row(GridPane form, String name, Node control, Node labelled, Label note) {
        Label label = new Label(Texts.get(name));
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (labelled != null) {
            label.setLabelFor(labelled);
            labelled.setAccessibleText(label.getText());
        }
        form.addRow(form.getRowCount(), label, control, note);
    }

    private void show(Scenario scenario) {
        if (scenario == null) {
            return;
        }
        home.setText(scenario.home().name());
        partner.setText(scenario.partner().name());
        home.setAccessibleText(Texts.get("rehearse.sideOf", scenario.home().name()));
        partner.setAccessibleText(Texts.get("rehearse.sideOf", scenario.partner().name()));
        Clock clock = scenario.clock();
        List<Integer> days = RehearsalSetup.usualRounds(clock);
        rounds.setText(Texts.get(
                "rehearse.days",
                days.size(),
                days.stream()
                        .map(day -> Texts.get("rehearse.day", day, Figures.day(clock.date(day))))
                        .collect(Collectors.joining(", "))));
        events.show(scenario);
    }

    private RehearsalSetup setup() {
        int count = minutes.getValue();
        return model.setup(
                home.isSelected() ? Lever.Side.HOME : Lever.Side.PARTNER,
                opponent.getValue().tactic(),
                count == 0 ? OptionalInt.empty() : OptionalInt.of(count),
                events.chosen(),
                hints.isSelected());
    }
}
