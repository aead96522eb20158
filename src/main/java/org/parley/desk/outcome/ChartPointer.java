package org.parley.desk.outcome;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import org.parley.chart.ChartPoint;
import org.parley.chart.ChartPoints;
import org.parley.chart.ChartPoints.Place;
import org.parley.chart.Why;
import org.parley.desk.state.Texts;

/**
 * Points at one figure of a chart: the one nearest to the mouse, or the one that arrow keys have gone to. A click on it, or
 * Enter, has it explained.
 */
final class ChartPointer extends Group {

    /** As far from a line as this the mouse still means it, in points of the window. */
    private static final double REACH = 16;

    private static final double RADIUS = 5;
    /** Between a figure and its words. */
    private static final double GAP = 9;

    private static final int PAGE_DAYS = 30;
    private static final KeyCombination EXPLAIN = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);

    private final ChartPane pane;
    private final Consumer<Why> explain;
    private final Circle ring = new Circle(RADIUS);
    private final Label words = new Label();
    private ChartPoints points = ChartPoints.NONE;
    private double magnification = 1;
    private Place place;
    private boolean byKey;

    ChartPointer(ChartPane pane, Consumer<Why> explain) {
        this.pane = pane;
        this.explain = explain;
        ring.getStyleClass().add("chart-point");
        words.getStyleClass().add("chart-point-words");
        words.setWrapText(true);
        getChildren().addAll(ring, words);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        pane.setAccessibleHelp(Texts.get("chart.pointHelp"));
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(nearest(event), false));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            if (!byKey) {
                point(Optional.empty(), false);
            }
        });
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pane.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                point(Optional.empty(), false);
            }
        });
    }

    /** What is shown now. A figure that was pointed at is found again where it is still there. */
    void follow(ChartPoints drawn, double drawnMagnification) {
        Optional<Why> kept = place == null ? Optional.empty() : Optional.of(points.at(place).why());
        Place before = place;
        points = drawn;
        magnification = drawnMagnification;
        // The edges of bands share what they ask with the path between them: the same place is the same figure first.
        boolean same = before != null
                && before.line() < drawn.lines()
                && before.index() < drawn.size(before.line())
                && kept.equals(Optional.of(drawn.at(before).why()));
        point(same ? Optional.of(before) : kept.flatMap(drawn::find), byKey);
    }

    private Optional<Place> nearest(MouseEvent event) {
        return points.nearest(event.getX() / magnification, event.getY() / magnification, REACH / magnification);
    }

    /** A drag is no click. */
    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            nearest(event).ifPresent(found -> {
                event.consume();
                explain.accept(points.at(found).why());
            });
        }
    }

    private void pressed(KeyEvent event) {
        if (points.lines() == 0) {
            return;
        }
        boolean asks = place != null && byKey && event.getCode() == KeyCode.ENTER
                || EXPLAIN.match(event) && place != null;
        if (asks) {
            event.consume();
            explain.accept(points.at(place).why());
        } else if (!event.isShortcutDown() && !event.isAltDown()) {
            moved(event.getCode()).ifPresent(next -> {
                event.consume();
                point(Optional.of(next), true);
            });
        }
    }

    /** Left and right along a line, up and down from line to line. */
    private Optional<Place> moved(KeyCode key) {
        int lines = points.lines();
        Place from = place != null ? place : new Place(lines - 1, 0);
        int line = from.line();
        int index = from.index();
        switch (key) {
            case LEFT -> index--;
            case RIGHT -> index += place == null ? 0 : 1;
            case PAGE_UP -> index -= PAGE_DAYS;
            case PAGE_DOWN -> index += PAGE_DAYS;
            case HOME -> index = 0;
            case END -> index = Integer.MAX_VALUE;
            case UP -> line--;
            case DOWN -> line++;
            case ESCAPE -> {
                if (byKey) {
                    point(Optional.empty(), false);
                }
                return Optional.empty();
            }
            default -> {
                return Optional.empty();
            }
        }
        line = Math.max(0, Math.min(lines - 1, line));
        return Optional.of(new Place(line, Math.max(0, Math.min(points.size(line) - 1, index))));
    }

    private void point(Optional<Place> found, boolean keyed) {
        if (byKey && found.isEmpty()) {
            pane.leaveDay();
        }
        place = found.orElse(null);
        byKey = keyed && place != null;
        setVisible(place != null);
        pane.setCursor(place != null && !byKey ? Cursor.HAND : null);
        if (place == null) {
            return;
        }
        ChartPoint point = points.at(place);
        if (byKey) {
            pane.lookAtDay(point.x(), point.y());
        }
        words.setText(Texts.get(byKey ? "chart.pointKey" : "chart.point", point.words()));
        if (byKey) {
            pane.setAccessibleHelp(words.getText());
        }
        double x = point.x() * magnification;
        double y = point.y() * magnification;
        ring.setCenterX(x);
        ring.setCenterY(y);
        words.applyCss();
        words.autosize();
        double width = Math.min(words.prefWidth(-1), pane.getWidth());
        double height = words.prefHeight(width);
        double left = x + GAP + width <= pane.getWidth() ? x + GAP : Math.max(0, x - GAP - width);
        double top = y - GAP - height >= 0 ? y - GAP - height : y + GAP;
        words.resizeRelocate(Math.max(0, Math.min(left, pane.getWidth() - width)), top, width, height);
    }
}
