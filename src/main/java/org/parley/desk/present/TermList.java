package org.parley.desk.present;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parley.desk.state.Texts;

/**
 * The terms that are moved, all of them where there is room: a full offer is set in smaller type, step by step, as long as it
 * can be read from a chair. What still does not fit is counted, never cut off in silence.
 */
final class TermList extends VBox {

    /** No smaller, in pixels, on the smallest screen. */
    static final double LEAST_TEXT = 12;
    /** No smaller than this part of the text around it: a large screen stands far away. */
    private static final double LEAST_SHARE = 0.6;

    private List<Presenting.Term> terms = List.of();
    private double text = LEAST_TEXT;

    TermList() {
        getStyleClass().add("present-terms");
        setMinHeight(0);
        widthProperty().addListener((property, before, now) -> fit());
        heightProperty().addListener((property, before, now) -> fit());
    }

    /** @param size of the text around the list, in pixels */
    void setTextSize(double size) {
        text = size;
        fit();
    }

    void show(List<Presenting.Term> shown) {
        terms = List.copyOf(shown);
        fit();
    }

    private void fit() {
        if (getScene() == null || getWidth() <= 0 || getHeight() <= 0) {
            put(terms.size());
            return;
        }
        double least = Math.min(text, Math.max(LEAST_TEXT, Math.rint(text * LEAST_SHARE)));
        for (double size = text; size >= least; size--) {
            setStyle("-fx-font-size: " + size + "px;");
            put(terms.size());
            if (fits()) {
                return;
            }
        }
        setStyle("-fx-font-size: " + least + "px;");
        for (int shown = terms.size(); shown >= 0; shown--) {
            put(shown);
            if (fits()) {
                return;
            }
        }
    }

    private boolean fits() {
        applyCss();
        return prefHeight(getWidth()) <= getHeight();
    }

    /** The first of the terms, and how many more there are. */
    private void put(int shown) {
        List<Node> rows = new ArrayList<>();
        String group = "";
        for (Presenting.Term term : terms.subList(0, shown)) {
            if (!term.group().equals(group)) {
                group = term.group();
                Label header = new Label(group);
                header.setWrapText(true);
                header.setMinHeight(Region.USE_PREF_SIZE);
                header.getStyleClass().add("present-group");
                rows.add(header);
            }
            rows.add(row(term));
        }
        int left = terms.size() - shown;
        if (left > 0) {
            Label more = new Label(left == 1 ? Texts.get("present.oneMore") : Texts.get("present.more", left));
            more.setMinHeight(Region.USE_PREF_SIZE);
            more.getStyleClass().add("present-more");
            rows.add(more);
        }
        getChildren().setAll(rows);
    }

    private static HBox row(Presenting.Term term) {
        Label name = new Label(term.name());
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label value = new Label(term.value());
        value.getStyleClass().add("present-value");
        value.setMinWidth(Region.USE_PREF_SIZE); // the name may give way, never the figure
        HBox row = new HBox(name, value);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
