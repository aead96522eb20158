package org.parley.chart;

/** What a number of a table is, which says how it is written: with a sign, a percent sign, as it was set. */
public enum NumberKind {
    /** As it was set or counted. */
    PLAIN,
    /** US$ million. */
    LEVEL,
    /** A difference in US$ million, with its sign. */
    CHANGE,
    /** Any other difference, with its sign. */
    SIGNED,
    PERCENT,
    /** A difference of two percentages, with its sign. */
    POINTS
}
