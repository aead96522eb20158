package org.parley.desk.shell;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.parley.desk.help.HelpKey;

/** Lets the column that the keyboard is in be made wider and narrower by keys, as the mouse does at its head. */
final class ColumnKeys {

    /** In points. */
    private static final double STEP = 20;

    private ColumnKeys() {}

    static void on(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean wider = HelpKey.WIDER.combination().match(event);
            if ((wider || HelpKey.NARROWER.combination().match(event)) && scene.getFocusOwner() instanceof TableView<?> table) {
                resize(table, wider ? STEP : -STEP);
                event.consume();
            }
        });
    }

    private static <R> void resize(TableView<R> table, double points) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at == null || at.getColumn() < 0) {
            return; // the keyboard is in no cell yet
        }
        TableColumn<R, ?> column = table.getVisibleLeafColumn(at.getColumn());
        if (column != null) {
            table.resizeColumn(column, points);
        }
    }
}
