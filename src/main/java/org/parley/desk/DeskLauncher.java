package org.parley.desk;

/** Opens the desk. */
public final class DeskLauncher {

    private DeskLauncher() {}

    /** Returns when the desk has been closed; false when there is no display to open it on. */
    public static boolean launch() {
        return false;
    }
}
