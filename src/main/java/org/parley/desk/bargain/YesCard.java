package org.parley.desk.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.YesPackage;
import org.parley.bargain.YesPackages;
import org.parley.chart.Figures;
import org.parley.chart.ScoreWords;
import org.parley.chart.YesWords;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Scenario;

/** One offer that the partner would accept: what it moves, what that is worth, and how to take it. */
final class YesCard extends VBox {

    private static final PseudoClass DEARER = PseudoClass.getPseudoClass("dearer");

    private final List<String> read = new ArrayList<>();

    YesCard(Asking model, Scenario scenario, YesPackages found, int index) {
        YesPackage each = found.packages().get(index);
        getStyleClass().add("yes-card");
        String letter = YesWords.letter(index);
        setId("yes-" + letter.toLowerCase(Locale.ROOT));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        add(top(letter, YesWords.worth(found, index), !each.isEqual()));
        String warning = YesWords.warning(each, scenario);
        if (!warning.isEmpty()) {
            add(label(warning, "belief-warning"));
        }
        for (YesWords.Moves moves : YesWords.moves(each, scenario)) {
            add(label(moves.head(), "yes-head"));
            moves.moves().forEach(move -> add(label(move, "yes-move")));
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(gap, figures(each, scenario), buttons(model, each, letter));
        setAccessibleText(Texts.get("asking.cardOf", letter, String.join(". ", read)));
    }

    private void add(Region node) {
        getChildren().add(node);
    }

    private Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        read.add(text);
        return label;
    }

    private HBox top(String letter, String worth, boolean dearer) {
        Label name = new Label(letter);
        name.getStyleClass().add("worth-name");
        Label badge = label(worth, "worth-verdict");
        badge.pseudoClassStateChanged(DEARER, dearer);
        HBox top = new HBox(name, badge);
        top.getStyleClass().add("worth-top");
        return top;
    }

    private GridPane figures(YesPackage each, Scenario scenario) {
        GridPane figures = new GridPane();
        figures.getStyleClass().add("yes-figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        figures.getColumnConstraints().add(names);
        String partner = scenario.partner().shortName();
        figure(figures, Texts.get("asking.home"), ScoreWords.gain(each.homeChange()));
        figure(figures, Texts.get("asking.homeWalk"), ScoreWords.gain(each.homeGain()));
        figure(figures, Texts.get("asking.partnerWalk", partner), ScoreWords.gain(each.partnerGain()));
        figure(figures, Texts.get("asking.exports"), Figures.change(each.exportsMusd()));
        figure(figures, Texts.get("asking.imports"), Figures.change(each.importsMusd()));
        return figures;
    }

    private void figure(GridPane figures, String of, String value) {
        Label name = new Label(of);
        name.getStyleClass().add("worth-of");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Label shown = new Label(value);
        shown.getStyleClass().add("yes-value");
        shown.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(shown, HPos.RIGHT);
        figures.addRow(figures.getRowCount(), name, shown);
        read.add(of + " " + value);
    }

    private static HBox buttons(Asking model, YesPackage each, String letter) {
        Button put = new Button(Texts.get("asking.put"));
        put.setId("put-" + letter.toLowerCase(Locale.ROOT));
        Hint.setText(put, Texts.get("asking.put.hint"));
        put.setOnAction(event -> model.put(each));
        put.setDisable(each.way().moves().isEmpty());
        Button pin = new Button(Texts.get("asking.pin"));
        pin.setId("pin-" + letter.toLowerCase(Locale.ROOT));
        Hint.setText(pin, Texts.get("asking.pin.hint"));
        pin.setOnAction(event -> model.pin(each));
        HBox buttons = new HBox(put, pin);
        for (Button button : List.of(put, pin)) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        buttons.getStyleClass().add("yes-buttons");
        return buttons;
    }
}
