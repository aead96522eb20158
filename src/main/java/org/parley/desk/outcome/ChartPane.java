package org.parley.desk.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartPoints;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Painter;
import org.parley.export.ChartImage;

/**
 * Shows one chart. It is drawn by the same code as every export, away from the window's thread, into memory that the window
 * then shows; so a chart looks the same everywhere, and drawing never holds the window up.
 */
public final class ChartPane extends Region implements Painter {

    private static final double LEAST_WIDTH = 160;
    private static final double LEAST_HEIGHT = 90;

    private final ImageView view = new ImageView();
    private final Runnable redraw;
    private volatile ChartKind kind = ChartKind.EXPORTS;
    private volatile Supplier<ChartStyle> style = () -> ChartStyle.LIGHT;
    private volatile Size size;
    private double designWidth;
    private double drawnZoom = 1;
    private Chart chart;
    private ChartPoints shownPoints = ChartPoints.NONE;
    private final List<Over> overs = new ArrayList<>();
    private double shownMagnification = 1;
    private DayMark days;
    private volatile Frame front;

    /** What lies over a chart and points at it. */
    @FunctionalInterface
    public interface Over {

        /**
         * Told whenever a chart has been drawn anew.
         *
         * @param points where its figures are, in the chart's own points
         * @param magnification points of the window for one of the chart
         */
        void follow(ChartPoints points, double magnification);
    }

    /**
     * What is drawn, in the chart's own points.
     *
     * @param scale pixels of one such point
     * @param magnification points of the window for one of the chart
     */
    private record Size(double width, double height, double scale, double magnification) {}

    /** Pixels of one drawing, drawn off the window's thread, and the image that shows them on it. */
    private static final class Frame {
        final Size size;
        final int[] pixels;
        final WritableImage image;

        Frame(Size size) {
            this.size = size;
            int w = ChartImage.pixels(size.width, size.scale);
            int h = ChartImage.pixels(size.height, size.scale);
            pixels = new int[w * h];
            image = new WritableImage(w, h);
        }

        void show() {
            int w = (int) image.getWidth();
            int h = (int) image.getHeight();
            image.getPixelWriter().setPixels(0, 0, w, h, PixelFormat.getIntArgbPreInstance(), pixels, 0, w);
        }
    }

    /** @param redraw asks for a new drawing, as after a change of size */
    public ChartPane(Runnable redraw) {
        this.redraw = redraw;
        getStyleClass().add("chart-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setOnMousePressed(event -> {
            requestFocus();
            event.consume(); // else the tabs around it would take the focus
        });
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // time goes to the right in every language
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        view.setManaged(false);
        getChildren().add(view);
        widthProperty().addListener(this::resized);
        heightProperty().addListener(this::resized);
        // A window whose content is magnified shows more pixels of the same chart: text stays sharp.
        localToSceneTransformProperty().addListener((property, before, now) -> {
            if (zoom() != drawnZoom) {
                drawnZoom = zoom();
                resized(property, before, now);
            }
        });
        sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.windowProperty().addListener(this::resized);
            }
        });
    }

    public void setKind(ChartKind shown) {
        kind = shown;
    }

    public ChartKind kind() {
        return kind;
    }

    public void setStyleSource(Supplier<ChartStyle> source) {
        style = source;
    }

    /** Lays the chart out for this width and magnifies it, text and all, where the pane is wider. */
    public void setDesignWidth(double width) {
        designWidth = width;
        resized(null, null, null);
    }

    /** Shows the day that is looked at anywhere, and lets a day be looked at here. */
    public void showDays(Desk desk) {
        days = new DayMark(this, desk);
        addOver(days, days::follow);
    }

    /** The day of a place is looked at, in the chart's own points. */
    void lookAtDay(double x, double y) {
        if (days != null) {
            days.look(x, y);
        }
    }

    /** No day is looked at. */
    void leaveDay() {
        if (days != null) {
            days.leave();
        }
    }

    /** Points of the window for one of the chart shown now. */
    double magnification() {
        return shownMagnification;
    }

    /** Lets its figures be pointed at and explained. */
    public void setOnExplain(Consumer<Why> explain) {
        ChartPointer pointer = new ChartPointer(this, explain);
        addOver(pointer, pointer::follow);
    }

    /**
     * Lays something over the chart, which is not to be laid out.
     *
     * @param follow told of every new drawing
     */
    public void addOver(Node node, Over follow) {
        overs.add(follow);
        getChildren().add(node);
    }

    /** Where the figures of the chart shown now are, in the chart's own points. */
    public ChartPoints points() {
        return shownPoints;
    }

    /** The chart shown now; null before the first. */
    public Chart chart() {
        return chart;
    }

    /** Points of the scene for one of this pane. In a mirrored window its width runs the other way. */
    private double zoom() {
        return Math.abs(getLocalToSceneTransform().getMxx());
    }

    private void resized(ObservableValue<?> property, Object before, Object now) {
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX() * zoom();
        if (getWidth() >= LEAST_WIDTH / 2 && getHeight() >= LEAST_HEIGHT / 2) {
            double magnification = designWidth > 0 ? Math.max(1, getWidth() / designWidth) : 1;
            size = new Size(
                    getWidth() / magnification, getHeight() / magnification, scale * magnification, magnification);
            redraw.run();
        }
    }

    @Override
    public Runnable paint(Scene scene) {
        return paint(look -> Chart.of(kind, scene, look));
    }

    /**
     * Draws any chart. Called off the window's thread, and not again before what it drew last is shown.
     *
     * @param maker makes the chart in the pane's style
     * @return shows what was drawn; called on the window's thread
     */
    public Runnable paint(Function<ChartStyle, Chart> maker) {
        Size wanted = size;
        if (wanted == null) {
            return () -> {};
        }
        Chart drawn = maker.apply(style.get());
        // A picture is shown before the next is painted, so that one set of pixels serves them all.
        Frame frame = front != null && front.size.equals(wanted) ? front : new Frame(wanted);
        ChartPoints points = ChartImage.draw(drawn, wanted.width, wanted.height, wanted.scale, frame.pixels);
        return () -> show(drawn, frame, points);
    }

    private void show(Chart drawn, Frame frame, ChartPoints points) {
        chart = drawn;
        shownPoints = points;
        front = frame;
        frame.show();
        view.setImage(frame.image);
        double pixels = frame.size.scale / frame.size.magnification;
        view.setFitWidth(frame.image.getWidth() / pixels);
        view.setFitHeight(frame.image.getHeight() / pixels);
        setAccessibleText(drawn.title());
        shownMagnification = frame.size.magnification;
        overs.forEach(over -> over.follow(points, shownMagnification));
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return LEAST_HEIGHT;
    }
}
