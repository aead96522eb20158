package org.parley.desk.terms;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;

/** Locks a term where it stands; and the mark in its row that says that it is locked. */
final class TermLock extends ToggleButton {

    private final FontIcon icon = new FontIcon(Feather.UNLOCK);
    private final Label mark = new Label(null, new FontIcon(Feather.LOCK));

    TermLock(Desk desk, Lever lever) {
        super(Texts.get("term.lock"));
        setId("lock-" + lever.id());
        setGraphic(icon);
        getStyleClass().addAll("flat", "small");
        setAccessibleText(Texts.get("term.lockOf", lever.name()));
        setAccessibleHelp(Texts.get("term.lock.hint"));
        setTooltip(new Hint(Texts.get("term.lock.hint")));
        setOnAction(event -> desk.setLocked(lever, isSelected()));
        mark.setId("locked-" + lever.id());
        mark.getStyleClass().add("term-locked");
        mark.setAccessibleText(Texts.get("term.locked", lever.name()));
        mark.setTooltip(new Hint(mark.getAccessibleText()));
        mark.managedProperty().bind(mark.visibleProperty());
        mark.setVisible(false);
    }

    /** There only while the term is locked. */
    Node mark() {
        return mark;
    }

    void show(boolean locked) {
        setSelected(locked);
        icon.setIconCode(locked ? Feather.LOCK : Feather.UNLOCK);
        mark.setVisible(locked);
    }
}
