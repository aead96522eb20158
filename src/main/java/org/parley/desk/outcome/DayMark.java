package org.parley.desk.outcome;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.parley.chart.ChartPoints;
import org.parley.desk.state.DayCursor;
import org.parley.desk.state.DayWords;
import org.parley.desk.state.Desk;

/** The day that is looked at, as an upright line through a chart with a dot on each of its lines, and its date. */
final class DayMark extends Group {

    private static final double RADIUS = 2.6;
    private static final double GAP = 3;

    private final ChartPane pane;
    private final Desk desk;
    private final DayCursor cursor;
    private final Label label = new Label();
    private final Group drawn = new Group();
    /** Held here, as the cursor holds it weakly: a chart that is closed is not to be kept by it. */
    private final ChangeListener<Optional<Integer>> looked = (property, before, now) -> show(now);

    private ChartPoints points = ChartPoints.NONE;

    DayMark(ChartPane pane, Desk desk) {
        this.pane = pane;
        this.desk = desk;
        cursor = desk.cursor();
        label.getStyleClass().add("day-mark-words");
        getChildren().addAll(drawn, label);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        cursor.dayProperty().addListener(new WeakChangeListener<>(looked));
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> look(
                event.getX() / pane.magnification(), event.getY() / pane.magnification()));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> cursor.leave());
    }

    /** The day at a place of the chart, in its own points, is looked at; elsewhere none is. */
    void look(double x, double y) {
        points.day(x, y).ifPresentOrElse(cursor::look, cursor::leave);
    }

    void leave() {
        cursor.leave();
    }

    void follow(ChartPoints now, double magnification) {
        points = now;
        show(cursor.dayProperty().get());
    }

    private void show(Optional<Integer> day) {
        List<ChartPoints.DayLine> lines = day.map(points::on).orElse(List.of());
        setVisible(!lines.isEmpty());
        drawn.getChildren().clear();
        if (lines.isEmpty()) {
            return;
        }
        double unit = pane.magnification();
        for (ChartPoints.DayLine each : lines) {
            double x = each.x() * unit;
            Line line = new Line(x, each.top() * unit, x, each.bottom() * unit);
            line.getStyleClass().add("day-mark");
            drawn.getChildren().add(line);
            for (double height : each.heights()) {
                Circle dot = new Circle(x, height * unit, RADIUS);
                dot.getStyleClass().add("day-mark-dot");
                drawn.getChildren().add(dot);
            }
        }
        label.setText(DayWords.of(desk, day.orElseThrow()));
        label.applyCss();
        label.autosize();
        ChartPoints.DayLine first = lines.get(0);
        double left = Math.max(0, Math.min(pane.getWidth() - label.getWidth(), first.x() * unit - label.getWidth() / 2));
        label.relocate(left, first.bottom() * unit + GAP); // over the axis, whose days it tells more exactly
    }
}
