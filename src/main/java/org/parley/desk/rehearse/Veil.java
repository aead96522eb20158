package org.parley.desk.rehearse;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.parley.desk.state.Texts;

/** Hides what shows both sides while a rehearsal is to be without hints, as it always is between two people. */
public final class Veil extends StackPane {

    public Veil(Node content, Rehearsing model) {
        BooleanBinding hidden = Bindings.createBooleanBinding(
                model::isUnhinted, model.rehearsalProperty());
        // What nobody sees computes nothing: it has to know.
        content.visibleProperty().bind(visibleProperty().and(hidden.not()));
        Label note = new Label(Texts.get("rehearse.hidden"));
        note.getStyleClass().add("rehearse-note");
        note.visibleProperty().bind(hidden);
        getChildren().addAll(content, note);
    }
}
