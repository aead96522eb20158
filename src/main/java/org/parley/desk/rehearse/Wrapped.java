package org.parley.desk.rehearse;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words that take as many lines as they need. */
final class Wrapped extends Label {

    Wrapped(String style) {
        this(style, "");
    }

    Wrapped(String style, String words) {
        super(words);
        getStyleClass().add(style);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }
}
