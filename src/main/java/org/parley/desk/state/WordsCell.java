package org.parley.desk.state;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/** Words in a table that take as many lines as they need. */
public class WordsCell<S, T> extends TableCell<S, T> {

    /** What the style leaves free at both sides of words. */
    private static final double PADDING = 18;

    private final Function<T, String> words;
    private final Text shown = new Text();

    public WordsCell(Function<T, String> words) {
        this.words = words;
        getStyleClass().add("words-cell");
        // The cell's and so the row's, which a style of its own would not follow.
        shown.fontProperty().bind(fontProperty());
        shown.fillProperty().bind(textFillProperty());
        shown.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        boolean none = empty || item == null;
        shown.setText(none ? "" : words.apply(item));
        setGraphic(none ? null : shown);
        setAccessibleText(shown.getText());
    }
}
