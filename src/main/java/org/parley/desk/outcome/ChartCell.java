package org.parley.desk.outcome;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
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
        pane.setOnExplain(explain);
        pane.setId("chart-" + kind.word());
        desk.addPainter(pane);
        ContextMenu menu = ChartMenu.of(kind, desk, dialogs).menu();
        menu.getItems().addAll(more);
        MoreButton button = new MoreButton(kind, menu).serve(pane);
        pane.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                button.open();
                event.consume();
            }
        });
        getChildren().addAll(pane, button);
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        getStyleClass().add("chart-cell");
    }

    public ChartPane pane() {
        return pane;
    }

    /** From here on it is painted no more. */
    public void close() {
        desk.removePainter(pane);
    }
}
