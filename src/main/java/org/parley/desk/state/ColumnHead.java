package org.parley.desk.state;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The words at the head of a table's column, over as many lines as they need; the row of heads is as high as the highest. */
public final class ColumnHead extends Label {

    /** What the head of a column leaves free beside its words. */
    private static final double PADDING = 24;

    /** @param columnWidth of the column at first */
    public ColumnHead(String text, double columnWidth) {
        super(text);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setPrefWidth(columnWidth - PADDING);
    }

    /** A table asks for a height without saying at which width. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
    }
}
