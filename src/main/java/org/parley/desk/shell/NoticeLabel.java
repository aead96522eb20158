package org.parley.desk.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.parley.desk.state.Desk;

/** Says at the foot of a window beside the desk's what went well in it; the desk's status line may be out of sight. */
final class NoticeLabel extends Label {

    NoticeLabel(Desk desk, Stage stage) {
        getStyleClass().add("notice");
        setMouseTransparent(true);
        setWrapText(true);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        // Bindings hold their source weakly: a window that is closed is not kept by the desk.
        textProperty().bind(desk.notices().textProperty());
        accessibleTextProperty().bind(textProperty());
        visibleProperty().bind(textProperty().isNotEmpty().and(stage.focusedProperty()));
    }
}
