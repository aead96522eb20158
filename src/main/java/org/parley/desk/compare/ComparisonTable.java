package org.parley.desk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.text.TextAlignment;
import org.parley.chart.OffersTable;
import org.parley.chart.Subject;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.state.Texts;
import org.parley.desk.state.WordsCell;
import org.parley.simulate.Figure;

/** An {@link OffersTable} on screen: its heads stay in sight, and a row that did not change is left alone. */
final class ComparisonTable extends TableView<ComparisonTable.Line> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double NAME_WIDTH = 290;
    private static final double BASIS_WIDTH = 165;
    private static final double FIGURE_WIDTH = 140;
    /** What words may have of a wide window: the rest is for the figures. */
    private static final double WORDS_STRETCH = 1.15;

    /** One line: a row of figures, or the heading of those below it when there is no row. */
    record Line(OffersTable.Group group, OffersTable.Row row) {

        boolean isHeading() {
            return row == null;
        }
    }

    private final TableColumn<Line, Line> names = column(
            NAME_WIDTH,
            line -> line,
            () -> words(
                    "compare-name",
                    line -> line.isHeading() ? Wording.get("table.group." + line.group.name()) : line.row.name()));
    private final TableColumn<Line, Line> bases = column(
            BASIS_WIDTH, line -> line, () -> words("compare-basis", line -> line.isHeading() ? "" : line.row.basis()));
    private OffersTable shown;

    ComparisonTable() {
        getStyleClass().addAll("dense", "edge-to-edge", "compare-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setAccessibleText(Texts.get("compare.title"));
        setPlaceholder(new Label(""));
        getSelectionModel().setCellSelectionEnabled(true);
        setRowFactory(table -> new LineRow());
        names.setMaxWidth(WORDS_STRETCH * NAME_WIDTH);
        bases.setMaxWidth(WORDS_STRETCH * BASIS_WIDTH);
        head(bases, Wording.get("table.basis"), Pos.CENTER_LEFT);
        head(names, Wording.get("table.row"), Pos.CENTER_LEFT);
        setFocusTraversable(true);
    }

    /**
     * What a cell asks to be explained.
     *
     * @param subjects whose figures the offers' columns hold
     */
    Optional<Why> why(Line line, TableColumn<Line, ?> column, List<Subject> subjects) {
        int which = getColumns().indexOf(column) - 2;
        if (shown == null || which < 0 || line.isHeading() || line.row.figure().isEmpty()) {
            return Optional.empty();
        }
        Figure figure = line.row.figure().get();
        if (which < Math.min(shown.offers().size(), subjects.size())) {
            return Optional.of(Why.of(subjects.get(which), figure));
        }
        return shown.minuend() >= 0 && Math.max(shown.minuend(), shown.subtrahend()) < subjects.size()
                ? Optional.of(Why.difference(
                        subjects.get(shown.minuend()), subjects.get(shown.subtrahend()), figure))
                : Optional.empty();
    }

    void show(OffersTable table) {
        if (table == null) {
            shown = null;
            getItems().clear();
            getColumns().clear();
            return;
        }
        boolean difference = table.minuend() >= 0;
        int wanted = 2 + table.offers().size() + (difference ? 1 : 0);
        if (getColumns().size() != wanted || shown == null || shown.minuend() >= 0 != difference) {
            build(table.offers().size(), difference);
        }
        shown = table;
        for (int i = 0; i < table.offers().size(); i++) {
            head(getColumns().get(2 + i), table.columnNames().get(i), Pos.CENTER_RIGHT);
        }
        if (difference) {
            head(getColumns().get(wanted - 1), table.differenceName(), Pos.CENTER_RIGHT);
        }
        put(lines(table));
    }

    private void build(int offers, boolean difference) {
        List<TableColumn<Line, ?>> columns = new ArrayList<>(List.of(names, bases));
        for (int i = 0; i < offers; i++) {
            int which = i;
            columns.add(column(
                    FIGURE_WIDTH,
                    line -> line.isHeading() || which >= line.row.cells().size() ? null : line.row.cells().get(which),
                    FigureCell::new));
        }
        if (difference) {
            columns.add(column(FIGURE_WIDTH, line -> line.isHeading() ? null : line.row.difference(), FigureCell::new));
        }
        getItems().clear();
        getColumns().setAll(columns);
    }

    private static List<Line> lines(OffersTable table) {
        List<Line> lines = new ArrayList<>();
        OffersTable.Group group = null;
        for (OffersTable.Row row : table.rows()) {
            if (row.group() != group) {
                group = row.group();
                lines.add(new Line(group, null));
            }
            lines.add(new Line(group, row));
        }
        return lines;
    }

    /** The same rows with other figures keep their place, and with it what is scrolled to and selected. */
    private void put(List<Line> lines) {
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

    private static <T> TableColumn<Line, T> column(
            double width, Function<Line, T> part, Supplier<TableCell<Line, T>> cell) {
        TableColumn<Line, T> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(width); // neither words nor figures may give way to the others
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(part.apply(features.getValue())));
        column.setCellFactory(any -> cell.get());
        return column;
    }

    /** A long name takes two lines of a head rather than being cut. */
    private static void head(TableColumn<Line, ?> column, String text, Pos alignment) {
        if (column.getGraphic() instanceof Label label) {
            label.setText(text);
            return;
        }
        Label label = new Head(text);
        label.getStyleClass().add("compare-head");
        if (alignment == Pos.CENTER_RIGHT) {
            label.getStyleClass().add("compare-figure-head"); // leaves the marks their room
        }
        label.setAlignment(alignment);
        label.setTextAlignment(alignment == Pos.CENTER_RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
        label.setMaxWidth(Double.MAX_VALUE);
        column.setGraphic(label);
        label.prefWidthProperty().bind(column.widthProperty().subtract(16));
    }

    /** As high as its words need at the width that it has; a table asks its heads for their height without a width. */
    private static final class Head extends Label {

        Head(String text) {
            super(text);
            setWrapText(true);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
        }
    }

    /** Heads those below it, or tells a figure. */
    private static final class LineRow extends TableRow<Line> {

        LineRow() {
            getStyleClass().add("compare-row");
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, line != null && !empty && line.isHeading());
        }
    }

    private static WordsCell<Line, Line> words(String style, Function<Line, String> words) {
        WordsCell<Line, Line> cell = new WordsCell<>(words);
        cell.getStyleClass().add(style);
        return cell;
    }

    /** A figure at the right, with room behind it for the marks, so that figures stand in line. */
    private final class FigureCell extends TableCell<Line, OffersTable.Cell> {

        private final Label marks = new Label();

        FigureCell() {
            getStyleClass().add("compare-figure");
            marks.getStyleClass().add("compare-marks");
            setAlignment(Pos.CENTER_RIGHT);
            setContentDisplay(ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(OffersTable.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            boolean none = empty || cell == null;
            setText(none ? "" : cell.shown());
            marks.setText(none ? "" : cell.marks());
            setGraphic(none ? null : marks);
            setAccessibleText(none ? "" : spoken(cell));
        }

        private String spoken(OffersTable.Cell cell) {
            Line line = getTableRow() == null ? null : getTableRow().getItem();
            String figure = line == null || line.isHeading()
                    ? cell.shown()
                    : Texts.get("compare.spoken", line.row.name(), line.row.basis(), cell.shown());
            if (shown == null || !cell.bestForHome() && !cell.bestForPartner()) {
                return figure;
            }
            String home = shown.scenario().home().inText();
            String partner = shown.scenario().partner().inText();
            return cell.bestForHome() && cell.bestForPartner()
                    ? Texts.get("compare.bestForBoth", figure, home, partner)
                    : Texts.get("compare.bestFor", figure, cell.bestForHome() ? home : partner);
        }
    }
}
