package org.parley.export;

import java.util.ResourceBundle;

/** This program's name and version, as every export and the command line give them. */
public final class Program {

    private static final String VERSION =
            ResourceBundle.getBundle("org.parley.export.version").getString("version");

    private Program() {}

    /** {@code Parley 1.2.3}. */
    public static String nameAndVersion() {
        return "Parley " + VERSION;
    }
}
