package org.parley.chart;

import org.parley.chart.Palette.Role;
import org.parley.scenario.Basis;
import org.parley.scenario.Clock;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Quantity.Field;

/** The two dots of one outcome on the first picture, as figures that can be explained. */
final class OutcomeDots implements ChartPoints.Track {

    private static final int YEAR_DAYS = 365;

    private final OutcomesChart.Row row;
    private final boolean exports;
    private final Clock clock;
    private final Overlay.Frame frame;
    private final double y;

    OutcomeDots(OutcomesChart.Row row, boolean exports, Clock clock, Overlay.Frame frame, double y) {
        this.row = row;
        this.exports = exports;
        this.clock = clock;
        this.frame = frame;
        this.y = y;
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public double x(int index) {
        return frame.x(value(index) - without(index));
    }

    @Override
    public double y(int index) {
        return y;
    }

    @Override
    public Why why(int index) {
        return Why.of(row.subject(), figure(index));
    }

    /** No deal differs from itself by nothing: there the level is what can be explained. */
    private Figure figure(int index) {
        boolean level = row.role() == Role.NO_DEAL;
        Field field = exports
                ? level ? Field.EXPORTS : Field.EXPORTS_VS_NO_DEAL
                : level ? Field.IMPORTS : Field.IMPORTS_VS_NO_DEAL;
        if (index == 0) {
            return new Quantity(Basis.TO_DEADLINE, field);
        }
        int days = Math.min(YEAR_DAYS, clock.horizonDays() + 1);
        // The total of a whole year is the year's pace.
        return days == YEAR_DAYS ? new Quantity(Basis.FIRST_YEAR, field) : new DayFigure(days - 1, true, field);
    }

    private double value(int index) {
        if (index == 0) {
            return exports ? row.exportsByDeadline() : row.importsByDeadline();
        }
        return exports ? row.exportsByYear() : row.importsByYear();
    }

    private double without(int index) {
        if (index == 0) {
            return exports ? row.noDealExportsByDeadline() : row.noDealImportsByDeadline();
        }
        return exports ? row.noDealExportsByYear() : row.noDealImportsByYear();
    }

    @Override
    public String words(int index) {
        int day = index == 0 ? clock.deadlineDay() : Math.min(YEAR_DAYS, clock.horizonDays() + 1);
        double shown = row.role() == Role.NO_DEAL ? value(index) : value(index) - without(index);
        return Wording.get(
                "point.outcome",
                row.name(),
                Wording.get(exports ? "exports" : "imports"),
                Wording.get("byDay", day),
                Explanation.written(figure(index), shown));
    }
}
