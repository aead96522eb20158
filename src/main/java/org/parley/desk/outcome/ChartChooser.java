package org.parley.desk.outcome;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.parley.chart.ChartKind;
import org.parley.desk.state.Texts;

/** Puts another chart into the place of one, by its title or by the button beside its menu. */
final class ChartChooser {

    /** Height of the title, in the chart's own points. */
    private static final double TITLE = 22;

    private final ContextMenu menu = new ContextMenu();
    private final IconButton button;

    /** @param choose puts a chart there */
    ChartChooser(ChartPane pane, Consumer<ChartKind> choose) {
        for (ChartKind kind : ChartKind.charts()) {
            RadioMenuItem item = new RadioMenuItem(Texts.get("chart.name." + kind.word()));
            item.setSelected(kind == pane.kind());
            item.setOnAction(event -> {
                item.setSelected(kind == pane.kind()); // the chosen chart comes with a menu of its own
                choose.accept(kind);
            });
            menu.getItems().add(item);
        }
        button = new IconButton(
                Feather.CHEVRON_DOWN, Texts.get("chart.choose", Texts.get("chart.name." + pane.kind().word())));
        button.getStyleClass().add("chart-choose");
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 0));
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (isOnTitle(pane, event)) {
                pane.setCursor(Cursor.HAND);
            }
        });
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && isOnTitle(pane, event)) {
                event.consume();
                menu.show(pane, event.getScreenX(), event.getScreenY());
            }
        });
    }

    private static boolean isOnTitle(ChartPane pane, MouseEvent event) {
        return event.getY() < TITLE * pane.magnification();
    }

    IconButton button() {
        return button;
    }

    List<RadioMenuItem> items() {
        return menu.getItems().stream().map(RadioMenuItem.class::cast).toList();
    }
}
