package org.parley.chart;

/** The charts that an outcome can be shown as. */
public enum ChartKind {
    /** Every outcome beside no deal, by the deadline and after a year. */
    OUTCOMES("outcomes"),
    EXPORTS("exports"),
    IMPORTS("imports"),
    BALANCE("balance"),
    /** Exports and imports gained or lost since day 0, against no deal. */
    GAIN("gained-or-lost");

    private final String word;

    ChartKind(String word) {
        this.word = word;
    }

    /** Its name in files. */
    public String word() {
        return word;
    }
}
