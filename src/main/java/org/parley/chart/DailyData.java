package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.XYDataset;

/** Series with one value per day from day 0, read where they lie. */
final class DailyData extends AbstractXYDataset implements XYDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<String> names = new ArrayList<>();
    private final transient List<IntToDoubleFunction> series = new ArrayList<>();
    private final int days;

    DailyData(int lastDay) {
        days = lastDay + 1;
    }

    void add(String name, IntToDoubleFunction byDay) {
        names.add(name);
        series.add(byDay);
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
        return series.get(index).applyAsDouble(item);
    }
}
