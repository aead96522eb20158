package org.parley.desk.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Where a window opens and how large: as it stood, unless no screen for that is there any more. */
final class Placing {

    /** So much of its top has to be on a screen, to be grasped with a mouse. */
    private static final double GRASP = 120;

    private static final double TITLE = 30;

    private Placing() {}

    /**
     * @param screens what windows may use of each; the first is the main one
     * @return empty where the system may choose, as on a first start
     */
    static Optional<Point2D> place(
            OptionalDouble x, OptionalDouble y, double width, double height, List<Rectangle2D> screens) {
        if (x.isEmpty() || y.isEmpty() || screens.isEmpty()) {
            return Optional.empty();
        }
        double left = x.getAsDouble();
        double top = y.getAsDouble();
        for (Rectangle2D screen : screens) {
            double seen = Math.min(left + width, screen.getMaxX()) - Math.max(left, screen.getMinX());
            if (seen >= GRASP && top >= screen.getMinY() - 1 && top <= screen.getMaxY() - TITLE) {
                return Optional.of(new Point2D(left, top));
            }
        }
        Rectangle2D main = screens.get(0);
        return Optional.of(new Point2D(
                within(left, main.getMinX(), main.getMaxX() - width), within(top, main.getMinY(), main.getMaxY() - height)));
    }

    /** A size that is on some screen whole, as far as it was larger. */
    static Dimension2D size(double width, double height, List<Rectangle2D> screens) {
        double most = screens.stream().mapToDouble(Rectangle2D::getWidth).max().orElse(width);
        double highest = screens.stream().mapToDouble(Rectangle2D::getHeight).max().orElse(height);
        return new Dimension2D(Math.min(width, most), Math.min(height, highest - TITLE));
    }

    /** A window larger than the screen begins at its corner. */
    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
