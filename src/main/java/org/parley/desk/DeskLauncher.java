package org.parley.desk;

import java.util.Locale;
import javafx.application.Application;
import org.parley.desk.shell.DeskApplication;

/** Starts the desk where there is a display. */
public final class DeskLauncher {

    private DeskLauncher() {}

    /**
     * Opens the desk and waits until it is closed.
     *
     * @return false when there is no display to open it on
     */
    public static boolean launch() {
        if (!mayHaveDisplay()) {
            return false;
        }
        // Charts are drawn in memory; the other toolkit of Java must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        try {
            Application.launch(DeskApplication.class);
            return true;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return false; // the display that is named cannot be opened, or its libraries are missing
        } catch (RuntimeException e) {
            if (isMissingDisplay(e)) {
                return false;
            }
            throw e;
        }
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
