package org.parley.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** What the flows on a chart of lines are counted in. */
enum MoneyScale {
    /** What all charts of a whole case are in, so that one can be laid beside the other. */
    BILLIONS(1000, "unit.lines"),
    /** A small product has nothing but noughts in billions. */
    MILLIONS(1, "unit.table");

    private static final String MINUS = "\u2212";

    /** An axis in millions covers at least this, US$ bn: less would magnify rounding. */
    private static final double LEAST_BN = 0.001;

    private final double musd;
    private final String word;

    MoneyScale(double musd, String word) {
        this.musd = musd;
        this.word = word;
    }

    /**
     * Billions, but for a path of one product that stays below one.
     *
     * @param axis which the lines need, US$ bn
     */
    static MoneyScale of(Scene scene, Spans.Span axis) {
        return scene.isOneProduct() && Math.max(Math.abs(axis.low()), Math.abs(axis.high())) <= 1 ? MILLIONS : BILLIONS;
    }

    /** US$ million in one unit. */
    double musd() {
        return musd;
    }

    /** The key of its name. */
    String word() {
        return word;
    }

    /** An axis in this unit. */
    Spans.Span of(Spans.Span billions) {
        if (this == BILLIONS) {
            return billions;
        }
        Spans.Span wide = billions.atLeast(LEAST_BN);
        return new Spans.Span(1000 * wide.low(), 1000 * wide.high());
    }

    /** Labels of an axis, with as many decimals as it asks for, the same on all labels. */
    NumberFormat labels(Spans.Span axis) {
        if (this == BILLIONS) {
            return PlotBase.levels(axis);
        }
        String digits = digits(axis);
        return new DecimalFormat(digits + ";" + MINUS + digits, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /** The same for a spreadsheet whose cells are in US$ m. */
    String spreadsheetLabels(Spans.Span axis) {
        return this == BILLIONS ? PlotBase.levelsFormat(axis) : digits(axis) + ";" + MINUS + digits(axis);
    }

    private static String digits(Spans.Span axis) {
        return axis.size() < 15 ? "#,##0.0" : "#,##0";
    }
}
