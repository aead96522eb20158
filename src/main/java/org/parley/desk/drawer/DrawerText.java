package org.parley.desk.drawer;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A sentence of the drawer, over as many lines as it needs. */
final class DrawerText extends Label {

    DrawerText() {
        this("");
    }

    DrawerText(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("drawer-text");
    }
}
