package org.parley.desk.briefing;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parley.chart.ChartKind;
import org.parley.chart.OffersTable;
import org.parley.desk.outcome.IconButton;
import org.parley.desk.state.Texts;
import org.parley.desk.state.TypedText;

/**
 * One chart of the pack: its title to be edited, its place, a flag when its numbers have changed under its title, and the
 * offers that it shows when they are not the pack's.
 */
public final class PackCard extends VBox {

    private final Packing model;
    private final ChartKind kind;
    private final int row;
    private final TextField title = new TextField();
    private final Label finding = new Label();
    private final HBox flag;
    private final Label ownOffers = new Label();
    private final HBox own;
    private final Button up;
    private final Button down;
    private final Button remove;
    private String taken = "";

    /** What of a card can have the keyboard. */
    public enum Part {
        TITLE,
        UP,
        DOWN,
        REMOVE
    }

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
        remove = new IconButton(Feather.X, Texts.get("pack.remove", name));
        remove.setOnAction(event -> act(() -> model.remove(row)));
        HBox top = new HBox(label, gap, up, down, remove);
        top.getStyleClass().add("pack-item");
        title.setId("pack-title-" + row);
        title.setAccessibleText(Texts.get("pack.titleOf", name));
        TypedText.onTyped(title, this::take);
        finding.getStyleClass().add("pack-hint");
        finding.setWrapText(true);
        flag = flag();
        own = own();
        getChildren().addAll(top, title, finding, flag, own);
        for (Region part : List.of(finding, flag, own)) {
            part.managedProperty().bind(part.visibleProperty());
        }
    }

    private HBox own() {
        ownOffers.getStyleClass().add("pack-hint");
        ownOffers.setWrapText(true);
        ownOffers.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(ownOffers, Priority.ALWAYS);
        Button ofPack = new Button(Texts.get("pack.useOffers"));
        ofPack.getStyleClass().add("small");
        ofPack.setMinWidth(USE_PREF_SIZE);
        ofPack.setOnAction(event -> act(() -> model.useOffersOfPack(row)));
        HBox line = new HBox(ownOffers, ofPack);
        line.getStyleClass().add("pack-item");
        return line;
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

    /** Null when the keyboard is elsewhere. */
    Part focused() {
        return Arrays.stream(Part.values())
                .filter(part -> node(part).isFocused())
                .findFirst()
                .orElse(null);
    }

    /** Gives the keyboard to a part of it: to its title when that part has nothing to do here. */
    public void focus(Part part) {
        Control node = node(part);
        (node.isDisabled() ? title : node).requestFocus();
    }

    private Control node(Part part) {
        return switch (part) {
            case TITLE -> title;
            case UP -> up;
            case DOWN -> down;
            case REMOVE -> remove;
        };
    }

    ChartKind kind() {
        return kind;
    }

    private static String offers(OffersTable table) {
        String names = String.join(", ", table.columnNames());
        return table.minuend() < 0
                ? Texts.get("pack.ownOffers", names)
                : Texts.get("pack.ownOffersDifference", names, table.differenceName());
    }

    /** Takes over what was typed. */
    void take() {
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
        // Under a title of the user's own the finding stays in sight: the one must fit the other.
        finding.setVisible(!now.title().isEmpty());
        finding.setText(Texts.get("pack.finding", now.finding()));
        flag.setVisible(now.stale());
        own.setVisible(now.table().isPresent());
        now.table().ifPresent(table -> ownOffers.setText(offers(table)));
        up.setDisable(first);
        down.setDisable(last);
    }
}
