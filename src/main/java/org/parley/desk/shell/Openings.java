package org.parley.desk.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Windows that come out smaller than they were asked for, or with their title off the screen: now and then a window manager does so
 * when a window is given its least size and is shown at about the same time. They are put right, once.
 */
final class Openings {

    /** By then window managers have done what they do. */
    private static final Duration SETTLED = Duration.millis(400);

    private Openings() {}

    /**
     * @param width that was asked for, of what is in the window
     * @param height the same
     */
    static void watch(Stage stage, double width, double height) {
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(event -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen()) {
                mend(stage, width, height);
            }
        });
        settled.play();
    }

    private static void mend(Stage stage, double width, double height) {
        Scene scene = stage.getScene();
        if (scene.getWidth() < width - 1) {
            stage.setWidth(stage.getWidth() + width - scene.getWidth());
        }
        if (scene.getHeight() < height - 1) {
            stage.setHeight(stage.getHeight() + height - scene.getHeight());
        }
        Rectangle2D screen = Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        double title = scene.getY();
        if (stage.getY() < screen.getMinY() - title / 2) {
            stage.setY(screen.getMinY());
        }
    }
}
