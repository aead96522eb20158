package org.parley.desk.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.scenario.AtomicFile;

/**
 * Tells whoever starts the program, such as a check of an installation, that its charts stand on the screen: a file that is
 * named by the system property {@code parley.painted} then holds the time, in milliseconds since 1970.
 */
final class FirstPicture extends AnimationTimer {

    private static final String FILE = "parley.painted";
    private static final Logger LOG = Logger.getLogger(FirstPicture.class.getName());
    /** The frame that begins when the charts are set has been handed over when the one after it begins. */
    private static final int FRAMES = 2;

    private final Path file;
    private int frames;

    private FirstPicture(Path file) {
        this.file = file;
    }

    /** Nothing to tell where nobody has asked. */
    static void tell(Desk desk) {
        String named = System.getProperty(FILE);
        if (named == null) {
            return;
        }
        FirstPicture told = new FirstPicture(Path.of(named));
        desk.pictureProperty().addListener(new ChangeListener<Picture>() {
            @Override
            public void changed(
                    ObservableValue<? extends Picture> picture, Picture before, Picture now) {
                desk.pictureProperty().removeListener(this);
                told.start();
            }
        });
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames > FRAMES) {
            stop();
            write();
        }
    }

    private void write() {
        String painted = System.currentTimeMillis() + "\n";
        try {
            AtomicFile.write(file, painted.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "it could not be told that the charts are painted", e);
        }
    }
}
