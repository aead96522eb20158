package org.parley.desk.briefing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.parley.chart.ChartKind;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TypedText;
import org.parley.scenario.Lever;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;

/** The pack's charts with their titles at the left, its offers and its look at the right. */
public final class BriefingController {

    private final Packing model;
    private final List<PackCard> cards = new ArrayList<>();
    private final BooleanProperty blocked = new SimpleBooleanProperty();
    private final List<OfferLine> lines = new ArrayList<>();
    private final StringProperty wrongSize = new SimpleStringProperty("");
    private final StringProperty refused = new SimpleStringProperty("");
    private boolean showing;
    private boolean wantsFocus;

    @FXML
    private MenuButton add;

    @FXML
    private Button addAll;

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
        TypedText.onTyped(size, this::takeSize);
        size.textProperty().addListener((property, before, now) -> {
            if (!showing) {
                wrongSize.set(model.sizeProblem(now));
            }
        });
        empty.managedProperty().bind(empty.visibleProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.textProperty()
                .bind(Bindings.when(wrongSize.isNotEmpty()).then(wrongSize).otherwise(refused));
        // While it writes it does nothing, but keeps the keyboard: a button that is off would hand it to another.
        write.disableProperty().bind(blocked.or(wrongSize.isNotEmpty()));
        write.textProperty()
                .bind(Bindings.when(model.busyProperty())
                        .then(Texts.get("export.busy"))
                        .otherwise(Texts.get("pack.write")));
        model.viewProperty().addListener((property, before, now) -> show(now));
        show(model.viewProperty().get());
    }

    private void takeSize() {
        Packing.View shown = model.viewProperty().get();
        if (!showing && shown != null && wrongSize.get().isEmpty() && !size.getText().strip().equals(shown.pack().size())) {
            model.setSize(size.getText());
        }
    }

    /** Gives the keyboard to what comes next: saving a pack that has charts, else adding the first one. */
    public void focusFirst() {
        wantsFocus = model.viewProperty().get() == null; // then as soon as it is known what the pack holds
        (write.isDisabled() ? add : write).requestFocus();
    }

    /** Takes over what was typed and not yet left: for a window that closes. */
    public void takeTyped() {
        cards.forEach(PackCard::take);
        takeSize();
    }

    private void show(Packing.View view) {
        if (view == null) {
            return;
        }
        showing = true;
        Pack pack = view.pack();
        blocked.set(!view.problem().isEmpty());
        showItems(view.rows());
        showMissing(pack);
        showOffers(view.choices());
        Scenario scenario = view.scene().scenario();
        home.setText(scenario.home().name());
        partner.setText(scenario.partner().name());
        (pack.side() == Lever.Side.HOME ? home : partner).setSelected(true);
        (pack.print() ? print : light).setSelected(true);
        scores.setSelected(pack.scores());
        // What is being typed, and what is no size and has to be mended, stays.
        if (!size.isFocused() && wrongSize.get().isEmpty()) {
            size.setText(pack.size());
        }
        boolean own = !pack.template().isEmpty();
        template.setText(
                own ? PackTemplates.name(pack.template()) : Texts.get("pack.noTemplate"));
        clearTemplate.setDisable(!own);
        // That the pack is empty is said where its charts would be.
        refused.set(pack.items().isEmpty() ? "" : view.problem());
        showing = false;
        if (wantsFocus) {
            focusFirst();
        }
    }

    /** Cards stay where they are while only their words change, so that a title can be typed while numbers move. */
    private void showItems(List<Packing.Row> rows) {
        empty.setVisible(rows.isEmpty());
        List<ChartKind> before = cards.stream().map(PackCard::kind).toList();
        if (!before.equals(rows.stream().map(Packing.Row::kind).toList())) {
            int focused = -1;
            PackCard.Part part = null;
            for (int i = 0; i < cards.size(); i++) {
                if (cards.get(i).focused() != null) {
                    focused = i;
                    part = cards.get(i).focused();
                }
            }
            cards.clear();
            for (int i = 0; i < rows.size(); i++) {
                cards.add(new PackCard(model, i, rows.get(i).kind()));
            }
            items.getChildren().setAll(cards);
            if (focused >= 0) {
                keepFocus(before.get(focused), focused, part);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            cards.get(i).show(rows.get(i), i == 0, i == rows.size() - 1);
        }
    }

    /** The keyboard stays with the chart that it was on; when that is gone, with the one in its place. */
    private void keepFocus(ChartKind kind, int place, PackCard.Part part) {
        PackCard next = cards.stream()
                .filter(card -> card.kind() == kind)
                .findFirst()
                .orElse(cards.isEmpty() ? null : cards.get(Math.min(place, cards.size() - 1)));
        if (next == null) {
            add.requestFocus();
        } else {
            next.focus(part);
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
        if (entries.isEmpty() && (add.isFocused() || addAll.isFocused())) {
            write.requestFocus(); // before it goes to wherever a button that is off lets it fall
        }
        add.setDisable(entries.isEmpty());
        addAll.setDisable(entries.isEmpty());
    }

    /** Lines stay where they are while only their words and ticks change. */
    private void showOffers(List<Packing.Choice> now) {
        List<String> references = now.stream().map(Packing.Choice::reference).toList();
        if (!references.equals(lines.stream().map(OfferLine::reference).toList())) {
            lines.clear();
            for (int i = 0; i < now.size(); i++) {
                lines.add(new OfferLine(model, i, now.get(i).reference(), refused::set));
            }
            offers.getChildren().setAll(lines);
        }
        for (int i = 0; i < now.size(); i++) {
            lines.get(i).show(now.get(i));
        }
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
        takeTyped();
        model.write();
    }
}
