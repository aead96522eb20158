package org.parley.desk.rehearse;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.parley.chart.ShownTable;

/** A finished table as high as its rows: words at the left, which break their lines, and figures at the right. */
final class ShownGrid extends GridPane {

    private static final double LEAST_WORDS = 120;

    ShownGrid() {
        getStyleClass().add("debrief-table");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
    }

    /** @param name what it is called for who does not see it */
    void show(String name, ShownTable table) {
        getChildren().clear();
        getColumnConstraints().clear();
        int columns = table.header().size();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == 0 ? LEAST_WORDS : Region.USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
        List<String> spoken = new ArrayList<>(List.of(name));
        int row = 0;
        row = add(table.header(), columns, row, "debrief-head");
        for (ShownTable.Row each : table.rows()) {
            boolean note = each.cells().size() == 1 && !each.heading();
            row = add(each.cells(), columns, row, each.heading() ? "debrief-strong" : note ? "debrief-said" : "");
            spoken.add(String.join(", ", each.cells()));
        }
        setAccessibleText(String.join(". ", spoken));
    }

    private int add(List<String> cells, int columns, int row, String look) {
        for (int i = 0; i < cells.size(); i++) {
            Label label = new Label(cells.get(i));
            if (!look.isEmpty()) {
                label.getStyleClass().add(look);
            }
            GridPane.setValignment(label, VPos.TOP);
            if (i == 0) {
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
            } else {
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
            add(label, i, row, cells.size() == 1 ? columns : 1, 1);
        }
        return row + 1;
    }
}
