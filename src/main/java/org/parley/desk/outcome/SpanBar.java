package org.parley.desk.outcome;

import javafx.scene.layout.Region;

/** One horizontal bar on an axis that several bars share; where it has no length it is a thin mark. */
public final class SpanBar extends Region {

    private static final double HEIGHT = 12;
    private static final double MARK = 3;

    private final double from;
    private final double to;
    private final double low;
    private final double high;
    private final Region bar = new Region();

    /**
     * @param from one end of the bar
     * @param to its other end, to the left of the first for a loss
     * @param low left end of the axis
     * @param high right end of the axis, above the left
     * @param level whether it marks a level, rather than a gain or a loss; what is neither looks like one
     */
    public SpanBar(double from, double to, double low, double high, boolean level) {
        this.from = Math.min(from, to);
        this.to = Math.max(from, to);
        this.low = low;
        this.high = high;
        bar.getStyleClass().addAll("span-bar", level || from == to ? "span-level" : to < from ? "span-loss" : "span-gain");
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
