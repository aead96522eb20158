package org.parley.desk.assumptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.text.TextAlignment;
import org.parley.chart.DeskTable;
import org.parley.chart.ShownTable;
import org.parley.chart.Why;
import org.parley.desk.outcome.ExplainedCells;
import org.parley.desk.state.Texts;
import org.parley.desk.state.WordsCell;

/** A table of finished words and figures; the same rows with other figures keep their place. */
final class WordTable extends TableView<WordTable.Line> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    /**
     * One row.
     *
     * @param stress whether the row stands out from the others, as a sum does
     * @param whys what each cell asks to be explained, empty for words; no items where no cell asks for anything
     */
    record Line(List<String> cells, boolean stress, List<Optional<Why>> whys) {

        Line(List<String> cells, boolean stress) {
            this(cells, stress, List.of());
        }
    }

    /** Has its figures explained. */
    void setOnExplain(Consumer<Why> explain) {
        setAccessibleHelp(Texts.get("explain.cellHint"));
        ExplainedCells.on(
                this,
                (line, column) -> {
                    int index = getColumns().indexOf(column);
                    return index < line.whys.size() ? line.whys.get(index) : Optional.<Why>empty();
                },
                explain);
    }

    /**
     * @param width least width
     * @param isFigure whether it stands at the right; else long words take more lines
     */
    record Column(String head, double width, boolean isFigure) {}

    WordTable(String name, List<Column> columns) {
        getStyleClass().addAll("dense", "edge-to-edge", "assume-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setAccessibleText(name);
        setPlaceholder(new Label(""));
        setRowFactory(table -> new LineRow());
        for (int i = 0; i < columns.size(); i++) {
            getColumns().add(column(columns.get(i), i));
        }
    }

    void show(List<Line> lines) {
        if (lines.size() != getItems().size()) {
            getItems().setAll(lines);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(getItems().get(i))) {
                getItems().set(i, lines.get(i));
            }
        }
    }

    /**
     * The rows of a table that can be taken away, too.
     *
     * @param whys for each row what its cells ask to be explained
     */
    void show(DeskTable table, List<List<Optional<Why>>> whys) {
        List<ShownTable.Row> rows = table.shown();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(new Line(rows.get(i).cells(), rows.get(i).heading(), whys.get(i)));
        }
        show(lines);
    }

    /** Other words at the head of a column. */
    void head(int column, String text) {
        ((Label) getColumns().get(column).getGraphic()).setText(text);
    }

    private static TableColumn<Line, Line> column(Column wanted, int index) {
        TableColumn<Line, Line> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(wanted.width());
        column.setMinWidth(wanted.width());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(any ->
                wanted.isFigure() ? new FigureCell(index) : new WordsCell<Line, Line>(line -> line.cells().get(index)));
        Label head = new Label(wanted.head());
        head.setWrapText(true);
        head.getStyleClass().add("assume-head");
        head.setAlignment(wanted.isFigure() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        head.setTextAlignment(wanted.isFigure() ? TextAlignment.RIGHT : TextAlignment.LEFT);
        head.setMaxWidth(Double.MAX_VALUE);
        head.prefWidthProperty().bind(column.widthProperty().subtract(16));
        column.setGraphic(head);
        return column;
    }

    private static final class LineRow extends TableRow<Line> {

        LineRow() {
            getStyleClass().add("assume-row");
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, line != null && !empty && line.stress());
        }
    }

    private static final class FigureCell extends TableCell<Line, Line> {

        private final int index;

        FigureCell(int index) {
            this.index = index;
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : line.cells().get(index));
        }
    }
}
