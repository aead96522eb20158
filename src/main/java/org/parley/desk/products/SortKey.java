package org.parley.desk.products;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.parley.desk.help.HelpKey;

/** Sorts a table by the column that the keyboard is in, as a click on its head does: upwards, downwards, as it was. */
final class SortKey {

    private SortKey() {}

    static void on(TableView<?> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (HelpKey.SORT.combination().match(event)) {
                sort(table);
                event.consume();
            }
        });
    }

    private static <R> void sort(TableView<R> table) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at == null || at.getColumn() < 0 || at.getRow() < 0 || at.getRow() >= table.getItems().size()) {
            return;
        }
        TableColumn<R, ?> column = table.getVisibleLeafColumn(at.getColumn());
        if (column == null || !column.isSortable()) {
            return;
        }
        R row = table.getItems().get(at.getRow());
        boolean selected = !table.getSelectionModel().isEmpty();
        sort(table, column);
        // Sorting puts the keyboard elsewhere in the row.
        int now = table.getItems().indexOf(row);
        if (selected) {
            table.getSelectionModel().clearAndSelect(now, column);
        } else {
            table.getFocusModel().focus(now, column);
        }
        table.scrollTo(now);
    }

    private static <R> void sort(TableView<R> table, TableColumn<R, ?> column) {
        boolean alone = table.getSortOrder().size() == 1 && table.getSortOrder().get(0) == column;
        if (alone && column.getSortType() == SortType.DESCENDING) {
            column.setSortType(SortType.ASCENDING);
            table.getSortOrder().clear();
        } else {
            column.setSortType(alone ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        }
    }
}
