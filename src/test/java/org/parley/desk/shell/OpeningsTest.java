package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.desk.OnFx.onFx;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.desk.OnFx;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window that a window manager makes smaller while it opens gets the size that was asked for; what the user does later stays. */
class OpeningsTest {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 400;
    private static final int PATIENCE_SECONDS = 20;

    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        stage = onFx(() -> {
            Stage opened = new Stage();
            opened.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
            opened.show();
            Openings.watch(opened, WIDTH, HEIGHT);
            opened.setWidth(WIDTH / 2);
            opened.setHeight(HEIGHT / 2);
            opened.setY(-200);
            return opened;
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            stage.hide();
            return null;
        });
    }

    @Test
    void isAsLargeAsItWasAskedFor() throws Exception {
        OnFx.until(PATIENCE_SECONDS, () -> stage.getScene().getWidth() >= WIDTH && stage.getScene().getHeight() >= HEIGHT);
        OnFx.until(PATIENCE_SECONDS, () -> stage.getY() >= 0);
        onFx(() -> {
            stage.setHeight(HEIGHT / 2);
            return null;
        });
        WaitForAsyncUtils.sleep(1, java.util.concurrent.TimeUnit.SECONDS);
        assertEquals(HEIGHT / 2, onFx(() -> stage.getHeight()));
    }
}
