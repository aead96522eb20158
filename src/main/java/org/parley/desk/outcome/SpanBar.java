package org.parley.desk.outcome;

import javafx.scene.layout.Region;

/** One horizontal bar on an axis that several bars share; where it has no length it is a thin mark. */
public final class SpanBar extends Region {

    private static final double HEIGHT = 12;
    private static final double MARK = 3;

    private final Region bar = new Region();
    private double from;
    private double to;
    private double low;
    private double high = 1;
    private String look = "";

    /** One that shows nothing yet. */
    public SpanBar() {
        bar.getStyleClass().add("span-bar");
        bar.setManaged(false);
        getChildren().add(bar);
        setMinSize(80, HEIGHT);
        setPrefSize(260, HEIGHT);
    }

    /**
     * @param from one end of the bar
     * @param to its other end, to the left of the first for a loss
     * @param low left end of the axis
     * @param high right end of the axis, above the left
     * @param level whether it marks a level, rather than a gain or a loss; what is neither looks like one
     */
    public SpanBar(double from, double to, double low, double high, boolean level) {
        this();
        show(from, to, low, high, level);
    }

    /** Shows something else in its place, with the arguments of the constructor. */
    public void show(double from, double to, double low, double high, boolean level) {
        this.from = Math.min(from, to);
        this.to = Math.max(from, to);
        this.low = low;
        this.high = high;
        String now = level || from == to ? "span-level" : to < from ? "span-loss" : "span-gain";
        if (!now.equals(look)) {
            bar.getStyleClass().setAll("span-bar", now); // a style that stays need not be looked up again
            look = now;
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = (getWidth() - MARK) / (high - low);
        double left = (from - low) * scale;
        double width = Math.max(MARK, (to - from) * scale);
        bar.resizeRelocate(left, (getHeight() - HEIGHT) / 2, width, HEIGHT);
    }
}
