package org.parley.desk.state;

import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The words at the head of a table's column, over as many lines as they need; the row of heads is as high as the highest. */
public final class ColumnHead extends Label {

    /** What the head of a column leaves free beside its words. */
    private static final double PADDING = 24;
    /** As large as heads are written at most. */
    private static final Font FONT = Font.font("Inter", 13);

    private ColumnHead(String text, double columnWidth) {
        super(text);
        setWrapText(true);
        setPadding(Insets.EMPTY); // the head that it stands in has one
        setMinHeight(Region.USE_PREF_SIZE);
        setPrefWidth(columnWidth - PADDING);
    }

    /**
     * Puts words over a column, which becomes as wide as the longest of them needs: no word is broken in two.
     *
     * @param width of the column at first, at least
     */
    public static ColumnHead put(TableColumn<?, ?> column, String text, double width) {
        double longest = Stream.of(text.split(" ")).mapToDouble(ColumnHead::width).max().orElse(0);
        double wide = Math.max(width, Math.ceil(longest) + PADDING);
        ColumnHead head = new ColumnHead(text, wide);
        column.setGraphic(head);
        column.setPrefWidth(wide);
        column.setReorderable(false); // the keyboard could not change its place
        return head;
    }

    private static double width(String word) {
        Text text = new Text(word);
        text.setFont(FONT);
        return text.getLayoutBounds().getWidth();
    }

    /** A table asks for a height without saying at which width. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
    }
}
