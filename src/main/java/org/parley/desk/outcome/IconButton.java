package org.parley.desk.outcome;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.desk.state.Hint;

/** A small button without words: its hint says what it does, to the eye and to a screen reader. */
public final class IconButton extends Button {

    public IconButton(Feather shape, String hint) {
        super(null, new FontIcon(shape));
        getStyleClass().addAll("flat", "small", "button-icon");
        describe(hint);
    }

    /** Changes what its hint says. */
    public void describe(String hint) {
        Hint.setText(this, hint);
        setAccessibleText(hint);
    }
}
