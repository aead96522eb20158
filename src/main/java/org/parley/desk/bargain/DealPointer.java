package org.parley.desk.bargain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;
import org.parley.bargain.Solution;
import org.parley.chart.ChartPoints;
import org.parley.chart.PlotScale;
import org.parley.desk.outcome.ChartPane;
import org.parley.desk.state.Texts;

/**
 * Points at a point of the frontier: the one nearest to the mouse, or the one that arrow keys have gone to. A click anywhere on
 * the plot, or Enter, puts its offer on the desk.
 */
final class DealPointer extends Group {

    private static final double POINTS = 100;
    private static final double RADIUS = 7;
    private static final double GAP = 10;
    private static final double WIDEST = 330;
    /** As near as this to a named point the mouse means it, in points of the window. */
    private static final double NAMED_REACH = 9;
    /** An arrow key goes on until there is something to see of it, in points of the window. */
    private static final double KEY_STEP = 3;

    private static final int PAGES = 12;

    private final ChartPane pane;
    private final DealSpace model;
    private final Circle ring = new Circle(RADIUS);
    private final Label words = new Label();
    private PlotScale scale;
    private double magnification = 1;
    private DealFrontier frontier;
    private int place = -1;
    private boolean byKey;

    DealPointer(ChartPane pane, DealSpace model) {
        this.pane = pane;
        this.model = model;
        ring.getStyleClass().add("chart-point");
        words.getStyleClass().add("chart-point-words");
        words.setId("deal-point");
        words.setWrapText(true);
        getChildren().addAll(ring, words);
        setAutoSizeChildren(false); // else the words would be one long line
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        pane.setAccessibleHelp(Texts.get("deal.pointHelp"));
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event), false));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            if (!byKey) {
                point(-1, false);
            }
        });
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        pane.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                point(-1, false);
            }
        });
        // Told after the drawing: what is said of a point is then of the offer that is shown.
        model.dealProperty().addListener((property, before, now) -> follow(now));
    }

    /** Where the chart's values lie now. */
    void follow(ChartPoints drawn, double drawnMagnification) {
        scale = drawn.scale().orElse(null);
        magnification = drawnMagnification;
    }

    private void follow(DealSpace.Deal now) {
        DealFrontier shown = now == null ? null : now.found().map(DealSpace.Found::frontier).orElse(null);
        boolean same = shown == frontier;
        frontier = shown;
        point(same ? place : -1, byKey);
    }

    private boolean isReady() {
        return scale != null && frontier != null;
    }

    private double x(int of) {
        return scale.x(POINTS * frontier.gains(of).home()) * magnification;
    }

    private double y(int of) {
        return scale.y(POINTS * frontier.gains(of).partner()) * magnification;
    }

    /** The point that a click would go to; -1 beside the plot. */
    private int at(MouseEvent event) {
        double x = event.getX() / magnification;
        double y = event.getY() / magnification;
        if (!isReady() || !scale.holds(x, y)) {
            return -1;
        }
        for (int each : named()) {
            if (Math.hypot(x(each) - event.getX(), y(each) - event.getY()) <= NAMED_REACH) {
                return each;
            }
        }
        return frontier.nearest(new Gains(scale.across(x) / POINTS, scale.up(y) / POINTS));
    }

    /** Places of the named points that are shown. */
    private TreeSet<Integer> named() {
        TreeSet<Integer> places = new TreeSet<>();
        boolean all = model.dealProperty().get().picture().allNamed();
        for (Solution solution : Solution.values()) {
            if ((all || solution == Solution.NASH) && !frontier.named(solution).isEmpty()) {
                places.add(frontier.named(solution).get(0));
            }
        }
        return places;
    }

    /** A drag is no click. */
    private void clicked(MouseEvent event) {
        int found = at(event);
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && found >= 0) {
            event.consume();
            model.put(found);
        }
    }

    private void pressed(KeyEvent event) {
        if (!isReady() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && place >= 0 && byKey) {
            event.consume();
            model.put(place);
        } else if (event.getCode() == KeyCode.ESCAPE && byKey) {
            event.consume();
            point(-1, false);
        } else {
            OptionalInt next = moved(event.getCode(), event.isShiftDown());
            if (next.isPresent()) {
                event.consume();
                point(next.getAsInt(), true);
            }
        }
    }

    /** Left and right along the frontier, one by one with Shift; up and down from one named point to the next. */
    private OptionalInt moved(KeyCode key, boolean one) {
        int page = Math.max(1, frontier.size() / PAGES);
        int from = place;
        if (from < 0) {
            boolean arrow = key.isArrowKey() || key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN;
            return arrow ? OptionalInt.of(start()) : ends(key);
        }
        return switch (key) {
            case LEFT -> OptionalInt.of(walked(from, 1, one));
            case RIGHT -> OptionalInt.of(walked(from, -1, one));
            case PAGE_UP -> OptionalInt.of(Math.max(0, from - page));
            case PAGE_DOWN -> OptionalInt.of(Math.min(frontier.size() - 1, from + page));
            case UP -> OptionalInt.of(Optional.ofNullable(named().higher(from)).orElse(from));
            case DOWN -> OptionalInt.of(Optional.ofNullable(named().lower(from)).orElse(from));
            default -> ends(key);
        };
    }

    private OptionalInt ends(KeyCode key) {
        return switch (key) {
            case HOME -> OptionalInt.of(frontier.size() - 1);
            case END -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
    }

    /** Where the keyboard sets out: where the arrow on the chart points. */
    private int start() {
        return model.dealProperty().get().picture().goal().orElseGet(() -> frontier.nearest(
                model.dealProperty().get().picture().gains()));
    }

    private int walked(int from, int step, boolean one) {
        int next = from;
        do {
            int further = next + step;
            if (further < 0 || further >= frontier.size()) {
                return next;
            }
            next = further;
        } while (!one && Math.hypot(x(next) - x(from), y(next) - y(from)) < KEY_STEP);
        return next;
    }

    private void point(int at, boolean keyed) {
        Optional<DealSpace.Way> way = at < 0 || !isReady() ? Optional.empty() : model.way(at);
        boolean moved = at != place;
        place = way.isPresent() ? at : -1;
        byKey = keyed && place >= 0;
        setVisible(place >= 0);
        pane.setCursor(place >= 0 && !byKey ? Cursor.HAND : null);
        if (place < 0) {
            return;
        }
        String told = DealWords.point(model.dealProperty().get(), way.get(), model.offer());
        words.setText(Texts.get(byKey ? "deal.pointKey" : "deal.pointClick", told));
        if (byKey && moved) {
            pane.setAccessibleHelp(words.getText());
        }
        place(x(place), y(place));
    }

    /** The words beside the point, within the chart. */
    private void place(double x, double y) {
        ring.setCenterX(x);
        ring.setCenterY(y);
        words.applyCss();
        double width = Math.min(Math.min(WIDEST, pane.getWidth()), words.prefWidth(-1));
        double height = words.prefHeight(width);
        double left = x + GAP + width <= pane.getWidth() ? x + GAP : Math.max(0, x - GAP - width);
        double top = y - GAP - height >= 0 ? y - GAP - height : y + GAP;
        words.resizeRelocate(
                Math.max(0, Math.min(left, pane.getWidth() - width)),
                Math.max(0, Math.min(top, pane.getHeight() - height)),
                width,
                height);
    }
}
