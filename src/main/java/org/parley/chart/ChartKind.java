package org.parley.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The charts and tables that an outcome can be shown as. */
public enum ChartKind {
    /** Every outcome beside no deal, by the deadline and after a year. */
    OUTCOMES("outcomes", 0.375),
    EXPORTS("exports", 0.5625),
    IMPORTS("imports", 0.5625),
    BALANCE("balance", 0.5625),
    /** Exports and imports gained or lost since day 0, against no deal. */
    GAIN("gained-or-lost", 0.5625),
    /** Up to four offers side by side, terms and results: a table. */
    COMPARISON("comparison", 0),
    /** Where the offer stands against each limit: a table. */
    LIMITS("limits", 0);

    private final String word;
    private final double heightShare;

    ChartKind(String word, double heightShare) {
        this.word = word;
        this.heightShare = heightShare;
    }

    /** Its name in files. */
    public String word() {
        return word;
    }

    /** Whether it is a table of words and figures, which has no axes. */
    public boolean isTable() {
        return heightShare == 0;
    }

    /** Height of a chart as a share of its width, when nobody asks for another; tables are as high as their rows. */
    double heightShare() {
        return heightShare;
    }

    /** The kind of this name; empty when there is none. */
    public static Optional<ChartKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Those with axes. */
    public static List<ChartKind> charts() {
        return Arrays.stream(values()).filter(kind -> !kind.isTable()).toList();
    }
}
