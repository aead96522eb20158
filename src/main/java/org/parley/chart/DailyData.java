package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.XYDataset;
import org.parley.scenario.Clock;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Quantity;

/** Series with one value per day from day 0, read where they lie. */
final class DailyData extends AbstractXYDataset implements XYDataset {

    private static final long serialVersionUID = 1L;

    /** Column of the first series in the table, after day and date. */
    static final int FIRST_SERIES = 2;

    private final transient List<String> names = new ArrayList<>();
    private final transient List<IntToDoubleFunction> series = new ArrayList<>();
    private final transient List<Optional<Asking>> askings = new ArrayList<>();
    private final int days;
    private final double unit;

    /** @param unit US$ million in one unit of the axis */
    DailyData(int lastDay, double unit) {
        days = lastDay + 1;
        this.unit = unit;
    }

    /** @param musd US$ million by day */
    void add(String name, IntToDoubleFunction musd) {
        add(name, musd, Optional.empty());
    }

    /** @param asking whose figures they are; empty where they cannot be explained */
    void add(String name, IntToDoubleFunction musd, Optional<Asking> asking) {
        names.add(name);
        series.add(musd);
        askings.add(asking);
    }

    /** Whose figures a line shows, and which. */
    record Asking(Subject subject, boolean total, Quantity.Field field) {}

    /** The lines whose figures can be explained, as they run on the page. */
    List<ChartPoints.Track> tracks(Overlay.Frame frame, Clock clock) {
        List<ChartPoints.Track> tracks = new ArrayList<>();
        for (int line = 0; line < series.size(); line++) {
            if (askings.get(line).isPresent()) {
                tracks.add(new Line(frame, clock, line, askings.get(line).get()));
            }
        }
        return tracks;
    }

    /** One line, a point for each day. */
    private final class Line implements ChartPoints.Track {
        private final Overlay.Frame frame;
        private final Clock clock;
        private final int line;
        private final Asking asking;

        Line(Overlay.Frame frame, Clock clock, int line, Asking asking) {
            this.frame = frame;
            this.clock = clock;
            this.line = line;
            this.asking = asking;
        }

        @Override
        public int size() {
            return days;
        }

        @Override
        public double x(int day) {
            return frame.x(day);
        }

        @Override
        public double y(int day) {
            return frame.y(getYValue(line, day));
        }

        @Override
        public Why why(int day) {
            return Why.of(asking.subject, new DayFigure(day, asking.total, asking.field));
        }

        @Override
        public String words(int day) {
            String when = Wording.get(asking.total ? "point.by" : "point.on", day, Figures.day(clock.date(day)));
            double musd = series.get(line).applyAsDouble(day);
            boolean small = unit == MoneyScale.MILLIONS.musd() && !asking.total;
            String figure = small ? Figures.amount(musd) : Explanation.written(why(day).figure(), musd);
            return Wording.get("point.day", names.get(line), when, figure);
        }
    }

    /**
     * The numbers in US$ million, a row for each day.
     *
     * @param about what they are, with their unit
     * @param measure unit of each column
     */
    ChartTable table(Clock clock, String about, String measure, NumberKind kind) {
        List<String> header = new ArrayList<>(List.of(Wording.get("day"), Wording.get("date")));
        names.forEach(name -> header.add(name + " (" + measure + ")"));
        List<List<Object>> rows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            List<Object> row = new ArrayList<>();
            row.add((double) day);
            row.add(clock.date(day).toString());
            for (IntToDoubleFunction musd : series) {
                row.add(musd.applyAsDouble(day));
            }
            rows.add(row);
        }
        return new ChartTable(
                List.of(about), header, rows, (row, column) -> column < FIRST_SERIES ? NumberKind.PLAIN : kind);
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    /** Unique even where two offers share a name. */
    @Override
    public Comparable<?> getSeriesKey(int index) {
        return index + " " + names.get(index);
    }

    @Override
    public int getItemCount(int index) {
        return days;
    }

    @Override
    public Number getX(int index, int item) {
        return item;
    }

    @Override
    public Number getY(int index, int item) {
        return getYValue(index, item);
    }

    @Override
    public double getXValue(int index, int item) {
        return item;
    }

    @Override
    public double getYValue(int index, int item) {
        return series.get(index).applyAsDouble(item) / unit;
    }
}
