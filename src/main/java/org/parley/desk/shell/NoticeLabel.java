package org.parley.desk.shell;

import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.parley.desk.state.Desk;

/** Says at the foot of a window beside the desk's what went well in it; the desk's status line may be out of sight. */
final class NoticeLabel extends Label {

    NoticeLabel(Desk desk, Stage stage) {
        getStyleClass().add("notice");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        // What stands in the window makes room for it: a notice that covers a row hides what it speaks of.
        managedProperty().bind(visibleProperty());
        // Bindings hold their source weakly: a window that is closed is not kept by the desk.
        textProperty().bind(desk.notices().textProperty());
        accessibleTextProperty().bind(textProperty());
        visibleProperty().bind(textProperty().isNotEmpty().and(stage.focusedProperty()));
    }
}
