package org.parley.desk.outcome;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

/**
 * One of the tabs below the first picture. What is in it is made when it is first looked at, and visible while it is.
 *
 * @param name what stands on it
 * @param hint one sentence on what it shows
 */
public record DeskTab(String name, String hint, Supplier<? extends Node> content) {

    Tab node() {
        Tab tab = new Tab(name);
        tab.setTooltip(new Tooltip(hint));
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
