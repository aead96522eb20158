package org.parley.desk.shell;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Remembers how large and where a window is while it does not take its whole screen: to that it goes back, in a later start too. */
final class UsualSize {

    private UsualSize() {}

    static void remember(Stage stage, Settings settings) {
        Stream.<ObservableValue<?>>of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.getScene().widthProperty(),
                        stage.getScene().heightProperty())
                .forEach(each -> each.addListener((property, before, now) ->
                        // Some window managers tell the new size first and then that it is the whole screen.
                        Platform.runLater(() -> take(stage, settings))));
    }

    private static void take(Stage stage, Settings settings) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified() && !waits(stage)) {
            settings.width = stage.getScene().getWidth();
            settings.height = stage.getScene().getHeight();
            settings.x = OptionalDouble.of(stage.getX());
            settings.y = OptionalDouble.of(stage.getY());
        }
    }

    /** While a window waits for a dialog its size is not its user's wish: some window managers take it off the whole screen then. */
    private static boolean waits(Stage stage) {
        return Window.getWindows().stream()
                .anyMatch(each -> each instanceof Stage dialog
                        && dialog.getOwner() == stage
                        && dialog.getModality() != Modality.NONE);
    }
}
