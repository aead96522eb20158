package org.parley.desk.bargain;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.bargain.Attribute;
import org.parley.bargain.GridSample;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** All that one side is believed to care for, with what is wrong with its scale, and what could be added. */
final class SideEditor extends VBox {

    private final Beliefs model;
    private final Desk desk;
    private final Label title = new Label();
    private final VBox list = new VBox();
    private final Label warning = new Label();
    private final MenuButton add = new MenuButton(Texts.get("belief.add"));
    private final List<CareRow> rows = new ArrayList<>();
    private List<String> listed = List.of();
    private List<Attribute> offered = List.of();

    SideEditor(Beliefs model, Desk desk, Lever.Side side) {
        this.model = model;
        this.desk = desk;
        String id = side == Lever.Side.HOME ? "home" : "partner";
        getStyleClass().add("belief-side");
        title.getStyleClass().add("belief-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        list.getStyleClass().add("belief-list");
        warning.setId("off-scale-" + id);
        warning.getStyleClass().add("belief-warning");
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.managedProperty().bind(warning.visibleProperty());
        add.setId("add-" + id);
        add.getStyleClass().add("small");
        Hint.setText(add, Texts.get("belief.add.hint"));
        getChildren().addAll(title, warning, list, add);
        model.sideProperty(side).addListener((property, before, now) -> show(now));
        if (model.sideProperty(side).get() != null) {
            show(model.sideProperty(side).get());
        }
    }

    /** Takes over what was typed. */
    void typed() {
        List.copyOf(rows).forEach(CareRow::typed);
    }

    private void show(Beliefs.Side now) {
        title.setText(Texts.get("belief.cares", now.name()));
        List<String> wanted = new ArrayList<>(List.of(now.scenario().id()));
        now.cares().forEach(care -> wanted.add(care.preference().attribute() + " " + care.preference().basis()));
        boolean rebuilt = !wanted.equals(listed);
        if (!rebuilt) {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).show(now.cares().get(i));
            }
        } else {
            listed = wanted;
            rows.clear();
            for (int i = 0; i < now.cares().size(); i++) {
                rows.add(new CareRow(model, desk, now, i));
            }
            boolean inside = list.getScene() != null && isInList(list.getScene().getFocusOwner());
            list.getChildren().setAll(rows);
            if (inside) {
                add.requestFocus(); // the row that had it is gone
            }
        }
        warning.setVisible(now.isOffScale());
        warning.setText(Texts.get("belief.offScale", now.name(), now.outside(), GridSample.OFFERS));
        add.setDisable(now.others().isEmpty() || !model.isSampled());
        if (!now.others().equals(offered) || rebuilt) {
            offered = now.others();
            add.getItems().setAll(offered.stream().map(other -> item(now, other)).toList());
        }
    }

    private boolean isInList(javafx.scene.Node node) {
        for (javafx.scene.Node each = node; each != null; each = each.getParent()) {
            if (each == list) {
                return true;
            }
        }
        return false;
    }

    private MenuItem item(Beliefs.Side side, Attribute attribute) {
        MenuItem item = new MenuItem(BeliefWords.name(side.scenario(), side.side(), attribute));
        item.setOnAction(event -> model.add(side.side(), attribute));
        return item;
    }
}
