package org.parley.desk.state;

import javafx.scene.control.Tooltip;

/** Words beside the mouse, over as many lines as they need: a long sentence in one would leave the screen. */
public final class Hint extends Tooltip {

    private static final double WIDEST = 340;

    public Hint() {
        this("");
    }

    public Hint(String text) {
        super(text);
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}
