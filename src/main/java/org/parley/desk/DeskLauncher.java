package org.parley.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.parley.desk.shell.DeskApplication;

/** Starts the desk where there is a display. */
public final class DeskLauncher {

    private DeskLauncher() {}

    /**
     * Opens the desk and waits until it is closed.
     *
     * @param files cases, offers and saved work to open on it
     * @return why it cannot be opened; empty when it was
     */
    public static Optional<String> launch(String... files) {
        if (!mayHaveDisplay()) {
            return Optional.of("there is no display");
        }
        // Charts are drawn in memory; the other toolkit of Java must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        // JavaFX warns that it stands on the class path, which is meant.
        Logger quiet = Logger.getLogger("javafx");
        quiet.setLevel(Level.SEVERE);
        try {
            Application.launch(DeskApplication.class, files);
            return Optional.empty();
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return Optional.of(firstLine(e)); // the display cannot be opened, or its libraries are missing
        } catch (RuntimeException e) {
            if (isMissingDisplay(e)) {
                return Optional.of(firstLine(e));
            }
            throw e;
        }
    }

    private static String firstLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
    }

    /** On Linux a display is named by the environment; elsewhere there is one. */
    private static boolean mayHaveDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean named = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return !linux || named || System.getProperty("glass.platform") != null;
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static boolean isMissingDisplay(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof UnsupportedOperationException
                    || message.contains("DISPLAY")
                    || message.contains("no suitable pipeline")
                    || message.contains("toolkit")) {
                return true;
            }
        }
        return false;
    }
}
