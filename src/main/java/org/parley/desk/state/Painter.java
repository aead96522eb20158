package org.parley.desk.state;

import org.parley.chart.Scene;

/** Draws part of a picture away from the window's thread. */
@FunctionalInterface
public interface Painter {

    /**
     * Called off the window's thread.
     *
     * @return shows what was drawn; called on the window's thread, together with all others
     */
    Runnable paint(Scene scene);
}
