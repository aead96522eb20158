package org.parley.desk.terms;

import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** Locks a term where it stands. */
final class TermLock extends ToggleButton {

    private final FontIcon icon = new FontIcon(Feather.UNLOCK);

    TermLock(Desk desk, Lever lever) {
        super(Texts.get("term.lock"));
        setId("lock-" + lever.id());
        setGraphic(icon);
        getStyleClass().addAll("flat", "small");
        setAccessibleText(Texts.get("term.lockOf", lever.name()));
        setAccessibleHelp(Texts.get("term.lock.hint"));
        Hint.setText(this, Texts.get("term.lock.hint"));
        setOnAction(event -> desk.offers().setLocked(lever, isSelected()));
    }

    void show(boolean locked) {
        setSelected(locked);
        icon.setIconCode(locked ? Feather.LOCK : Feather.UNLOCK);
    }
}
