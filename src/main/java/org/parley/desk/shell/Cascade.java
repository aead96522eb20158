package org.parley.desk.shell;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Where windows of one kind open: each a step right of and below the one before, none upon another, all on the screen. */
final class Cascade {

    /** The height of a title bar, so that every window can be told by its own. */
    static final double STEP = 34;
    /** Room for what a window manager puts around a window. */
    private static final double FRAME = 36;

    private Cascade() {}

    /**
     * The first place that is free.
     *
     * @param screen where windows may stand
     * @param width of the window's inside
     * @param height of the window's inside
     * @param taken where the windows stand that are open
     */
    static Point2D next(Rectangle2D screen, double width, double height, List<Point2D> taken) {
        double mostX = Math.max(screen.getMinX(), screen.getMaxX() - width);
        double mostY = Math.max(screen.getMinY(), screen.getMaxY() - height - FRAME);
        double startX = screen.getMinX() + (mostX - screen.getMinX()) / 3;
        double startY = screen.getMinY() + (mostY - screen.getMinY()) / 3;
        Point2D place = new Point2D(startX, startY);
        // One more place than there are windows: one of them is free, if the screen has room for so many.
        for (int i = 0; i <= taken.size() && isTaken(place, taken); i++) {
            double x = place.getX() + STEP;
            double y = place.getY() + STEP;
            // At the screen's edge the row begins anew at the other.
            place = new Point2D(x > mostX ? screen.getMinX() : x, y > mostY ? screen.getMinY() : y);
        }
        return place;
    }

    private static boolean isTaken(Point2D place, List<Point2D> taken) {
        return taken.stream()
                .anyMatch(other -> Math.abs(other.getX() - place.getX()) < STEP / 2
                        && Math.abs(other.getY() - place.getY()) < STEP / 2);
    }
}
