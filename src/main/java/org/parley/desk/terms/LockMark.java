package org.parley.desk.terms;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** Says in the row of a term that it is locked; there only while it is. */
final class LockMark extends Label {

    LockMark(Lever lever) {
        super(null, new FontIcon(Feather.LOCK));
        setId("locked-" + lever.id());
        getStyleClass().add("term-locked");
        setAccessibleText(Texts.get("term.locked", lever.name()));
        Hint.setText(this, getAccessibleText());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }
}
