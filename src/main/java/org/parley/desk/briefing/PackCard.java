package org.parley.desk.briefing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parley.chart.ChartKind;
import org.parley.desk.outcome.IconButton;
import org.parley.desk.state.Texts;

/** One chart of the pack: its title to be edited, its place, and a flag when its numbers have changed under its title. */
final class PackCard extends VBox {

    private final Packing model;
    private final ChartKind kind;
    private final int row;
    private final TextField title = new TextField();
    private final HBox flag;
    private final Button up;
    private final Button down;
    private String taken = "";

    PackCard(Packing model, int row, ChartKind kind) {
        this.model = model;
        this.row = row;
        this.kind = kind;
        getStyleClass().add("pack-card");
        String name = Texts.get("chart.name." + kind.word());
        Label label = new Label(name);
        label.getStyleClass().add("pack-item-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        up = new IconButton(Feather.ARROW_UP, Texts.get("pack.up", name));
        up.setOnAction(event -> act(() -> model.move(row, -1)));
        down = new IconButton(Feather.ARROW_DOWN, Texts.get("pack.down", name));
        down.setOnAction(event -> act(() -> model.move(row, 1)));
        Button remove = new IconButton(Feather.X, Texts.get("pack.remove", name));
        remove.setOnAction(event -> act(() -> model.remove(row)));
        HBox top = new HBox(label, gap, up, down, remove);
        top.getStyleClass().add("pack-item");
        title.setId("pack-title-" + row);
        title.setAccessibleText(Texts.get("pack.titleOf", name));
        title.setOnAction(event -> take());
        title.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        flag = flag();
        flag.managedProperty().bind(flag.visibleProperty());
        getChildren().addAll(top, title, flag);
    }

    private HBox flag() {
        Label stale = new Label(Texts.get("pack.stale"));
        stale.getStyleClass().add("pack-stale");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button keep = new Button(Texts.get("pack.keep"));
        keep.getStyleClass().add("small");
        keep.setOnAction(event -> act(() -> model.keepTitle(row)));
        Button finding = new Button(Texts.get("pack.useFinding"));
        finding.getStyleClass().add("small");
        finding.setOnAction(event -> act(() -> model.setTitle(row, "")));
        HBox line = new HBox(stale, gap, keep, finding);
        line.getStyleClass().add("pack-item");
        return line;
    }

    private void act(Runnable action) {
        if (model.isAt(row, kind)) {
            action.run();
        }
    }

    ChartKind kind() {
        return kind;
    }

    /** Takes over what was typed. */
    private void take() {
        if (!title.getText().equals(taken)) {
            taken = title.getText();
            act(() -> model.setTitle(row, taken));
        }
    }

    void show(Packing.Row now, boolean first, boolean last) {
        title.setPromptText(now.finding());
        boolean typing = title.isFocused() && !title.getText().equals(taken);
        if (!typing) {
            taken = now.title();
            title.setText(taken);
        }
        flag.setVisible(now.stale());
        up.setDisable(first);
        down.setDisable(last);
    }
}
