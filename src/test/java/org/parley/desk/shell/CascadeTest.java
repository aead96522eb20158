package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where charts that are popped out open. */
class CascadeTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 1280, 800", "1280, 24, 1920, 1056", "-1024, 0, 1024, 768"})
    void noneUponAnotherAndAllOnTheScreen(double x, double y, double width, double height) {
        Rectangle2D screen = new Rectangle2D(x, y, width, height);
        List<Point2D> taken = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Point2D place = Cascade.next(screen, 720, 440, taken);
            assertTrue(screen.contains(place.getX(), place.getY(), 720, 440), i + ": " + place);
            for (Point2D other : taken) {
                assertTrue(other.distance(place) >= Cascade.STEP / 2, i + ": " + place + " upon " + other);
            }
            taken.add(place);
        }
        // A window that was closed, or dragged away, leaves its place to the next.
        Point2D second = taken.remove(1);
        assertEquals(second, Cascade.next(screen, 720, 440, taken));
    }

    /** A screen smaller than the window: its corner at least can be reached. */
    @ParameterizedTest
    @CsvSource({"0, 0", "300, 100"})
    void onASmallScreenItBeginsAtTheCorner(double x, double y) {
        Point2D corner = new Point2D(x, y);
        assertEquals(corner, Cascade.next(new Rectangle2D(x, y, 640, 400), 720, 440, List.of()));
        assertEquals(corner, Cascade.next(new Rectangle2D(x, y, 640, 400), 720, 440, List.of(corner)));
    }
}
