package org.parley.desk.state;

import javafx.scene.control.Tooltip;

/** Where a hint is shown: over as many lines as it needs, since a long sentence in one would leave the screen. */
public final class HintBox extends Tooltip {

    private static final double WIDEST = 340;

    public HintBox() {
        this("");
    }

    public HintBox(String text) {
        super(text);
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}
