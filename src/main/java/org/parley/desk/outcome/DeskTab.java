package org.parley.desk.outcome;

import org.parley.desk.state.HintBox;
import java.util.function.Supplier;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tab;

/**
 * One of the tabs below the first picture. What is in it is made when it is first looked at, and visible while it is.
 *
 * @param name what stands on it
 * @param hint one sentence on what it shows
 */
public record DeskTab(StringExpression name, String hint, Supplier<? extends Node> content) {

    /** A tab that is always called the same. */
    public DeskTab(String name, String hint, Supplier<? extends Node> content) {
        this(new ReadOnlyStringWrapper(name), hint, content);
    }

    /** A tab whose name carries a mark at times. */
    public static DeskTab marked(StringExpression name, String hint, Supplier<? extends Node> content) {
        return new DeskTab(name, hint, content);
    }

    Tab node() {
        Tab tab = new Tab();
        tab.textProperty().bind(name);
        tab.setTooltip(new HintBox(hint));
        tab.selectedProperty().addListener((property, before, now) -> {
            if (now && tab.getContent() == null) {
                Node made = content.get();
                // So that it knows when nobody looks at it.
                made.visibleProperty().bind(tab.selectedProperty());
                tab.setContent(made);
            }
        });
        return tab;
    }
}
