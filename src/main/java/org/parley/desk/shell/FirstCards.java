package org.parley.desk.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.parley.desk.state.Desk;

/** The cards for a first visit at the top of a pane: there until they are closed, and again when they are asked for. */
final class FirstCards {

    private final Desk desk;
    private final Settings settings;
    private final Pane pane;
    private final ReadOnlyDoubleWrapper height = new ReadOnlyDoubleWrapper();
    /** Null while they are not there. */
    private Region cards;

    FirstCards(Desk desk, Settings settings, Pane pane) {
        this.desk = desk;
        this.settings = settings;
        this.pane = pane;
    }

    void open() {
        if (cards == null) {
            cards = (Region) View.TRY_THIS.load(new TryThisController(desk, this::close));
            pane.getChildren().add(0, cards);
            height.bind(cards.heightProperty());
        }
    }

    /** What they say is of the case before. */
    void renew() {
        if (cards != null) {
            remove();
            open();
        }
    }

    private void close() {
        remove();
        settings.triedThis = true;
        settings.save();
    }

    private void remove() {
        pane.getChildren().remove(cards);
        cards = null;
        height.unbind();
        height.set(0);
    }

    /** 0 while they are not there. */
    ReadOnlyDoubleProperty heightProperty() {
        return height.getReadOnlyProperty();
    }
}
