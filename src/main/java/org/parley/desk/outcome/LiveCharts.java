package org.parley.desk.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.GridPane;
import org.parley.chart.ChartKind;

/** The charts in the grid: which of them stand where, any of which can give its place to another. */
final class LiveCharts {

    private static final int PAIR = 2;
    private static final double WHOLE = 100;
    private static final double HALF = 50;

    /** Makes the cell of a chart. */
    @FunctionalInterface
    interface Maker {

        /** @param choose puts another chart into its place */
        ChartCell make(ChartKind kind, Consumer<ChartKind> choose);
    }

    private final GridPane grid;
    private final Maker maker;
    private final Consumer<List<ChartKind>> changed;
    private final List<ChartCell> cells = new ArrayList<>();
    private boolean small;
    private boolean second;

    /**
     * @param kinds which charts, row by row
     * @param changed told when other charts have been chosen
     */
    LiveCharts(GridPane grid, List<ChartKind> kinds, Maker maker, Consumer<List<ChartKind>> changed) {
        this.grid = grid;
        this.maker = maker;
        this.changed = changed;
        kinds.forEach(kind -> cells.add(cell(kind)));
    }

    private ChartCell cell(ChartKind kind) {
        ChartCell[] made = new ChartCell[1];
        made[0] = maker.make(kind, chosen -> choose(made[0], chosen));
        return made[0];
    }

    List<ChartKind> kinds() {
        return cells.stream().map(cell -> cell.pane().kind()).toList();
    }

    /** A chart that stands elsewhere changes places with this one; any other takes its place. */
    private void choose(ChartCell cell, ChartKind kind) {
        int place = cells.indexOf(cell);
        int elsewhere = kinds().indexOf(kind);
        if (elsewhere == place) {
            return;
        }
        if (elsewhere >= 0) {
            cells.set(place, cells.get(elsewhere));
            cells.set(elsewhere, cell);
        } else {
            cell.close();
            cells.set(place, cell(kind));
        }
        arrange();
        cells.get(place).pane().requestFocus();
        changed.accept(kinds());
    }

    /**
     * @param onlyTwo whether there is room for a pair only
     * @param secondPair which pair that is
     */
    void arrange(boolean onlyTwo, boolean secondPair) {
        small = onlyTwo;
        second = secondPair;
        arrange();
    }

    private void arrange() {
        List<ChartCell> shown = !small ? cells : second ? cells.subList(PAIR, 2 * PAIR) : cells.subList(0, PAIR);
        if (!grid.getChildren().equals(shown)) {
            grid.getChildren().setAll(shown);
        }
        for (int i = 0; i < shown.size(); i++) {
            GridPane.setConstraints(shown.get(i), i % PAIR, i / PAIR);
        }
        grid.getRowConstraints().get(0).setPercentHeight(small ? WHOLE : HALF);
        grid.getRowConstraints().get(1).setPercentHeight(small ? 0 : HALF);
    }
}
