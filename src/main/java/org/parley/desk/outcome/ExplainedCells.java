package org.parley.desk.outcome;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Has the cells of a table do something each: a double click on one, Enter or Shortcut+I asks for what its figure comes from. On
 * a cell that has nothing to tell, nothing happens that would not happen anyway.
 *
 * @param <R> a row
 */
public final class ExplainedCells<R> {

    private static final KeyCombination EXPLAIN = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);

    private final TableView<R> table;
    private final BiFunction<R, TableColumn<R, ?>, Optional<Runnable>> act;

    private ExplainedCells(TableView<R> table, BiFunction<R, TableColumn<R, ?>, Optional<Runnable>> act) {
        this.table = table;
        this.act = act;
    }

    /**
     * @param what what a cell's row and column ask to be explained; empty for a name or a unit
     * @param explain shows it
     */
    public static <R, W> void on(
            TableView<R> table, BiFunction<R, TableColumn<R, ?>, Optional<W>> what, Consumer<W> explain) {
        ExplainedCells<R> cells = new ExplainedCells<>(
                table, (row, column) -> what.apply(row, column).map(why -> () -> explain.accept(why)));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, cells::clicked);
        table.addEventFilter(KeyEvent.KEY_PRESSED, cells::pressed);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 2) {
            return;
        }
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableCell<?, ?>)) {
            node = node.getParent();
        }
        if (node instanceof TableCell<?, ?> cell && cell.getTableRow() != null && !cell.isEmpty()) {
            column(cell.getTableColumn()).ifPresent(column -> run(event, cell.getTableRow().getIndex(), column));
        }
    }

    private void pressed(KeyEvent event) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at != null && (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() || EXPLAIN.match(event))) {
            column(at.getTableColumn()).ifPresent(column -> run(event, at.getRow(), column));
        }
    }

    private Optional<TableColumn<R, ?>> column(TableColumn<?, ?> sought) {
        return table.getVisibleLeafColumns().stream().filter(column -> column == sought).findFirst();
    }

    private void run(javafx.event.Event event, int row, TableColumn<R, ?> column) {
        if (row >= 0 && row < table.getItems().size()) {
            act.apply(table.getItems().get(row), column).ifPresent(action -> {
                event.consume();
                action.run();
            });
        }
    }
}
