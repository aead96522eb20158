package org.parley.desk.outcome;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;

/** A live chart with its menu, at its corner, by right click or by key. */
public final class ChartCell extends StackPane {

    private final Desk desk;
    private final ChartPane pane;
    private final MoreButton button;
    private final HBox buttons = new HBox();

    /**
     * @param explain shows where a figure comes from
     * @param more what else its menu offers
     */
    public ChartCell(
            ChartKind kind,
            Desk desk,
            Dialogs dialogs,
            Supplier<ChartStyle> style,
            Consumer<Why> explain,
            MenuItem... more) {
        this.desk = desk;
        pane = new ChartPane(desk::repaint);
        pane.setKind(kind);
        pane.setStyleSource(style);
        pane.showDays(desk);
        pane.setOnExplain(explain);
        pane.setId("chart-" + kind.word());
        desk.addPainter(pane);
        ContextMenu menu = ChartMenu.of(kind, desk, dialogs).menu();
        menu.getItems().addAll(more);
        button = new MoreButton(kind, menu).serve(pane);
        pane.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                button.open();
                event.consume();
            }
        });
        buttons.getChildren().add(button);
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(pane, buttons);
        StackPane.setAlignment(buttons, Pos.TOP_RIGHT);
        getStyleClass().add("chart-cell");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // as the chart in it is drawn
    }

    /** Lets another chart be put into its place. */
    void setOnChoose(Consumer<ChartKind> choose) {
        buttons.getChildren().add(0, new ChartChooser(pane, choose).button());
    }

    /** What can be done with it. */
    ContextMenu menu() {
        return button.menu();
    }

    public ChartPane pane() {
        return pane;
    }

    /** From here on it is painted no more. */
    public void close() {
        desk.removePainter(pane);
    }
}
