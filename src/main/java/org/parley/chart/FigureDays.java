package org.parley.chart;

import org.parley.scenario.Basis;
import org.parley.scenario.Clock;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.LineDayFigure;
import org.parley.simulate.LineFigure;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Quantity;

/**
 * The days whose duties a figure rests on.
 *
 * @param day the day, or the last of them; without meaning in the long run
 */
record FigureDays(Kind kind, int day) {

    /** What they are. */
    enum Kind {
        /** Once everything is in force, for good. */
        LONG_RUN,
        /** One day. */
        ONE,
        /** From day 0 on, as a mean or a total of them is on its way from the beginning. */
        ALL
    }

    static FigureDays of(Figure figure, Clock clock) {
        if (figure.isLongRun()) {
            return new FigureDays(Kind.LONG_RUN, clock.horizonDays());
        }
        if (figure instanceof LineDayFigure one) {
            return new FigureDays(Kind.ONE, one.day());
        }
        if (figure instanceof DayFigure day) {
            return day.total()
                    ? new FigureDays(Kind.ALL, Math.max(0, day.day() - 1))
                    : new FigureDays(Kind.ONE, day.day());
        }
        return of(basis(figure), clock);
    }

    private static Basis basis(Figure figure) {
        if (figure instanceof Quantity quantity) {
            return quantity.basis();
        }
        if (figure instanceof OtherFigure other) {
            return other.basis();
        }
        boolean after = figure instanceof LineFigure one && one.part() == LineFigure.Part.AFTER_DEADLINE;
        return after ? Basis.AFTER_DEADLINE : Basis.HORIZON;
    }

    private static FigureDays of(Basis basis, Clock clock) {
        int last = clock.horizonDays();
        return switch (basis) {
            case TO_DEADLINE -> new FigureDays(Kind.ALL, Math.min(last, clock.deadlineDay() - 1));
            case AFTER_DEADLINE -> new FigureDays(Kind.ALL, Math.min(last, clock.deadlineDay() + 89));
            case FIRST_YEAR -> new FigureDays(Kind.ALL, Math.min(last, 364));
            case HORIZON -> new FigureDays(Kind.ONE, last);
            case LONG_RUN -> new FigureDays(Kind.LONG_RUN, last);
        };
    }
}
