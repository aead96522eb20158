package org.parley.desk.drawer;

import javafx.scene.layout.Region;
import org.parley.chart.Figures;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.simulate.LimitResult;

/** How much of a limit is used: a bar that fills up to the limit's mark and beyond, with a mark where it begins to be near. */
final class LimitGauge extends Region {

    private static final double HEIGHT = 8;
    /** The gauge ends here; what is beyond fills it, and the figures beside it tell how far. */
    private static final double MOST = 1.25;

    private final Region fill = new Region();
    private final Region near = new Region();
    private final Region limit = new Region();
    private double used;

    LimitGauge() {
        getStyleClass().add("gauge");
        near.getStyleClass().add("gauge-near-mark");
        limit.getStyleClass().add("gauge-limit-mark");
        getChildren().addAll(fill, near, limit);
        getChildren().forEach(part -> part.setManaged(false));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
    }

    /** A limit of nothing has no share that could be used, and no gauge. */
    void show(LimitResult result) {
        setVisible(Double.isFinite(result.usedShare()));
        if (!isVisible()) {
            return;
        }
        used = Math.max(0, Math.min(MOST, result.usedShare()));
        fill.getStyleClass().setAll("gauge-fill", "gauge-" + result.state().word());
        setAccessibleText(Texts.get("limit.used", Figures.percent(100 * Math.max(0, result.usedShare()))));
        Hint.setText(this, getAccessibleText());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double unit = getWidth() / MOST;
        fill.resizeRelocate(0, 0, used * unit, HEIGHT);
        near.resizeRelocate(LimitResult.NEAR_SHARE * unit, 0, 1, HEIGHT);
        limit.resizeRelocate(unit - 1, -2, 2, HEIGHT + 4);
    }
}
