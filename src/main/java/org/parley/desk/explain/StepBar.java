package org.parley.desk.explain;

import javafx.scene.layout.Region;

/** One bar of the waterfall, on an axis that all bars share; a level is a thin mark. */
final class StepBar extends Region {

    private static final double HEIGHT = 12;
    private static final double MARK = 3;

    private final double from;
    private final double to;
    private final double low;
    private final double high;
    private final Region bar = new Region();

    /**
     * @param low left end of the axis
     * @param high right end of the axis
     */
    StepBar(Explaining.Step step, double low, double high) {
        from = Math.min(step.from(), step.to());
        to = Math.max(step.from(), step.to());
        this.low = low;
        this.high = high;
        bar.getStyleClass()
                .addAll("step-bar", step.isLevel() ? "step-level" : step.to() < step.from() ? "step-loss" : "step-gain");
        bar.setManaged(false);
        getChildren().add(bar);
        setMinSize(80, HEIGHT);
        setPrefSize(260, HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double scale = (getWidth() - MARK) / (high - low);
        double left = (from - low) * scale;
        double width = Math.max(MARK, (to - from) * scale);
        bar.resizeRelocate(left, (getHeight() - HEIGHT) / 2, width, HEIGHT);
    }
}
