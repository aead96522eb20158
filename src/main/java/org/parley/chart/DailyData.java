package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.XYDataset;
import org.parley.scenario.Clock;

/** Series with one value per day from day 0, read where they lie. */
final class DailyData extends AbstractXYDataset implements XYDataset {

    private static final long serialVersionUID = 1L;

    /** Column of the first series in the table, after day and date. */
    static final int FIRST_SERIES = 2;

    private final transient List<String> names = new ArrayList<>();
    private final transient List<IntToDoubleFunction> series = new ArrayList<>();
    private final int days;
    private final double unit;

    /** @param unit US$ million in one unit of the axis */
    DailyData(int lastDay, double unit) {
        days = lastDay + 1;
        this.unit = unit;
    }

    /** @param musd US$ million by day */
    void add(String name, IntToDoubleFunction musd) {
        names.add(name);
        series.add(musd);
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
