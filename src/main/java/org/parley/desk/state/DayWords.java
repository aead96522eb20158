package org.parley.desk.state;

import org.parley.chart.Figures;

/** A day of the open case in words. */
public final class DayWords {

    private DayWords() {}

    /** Its number and its date. */
    public static String of(Desk desk, int day) {
        return Texts.get("day.named", day, Figures.fullDay(desk.scenario().clock().date(day)));
    }
}
