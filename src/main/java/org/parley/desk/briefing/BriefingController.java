package org.parley.desk.briefing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parley.chart.ChartKind;
import org.parley.desk.outcome.IconButton;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;

/** The pack's charts with their titles at the left, its offers and its look at the right. */
public final class BriefingController {

    private final Packing model;
    private final List<PackCard> cards = new ArrayList<>();
    private final BooleanProperty blocked = new SimpleBooleanProperty();
    private List<Packing.Choice> choices = List.of();
    private boolean showing;

    @FXML
    private MenuButton add;

    @FXML
    private Label empty;

    @FXML
    private VBox items;

    @FXML
    private VBox offers;

    @FXML
    private RadioButton home;

    @FXML
    private RadioButton partner;

    @FXML
    private RadioButton light;

    @FXML
    private RadioButton print;

    @FXML
    private Label template;

    @FXML
    private Button clearTemplate;

    @FXML
    private TextField size;

    @FXML
    private CheckBox scores;

    @FXML
    private Label problem;

    @FXML
    private Button write;

    public BriefingController(Packing model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        home.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.setSide(now ? Lever.Side.HOME : Lever.Side.PARTNER);
            }
        });
        print.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.setPrint(now);
            }
        });
        scores.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.setScores(now);
            }
        });
        size.setOnAction(event -> takeSize());
        size.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                takeSize();
            }
        });
        empty.managedProperty().bind(empty.visibleProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        write.disableProperty().bind(blocked.or(model.busyProperty()));
        write.textProperty()
                .bind(Bindings.when(model.busyProperty())
                        .then(Texts.get("export.busy"))
                        .otherwise(Texts.get("pack.write")));
        model.viewProperty().addListener((property, before, now) -> show(now));
        show(model.viewProperty().get());
    }

    private void takeSize() {
        Packing.View shown = model.viewProperty().get();
        if (!showing && shown != null && !size.getText().strip().equals(shown.pack().size())) {
            problem.setText(model.setSize(size.getText()));
        }
    }

    private void show(Packing.View view) {
        if (view == null) {
            return;
        }
        showing = true;
        Pack pack = view.pack();
        showItems(view.rows());
        showMissing(pack);
        showOffers(view.choices());
        Scenario scenario = view.scene().scenario();
        home.setText(scenario.home().name());
        partner.setText(scenario.partner().name());
        (pack.side() == Lever.Side.HOME ? home : partner).setSelected(true);
        (pack.print() ? print : light).setSelected(true);
        scores.setSelected(pack.scores());
        if (!size.isFocused()) {
            size.setText(pack.size());
        }
        boolean own = !pack.template().isEmpty();
        template.setText(
                own ? Path.of(pack.template()).getFileName().toString() : Texts.get("pack.noTemplate"));
        clearTemplate.setDisable(!own);
        blocked.set(!view.problem().isEmpty());
        // That the pack is empty is said where its charts would be.
        problem.setText(pack.items().isEmpty() ? "" : view.problem());
        showing = false;
    }

    /** Cards stay where they are while only their words change, so that a title can be typed while numbers move. */
    private void showItems(List<Packing.Row> rows) {
        empty.setVisible(rows.isEmpty());
        boolean same = rows.size() == cards.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = rows.get(i).kind() == cards.get(i).kind();
        }
        if (!same) {
            cards.clear();
            for (int i = 0; i < rows.size(); i++) {
                cards.add(new PackCard(model, i, rows.get(i).kind()));
            }
            items.getChildren().setAll(cards);
        }
        for (int i = 0; i < rows.size(); i++) {
            cards.get(i).show(rows.get(i), i == 0, i == rows.size() - 1);
        }
    }

    private void showMissing(Pack pack) {
        List<MenuItem> entries = new ArrayList<>();
        for (ChartKind kind : Packing.missing(pack)) {
            MenuItem item = new MenuItem(Texts.get("chart.name." + kind.word()));
            item.setOnAction(event -> model.add(kind));
            entries.add(item);
        }
        add.getItems().setAll(entries);
        add.setDisable(entries.isEmpty());
    }

    private void showOffers(List<Packing.Choice> now) {
        if (now.equals(choices)) {
            return;
        }
        choices = now;
        List<HBox> lines = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Packing.Choice choice = choices.get(i);
            CheckBox box = new CheckBox(choice.name());
            box.setId("pack-offer-" + i);
            box.setSelected(choice.chosen());
            box.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setOnAction(event -> {
                String refusal = model.choose(choice.reference(), box.isSelected());
                problem.setText(refusal);
                if (!refusal.isEmpty()) {
                    box.setSelected(!box.isSelected());
                }
            });
            HBox line = new HBox(box);
            line.getStyleClass().addAll("pack-item", "pack-offer");
            if (choice.chosen() && i == 0) {
                Label first = new Label(Texts.get("pack.first"));
                first.getStyleClass().add("pack-hint");
                first.setMinWidth(Label.USE_PREF_SIZE);
                line.getChildren().add(first);
            } else if (choice.chosen()) {
                Button up = new IconButton(Feather.CHEVRONS_UP, Texts.get("pack.speakOfNamed", choice.name()));
                up.setOnAction(event -> model.speakOf(choice.reference()));
                line.getChildren().add(up);
            }
            lines.add(line);
        }
        offers.getChildren().setAll(lines);
    }

    @FXML
    private void addAll() {
        model.addAll();
    }

    @FXML
    private void chooseTemplate() {
        model.chooseTemplate();
    }

    @FXML
    private void clearTemplate() {
        model.clearTemplate();
    }

    @FXML
    private void write() {
        model.write();
    }
}
